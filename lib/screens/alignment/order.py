"""The order of partnerships by alignment: their bars, who gives what, and who is needed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.analysis.alignment.ranking import Aligned, Alignment
from lib.charts.heat import point_cells
from lib.charts.marks import Named
from lib.charts.stacked import Stack, stacked_bars
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Partnership
from lib.reader import Reader
from lib.screens.goals import GoalShown
from lib.screens.names import row_name
from lib.screens.parts import Column, Picture, Plain, Table
from lib.words import N_

IN, OUT, RUNS = "●", "○", "■"
"""The marks: in the best choice, left out of it, running now."""
BEFORE = "\u00a0·\u00a0"
"""What stands between a name and its value, which is never alone on a line."""
MARKED = {None, "candidate", "running"}
"""Each status that goes without saying, or has a mark: every other one is told in the label."""
FIRST = 5
"""Of so many of the first it is told which are in the best choice."""
ALONE = N_("Per cent of the strategy that it would reach on its own.")
"""What alignment is, told with a column of it."""
ADDS = N_(
    "Percentage points that it would add to what runs now; for one that runs, what would go "
    "with it."
)
"""What is meant by what a partnership adds."""
RANK = N_(
    "Equal values share the better rank. Empty: too little is known, less than half of the weight."
)
"""How ranks are given."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One partnership's bar: its rank, its parts by goal, and its low to high.

    `cells` are its contribution points by goal, None where unknown. `adds`: what it adds to those
    that run; `inside`: whether it is in the best choice, None where there is none. `status` is
    told in words; `label` says rank, marks, name, value (its low and high where it has no rank),
    and how many ranks it has moved, together.
    """

    id: str
    title: str
    rank: int | None
    alignment: float | None
    low: float | None
    high: float | None
    adds: float | None
    inside: bool | None
    parts: tuple[float, ...]
    cells: tuple[float | None, ...]
    assessed: float | None
    hours: float | None
    lead: str
    status: str
    label: str


# -- bars -----------------------------------------------------------------------------------------


def bars_of(
    model: Model,
    alignment: Alignment,
    base: Alignment,
    adds: Mapping[str, float | None],
    reader: Reader,
    chosen: Collection[str] | None = None,
) -> tuple[Bar, ...]:
    """A bar for each partnership, in the order of display; moves are told against `base`.

    `adds`: what each adds to those that run; `chosen`: those in the best choice, if there is
    one.
    """
    before = {row.partnership: row.rank for row in base.rows}
    cells = {(cell.partnership, cell.goal): cell.points for cell in model.contributions}
    partnerships = {row.id: row for row in model.partnerships}
    departments = {row.id: reader.say(row_name(row)) for row in model.departments}
    has_target = any(goal.target for goal in model.goals)  # else nothing is known to be covered
    bars = []
    for row in alignment.rows:
        name = row.partnership
        given = tuple(cells.get((name, goal.id)) for goal in model.goals)
        lead = departments.get(partnerships[name].lead or "", "–")
        inside = None if chosen is None else name in chosen
        label = _label(row, partnerships[name], inside, before.get(name), reader)
        bar = _bar(row, partnerships[name], given, lead, label, reader)
        bars.append(replace(bar, inside=inside, adds=adds[name] if has_target else None))
    return tuple(bars)


def ordered(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars of those that stand in the order: all of them where nothing is weighed."""
    return tuple(bar for bar in bars if bar.rank is not None or bar.alignment is None)


