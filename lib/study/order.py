"""Where partnerships stand in order, how that holds, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Self

from lib.study.base import Asked

if TYPE_CHECKING:
    from lib.analysis.alignment.intervals import Intervals
    from lib.analysis.alignment.pairs.agreeing import Agreement, Choices
    from lib.analysis.alignment.pairs.certain import Certain
    from lib.analysis.alignment.pairs.contradictions import Contradiction
    from lib.analysis.alignment.ranking import Alignment, Difference, Explanation, Viewpoint
    from lib.analysis.alignment.robustness import RankAcceptability, WinningChances
    from lib.analysis.alignment.smallest_change import WeightChange
    from lib.analysis.alignment.worth_asking import WorthAsking
    from lib.analysis.ground.contributions import Contributions
    from lib.analysis.ground.weightings import WeightModel

ORDER = ("goals", "partnerships", "contributions", "efforts")
"""The tables that contributions and alignment hang on."""
CHOSEN = (*ORDER, "preferences")
"""The tables that choices between two partnerships hang on."""


class OrderStudy(Asked):
    """The figures about the order of partnerships."""

    __slots__ = ()

    def alignment(self) -> Alignment:
        """Each partnership's alignment, in order."""
        from lib.analysis.alignment.ranking import align

        order = self._of_order()
        return order._once("alignment", lambda: align(order.model, self._contributions()))

    def adds(self) -> Mapping[str, float | None]:
        """What each partnership adds to those that run today."""
        from lib.analysis.ground.coverage import find_adds

        ground = self._hanging_on_tables(*ORDER, "rules")
        return ground._once("adds", lambda: find_adds(ground.model, self._contributions()))

    def _contributions(self) -> Contributions:
        """What each partnership gives each goal: the ground of what is asked about the order."""
        from lib.analysis.ground.contributions import contributions

        order = self._of_order()
        return order._once("contributions", lambda: contributions(order.model))

    def _of_order(self) -> Self:
        """Of what alignment hangs on: staff, money and rules renew nothing of it."""
        return self._hanging_on_tables(*ORDER)

    def explanation(self, partnership: str) -> Explanation:
        """Why the partnership stands where it stands."""
        from lib.analysis.alignment.ranking import explain

        return explain(self.alignment(), partnership)

    def difference(self, one: str, other: str) -> Difference:
        """What separates two partnerships, head to head."""
        from lib.analysis.alignment.ranking import compare

        return compare(self.alignment(), one, other)

    def intervals(self) -> Intervals:
        """How far each goal's weight can move before the order changes."""
        from lib.analysis.alignment.intervals import find_intervals

        return self._once(
            "intervals", lambda: find_intervals(self.model, self.alignment(), self._contributions())
        )

    def smallest_changes(self) -> tuple[WeightChange, ...]:
        """The smallest change of weights that would put each rival first."""
        from lib.analysis.alignment.smallest_change import smallest_changes

        return self._once(
            "smallest changes",
            lambda: smallest_changes(self.model, self.alignment(), self._contributions()),
        )

    def flip_scores(self) -> Mapping[str, Mapping[str, float | None]]:
        """The contributions that would lift each partnership among the first k."""
        from lib.analysis.alignment.smallest_change import flip_scores

        return self._once(
            "flip scores",
            lambda: flip_scores(self.model, self.alignment(), self._contributions()),
        )

    def viewpoints(self) -> tuple[Viewpoint, ...]:
        """The partnerships as each department sees them."""
        from lib.analysis.alignment.ranking import look

        return self._once(
            "viewpoints", lambda: look(self.model, self.alignment(), self._contributions())
        )

    def acceptability(self, kind: WeightModel = "near") -> RankAcceptability:
        """How often each partnership has each rank, over the weightings of a kind."""
        from lib.analysis.alignment.robustness import rank_acceptability

        return self._once(
            "acceptability",
            lambda: rank_acceptability(self.model, kind, cells=self._contributions()),
            kind,
        )

    def winning(self, kind: WeightModel, pair: tuple[str, str]) -> WinningChances | None:
        """How often either of two partnerships is ahead, over the weightings of a kind."""
        from lib.analysis.alignment.robustness import winning_chances

        return self._once(
            "winning",
            lambda: winning_chances(self.model, kind, pair, cells=self._contributions()),
            kind,
            pair,
        )

    def worth_asking(self, top: int) -> WorthAsking:
        """The unknown contributions that could change which partnerships are first."""
        from lib.analysis.alignment.worth_asking import worth_asking

        return self._once(
            "worth asking", lambda: worth_asking(self.model, top, self._contributions()), top
        )

    def choices(self) -> Choices:
        """The choices between two partnerships, as conditions on the weights."""
        from lib.analysis.alignment.pairs.agreeing import choices_of

        chosen = self._of_choices()
        return chosen._once("choices", lambda: choices_of(chosen.model, self._contributions()))

    def _of_choices(self) -> Self:
        """Of what choices between two hang on."""
        return self._hanging_on_tables(*CHOSEN)

    def agreement(self) -> Agreement:
        """Whether today's weights agree with the choices, and those nearest to them that do."""
        from lib.analysis.alignment.pairs.agreeing import find_agreement

        chosen = self._of_choices()
        return chosen._once("agreement", lambda: find_agreement(chosen.model, self.choices()))

    def contradiction(self) -> Contradiction | None:
        """Which choices contradict one another."""
        from lib.analysis.alignment.pairs.contradictions import find_contradiction

        return self._of_choices()._once("contradiction", lambda: find_contradiction(self.choices()))

    def certain(self) -> Certain | None:
        """What is certain of any two partnerships by all weights that agree, and what possible."""
        from lib.analysis.alignment.pairs.certain import find_certain

        return self._of_choices()._once(
            "certain", lambda: find_certain(self.choices(), self._goes_on)
        )

    def certain_unchosen(self) -> Certain | None:
        """What would be certain of any two without a choice: by all weights there are."""
        return self.of(self.model.with_tables({"preferences": ()})).certain()
