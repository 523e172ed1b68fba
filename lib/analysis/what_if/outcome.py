"""What a model comes to under one way of choosing partnerships, and two such outcomes compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from lib.analysis.alignment.ranking import Alignment, align
from lib.analysis.approaches.side_by_side import Approach, Approaches, compare_approaches
from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.ground.comparing import Pair
from lib.analysis.ground.contributions import living_partnerships, running_partnerships
from lib.analysis.ground.coverage import Coverage, cover
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import lay_out
from lib.model.goals import MEASURES
from lib.model.model import Model

SIZES = ("partnerships", "hours", "cost")
"""How large a portfolio is."""
NEITHER = (*SIZES, "risk")
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
        return {**merits, **dict.fromkeys(NEITHER), STAFF[0]: staff[STAFF[0]], **fewer}


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
    return _percent(cover(model, running_partnerships(model)))


def _proposed(model: Model) -> float | None:
    """The coverage (0 to 100) of all that run or are proposed, hours and money aside."""
    return _percent(cover(model, living_partnerships(model)))


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


@dataclass(frozen=True, slots=True)
class FigureChange(Pair):
    """One figure; `gained` is how much better it has become, None where that cannot be said."""

    gained: float | None


@dataclass(frozen=True, slots=True)
class LoadChange:
    """One department: hours asked for, and the hours there are, before and after."""

    department: str
    asked: Pair
    available: Pair


@dataclass(frozen=True, slots=True)
class Comparison:
    """`after` beside `before`. Ids are in the order of the models, new ones last.

    `goals`: attainment, 0 to 1. `ranks`: by alignment, 1 first. `competences`: people at target.
    `came`, `went`, `kept`: partnerships of the portfolio.
    """

    figures: tuple[FigureChange, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]
    kept: tuple[str, ...]
    ranks: tuple[Pair, ...]
    goals: tuple[Pair, ...]
    loads: tuple[LoadChange, ...]
    competences: tuple[Pair, ...]

    def find(self, name: str) -> FigureChange:
        """One figure by its name; raises `KeyError` for one that is not there."""
        return {row.name: row for row in self.figures}[name]


def compare(before: Outcome, after: Outcome) -> Comparison:
    """Every figure of both outcomes, and what became of the portfolio."""
    old, new = before.approach.chosen, after.approach.chosen
    return Comparison(
        figures=_figures(before, after),
        came=tuple(name for name in new if name not in old),
        went=tuple(name for name in old if name not in new),
        kept=tuple(name for name in new if name in old),
        ranks=_pairs(_ranks(before.alignment), _ranks(after.alignment)),
        goals=_pairs(_attained(before), _attained(after)),
        loads=_loads(before, after),
        competences=_pairs(_held(before), _held(after)),
    )


def _figures(before: Outcome, after: Outcome) -> tuple[FigureChange, ...]:
    old, new = before.figures, after.figures
    merits, later = before.merits, after.merits
    return tuple(
        FigureChange(name, old[name], new[name], Pair(name, merits[name], later[name]).difference)
        for name in FIGURES
    )


def _pairs(
    before: Mapping[str, float | None], after: Mapping[str, float | None]
) -> tuple[Pair, ...]:
    return tuple(Pair(name, before.get(name), after.get(name)) for name in _all_of(before, after))


def _all_of(before: Iterable[str], after: Iterable[str]) -> list[str]:
    return list(dict.fromkeys((*before, *after)))


def _ranks(alignment: Alignment) -> dict[str, float | None]:
    return {row.partnership: row.rank for row in alignment.rows}


def _attained(outcome: Outcome) -> dict[str, float | None]:
    done = outcome.approach.portfolio
    return {} if done is None else {row.goal: row.share for row in done.goals}


def _held(outcome: Outcome) -> dict[str, float | None]:
    return {row.competence: row.people for row in outcome.gaps.competences}


def _loads(before: Outcome, after: Outcome) -> tuple[LoadChange, ...]:
    old, new = (
        {}
        if outcome.approach.portfolio is None
        else {row.department: row for row in outcome.approach.portfolio.loads}
        for outcome in (before, after)
    )
    return tuple(
        LoadChange(
            name,
            Pair(name, *(row.asked if (row := rows.get(name)) else None for rows in (old, new))),
            Pair(
                name, *(row.available if (row := rows.get(name)) else None for rows in (old, new))
            ),
        )
        for name in _all_of(old, new)
    )
