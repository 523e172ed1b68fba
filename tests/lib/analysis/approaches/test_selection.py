"""What sort of partnerships a portfolio holds."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.selection import measure_selection
from lib.model.changes import Set, apply
from lib.model.competences import Competence, Profile
from lib.model.people import Level, Person
from tests.lib.analysis.houses import house
from tests.lib.analysis.measuring import ground


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
    assert found.selectivity.merit == found.alignment_gained


def test_what_is_fixed_as_never_was_not_proposed() -> None:
    model = apply(house(), [Set("partnerships", "P3", "fixed", "never")])
    assert measure_selection(ground(model), ["P1"]).selectivity.value == 50.0


def test_choosing_everything_gains_nothing_that_could_be_compared() -> None:
    found = measure_selection(ground(house()), ["P1", "P2", "P3"])
    assert (found.alignment_gained, found.selectivity.share) == (None, None)
