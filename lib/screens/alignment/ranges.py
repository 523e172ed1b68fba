"""The ranges of the goals' weights as a picture and as tables. Shares are in per cent."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lib.analysis.alignment.intervals import Interval, Intervals, Takeover
from lib.charts.shares import Range, scale_ranges
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.alignment.change import entering, sentence, shares, takers
from lib.screens.goals import short_names
from lib.screens.parts import Column, Picture, Plain, Table
from lib.words import words

Said = Callable[[Model, Takeover | None, Reader], str | None]
"""What a takeover is called in a cell."""


def picture(model: Model, intervals: Intervals, reader: Reader) -> Picture:
    """For each goal the range in which the same stays first, with who takes over beyond it."""
    text = reader.text
    across = text("Share of all weight, in per cent")
    names = text("The same stays first"), text("The weight as set")
    titles = short_names(model, reader)
    rows = [_range(model, row, titles[row.goal], reader) for row in intervals.of_first]
    return Picture(
        scale_ranges(rows, names, across),
        text(
            "Ranges: for each goal the shares of weight at which the same partnership stays "
            "first. The numbers under it hold the same figures."
        ),
    )


def _range(model: Model, row: Interval, title: str, reader: Reader) -> Range:
    *_, now = shares(row)
    return Range(
        title=title,
        today=reader.say(words("{share} of the weight", share=now)),
        low=100 * row.low,
        high=100 * row.high,
        now=100 * row.now,
        below=_called(model, row.below, reader) or "",
        above=_called(model, row.above, reader) or "",
        hover=reader.say(sentence(model, row)),
    )


def of_leader(model: Model, intervals: Intervals, reader: Reader) -> Table:
    """For each goal the range in which the same stays first, and who is first beyond it."""
    text = reader.text
    beyond = (
        Column(text("First below that"), help=text("Who comes first just below the range.")),
        Column(text("First above that"), help=text("Who comes first just above the range.")),
    )
    caption = text("How much each goal can weigh before another partnership comes first")
    return _ranges(model, caption, intervals.of_first, (beyond, _called), reader)


def of_top(model: Model, intervals: Intervals, reader: Reader) -> Table:
    """For each goal the range in which the first k stay the same, and what changes beyond it."""
    text = reader.text
    caption = words(
        "How much each goal can weigh before the first {k} are no longer the same",
        k=len(intervals.top),
    )
    beyond = (
        Column(text("Change below that"), help=text("Who takes whose place below the range.")),
        Column(text("Change above that"), help=text("Who takes whose place above the range.")),
    )
    return _ranges(model, reader.say(caption), intervals.of_top, (beyond, _swap), reader)


def _ranges(
    model: Model,
    caption: str,
    rows: Iterable[Interval],
    beyond: tuple[tuple[Column, Column], Said],
    reader: Reader,
) -> Table:
    """The range of each row, and `beyond` it: the columns, and what is said in them."""
    columns, said = beyond
    cells = (
        (
            *_range_cells(model, row, reader),
            *(said(model, it, reader) for it in (row.below, row.above)),
        )
        for row in rows
    )
    return Table(caption, (*_range_columns(reader), *columns), tuple(cells))


def overtakes(model: Model, intervals: Intervals, reader: Reader) -> Table:
    """For each rival and goal the share of weight at which the rival draws level."""
    text = reader.text
    goals = [reader.say(model.called("goals", row.goal)) for row in intervals.of_first]
    level = text("Share of the weight at which the partnership draws level with the first.")
    return Table(
        text("The weight at which each rival draws level with the first, goal by goal"),
        (Column(text("Partnership")), *(Column(goal, "percent", 0, level) for goal in goals)),
        tuple(
            (
                reader.say(model.called("partnerships", rival)),
                *points.values(),
            )
            for rival, points in intervals.overtakes.items()
        ),
    )


def _range_columns(reader: Reader) -> tuple[Column, ...]:
    text = reader.text
    return (
        Column(text("Goal")),
        Column(text("Weight"), "percent", 0, text("Its share of all weight.")),
        Column(text("From"), "percent", 0, text("The least it can weigh.")),
        Column(text("To"), "percent", 0, text("The most it can weigh.")),
    )


def _range_cells(model: Model, row: Interval, reader: Reader) -> tuple[Plain, ...]:
    goal = reader.say(model.called("goals", row.goal))
    return goal, row.now, row.low, row.high


def _called(model: Model, takeover: Takeover | None, reader: Reader) -> str | None:
    return None if takeover is None else reader.say(takers(model, takeover))


def _swap(model: Model, takeover: Takeover | None, reader: Reader) -> str | None:
    if takeover is None:
        return None
    return reader.say(
        words(
            "{enters} instead of {leaves}",
            enters=entering(model, takeover),
            leaves=model.called("partnerships", takeover.leaves),
        )
    )
