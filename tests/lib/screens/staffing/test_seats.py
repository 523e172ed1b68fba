"""The seats: filled or empty, what is missing, and what would fill them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lib.analysis.competences.staffing.proposals import Staffing
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.analysis.competences.staffing.seats import Terms
from lib.charts.dots import EMPTY, FILLED
from lib.exchange.ready import demo
from lib.model.changes import Set
from lib.model.model import Model
from lib.screens.staffing.seats import SeatsView, seats_view
from tests.lib.screens.screens import MARKED, tables, texts
from tests.lib.screens.staffing.staffed import EN, demo_with, staffed
from tests.readers import everybody, seeing


def view(found: Staffing | None = None, model: Model | None = None) -> SeatsView:
    model = model or demo()
    return seats_view(model, found or staffed(), EN, model)


def test_each_partnership_has_a_row_with_its_seats_and_what_is_missing() -> None:
    row = view().seats.rows[1]
    assert row == (
        "Reading trail 0–6",
        "empty, 65 hours",
        "filled, 26 hours",
        "Lead: nobody meets the lead profile",
    )


def test_the_dots_and_their_table_agree() -> None:
    (drawn,) = view().picture.figure["data"]
    dots = [[sign for sign in text if sign in (FILLED, EMPTY)] for text in drawn["text"]]
    said = [[str(cell).split(",")[0] for cell in row[1:3]] for row in view().seats.rows]
    signs = {"filled": FILLED, "empty": EMPTY}
    assert dots == [[signs[word] for word in row] for row in said]
    assert dots == [[FILLED, EMPTY], [EMPTY, FILLED], [EMPTY, FILLED]]


def test_a_single_seat_is_told_in_a_word() -> None:
    by_label = {figure.label: figure.value for figure in view().figures}
    assert by_label["Network lead"] == "filled"
    assert by_label["Lead"] == "0 of 2"


@pytest.mark.parametrize("code", ["en", "da"])
@pytest.mark.parametrize("below", [0, 1])
def test_nobody_is_named(code: str, below: int) -> None:
    found = staffed(Terms(lead_below=below))
    shown = seats_view(demo(), found, everybody(code), demo())
    cells = [str(cell) for table in tables(shown) for row in table.rows for cell in row]
    assert not re.search(r"M\d\d", " ".join([*texts(shown), *cells]))


def test_every_text_has_gone_through_the_language() -> None:
    shown = seats_view(demo(), staffed(), seeing(MARKED, staff=True), demo())
    assert all("⟦" in text for text in (shown.finding, shown.sure, shown.hours, shown.picture.alt))


def test_the_finding_says_how_many_seats_and_what_most_of_them_miss() -> None:
    assert view().finding == (
        "3 of 6 seats can be filled. 2 partnerships get no lead: nobody meets the lead profile."
    )
    assert view().missing[0].startswith("2 partnerships get no lead: no one person has Communicat")


def test_filled_seats_need_no_reason() -> None:
    found = staffed(Terms(lead_below=1, network=False))
    assert view(found).finding == "All 4 seats can be filled."
    assert not view(found).missing


def test_a_search_that_was_cut_short_promises_no_more_than_it_found() -> None:
    found = staffed()
    short = replace(found, best=replace(found.best, most=False, proved=False))
    assert view(short).finding.startswith("At least 3 of 6")
    assert "best found in the time" in view(short).sure
    assert not view(short).proved


def test_what_would_fill_the_seats_fits_what_is_missing() -> None:
    (levels,) = view().remedies
    assert levels.startswith("Where levels are missing")
    crowded = staffed(
        Terms(lead_below=1, network=False), ("P01", "P02", "P03", "P05", "P06", "P09")
    )
    (hours,) = view(crowded).remedies
    assert hours.startswith("Where hours are missing")


def test_hours_of_all_staff_are_told_only_where_enough_people_have_some() -> None:
    assert "all staff together have 2,470 hours" in view().hours
    people = (*demo().people[:4], *(replace(row, hours=None) for row in demo().people[4:]))
    few = demo().with_tables({"people": people})
    assert "all staff" not in view(propose_staffing(few, ("P01",)), few).hours


def test_the_hours_of_all_staff_are_not_told_where_some_are_unknown() -> None:
    some = demo_with(Set("people", "M05", "hours", None))
    said = view(propose_staffing(some, ("P01",)), some).hours
    assert said.endswith(
        "; those whose hours are known have 2,400 hours together for partnerships."
    )


def test_what_was_assumed_is_said() -> None:
    bare = demo().with_tables({"profiles": (), "people": unpaid(), "efforts": ()})
    notes = view(propose_staffing(bare, ("P01",)), bare).notes
    assert [note.split()[0] for note in notes] == ["The", "Nobody's", "The"]
    assert "asks for nothing yet" in notes[0]


def unpaid() -> tuple[object, ...]:
    return tuple(replace(row, hours=None) for row in demo().people)


def test_a_lower_target_changes_the_finding() -> None:
    changed = demo_with(Set("profiles", ("partnership_lead", "K6"), "level", 3))
    assert view(propose_staffing(changed, ("P01", "P02")), changed).finding != view().finding
