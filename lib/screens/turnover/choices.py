"""What can be chosen on the page on who leaves and who comes, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.competences.gaps import Gaps
from lib.analysis.competences.levels import role_profile
from lib.analysis.competences.moves import Newcomer, coming, going, hours_moved, share_of_hours
from lib.analysis.competences.roles import WITH_MANDATE
from lib.model.changes import Change, Set, apply
from lib.model.competences import ROLES
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Person
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES, by_department, post_of
from lib.screens.staffing.phrases import asked_words
from lib.study import Study
from lib.words import Amount, Value, Words, listing, words

BEST = "best"
"""The profile that closes most; the others go by their role."""


def people_labels(model: Model, reader: Reader) -> dict[str, str]:
    """Everybody by code, with department and post, by department. For the leader only."""
    labels = {}
    for person in by_department(model, [row.id for row in model.people]):
        parts = [person.id, post_of(person, reader)]
        if person.department is not None:
            parts.append(reader.say(model.called("departments", person.department)))
        labels[person.id] = " · ".join(part for part in parts if part)
    return labels


def leavers_named(before: Model, after: Model, reader: Reader) -> tuple[str, ...]:
    """Who leaves, by department. For the leader only."""
    there = {row.id for row in after.people}
    labels = people_labels(before, reader)
    return tuple(
        reader.say(words("Leaves: {person}.", person=label))
        for code, label in labels.items()
        if code not in there
    )


def profiles_offered(model: Model, best: Mapping[str, int] | None) -> dict[str, Mapping[str, int]]:
    """The profiles a newcomer can have, by what they go by; those that ask for nothing left out."""
    offered = {BEST: best or {}, **{role: role_profile(model, role) for role in ROLES}}
    return {name: profile for name, profile in offered.items() if profile}


def profile_title(name: str, reader: Reader) -> str:
    """What a profile is called."""
    if name == BEST:
        return reader.text("The profile that closes most")
    return reader.text(ROLE_TITLES[name])


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


def invitation(gaps: Gaps | None) -> Words:
    """What to do, with how many competences have people enough today, where it may be told."""
    if gaps is None or gaps.redundancy_coverage is None:
        return words("Choose who leaves and who comes, and see what it does to everything.")
    return words(
        "{n} of {all} competences have enough people today; coverage is {share}. Choose who leaves "
        "and who comes, and see what it does to everything.",
        n=len(gaps.enough),
        all=sum(row.is_asked for row in gaps.competences),
        share=Amount(100 * gaps.redundancy_coverage, "%"),
    )


def without(model: Model, leavers: tuple[str, ...]) -> Model:
    """The library once these people have left."""
    return apply(model, going(model, leavers, with_hours=False))


def changes_of(
    model: Model,
    leavers: tuple[str, ...],
    newcomer: Newcomer | None,
    *,
    with_hours: bool,
    base: Model | None = None,
) -> tuple[Change, ...]:
    """The changes by which they leave, and the newcomer comes; with their hours, unless not.

    `base`: the library without the what-if, with those who work there, by which hours are shared.
    """
    gone = going(model, leavers, with_hours=with_hours, base=base)
    if newcomer is None:
        return gone
    return (*gone, *coming(apply(model, gone), newcomer, with_hours=with_hours))


def worst_pair(study: Study, base: Model | None = None) -> tuple[Change, ...]:
    """The changes by which the two leave whose leaving costs most; for the leader alone."""
    pairs = study.worst_pairs()
    return going(study.model, pairs[0].people, base=base) if pairs else ()


def newcomer_of(
    profiles: Mapping[str, Mapping[str, int]],
    name: str,
    department: str | None,
    hours: float | None,
) -> Newcomer:
    """Somebody with the profile called `name`."""
    return Newcomer(profiles[name], department, hours, None if name == BEST else name)


def hours_note(model: Model, leavers: tuple[str, ...], base: Model | None = None) -> Words:
    """How many hours go with those who leave. For the leader only where somebody does."""
    said = words(
        "Whoever leaves takes hours for partnerships with them: their own where they are known, "
        "else their share of the department's. It is a change of its own, which can be taken away "
        "by itself."
    )
    if not leavers:
        return said
    house = base or model
    taken: list[Value] = [_taken(model, change) for change in hours_moved(model, house, leavers)]
    if not taken and any(_shares(model, house, code) for code in leavers):
        taken = [words("no hours")]
    if not taken:
        return words(
            "{said} Of those who leave, or of their departments, no hours are known.", said=said
        )
    return words("{said} Here: {taken}.", said=said, taken=listing(taken))


def _shares(model: Model, base: Model, code: str) -> bool:
    """Whether it is known how many hours leave with somebody, if only none."""
    person = base.find("people", code) or model.find("people", code)
    return isinstance(person, Person) and share_of_hours(base, person) is not None


def _taken(model: Model, change: Change) -> Words:
    """One department's hours before and after."""
    row = model.find("departments", change.key)
    before = row.hours if isinstance(row, Department) else None
    after = change.value if isinstance(change, Set) else None
    return words(
        "{department} {before} → {after}",
        department=model.called("departments", change.key),
        before=before,
        after=Amount(float(after), "hours") if isinstance(after, float | int) else None,
    )


def nothing_to_try(model: Model) -> Words | None:
    """Why there is nobody to leave and nothing to come with; None where there is."""
    if model.people or any(role_profile(model, role) for role in ROLES):
        return None
    return words("No staff and no profile is known yet, so nobody can leave or come.")
