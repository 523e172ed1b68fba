"""What the Alignment page shows, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.coverage import Coverage
from lib.analysis.order.alignment import Alignment
from lib.model.model import Model
from lib.text.language import Language
from lib.view.goals import GoalShown, WeightScale, goals_shown, weight_scale
from lib.view.order.bars import Bar, bars_of
from lib.view.order.leaders import finding
from lib.view.order.unserved import unserved
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The charts' own texts."""

    axis: str
    points: str
    range: str
    unknown: str
    alt: str
    alt_cells: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The library without what-if changes, and its alignment."""

    model: Model
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class AlignmentView:
    """The page's content. `bars` stand in the order of rank; `goals` in the library's order."""

    finding: str
    notes: tuple[str, ...]
    goals: tuple[GoalShown, ...]
    scale: WeightScale
    bars: tuple[Bar, ...]
    alone: tuple[str, ...]
    table: Table
    words: ChartWords
    example: tuple[str, ...]


def alignment_view(
    model: Model, alignment: Alignment, saved: Saved, coverage: Coverage, language: Language
) -> AlignmentView:
    """The Alignment page for `model`, compared with what is `saved`.

    `coverage` is what all partnerships that are not ended would reach together.
    """
    goals = goals_shown(model, alignment.weights, language)
    bars = bars_of(model, alignment, saved.alignment, language)
    return AlignmentView(
        finding=language.say(finding(model, alignment)),
        notes=tuple(language.say(note) for note in _notes(model, alignment)),
        goals=goals,
        scale=weight_scale(saved.model),
        bars=bars,
        alone=tuple(language.say(said) for said in unserved(model, coverage)),
        table=_table(goals, bars, language),
        words=_chart_words(language),
        example=tuple(_example(bars, goals, language)),
    )


def _notes(model: Model, alignment: Alignment) -> list[Words]:
    """What was assumed."""
    notes = []
    if alignment.unweighted:
        notes.append(
            words(
                "Without a weight, and so left out of the order: {goals}.",
                goals=listing(model.called("goals", goal) for goal in alignment.unweighted),
            )
        )
    unsure = [row for row in alignment.rows if row.low != row.high]
    if unsure:
        notes.append(
            counted(
                "One partnership has contributions that are unknown or given as a range: "
                "the thin line shows where its bar could end.",
                "{n} partnerships have contributions that are unknown or given as a range: "
                "the thin lines show where their bars could end.",
                len(unsure),
            )
        )
    return notes


def _chart_words(language: Language) -> ChartWords:
    return ChartWords(
        axis=language.text("Alignment, 0 to 100"),
        points=language.text("points"),
        range=language.text("lowest to highest"),
        unknown=language.text("unknown"),
        alt=language.text(
            "Bars: the alignment of each partnership, divided by goal. "
            "The table below holds the same figures."
        ),
        alt_cells=language.text(
            "Heat map: contribution points of each partnership to each goal. "
            "The table below holds the same figures."
        ),
    )


def _example(
    bars: tuple[Bar, ...], goals: tuple[GoalShown, ...], language: Language
) -> Iterator[str]:
    """The first bar worked out goal by goal, from the rows behind it."""
    for bar in bars[:1]:
        for goal, part, points in zip(goals, bar.parts, bar.cells, strict=False):
            if points:
                yield language.say(
                    words(
                        "{name}, {goal}: {share} · {points} of 3 points gives {part}",
                        name=bar.title,
                        goal=goal.name,
                        share=goal.shown,
                        points=points,
                        part=Amount(part, decimals=1),
                    )
                )


def _table(goals: tuple[GoalShown, ...], bars: tuple[Bar, ...], language: Language) -> Table:
    text = language.text
    columns = (
        Column(text("Rank"), "whole", help=text("Equal values share the better rank.")),
        Column(text("Id")),
        Column(text("Partnership")),
        Column(text("Lead department")),
        Column(text("Status")),
        Column(text("Alignment"), "number", 1, text("0 to 100: weighted points of 3.")),
        Column(text("At least"), "number", 1, text("If all that is unknown is at its least.")),
        Column(text("At most"), "number", 1, text("If all that is unknown is at its most.")),
        Column(text("Assessed"), "percent", help=text("Share of the goal weight that is known.")),
        Column(text("Hours"), "number", help=text("Hours a year from all departments.")),
        *(Column(goal.name, "number", 1, text("Contribution points, 0 to 3.")) for goal in goals),
    )
    return Table(
        text("Partnerships by alignment with the strategy"),
        columns,
        tuple(_table_row(bar) for bar in bars),
    )


def _table_row(bar: Bar) -> tuple[Plain, ...]:
    return (
        bar.rank,
        bar.id,
        bar.title,
        bar.lead,
        bar.status,
        bar.alignment,
        bar.low,
        bar.high,
        bar.assessed,
        bar.hours,
        *bar.cells,
    )
