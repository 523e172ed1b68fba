"""Two outcomes beside each other: what is better, who is in and out, which ranks have moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.analysis.order.alignment import Alignment
from lib.analysis.pairs import Pair
from lib.analysis.scenarios.outcome import FIGURES, Outcome


@dataclass(frozen=True, slots=True)
class Figure(Pair):
    """One figure; `gained` is how much better it has become, None where that cannot be said."""

    gained: float | None


@dataclass(frozen=True, slots=True)
class Load:
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

    figures: tuple[Figure, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]
    kept: tuple[str, ...]
    ranks: tuple[Pair, ...]
    goals: tuple[Pair, ...]
    loads: tuple[Load, ...]
    competences: tuple[Pair, ...]

    def find(self, name: str) -> Figure:
        """One figure by its name; raises `KeyError` for one that is not there."""
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)


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


def _figures(before: Outcome, after: Outcome) -> tuple[Figure, ...]:
    old, new = before.figures, after.figures
    merits, later = before.merits, after.merits
    return tuple(
        Figure(name, old[name], new[name], Pair(name, merits[name], later[name]).difference)
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


def _loads(before: Outcome, after: Outcome) -> tuple[Load, ...]:
    old, new = (
        {}
        if outcome.approach.portfolio is None
        else {row.department: row for row in outcome.approach.portfolio.loads}
        for outcome in (before, after)
    )
    return tuple(
        Load(
            name,
            Pair(name, *(row.asked if (row := rows.get(name)) else None for rows in (old, new))),
            Pair(
                name, *(row.available if (row := rows.get(name)) else None for rows in (old, new))
            ),
        )
        for name in _all_of(old, new)
    )
