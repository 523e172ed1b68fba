"""People on seats, against trying every way."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.competences.hall import Hall, Place
from lib.analysis.competences.seating import seat_people
from tests.lib.analysis.seated import allowed, filled, halls, seatings
from tests.sized import sized_model


@given(halls())
def test_the_best_fills_most_then_adds_most_then_loads_nobody_more_than_need_be(hall: Hall) -> None:
    best, _ = seat_people(hall)
    expected = max(
        (filled(hall, one), round(hall.value(one), 9), -round(hall.highest_share(one), 9))
        for one in seatings(hall)
    )
    assert allowed(hall, best.seated)
    assert filled(hall, best.seated) == expected[0]
    assert best.value == pytest.approx(expected[1], abs=1e-6)
    assert best.share == pytest.approx(-expected[2], abs=1e-6)
    assert best.full
    assert best.proved
    assert best.settled
    assert best.bound == best.value


@given(halls())
def test_the_fairest_fills_as_much_and_loads_nobody_more_than_need_be_first(hall: Hall) -> None:
    best, fairest = seat_people(hall)
    expected = max(
        (filled(hall, one), -round(hall.highest_share(one), 9), round(hall.value(one), 9))
        for one in seatings(hall)
    )
    assert filled(hall, fairest.seated) == filled(hall, best.seated) == expected[0]
    assert fairest.share == pytest.approx(-expected[1], abs=1e-6)
    assert fairest.value == pytest.approx(expected[2], abs=1e-6)


@given(halls())
def test_the_order_of_the_places_changes_nothing(hall: Hall) -> None:
    turned = Hall(hall.places[::-1], hall.hours, most=hall.most)
    assert seat_people(turned)[0].seated == seat_people(hall)[0].seated


def test_of_equals_the_one_nearest_is_taken() -> None:
    near = Place(("P1", "lead"), {"M1": 1.0, "M2": 1.0}, near={"M2": 1.0})
    far = Place(("P1", "lead"), {"M1": 1.0, "M2": 1.0}, near={"M1": 1.0})
    assert [seat_people(Hall((place,)))[0].seated["P1", "lead"] for place in (near, far)] == [
        "M2",
        "M1",
    ]


def test_who_is_locked_sits_there_even_if_hours_run_out() -> None:
    place = Place(("P1", "lead"), {"M1": 0.1, "M2": 1.0}, hours=5.0)
    hall = Hall((place,), {"M1": 2.0, "M2": 9.0}, {("P1", "lead"): "M1"})
    best, fairest = seat_people(hall)
    assert best.seated == fairest.seated == {("P1", "lead"): "M1"}
    assert best.share == pytest.approx(2.5)


def test_without_time_something_is_found_and_said_to_be_unproved() -> None:
    people = [row.id for row in sized_model(4, people=40).people]
    places = tuple(
        Place((f"P{n}", "lead"), {name: 1.0 + len(name) for name in people}, hours=1.0 + n % 7)
        for n in range(60)
    )
    best, _ = seat_people(Hall(places, dict.fromkeys(people, 5.0)), seconds=0.0)
    assert not best.proved
    assert best.bound >= best.value
