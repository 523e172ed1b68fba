"""Figure of the plan over a limit: a bar for each step, its actions by kind."""

from __future__ import annotations

from lib.charts.closing_stack import Part, stacked_counts
from lib.charts.theme import Figure
from lib.view.competences.closing_curve import CurveView


def step_bars(view: CurveView) -> Figure:
    """A bar for each plan, from the least of the limit to the most; a colour and pattern a kind."""
    parts = [
        Part(name, [bar.kinds[kind] for bar in view.bars], kind)
        for kind, name in enumerate(view.names)
    ]
    return stacked_counts([bar.label for bar in view.bars], parts, view.axis)