def apart(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars of those that too little is known of to be ranked."""
    return tuple(bar for bar in bars if bar.rank is None and bar.alignment is not None)


def _bar(
    row: Aligned,
    partnership: Partnership,
    cells: tuple[float | None, ...],
    lead: str,
    label: str,
    reader: Reader,
) -> Bar:
    return Bar(
        id=row.partnership,
        title=reader.say(row_name(partnership)),
        rank=row.rank,
        alignment=row.alignment,
        low=row.low,
        high=row.high,
        adds=None,
        inside=None,
        parts=tuple(row.parts.values()),
        cells=cells,
        assessed=row.assessed,
        hours=row.hours,
        lead=lead,
        status=reader.text(STATUSES.get(partnership.status or "", "")) or "–",
        label=label,
    )


def _label(
    row: Aligned, partnership: Partnership, inside: bool | None, before: int | None, reader: Reader
) -> str:
    status = "" if partnership.status in MARKED else STATUSES.get(partnership.status or "", "")
    told = f" ({reader.text(status)})" if status else ""
    marks = mark(inside, running=partnership.status == "running")
    title = f"{marks} {reader.say(row_name(partnership))}".strip()
    if row.alignment is None:
        return f"{title}{told}"
    if row.assessed == 0:
        unknown = reader.text("not assessed")
        return f"– {title}{BEFORE}{unknown}{told}"
    if row.rank is None:
        between = f"{reader.number(row.low, 1)}–{reader.number(row.high, 1)}"
        return f"– {title}{BEFORE}{between}{told}"
    value = reader.number(row.alignment, 1)
    return f"{row.rank}. {title}{BEFORE}{value}{told}{_arrow(before, row.rank)}"


def mark(inside: bool | None, *, running: bool) -> str:
    """The marks of one partnership; empty where there is nothing to mark."""
    said = "" if inside is None else IN if inside else OUT
    return said + (RUNS if running else "")


def _arrow(before: int | None, now: int | None) -> str:
    """How many ranks it has risen, or fallen; empty where it has not moved."""
    moved = 0 if before is None or now is None else before - now
    return "" if moved == 0 else f"\u00a0{'▲' if moved > 0 else '▼'}{abs(moved)}"


# -- pictures -------------------------------------------------------------------------------------


def picture(bars: Sequence[Bar], goals: Sequence[GoalShown], reader: Reader) -> Picture:
    """The bars, each divided by goal."""
    text = reader.text
    stacks = [Stack(it.id, it.label, it.alignment, it.low, it.high, it.parts) for it in bars]
    names = text("points"), text("lowest to highest")
    return Picture(
        stacked_bars(stacks, _named(goals), names),
        text(
            "Bars: the alignment of each partnership, divided by goal, and a line from the lowest "
            "to the highest it could be. The numbers under it hold the same figures."
        ),
    )


def cells(bars: Sequence[Bar], goals: Sequence[GoalShown], reader: Reader) -> Picture:
    """Contribution points, partnerships by goals."""
    rows = [(bar.title, bar.cells) for bar in bars]
    return Picture(
        point_cells(rows, _named(goals), reader.text("unknown")),
        reader.text("Heat map: contribution points of each partnership to each goal."),
    )


def _named(goals: Sequence[GoalShown]) -> list[Named]:
    return [Named(goal.short, goal.name) for goal in goals]


# -- the table ------------------------------------------------------------------------------------


def short(bars: Sequence[Bar], goals: Sequence[GoalShown], reader: Reader) -> Table:
    """Every partnership with its figures and its points by goal."""
    text = reader.text
    columns = (
        Column(text("Rank"), "whole", help=text(RANK)),
        Column(text("Id")),
        Column(text("Partnership")),
        Column(text("Lead department")),
        Column(text("Status")),
        Column(text("Best choice"), help=text("● in, ○ out.")),
        Column(text("Alignment"), "number", 1, text(ALONE)),
        Column(text("At least"), "number", 1, text("If all that is unknown is at its least.")),
        Column(text("At most"), "number", 1, text("If all that is unknown is at its most.")),
        Column(text("Adds"), "number", 1, text(ADDS)),
        Column(text("Assessed"), "percent", help=text("Share of the goal weight that is known.")),
        Column(text("Hours"), "number", help=text("Hours a year from all departments.")),
        *(Column(goal.name, "number", 1, text("Contribution points, 0 to 3.")) for goal in goals),
    )
    caption = text("Partnerships by alignment with the strategy")
    return Table(caption, columns, tuple(map(_row, bars)))


def _row(bar: Bar) -> tuple[Plain, ...]:
    chosen = None if bar.inside is None else IN if bar.inside else OUT
    known = (bar.alignment, bar.adds) if bar.assessed else (None, None)
    return (
        *(bar.rank, bar.id, bar.title, bar.lead, bar.status, chosen),
        *(known[0], bar.low, bar.high, known[1], bar.assessed, bar.hours),
        *bar.cells,
    )
