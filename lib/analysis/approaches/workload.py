"""How a portfolio fits together in the house: overload, shared work, and who meets the partners."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lib.analysis.approaches.measured import Behind, Measured, part_of_whole
from lib.analysis.approaches.survey import Survey
from lib.analysis.effort import Load


@dataclass(frozen=True, slots=True)
class Contacted:
    """A partner, the departments that lead chosen partnerships with it, and which those are."""

    partner: str
    departments: tuple[str, ...]
    partnerships: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Workload:
    """The measures; `contacts` are the partners that several departments contact at once."""

    overload: Measured
    double_contact: Measured
    cross_department: Measured
    contacts: tuple[Contacted, ...]


def measure_workload(ground: Survey, chosen: Collection[str], asked: Collection[Load]) -> Workload:
    """Overload Σ_d max(0, hours asked − H_d), double contact, and hours across departments.

    `asked`: the loads of the choice itself, before anything was given up.
    """
    contacted = _contacted(ground, chosen)
    twice = tuple(row for row in contacted if len(row.departments) > 1)
    count = float(len(twice))
    return Workload(
        _overload(ground, asked),
        Measured(
            count,
            -count if contacted else None,
            1 - count / len(contacted) if contacted else None,
            "partners",
            tuple(Behind(row.partner, float(len(row.departments)), None) for row in twice),
        ),
        _cross_department(ground, chosen),
        twice,
    )


def _overload(ground: Survey, asked: Collection[Load]) -> Measured:
    """Hours beyond those there; unknown where no department or no partnership has any hours."""
    known = [load for load in asked if load.available is not None]
    rows = tuple(Behind(load.department, load.over, load.available) for load in known)
    if not known or not ground.choice.candidates.hours_known:
        return Measured(None, None, None, "departments", rows)
    over, all_asked = sum(load.over for load in known), sum(load.asked for load in known)
    share = 1 - over / all_asked if all_asked > 0 else 1.0
    return Measured(over, -over, share, "departments", rows)


def _cross_department(ground: Survey, chosen: Collection[str]) -> Measured:
    """Share of the hours that go to partnerships of at least two departments."""
    together = (ground.own.hours > 0).sum(axis=0) > 1
    return part_of_whole(
        "partnerships",
        (
            Behind(name, hours if shared else 0.0, hours)
            for name, hours, shared in zip(
                ground.own.partnerships, ground.hours.tolist(), together.tolist(), strict=True
            )
            if name in chosen
        ),
    )


def _contacted(ground: Survey, chosen: Collection[str]) -> list[Contacted]:
    """Every partner with whom a department leads a chosen partnership."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in ground.model.partnerships:
        if row.id in chosen and row.partner and row.lead:
            found.setdefault(row.partner, []).append((row.lead, row.id))
    return [
        Contacted(partner, _each(lead for lead, _ in met), _each(name for _, name in met))
        for partner, met in sorted(found.items())
    ]


def _each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
