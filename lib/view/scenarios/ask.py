"""What a question comes to: a sentence, a few figures beside today's, and who comes and goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from lib.analysis.scenarios.comparison import compare
from lib.text.language import Language
from lib.view.names import some
from lib.view.scenarios.ask_tiles import SHOWN, Tile, portfolio_tile
from lib.view.scenarios.sides import Side
from lib.words import Amount, Words, words


@dataclass(frozen=True, slots=True)
class Answer:
    """The tiles that took a search, the sentences above them, and the lines below.

    `moves`: who comes in and who goes out, by name; empty where there is no what-if.
    """

    finding: str
    moves: str
    tiles: tuple[Tile, ...]
    lines: tuple[str, ...] = ()

    @property
    def plain(self) -> dict[str, Any]:
        """The answer as plain data, for the session."""
        return asdict(self)

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Answer:
        """The answer that `plain` was made from."""
        tiles = tuple(Tile(**tile) for tile in plain["tiles"])
        return cls(plain["finding"], plain["moves"], tiles, tuple(plain["lines"]))


def answer(before: Side, after: Side, language: Language) -> Answer:
    """The portfolio of the what-if beside today's."""
    is_what_if = after.model.digest != before.model.digest
    return Answer(
        language.say(_finding(before, after) if is_what_if else _invitation(before)),
        " ".join(map(language.say, _moves(before, after) if is_what_if else ())),
        tuple(portfolio_tile(before, after, name, language) for name in SHOWN),
    )


def _invitation(today: Side) -> Words:
    """What is reached without any what-if."""
    if today.outcome.approach.portfolio is None:
        return words("No portfolio keeps all rules and limits today.")
    share = _reached(today)
    if share is None:
        return words("How much of the strategy is reached cannot be said.")
    return words("Today {share} of the strategy can be reached. What if …?", share=share)


def _finding(before: Side, after: Side) -> Words:
    """What the what-if reaches."""
    if after.outcome.approach.portfolio is None:
        return words("No portfolio keeps all rules and limits then.")
    share, today = _reached(after), _reached(before)
    if share is None:
        return words("How much of the strategy is reached cannot be said.")
    if today is None:
        return words("Then {share} of the strategy can be reached.", share=share)
    if str(share) == str(today):
        return words("Then {share} of the strategy can be reached, as today.", share=share)
    return words(
        "Then {share} of the strategy can be reached, against {today} today.",
        share=share,
        today=today,
    )


def _reached(side: Side) -> Amount | None:
    value = side.outcome.figures["strategy_coverage"]
    return None if value is None else Amount(value, "%", 1)


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
