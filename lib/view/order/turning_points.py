"""How far each goal's weight can move before the order changes, in one reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.intervals import Interval, Intervals, Takeover
from lib.model.model import Model
from lib.text.language import Language
from lib.view.order.turning_tables import leader_table, overtake_table, top_table
from lib.view.order.turning_words import headline, lead, sentence, shares, soonest_in_top, takers
from lib.view.tables import Table
from lib.words import words


@dataclass(frozen=True, slots=True)
class Range:
    """One goal's row in the picture; its shares are in per cent.

    `today` says today's share; `below` and `above` who takes over beyond each end, empty where
    nobody does.
    """

    title: str
    today: str
    low: float
    high: float
    now: float
    below: str
    above: str
    hover: str


@dataclass(frozen=True, slots=True)
class RangeWords:
    """The picture's own texts."""

    axis: str
    stays: str
    today: str
    alt: str


@dataclass(frozen=True, slots=True)
class TurningView:
    """What one goal's weight alone can change. `ranges` are empty where nothing is in order.

    `said`: a sentence for each goal. `top`: what changes soonest among the first k, empty where
    nothing does. The tables: ranges of the leader and of the first k, and where rivals draw level.
    """

    finding: str
    ranges: tuple[Range, ...]
    said: tuple[str, ...]
    top: str
    of_leader: Table
    of_top: Table
    overtakes: Table
    words: RangeWords


def turning_view(model: Model, intervals: Intervals, language: Language) -> TurningView:
    """The ranges of the goals' weights, for the leader and for the first k."""
    rows, top = intervals.of_leader, soonest_in_top(model, intervals)
    return TurningView(
        finding=language.say(
            lead(model, intervals.top[0]) if len(rows) > 1 else headline(model, intervals)
        ),
        ranges=tuple(_range(model, row, language) for row in rows),
        said=tuple(language.say(sentence(model, row)) for row in rows),
        top=language.say(top) if top else "",
        of_leader=leader_table(model, rows, language),
        of_top=top_table(model, intervals, language),
        overtakes=overtake_table(model, intervals, language),
        words=_words(language),
    )


def _range(model: Model, row: Interval, language: Language) -> Range:
    *_, now = shares(row)
    return Range(
        title=language.say(model.called("goals", row.goal)),
        today=language.say(words("today {now}", now=now)),
        low=100 * row.low,
        high=100 * row.high,
        now=100 * row.now,
        below=_called(model, row.below, language),
        above=_called(model, row.above, language),
        hover=language.say(sentence(model, row)),
    )


def _called(model: Model, takeover: Takeover | None, language: Language) -> str:
    return "" if takeover is None else language.say(takers(model, takeover))


def _words(language: Language) -> RangeWords:
    return RangeWords(
        axis=language.text("Share of all weight, in per cent"),
        stays=language.text("The same stays first"),
        today=language.text("Today's weight"),
        alt=language.text(
            "Ranges: for each goal the shares of weight at which the same partnership stays "
            "first. The table below holds the same figures."
        ),
    )
