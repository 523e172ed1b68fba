"""Which partnerships to choose together, what that costs, and what else could be chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from lib.study.base import NEAR, PATIENCE, PROOF, Effort
from lib.study.order import OrderStudy

if TYPE_CHECKING:
    from lib.analysis.ground.coverage import Coverage
    from lib.analysis.ground.weightings import WeightModel
    from lib.analysis.portfolios.best import Portfolio
    from lib.analysis.portfolios.beyond_weights import Best, Robustness
    from lib.analysis.portfolios.choice import Choice
    from lib.analysis.portfolios.conditions import Candidates, Source
    from lib.analysis.portfolios.core_index import Admissible, CoreIndex
    from lib.analysis.portfolios.dominance import Progress
    from lib.analysis.portfolios.equals import Equals
    from lib.analysis.portfolios.frontier import By, Placed, Point
    from lib.analysis.portfolios.pricing import Forced, Relaxing, Worth
    from lib.analysis.portfolios.value_for_money import Beside, Order

AT_ONCE = 0.7
"""Seconds that a reader waits for an answer that comes with the page."""


class PortfolioStudy(OrderStudy):
    """The figures about portfolios."""

    __slots__ = ()

    def candidates(self) -> Candidates:
        """The partnerships to choose from, and those left out."""
        return self._choice().candidates

    def _choice(self) -> Choice:
        """The choice of a portfolio as numbers: the ground of what is asked about portfolios."""
        from lib.analysis.portfolios.choice import lay_out

        asked = self._hanging_on("budget")
        return asked._once("choice", lambda: lay_out(asked.model, cells=self._contributions()))

    @property
    def is_small(self) -> bool:
        """Whether every portfolio can be listed, and so what holds of all of them is exact."""
        from lib.analysis.portfolios.feasible import MOST

        return len(self.candidates().ids) <= MOST

    def portfolio(self, effort: Effort = PROOF) -> Portfolio | None:
        """The best portfolio, or the best found within the effort; None where none is possible.

        With `NEAR` it is there at once, and a proof begins where that ended. Raises
        `TimeoutError` where none is found in time.
        """
        from lib.analysis.portfolios.best import best_portfolio

        if effort == NEAR:
            return self._once(
                "quick portfolio",
                lambda: best_portfolio(
                    self.model, gap=effort.gap, seconds=effort.seconds, choice=self._choice()
                ),
            )
        quick = self.portfolio(NEAR)
        if quick is None:
            return None
        proved = self._once(
            "portfolio",
            lambda: best_portfolio(
                self.model, seconds=effort.seconds, start=quick.chosen, choice=self._choice()
            ),
            effort,
        )
        return proved or quick

    def equals(self) -> Equals | None:
        """What portfolios as good as the best one have otherwise, as far as it is found at once.

        None where the best one is not settled: then nothing can be said of its equals.
        """
        from lib.analysis.portfolios.equals import Equals, find_equals

        best = self.portfolio()
        if best is None or not best.settled:
            return None
        if best.alone:
            return Equals(frozenset(), frozenset(), complete=True)
        return self._once(
            "equals",
            lambda: find_equals(self._choice(), best.chosen, seconds=AT_ONCE),
            best.chosen,
        )

    def relaxing(self) -> Relaxing:
        """What has to give way where no portfolio keeps all rules and limits."""
        from lib.analysis.portfolios.pricing import relax

        return self._once("relaxing", lambda: relax(self.model))

    def forced(self, partnership: str, best: Portfolio) -> Forced:
        """What the best portfolio is without a partnership in it, or with one that is not."""
        from lib.analysis.portfolios.pricing import forced

        return self._once(
            "forced",
            lambda: forced(self.model, best, partnership, seconds=PATIENCE),
            partnership,
            partnership in best.chosen,
        )

    def priceable(self) -> tuple[Source, ...]:
        """What there could be more of, and the rules one could be free of."""
        from lib.analysis.portfolios.pricing import priceable

        return priceable(self.model)

    def worth(self, source: Source) -> Worth:
        """What it would bring to have more of something, or to be free of a rule.

        Raises `TimeoutError` where it is not found in time.
        """
        from lib.analysis.portfolios.pricing import worth

        return self._once("worth", lambda: worth(self.model, source, seconds=PATIENCE), source)

    def frontier(self, by: By) -> tuple[Point, ...]:
        """Every corner of the frontier of a small library."""
        from lib.analysis.portfolios.frontier import exact_frontier

        return self._once("frontier", lambda: tuple(exact_frontier(self.model, by)), by)

    def frontier_levels(self, by: By) -> tuple[float, ...]:
        """The levels at which the frontier of a larger library is looked for."""
        from lib.analysis.portfolios.frontier import levels

        return self._once("frontier levels", lambda: levels(self.model, by), by)

    def frontier_point(self, by: By, level: float, before: Point | None) -> Point | None:
        """One point of it; asked for from little to much, `before` being the one found last."""
        from lib.analysis.portfolios.frontier import best_within

        return self._once(
            "frontier point",
            lambda: best_within(self.model, by, level, before, self._choice()),
            by,
            level,
        )

    def placed(self, by: By, chosen: tuple[str, ...]) -> Placed:
        """Where a set of partnerships stands beside the frontier."""
        from lib.analysis.portfolios.frontier import place

        return self._once(
            "placed", lambda: place(self.model, by, chosen, self._choice()), by, chosen
        )

    def quick_core_index(self, weights: Admissible) -> CoreIndex | None:
        """The core index of each candidate; None where it takes longer than a page may."""
        from lib.analysis.portfolios.core_index import core_index

        def find() -> CoreIndex | None:
            ends = perf_counter() + AT_ONCE
            return core_index(self.model, weights, progress=lambda _: perf_counter() < ends)

        return self._once("core index", find, weights)

    def core_index(self, weights: Admissible, progress: Progress) -> CoreIndex | None:
        """The core index, however long it takes; None where `progress` stopped it."""
        from lib.analysis.portfolios.core_index import core_index

        return core_index(self.model, weights, progress)

    def best_by_weighting(
        self, kind: WeightModel, count: int, first: int
    ) -> Iterator[tuple[str, ...]]:
        """The best portfolio in each of `count` weightings of a kind, from the `first` on."""
        from lib.analysis.portfolios.robustness import best_portfolios

        return best_portfolios(self.model, count, kind, first=first)

    def best_in_draws(self, samples: int, first: int) -> Iterator[Best]:
        """The best portfolio in draws of targets, weights and ranges, from the `first` on."""
        from lib.analysis.portfolios.beyond_weights import best_in_draws

        return best_in_draws(self.model, samples, first=first)

    def quick_best_in_draws(self, samples: int) -> tuple[Best, ...] | None:
        """Those of all draws; None where they take longer than a page may."""

        def find() -> tuple[Best, ...] | None:
            ends = perf_counter() + AT_ONCE
            found: tuple[Best, ...] = ()
            for best in self.best_in_draws(samples, 0):
                if perf_counter() > ends:
                    return None
                found = (*found, best)
            return found

        return self._once("best in draws", find, samples)

    def robustness(
        self, shown: tuple[str, ...], found: tuple[Best, ...], samples: int
    ) -> Robustness:
        """How a portfolio, and each candidate, stands up in the first of so many draws."""
        from lib.analysis.portfolios.beyond_weights import robustness_in

        return robustness_in(self.model, shown, found, samples)

    def value_for_money(self, by: By) -> Order | None:
        """The partnerships in order of what they cover for the money, or the hours."""
        from lib.analysis.portfolios.value_for_money import value_for_money

        return self._once(
            "value for money", lambda: value_for_money(self.model, by, self._choice()), by
        )

    def best_beside(self, order: Order, place: int, before: Beside | None) -> Beside:
        """The best for as much as the order takes; `before` is the one found last."""
        from lib.analysis.portfolios.value_for_money import best_beside

        return self._once(
            "best beside",
            lambda: best_beside(self.model, order, place, before, self._choice()),
            order.by,
            place,
        )

    def reached(self, chosen: Collection[str]) -> Coverage:
        """What these partnerships reach together, rules and limits not asked."""
        from lib.analysis.ground.coverage import cover

        return self._once(
            "reached",
            lambda: cover(self.model, chosen, self._contributions()),
            tuple(sorted(chosen)),
        )
