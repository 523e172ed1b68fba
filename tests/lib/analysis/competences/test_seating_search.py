"""The search for a seating, criterion by criterion."""

from __future__ import annotations

from lib.analysis.competences.hall import Hall, Place
from lib.analysis.competences.seating_search import Search

HALL = Hall(
    (
        Place(("P1", "lead"), {"M1": 2.0, "M2": 1.0}, hours=2.0),
        Place(("P2", "lead"), {"M1": 2.0, "M2": 1.0}, hours=2.0),
    ),
    {"M1": 4.0, "M2": 4.0},
)


def test_a_copy_goes_its_own_way() -> None:
    first = Search(HALL, None)
    first.fill()
    one, other = first.copy(), first.copy()
    one.gain()
    other.share()
    assert one.peak_found == 1.0
    assert other.peak_found == 0.5


def test_a_criterion_holds_what_those_before_it_found() -> None:
    search = Search(HALL, None)
    search.fill()
    search.gain()
    search.share()
    assert search.hall.value(search.seated) == 4.0


def test_nothing_is_settled_before_the_lot_is_drawn() -> None:
    search = Search(HALL, None)
    search.fill()
    assert not search.result().settled
    search.draw()
    assert search.result().settled


def test_no_places_are_filled_at_once() -> None:
    search = Search(Hall(()), None)
    search.fill()
    search.gain()
    search.draw()
    assert search.result().seated == {}
