"""What can be chosen on the page on who leaves and who comes, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.competences.levels import role_profile
from lib.analysis.competences.moves import Newcomer, going
from lib.analysis.competences.roles import WITH_MANDATE
from lib.model.changes import Change
from lib.model.competences import ROLES
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES, by_department, post_of
from lib.screens.staffing.phrases import asked_words
from lib.study import Study
from lib.words import Words, words

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


def worst_pair(study: Study, base: Model | None = None) -> tuple[Change, ...]:
    """The changes by which the two leave whose leaving costs most; for the leader alone."""
    pairs = study.worst_pairs()
    return going(study.model, pairs[0].people, base=base) if pairs else ()
