"""What single changes do, and which change would be enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from lib.model.changes import Change
from lib.model.model import Model
from lib.study.base import T
from lib.study.portfolios import PortfolioStudy

if TYPE_CHECKING:
    from lib.analysis.ground.solving import Progress
    from lib.analysis.what_if.effects import Effects
    from lib.analysis.what_if.levers import Lever
    from lib.analysis.what_if.seeking import ClosingSought, Sought, Wish
    from lib.analysis.what_if.weight_path import WeightSought

SOUGHT = 8.0
"""Seconds that a reader waits for one lever, or one weight: there are many of them."""


class WhatIfStudy(PortfolioStudy):
    """The figures about what-ifs."""

    __slots__ = ()

    def figure(self, name: str) -> float | None:
        """One of `EXPLAINED`."""
        from lib.analysis.what_if.outcome import EXPLAINED

        return self._staffed._once("figure", lambda: EXPLAINED[name](self.present), name)

    def effects(self, changes: Sequence[Change], figure: str) -> Effects | None:
        """What each change does to one of `EXPLAINED`; None where it is unknown."""
        from lib.analysis.what_if.effects import effects_of
        from lib.analysis.what_if.outcome import EXPLAINED

        def value(model: Model) -> float | None:
            return EXPLAINED[figure](self.at(model))

        return self._once(
            "effects",
            lambda: effects_of(self.model, changes, value, self._goes_on),
            tuple(changes),
            figure,
            self.today,
        )

    def effects_followed(
        self, changes: Sequence[Change], figure: str, follow: Callable[[float], bool]
    ) -> Effects | None:
        """The same for a figure that takes searches: each combination of the changes is kept.

        `follow` is told the share that is done; False from it ends the work.
        """
        from lib.analysis.what_if.effects import effects_of

        return effects_of(self.model, changes, lambda model: self.of(model).figure(figure), follow)

    def closing_sought(self, competence: str) -> ClosingSought:
        """The cheapest way to close the gap in one competence alone."""
        from lib.analysis.what_if.seeking import seek_closing

        return self._staffed._once(
            "closing sought", lambda: seek_closing(self.present, competence), competence
        )

    def sought(self, lever: Lever, wish: Wish) -> Sought | None:
        """The least amount of a lever at which a wish holds; None where it is not found in time.

        It holds where the portfolio that is shown keeps it: what `portfolio` says.
        """
        from lib.analysis.what_if.seeking import seek

        choice, shown = self._choice(), self._shown()
        return self._once(
            "sought",
            lambda: self._in_time(
                lambda follow: seek(
                    self.model, lever, wish, progress=follow, choice=choice, shown=shown
                )
            ),
            lever,
            wish,
            shown,
        )

    def weight_sought(self, goal: str, wish: Wish) -> WeightSought | None:
        """The nearest weight of a goal at which a wish holds; None where it cannot be moved.

        Raises `TimeoutError` where it is not found in time.
        """
        from lib.analysis.what_if.weight_path import seek_weight

        choice, shown = self._choice(), self._shown()
        found = self._once(
            "weight sought",
            lambda: self._in_time(
                lambda follow: (seek_weight(self.model, goal, wish, follow, choice, shown),)
            ),
            goal,
            wish,
            shown,
        )
        if found is None:
            raise TimeoutError("time was up before the weight was found")
        return found[0]

    def _shown(self) -> tuple[str, ...] | None:
        """The portfolio that every page shows; None where none is found."""
        try:
            shown = self.portfolio()
        except TimeoutError:
            return None
        return None if shown is None else shown.chosen

    def _in_time(self, find: Callable[[Progress], T]) -> T | None:
        """What is found while somebody waits; None, to be kept, where it takes too long."""
        ends = perf_counter() + SOUGHT
        try:
            return find(lambda *_: self._goes_on() and perf_counter() < ends)
        except TimeoutError:
            if not self.waits():
                raise
            return None
