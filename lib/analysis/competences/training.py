"""What if a course is held: the levels that change when as many reach target as it has seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.competences.qualified import Levels, levels_used
from lib.model.changes import Add, Change, Set
from lib.model.competences import Action, Competence
from lib.model.model import Model
from lib.model.people import Level


def training(model: Model, action: str) -> tuple[Change, ...]:
    """The changes by which an action brings people to target, as a closing plan counts its seats.

    In each of its competences so many people below target as it has seats reach it: those with the
    least missing first, unknown levels last, of equals the first by code. An action for one person
    brings that person. The view that the setting `level_used` prefers changes, so the new level is
    the one that counts. Personal: leader only. Raises `KeyError` for an action that is not there.
    """
    row = model.find("actions", action)
    if not isinstance(row, Action):
        raise KeyError(action)
    found = (model.find("competences", name) for name in row.competence)
    asked = [one for one in found if isinstance(one, Competence)]
    return tuple(change for one in asked for change in _reached(model, row, one))


def _reached(model: Model, action: Action, competence: Competence) -> Iterator[Change]:
    """The changes in one competence; none where no target is set."""
    if competence.target is None:
        return
    for person in _trained(model, action, competence.id, competence.target):
        yield _at(model, person, competence.id, competence.target)


def _trained(model: Model, action: Action, competence: str, target: int) -> Sequence[str]:
    """Who reaches the target, nearest to it first."""
    levels = levels_used(model)
    people = [row.id for row in model.people] if action.person is None else [action.person]
    below = [one for one in people if _missing(levels, one, competence, target) > 0]
    below.sort(key=lambda one: (_missing(levels, one, competence, target), one))
    seats = action.seats if action.person is None else 1
    return below[: seats or 0]


def _missing(levels: Levels, person: str, competence: str, target: int) -> float:
    """Levels below target; beyond every other where the level is unknown."""
    level = levels.get((person, competence))
    return float("inf") if level is None else target - level


def _at(model: Model, person: str, competence: str, target: int) -> Change:
    """The change that puts the person at target."""
    view = model.options.level_used
    if model.find("levels", (person, competence)) is not None:
        return Set("levels", (person, competence), view, target)
    own, leader = (target, None) if view == "own" else (None, target)
    return Add("levels", Level(person=person, competence=competence, own=own, leader=leader))
