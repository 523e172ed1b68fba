"""What every measure of a model stands on, worked out once for all portfolios."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from lib.analysis.approaches.own_value import OwnValues, open_partnerships
from lib.analysis.competences.qualified import departments_with_a_lead
from lib.analysis.contributions import Contributions, Floats, contributions
from lib.analysis.order.alignment import align
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.model.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """A model and what its measures need.

    `hours` of each partnership, in all departments together (P, in the order of `own`). `able`: for
    each partnership, the departments where somebody could lead it. `alignments`: of all that can
    be chosen and whose alignment is known.
    """

    model: Model
    own: OwnValues
    choice: Choice
    cells: Contributions
    hours: Floats
    leads: Mapping[str, str | None]
    able: Mapping[str, frozenset[str]]
    alignments: Mapping[str, float]

    def inside(self, chosen: Collection[str]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which partnerships (P) are in the portfolio."""
        return np.array([name in chosen for name in self.own.partnerships], dtype=np.bool_)


def survey(model: Model, own: OwnValues) -> Survey:
    """The ground of all measures of this model."""
    may_be = set(open_partnerships(model))
    known = {row.partnership: row.alignment for row in align(model).rows}
    return Survey(
        model,
        own,
        lay_out(model),
        contributions(model),
        own.hours.sum(axis=0),
        {row.id: row.lead for row in model.partnerships},
        departments_with_a_lead(model),
        {
            row.id: value
            for row in model.partnerships
            if row.id in may_be and (value := known[row.id]) is not None
        },
    )
