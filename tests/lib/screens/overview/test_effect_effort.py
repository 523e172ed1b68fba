"""The effect–effort matrix's content."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.ground.tolerances import SAME
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.model.partnerships import PARTNER_TYPES
from lib.screens.overview.effect_effort import MatrixView
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.screens.screens import overview
from tests.readers import everybody


def matrix(model: Model) -> MatrixView:
    return overview(model, everybody("en")).matrix


def thrifty(model: Model) -> set[str]:
    return {point.id for point in matrix(model).points if point.thrifty}


def test_the_matrix_shows_every_partnership_with_hours_that_is_not_ended() -> None:
    model = strategy({"S1": 1.0}, dict.fromkeys(("P1", "P2", "P3"), (1.0,)), {"P1": 9.0, "P3": 5.0})
    found = matrix(apply(model, [Set("partnerships", "P3", "status", "ended")]))
    assert [(point.id, point.hours) for point in found.points] == [("P1", 9.0)]
    assert found.left_out.startswith("One partnership cannot be placed")


def test_where_all_are_in_the_matrix_none_is_said_to_be_left_out() -> None:
    found = matrix(demo())
    assert (len(found.points), found.left_out) == (24, "")


def test_without_hours_the_matrix_is_empty_and_says_why() -> None:
    found = matrix(aarhus())
    assert (found.points, found.finding) == ((), "")
    assert found.left_out.startswith("11 partnerships cannot be placed")


def test_a_partnership_that_is_removed_is_gone_from_the_matrix() -> None:
    less = apply(demo(), removal(demo(), "partnerships", "P12"))
    assert "P12" not in {point.id for point in matrix(less).points}


def test_only_the_partner_types_in_the_matrix_are_named() -> None:
    found = matrix(demo())
    named = [it["name"] for it in found.picture.figure["data"] if "customdata" in it]
    assert named == [
        label for code, label in PARTNER_TYPES.items() if code in {it.kind for it in found.points}
    ]


def test_a_partnership_without_a_partner_counts_as_another_type() -> None:
    found = matrix(strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 9.0}))
    assert [point.kind for point in found.points] == ["other"]


def test_an_unknown_cost_is_said_to_be_unknown() -> None:
    (point,) = matrix(strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 9.0})).points
    assert (point.cost, point.hover) == (None, "P1: alignment 33.3, 9 hours, cost unknown")


def test_those_that_run_today_are_marked() -> None:
    running = {row.id for row in demo().partnerships if row.status == "running"}
    assert {point.id for point in matrix(demo()).points if point.running} == running


def test_the_table_behind_the_matrix_holds_the_same_figures() -> None:
    found = matrix(demo())
    assert [row[:4] for row in found.table.rows] == [
        (point.title, point.alignment, point.hours, point.cost) for point in found.points
    ]


# -- most for its hours ---------------------------------------------------------------------------


def test_less_for_more_hours_is_not_thrifty() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (2.0,)}, {"P1": 5.0, "P2": 9.0})
    assert thrifty(model) == {"P1"}


def test_more_for_more_hours_is_thrifty_too() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (2.0,)}, {"P1": 5.0, "P2": 9.0})
    assert thrifty(model) == {"P1", "P2"}


def test_equals_are_thrifty_together() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (2.0,)}, {"P1": 5.0, "P2": 5.0})
    assert thrifty(model) == {"P1", "P2"}


def test_as_much_for_more_hours_is_not_thrifty() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (2.0,)}, {"P1": 5.0, "P2": 9.0})
    assert thrifty(model) == {"P1"}


@given(strategies())
def test_thrifty_are_exactly_those_that_no_other_one_beats(model: Model) -> None:
    points = matrix(model).points
    for one in points:
        beaten = any(
            other.hours <= one.hours
            and other.alignment >= one.alignment - SAME
            and (other.hours < one.hours or other.alignment > one.alignment + SAME)
            for other in points
        )
        assert one.thrifty != beaten


def test_the_machines_rounding_beats_nobody() -> None:
    """Both sum to the same, but to numbers that differ by 1e-14 in the machine."""
    model = strategy(
        {"S1": 0.1, "S2": 0.2, "S3": 0.3, "S4": 0.7},
        {"P1": (3.0, 3.0, 0.0, 0.0), "P2": (0.0, 0.0, 3.0, 0.0)},
        {"P1": 5.0, "P2": 5.0},
    )
    assert thrifty(model) == {"P1", "P2"}


def test_who_too_little_is_known_of_is_named_and_not_placed() -> None:
    model = strategy(
        {"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (1.0, 0.0)}, {"P1": 1.0, "P2": 9.0}
    )
    found = matrix(model)
    assert [point.id for point in found.points] == ["P2"]
    assert found.left_out == "Too little is known to rank P1, so it is not placed here."


def test_the_finding_names_them_by_title_the_most_aligned_first() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (2.0,)}, {"P1": 5.0, "P2": 9.0})
    model = apply(model, [Set("partnerships", "P2", "title", "Reading groups")])
    assert matrix(model).finding == "Most for their hours: Reading groups and P1"
