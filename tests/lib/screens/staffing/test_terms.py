"""What staffing is asked for, and what follows from each wish."""

from __future__ import annotations

from lib.analysis.competences.staffing.seats import BACKUP, LEAD, Placing, Terms
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.screens.staffing.terms import (
    EVERY,
    LOCKED,
    RULED_OUT,
    Asked,
    Wishes,
    asked_of,
    asking,
    people_offered,
    running,
    seconds_for,
    taking_back,
    terms_of,
)
from tests.lib.screens.staffing.staffed import EN, locks, staffed

LEAD_SEAT, BACKUP_SEAT = ("P01", LEAD), ("P01", BACKUP)


def asked(terms: Terms) -> tuple[Asked, ...]:
    return asked_of(demo(), staffed(terms), terms, EN)


def test_a_lock_that_breaks_a_must_have_is_kept_and_says_so() -> None:
    (row,) = asked(locks(("P01", LEAD, "M24")))
    assert row.said == "M24 has the seat Reading trail 0–6: lead"
    assert row.follows.startswith("Kept, though this person lacks Internal partnership policies")


def test_a_lock_that_breaks_nothing_says_nothing() -> None:
    (row,) = asked(locks(("P01", BACKUP, "M24")))
    assert row.follows == ""


def test_two_locks_on_one_seat_cannot_both_be_kept() -> None:
    _, second = asked(locks(("P01", BACKUP, "M24"), ("P01", BACKUP, "M07")))
    assert second.follows.startswith("Cannot be kept: somebody else is locked")


def test_nobody_can_be_locked_on_both_seats_of_a_partnership() -> None:
    _, second = asked(locks(("P01", BACKUP, "M24"), ("P01", LEAD, "M24")))
    assert "nobody can have both seats" in second.follows


def test_a_lock_elsewhere_is_said_to_have_no_effect_now() -> None:
    (row,) = asked(locks(("P09", BACKUP, "M24")))
    assert row.follows == "This seat is not among those to fill now."


def test_hours_that_are_not_there_are_said() -> None:
    names = ("P01", "P02", "P03", "P05", "P06", "P09")
    terms = locks(*((name, BACKUP, "M07") for name in names))
    rows = asked_of(demo(), staffed(terms, names), terms, EN)
    assert "more than there are" in rows[0].follows


def test_exclusions_come_after_locks_and_say_from_what() -> None:
    terms = Terms(ruled_out=(Placing("P01", BACKUP, "M24"),), absent=("M07",))
    assert [row.said for row in asked(terms)] == [
        "M24 is ruled out from Reading trail 0–6: backup lead",
        "M07 is ruled out from every seat",
    ]


def wished(*rows: tuple[str, tuple[str, str], str]) -> Wishes:
    """What is kept once all of this was asked for, in this order."""
    kept: Wishes = {}
    for row in rows:
        kept = asking(kept, *row)
    return kept


def test_a_later_wish_about_the_same_seat_and_person_takes_the_place_of_an_earlier_one() -> None:
    terms = terms_of("0", wished((LOCKED, LEAD_SEAT, "M24"), (RULED_OUT, LEAD_SEAT, "M24")), demo())
    assert (terms.locked, terms.ruled_out) == ((), (Placing("P01", LEAD, "M24"),))


def test_who_is_ruled_out_from_every_seat_is_so_once() -> None:
    twice = wished((RULED_OUT, EVERY, "M07"), (RULED_OUT, EVERY, "M07"))
    assert terms_of("2", twice, demo()) == Terms(lead_below=2, absent=("M07",))


def test_wishes_about_people_who_are_not_there_wait_for_them() -> None:
    kept = wished((LOCKED, LEAD_SEAT, "gone"), (LOCKED, BACKUP_SEAT, "M24"))
    assert [row.person for row in terms_of("0", kept, demo()).locked] == ["M24"]
    left = taking_back(kept, 0, demo())
    assert left["locked"] == [["P01", LEAD, "gone"]]


def test_any_wish_can_be_taken_back_by_its_place_in_the_list() -> None:
    kept = wished(
        (LOCKED, LEAD_SEAT, "M24"), (RULED_OUT, BACKUP_SEAT, "M07"), (RULED_OUT, EVERY, "M12")
    )
    left = [terms_of("0", taking_back(kept, place, demo()), demo()) for place in range(4)]
    assert [not it.locked for it in left] == [True, False, False, False]
    assert [not it.ruled_out for it in left] == [False, True, False, False]
    assert [not it.absent for it in left] == [False, False, True, False]


def test_people_are_offered_by_department_then_code() -> None:
    rows = {row.id: row for row in demo().people}
    offered = [(rows[code].department or "", code) for code in people_offered(demo())]
    assert offered == sorted(offered)
    assert len(offered) == len(rows)


def test_what_runs_or_has_to_be_in_is_staffed() -> None:
    fixed = apply(demo(), [Set("partnerships", "P12", "fixed", "must")])
    assert set(running(fixed)) == {*running(demo()), "P12"}
    ended = apply(fixed, [Set("partnerships", "P12", "status", "ended")])
    assert "P12" not in running(ended)


def test_many_seats_are_searched_long_only_when_asked() -> None:
    few, many = ("P01",), tuple(f"P{i}" for i in range(31))
    assert seconds_for(few, thorough=False) == seconds_for(many, thorough=True)
    assert seconds_for(many, thorough=False) < seconds_for(few, thorough=False)
