"""What the Staffing page shows of the seats."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lib.analysis.competences.seats import Terms
from lib.analysis.competences.staffing import Staffing, propose_staffing
from lib.exchange.ready import demo
from lib.model.changes import Set
from lib.model.model import Model
from lib.text.language import language
from lib.view.competences.staffing_seats import SeatsView, seats_view
from tests.lib.view.competences.staffed import EN, demo_with, staffed
from tests.lib.view.screens import MARKED, tables, texts


def view(found: Staffing | None = None, model: Model | None = None) -> SeatsView:
    return seats_view(model or demo(), found or staffed(), EN, leader=False)


def test_the_finding_says_how_many_seats_and_what_most_of_them_miss() -> None:
    assert view().finding.startswith(
        "3 of 6 seats can be filled. 2 partnerships get no lead: no one person has Communicating"
    )


def test_filled_seats_need_no_reason() -> None:
    found = staffed(Terms(lead_below=1, network=False))
    assert view(found).finding == "All 4 seats can be filled."
    assert not view(found).missing


def test_a_search_that_was_cut_short_promises_no_more_than_it_found() -> None:
    found = staffed()
    short = replace(found, best=replace(found.best, full=False, proved=False))
    assert view(short).finding.startswith("At least 3 of 6")
    assert "best found in the time" in view(short).sure


def test_each_partnership_has_a_row_with_its_seats_and_what_is_missing() -> None:
    row = view().seats.rows[1]
    assert row[:5] == ("Reading trail 0–6", "empty", 65.0, "filled", 26.0)
    assert row[5] == "Lead: nobody meets the lead profile"


def test_the_bars_and_their_table_agree() -> None:
    shown = view()
    for bar, row in zip(shown.bars, shown.parts.rows, strict=True):
        assert row == (bar.label, bar.filled, bar.empty, bar.filled + bar.empty)


def test_a_single_seat_is_told_in_a_word() -> None:
    by_label = {figure.label: figure.value for figure in view().figures}
    assert by_label["Network lead"] == "filled"
    assert by_label["Lead"] == "0 of 2"


@pytest.mark.parametrize("code", ["en", "da"])
@pytest.mark.parametrize("below", [0, 1])
def test_nobody_is_named(code: str, below: int) -> None:
    found = staffed(Terms(lead_below=below))
    shown = seats_view(demo(), found, language(code), leader=False)
    cells = [str(cell) for table in tables(shown) for row in table.rows for cell in row]
    assert not re.search(r"M\d\d", " ".join([*texts(shown), *cells]))


def test_hours_of_all_staff_are_told_only_where_enough_people_have_some() -> None:
    assert "all staff together have 2,470 hours" in view().hours
    people = (*demo().people[:4], *(replace(row, hours=None) for row in demo().people[4:]))
    few = demo().with_tables({"people": people})
    assert "all staff" not in view(propose_staffing(few, ("P01",)), few).hours


def test_what_was_assumed_is_said() -> None:
    bare = demo().with_tables({"profiles": (), "people": unpaid(), "efforts": ()})
    notes = view(propose_staffing(bare, ("P01",)), bare).notes
    assert [note.split()[0] for note in notes] == ["The", "Nobody's", "The"]
    assert "asks for nothing yet" in notes[0]


def unpaid() -> tuple[object, ...]:
    return tuple(replace(row, hours=None) for row in demo().people)


def test_every_text_has_gone_through_the_language() -> None:
    shown = seats_view(demo(), staffed(), MARKED, leader=True)
    assert all("⟦" in text for text in (shown.finding, shown.sure, shown.hours, shown.alt))


def test_a_lower_target_changes_the_finding() -> None:
    changed = demo_with(Set("profiles", ("partnership_lead", "K6"), "level", 3))
    assert view(propose_staffing(changed, ("P01", "P02")), changed).finding != view().finding
