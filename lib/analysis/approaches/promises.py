"""The promises of the curve: one at a time, each kept once it is found, or all of them in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lib.analysis.approaches.combination import STEPS, Promise, combine, keeps
from lib.analysis.approaches.department_led import DepartmentLed
from lib.analysis.order.alignment import SAME
from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.programme import Progress
from lib.model.model import Model


def trace_curve(
    model: Model,
    led: DepartmentLed,
    guarantees: Iterable[float] = STEPS,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    told: Callable[[Promise], bool] | None = None,
) -> tuple[Promise, ...]:
    """The combination under each guarantee, from the smallest promise to the greatest.

    `seconds` and `gap` hold for each. `told` is called after each, the greatest first; where it
    says False, those not yet searched are left out. Coverage never rises and bounds never rise,
    however early a search was stopped.
    """
    *rest, greatest = sorted(set(guarantees))
    found: list[Promise] = []
    for guarantee in (greatest, *rest):
        found.append(next_promise(model, led, guarantee, found, gap=gap, seconds=seconds))
        if told is not None and not told(found[-1]):
            break
    return steadied(found)


def next_promise(
    model: Model,
    led: DepartmentLed,
    guarantee: float,
    known: Sequence[Promise] = (),
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Promise:
    """The portfolio under one guarantee, where others are `known` already.

    One that keeps a smaller promise as well as this one is the best under this one too. Of those
    that keep a greater promise, the smallest is where the search begins; else it begins with the
    department-led portfolio. `gap`, `seconds` and `progress` as for `combine`.
    """
    smaller = [row for row in known if row.guarantee <= guarantee]
    greater = [row for row in known if row.guarantee > guarantee and row.portfolio is not None]
    for row in sorted(smaller, key=lambda row: -row.guarantee)[:1]:
        if row.portfolio is not None and keeps(model, led, row.portfolio, guarantee):
            return replace(row, guarantee=guarantee)
    done = min(greater, key=lambda row: row.guarantee).portfolio if greater else led.deliverable
    begin = () if done is None else done.chosen
    return combine(model, led, guarantee, gap=gap, seconds=seconds, start=begin, progress=progress)


def steadied(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """The promises by their guarantee, each at least as good as those that promise more.

    What keeps a greater promise keeps a smaller one, and what bounds a smaller one bounds a
    greater. Where everything is proved nothing changes.
    """
    rows = sorted(found, key=lambda row: row.guarantee)
    for i in reversed(range(len(rows) - 1)):
        rows[i] = _at_least(rows[i], rows[i + 1].portfolio)
    for i in range(1, len(rows)):
        rows[i] = _at_most(rows[i], rows[i - 1].portfolio)
    return tuple(rows)


def _at_least(row: Promise, greater: Portfolio | None) -> Promise:
    """The promise with the portfolio of a greater one, where that reaches more."""
    own = row.portfolio
    if own is None or greater is None or greater.value <= own.value + SAME:
        return row
    bound = max(own.bound, greater.value)
    return replace(row, portfolio=replace(greater, bound=bound, proved=False))


def _at_most(row: Promise, smaller: Portfolio | None) -> Promise:
    """The promise with the bound of a smaller one, where that is tighter."""
    own = row.portfolio
    if own is None or smaller is None or smaller.bound >= own.bound - SAME:
        return row
    return replace(row, portfolio=replace(own, bound=max(own.value, smaller.bound)))
