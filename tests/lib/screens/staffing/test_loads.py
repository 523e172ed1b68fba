"""What each person would carry, and who is nearest to an empty seat."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lib.analysis.competences.staffing.proposals import Staffing
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.analysis.competences.staffing.seats import BACKUP, Terms
from lib.exchange.ready import demo
from lib.screens.staffing.loads import LoadsView, loads_view
from tests.lib.screens.staffing.staffed import EN, locks, staffed

SIX = ("P01", "P02", "P03", "P05", "P06", "P09")


def view(found: Staffing | None = None) -> LoadsView:
    return loads_view(demo(), found or staffed(None, SIX), EN)


def drawn(shown: LoadsView) -> list[dict[str, Any]]:
    """The series of the picture."""
    assert shown.picture is not None
    return list(shown.picture.figure["data"])


def test_people_come_by_department_then_code_and_not_by_load() -> None:
    rows = [(str(row[1]), str(row[0])) for row in view().table.rows]
    assert rows == sorted(rows)


def test_only_who_has_a_seat_in_either_proposal_is_there() -> None:
    found = staffed(None, SIX)
    seated = {post.person for it in (found.best, found.fairest) for post in it.posts if post.person}
    assert {row[0] for row in view().table.rows} == seated


def test_the_bars_hold_the_shares_of_the_table() -> None:
    best, fairest, heads = drawn(view())
    rows = view().table.rows
    assert best["x"] == [row[4] for row in rows]
    assert fairest["x"] == [row[6] for row in rows]
    assert all(head.startswith(str(row[0])) for head, row in zip(heads["text"], rows, strict=True))


def test_where_nobodys_hours_are_known_the_bars_are_hours() -> None:
    people = tuple(replace(row, hours=None) for row in demo().people)
    bare = demo().with_tables({"people": people})
    shown = loads_view(bare, propose_staffing(bare, SIX), EN)
    assert drawn(shown)[0]["x"] == [row[3] for row in shown.table.rows]


def test_where_nobody_carries_anything_there_is_no_picture() -> None:
    assert view(staffed(Terms(network=False), ())).picture is None


def test_who_is_nearest_stands_once_for_all_like_seats() -> None:
    rows = view().nearest.rows
    (row,) = [row for row in rows if row[1] == "M24"]
    assert str(row[0]).endswith("and 3 more")
    assert "lacks Internal partnership policies and procedures (level 3, 4 asked)" in str(row[2])


def test_one_level_that_fills_seats_is_told() -> None:
    (said,) = view().steps
    assert said.startswith("One level more in Internal partnership policies and procedures")
    assert "M24 take any of 6 empty seats" in said


def test_who_has_the_levels_is_shown_with_the_hours_left() -> None:
    rows = view(
        staffed(Terms(lead_below=1), ("P01", "P02", "P03", "P05", "P06", "P09"))
    ).nearest.rows
    deputy = next(row for row in rows if row[0] == "Network deputy")
    assert str(deputy[2]).startswith("has every must-have, has ")
    assert str(deputy[2]).endswith(" left")


def test_more_hours_than_there_are_is_said_in_the_finding() -> None:
    rows = [(name, BACKUP, "M07") for name in SIX]
    assert "because of locks, by M07" in view(staffed(locks(*rows), SIX)).finding
