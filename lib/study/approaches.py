"""The two ways of choosing and their combination, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from lib.study.base import NEAR, PATIENCE, PROOF, Effort
from lib.study.portfolios import PortfolioStudy

if TYPE_CHECKING:
    from lib.analysis.approaches.combination import Promise
    from lib.analysis.approaches.comparison import Contest
    from lib.analysis.approaches.department_led import DepartmentLed
    from lib.analysis.approaches.highest_promise import Binding, Highest
    from lib.analysis.approaches.side_by_side import Approach, Approaches
    from lib.analysis.approaches.survey import Survey
    from lib.analysis.ground.own_value import OwnValues
    from lib.analysis.portfolios.best import Portfolio

END = Effort(0.05, 2.0)
"""The effort for the highest promise where first answers are only nearly the best.

So long, too, equals of the team's choice are compared in a large library.
"""
MANY = 60
"""With more candidates the approaches are first answered within 1 %."""


class ApproachStudy(PortfolioStudy):
    """The figures about the approaches."""

    __slots__ = ()

    @property
    def is_large(self) -> bool:
        """Whether the first answers on the approaches are only nearly the best ones."""
        return len(self.candidates().ids) > MANY

    @property
    def usual_effort(self) -> Effort:
        """The effort for the approaches with which a reader need not wait."""
        return NEAR if self.is_large else PROOF

    def approaches(
        self, guarantee: float, effort: Effort, known: Iterable[Approach] = ()
    ) -> Approaches:
        """The three approaches under a promise; `known`: other promises found already.

        Raises `TimeoutError` where nothing is found in time.
        """
        from lib.analysis.approaches.side_by_side import Searched, beside

        led, team, highest, free = self._ends(effort)
        both = self._kept_as_far(guarantee, effort, known)
        found = Searched(led, team, highest, free, both, guarantee, self._choice_without_caution())
        return self._measured()._once(
            "approaches", lambda: beside(self._survey(led), found), guarantee, effort
        )

    def combination(
        self, guarantee: float, effort: Effort, known: Iterable[Approach] = ()
    ) -> Approach:
        """The combination of `approaches` alone: of a curve the others are the same everywhere."""
        from lib.analysis.approaches.side_by_side import combination

        led, _, _, free = self._ends(effort)
        both = self._kept_as_far(guarantee, effort, known)
        return self._measured()._once(
            "combination", lambda: combination(self._survey(led), free, both), guarantee, effort
        )

    def _ends(
        self, effort: Effort
    ) -> tuple[DepartmentLed, Portfolio | None, Highest | None, Promise]:
        """What is the same under every promise: what departments choose, what the team does.

        Then the highest promise, and the combination that promises nothing.
        """
        led = self.departments_choice(effort)
        team = self._hanging_on("budget")._team(effort, led)
        searched = self._hanging_on("budget", "caution")
        return led, team, searched._highest(effort, led, team), searched._free(effort, led, team)

    def _kept_as_far(self, guarantee: float, effort: Effort, known: Iterable[Approach]) -> Promise:
        """The promise that is asked for, as far as it can be kept."""
        from lib.analysis.approaches.combination import Promise, as_far_as_kept

        led, _, highest, free = self._ends(effort)
        others = (Promise(row.guarantee or 0.0, row.portfolio) for row in known)
        promised = as_far_as_kept(guarantee, highest)
        searched = self._hanging_on("budget", "caution")
        return searched._promise(promised, effort, led, highest, (free, *others))

    def departments_choice(self, effort: Effort) -> DepartmentLed:
        """What the departments would choose, what of it can be carried out, and their own lists.

        Raises `TimeoutError` where nothing is found in time.
        """
        from lib.analysis.approaches.department_led import choose_by_departments

        searched, (gap, seconds) = self._hanging_on("budget", "caution"), effort
        own = self._own_values()

        def find() -> DepartmentLed:
            return choose_by_departments(
                searched.model, gap=gap, seconds=seconds, progress=self._goes_on, own=own
            )

        return replace(searched._once("departments' choice", find, effort), own=own)

    def _choice_without_caution(self) -> tuple[str, ...]:
        """What the departments would choose if nothing were taken off for what is new."""
        from lib.analysis.approaches.department_led import choose_without_caution

        searched, cells = self._hanging_on("budget"), self._contributions()
        return searched._once(
            "choice without caution", lambda: choose_without_caution(searched.model, cells)
        )

    def what_binds(self, found: Approaches, effort: Effort) -> tuple[Binding, ...]:
        """What alone keeps a greater promise from being kept.

        () where the highest is not proved, and in a large library: it takes three more proofs.
        """
        from lib.analysis.approaches.highest_promise import what_binds
        from lib.analysis.approaches.wishes import wishes_of

        highest = found.highest
        if highest is None or not highest.proved or self.is_large:
            return ()
        searched = self._hanging_on("budget", "caution")

        def find() -> tuple[Binding, ...]:
            wishes, seconds = wishes_of(searched.model, found.led), min(effort.seconds, PATIENCE)
            return what_binds(
                searched.model, wishes, highest, seconds=seconds, progress=self._goes_on
            )

        return searched._once("what binds the promise", find, effort)

    def contest(self, found: Approaches) -> Contest | None:
        """How often each of the approaches covers most, over weightings that keep the order."""
        from lib.analysis.approaches.comparison import contest

        chosen = tuple(row.chosen for row in found.each)
        return self._once("contest", lambda: contest(self.model, found), chosen)

    def approaches_digest(self, effort: Effort) -> str:
        """Equal for models whose approaches are the same under every promise."""
        return f"{self._measured().model.digest} {effort.gap}"

    def _team(self, effort: Effort, led: DepartmentLed) -> Portfolio | None:
        """The best portfolio; the search begins with what the departments can deliver."""
        from lib.analysis.portfolios.best import best_portfolio

        gap, seconds = effort
        start = () if led.deliverable is None else led.deliverable.chosen

        def find() -> Portfolio | None:
            return best_portfolio(
                self.model, gap=gap, seconds=seconds, start=start, progress=self._goes_on
            )

        return self._once("team's choice", find, effort)

    def _highest(
        self, effort: Effort, led: DepartmentLed, team: Portfolio | None
    ) -> Highest | None:
        """The highest promise that can be kept to every department."""
        from lib.analysis.approaches.highest_promise import highest_promise
        from lib.analysis.approaches.wishes import wishes_of

        gap, seconds = END if effort.gap else effort

        def find() -> Highest | None:
            wishes = wishes_of(self.model, led)
            known = [row.chosen for row in (led.deliverable, team) if row is not None]
            start = max(known, key=lambda row: wishes.least_kept(row) or 0.0, default=())
            return highest_promise(
                self.model, wishes, gap=gap, seconds=seconds, start=start, progress=self._goes_on
            )

        return self._once("highest promise", find, effort)

    def _free(self, effort: Effort, led: DepartmentLed, team: Portfolio | None) -> Promise:
        """The combination that promises nothing."""
        from lib.analysis.approaches.combination import without_promise
        from lib.analysis.approaches.wishes import wishes_of

        def find() -> Promise:
            wishes = wishes_of(self.model, led)
            gap, seconds = effort.gap, END.seconds if self.is_large else effort.seconds
            return without_promise(
                self.model, wishes, team, gap=gap, seconds=seconds, progress=self._goes_on
            )

        return self._once("no promise", find, effort)

    def _promise(
        self,
        guarantee: float,
        effort: Effort,
        led: DepartmentLed,
        highest: Highest | None,
        known: tuple[Promise, ...],
    ) -> Promise:
        """The best portfolio under one promise to the departments."""
        from lib.analysis.approaches.combination import next_promise
        from lib.analysis.approaches.wishes import wishes_of

        start = () if highest is None else highest.chosen

        def find() -> Promise:
            gap, seconds = effort
            return next_promise(
                self.model,
                wishes_of(self.model, led),
                guarantee,
                known,
                gap=gap,
                seconds=seconds,
                start=start,
                progress=self._goes_on,
            )

        return self._once("promise", find, guarantee, effort)

    def _own_values(self) -> OwnValues:
        """What each partnership is worth to each department, and their own lists."""
        from lib.analysis.ground.own_value import own_values

        measured = self._measured()
        return measured._once(
            "own values", lambda: own_values(measured.model, self._contributions())
        )

    def _survey(self, led: DepartmentLed) -> Survey:
        """The ground of every measure of the approaches."""
        from lib.analysis.approaches.survey import survey

        measured = self._measured()

        def find() -> Survey:
            ground = self.alignment(), self._choice(), self._contributions()
            return survey(measured.model, led, *ground)

        return measured._once("survey", find, led.wanted)

    def _measured(self) -> Self:
        """Of what the measures of the approaches hang on."""
        return self._hanging_on("budget", "caution", "shortlist", "level_used")._staffed
