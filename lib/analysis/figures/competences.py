"""The figures about competences and the next post as plain values, for the command line.

What is personal is there for the leader only, and so is what fewer people than the smallest group
stand behind; for others it is None.
"""

from __future__ import annotations

from typing import Any

from lib.analysis.competences.advice import advise
from lib.analysis.competences.departments import (
    DepartmentGaps,
    GroupGaps,
    Part,
    find_department_gaps,
)
from lib.analysis.competences.effect import leave_losses
from lib.analysis.competences.gaps import CompetenceGap, Gaps, find_gaps
from lib.analysis.competences.hiring import Hire, Hiring, most_valuable_hire
from lib.analysis.competences.noise import NoiseTest, find_steadiness
from lib.analysis.competences.partnerships import find_special_needs
from lib.analysis.competences.privacy import (
    but_few_contacts,
    gaps_but_steps,
    known_of_few,
    may_tell,
    noise_but_few,
)
from lib.analysis.competences.roles import RoleGaps, find_role_gaps
from lib.analysis.competences.two_views import compare_views
from lib.model.model import Model

Figures = dict[str, Any]


def competence_figures(model: Model, leader: bool = False) -> Figures:
    """Coverage of all competences and of each, of each role, and of each department."""
    gaps, told = find_gaps(model), leader or may_tell(model)
    few = frozenset[str]() if leader else known_of_few(model)
    noise = noise_but_few(find_steadiness(model), few) if told else None
    found = {
        **_whole(gaps, told),
        "per": _per(gaps_but_steps(gaps, few), told, leader),
        "roles": {row.role: _role(row, told, leader) for row in find_role_gaps(model)},
        "all_staff": _departments(find_department_gaps(model, leader)),
        "special_needs": _special_needs(model, told),
        "views": _views(model, leader),
        "noise": None if noise is None else _noise(noise),
    }
    return {**found, "leave_loss": leave_losses(model)} if leader else found


def _whole(gaps: Gaps, told: bool) -> Figures:
    if not told:
        names = ("redundancy_coverage", "gap_index", "single_points", "uncovered", "bus_factor")
        return dict.fromkeys(names)
    return {
        "redundancy_coverage": gaps.redundancy_coverage,
        "gap_index": gaps.gap_index,
        "single_points": list(gaps.single_points),
        "uncovered": list(gaps.uncovered),
        "bus_factor": gaps.bus_factor,
    }


def _per(gaps: Gaps, told: bool, leader: bool) -> Figures:
    return {
        row.competence: _gap(row, told) | ({"later": _later(row)} if leader else {})
        for row in gaps.competences
    }


def _gap(row: CompetenceGap, told: bool) -> Figures:
    return {
        "n": row.people if told else None,
        "needed": row.needed,
        "target": row.target,
        "shortfall": row.shortfall if told and row.needed is not None else None,
        "steps_to_close": row.steps_to_close if told else None,
        "unknown": row.unknown if told else None,
    }


def _later(row: CompetenceGap) -> list[Figures]:
    """From which days on fewer are there, and how many."""
    return [{"from": later.day.isoformat(), "n": later.people} for later in row.later]


def _role(row: RoleGaps, told: bool, leader: bool) -> Figures:
    found: Figures = {
        "with_must_haves": row.with_must_haves if told else None,
        "ready": row.ready if told else None,
        "per": {
            ask.competence: {
                "level": ask.level,
                "must": ask.must,
                "n": ask.people if told else None,
                "unknown": ask.unknown if told else None,
            }
            for ask in row.asks
        },
    }
    return {**found, "fit": _fits(row)} if leader else found


def _fits(row: RoleGaps) -> Figures:
    return {
        fit.person: {
            "fit": fit.fit,
            "missing": list(fit.missing),
            "unknown": list(fit.unknown),
            "steps": fit.steps,
            "mandate": fit.mandate if row.needs_mandate else None,
        }
        for fit in row.fits
    }


def _departments(found: DepartmentGaps) -> Figures:
    """Shares at or above each statement's level; None for a group that may not be shown.

    People without a department stand under an empty id.
    """
    departments = {row.group or "": _group(row) for row in found.departments}
    return {"total": _group(found.total), "departments": departments}


def _group(row: GroupGaps) -> Figures | None:
    if not row.shown:
        return None
    return {
        "people": row.size,
        "statements": {name: _part(part) for name, part in row.statements.items()},
        "n": {part.competence: part.people for part in row.competences if part.level is not None},
    }


def _part(part: Part) -> Figures:
    return {
        "competence": part.competence,
        "level": part.level,
        "share": part.share,
        "unknown": part.unknown,
    }


def _special_needs(model: Model, told: bool) -> Figures:
    found = find_special_needs(model)
    return {
        "needs": [
            {
                "partnership": row.partnership,
                "competence": row.competence,
                "level": row.level,
                "n": row.people if told else None,
                "unknown": row.unknown if told else None,
            }
            for row in found.needs
        ],
        "professions": list(found.professions) if told else None,
    }


def _views(model: Model, leader: bool) -> Figures:
    return {
        row.competence: {
            "both": row.both,
            "own": row.mean_own,
            "leader": row.mean_leader,
            "difference": row.mean_difference,
            "apart": row.apart,
        }
        for row in compare_views(model, leader).competences
    }


def _noise(found: NoiseTest) -> Figures:
    return {
        "draws": found.draws,
        "seed": found.seed,
        "coverage": {"low": found.low, "high": found.high},
        "weakest": {"competence": found.weakest, "holds": found.weakest_holds},
        "per": {
            row.competence: {
                "short": row.short_holds,
                "single_point": row.single_holds,
                "uncovered": row.uncovered_holds,
            }
            for row in found.competences
        },
        "roles": {row.role: {"filled": row.filled, "holds": row.holds} for row in found.roles},
    }


def hiring_figures(model: Model, leader: bool = False) -> Figures:
    """The most valuable profile for one post and for two, and the source's three advices.

    They are None where fewer people than the smallest group work here, unless for the leader.
    """
    if not (leader or may_tell(model)):
        return {"one": None, "two": None, "advice": None}
    return {
        "one": _answer(most_valuable_hire(model, 1)),
        "two": _answer(most_valuable_hire(model, 2)),
        "advice": _advice(model if leader else but_few_contacts(model, model)),
    }


def _answer(found: Hiring | None) -> Figures | None:
    if found is None:
        return None
    return {
        "coverage_before": found.coverage_before,
        "best": _hire(found.best),
        "runner_up": None if found.runner_up is None else _hire(found.runner_up),
        "wanted": dict(found.wanted),
        "ways": found.ways,
        "weightings": found.weightings,
        "seed": found.seed,
        "model": found.kind,
    }


def _hire(hire: Hire) -> Figures:
    return {
        "profiles": [dict(profile) for profile in hire.profiles],
        "gain": hire.gain,
        "coverage": hire.coverage,
        "holds": hire.holds,
    }


def _advice(model: Model) -> Figures:
    found = advise(model)
    network, missing, external = found.network, found.missing, found.external
    return {
        "network": {
            "unknown_partners": [row.partner for row in network.strangers],
            "contactless_partners": [row.partner for row in network.contactless],
            "types": list(network.types),
        },
        "competences": {
            "missing": list(missing.competences),
            "professions": {name: list(rows) for name, rows in missing.professions.items()},
        },
        "external": None
        if external is None
        else {
            "competence": external.competence,
            "n": external.people,
            "needed": external.needed,
            "shortfall": None if external.needed is None else external.shortfall,
        },
    }
