"""The two approaches and their combination on one library's data, measured side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from lib.analysis.approaches.combination import (
    Promise,
    as_far_as_kept,
    next_promise,
    steadied,
    trace_curve,
    without_promise,
)
from lib.analysis.approaches.department_led import (
    DepartmentLed,
    choose_by_departments,
    choose_without_caution,
)
from lib.analysis.approaches.highest_promise import Highest, highest_promise
from lib.analysis.approaches.measures import Indicators, measure
from lib.analysis.approaches.selection import Inclination, find_inclination
from lib.analysis.approaches.survey import ApproachId, Measured, Survey, survey
from lib.analysis.approaches.wishes import wishes_of
from lib.analysis.competences.privacy import sizes_of
from lib.analysis.ground.solving import Progress
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import Portfolio, best_portfolio, by_hand
from lib.model.model import Model

Missing = Literal["no_portfolio", "departments_break_rules", "no_department_leads"]
"""Why there is no such approach: no portfolio at all keeps the rules and limits; nothing that the
departments choose does, though something else would; no department leads what it could choose."""
NO_PORTFOLIO: Final = "no_portfolio"
DEPARTMENTS_BREAK_RULES: Final = "departments_break_rules"
NO_DEPARTMENT_LEADS: Final = "no_department_leads"

_UNTOLD = Measured(None, None, None, "partnerships", ())


@dataclass(frozen=True, slots=True, eq=False)
class Approach:
    """One approach: its portfolio and what that comes to; both None where rules leave no way.

    `kept`: what each department keeps of its own choice (0 to 1); None for one without a choice.
    `guarantee` is the promise (0 to 1) that holds in it; None for the department-led one.
    `missing`: why there is no such approach here; None where there is.
    """

    id: ApproachId
    portfolio: Portfolio | None
    indicators: Indicators | None
    kept: dict[str, float | None]
    guarantee: float | None = None
    missing: Missing | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The partnerships in it, by id."""
        return () if self.portfolio is None else self.portfolio.chosen

    @property
    def least_kept(self) -> float | None:
        """The share of its own choice that the worst-off department keeps (0 to 1)."""
        return min((share for share in self.kept.values() if share is not None), default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Approaches:
    """What the departments would choose, what the team would, and the combination.

    `highest`: the highest promise that can be kept to everybody; None where nobody chooses anything
    or the rules leave no way. `free`: the combination that promises nothing, where the curve
    begins. `asked`: the promise asked for; the combination keeps it as far as it can be kept.
    `inclination`: how new and how risky the departments' own choice is, before any is given up.
    """

    led: DepartmentLed
    highest: Highest | None
    free: Promise
    asked: float
    department_led: Approach
    team_led: Approach
    combined: Approach
    inclination: Inclination

    @property
    def each(self) -> tuple[Approach, ...]:
        """The three, in the order to show them."""
        return self.department_led, self.team_led, self.combined

    def of(self, id: str) -> Approach:
        """One of the three; raises `KeyError` for another id."""
        return {str(approach.id): approach for approach in self.each}[id]


@dataclass(frozen=True, slots=True, eq=False)
class Searched:
    """The portfolios of a comparison: the departments', the team's, and those under promises.

    `free` promises nothing, `both` keeps the promise `asked` for as far as it can be kept. `bold`:
    what the departments would choose without caution.
    """

    led: DepartmentLed
    team: Portfolio | None
    highest: Highest | None
    free: Promise
    both: Promise
    asked: float
    bold: Collection[str]


def compare_approaches(
    model: Model,
    guarantee: float | None = None,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Approaches:
    """The three approaches; the guarantee is the library's own where none is given.

    `gap` and `seconds` hold for each search, as for `best_portfolio`, and so does `progress`.
    """
    led = choose_by_departments(model, gap=gap, seconds=seconds, progress=progress)
    wishes = wishes_of(model, led)
    asked = model.options.guarantee if guarantee is None else guarantee
    begin = () if led.deliverable is None else led.deliverable.chosen
    team = best_portfolio(model, gap=gap, seconds=seconds, start=begin, progress=progress)
    known = begin or (() if team is None else team.chosen)
    highest = highest_promise(
        model, wishes, gap=gap, seconds=seconds, start=known, progress=progress
    )
    free = without_promise(model, wishes, team, gap=gap, seconds=seconds, progress=progress)
    both = next_promise(
        model,
        wishes,
        as_far_as_kept(asked, highest),
        (free,),
        gap=gap,
        seconds=seconds,
        start=() if highest is None else highest.chosen,
        progress=progress,
    )
    bold = choose_without_caution(model)
    return beside(survey(model, led), Searched(led, team, highest, free, both, asked, bold))


def beside(ground: Survey, found: Searched) -> Approaches:
    """The three approaches from what was found, measured.

    Where a search was ended early, what keeps a promise may reach more than what promises nothing:
    that is then the better choice of the team too.
    """
    free, both = _steady(found.free, found.both)
    team, better = found.team, free.portfolio
    if team is not None and better is not None and better.value > team.value + SAME:
        team = better
    led = found.led
    return Approaches(
        led,
        found.highest,
        free,
        found.asked,
        replace(_department_led(ground, led), missing=_missing(led, team)),
        _approach(ground, "team_led", Promise(0.0, team)),
        _approach(ground, "combined", both),
        find_inclination(ground, led, found.bold),
    )


def combination(ground: Survey, free: Promise, both: Promise) -> Approach:
    """The combination alone, measured as in `beside`; `free` promises nothing."""
    return _approach(ground, "combined", _steady(free, both)[1])


def _steady(free: Promise, both: Promise) -> tuple[Promise, ...]:
    return steadied((free, both)) if both.guarantee else (free, free)


def as_planned(
    model: Model, found: Approaches, id: str, chosen: Collection[str], *, own_strengths: bool
) -> Approach:
    """An approach with a portfolio put together by hand, which may break limits and rules.

    As it was found where nothing else is chosen. `own_strengths`: whether they may be told.
    """
    done = found.of(id)
    if set(chosen) != set(done.chosen):
        best = found.team_led.portfolio
        bound = None if best is None else best.bound
        ground, portfolio = survey(model, found.led), by_hand(model, chosen, bound)
        done = replace(
            done,
            portfolio=portfolio,
            indicators=measure(ground, portfolio.chosen),
            kept=_kept(ground, portfolio),
            missing=None,
        )
    return done if own_strengths else _without(done)


def _missing(led: DepartmentLed, team: Portfolio | None) -> Missing | None:
    """Why departments have no approach of their own; what is at fault for all goes first."""
    if team is None:
        return NO_PORTFOLIO
    if not led.can_choose:
        return NO_DEPARTMENT_LEADS
    return DEPARTMENTS_BREAK_RULES if led.deliverable is None else None


def trace_approaches(
    model: Model,
    found: Approaches,
    guarantees: Iterable[float] | None = None,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    told: Callable[[Promise], bool] | None = None,
) -> tuple[Approach, ...]:
    """The combination under each guarantee, with its indicators; parameters of `trace_curve`."""
    ground = survey(model, found.led)
    promises = trace_curve(
        model,
        ground.wishes,
        found.highest,
        found.free,
        guarantees,
        gap=gap,
        seconds=seconds,
        told=told,
    )
    return tuple(_approach(ground, "combined", promise) for promise in promises)


def _department_led(ground: Survey, led: DepartmentLed) -> Approach:
    done = led.deliverable
    indicators = None if done is None else measure(ground, done.chosen, led.chosen_loads)
    return Approach("department_led", done, indicators, _kept(ground, done))


def _approach(ground: Survey, id: ApproachId, promise: Promise) -> Approach:
    """The approach whose portfolio keeps this promise, measured."""
    found = promise.portfolio
    indicators = None if found is None else measure(ground, found.chosen)
    missing: Missing | None = NO_PORTFOLIO if found is None else None
    return Approach(id, found, indicators, _kept(ground, found), promise.guarantee, missing)


def _kept(ground: Survey, portfolio: Portfolio | None) -> dict[str, float | None]:
    """What each department keeps; None where there is no portfolio that could keep it."""
    if portfolio is None:
        return dict.fromkeys(ground.wishes.departments)
    return ground.wishes.kept(portfolio.chosen)


def tells_of_few(model: Model, saved: Model) -> bool:
    """Whether some partnership is led by a department with fewer people than the smallest group.

    One without anybody tells of nobody. People whom the what-if `model` invents, beside the `saved`
    library, make no department larger.
    """
    sizes = sizes_of(model, {person.id for person in saved.people})
    return any(0 < sizes.get(row.lead, 0) < model.options.min_group for row in model.partnerships)


def without_own_strengths(found: Approaches) -> Approaches:
    """The approaches with own strengths unknown in each: what is left cannot be reckoned back."""
    return replace(
        found,
        department_led=_without(found.department_led),
        team_led=_without(found.team_led),
        combined=_without(found.combined),
    )


def _without(approach: Approach) -> Approach:
    if approach.indicators is None:
        return approach
    told = approach.indicators.selection
    selection = replace(told, own_strengths=_UNTOLD, leads_unknown=())
    return replace(approach, indicators=replace(approach.indicators, selection=selection))
