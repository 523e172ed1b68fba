"""The sentences on top of the Staffing page."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.seats import Terms
from lib.analysis.competences.staffing import Staffing, propose_staffing
from lib.exchange.ready import demo
from lib.model.changes import Set
from lib.model.model import Model
from lib.view.competences.staffing_seats import SeatsView, seats_view
from tests.lib.view.competences.staffed import EN, demo_with, staffed


def view(found: Staffing | None = None, model: Model | None = None) -> SeatsView:
    return seats_view(model or demo(), found or staffed(), EN, leader=False)


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
    short = replace(found, best=replace(found.best, full=False, proved=False))
    assert view(short).finding.startswith("At least 3 of 6")
    assert "best found in the time" in view(short).sure


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
