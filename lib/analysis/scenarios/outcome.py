"""What a model comes to under one way of choosing partnerships: what scenarios are compared by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from lib.analysis.approaches.side_by_side import Approach, Approaches, compare_approaches
from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.coverage import Coverage, cover
from lib.analysis.order.alignment import Alignment, align
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.searching import search
from lib.model.model import Model
from lib.model.statements import MEASURES

SIZES = ("partnerships", "hours", "cost")
"""Figures that are neither good nor bad in themselves."""
STAFF = ("competence_coverage", "people_missing", "single_points")
"""Figures about all staff."""
FIGURES = (*MEASURES, *SIZES, *STAFF)
"""Everything that scenarios are compared by, in the order to show it."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """One model under one approach. `approach.portfolio` is None where rules leave no way."""

    approach: Approach
    alignment: Alignment
    gaps: Gaps

    @property
    def figures(self) -> Mapping[str, float | None]:
        """Every figure by its name in `FIGURES`.

        Measures as in `Indicators`; hours and cost a year; competence coverage 0 to 100.
        """
        return {**_measured(self.approach), **_sizes(self.approach), **_staff(self.gaps)}

    @property
    def merits(self) -> Mapping[str, float | None]:
        """The same with greater always better; None for what is neither good nor bad."""
        indicators = self.approach.indicators
        measures = {} if indicators is None else indicators.measures
        merits = {name: measures[name].merit if measures else None for name in MEASURES}
        staff = _staff(self.gaps)
        fewer = {name: None if (n := staff[name]) is None else -n for name in STAFF[1:]}
        return {**merits, **dict.fromkeys(SIZES), STAFF[0]: staff[STAFF[0]], **fewer}


def find_outcome(
    model: Model, approach: str = "combined", found: Approaches | None = None, **limits: Any
) -> Outcome:
    """What the model comes to; `found` are its approaches where they are there already.

    `limits` as for `compare_approaches`.
    """
    approaches = compare_approaches(model, **limits) if found is None else found
    return Outcome(approaches.of(approach), align(model), find_gaps(model))


def _measured(approach: Approach) -> dict[str, float | None]:
    if approach.indicators is None:
        return dict.fromkeys(MEASURES)
    return dict(approach.indicators.values)


def _sizes(approach: Approach) -> dict[str, float | None]:
    done = approach.portfolio
    if done is None:
        return dict.fromkeys(SIZES)
    return dict(zip(SIZES, (float(len(done.chosen)), done.hours, done.cost), strict=True))


def _staff(gaps: Gaps) -> dict[str, float | None]:
    covered = gaps.redundancy_coverage
    missing = sum(row.shortfall for row in gaps.competences)
    known = any(row.is_asked for row in gaps.competences)
    return {
        "competence_coverage": None if covered is None else 100 * covered,
        "people_missing": float(missing) if known else None,
        "single_points": float(len(gaps.single_points)) if known else None,
    }


def _best(model: Model) -> float | None:
    """The coverage (0 to 100) of the best portfolio; None where no portfolio is possible."""
    choice = lay_out(model)
    if not choice.weights.any():
        return None
    found = search(choice, settle=False)
    return None if found is None else 100 * found.value


def _running(model: Model) -> float | None:
    """The coverage (0 to 100) of the partnerships that run."""
    return _percent(cover(model, {row.id for row in model.partnerships if row.status == "running"}))


def _proposed(model: Model) -> float | None:
    """The coverage (0 to 100) of all that run or are proposed, hours and money aside."""
    return _percent(cover(model, {row.id for row in model.partnerships if row.status != "ended"}))


def _percent(covered: Coverage) -> float | None:
    return None if covered.coverage is None else 100 * covered.coverage


def _competence(model: Model) -> float | None:
    """The coverage (0 to 100) of competences."""
    return _staff(find_gaps(model))["competence_coverage"]


EXPLAINED: Mapping[str, Callable[[Model], float | None]] = MappingProxyType(
    {
        "best_coverage": _best,
        "running_coverage": _running,
        "proposed_coverage": _proposed,
        "competence_coverage": _competence,
    }
)
"""The figures whose difference is told apart into the effects of single changes."""
