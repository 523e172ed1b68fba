"""The combination: the best portfolio for the strategy that keeps a promise to each department.

One promise, or all of them in turn, each kept once it is found: the curve over the guarantee ρ.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from lib.analysis.approaches.highest_promise import Highest
from lib.analysis.approaches.wishes import Wishes
from lib.analysis.ground.solving import Progress
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import Portfolio, best_portfolio, settle_anew, untried
from lib.model.model import Model

STEPS = tuple(step / 10 for step in range(11))
"""The guarantees of the curve, as far as they can be kept: 0, 0.1 … 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Promise:
    """The portfolio under one guarantee (0 to 1); None where the rules leave no way at all."""

    guarantee: float
    portfolio: Portfolio | None


def steps(highest: Highest | None) -> tuple[float, ...]:
    """The guarantees of the curve: 0, 0.1 … ρ*; 0 alone where there is nothing to promise."""
    most = 0.0 if highest is None else highest.share
    return (*(step for step in STEPS if step < most - SAME), most)


def as_far_as_kept(guarantee: float, highest: Highest | None) -> float:
    """The guarantee, or the highest that can be kept to everybody where it is above that.

    0 where nobody chooses anything: nothing can be promised then.
    """
    return 0.0 if highest is None else min(guarantee, highest.share)


def combine(
    model: Model,
    wishes: Wishes,
    guarantee: float,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    start: Collection[str] = (),
    progress: Progress | None = None,
) -> Promise:
    """The feasible portfolio S with the greatest coverage and kept_d(S) ≥ ρ for every d.

    kept_d = min(1, U_d(S) / U_d*), ρ the `guarantee`; of equals that with the greatest Σ H_d kept_d
    / Σ H_d, then fewer hours, then ids. So ρ = 0 is the team's choice up to ties, coverage never
    rises with ρ, and above the highest promise there is no portfolio. The other parameters are
    those of `best_portfolio`; where time is up before anything was found, the portfolio of `start`
    stands in, if it keeps the promise.
    """
    also, start = wishes.floors(guarantee), tuple(start)
    try:
        portfolio = best_portfolio(
            model,
            also=also,
            gap=gap,
            seconds=seconds,
            start=start,
            progress=progress,
            wished=wishes.wished,
        )
    except TimeoutError:
        portfolio = untried(model, start, also)
        if portfolio is None:
            raise
    return Promise(guarantee, portfolio)


def without_promise(
    model: Model,
    wishes: Wishes,
    team: Portfolio | None,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Promise:
    """The combination that promises nothing: as good as the `team`'s choice, and of its equals.

    Among them the one that keeps most wishes; where the team's is not proved, or one within a `gap`
    is good enough, it is the team's. `seconds` and `progress` as for `best_portfolio`.
    """
    if team is None or gap:
        return Promise(0.0, team)
    anew = settle_anew(model, team, wishes.wished, seconds=seconds, progress=progress)
    return Promise(0.0, anew)


def keeps(wishes: Wishes, portfolio: Portfolio | None, guarantee: float) -> bool:
    """Whether the portfolio keeps the promise to every department."""
    asked = wishes.floors(guarantee)
    return portfolio is not None and not any(row.missed_by(portfolio.chosen) for row in asked)


def trace_curve(
    model: Model,
    wishes: Wishes,
    highest: Highest | None,
    free: Promise,
    guarantees: Iterable[float] | None = None,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    told: Callable[[Promise], bool] | None = None,
) -> tuple[Promise, ...]:
    """The combination under each guarantee, from none (`free`) to the greatest that can be kept.

    `guarantees`: those of `steps` where none are given; one above the highest counts as that.
    `seconds` and `gap` hold for each. `told` is called after each, the greatest first; where it
    says False, those not yet searched are left out. Coverage never rises and bounds never rise,
    however early a search was stopped.
    """
    asked = steps(highest) if guarantees is None else guarantees
    rest = sorted({as_far_as_kept(row, highest) for row in asked} - {0.0})
    found = [free]
    for guarantee in (*rest[-1:], *rest[:-1]):
        found.append(next_promise(model, wishes, guarantee, found, gap=gap, seconds=seconds))
        if told is not None and not told(found[-1]):
            break
    return steadied(found)


def next_promise(
    model: Model,
    wishes: Wishes,
    guarantee: float,
    known: Sequence[Promise] = (),
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    start: Collection[str] = (),
    progress: Progress | None = None,
) -> Promise:
    """The portfolio under one guarantee, where others are `known` already.

    One that keeps a smaller promise as well as this one is the best under this one too, equals
    included. Of those that keep a greater promise, the smallest is where the search begins; else it
    begins with `start`, such as the portfolio of the highest promise. `gap`, `seconds` and
    `progress` as for `combine`.
    """
    smaller = [row for row in known if row.guarantee <= guarantee]
    greater = [row for row in known if row.guarantee > guarantee and row.portfolio is not None]
    for row in sorted(smaller, key=lambda row: -row.guarantee)[:1]:
        if row.portfolio is None or keeps(wishes, row.portfolio, guarantee):
            return replace(row, guarantee=guarantee)
    done = min(greater, key=lambda row: row.guarantee).portfolio if greater else None
    begin = start if done is None else done.chosen
    return combine(
        model, wishes, guarantee, gap=gap, seconds=seconds, start=begin, progress=progress
    )


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
