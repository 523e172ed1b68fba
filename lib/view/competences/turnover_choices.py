"""What can be chosen on the page on who leaves and who comes, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.competences.roles import WITH_MANDATE
from lib.analysis.competences.turnover import Newcomer, going, role_profile
from lib.model.competences import ROLES
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES, by_department, post_of
from lib.view.competences.staffing_words import asked_words
from lib.words import Amount, Words, words

BEST = "best"
"""The profile that closes most; the others go by their role."""


def people_labels(model: Model, language: Language) -> dict[str, str]:
    """Everybody by code, with department and post, by department. For the leader only."""
    labels = {}
    for person in by_department(model, [row.id for row in model.people]):
        parts = [person.id, post_of(person, language)]
        if person.department is not None:
            parts.append(language.say(model.called("departments", person.department)))
        labels[person.id] = " · ".join(part for part in parts if part)
    return labels


def leavers_named(before: Model, after: Model, language: Language) -> tuple[str, ...]:
    """Who leaves, by department. For the leader only."""
    there = {row.id for row in after.people}
    labels = people_labels(before, language)
    return tuple(
        language.say(words("Leaves: {person}.", person=label))
        for code, label in labels.items()
        if code not in there
    )


def profiles_offered(model: Model, best: Mapping[str, int] | None) -> dict[str, Mapping[str, int]]:
    """The profiles a newcomer can have, by what they go by; those that ask for nothing left out."""
    offered = {BEST: best or {}, **{role: role_profile(model, role) for role in ROLES}}
    return {name: profile for name, profile in offered.items() if profile}


def profile_title(name: str, language: Language) -> str:
    """What a profile is called."""
    if name == BEST:
        return language.text("The profile that closes most")
    return language.text(ROLE_TITLES[name])


def profile_words(model: Model, newcomer: Newcomer) -> Words:
    """What the newcomer brings, highest level first."""
    brought = asked_words(model, newcomer.profile)
    if newcomer.role != WITH_MANDATE:
        return words("Brings {asked}.", asked=brought)
    return words("Brings {asked}, and has backing from leadership.", asked=brought)


def usual_hours(model: Model, department: str | None) -> float | None:
    """Hours a year for each of the staff: of the department, or of all where none is named.

    As far as hours and headcount are known; None where they are not.
    """
    known = [
        (row.hours, row.headcount)
        for row in model.departments
        if row.hours is not None and row.headcount and department in (row.id, None)
    ]
    if not known:
        return None
    return float(round(sum(hours for hours, _ in known) / sum(heads for _, heads in known)))


def invitation(coverage: float | None) -> Words:
    """What to do, with coverage of the competences today, where it may be told (0 to 1)."""
    if coverage is None:
        return words("Choose who leaves and who comes, and see what it does to everything.")
    return words(
        "People cover {share} of the competences today. Choose who leaves and who comes, and see "
        "what it does to everything.",
        share=Amount(100 * coverage, "%"),
    )


def hours_note(model: Model, leavers: tuple[str, ...]) -> Words:
    """That departments' hours are a figure of their own, and how far the box below reaches."""
    said = words(
        "A department's hours for partnerships are a figure of their own: they stay as they are "
        "when somebody leaves or comes, unless you tick the box."
    )
    if leavers and len(going(model, leavers, with_hours=True)) == len(going(model, leavers)):
        return words(
            "{said} Of those who leave, or of their departments, no hours are known.", said=said
        )
    return said


def nothing_to_try(model: Model) -> Words | None:
    """Why there is nobody to leave and nothing to come with; None where there is."""
    if model.people or any(role_profile(model, role) for role in ROLES):
        return None
    return words("No staff and no profile is known yet, so nobody can leave or come.")
