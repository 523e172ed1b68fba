"""The curve over the promise, in words and figures."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from lib.analysis.approaches.curve import draw_curve
from lib.analysis.approaches.side_by_side import Approach, compare_approaches, trace_approaches
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.goals import Department
from lib.screens.approaches import promise
from lib.screens.approaches.finding import Seen, coverage
from lib.screens.approaches.promise import (
    curves,
    dots,
    finding,
    picture,
    promises,
    sentences,
    steady,
)
from lib.study import study_of
from lib.study.base import PROOF
from tests.lib.analysis.houses import house
from tests.lib.screens.approaches.builders import EN, found, nobody_leads, seen


@cache
def traced() -> tuple[Approach, ...]:
    return trace_approaches(demo(), found())


def said(guarantee: float = 0.7) -> tuple[str, ...]:
    return sentences(seen(guarantee), draw_curve(traced()))


def drawn(guarantee: float = 0.7) -> Figure:
    return picture(seen(guarantee), draw_curve(traced())).figure


def heads(guarantee: float) -> list[str]:
    return [it["text"] for it in drawn(guarantee)["layout"]["annotations"]]


def test_it_goes_in_tenths_to_the_highest_promise_with_coverage_wishes_and_the_least() -> None:
    points = dots(draw_curve(traced()))
    assert [round(at) for at, _ in points] == [*range(0, 90, 10), 84]
    assert all(first[0] >= then[0] for (_, first), (_, then) in pairwise(points))  # type: ignore[operator]
    assert all(values[2] >= at - 1e-6 for at, values in points)  # type: ignore[operator]
    assert len(promise.costs(draw_curve(traced()), EN).rows) == 10


def test_it_grows_promise_by_promise_and_ends_with_todays_in_it() -> None:
    grown = list(curves(seen(0.75), study_of(demo()), PROOF))
    every = len(promises(seen(0.75)))
    assert [len(it.points) for it in grown] == [1, *range(1, every), every + 1]
    assert any(point.guarantee == 0.75 for point in grown[-1].points)


def test_the_highest_promise_is_searched_first() -> None:
    highest, *rest = promises(seen())
    assert highest > max(rest)
    assert rest == sorted(rest)


def test_its_finding_is_the_one_sentence() -> None:
    assert EN.say(finding(seen())).startswith("The team's choice leaves Branch Libraries with 35%")


def test_the_price_of_the_next_promise_is_told_from_todays() -> None:
    assert said()[0] == (
        "The next step, to 80%, costs 2.9 percentage points of the strategy: the worst-off "
        "department then keeps 80% instead of 73%, and 92% instead of 89% of all wishes are kept."
    )
    assert said(0.1)[0] == "The next step, to 20%, costs nothing."
    assert said(1.0)[0] == "The promise is the highest on the curve."


def test_the_proposed_promise_has_its_reason() -> None:
    assert said()[1].startswith("Today's promise of 70% is also the one to propose")
    assert said(0.3)[1].startswith("Proposed for discussion: 70%. Up to there each ten")
    assert heads(0.3) == ["<b>now 30%</b>", "<b>proposed 70%</b>", "<b>highest 84%</b>"]
    assert heads(0.7) == ["<b>now and proposed 70%</b>", "<b>highest 84%</b>"]


def test_who_has_no_choice_is_named() -> None:
    model = house(Department(id="C", name="House C", hours=10.0))
    looked = Seen(model, compare_approaches(model), EN)
    curve = draw_curve(trace_approaches(model, looked.found))
    (named,) = [it for it in sentences(looked, curve) if "House" in it]
    assert named.startswith("Without a choice of their own, and so without a promise: House C.")
    assert promise.kept(looked).rows == (
        ("House A", 1, 1.0, 1.0, 1.0),
        ("House B", 1, 1.0, 1.0, 1.0),
        ("House C", 0, None, None, None),
    )


def test_where_nothing_can_be_promised_there_is_no_curve_and_the_finding_says_why() -> None:
    model = house(hours={"A": 1.0, "B": 1.0})
    nobody = Seen(model, compare_approaches(model), EN)
    assert not promise.is_curve(nobody)
    assert EN.say(finding(nobody)).startswith("No department leads anything that is worth")
    assert sentences(nobody)[0].startswith(
        "Without a choice of their own, and so without a promise"
    )
    assert EN.say(finding(nobody_leads())).startswith("No department leads a partnership that it")
    assert promise.is_curve(seen())


def test_a_curve_that_has_only_begun_is_drawn_beside_the_old_one() -> None:
    begun = draw_curve(traced()[-1:])
    old, _, _, new, *_ = picture(seen(), begun, ((0.0, (80.0, 60.0, 40.0)),)).figure["data"]
    assert (old["x"], old["y"], len(new["x"])) == ([0.0], [80.0], 1)
    assert sentences(seen(), begun) == ()


def test_both_approaches_of_the_source_are_marked_at_the_promise_they_happen_to_keep() -> None:
    marks = [it for it in drawn()["data"] if it["mode"] == "markers+text"]
    places = [(it["name"], round(it["x"][0]), it["y"][0]) for it in marks]
    assert [place[:2] for place in places] == [("Departments", 80), ("The team", 35)]


def test_what_cannot_be_promised_is_greyed() -> None:
    assert drawn()["layout"]["shapes"][0]["type"] == "rect"
    everything = replace(found(), highest=replace(found().highest, share=1.0))  # type: ignore[type-var]
    free = replace(seen(), found=everything)
    shapes = picture(free, draw_curve(traced())).figure["layout"]["shapes"]
    assert [it["type"] for it in shapes if it["type"] == "rect"] == []


def test_what_keeps_a_greater_promise_keeps_a_smaller_one() -> None:
    poor = replace(traced()[-1], guarantee=0.2)
    rows = steady([poor, traced()[5]])
    assert coverage(rows[0]) == coverage(traced()[5])
    assert rows[0].guarantee == 0.2
