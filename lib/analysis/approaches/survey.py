"""What every measure of a portfolio is and stands on, worked out once for all portfolios."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lib.analysis.alignment.ranking import Alignment, align
from lib.analysis.approaches.department_led import DepartmentLed
from lib.analysis.approaches.wishes import Wishes, wishes_of
from lib.analysis.competences.partnerships import (
    departments_unsure_of_a_lead,
    departments_with_a_lead,
)
from lib.analysis.ground.contributions import (
    Contributions,
    Floats,
    contributions,
    open_partnerships,
)
from lib.analysis.ground.own_value import OwnValues
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.model.model import Model

ApproachId = Literal["department_led", "team_led", "combined"]
"""The approaches, as the model's `APPROACHES`."""
MeasuredTable = Literal["departments", "goals", "partners", "partnerships"]
"""The tables that rows behind a measure are in."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One row behind a measure, by its id: how much of it counts (`part` of `whole`).

    Both are in the same unit: hours, points, or 1 for a row that simply counts. `whole` is None
    where the row is no part of anything known.
    """

    id: str
    part: float
    whole: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure: 0 to 100, but hours a year for `overload` and partners for `double_contact`.

    `merit` is what approaches are compared by: greater is better. `share` (0 to 1) is how far the
    good that the measure speaks of is there: 1 in full. Each is None where there is nothing to
    measure it on. `rows` are ids of the table `table`.
    """

    value: float | None
    merit: float | None
    share: float | None
    table: MeasuredTable
    rows: tuple[Behind, ...]


def part_of_whole(table: MeasuredTable, rows: Iterable[Behind]) -> Measured:
    """The measure 100 · Σ part / Σ whole over the rows; more is better."""
    behind = tuple(rows)
    value = percent(sum(row.part for row in behind), sum(row.whole or 0.0 for row in behind))
    return Measured(value, value, None if value is None else value / 100, table, behind)


def percent(part: float, whole: float) -> float | None:
    """The part in per cent of the whole; None where there is no whole."""
    return 100 * part / whole if whole > 0 else None


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """A model and what its measures need.

    `hours` of each partnership, in all departments together (P, in the order of `own`). `able`: for
    each partnership, the departments where somebody could lead it; `unsure`: those where that hangs
    on what nobody has told. `novelties` and `risks`: 1 to 5, None where nobody has judged them.
    `alignments`: of all that can be chosen and whose alignment is known. `wishes`: what the
    departments would choose themselves.
    """

    model: Model
    own: OwnValues
    choice: Choice
    cells: Contributions
    hours: Floats
    leads: Mapping[str, str | None]
    able: Mapping[str, frozenset[str]]
    unsure: Mapping[str, frozenset[str]]
    novelties: Mapping[str, int | None]
    risks: Mapping[str, int | None]
    alignments: Mapping[str, float]
    wishes: Wishes

    def inside(self, chosen: Collection[str]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which partnerships (P) are in the portfolio."""
        return np.array([name in chosen for name in self.own.partnerships], dtype=np.bool_)


def survey(
    model: Model,
    led: DepartmentLed,
    alignment: Alignment | None = None,
    choice: Choice | None = None,
    cells: Contributions | None = None,
) -> Survey:
    """The ground of all measures of this model; what is there of it already is taken from there."""
    own, wishes = led.own, wishes_of(model, led)
    may_be, cells = set(open_partnerships(model)), cells or contributions(model)
    known = {row.partnership: row.alignment for row in (alignment or align(model, cells)).rows}
    return Survey(
        model,
        own,
        choice or lay_out(model, cells=cells),
        cells,
        own.hours.sum(axis=0),
        {row.id: row.lead for row in model.partnerships},
        departments_with_a_lead(model),
        departments_unsure_of_a_lead(model),
        {row.id: row.novelty for row in model.partnerships},
        {row.id: row.risk for row in model.partnerships},
        {
            row.id: value
            for row in model.partnerships
            if row.id in may_be and (value := known[row.id]) is not None
        },
        wishes,
    )
