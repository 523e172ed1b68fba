"""All that is measured of a portfolio; here what it comes to in the house: work and own wishes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from lib.analysis.approaches.reach import Reach, measure_reach
from lib.analysis.approaches.selection import Selection, measure_selection
from lib.analysis.approaches.survey import Behind, Measured, Survey, part_of_whole
from lib.analysis.ground.effort import Load, loads
from lib.analysis.ground.own_value import OwnValues

VOICE = 3
"""A department is heard where one of its first three is chosen."""


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
        Contacted(partner, *(tuple(sorted(set(names))) for names in zip(*met, strict=True)))
        for partner, met in sorted(found.items())
    ]


@dataclass(frozen=True, slots=True)
class Involvement:
    """The measures; `imposed` names what a department works on though it did not list it."""

    wishes_kept: Measured
    least_kept: Measured
    voice: Measured
    imposed: Mapping[str, tuple[str, ...]]


def measure_involvement(ground: Survey, chosen: Collection[str]) -> Involvement:
    """What departments keep of their own choice, all together and at least, and voice.

    Wishes kept: 100 · Σ H_d kept_d / Σ H_d; least kept: 100 · min kept_d; both over the departments
    with a choice (see `Wishes`). Voice is the share of departments that get one of their first
    three; None where no department lists anything.
    """
    own, taken = ground.own, ground.own.hours * ground.inside(chosen)
    imposed = (taken > 0) & ~_listed(own)
    return Involvement(
        _wishes_kept(ground, chosen),
        _least_kept(ground, chosen),
        _voice(own, chosen),
        {
            name: tuple(np.array(own.partnerships, dtype=object)[row])
            for name, row in zip(own.departments, imposed, strict=True)
        },
    )


def measure_imposed(ground: Survey, chosen: Collection[str]) -> Measured:
    """Imposed: 100 · hours that departments give to what is not on their own list / all hours.

    The hours are those of the chosen partnerships, the list of department d its own shortlist L_d;
    a department that lists nothing works on nothing of its own. Less is better. Behind it, for each
    department its hours on what it did not list, of all its hours.
    """
    own, taken = ground.own, ground.own.hours * ground.inside(chosen)
    not_listed = np.where(_listed(own), 0.0, taken).sum(axis=1).tolist()
    every = taken.sum(axis=1).tolist()
    rows = (Behind(*row) for row in zip(own.departments, not_listed, every, strict=True))
    found = part_of_whole("departments", rows)
    if found.value is None:
        return found
    return Measured(found.value, -found.value, 1 - found.value / 100, found.table, found.rows)


def _wishes_kept(ground: Survey, chosen: Collection[str]) -> Measured:
    """Wishes kept; behind it, each chooser's share of the hours, and how much of it is kept.

    Both in per cent of the hours of all choosers.
    """
    weights, kept = ground.wishes.weights, ground.wishes.kept(chosen)
    return part_of_whole(
        "departments",
        (
            Behind(name, 100 * weight * (kept[name] or 0.0), 100 * weight)
            for name, weight in weights.items()
        ),
    )


def _least_kept(ground: Survey, chosen: Collection[str]) -> Measured:
    """Behind it, what each department keeps, of 100, the worst-off first."""
    kept = ground.wishes.kept(chosen)
    shares = {name: share for name, share in kept.items() if share is not None}
    rising = sorted(shares, key=lambda name: shares[name])
    least = 100 * shares[rising[0]] if rising else None
    return Measured(
        least,
        least,
        None if least is None else least / 100,
        "departments",
        tuple(Behind(name, 100 * shares[name], 100.0) for name in rising),
    )


def _listed(own: OwnValues) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Whether each partnership (P) is on the shortlist of each department (D)."""
    rows = [[name in own.shortlists[d] for name in own.partnerships] for d in own.departments]
    return np.array(rows, dtype=np.bool_).reshape(len(own.departments), len(own.partnerships))


def _voice(own: OwnValues, chosen: Collection[str]) -> Measured:
    if not any(own.shortlists.values()):
        return Measured(None, None, None, "departments", ())
    return part_of_whole(
        "departments",
        (
            Behind(name, float(any(first in chosen for first in listed[:VOICE])), 1.0)
            for name, listed in own.shortlists.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class Indicators:
    """The measures of one portfolio by theme, and all of them by name."""

    reach: Reach
    workload: Workload
    involvement: Involvement
    imposed: Measured
    selection: Selection

    @property
    def measures(self) -> Mapping[str, Measured]:
        """Every measure by its name in `lib.model.goals.MEASURES`, in that order."""
        return {
            "strategy_coverage": self.reach.strategy_coverage,
            "weakest_goal": self.reach.weakest_goal,
            "overload": self.workload.overload,
            "double_contact": self.workload.double_contact,
            "novelty": self.selection.novelty,
            "wishes_kept": self.involvement.wishes_kept,
            "least_kept": self.involvement.least_kept,
            "imposed": self.imposed,
            "risk": self.selection.risk,
            "own_strengths": self.selection.own_strengths,
            "cross_department": self.workload.cross_department,
            "focus": self.reach.focus,
            "selectivity": self.selection.selectivity,
            "voice": self.involvement.voice,
        }

    @property
    def values(self) -> Mapping[str, float | None]:
        """The value of every measure by its name."""
        return {name: measured.value for name, measured in self.measures.items()}


def measure(
    ground: Survey, chosen: Collection[str], asked: Collection[Load] | None = None
) -> Indicators:
    """The indicators of the portfolio `chosen`.

    `asked`: the loads that the choice itself would have asked for, before anything was given up;
    those of the portfolio where none are given. Unknown contributions and hours count 0.
    """
    every = loads(ground.model, chosen) if asked is None else asked
    return Indicators(
        measure_reach(ground, chosen),
        measure_workload(ground, chosen, every),
        measure_involvement(ground, chosen),
        measure_imposed(ground, chosen),
        measure_selection(ground, chosen),
    )
