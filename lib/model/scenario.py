"""A what-if: changes on top of a base, never results; and taking them over into the library.

What is so already is not made again. Changes that belong together go in together or not at all,
see `bundled`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from lib.errors import ChangeError, ModelError
from lib.model.change_lists import Bundle, bundled
from lib.model.changes import Add, Change, Remove, Set, apply, cells_of
from lib.model.edits import BY_HAND, found_by, reweighed
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.settings import SETTINGS, canonical
from lib.model.tables import TABLES, Key


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


# -- taking changes over into the library -------------------------------------------------------

Standing = Literal["open", "so", "misfit"]
_NOTHING = object()
"""Equal to no cell: stands for a field that rows do not have."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A bundle that could be adopted; `so` already, or a `misfit`, it cannot, and `why` not."""

    bundle: Bundle
    standing: Standing
    why: ChangeError | None = None


@dataclass(frozen=True, slots=True)
class Adoption:
    """The changes to save, those that are left out since they hang on others, and the library."""

    changes: tuple[Change, ...]
    hanging: tuple[Bundle, ...]
    model: Model


@dataclass(slots=True)
class _Wanted:
    """What becomes of a row: these cells, or it goes."""

    cells: dict[str, Cell]
    gone: bool = False


def already_so(changes: Sequence[Change], base: Model) -> tuple[bool, ...]:
    """Of each change whether what it comes to, after those that follow it, is so in `base`."""
    wanted = _wanted(changes)
    return tuple(_is_so(change, wanted, base) for change in changes)


def outstanding(changes: Sequence[Change], base: Model) -> tuple[Change, ...]:
    """The changes that are not so yet, in their order."""
    so = already_so(changes, base)
    return tuple(change for change, is_so in zip(changes, so, strict=True) if not is_so)


def offers(changes: Sequence[Change], base: Model) -> tuple[Offer, ...]:
    """What a what-if offers to the library, bundle by bundle, in their order."""
    so = already_so(changes, base)
    misfits = {it.change: it.why for it in _fitted(outstanding(changes, base), base).misfits}
    return tuple(_offer(it, so[it.first : it.end], misfits) for it in bundled(changes))


def adoption(offered: Sequence[Offer], base: Model, left: Collection[int]) -> Adoption:
    """What goes into the library where the bundles that begin at `left` are left out.

    Weights that move are then no longer found the way that the library says.
    """
    bundles = [it.bundle for it in offered if it.standing == "open" and it.bundle.first not in left]
    hanging: list[Bundle] = []
    while misfits := _misfits(bundles, base):
        hanging += misfits
        bundles = [bundle for bundle in bundles if bundle not in misfits]
    rebased = _fitted(outstanding(_changes(bundles), base), base)
    way = found_by(rebased.model, BY_HAND) if reweighed(base, rebased.model) else ()
    final = rebase(Scenario(changes=(*rebased.changes, *way)), base)
    return Adoption(final.changes, tuple(sorted(hanging, key=lambda it: it.first)), final.model)


def _misfits(bundles: Sequence[Bundle], base: Model) -> list[Bundle]:
    """The bundles of which some change does not fit where only these are made."""
    unfit = {it.change for it in _fitted(outstanding(_changes(bundles), base), base).misfits}
    return [bundle for bundle in bundles if not unfit.isdisjoint(bundle.changes)]


def _changes(bundles: Sequence[Bundle]) -> tuple[Change, ...]:
    return tuple(change for bundle in bundles for change in bundle.changes)


def _fitted(changes: tuple[Change, ...], base: Model) -> Rebased:
    return rebase(Scenario(changes=changes), base)


def _offer(bundle: Bundle, so: Sequence[bool], misfits: Mapping[Change, ChangeError]) -> Offer:
    if all(so):
        return Offer(bundle, "so")
    why = next((misfits[change] for change in bundle.changes if change in misfits), None)
    return Offer(bundle, "open" if why is None else "misfit", why)


def _wanted(changes: Sequence[Change]) -> dict[tuple[str, Key], _Wanted]:
    """What becomes of each row in the end."""
    wanted: dict[tuple[str, Key], _Wanted] = {}
    for change in changes:
        place = change.table, change.key
        match change:
            case Add(_, row):
                wanted[place] = _Wanted(_as_kept(change, cells_of(row)))
            case Remove():
                wanted[place] = _Wanted({}, gone=True)
            case Set(_, _, field, value):
                cells = wanted.setdefault(place, _Wanted({})).cells
                cells.update(_as_kept(change, {field: value}))
    return wanted


def _as_kept(change: Change, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells as a row keeps them: an empty list for none, a setting as text."""
    kept, fields = dict(cells), TABLES[change.table].field
    for name in kept.keys() & fields.keys():
        with suppress(ModelError):  # a value that is not allowed is never so, and a misfit
            if (change.table, name) == ("settings", "value") and change.key in SETTINGS:
                kept[name] = canonical(str(change.key), kept[name])
            else:
                kept[name] = fields[name].check(kept[name])
    return kept


def _is_so(change: Change, wanted: Mapping[tuple[str, Key], _Wanted], base: Model) -> bool:
    end = wanted[change.table, change.key]
    row = base.find(change.table, change.key)
    if end.gone or row is None:
        return end.gone and row is None
    names = [change.field] if isinstance(change, Set) else list(end.cells)
    return all(getattr(row, name, _NOTHING) == end.cells[name] for name in names)
