"""Figure of the gaps before and after the plan: a bar for each competence, part by part."""

from __future__ import annotations

from lib.charts.closing_stack import Part, stacked_counts
from lib.charts.theme import Figure
from lib.view.competences.closing_bars import BarsView

TODAY, FILLED, ACCEPTED, OPEN = 0, 2, 5, 1
"""How each part of a bar looks."""


def gap_bars(view: BarsView) -> Figure:
    """A bar for each competence: there today, filled, accepted, open."""
    today, filled, accepted, stays, across = view.labels
    parts = (
        Part(today, [bar.today for bar in view.bars], TODAY),
        Part(filled, [bar.filled for bar in view.bars], FILLED),
        Part(accepted, [bar.accepted for bar in view.bars], ACCEPTED),
        Part(stays, [bar.open for bar in view.bars], OPEN),
    )
    return stacked_counts([bar.label for bar in view.bars], parts, across)
