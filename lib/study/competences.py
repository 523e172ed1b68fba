"""What staff can do, what is missing, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Self

from lib.model.model import Model
from lib.study.base import PATIENCE, Asked

if TYPE_CHECKING:
    from lib.analysis.competences.advice import Advice
    from lib.analysis.competences.closing.curves import CurveLimit, PlanCurve
    from lib.analysis.competences.closing.plan import Plan
    from lib.analysis.competences.closing.ways import Frame
    from lib.analysis.competences.departments import DepartmentGaps
    from lib.analysis.competences.effect import CompetenceEffect, Loss
    from lib.analysis.competences.gaps import Gaps
    from lib.analysis.competences.hiring import Hiring, Limits, Profile, TypeValue
    from lib.analysis.competences.levels import LevelMatrix
    from lib.analysis.competences.noise import NoiseTest
    from lib.analysis.competences.partnerships import PossibleLead, SpecialNeeds
    from lib.analysis.competences.roles import RoleGaps
    from lib.analysis.competences.staffing.proposals import Filled, Staffing
    from lib.analysis.competences.staffing.seats import Terms
    from lib.analysis.competences.two_views import TwoViews

STAFF = ("people", "levels", "competences", "actions")
"""The tables that gaps, and ways to close them, hang on."""


class CompetenceStudy(Asked):
    """The figures about competences."""

    __slots__ = ()

    def gaps(self) -> Gaps:
        """How many people are at target in each competence, and how many are needed."""
        from lib.analysis.competences.gaps import find_gaps

        return self._staffed._once("gaps", lambda: find_gaps(self.present))

    def special_needs(self) -> SpecialNeeds:
        """What partnerships ask for beyond the profiles, and who has it."""
        from lib.analysis.competences.partnerships import find_special_needs

        return self._staffed._once("special needs", lambda: find_special_needs(self.present))

    def role_gaps(self) -> tuple[RoleGaps, ...]:
        """How many have what each role asks for."""
        from lib.analysis.competences.roles import find_role_gaps

        return self._staffed._once("role gaps", lambda: find_role_gaps(self.present))

    def leads(self, partnership: str) -> tuple[PossibleLead, ...]:
        """Everybody beside what the partnership asks of its lead."""
        from lib.analysis.competences.partnerships import find_leads

        return self._staffed._once(
            "leads", lambda: find_leads(self.present, partnership), partnership
        )

    def level_matrix(self, role: str | None) -> LevelMatrix:
        """Everybody's levels beside the targets, or a role's profile: for the leader alone."""
        from lib.analysis.competences.levels import find_level_matrix

        return self._staffed._once(
            "level matrix", lambda: find_level_matrix(self.present, role), role
        )

    def department_gaps(self, saved: Model, *, sees_staff: bool) -> DepartmentGaps:
        """The gaps of each department, as far as a reader of the library `saved` may be told."""
        from lib.analysis.competences.departments import find_department_gaps

        return self._staffed._once(
            "department gaps",
            lambda: find_department_gaps(self.present, leader=sees_staff, saved=self.at(saved)),
            self.at(saved).digest,
            sees_staff,
        )

    def two_views(self, saved: Model, *, sees_staff: bool) -> TwoViews:
        """Own and leader's view of each level, as far as a reader of `saved` may be told."""
        from lib.analysis.competences.two_views import compare_views

        return self._staffed._once(
            "two views",
            lambda: compare_views(self.present, leader=sees_staff, saved=self.at(saved)),
            self.at(saved).digest,
            sees_staff,
        )

    def leave_losses(self) -> Mapping[str, float]:
        """The coverage lost with each person: for the leader alone."""
        from lib.analysis.competences.effect import leave_losses

        return self._staffed._once("leave losses", lambda: leave_losses(self.present))

    def worst_pairs(self) -> tuple[Loss, ...]:
        """The pairs of people whose leaving together costs most: for the leader alone."""
        from lib.analysis.competences.effect import worst_pairs

        return self._staffed._once("worst pairs", lambda: worst_pairs(self.present))

    def noise_test(self) -> NoiseTest:
        """How far the findings about competences hold if levels are a little wrong."""
        from lib.analysis.competences.noise import find_steadiness

        return self._staffed._once("noise test", lambda: find_steadiness(self.present))

    def competence_effect(self, after: Model) -> CompetenceEffect:
        """Every competence figure of this model and of the one `after`, side by side."""
        from lib.analysis.competences.effect import compare_competences

        return self._staffed._once(
            "competence effect",
            lambda: compare_competences(self.present, self.at(after)),
            self.at(after).digest,
        )

    def staffing(self, partnerships: tuple[str, ...], terms: Terms, seconds: float) -> Staffing:
        """Who could take which seat of these partnerships: the best and the fairest proposal."""
        from lib.analysis.competences.staffing.proposing import propose_staffing

        def find() -> Staffing:
            return propose_staffing(
                self.present, partnerships, terms, seconds=seconds, progress=self._goes_on
            )

        return self._staffed._once("staffing", find, partnerships, terms, seconds)

    def seats_filled(self, partnerships: tuple[str, ...]) -> Filled:
        """How many seats of these partnerships can be filled, leads first."""
        from lib.analysis.competences.staffing.proposing import count_filled

        return self._staffed._once(
            "seats filled",
            lambda: count_filled(self.present, partnerships, seconds=PATIENCE),
            partnerships,
        )

    def leads_found(self, partnerships: tuple[str, ...], lead_below: int) -> Filled:
        """How many leads of these partnerships there are, so many levels below what is asked."""
        from lib.analysis.competences.staffing.proposing import count_leads

        return self._staffed._once(
            "leads found",
            lambda: count_leads(self.present, partnerships, lead_below, seconds=PATIENCE),
            partnerships,
            lead_below,
        )

    def hires(self, posts: int, limits: Limits) -> Hiring | None:
        """The profile of the next post, or the next two, that closes most."""
        from lib.analysis.competences.hiring import most_valuable_hire

        return self._staffed._once(
            "hires", lambda: most_valuable_hire(self.present, posts, limits), posts, limits
        )

    def type_values(self, types: Mapping[str, Profile], posts: int) -> tuple[TypeValue, ...]:
        """What each of these types of posts would add, best first."""
        from lib.analysis.competences.hiring import value_types

        return self._staffed._once(
            "type values", lambda: value_types(self.present, types, posts), types, posts
        )

    def advice(self) -> Advice:
        """What the three advices on new appointments come to."""
        from lib.analysis.competences.advice import advise

        return self._staffed._once("advice", lambda: advise(self.present))

    def most_valuable_profile(self) -> Mapping[str, int] | None:
        """The levels of the post that closes most, with no test of how sure it is."""
        from lib.analysis.competences.hiring import most_valuable_hire

        def find() -> Mapping[str, int] | None:
            found = most_valuable_hire(self.present, draws=0)
            return None if found is None else found.best.profiles[0]

        return self._staffed._once("most valuable profile", find)

    def closing_plan(self, frame: Frame) -> Plan | None:
        """The best plan to close competence gaps within the frame."""
        from lib.analysis.competences.closing.plan import close_gaps

        return self._staffed._once(
            "closing plan", lambda: close_gaps(self.present, frame, meanwhile=self._goes_on), frame
        )

    def closing_curve(self, over: CurveLimit, frame: Frame, seconds: float) -> PlanCurve:
        """The closing plan over one limit, as far as it can be followed in so many seconds."""
        from lib.analysis.competences.closing.curves import follow

        def find() -> PlanCurve:
            ends = perf_counter() + seconds
            return follow(
                self.present, over, frame, lambda: self._goes_on() and perf_counter() < ends
            )

        return self._staffed._once("closing curve", find, over, frame, seconds)

    def of_staff(self) -> Self:
        """Of what gaps, and ways to close them, hang on: a weight that moves renews neither."""
        return self._hanging_on_tables(*STAFF, settings=("level_used",))
