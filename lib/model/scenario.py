"""A what-if: changes on top of a base, never results."""

from __future__ import annotations

from dataclasses import dataclass

from lib.errors import ChangeError
from lib.model.changes import Change, apply
from lib.model.model import Model
from lib.model.tables import Key


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
    """The scenario's changes on `base`; what does not fit is kept apart, not dropped.

    Changes to the same row are tried together first: some fit only so, such as points and the
    range that must hold them.
    """
    try:
        return Rebased(apply(base, scenario.changes), scenario.changes, ())
    except ChangeError:
        return _row_by_row(scenario.changes, base)


def _row_by_row(changes: tuple[Change, ...], base: Model) -> Rebased:
    rows: dict[tuple[str, Key], list[Change]] = {}
    for change in changes:
        rows.setdefault((change.table, change.key), []).append(change)
    model, fitting, misfits = base, list[Change](), list[Misfit]()
    for row in rows.values():
        try:
            model = apply(model, row)
            fitting += row
        except ChangeError:
            model, fit, unfit = _one_by_one(row, model)
            fitting += fit
            misfits += unfit
    return Rebased(model, tuple(fitting), tuple(misfits))


def _one_by_one(changes: list[Change], model: Model) -> tuple[Model, list[Change], list[Misfit]]:
    fitting, misfits = list[Change](), list[Misfit]()
    for change in changes:
        try:
            model = apply(model, [change])
        except ChangeError as error:
            misfits.append(Misfit(change, error))
        else:
            fitting.append(change)
    return model, fitting, misfits
