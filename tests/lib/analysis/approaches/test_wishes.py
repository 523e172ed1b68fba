"""What departments keep of their own choice."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn

from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.wishes import wishes_of
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.settings import Setting
from tests.examples import examples
from tests.lib.analysis.houses import SMALL, given, house, houses, own_sum, wishes
from tests.lib.analysis.test_demo import TEAM_LED


def test_a_choice_that_others_have_no_hours_for_still_counts_in_full() -> None:
    """A's only wish takes four hours of B, which has three: A can be given nothing of it."""
    model = house(hours={"A": 10.0, "B": 1.0})
    found = wishes(model)
    assert found.whole["A"] > 0  # before: promised nothing, as nothing of it could be delivered
    assert found.kept(()) == {"A": 0.0, "B": None}
    assert found.kept(("P1",)) == {"A": 1.0, "B": None}


def test_a_department_that_chooses_nothing_has_no_share() -> None:
    found = wishes(house(hours={"A": 10.0, "B": 10.0, "C": 10.0}))
    assert found.kept(("P2",)) == {"A": 0.0, "B": 1.0, "C": None}
    assert found.least_kept(("P2",)) == 0.0


def test_more_than_its_own_choice_is_not_more_than_all_of_it() -> None:
    more = given("P4", "A", {"A": 9.0}, (2.0, 0.0))
    found = wishes(house(*more, hours={"A": 10.0, "B": 10.0}))  # A has hours for one of the two
    assert found.kept(("P1", "P4"))["A"] == 1.0
    assert found.wishes_kept(("P1", "P4")) == 0.5


def test_what_it_leads_without_having_chosen_it_counts_for_its_worth() -> None:
    more = given("P4", "A", {"A": 9.0}, (1.5, 0.0))
    assert wishes(house(*more)).kept(("P4",))["A"] == pytest.approx(0.5)


def test_a_department_with_more_hours_weighs_more() -> None:
    found = wishes(house(hours={"A": 30.0, "B": 10.0}))
    assert found.wishes_kept(("P1",)) == pytest.approx(0.75)


@pytest.mark.parametrize("there", [{"A": None, "B": 10.0}, {"A": 0.0, "B": 10.0}])
def test_unknown_hours_make_departments_weigh_the_same(there: dict[str, float | None]) -> None:
    found = wishes(house(*given("P4", "A", {"B": 1.0}, (1.0, 0.0)), hours=there))
    share = 0.0 if there["A"] == 0.0 else 0.5
    assert found.wishes_kept(("P1", "P4")) == pytest.approx(share)


def test_departments_without_any_hours_weigh_the_same() -> None:
    free = (*given("P4", "A", {"C": 1.0}, (1.0, 0.0)), *given("P5", "B", {"C": 1.0}, (1.0, 0.0)))
    found = wishes(house(*free, hours={"A": 0.0, "B": 0.0, "C": 9.0}))
    assert found.wishes_kept(("P4",)) == pytest.approx(0.5)


def test_without_a_budget_only_hours_limit_a_choice_and_with_one_its_own_share_does() -> None:
    model = apply(
        house(Setting(name="budget", value="100")), [Set("partnerships", "P1", "cost", 60.0)]
    )
    assert "A" not in wishes(model).whole  # its half of the money is 50


@pytest.mark.parametrize("model", [aarhus(), Model()])
def test_where_nobody_chooses_nothing_is_kept_and_nothing_lost(model: Model) -> None:
    found = wishes(model)
    assert (found.least_kept(()), found.wishes_kept(())) == (None, None)


def test_the_demo_by_an_independent_calculation() -> None:
    found = wishes(demo())
    led = choose_by_departments(demo()).deliverable
    assert led is not None
    for chosen, all_kept, least in ((led.chosen, 0.952, 0.803), (TEAM_LED, 0.792, 0.351)):
        assert found.wishes_kept(chosen) == pytest.approx(all_kept, abs=5e-4)
        assert found.least_kept(chosen) == pytest.approx(least, abs=5e-4)


@examples(30)
@drawn(houses())
def test_each_department_keeps_all_of_its_own_choice_in_its_own_choice(model: Model) -> None:
    led = choose_by_departments(model)
    found = wishes_of(model, led)
    for department, names in led.as_chosen.items():
        worth = own_sum(model, led.own, names, department)
        kept = found.kept(names)[department]
        assert kept == (1.0 if worth > SMALL else None)
        assert found.whole.get(department, 0.0) == pytest.approx(worth)
