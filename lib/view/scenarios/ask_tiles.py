"""The tiles of an answer: one figure each, where the what-if puts it, and where it is today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.analysis.scenarios.comparison import compare
from lib.model.model import Model
from lib.text.language import Language
from lib.view.scenarios.decided_figures import NAMES, UNKNOWN, difference_words, figure_words
from lib.view.scenarios.sides import Side
from lib.words import N_, Amount, Value, Words, words

SHOWN = ("strategy_coverage", "weakest_goal", "cost", "hours")
"""The figures of the portfolio that answer a question."""
TITLES: Mapping[str, str] = {
    **{name: NAMES[name] for name in SHOWN},
    "kept_coverage": N_("If today's portfolio stays"),
    "competence_coverage": NAMES["competence_coverage"],
    "closing_cost": N_("Cost of the closing plan"),
}
"""What each tile is called."""
_SAID = ("strategy_coverage", "kept_coverage")
SAME = words("the same")


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: its value in the what-if, how far it moved, and a line on what it is today.

    `moved` is empty where there is no what-if, or one of the two is unknown. `arrow`: up, down or
    off; `merit`: better, worse, or empty where neither can be said.
    """

    name: str
    title: str
    value: str
    moved: str = ""
    line: str = ""
    arrow: str = "off"
    merit: str = ""


@dataclass(frozen=True, slots=True)
class _Moved:
    """How a figure moved: in words, up (above 0) or down, for the better (above 0) or worse."""

    said: Words | None
    step: float
    gained: float


def portfolio_tile(before: Side, after: Side, name: str, language: Language) -> Tile:
    """One of `SHOWN`, of the portfolio."""
    value, today = (_value(side, name) for side in (after, before))
    about = _weakest(after) if name == "weakest_goal" else None
    if _is_today(before.model, after.model):
        return _tile(name, value, None, None, about, language)
    found = compare(before.outcome, after.outcome)
    row, said = found.find(name), difference_words(after.model, found, name)
    still = said is None or said == SAME
    moved = _Moved(said, 0.0 if still else row.difference or 0.0, row.gained or 0.0)
    return _tile(name, value, today, moved, about, language)


def coverage_tile(
    name: str,
    models: tuple[Model, Model],
    shares: tuple[float | None, float | None],
    language: Language,
) -> Tile:
    """A coverage, 0 to 1, today and in the what-if: more is better."""
    today, value = (_amount(None if it is None else 100 * it, "%", 1) for it in shares)
    about = words("strategy coverage") if name == "kept_coverage" else None
    if _is_today(*models):
        return _tile(name, value, None, None, about, language)
    before, after = shares
    known = before is not None and after is not None
    step = round(100 * ((after or 0.0) - (before or 0.0)), 1)
    said = _judged(step) if known else None
    return _tile(name, value, today, _Moved(said, step, step), about, language)


def money_tile(
    name: str,
    models: tuple[Model, Model],
    amounts: tuple[float | None, float | None],
    language: Language,
) -> Tile:
    """An amount of money, today and in the what-if: neither more nor less is better."""
    unit = models[1].options.currency
    today, value = (_amount(it, unit, 0) for it in amounts)
    if _is_today(*models):
        return _tile(name, value, None, None, None, language)
    before, after = amounts
    known = before is not None and after is not None
    step = float(round((after or 0.0) - (before or 0.0)))
    said = _unjudged(step, unit) if known else None
    return _tile(name, value, today, _Moved(said, step, 0.0), None, language)


def moved_line(tiles: Iterable[Tile]) -> str:
    """What has moved besides strategy coverage, in one line: it stays in sight."""
    moved = (tile for tile in tiles if tile.arrow != "off" and tile.name not in _SAID)
    return " · ".join(f"{tile.title}: {tile.value} ({tile.moved})" for tile in moved)


def _tile(
    name: str,
    value: Words,
    today: Words | None,
    moved: _Moved | None,
    about: Value,
    language: Language,
) -> Tile:
    """The tile; `today` is None where there is no what-if, and so nothing moved."""
    title, shown = language.text(TITLES[name]), language.say(value)
    line = "" if about is None else language.say(about)
    if today is None or moved is None:
        return Tile(name, title, shown, line=line)
    was = words("today {value}", value=today)
    if about is not None:
        was = words("{about}; {today}", about=about, today=was)
    said = "" if moved.said is None else language.say(moved.said)
    step, gained = (moved.step, moved.gained) if said else (0.0, 0.0)
    arrow = "up" if step > 0 else "down" if step < 0 else "off"
    merit = "" if not (step and gained) else "better" if gained > 0 else "worse"
    return Tile(name, title, shown, said, language.say(was), arrow, merit)


def _value(side: Side, name: str) -> Words:
    """The figure in words, without the goal that it is about."""
    if name == "weakest_goal":
        return _amount(side.outcome.figures[name], "%", 1)
    return figure_words(side.model, side.outcome, name)


def _weakest(side: Side) -> Value:
    """The goal that reaches least of its target; None where none has one."""
    indicators = side.outcome.approach.indicators
    weakest = None if indicators is None else indicators.reach.weakest
    return None if weakest is None else side.model.called("goals", weakest)


def _judged(step: float) -> Words:
    """Points of coverage more or less."""
    amount = Amount(abs(step), "points", 1)
    if not step:
        return SAME
    if step > 0:
        return words("up {amount}, better", amount=amount)
    return words("down {amount}, worse", amount=amount)


def _unjudged(step: float, unit: str) -> Words:
    """So much money more or less."""
    amount = Amount(abs(step), unit)
    if not step:
        return SAME
    return (
        words("up {amount}", amount=amount) if step > 0 else words("down {amount}", amount=amount)
    )


def _amount(value: float | None, unit: str, decimals: int) -> Words:
    if value is None:
        return UNKNOWN
    return words("{amount}", amount=Amount(value, unit, decimals))


def _is_today(base: Model, model: Model) -> bool:
    """Whether there is no what-if."""
    return model.digest == base.digest
