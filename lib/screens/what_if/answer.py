"""What a question comes to: a sentence, a tile for each figure, and who comes and goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    NO_PORTFOLIO,
)
from lib.analysis.competences.closing.ways import Frame
from lib.analysis.what_if.outcome import compare
from lib.analysis.what_if.turnover import find_uncarried
from lib.reader import Reader
from lib.screens.closing.finding import finding as plan_finding
from lib.screens.closing.finding import nothing_to_plan
from lib.screens.names import some
from lib.screens.parts import How
from lib.screens.portfolios.nothing import why_empty
from lib.screens.turnover.finding import carried_words
from lib.screens.what_if.sides import Side
from lib.screens.what_if.tiles import SHOWN, Tile, money_tile, portfolio_tile
from lib.study import Study
from lib.words import N_, Amount, Words, words

MISSING_TODAY: Mapping[str, str] = {
    NO_PORTFOLIO: N_("No portfolio keeps all rules and limits today."),
    DEPARTMENTS_BREAK_RULES: N_(
        "Nothing that the departments choose keeps all rules and limits today."
    ),
    NO_DEPARTMENT_LEADS: N_("No department leads a partnership that it could choose today."),
}
MISSING_THEN: Mapping[str, str] = {
    NO_PORTFOLIO: N_("No portfolio keeps all rules and limits then."),
    DEPARTMENTS_BREAK_RULES: N_(
        "Nothing that the departments choose keeps all rules and limits then."
    ),
    NO_DEPARTMENT_LEADS: N_("No department leads a partnership that it could choose then."),
}
"""Why there is nothing to answer with, today and in the what-if."""

HOW = How(
    (
        (
            N_(
                "Each question is a change to a copy of the library: the library itself stays as "
                "it is. Then everything is computed anew and set beside today: the best portfolio "
                "that keeps the promise to the departments, and the cheapest plan that closes the "
                "gaps in competences in time. While they are being searched for, the last answer "
                "stays; competences, and what today's portfolio would reach, are there at once."
            ),
            "",
        ),
    )
)


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


def answer(before: Side, after: Side, reader: Reader) -> Answer:
    """The portfolio of the what-if beside today's."""
    is_what_if = after.model.digest != before.model.digest
    return Answer(
        reader.say(_whole(before, after) if is_what_if else _invitation(before)),
        " ".join(map(reader.say, _moves(before, after) if is_what_if else ())),
        tuple(portfolio_tile(before, after, name, reader) for name in SHOWN),
        tuple(map(reader.say, _why_empty(after))),
    )


def _why_empty(side: Side) -> tuple[Words, ...]:
    """Why nothing is chosen; nothing where departments choose, who may just not want anything."""
    approach = side.outcome.approach
    if approach.portfolio is None or approach.id == "department_led":
        return ()
    return why_empty(side.model, approach.portfolio)


def with_plan(found: Answer, saved: Study, study: Study, reader: Reader) -> Answer:
    """The answer with the plan that closes the gaps in competences, where there is one to make."""
    if any(nothing_to_plan(it.model) for it in (saved, study)):
        return found
    today, then = (it.of_staff().closing_plan(Frame.of(it.model)) for it in (saved, study))
    costs = None if today is None else today.cost, None if then is None else then.cost
    tile = money_tile("closing_cost", (saved.model, study.model), costs, reader)
    said = reader.say(plan_finding(study.model, then))
    return replace(found, tiles=(*found.tiles, tile), lines=(*found.lines, said))


def _invitation(today: Side) -> Words:
    """What is reached without any what-if."""
    if (why := today.outcome.approach.missing) is not None:
        return words(MISSING_TODAY[why])
    share = _reached(today)
    if share is None:
        return words("How much of the strategy is reached cannot be said.")
    return words("Today {share} of the strategy can be reached. What if …?", share=share)


def _whole(before: Side, after: Side) -> Words:
    """What can no longer be carried, first; then what the what-if reaches."""
    said = _finding(before, after)
    chosen = before.outcome.approach.chosen
    found = find_uncarried(before.model, after.model, chosen)
    first = carried_words(before.model, found, left=False, promised=True)
    return said if first is None else words("{first} {said}", first=first, said=said)


def _finding(before: Side, after: Side) -> Words:
    """What the what-if reaches."""
    if (why := after.outcome.approach.missing) is not None:
        return words(MISSING_THEN[why])
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
