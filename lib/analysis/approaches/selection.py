"""What sort of partnerships a portfolio holds: how new, how well led, how carefully selected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import fmean

from lib.analysis.approaches.measured import Behind, Measured, part_of_whole, percent
from lib.analysis.approaches.own_value import STEPS, open_partnerships
from lib.analysis.approaches.survey import Survey
from lib.analysis.competences.qualified import can_be_told
from lib.analysis.order.alignment import SAME

NEW = 4
"""From this novelty on, a partnership is new to the library."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The measures; `new_hours`: per cent of the hours that go to what is new to the library.

    `alignment_gained`: mean alignment of the chosen, less that of what could have been chosen.
    """

    novelty: Measured
    new_hours: float | None
    own_strengths: Measured
    selectivity: Measured
    alignment_gained: float | None


def measure_selection(ground: Survey, chosen: Collection[str]) -> Selection:
    """Novelty (by hours; unknown novelty counts as 1), own strengths, and selectivity.

    Own strengths: the share whose own lead department has somebody who could lead them; None where
    there is no profile of a partnership lead, or nobody's levels are known.
    """
    novelty = {row.id: row.novelty or 1 for row in ground.model.partnerships}
    hours = dict(zip(ground.own.partnerships, ground.hours.tolist(), strict=True))
    inside = [name for name in ground.own.partnerships if name in chosen]
    new = sum(hours[name] for name in inside if novelty[name] >= NEW)
    gained = _gained(ground, set(chosen))
    return Selection(
        part_of_whole(
            "partnerships",
            (Behind(p, hours[p] * (novelty[p] - 1) / STEPS, hours[p]) for p in inside),
        ),
        percent(new, sum(hours[name] for name in inside)),
        _own_strengths(ground, inside),
        _selectivity(ground, chosen, gained),
        gained,
    )


def _own_strengths(ground: Survey, inside: Sequence[str]) -> Measured:
    if not can_be_told(ground.model):
        return Measured(None, None, None, "partnerships", ())
    return part_of_whole(
        "partnerships",
        (Behind(p, float(ground.leads[p] in ground.able[p]), 1.0) for p in inside),
    )


def _selectivity(ground: Survey, chosen: Collection[str], gained: float | None) -> Measured:
    """Chosen of proposed, in per cent; approaches are compared by the alignment gained.

    The share is the alignment gained, of what choosing as many by alignment alone would gain.
    """
    rows = tuple(Behind(p, float(p in chosen), 1.0) for p in open_partnerships(ground.model))
    best = sorted(ground.alignments, key=lambda p: -ground.alignments[p])
    count = sum(name in chosen for name in best)
    most = _gained(ground, set(best[:count]))
    share = None
    if gained is not None and most is not None and most > SAME:
        share = max(0.0, gained / most)
    value = percent(sum(row.part for row in rows), len(rows))
    return Measured(value, gained, share, "partnerships", rows)


def _gained(ground: Survey, chosen: set[str]) -> float | None:
    """Mean alignment of the chosen less that of the others; None where there are only the one."""
    inside: Sequence[float] = [v for p, v in ground.alignments.items() if p in chosen]
    others: Sequence[float] = [v for p, v in ground.alignments.items() if p not in chosen]
    return fmean(inside) - fmean(others) if inside and others else None
