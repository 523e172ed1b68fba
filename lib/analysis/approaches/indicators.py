"""What a portfolio comes to: one measure for each claim of the source text that has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lib.analysis.approaches.measured import Measured
from lib.analysis.approaches.ownership import Ownership, measure_ownership
from lib.analysis.approaches.reach import Reach, measure_reach
from lib.analysis.approaches.selection import Selection, measure_selection
from lib.analysis.approaches.survey import Survey
from lib.analysis.approaches.workload import Workload, measure_workload
from lib.analysis.effort import Load, loads


@dataclass(frozen=True, slots=True)
class Indicators:
    """The measures of one portfolio by theme, and all eleven by name."""

    reach: Reach
    workload: Workload
    ownership: Ownership
    selection: Selection

    @property
    def measures(self) -> Mapping[str, Measured]:
        """Every measure by its name in `lib.model.statements.MEASURES`, in that order."""
        return {
            "strategy_coverage": self.reach.strategy_coverage,
            "weakest_goal": self.reach.weakest_goal,
            "overload": self.workload.overload,
            "double_contact": self.workload.double_contact,
            "novelty": self.selection.novelty,
            "ownership": self.ownership.ownership,
            "own_strengths": self.selection.own_strengths,
            "cross_department": self.workload.cross_department,
            "focus": self.reach.focus,
            "selectivity": self.selection.selectivity,
            "voice": self.ownership.voice,
        }

    @property
    def values(self) -> Mapping[str, float | None]:
        """The value of every measure by its name."""
        return {name: measured.value for name, measured in self.measures.items()}


def measure(
    ground: Survey, chosen: Collection[str], asked: Collection[Load] | None = None
) -> Indicators:
    """The indicators of the portfolio `chosen`.

    `asked`: the loads that the choice itself would have asked for, before anything was given up;
    those of the portfolio where none are given. Unknown contributions and hours count 0.
    """
    every = loads(ground.model, chosen) if asked is None else asked
    return Indicators(
        measure_reach(ground, chosen),
        measure_workload(ground, chosen, every),
        measure_ownership(ground, chosen),
        measure_selection(ground, chosen),
    )
