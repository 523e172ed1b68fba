"""Locks and exclusions, and what they break, in words."""

from __future__ import annotations

from lib.analysis.competences.seats import BACKUP, LEAD, Placing, Terms
from lib.exchange.ready import demo
from lib.view.competences.staffing_locks import Asked, asked_of
from tests.lib.view.competences.staffed import EN, locks, staffed


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
