"""What-ifs beside the library as plain values, for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from lib.analysis.approaches.side_by_side import tells_of_few
from lib.analysis.competences.privacy import keeps_secrets, may_tell
from lib.analysis.figures.approaches import OWN
from lib.analysis.figures.portfolios import limits_of
from lib.analysis.ground.comparing import Pair
from lib.analysis.what_if.effects import effects_of, positions_of
from lib.analysis.what_if.outcome import (
    EXPLAINED,
    STAFF,
    Comparison,
    Outcome,
    compare,
    find_outcome,
)
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.persons import codes_in, present
from lib.model.scenario import Scenario

Figures = dict[str, Any]

AT_ONCE = ("running_coverage", "proposed_coverage", "competence_coverage")
"""Figures whose difference is told apart without being asked for: they need no search."""


def comparison_figures(
    base: Model,
    scenarios: Iterable[Scenario],
    approach: str = "combined",
    explained: Iterable[str] = (),
    leader: bool = False,
    day: date | None = None,
) -> Figures:
    """The library today and each what-if under one approach, with all differences.

    `explained`: further figures of `EXPLAINED` whose difference is told apart. Competence figures
    are None, unless for the `leader`, where they would tell of few people. Who has left by the
    `day` counts in none. Raises `ChangeError` where a what-if does not fit the library.
    """
    here = present(base, day)
    today = _outcome(here, approach)
    own = leader or not tells_of_few(here, here)
    wanted = dict.fromkeys((*AT_ONCE, *explained))
    return {
        "approach": approach,
        "today": _today(today, leader or may_tell(here), own),
        "scenarios": [
            _scenario(base, today, scenario, tuple(wanted), leader, day) for scenario in scenarios
        ],
    }


def _outcome(model: Model, approach: str) -> Outcome:
    limits = limits_of(model)
    return find_outcome(model, approach, **limits)


def _today(today: Outcome, told: bool, own: bool) -> Figures:
    hidden = _hidden(told, own)
    return {
        "figures": {**today.figures, **dict.fromkeys(hidden)},
        "chosen": list(today.approach.chosen),
    }


def _hidden(told: bool, own: bool) -> Sequence[str]:
    """The figures that are not shown: those about all staff unless `told`; `own` strengths."""
    return (*(() if told else STAFF), *(() if own else OWN))


def _scenario(
    base: Model,
    today: Outcome,
    scenario: Scenario,
    explained: Sequence[str],
    leader: bool,
    day: date | None,
) -> Figures:
    after = apply(base, scenario.changes)
    here, there = present(base, day), present(after, day)
    secret = keeps_secrets(base, after) and keeps_secrets(here, there)
    guesses = any(base.find("people", code) for code in codes_in(scenario.changes))
    told = leader or (may_tell(here) and may_tell(there) and secret and not guesses)
    own = leader or (told and not tells_of_few(here, here) and not tells_of_few(there, here))
    found = compare(today, _outcome(there, today.approach.id))
    return {
        "name": scenario.name,
        "changes": len(scenario.changes),
        **_differences(found, told, _hidden(told, own)),
        "effects": {
            name: _effects(base, scenario, name, day) if told or name != AT_ONCE[-1] else None
            for name in explained
        },
    }


def _differences(found: Comparison, told: bool, hidden: Sequence[str]) -> Figures:
    return {
        "figures": {
            row.name: None
            if row.name in hidden
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


def _effects(base: Model, scenario: Scenario, name: str, day: date | None) -> Figures | None:
    """The effect of each step; `changes` are positions in the what-if's list, from 0."""

    def value(model: Model) -> float | None:
        return EXPLAINED[name](present(model, day))

    found = effects_of(base, scenario.changes, value)
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
