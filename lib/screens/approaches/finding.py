"""What one reader sees of the approaches: what they are called, and what each comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    NO_PORTFOLIO,
    Approach,
    Approaches,
    without_own_strengths,
)
from lib.exchange.framework import approaches
from lib.model.changes import Change
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.promising import price_words
from lib.screens.portfolios.nothing import why_empty
from lib.study import Study
from lib.study.base import Effort
from lib.words import N_, Amount, Name, Words, rounded, words

CHOICES: Mapping[str, str] = {
    "department_led": N_("the departments' own choice"),
    "team_led": N_("the team's choice"),
    "combined": N_("the combination"),
}
"""Each approach inside a sentence."""
SHORT: Mapping[str, str] = {
    "department_led": N_("Departments"),
    "team_led": N_("The team"),
    "combined": N_("Combined"),
}
"""Each approach where there is little room: over columns, beside signs."""
MISSING: Mapping[str, str] = {
    NO_PORTFOLIO: N_("No portfolio keeps all rules and limits."),
    DEPARTMENTS_BREAK_RULES: N_(
        "Nothing that the departments choose keeps all rules and limits, though other portfolios "
        "do."
    ),
    NO_DEPARTMENT_LEADS: N_("No department leads a partnership that it could choose."),
}
"""Why there is no such approach here."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The approaches on one model, as one reader may be told of them: see `look`."""

    model: Model
    found: Approaches
    reader: Reader

    @property
    def each(self) -> tuple[Approach, ...]:
        """The approaches that there are here at all."""
        return tuple(row for row in self.found.each if self.has(row))

    def has(self, approach: Approach) -> bool:
        """Whether there is such an approach here at all."""
        return approach.missing is None

    @property
    def departments_choose(self) -> bool:
        """Whether a department leads anything that it could choose."""
        return self.found.led.can_choose

    @property
    def is_possible(self) -> bool:
        """Whether some portfolio keeps all rules and limits."""
        return self.found.team_led.portfolio is not None

    def called(self, table: str, id: str) -> str:
        """The name of a row, as the reader reads it."""
        return self.reader.say(self.model.called(table, id))


def look(study: Study, changes: Iterable[Change], effort: Effort, reader: Reader) -> Seen:
    """The approaches under today's promise; raises `TimeoutError` where it takes too long.

    `changes` are those of the what-if that is open. Own strengths are unknown where they may not
    be told to the reader.
    """
    model = study.model
    found = study.approaches(model.options.guarantee, effort)
    told = reader.may_tell_own_strengths(model, changes)
    return Seen(model, found if told else without_own_strengths(found), reader)


# -- what they are called ------------------------------------------------------------------------


def approach_name(id: str) -> Name:
    """The approach as a title; raises `KeyError` for one that there is not."""
    return {row.id: row.name for row in approaches()}[id]


def approach_summary(id: str) -> Name:
    """The approach in one sentence; raises `KeyError` for one that there is not."""
    return {row.id: row.summary for row in approaches()}[id]


def short_name(id: str) -> Words:
    """The approach where there is little room."""
    return words(SHORT[id])


def choice_words(id: str) -> Words:
    """The approach inside a sentence."""
    return words(CHOICES[id])


def missing_words(why: str) -> Words:
    """Why there is no such approach here; raises `KeyError` for what is no such reason."""
    return words(MISSING[why])


# -- what each comes to --------------------------------------------------------------------------


def coverage(approach: Approach) -> float | None:
    """Strategy coverage of an approach, 0 to 100; None where there is none."""
    return None if approach.indicators is None else approach.indicators.values["strategy_coverage"]


def wishes_kept(approach: Approach) -> float | None:
    """What departments keep of their own choices, 0 to 100; None where nobody chooses anything."""
    return None if approach.indicators is None else approach.indicators.values["wishes_kept"]


def least_kept(approach: Approach) -> float | None:
    """What the worst-off department keeps of its own choice, 0 to 100; None as above."""
    return None if approach.indicators is None else approach.indicators.values["least_kept"]


def finding(model: Model, found: Approaches) -> Words:
    """What the departments would reach, what the team would, and what the promise costs."""
    best = found.team_led.portfolio
    if best is not None and not best.chosen and not found.led.wanted:
        return words(
            "Neither the departments nor a team can choose anything, so there is nothing to "
            "compare. {why}",
            why=why_empty(model, best)[0],
        )
    team = coverage(found.team_led)
    if team is None:
        return words(
            "No portfolio keeps all rules and limits, so the approaches cannot be compared yet."
        )
    if found.department_led.missing == DEPARTMENTS_BREAK_RULES:
        said = words(
            "If departments choose, nothing of it keeps all rules and limits; if the team "
            "chooses, {team} of the strategy is covered.",
            team=Amount(team, "%"),
        )
        return words("{choices} {promise}", choices=said, promise=price_words(model, found))
    own = coverage(found.department_led)
    if own is None or found.department_led.missing is not None:
        return words(
            "No department leads a partnership that it could choose, so only the team's choice "
            "can be told: it covers {team} of the strategy.",
            team=Amount(team, "%"),
        )
    decimals = 1 if rounded(own) == rounded(team) and own != team else 0
    said = words(
        "If departments choose, {own} of the strategy is covered; if the team chooses, {team}.",
        own=Amount(own, "%", decimals),
        team=Amount(team, "%", decimals),
    )
    return words("{choices} {promise}", choices=said, promise=price_words(model, found))
