"""What is missing where a seat stays empty."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.competences.eligible import Standing
from lib.analysis.competences.leads import Lack
from lib.analysis.competences.seats import LEAD, Seat
from lib.analysis.competences.unfilled import Free, Unfilled, explain_unfilled, nearest

SEAT = Seat("P1", LEAD, {"K1": 3, "K2": 3}, {}, 10.0)
FREE = Free({"M1": 4.0, "M2": 7.0, "M3": 50.0})


def stands(person: str, *lacks: str, obstacles: Sequence[str] = ()) -> Standing:
    """Somebody one level short in these, with these further obstacles."""
    levels = ("levels",) if lacks else ()
    return Standing(person, tuple(Lack(c, 3, 2) for c in lacks), (*levels, *obstacles), 1.0)


def why(*rows: Standing, beside: Sequence[str] = (), min_group: int = 1) -> Unfilled:
    """The cause with these people."""
    return explain_unfilled(SEAT, rows, FREE, beside, min_group)


def test_a_level_that_nobody_has_is_named() -> None:
    found = why(stands("M1", "K1"), stands("M2", "K1", "K2"))
    assert (found.cause, found.nobody_has) == ("levels", ("K1",))


def test_levels_that_are_there_but_not_in_one_person_are_told_apart() -> None:
    found = why(stands("M1", "K1"), stands("M2", "K2"))
    assert (found.cause, found.nobody_has) == ("levels", ())


def test_of_a_small_staff_it_is_not_said_which_level_nobody_has() -> None:
    assert why(stands("M1", "K1"), min_group=5).nobody_has is None


def test_who_could_but_may_not_lead_is_the_cause() -> None:
    rows = stands("M1", obstacles=["may_not_lead"]), stands("M2", "K1")
    assert why(*rows).cause == "may_not_lead"


def test_who_could_but_is_not_there_is_the_cause() -> None:
    assert why(stands("M1", obstacles=["leaving"])).cause == "not_there"


def test_the_only_one_who_could_has_the_other_seat() -> None:
    assert why(stands("M3"), beside=["M3"]).cause == "other_seat"


def test_hours_short_are_those_of_whoever_is_nearest() -> None:
    found = why(stands("M1"), stands("M2"))
    assert (found.cause, found.hours_short) == ("hours", 3.0)


def test_who_has_the_hours_has_seats_enough() -> None:
    assert why(stands("M3")).cause == "too_many_seats"


def test_without_staff_there_is_nobody() -> None:
    assert why().cause == "nobody"


def test_the_nearest_are_fewest_levels_short_and_only_that() -> None:
    rows = [stands("M1", "K1"), stands("M2", "K1", "K2"), stands("M3", obstacles=["leaving"])]
    assert [row.person for row in nearest(rows)] == ["M1"]
