"""Who could take a seat, and why one stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.analysis.competences.partnerships import Lack
from lib.analysis.competences.staffing.eligible import (
    Eligibility,
    Free,
    Unfilled,
    explain_unfilled,
    judge_eligibility,
    nearest,
)
from lib.analysis.competences.staffing.seats import (
    BACKUP,
    LEAD,
    NETWORK,
    NETWORK_LEAD,
    Placing,
    Seat,
    Terms,
    seats_of,
)
from lib.model.model import Model
from lib.model.people import Person
from lib.model.settings import Setting
from tests.lib.analysis.seated import MUST, need, staffed

# -- who could take a seat, and what is in the way ------------------------------------------------


def beside(model: Model, part: str = LEAD, about: str = "P1", **terms: object) -> list[Eligibility]:
    """How everybody stands to one seat."""
    given = Terms(**terms)  # type: ignore[arg-type]
    return list(judge_eligibility(model, seats_of(model, ["P1"], given), given)[about, part])


def obstacles(model: Model, part: str = LEAD, about: str = "P1", **terms: object) -> list[str]:
    """What is in the way of M1."""
    return list(beside(model, part, about, **terms)[0].obstacles)


def test_every_level_missing_is_named() -> None:
    found = beside(staffed(MUST, need(2), levels=(4, 1, None)))
    assert [row.lacks for row in found] == [
        (Lack("K2", 2, 0),),
        (Lack("K1", 3, 1), Lack("K2", 2, 0)),
        (Lack("K1", 3, None), Lack("K2", 2, 0)),
    ]
    assert [row.steps for row in found] == [2, 4, 5]


def test_fit_never_makes_up_for_a_gap() -> None:
    found = beside(staffed(MUST, need(1), levels=(5, 3)))
    assert [row.fit for row in found] == [0.9, 0.9]


def test_fit_is_unknown_without_a_profile() -> None:
    assert {row.fit for row in beside(staffed())} == {None}


def test_who_may_not_lead_may_be_a_backup() -> None:
    model = staffed(Person(id="M1", may_lead=False))
    assert (obstacles(model), obstacles(model, BACKUP)) == (["may_not_lead"], [])


def test_who_has_not_been_asked_may_lead() -> None:
    assert obstacles(staffed(Person(id="M1"))) == []


def test_only_the_network_lead_needs_a_mandate() -> None:
    for mandate, expected in ((None, ["no_mandate"]), ("none", ["no_mandate"]), ("backing", [])):
        model = staffed(Person(id="M1", mandate=mandate))
        assert obstacles(model, NETWORK_LEAD, NETWORK) == expected
        assert obstacles(model) == []


def test_who_leaves_by_the_end_of_the_year_planned_for_cannot_have_a_seat() -> None:
    for day, expected in ((date(2027, 12, 31), ["leaving"]), (date(2028, 1, 1), [])):
        model = staffed(Person(id="M1", leaves_on=day), Setting(name="year", value="2027"))
        assert obstacles(model) == expected


def test_without_a_year_whoever_is_known_to_leave_cannot_have_a_seat() -> None:
    assert obstacles(staffed(Person(id="M1", leaves_on=date(2090, 1, 1)))) == ["leaving"]


def test_somebody_can_be_ruled_out_from_one_seat_or_from_all() -> None:
    one = (Placing("P1", LEAD, "M1"),)
    assert obstacles(staffed(), ruled_out=one) == ["ruled_out"]
    assert obstacles(staffed(), BACKUP, ruled_out=one) == []
    assert obstacles(staffed(), BACKUP, absent=("M1",)) == ["absent"]


# -- what is missing where a seat stays empty -----------------------------------------------------

SEAT = Seat("P1", LEAD, {"K1": 3, "K2": 3}, {}, 10.0)

FREE = Free({"M1": 4.0, "M2": 7.0, "M3": 50.0})


def stands(person: str, *lacks: str, obstacles: Sequence[str] = ()) -> Eligibility:
    """Somebody one level short in these, with these further obstacles."""
    levels = ("levels",) if lacks else ()
    return Eligibility(person, tuple(Lack(c, 3, 2) for c in lacks), (*levels, *obstacles), 1.0)


def why(*rows: Eligibility, beside: Sequence[str] = (), min_group: int = 1) -> Unfilled:
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
