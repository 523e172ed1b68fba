"""What a portfolio comes to, measure by measure."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.measures import Workload, measure_involvement, measure_workload
from lib.analysis.approaches.reach import measure_reach
from lib.analysis.approaches.selection import measure_selection
from lib.analysis.approaches.survey import Behind, part_of_whole, percent
from lib.analysis.ground.effort import loads
from lib.exchange.ready import aarhus
from lib.model.changes import Set, apply
from lib.model.competences import Competence, Profile
from lib.model.model import Model
from lib.model.partnerships import Partner
from lib.model.people import Level, Person
from lib.model.settings import Setting
from tests.lib.analysis.houses import given, ground, house

# -- a measure with the rows behind it ------------------------------------------------------------


def test_a_measure_is_its_rows_added_up() -> None:
    found = part_of_whole("partnerships", [Behind("P1", 1.0, 4.0), Behind("P2", 2.0, 2.0)])
    assert (found.value, found.merit, found.share) == (50.0, 50.0, 0.5)


def test_of_nothing_there_is_no_share() -> None:
    found = part_of_whole("partnerships", [])
    assert (found.value, found.merit, found.share) == (None, None, None)


def test_a_part_in_per_cent() -> None:
    assert (percent(1.0, 4.0), percent(0.0, 0.0)) == (25.0, None)


# -- what the measures of a model stand on --------------------------------------------------------


def test_hours_are_those_of_all_departments_together() -> None:
    found = ground(house())
    assert dict(zip(found.own.partnerships, found.hours.tolist(), strict=True)) == {
        "P1": 6.0,
        "P2": 5.0,
        "P3": 3.0,
    }


def test_alignments_are_of_what_can_be_chosen() -> None:
    model = apply(house(), [Set("partnerships", "P3", "fixed", "never")])
    assert set(ground(model).alignments) == {"P1", "P2"}


def test_a_portfolio_is_told_by_its_ids() -> None:
    assert ground(house()).inside(["P2"]).tolist() == [False, True, False]


# -- how far a portfolio meets the strategy -------------------------------------------------------


def test_coverage_is_the_weighted_part_of_each_goal() -> None:
    found = measure_reach(ground(house()), ["P1", "P2"]).strategy_coverage
    assert found.value == pytest.approx(75 + 25 * 2 / 3)
    assert sum(row.part for row in found.rows) == pytest.approx(found.value)


def test_the_weakest_goal_is_named_and_comes_first_among_its_rows() -> None:
    found = measure_reach(ground(house()), ["P1", "P3"])
    assert (found.weakest, found.weakest_goal.value) == ("S2", pytest.approx(100 / 3))
    assert [row.id for row in found.weakest_goal.rows] == ["S2", "S1"]
    assert found.behind == ("S2",)


def test_a_goal_without_target_is_neither_weakest_nor_behind() -> None:
    model = apply(house(), [Set("goals", "S2", "target", None)])
    found = measure_reach(ground(model), ["P1"])
    assert (found.weakest, found.behind) == ("S1", ())


def test_focus_is_full_where_points_follow_the_weights() -> None:
    model = apply(house(), [Set("goals", "S2", "weight", 2.0)])
    assert measure_reach(ground(model), ["P1", "P2"]).focus.value == pytest.approx(100.0)


def test_focus_of_one_goal_alone_is_its_share_of_the_length() -> None:
    found = measure_reach(ground(house()), ["P1"]).focus
    assert found.value == pytest.approx(100 * 3 / 10**0.5)
    assert [row.part for row in found.rows] == [100.0, 0.0]


def test_an_empty_portfolio_has_no_focus() -> None:
    assert measure_reach(ground(house()), []).focus.value is None


# -- how a portfolio fits together in the house ---------------------------------------------------


def work(model: Model, *chosen: str) -> Workload:
    return measure_workload(ground(model), chosen, loads(model, chosen))


def test_overload_adds_up_what_each_department_has_too_little() -> None:
    found = work(house(hours={"A": 3.0, "B": 5.0}), "P1", "P2").overload
    assert (found.value, found.merit) == (3.0, -3.0)
    assert found.share == pytest.approx(1 - 3 / 11)
    assert [(row.id, row.part) for row in found.rows] == [("A", 1.0), ("B", 2.0)]


def test_overload_is_unknown_where_no_department_says_what_it_has() -> None:
    assert work(house(hours={"A": None, "B": None}), "P1").overload.value is None


def test_overload_counts_the_departments_that_say_what_they_have() -> None:
    assert work(house(hours={"A": 3.0, "B": None}), "P1", "P2").overload.value == 1.0


def test_hours_asked_of_a_department_that_does_not_say_what_it_has_are_no_part_of_the_share() -> (
    None
):
    found = work(house(hours={"A": 3.0, "B": None}), "P1", "P2").overload
    assert found.share == pytest.approx(1 - 1 / 4)  # of the 4 hours asked of A, 1 is too many
    assert [(row.id, row.part, row.whole) for row in found.rows] == [("A", 1.0, 3.0)]


def test_a_partner_that_two_departments_contact_is_counted_and_named() -> None:
    more = given("P4", "B", {"B": 1.0}, (0.0, 0.0), partner="O1")
    model = apply(
        house(Partner(id="O1", name="O1"), *more), [Set("partnerships", "P1", "partner", "O1")]
    )
    found = work(model, "P1", "P4")
    assert (found.double_contact.value, found.double_contact.share) == (1.0, 0.0)
    assert [(row.partner, row.departments) for row in found.contacts] == [("O1", ("A", "B"))]


def test_two_partnerships_of_one_department_with_a_partner_are_no_double_contact() -> None:
    more = given("P4", "A", {"A": 1.0}, (0.0, 0.0), partner="O1")
    model = apply(
        house(Partner(id="O1", name="O1"), *more), [Set("partnerships", "P1", "partner", "O1")]
    )
    assert work(model, "P1", "P4").double_contact.value == 0.0


def test_without_partners_there_is_nothing_to_compare() -> None:
    found = work(house(), "P1", "P2").double_contact
    assert (found.value, found.merit, found.share) == (0.0, None, None)


def test_hours_across_departments_are_those_of_partnerships_that_two_take_part_in() -> None:
    found = work(house(), "P1", "P2").cross_department
    assert found.value == pytest.approx(100 * 6 / 11)
    assert [(row.id, row.part, row.whole) for row in found.rows] == [
        ("P1", 6.0, 6.0),
        ("P2", 0.0, 5.0),
    ]


# -- whose partnerships a portfolio holds ---------------------------------------------------------


def test_wishes_kept_weigh_each_department_by_its_hours() -> None:
    found = measure_involvement(ground(house(hours={"A": 30.0, "B": 10.0})), ["P1"]).wishes_kept
    assert (found.value, found.merit, found.share) == (75.0, 75.0, 0.75)
    assert [(row.id, row.part, row.whole) for row in found.rows] == [
        ("A", 75.0, 75.0),
        ("B", 0.0, 25.0),
    ]


def test_the_least_kept_is_that_of_the_worst_off_which_comes_first() -> None:
    found = measure_involvement(ground(house()), ["P1"]).least_kept
    assert (found.value, found.merit, found.share) == (0.0, 0.0, 0.0)
    assert [(row.id, row.part, row.whole) for row in found.rows] == [
        ("B", 0.0, 100.0),
        ("A", 100.0, 100.0),
    ]


def test_what_a_department_did_not_list_is_imposed_on_it() -> None:
    found = measure_involvement(ground(house(Setting(name="shortlist", value="1"))), ["P1", "P2"])
    assert found.imposed == {"A": (), "B": ("P2",)}


def test_voice_counts_the_departments_that_get_one_of_their_first_three() -> None:
    model = house(Setting(name="shortlist", value="1"))
    assert measure_involvement(ground(model), ["P2"]).voice.value == 0.0
    assert measure_involvement(ground(model), ["P1"]).voice.value == 100.0


def test_nothing_is_known_of_wishes_where_nobody_has_any() -> None:
    found = measure_involvement(ground(aarhus()), ["R01"])
    assert (found.wishes_kept.value, found.least_kept.value) == (None, None)
    assert (found.voice.value, found.imposed) == (None, {})


# -- what sort of partnerships a portfolio holds --------------------------------------------------


def novel(one: int | None, two: int | None) -> tuple[float | None, float | None]:
    """Novelty and new hours of P1 (6 hours) and P2 (5 hours) with these novelties."""
    changes = [Set("partnerships", name, "novelty", n) for name, n in (("P1", one), ("P2", two))]
    found = measure_selection(ground(apply(house(), changes)), ["P1", "P2"])
    return found.novelty.value, found.new_hours


def test_novelty_weighs_each_partnership_by_its_hours() -> None:
    assert novel(5, 1) == pytest.approx((100 * 6 / 11, 100 * 6 / 11))
    assert novel(3, 3) == pytest.approx((50.0, 0.0))


def test_unknown_novelty_counts_as_nothing_new() -> None:
    assert novel(None, 5) == pytest.approx(novel(1, 5))


def test_own_strengths_ask_for_somebody_in_the_lead_department() -> None:
    able = (
        Competence(id="K1", name="K1"),
        Profile(role="partnership_lead", competence="K1", level=3, must=True),
        Person(id="M1", department="A"),
        Level(person="M1", competence="K1", leader=3),
    )
    found = measure_selection(ground(house(*able)), ["P1", "P2"]).own_strengths
    assert found.value == 50.0
    assert [(row.id, row.part) for row in found.rows] == [("P1", 1.0), ("P2", 0.0)]


def test_own_strengths_are_unknown_without_a_profile_to_meet() -> None:
    assert measure_selection(ground(house()), ["P1"]).own_strengths.value is None


def test_selectivity_is_chosen_of_proposed() -> None:
    found = measure_selection(ground(house()), ["P1"])
    assert found.selectivity.value == pytest.approx(100 / 3)
    assert found.selectivity.share == pytest.approx(1.0)  # P1 is the best aligned
    assert found.alignment_gained == pytest.approx(75 - (50 / 3 + 100 / 3) / 2)


def test_choosing_the_worse_is_no_selection() -> None:
    found = measure_selection(ground(house()), ["P2"])
    assert found.selectivity.share == 0.0
    assert found.alignment_gained is not None
    assert found.alignment_gained < 0
    assert found.selectivity.merit is not None
    assert found.selectivity.merit < 0


def test_what_is_fixed_as_never_was_not_proposed() -> None:
    model = apply(house(), [Set("partnerships", "P3", "fixed", "never")])
    assert measure_selection(ground(model), ["P1"]).selectivity.value == 50.0


def test_choosing_everything_gains_nothing_that_could_be_compared() -> None:
    found = measure_selection(ground(house()), ["P1", "P2", "P3"])
    assert (found.alignment_gained, found.selectivity.share) == (None, None)
