"""The curve over the promise, in words and figures."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from lib.analysis.approaches.side_by_side import Approach, trace_approaches
from lib.exchange.ready import demo
from lib.view.approaches.approach_curve import CurveView, curve_view, steady
from lib.view.approaches.approach_finding import coverage
from tests.lib.view.approaches.builders import EN, found


@cache
def traced() -> tuple[Approach, ...]:
    return trace_approaches(demo(), found().led)


def view(guarantee: float = 0.7) -> CurveView:
    return curve_view(found(guarantee), traced(), EN)


def test_it_has_every_promise_with_coverage_and_ownership() -> None:
    dots = view().dots
    assert [round(dot[0]) for dot in dots] == list(range(0, 101, 10))
    assert all(dot[1] >= after[1] for dot, after in pairwise(dots))
    assert len(view().table.rows) == 11


def test_the_price_of_the_next_promise_is_told_from_todays() -> None:
    assert view().sentences[0] == (
        "The next step, to 80%, costs 2.9 percentage points, and ownership falls from 68 to 58%."
    )
    assert "to 20%, costs nothing, and ownership stays at 61%" in view(0.1).sentences[0]
    assert view(1.0).sentences[0].startswith("Departments are promised all of it")


def test_the_proposed_promise_has_its_reason() -> None:
    assert view().sentences[1].startswith("Today's promise of 70% is also the one to propose")
    assert view(0.3).sentences[1].startswith("Proposed for discussion: 70%. Up to there each ten")
    assert view(0.3).heads == ("today 30%", "proposed 70%")


def test_a_curve_that_never_falls_has_no_proposal() -> None:
    flat = tuple(row for row in traced() if (row.guarantee or 0) <= 0.3)
    assert curve_view(found(), flat, EN).sentences[-1].startswith("No promise stands out")


def test_a_curve_that_has_only_begun_is_drawn_beside_the_old_one() -> None:
    begun = curve_view(found(), traced()[-1:], EN, ((0.0, 80.0, 60.0),))
    assert len(begun.dots) == 1
    assert begun.before == ((0.0, 80.0, 60.0),)
    assert begun.sentences == ()


def test_both_approaches_of_the_source_are_marked() -> None:
    assert [(mark.id, mark.x) for mark in view().marks] == [
        ("department_led", 100.0),
        ("team_led", 0.0),
    ]


def test_what_keeps_a_greater_promise_keeps_a_smaller_one() -> None:
    poor = replace(traced()[-1], guarantee=0.2)
    rows = steady([poor, traced()[5]])
    assert coverage(rows[0]) == coverage(traced()[5])
    assert rows[0].guarantee == 0.2
