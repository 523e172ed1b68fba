"""One bar for each partnership: its place, its parts by goal, and its title in words."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.alignment import Aligned, Alignment
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Partnership
from lib.text.language import Language
from lib.view.names import row_name

USUAL = "candidate"
"""The status that goes without saying: every other one is told in the label."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One partnership's bar: its rank, its parts by goal, and its low to high.

    `moved` is how many ranks it has risen (negative: fallen) against the base; `cells` are its
    contribution points by goal, None where unknown. `status` is told in words;
    `label` says rank, name, value, status and move together.
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
    status: str
    label: str


def bars_of(
    model: Model, alignment: Alignment, base: Alignment, language: Language
) -> tuple[Bar, ...]:
    """A bar for each partnership, in the order of rank; moves are told against `base`."""
    before = {row.partnership: row.rank for row in base.rows}
    cells = {(cell.partnership, cell.goal): cell.points for cell in model.contributions}
    partnerships = {row.id: row for row in model.partnerships}
    departments = {row.id: language.say(row_name(row)) for row in model.departments}
    bars = []
    for row in alignment.rows:
        name = row.partnership
        given = tuple(cells.get((name, goal.id)) for goal in model.goals)
        moved = _moved(before.get(name), row.rank)
        lead = departments.get(partnerships[name].lead or "", "–")
        bars.append(_bar(row, partnerships[name], given, moved, lead, language))
    return tuple(bars)


def _bar(
    row: Aligned,
    partnership: Partnership,
    cells: tuple[float | None, ...],
    moved: int,
    lead: str,
    language: Language,
) -> Bar:
    return Bar(
        id=row.partnership,
        title=language.say(row_name(partnership)),
        rank=row.rank,
        alignment=row.alignment,
        low=row.low,
        high=row.high,
        parts=tuple(row.parts.values()),
        cells=cells,
        assessed=row.assessed,
        moved=moved,
        hours=row.hours,
        lead=lead,
        status=language.text(STATUSES.get(partnership.status or "", "")) or "–",
        label=_label(row, partnership, moved, language),
    )


def _moved(before: int | None, now: int | None) -> int:
    return 0 if before is None or now is None else before - now


def _label(row: Aligned, partnership: Partnership, moved: int, language: Language) -> str:
    title = language.say(row_name(partnership))
    status = language.text(STATUSES.get(_worth_telling(partnership), ""))
    told = f"  ({status})" if status else ""
    if row.alignment is None:
        return f"{title}{told}"
    if row.assessed == 0:
        unknown = language.text("not assessed")
        return f"–  {title}  ·  {unknown}{told}"
    arrow = "" if moved == 0 else f"  {'▲' if moved > 0 else '▼'}{abs(moved)}"
    return f"{row.rank}.  {title}  ·  {language.number(row.alignment, 1)}{told}{arrow}"


def _worth_telling(partnership: Partnership) -> str:
    return "" if partnership.status in (None, USUAL) else str(partnership.status)
