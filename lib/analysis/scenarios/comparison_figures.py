"""What-ifs beside the library as plain values, for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lib.analysis.competences.small_groups import keeps_secrets, may_tell
from lib.analysis.pairs import Pair
from lib.analysis.portfolios.candidates import find_candidates
from lib.analysis.portfolios.portfolio import QUICK
from lib.analysis.scenarios.comparison import Comparison, compare
from lib.analysis.scenarios.effects import effects_of
from lib.analysis.scenarios.outcome import EXPLAINED, STAFF, Outcome, find_outcome
from lib.analysis.scenarios.steps import positions_of
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.scenario import Scenario

Figures = dict[str, Any]

AT_ONCE = ("running_coverage", "proposed_coverage", "competence_coverage")
"""Figures whose difference is told apart without being asked for: they need no search."""
MANY, SECONDS = 60, 20.0
"""With more candidates than this, a portfolio within 1 % of the best one is good enough."""


def comparison_figures(
    base: Model,
    scenarios: Iterable[Scenario],
    approach: str = "combined",
    explained: Iterable[str] = (),
    leader: bool = False,
) -> Figures:
    """The library today and each what-if under one approach, with all differences.

    `explained`: further figures of `EXPLAINED` whose difference is told apart. Competence figures
    are None, unless for the `leader`, where they would tell of few people. Raises `ChangeError`
    where a what-if does not fit the library.
    """
    today = _outcome(base, approach)
    wanted = dict.fromkeys((*AT_ONCE, *explained))
    return {
        "approach": approach,
        "today": _today(today, leader or may_tell(base)),
        "scenarios": [
            _scenario(base, today, scenario, tuple(wanted), leader) for scenario in scenarios
        ],
    }


def _outcome(model: Model, approach: str) -> Outcome:
    limits: Figures = {}
    if len(find_candidates(model).ids) > MANY:
        limits = {"gap": QUICK, "seconds": SECONDS}
    return find_outcome(model, approach, **limits)


def _today(today: Outcome, told: bool) -> Figures:
    values = dict(today.figures)
    return {
        "figures": values if told else values | dict.fromkeys(STAFF),
        "chosen": list(today.approach.chosen),
    }


def _scenario(
    base: Model, today: Outcome, scenario: Scenario, explained: Sequence[str], leader: bool
) -> Figures:
    after = apply(base, scenario.changes)
    told = leader or (may_tell(base) and may_tell(after) and keeps_secrets(base, after))
    found = compare(today, _outcome(after, today.approach.id))
    return {
        "name": scenario.name,
        "changes": len(scenario.changes),
        **_differences(found, told),
        "effects": {
            name: _effects(base, scenario, name) if told or name != AT_ONCE[-1] else None
            for name in explained
        },
    }


def _differences(found: Comparison, told: bool) -> Figures:
    return {
        "figures": {
            row.name: None
            if row.name in STAFF and not told
            else {**_pair(row), "difference": row.difference, "gained": row.gained}
            for row in found.figures
        },
        "portfolio": {
            "in": list(found.came),
            "out": list(found.went),
            "kept": list(found.kept),
        },
        "ranks": _pairs(found.ranks),
        "attainment": _pairs(found.goals),
        "load": {
            row.department: {"asked": _pair(row.asked), "available": _pair(row.available)}
            for row in found.loads
        },
        "competences": _pairs(found.competences) if told else None,
    }


def _pairs(pairs: Iterable[Pair]) -> Figures:
    return {pair.name: _pair(pair) for pair in pairs}


def _pair(pair: Pair) -> Figures:
    return {"today": pair.before, "value": pair.after}


def _effects(base: Model, scenario: Scenario, name: str) -> Figures | None:
    """The effect of each step; `changes` are positions in the what-if's list, from 0."""
    found = effects_of(base, scenario.changes, EXPLAINED[name])
    if found is None:
        return None
    positions = positions_of(base, scenario.changes)
    return {
        "today": found.before,
        "value": found.after,
        "orders": found.orders,
        "steps": [
            {"changes": list(places), "effect": step.effect, "error": step.error}
            for places, step in zip(positions, found.steps, strict=True)
        ],
    }
