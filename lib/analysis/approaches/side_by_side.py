"""The two approaches and their combination on one library's data, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lib.analysis.approaches.combination import STEPS, Promise, own_value_kept, promised
from lib.analysis.approaches.department_led import DepartmentLed, choose_by_departments
from lib.analysis.approaches.indicators import Indicators, measure
from lib.analysis.approaches.promises import trace_curve
from lib.analysis.approaches.survey import Survey, survey
from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.programme import Progress
from lib.model.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Approach:
    """One approach: its portfolio and what that comes to; both None where rules leave no way.

    `kept`: for each department, the share (0 to 1, or more) of the own value it was given by the
    department-led portfolio; None where it was given none. `guarantee` is the promise (0 to 1) that
    holds in it; None for the department-led one.
    """

    id: str
    portfolio: Portfolio | None
    indicators: Indicators | None
    kept: dict[str, float | None]
    guarantee: float | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The partnerships in it, by id."""
        return () if self.portfolio is None else self.portfolio.chosen

    @property
    def least_kept(self) -> float | None:
        """The share of its own value that the worst-off department keeps."""
        return min((share for share in self.kept.values() if share is not None), default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Approaches:
    """What the departments would choose, what the team would, and the combination."""

    led: DepartmentLed
    department_led: Approach
    team_led: Approach
    combined: Approach

    @property
    def each(self) -> tuple[Approach, ...]:
        """The three, in the order to show them."""
        return self.department_led, self.team_led, self.combined

    def of(self, id: str) -> Approach:
        """One of the three; raises `KeyError` for another id."""
        return {approach.id: approach for approach in self.each}[id]


def compare_approaches(
    model: Model,
    guarantee: float | None = None,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    progress: Progress | None = None,
    told: Callable[[Promise], bool] | None = None,
) -> Approaches:
    """The three approaches; the guarantee is the library's own where none is given.

    `gap` and `seconds` hold for each search, as for `best_portfolio`; `progress` for the choice of
    the departments, `told` as for `trace_curve` (False is not heeded).
    """
    led = choose_by_departments(model, gap=gap, seconds=seconds, progress=progress)
    promise = model.options.guarantee if guarantee is None else guarantee
    each = trace_curve(
        model,
        led,
        (0.0, promise),
        gap=gap,
        seconds=seconds,
        told=None if told is None else lambda row: told(row) or True,
    )
    return beside(model, led, each[0], each[-1])


def beside(model: Model, led: DepartmentLed, team: Promise, both: Promise) -> Approaches:
    """The three approaches from what was found: the promise of 0 is the team's choice."""
    ground = survey(model, led.own)
    return Approaches(
        led,
        _department_led(ground, led),
        _approach(ground, "team_led", led, team),
        _approach(ground, "combined", led, both),
    )


def trace_approaches(
    model: Model,
    led: DepartmentLed,
    guarantees: Iterable[float] = STEPS,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    told: Callable[[Promise], bool] | None = None,
) -> tuple[Approach, ...]:
    """The combination under each guarantee, with its indicators; parameters of `trace_curve`."""
    ground = survey(model, led.own)
    found = trace_curve(model, led, guarantees, gap=gap, seconds=seconds, told=told)
    return tuple(_approach(ground, "combined", led, promise) for promise in found)


def _department_led(ground: Survey, led: DepartmentLed) -> Approach:
    done = led.deliverable
    asked = led.chosen_loads
    indicators = None if done is None else measure(ground, done.chosen, asked)
    return Approach("department_led", done, indicators, _kept(ground.model, led, done))


def _approach(ground: Survey, id: str, led: DepartmentLed, promise: Promise) -> Approach:
    found = promise.portfolio
    indicators = None if found is None else measure(ground, found.chosen)
    return Approach(id, found, indicators, _kept(ground.model, led, found), promise.guarantee)


def _kept(model: Model, led: DepartmentLed, portfolio: Portfolio | None) -> dict[str, float | None]:
    whole = promised(model, led)
    kept = own_value_kept(model, led, () if portfolio is None else portfolio.chosen)
    return {name: kept[name] / whole[name] if whole[name] > 0 else None for name in whole}
