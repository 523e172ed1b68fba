"""Which partnerships there are to choose from."""

from __future__ import annotations

from lib.analysis.portfolios.candidates import LeftOut, find_candidates
from tests.lib.analysis.portfolios.builders import library


def test_ended_and_forbidden_partnerships_are_left_out_and_running_ones_compete() -> None:
    found = find_candidates(
        library(
            {
                "P1": {"status": "ended"},
                "P2": {"fixed": "never"},
                "P3": {"status": "running"},
                "P4": {},
            }
        )
    )
    assert found.ids == ("P3", "P4")
    assert found.left_out == (LeftOut("P1", "ended"), LeftOut("P2", "never"))


def test_a_partnership_without_hours_is_left_out_where_others_have_hours() -> None:
    found = find_candidates(library({"P1": {"hours": [5.0]}, "P2": {}, "P3": {"fixed": "must"}}))
    assert found.ids == ("P1",)
    assert [row.why for row in found.left_out] == ["no_hours", "no_hours"]
    assert found.hours_known


def test_nobody_is_left_out_for_hours_where_nobody_has_any() -> None:
    found = find_candidates(library({"P1": {}, "P2": {}}))
    assert found.ids == ("P1", "P2")
    assert not found.hours_known


def test_hours_of_an_ended_partnership_leave_nobody_out() -> None:
    found = find_candidates(library({"P1": {"status": "ended", "hours": [5.0]}, "P2": {}}))
    assert found.ids == ("P2",)
    assert not found.hours_known


def test_candidates_without_a_cost_are_named() -> None:
    found = find_candidates(library({"P1": {"cost": 0.0}, "P2": {}}))
    assert found.unknown_cost == ("P2",)
