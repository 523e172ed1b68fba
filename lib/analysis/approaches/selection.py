"""What sort of partnerships a portfolio holds: new, risky, within own strengths, selected."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from lib.analysis.approaches.department_led import DepartmentLed
from lib.analysis.approaches.survey import Behind, Measured, Survey, part_of_whole, percent
from lib.analysis.competences.partnerships import can_be_told
from lib.analysis.ground.contributions import open_partnerships
from lib.analysis.ground.own_value import STEPS
from lib.analysis.ground.tolerances import SAME

HIGH = 4
"""From this step on (1 to 5) a partnership is new to the library, or much could go wrong in it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The measures; `new_hours`: per cent of the hours that go to what is new to the library.

    `risky`: the partnerships in which much could go wrong (r_p ≥ 4), by id. `leads_unknown`: those
    for which own strengths hang on what nobody has told. `alignment_gained`: mean alignment of the
    chosen, less that of what could have been chosen.
    """

    novelty: Measured
    new_hours: float | None
    risk: Measured
    risky: tuple[str, ...]
    own_strengths: Measured
    leads_unknown: tuple[str, ...]
    selectivity: Measured
    alignment_gained: float | None


def measure_selection(ground: Survey, chosen: Collection[str]) -> Selection:
    """Novelty, risk, own strengths (see `_own_strengths`) and selectivity of what is chosen."""
    inside = [name for name in ground.own.partnerships if name in chosen]
    gained = _gained(ground, set(chosen))
    told = can_be_told(ground.model)
    return Selection(
        measure_novelty(ground, inside),
        _new_hours(ground, inside),
        measure_risk(ground, inside),
        tuple(name for name in inside if (ground.risks[name] or 0) >= HIGH),
        _own_strengths(ground, inside),
        tuple(p for p in inside if told and ground.leads[p] in ground.unsure[p]),
        _selectivity(ground, chosen, gained),
        gained,
    )


def measure_novelty(ground: Survey, names: Collection[str]) -> Measured:
    """Novelty 100 · Σ h_p (n_p − 1)/4 / Σ h_p over these partnerships; more is better.

    An unknown novelty counts as 1; where none is known there is none to tell.
    """
    return _by_hours(ground, ground.novelties, names)


def measure_risk(ground: Survey, names: Collection[str]) -> Measured:
    """Risk 100 · Σ h_p (r_p − 1)/4 / Σ h_p over these partnerships; more dares more.

    The source text praises those who dare, so more has the greater merit. An unknown risk counts
    as 1; where none is known there is none to tell.
    """
    return _by_hours(ground, ground.risks, names)


def _by_hours(ground: Survey, grades: Mapping[str, int | None], names: Collection[str]) -> Measured:
    """How far up a scale of 1 to 5 the hours of these partnerships are, 0 to 100."""
    hours = dict(zip(ground.own.partnerships, ground.hours.tolist(), strict=True))
    inside = [name for name in ground.own.partnerships if name in names]
    rows = [Behind(p, hours[p] * ((grades[p] or 1) - 1) / STEPS, hours[p]) for p in inside]
    if all(grades[p] is None for p in inside):
        return Measured(None, None, None, "partnerships", tuple(rows))
    return part_of_whole("partnerships", rows)


def _new_hours(ground: Survey, inside: Sequence[str]) -> float | None:
    """Share of the hours, in per cent, that go to partnerships with n_p ≥ 4."""
    novelty = ground.novelties
    if all(novelty[p] is None for p in inside):
        return None
    hours = dict(zip(ground.own.partnerships, ground.hours.tolist(), strict=True))
    new = sum(hours[p] for p in inside if (novelty[p] or 1) >= HIGH)
    return percent(new, sum(hours[p] for p in inside))


def _own_strengths(ground: Survey, inside: Sequence[str]) -> Measured:
    """Share of the chosen whose lead department has somebody who may lead them, and could.

    None where there is no profile of a partnership lead, or nobody's levels are known.
    """
    if not can_be_told(ground.model):
        return Measured(None, None, None, "partnerships", ())
    return part_of_whole(
        "partnerships",
        (Behind(p, float(ground.leads[p] in ground.able[p]), 1.0) for p in inside),
    )


def _selectivity(ground: Survey, chosen: Collection[str], gained: float | None) -> Measured:
    """Chosen of proposed, in per cent; approaches are compared by how well the choice is made.

    That is the alignment gained (mean of the chosen less mean of the others), in per cent of what
    choosing as many by alignment alone would gain: a number of points would mean less, the more
    partnerships are proposed.
    """
    rows = tuple(Behind(p, float(p in chosen), 1.0) for p in open_partnerships(ground.model))
    best = sorted(ground.alignments, key=lambda p: -ground.alignments[p])
    count = sum(name in chosen for name in best)
    most = _gained(ground, set(best[:count]))
    merit = share = None
    if gained is not None and most is not None and most > SAME:
        merit, share = 100 * gained / most, max(0.0, gained / most)
    value = percent(sum(row.part for row in rows), len(rows))
    return Measured(value, merit, share, "partnerships", rows)


def _gained(ground: Survey, chosen: set[str]) -> float | None:
    """Mean alignment of the chosen less that of the others; None where there are only the one."""
    inside: Sequence[float] = [v for p, v in ground.alignments.items() if p in chosen]
    others: Sequence[float] = [v for p, v in ground.alignments.items() if p not in chosen]
    return fmean(inside) - fmean(others) if inside and others else None


@dataclass(frozen=True, slots=True)
class Leaning:
    """Novelty and risk of some partnerships by their hours, 0 to 100; None where unknown."""

    novelty: float | None
    risk: float | None


@dataclass(frozen=True, slots=True)
class Inclination:
    """How new, and how risky, what departments choose is beside what they could, and would boldly.

    `chosen`: before anything was given up. `possible`: all candidates that some department leads.
    `bold`: their choice with caution κ = 0.
    """

    chosen: Leaning
    possible: Leaning
    bold: Leaning


def find_inclination(ground: Survey, led: DepartmentLed, bold: Collection[str]) -> Inclination:
    """The inclination of the departments; `bold` as `choose_without_caution` finds it."""
    chosen, possible = _leaning(ground, led.wanted), _leaning(ground, led.could_choose)
    return Inclination(chosen, possible, _leaning(ground, bold))


def _leaning(ground: Survey, names: Collection[str]) -> Leaning:
    return Leaning(measure_novelty(ground, names).value, measure_risk(ground, names).value)
