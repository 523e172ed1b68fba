"""How a portfolio fits together in the house."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.workload import Workload, measure_workload
from lib.analysis.effort import loads
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partners import Partner
from tests.lib.analysis.houses import given, house
from tests.lib.analysis.measuring import ground


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
