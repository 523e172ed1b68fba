"""The tiles of an answer: one figure each in the scenario, and where it was."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from lib.analysis.what_if.outcome import compare
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import telling
from lib.screens.what_if.figures import (
    NAMES,
    SAME,
    UNKNOWN,
    decimals_beside,
    difference_words,
    figure_words,
    moved_words,
)
from lib.screens.what_if.sides import Side
from lib.study import Study
from lib.words import N_, Amount, Words, rounded, words

Searched = Literal["strategy_coverage", "cost", "hours"]
SHOWN: tuple[Searched, ...] = ("strategy_coverage", "cost", "hours")
"""The figures of the portfolio that answer a question."""
TITLES: Mapping[str, str] = {
    **{name: NAMES[name] for name in SHOWN},
    "kept_coverage": N_("With the same partnerships"),
    "competence_coverage": NAMES["competence_coverage"],
    "closing_cost": N_("Cost of the closing plan"),
}
"""What each tile is called."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: its value in the what-if, how far it moved, and a line on what it is today.

    `moved` is empty where there is no what-if, or one of the two is unknown; `merit` is empty where
    neither can be said.
    """

    name: str
    title: str
    value: str
    moved: str = ""
    line: str = ""
    arrow: Literal["up", "down", "off"] = "off"
    merit: Literal["better", "worse", ""] = ""


@dataclass(frozen=True, slots=True)
class _Moved:
    """How a figure moved: in words, up (above 0) or down, for the better (above 0) or worse."""

    said: Words | None
    step: float
    gained: float


def portfolio_tile(before: Side, after: Side, name: Searched, reader: Reader) -> Tile:
    """One of `SHOWN`, of the portfolio."""
    decimals = decimals_beside((before.outcome, after.outcome), name)
    value, today = (figure_words(it.model, it.outcome, name, decimals) for it in (after, before))
    if _is_today(before.model, after.model):
        return _tile(name, value, None, None, reader)
    found = compare(before.outcome, after.outcome)
    row, said = found.find(name), difference_words(after.model, found, name)
    still = said is None or said == SAME
    moved = _Moved(said, 0.0 if still else row.difference or 0.0, row.gained or 0.0)
    return _tile(name, value, today, moved, reader)


def coverage_tile(
    name: str,
    models: tuple[Model, Model],
    shares: tuple[float | None, float | None],
    reader: Reader,
) -> Tile:
    """A coverage, 0 to 1, today and in the what-if: more is better."""
    decimals = telling(*shares)
    today, value = (_amount(None if it is None else 100 * it, "%", decimals) for it in shares)
    if _is_today(*models):
        return _tile(name, value, None, None, reader)
    before, after = shares
    if before is None or after is None:
        return _tile(name, value, today, _Moved(None, 0.0, 0.0), reader)
    step = rounded(100 * (after - before), 1)
    moved = moved_words(Amount(abs(step), "percentage points", 1), up=step > 0, better=step > 0)
    return _tile(name, value, today, _Moved(moved if step else SAME, step, step), reader)


def money_tile(
    name: str,
    models: tuple[Model, Model],
    amounts: tuple[float | None, float | None],
    reader: Reader,
) -> Tile:
    """An amount of money, today and in the what-if: neither more nor less is better."""
    unit = models[1].options.currency
    today, value = (_amount(it, unit, 0) for it in amounts)
    if _is_today(*models):
        return _tile(name, value, None, None, reader)
    before, after = amounts
    if before is None or after is None:
        return _tile(name, value, today, _Moved(None, 0.0, 0.0), reader)
    step = float(rounded(after - before))
    moved = moved_words(Amount(abs(step), unit), up=step > 0, better=None)
    return _tile(name, value, today, _Moved(moved if step else SAME, step, 0.0), reader)


def blank_tiles(reader: Reader) -> tuple[Tile, ...]:
    """The tiles that take a search, before the first one has ended."""
    return tuple(Tile(name, reader.text(TITLES[name]), "…") for name in SHOWN)


def quick_tiles(
    saved: Study, study: Study, chosen: Collection[str] | None, reader: Reader, *, told: bool
) -> Iterator[Tile]:
    """The figures that need no search.

    `chosen`: the partnerships of today's portfolio, where they are known. `told`: whether figures
    about all staff may be.
    """
    models = saved.model, study.model
    if chosen is not None and not _is_today(*models):
        kept = saved.reached(chosen).coverage, study.reached(chosen).coverage
        yield coverage_tile("kept_coverage", models, kept, reader)
    if told and study.model.people:
        held = saved.gaps().redundancy_coverage, study.gaps().redundancy_coverage
        yield coverage_tile("competence_coverage", models, held, reader)


def _tile(
    name: str,
    value: Words,
    today: Words | None,
    moved: _Moved | None,
    reader: Reader,
) -> Tile:
    """The tile; `today` is None where there is no what-if, and so nothing moved."""
    title, shown = reader.text(TITLES[name]), reader.say(value)
    if today is None or moved is None:
        return Tile(name, title, shown)
    was = words("before: {value}", value=today)
    said = "" if moved.said is None else reader.say(moved.said)
    step, gained = (moved.step, moved.gained) if said else (0.0, 0.0)
    return Tile(
        name,
        title,
        shown,
        said,
        reader.say(was),
        "up" if step > 0 else "down" if step < 0 else "off",
        "" if not (step and gained) else "better" if gained > 0 else "worse",
    )


def _amount(value: float | None, unit: str, decimals: int) -> Words:
    if value is None:
        return UNKNOWN
    return words("{amount}", amount=Amount(value, unit, decimals))


def _is_today(base: Model, model: Model) -> bool:
    """Whether there is no what-if."""
    return model.digest == base.digest
