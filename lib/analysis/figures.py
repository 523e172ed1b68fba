"""Every figure as plain values: what the command line prints, group by group.

Keys are ids; numbers are not rounded; unknown is None; the order of keys is stable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from lib.analysis.approaches.approach_figures import approach_figures
from lib.analysis.competences.closing_figures import closing_figures
from lib.analysis.competences.competence_figures import competence_figures
from lib.analysis.competences.hiring_figures import hiring_figures
from lib.analysis.competences.staffing_figures import staffing_figures
from lib.analysis.order.alignment import align
from lib.analysis.order.intervals import Takeover, find_intervals
from lib.analysis.order.robustness import rank_acceptability
from lib.analysis.order.worth_asking import TOP
from lib.analysis.portfolios.portfolio_figures import (
    core_figures,
    frequency_figures,
    frontier_figures,
)
from lib.errors import FigureError
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.words import listing, words

Group = Mapping[str, Any]
Groups = Mapping[str, Callable[[Model], "Group | list[dict[str, Any]] | None"]]


def figures(
    model: Model, only: Iterable[str] = (), leader: bool = False
) -> dict[str, Group | list[dict[str, Any]]]:
    """The groups of figures by name: all, or those asked for; personal ones for the `leader` only.

    A group that another one takes the place of is not there: with more than 20 candidates
    `selection_frequency` stands instead of `core_index`. Raises `FigureError` for a group that
    does not exist.
    """
    asked = list(only) or list(GROUPS)
    for name in asked:
        if name not in GROUPS:
            raise FigureError(
                words(
                    "There is no group of figures “{name}”. Choose from: {known}.",
                    name=name,
                    known=listing(GROUPS),
                )
            )
    groups = {**GROUPS, **FOR_LEADER} if leader else GROUPS
    made = ((name, groups[name](model)) for name in GROUPS if name in asked)
    return {name: group for name, group in made if group is not None}


def _model(model: Model) -> Group:
    """The digest, and how many rows each table has."""
    return {"digest": model.digest, **{name: len(model.table(name)) for name in TABLES}}


def _alignment(model: Model) -> Group:
    """Each partnership's alignment, by id."""
    rows = sorted(align(model).rows, key=lambda row: row.partnership)
    return {
        row.partnership: {
            "alignment": row.alignment,
            "low": row.low,
            "high": row.high,
            "assessed": row.assessed,
            "rank": row.rank,
            "parts": dict(row.parts),
        }
        for row in rows
    }


def _weight_interval(model: Model) -> Group:
    """For each goal the shares of weight at which the leader stays first, and who takes over.

    Of several who take over level with one another, the one whose id comes last. All unknown
    where nothing is in order.
    """
    found = find_intervals(model)
    none: Group = dict.fromkeys(("leader", "now", "low", "high", "below", "above"))
    return {goal.id: none for goal in model.goals} | {
        row.goal: {
            "leader": found.leader,
            "now": row.now,
            "low": row.low,
            "high": row.high,
            "below": _entering(row.below),
            "above": _entering(row.above),
        }
        for row in found.of_leader
    }


def _entering(takeover: Takeover | None) -> str | None:
    return None if takeover is None else max(takeover.enters)


def _rank_acceptability(model: Model) -> Group:
    """How it was sampled; then each partnership's shares of the places, by id."""
    found = rank_acceptability(model)
    return {"samples": found.samples, "seed": found.seed, "model": found.kind} | {
        row.partnership: {
            "first": row.first,
            "top_k": {str(TOP): row.top(TOP)},
            "ranks": list(row.ranks),
            "central_weight": row.central_weight,
            "confidence": row.confidence,
        }
        for row in found.rows
    }


GROUPS: Groups = {
    "model": _model,
    "alignment": _alignment,
    "weight_interval": _weight_interval,
    "rank_acceptability": _rank_acceptability,
    "frontier": frontier_figures,
    "core_index": core_figures,
    "selection_frequency": frequency_figures,
    "approaches": approach_figures,
    "competences": competence_figures,
    "staffing": staffing_figures,
    "hiring": hiring_figures,
    "closing_plan": closing_figures,
}
"""The groups in the order they are printed."""

FOR_LEADER: Groups = {
    "competences": partial(competence_figures, leader=True),
    "staffing": partial(staffing_figures, leader=True),
    "hiring": partial(hiring_figures, leader=True),
    "closing_plan": partial(closing_figures, leader=True),
}
"""The groups that hold more in the leader's own view: personal figures, and small groups."""
