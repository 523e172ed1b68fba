"""What the Alignment page shows, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10

from lib.analysis.alignment import Alignment
from lib.analysis.coverage import Coverage
from lib.analysis.weights import percentages
from lib.model.goals import Goal
from lib.model.model import Model
from lib.text.language import Language
from lib.view.leaders import finding
from lib.view.names import row_name
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, listing, words

SERVED = 1.0
"""From this many contribution points on, a partnership counts as serving a goal (“some”)."""


@dataclass(frozen=True, slots=True)
class GoalShown:
    """One goal: id, name, weight in points (0 where unknown), and its share of all weight.

    `share` is 0 to 1, None where no goal has weight; `shown` is it in words, `label` all together.
    """

    id: str
    name: str
    points: float
    share: float | None
    shown: str
    label: str


@dataclass(frozen=True, slots=True)
class WeightScale:
    """The scale of the weight sliders, in points: its end, its step, and how values read."""

    most: float
    step: float
    format: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One partnership's bar: its rank, its parts by goal, and its low to high.

    `moved` is how many ranks it has risen (negative: fallen) against the base; `cells` are its
    contribution points by goal, None where unknown.
    """

    id: str
    title: str
    rank: int | None
    alignment: float | None
    low: float | None
    high: float | None
    parts: tuple[float, ...]
    cells: tuple[float | None, ...]
    assessed: float | None
    moved: int
    hours: float | None
    lead: str
    ended: bool


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The charts' own texts. `titles` are one per bar: rank, name, value, and how it moved."""

    axis: str
    points: str
    range: str
    unknown: str
    titles: tuple[str, ...]
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
    goals = _goals(model, alignment.weights, language)
    bars = _bars(model, alignment, saved.alignment, language)
    return AlignmentView(
        finding=language.say(finding(model, alignment)),
        notes=tuple(language.say(note) for note in _notes(model, alignment)),
        goals=goals,
        scale=_scale(saved.model),
        bars=bars,
        alone=tuple(language.say(said) for said in _alone(model, coverage)),
        table=_table(goals, bars, language),
        words=_chart_words(bars, language),
        example=tuple(_example(bars, goals, language)),
    )


def _goals(model: Model, weights: Mapping[str, float], language: Language) -> tuple[GoalShown, ...]:
    percent = percentages(weights)
    return tuple(
        _goal(goal, weights.get(goal.id), percent.get(goal.id), language) for goal in model.goals
    )


def _goal(goal: Goal, share: float | None, percent: float | None, language: Language) -> GoalShown:
    name = language.say(row_name(goal))
    shown = language.percent(None if percent is None else percent / 100)
    label = language.say(
        words("{id} {name} · {share} of the weight", id=goal.id, name=name, share=shown)
    )
    return GoalShown(goal.id, name, goal.weight or 0.0, share, shown, label)


def _scale(*models: Model) -> WeightScale:
    """A scale in about a hundred steps on which the heaviest goal can weigh four times as much."""
    heaviest = max((goal.weight or 0.0 for model in models for goal in model.goals), default=0.0)
    wanted = 4 * heaviest or 100.0
    power = 10.0 ** floor(log10(wanted))
    most = next(times * power for times in (1, 2, 5, 10) if times * power >= wanted)
    step = most / 100
    return WeightScale(most, step, f"%.{max(0, ceil(-log10(step)))}f")


def _bars(
    model: Model, alignment: Alignment, base: Alignment, language: Language
) -> tuple[Bar, ...]:
    before = {row.partnership: row.rank for row in base.rows}
    cells = {(cell.partnership, cell.goal): cell.points for cell in model.contributions}
    partnerships = {row.id: row for row in model.partnerships}
    departments = {row.id: language.say(row_name(row)) for row in model.departments}
    return tuple(
        Bar(
            row.partnership,
            language.say(row_name(partnerships[row.partnership])),
            row.rank,
            row.alignment,
            row.low,
            row.high,
            tuple(row.parts.values()),
            tuple(cells.get((row.partnership, goal.id)) for goal in model.goals),
            row.assessed,
            _moved(before.get(row.partnership), row.rank),
            row.hours,
            departments.get(partnerships[row.partnership].lead or "", "–"),
            partnerships[row.partnership].status == "ended",
        )
        for row in alignment.rows
    )


def _moved(before: int | None, now: int | None) -> int:
    return 0 if before is None or now is None else before - now


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


def _alone(model: Model, coverage: Coverage) -> list[Words]:
    """One sentence for each goal that too few partnerships serve."""
    served = dict.fromkeys((goal.id for goal in model.goals), 0)
    ended = {row.id for row in model.partnerships if row.status == "ended"}
    for cell in model.contributions:
        if cell.partnership not in ended and (cell.points or 0) >= SERVED:
            served[cell.goal] += 1
    said = []
    for goal, attained in zip(model.goals, coverage.goals, strict=True):
        if served[goal.id] == 0:
            said.append(words("{goal}: no partnership serves it.", goal=row_name(goal)))
        elif attained.share is not None and attained.share < 1:
            said.append(_short(goal, served[goal.id], attained.share))
    return said


def _short(goal: Goal, partnerships: int, share: float) -> Words:
    return counted(
        "{goal}: one partnership serves it, and is known to reach {share} of the target.",
        "{goal}: {n} partnerships serve it, and are known to reach {share} of the target together.",
        partnerships,
        goal=row_name(goal),
        share=Amount(100 * share, "%"),
    )


def _chart_words(bars: tuple[Bar, ...], language: Language) -> ChartWords:
    return ChartWords(
        axis=language.text("Alignment, 0 to 100"),
        points=language.text("points"),
        range=language.text("lowest to highest"),
        unknown=language.text("unknown"),
        titles=tuple(_title(bar, language) for bar in bars),
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


def _title(bar: Bar, language: Language) -> str:
    if bar.alignment is None:
        return bar.title
    if bar.assessed == 0:
        unknown = language.text("not assessed")
        return f"–  {bar.title}  ·  {unknown}"
    value = language.number(bar.alignment, 1)
    if bar.ended:
        ended = language.text("ended")
        value = f"{value}  ({ended})"
    arrow = "" if bar.moved == 0 else f"  {'▲' if bar.moved > 0 else '▼'}{abs(bar.moved)}"
    return f"{bar.rank}.  {bar.title}  ·  {value}{arrow}"


def _table(goals: tuple[GoalShown, ...], bars: tuple[Bar, ...], language: Language) -> Table:
    text = language.text
    columns = (
        Column(text("Rank"), "whole", help=text("Equal values share the better rank.")),
        Column(text("Id")),
        Column(text("Partnership")),
        Column(text("Lead department")),
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
        bar.alignment,
        bar.low,
        bar.high,
        bar.assessed,
        bar.hours,
        *bar.cells,
    )
