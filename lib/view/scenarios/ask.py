"""What a question comes to: a few figures of the what-if, each beside today's, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from lib.analysis.scenarios.comparison import compare
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.view.scenarios.decided_figures import NAMES, difference_words, figure_words
from lib.view.scenarios.sides import Side
from lib.words import N_, Amount, Value, Words, words

SHOWN = ("strategy_coverage", "weakest_goal", "cost", "hours")
"""The figures of the portfolio that answer a question."""
TITLES: Mapping[str, str] = {
    **{name: NAMES[name] for name in SHOWN},
    "kept_coverage": N_("Strategy coverage if today's portfolio stays"),
    "competence_coverage": NAMES["competence_coverage"],
    "closing_cost": N_("Cost of the closing plan"),
}
"""What each tile is called."""
SAME = words("the same")


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: its value in the what-if, how far it moved, and what it is today.

    `moved` and `today` are empty where there is no what-if. `arrow`: up, down or off; `merit`:
    better, worse, or empty where neither can be said.
    """

    name: str
    title: str
    value: str
    moved: str = ""
    today: str = ""
    arrow: str = "off"
    merit: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The tiles that took a search, a sentence above them, and who comes in and goes out."""

    finding: str
    tiles: tuple[Tile, ...]
    moves: tuple[str, ...]

    @property
    def plain(self) -> dict[str, Any]:
        """The answer as plain data, for the session."""
        return asdict(self)

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Answer:
        """The answer that `plain` was made from."""
        tiles = tuple(Tile(**tile) for tile in plain["tiles"])
        return cls(plain["finding"], tiles, tuple(plain["moves"]))


def answer(before: Side, after: Side, language: Language) -> Answer:
    """The portfolio of the what-if beside today's."""
    is_what_if = after.model.digest != before.model.digest
    own = tuple(_figure(before, after, name, language, is_what_if) for name in SHOWN)
    moves = _moves(before, after) if is_what_if else ()
    return Answer(
        language.say(_finding(before, after, is_what_if)),
        own,
        tuple(map(language.say, moves)),
    )


def amount_tile(
    name: str,
    pair: tuple[float | None, float | None],
    unit: tuple[str, str, int],
    language: Language,
    *,
    better: int,
    is_what_if: bool,
) -> Tile:
    """A tile for one amount, today and in the what-if.

    `unit`: of the value, of a difference, and decimals. `better`: 1 where more is better, -1 where
    less is, 0 where neither.
    """
    (before, after), (own, of_difference, decimals) = pair, unit
    value, today = (_amount(it, own, decimals) for it in pair)
    title = language.text(TITLES[name])
    if not is_what_if:
        return Tile(name, title, language.say(value))
    step = None if before is None or after is None else round(after - before, decimals)
    moved = _moved(step, of_difference, decimals, better)
    return Tile(
        name,
        title,
        language.say(value),
        "" if moved is None else language.say(moved),
        language.say(words("today {value}", value=today)),
        _arrow(step),
        _merit((step or 0.0) * better),
    )


def coverage_tile(
    name: str,
    pair: tuple[float | None, float | None],
    language: Language,
    *,
    is_what_if: bool,
) -> Tile:
    """A tile for a coverage, 0 to 1."""
    before, after = (None if share is None else 100 * share for share in pair)
    unit = ("%", "points", 1)
    return amount_tile(name, (before, after), unit, language, better=1, is_what_if=is_what_if)


def money_tile(
    name: str,
    model: Model,
    pair: tuple[float | None, float | None],
    language: Language,
    *,
    is_what_if: bool,
) -> Tile:
    """A tile for an amount of the library's money, where less is neither good nor bad."""
    unit = (model.options.currency, model.options.currency, 0)
    return amount_tile(name, pair, unit, language, better=0, is_what_if=is_what_if)


def _figure(before: Side, after: Side, name: str, language: Language, is_what_if: bool) -> Tile:
    value, today = (_value(side, name) for side in (after, before))
    title = language.text(TITLES[name])
    if name == "weakest_goal" and (goal := _weakest(after)) is not None:
        title = language.say(words("{figure}: {goal}", figure=title, goal=goal))
    if not is_what_if:
        return Tile(name, title, language.say(value))
    found = compare(before.outcome, after.outcome)
    row, moved = found.find(name), difference_words(after.model, found, name)
    still = moved is None or moved == SAME
    return Tile(
        name,
        title,
        language.say(value),
        "" if moved is None else language.say(moved),
        language.say(words("today {value}", value=today)),
        "off" if still else _arrow(row.difference),
        "" if still else _merit(row.gained or 0.0),
    )


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


def _finding(before: Side, after: Side, is_what_if: bool) -> Words:
    old, new = (side.outcome.figures["strategy_coverage"] for side in (before, after))
    if after.outcome.approach.portfolio is None:
        return (
            words("No portfolio keeps all rules and limits then.")
            if is_what_if
            else words("No portfolio keeps all rules and limits today.")
        )
    if new is None or old is None:
        return words("How much of the strategy is reached cannot be said.")
    share, today = Amount(new, "%", 1), Amount(old, "%", 1)
    if not is_what_if:
        return words("Today {share} of the strategy can be reached. What if …?", share=share)
    if round(new - old, 1) == 0:
        return words("Then {share} of the strategy can be reached, as today.", share=share)
    return words(
        "Then {share} of the strategy can be reached, against {today} today.",
        share=share,
        today=today,
    )


def _moves(before: Side, after: Side) -> tuple[Words, ...]:
    """Who comes in and who goes out, by name."""
    found = compare(before.outcome, after.outcome)
    came = [after.model.called("partnerships", one) for one in found.came]
    went = [before.model.called("partnerships", one) for one in found.went]
    if not came and not went:
        return (words("The same partnerships as today are in."),)
    said = []
    if came:
        said.append(words("Comes in: {names}.", names=some(came)))
    if went:
        said.append(words("Goes out: {names}.", names=some(went)))
    return tuple(said)


def _moved(step: float | None, unit: str, decimals: int, better: int) -> Words | None:
    if step is None:
        return None
    if step == 0:
        return SAME
    amount = Amount(abs(step), unit, decimals)
    if not better:
        return (
            words("up {amount}", amount=amount)
            if step > 0
            else words("down {amount}", amount=amount)
        )
    if step > 0:
        return (
            words("up {amount}, better", amount=amount)
            if better > 0
            else words("up {amount}, worse", amount=amount)
        )
    return (
        words("down {amount}, worse", amount=amount)
        if better > 0
        else words("down {amount}, better", amount=amount)
    )


def _amount(value: float | None, unit: str, decimals: int) -> Words:
    if value is None:
        return words("unknown")
    return words("{amount}", amount=Amount(value, unit, decimals))


def _arrow(step: float | None) -> str:
    return "off" if not step else "up" if step > 0 else "down"


def _merit(gained: float) -> str:
    return "" if not gained else "better" if gained > 0 else "worse"
