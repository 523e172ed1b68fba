"""One promise of the curve at a time: each is kept once it is found, whatever happens next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.analysis.alignment import SAME
from lib.analysis.combination import Promise, combine, keeps
from lib.analysis.department_led import DepartmentLed
from lib.model.model import Model


def next_promise(
    model: Model,
    led: DepartmentLed,
    guarantee: float,
    known: Sequence[Promise] = (),
    *,
    gap: float = 0.0,
    seconds: float | None = None,
) -> Promise:
    """The portfolio under one guarantee, where others are `known` already.

    One that keeps a smaller promise as well as this one is the best under this one too. Of those
    that keep a greater promise, the smallest is where the search begins; else it begins with the
    department-led portfolio. `gap` and `seconds` as for `combine`.
    """
    smaller = [row for row in known if row.guarantee <= guarantee]
    greater = [row for row in known if row.guarantee > guarantee and row.portfolio is not None]
    for row in sorted(smaller, key=lambda row: -row.guarantee)[:1]:
        if row.portfolio is not None and keeps(model, led, row.portfolio, guarantee):
            return replace(row, guarantee=guarantee)
    done = min(greater, key=lambda row: row.guarantee).portfolio if greater else led.deliverable
    begin = () if done is None else done.chosen
    return combine(model, led, guarantee, gap=gap, seconds=seconds, start=begin)


def steadied(found: Sequence[Promise]) -> tuple[Promise, ...]:
    """The promises by their guarantee, each at least as good as those that promise more.

    What keeps a greater promise keeps a smaller one. Where everything is proved nothing changes.
    """
    rows = sorted(found, key=lambda row: row.guarantee)
    for i in reversed(range(len(rows) - 1)):
        here, after = rows[i].portfolio, rows[i + 1].portfolio
        if here is not None and after is not None and after.value > here.value + SAME:
            bound = max(here.bound, after.value)
            better = replace(after, bound=bound, proved=False)
            rows[i] = replace(rows[i], portfolio=better)
    return tuple(rows)
