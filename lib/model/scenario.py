"""A what-if: changes on top of a base, never results."""

from __future__ import annotations

from dataclasses import dataclass

from lib.errors import ChangeError
from lib.model.changes import Change, apply
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named list of changes, with the base revision they were made on."""

    name: str = ""
    author: str = ""
    note: str = ""
    base: int = 0
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Misfit:
    """A change that no longer fits, and why."""

    change: Change
    why: ChangeError


@dataclass(frozen=True, slots=True)
class Rebased:
    """A scenario on today's base: the model, the changes in it, and those that no longer fit."""

    model: Model
    changes: tuple[Change, ...]
    misfits: tuple[Misfit, ...]


def rebase(scenario: Scenario, base: Model) -> Rebased:
    """The scenario's changes on `base`; a change that does not fit is kept apart, not dropped."""
    try:
        return Rebased(apply(base, scenario.changes), scenario.changes, ())
    except ChangeError:
        return _one_by_one(scenario.changes, base)


def _one_by_one(changes: tuple[Change, ...], base: Model) -> Rebased:
    model, kept, misfits = base, [], []
    for change in changes:
        try:
            model = apply(model, [change])
        except ChangeError as error:
            misfits.append(Misfit(change, error))
        else:
            kept.append(change)
    return Rebased(model, tuple(kept), tuple(misfits))
