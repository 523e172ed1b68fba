"""The tables behind the ranges of the goals' weights. Shares are in per cent."""

from __future__ import annotations

from lib.analysis.order.intervals import Interval, Intervals, Takeover
from lib.model.model import Model
from lib.text.language import Language
from lib.view.order.turning_words import entering, takers
from lib.view.tables import Column, Plain, Table
from lib.words import words


def leader_table(model: Model, rows: tuple[Interval, ...], language: Language) -> Table:
    """For each goal the range in which the same stays first, and who is first beyond it."""
    text = language.text
    return Table(
        text("How much each goal can weigh before another partnership comes first"),
        (
            *_range_columns(language),
            Column(text("First below that"), help=text("Who comes first just below the range.")),
            Column(text("First above that"), help=text("Who comes first just above the range.")),
        ),
        tuple(
            (
                *_range_cells(model, row, language),
                _takers(model, row.below, language),
                _takers(model, row.above, language),
            )
            for row in rows
        ),
    )


def top_table(model: Model, intervals: Intervals, language: Language) -> Table:
    """For each goal the range in which the first k stay the same, and what changes beyond it."""
    caption = words(
        "How much each goal can weigh before the first {k} are no longer the same",
        k=len(intervals.top),
    )
    text = language.text
    return Table(
        language.say(caption),
        (
            *_range_columns(language),
            Column(text("Change below that"), help=text("Who takes whose place below the range.")),
            Column(text("Change above that"), help=text("Who takes whose place above the range.")),
        ),
        tuple(
            (
                *_range_cells(model, row, language),
                _swap(model, row.below, language),
                _swap(model, row.above, language),
            )
            for row in intervals.of_top
        ),
    )


def overtake_table(model: Model, intervals: Intervals, language: Language) -> Table:
    """For each rival and goal the share of weight at which the rival draws level."""
    text = language.text
    goals = [language.say(model.called("goals", row.goal)) for row in intervals.of_leader]
    level = text("Share of the weight (%) at which the partnership draws level with the first.")
    return Table(
        text("The weight at which each rival draws level with the first, goal by goal"),
        (Column(text("Partnership")), *(Column(goal, "number", 1, level) for goal in goals)),
        tuple(
            (
                language.say(model.called("partnerships", rival)),
                *(None if share is None else 100 * share for share in points.values()),
            )
            for rival, points in intervals.overtakes.items()
        ),
    )


def _range_columns(language: Language) -> tuple[Column, ...]:
    text = language.text
    return (
        Column(text("Goal")),
        Column(text("Today (%)"), "number", 1, text("Its share of all weight today.")),
        Column(text("From (%)"), "number", 1, text("The least it can weigh.")),
        Column(text("To (%)"), "number", 1, text("The most it can weigh.")),
    )


def _range_cells(model: Model, row: Interval, language: Language) -> tuple[Plain, ...]:
    goal = language.say(model.called("goals", row.goal))
    return goal, 100 * row.now, 100 * row.low, 100 * row.high


def _takers(model: Model, takeover: Takeover | None, language: Language) -> str | None:
    return None if takeover is None else language.say(takers(model, takeover))


def _swap(model: Model, takeover: Takeover | None, language: Language) -> str | None:
    if takeover is None:
        return None
    return language.say(
        words(
            "{enters} instead of {leaves}",
            enters=entering(model, takeover),
            leaves=model.called("partnerships", takeover.leaves),
        )
    )
