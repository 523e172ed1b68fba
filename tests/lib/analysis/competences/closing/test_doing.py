"""What actions do to the library: the plan says no more than the changed library does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.closing.covering import Covering, done
from lib.analysis.competences.closing.curves import CurveLimit, follow
from lib.analysis.competences.closing.plan import close_gaps
from lib.analysis.competences.closing.ways import Frame
from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.exchange.ready import demo
from lib.model.competences import ACTIONS, Action
from lib.model.model import Model
from lib.model.people import Person
from lib.model.persons import present
from tests.examples import examples
from tests.lib.analysis.closings import action
from tests.lib.analysis.staff import Levels, competence, team, teams

KINDS = tuple(ACTIONS)


def _short_teams() -> st.SearchStrategy[Model]:
    """One to three people, two competences that more people are needed in than there are."""
    level = st.tuples(st.integers(1, 3), st.integers(1, 3))
    asked = st.tuples(st.integers(2, 4), st.sampled_from((0.0, 1.0, 3.0)))
    return st.builds(
        lambda rows, first, second: team(
            {f"M{q}": row for q, row in enumerate(rows)},
            competence("K0", first[0], 3, first[1]),
            competence("K1", second[0], 3, second[1]),
        ),
        st.lists(level, min_size=1, max_size=3),
        asked,
        asked,
    )


@st.composite
def planned(draw: st.DrawFn, most_actions: int = 5) -> Model:
    """A random team with random actions of every kind, some for one person."""
    model = draw(teams(most_people=3, most_competences=2) | _short_teams())
    names = [row.id for row in model.competences]
    people = [None, None, *(row.id for row in model.people)]
    actions = []
    for n in range(draw(st.integers(0, most_actions))):
        kind = draw(st.sampled_from(("develop",) * 4 + KINDS))
        actions.append(
            Action(
                id=f"A{n}",
                kind=kind,
                competence=draw(
                    st.sampled_from((tuple(names[:1]), tuple(names), tuple(names[1:])))
                ),
                seats=draw(st.sampled_from((1, 1, 1, 2, 3, 0, None))),
                person=draw(st.sampled_from(people)) if kind != "accept" else None,
                cost=draw(st.none() | st.integers(0, 4).map(float)),
                hours=draw(st.none() | st.integers(0, 4).map(float)),
                months=draw(st.integers(0, 4).map(float)),
            )
        )
    return model.with_tables({"actions": actions})


FRAMES = st.builds(
    Frame,
    deadline=st.none() | st.integers(0, 6).map(float),
    budget=st.none() | st.integers(0, 6).map(float),
    course_hours=st.none() | st.integers(0, 6).map(float),
)


# -- the law: the plan's “after” is that of the model with its actions done ------------------------


def one(model: Model, *rows: Action) -> Model:
    return model.with_tables({"actions": rows})


def test_a_course_for_somebody_who_is_at_target_fills_no_seat() -> None:
    course = Action(id="A1", kind="develop", competence=("K1",), person="Q1", months=1.0)
    plan = close_gaps(one(team({"Q1": (3,)}, competence("K1", needed=2)), course), Frame())
    assert plan is not None
    assert (plan.actions, dict(plan.unused)) == ((), {"A1": "nobody_below"})
    assert (plan.coverage_before, plan.coverage_after) == (0.5, 0.5)


def test_two_courses_for_the_same_person_fill_one_seat() -> None:
    courses = [action(f"A{n}", "develop", "K1", 1.0, 1.0, person="Q1") for n in (1, 2)]
    model = one(team({"Q1": (1,), "Q2": (1,)}, competence("K1", needed=2)), *courses)
    plan = close_gaps(model, Frame(must=("A1", "A2")))
    assert plan is not None
    assert [dict(line.closes) for line in plan.lines] == [{"K1": 1}, {}]
    assert [row.open for row in plan.closings] == [1]


def test_no_more_reach_the_target_than_are_below_it() -> None:
    course = action("A1", "develop", "K1", 1.0, 1.0, seats=3)
    plan = close_gaps(one(team({"Q1": (1,)}, competence("K1", needed=3)), course), Frame())
    assert plan is not None
    assert [(row.closed, row.open) for row in plan.closings] == [(1, 2)]


@pytest.mark.parametrize("person", ["Q1", None])
def test_a_second_course_for_those_who_are_there_already_is_not_in_the_plan(
    person: str | None,
) -> None:
    courses = [action(f"A{n}", "develop", "K1", 1.0, 1.0, person=person) for n in (1, 2)]
    levels: Levels = {"Q1": (1,)} if person is None else {"Q1": (1,), "Q2": (1,)}
    hire = action("A3", "hire", "K1", 9.0, 1.0)
    model = one(team(levels, competence("K1", needed=2)), *courses, hire)
    plan = close_gaps(model, Frame())
    assert plan is not None
    assert plan.actions == ("A1", "A3")
    check(model, ("A1", "A2"), find_gaps(done(model, ["A1", "A2"])))


def test_a_course_for_somebody_who_has_left_fills_no_seat() -> None:
    gone = Person(id="Q1", leaves_on=date(2020, 1, 1))
    course = action("A1", "develop", "K1", 1.0, 1.0, person="Q1")
    model = present(one(team({"Q1": (1,)}, competence("K1"), gone), course), date(2026, 12, 1))
    plan = close_gaps(model, Frame())
    assert plan is not None
    assert dict(plan.unused) == {"A1": "nobody_below"}


@pytest.mark.parametrize(
    ("kind", "people", "needed"),
    [
        ("develop", 2, 3),
        ("hire", 2, 3),
        ("borrow", 2, 3),
        ("share", 1, 2),
        ("redesign", 1, 2),
        ("accept", 1, 3),
    ],
)
def test_what_each_kind_of_action_does_to_the_library(kind: str, people: int, needed: int) -> None:
    levels = {"Q1": (3,), "Q2": (1,)}
    model = one(
        team(levels, competence("K1", needed=3)), action("A1", kind, "K1", 1.0, 1.0, seats=1)
    )
    row = find_gaps(done(model, ["A1"])).find("K1")
    assert (row.people, row.needed) == (people, needed)


def test_nobody_can_be_shared_where_one_is_needed() -> None:
    share = action("A1", "share", "K1", 1.0, 1.0)
    plan = close_gaps(one(team({"Q1": (1,)}, competence("K1")), share), Frame())
    assert plan is not None
    assert plan.actions == ()


def test_of_two_that_share_no_more_is_counted_than_the_library_then_has() -> None:
    """Four are needed and none is there: shared people make it three fewer at most."""
    shares = [action(f"A{n}", "share", "K1", 1.0, 1.0, seats=2) for n in (1, 2)]
    other = competence("K2", needed=2, weight=3.0)
    model = one(team({"Q1": (1, 3)}, competence("K1", needed=4), other), *shares)
    model = model.with_tables({"actions": [*shares, action("A3", "hire", "K1", 1.0, 1.0)]})
    plan = close_gaps(model, Frame())
    assert plan is not None
    assert plan.actions == ("A1", "A2", "A3")
    assert [(row.competence, row.open) for row in plan.closings] == [("K1", 0), ("K2", 1)]
    check(model, plan.actions, plan.after)


@examples(150)
@given(planned(), FRAMES)
def test_after_the_plan_is_what_the_model_with_its_actions_done_has(
    model: Model, frame: Frame
) -> None:
    plan = close_gaps(model, frame)
    assert plan is not None
    after = find_gaps(done(model, plan.actions))
    assert plan.after == after
    check(model, plan.actions, after)
    assert plan.coverage_after == after.redundancy_coverage
    filled: dict[str, int] = defaultdict(int)
    for line in plan.lines:
        for name, seats in line.closes.items():
            filled[name] += seats
    assert all(filled[row.competence] == row.closed + row.accepted for row in plan.closings)


@examples(150)
@given(planned(), st.data())
def test_the_seats_and_the_coverage_of_any_actions_are_those_of_the_model_with_them_done(
    model: Model, data: st.DataObject
) -> None:
    names = [row.id for row in model.actions]
    some = tuple(name for name in names if data.draw(st.booleans()))
    check(model, some, find_gaps(done(model, some)))


def check(model: Model, actions: Sequence[str], after: Gaps) -> None:
    """What is counted for these actions against the gaps of the library with them done."""
    covering = Covering.of(model)
    chosen = [way for way in covering.ways if way.id in actions]
    rows = {row.competence: row for row in covering.closings(chosen)}
    for row in after.competences:
        left = rows.get(row.competence)
        assert row.shortfall == (0 if left is None else left.open + left.accepted)
    covered = covering.coverage(chosen)
    assert covered == (None if covered is None else pytest.approx(after.redundancy_coverage))
    assert (covered is None) == (after.redundancy_coverage is None)


@given(planned())
def test_the_curves_tell_what_the_library_has_with_their_steps(model: Model) -> None:
    for limit in get_args(CurveLimit):
        for step in follow(model, limit, Frame()).steps:
            after = find_gaps(done(model, step.actions))
            assert step.coverage == pytest.approx(after.redundancy_coverage)


def test_the_plan_of_the_demo_is_the_demo_with_its_actions_done() -> None:
    plan = close_gaps(demo())
    assert plan is not None
    after = find_gaps(done(demo(), plan.actions))
    assert plan.coverage_after == after.redundancy_coverage
    short = {row.competence: row.shortfall for row in after.competences if row.shortfall}
    assert short == {row.competence: row.seats for row in plan.still_open}


# -- the best plan, by doing every set of actions --------------------------------------------------


@examples(80)
@given(planned(most_actions=4), FRAMES)
def test_no_set_of_actions_within_the_limits_does_better(model: Model, frame: Frame) -> None:
    plan = close_gaps(model, frame)
    assert plan is not None
    tried = min(value(model, chosen) for chosen in within(model, frame))
    assert value(model, [row for row in model.actions if row.id in plan.actions]) == (
        pytest.approx(tried)
    )


def within(model: Model, frame: Frame) -> Iterator[tuple[Action, ...]]:
    """Every set of actions that keeps to the limits, and of which each fills or accepts a seat."""
    useful = [row for row in model.actions if _useful(model, row, frame)]
    for size in range(len(useful) + 1):
        yield from (chosen for chosen in combinations(useful, size) if _keeps(chosen, frame))


def _useful(model: Model, row: Action, frame: Frame) -> bool:
    if row.kind == "accept":
        return frame.budget is None
    before = sum(it.shortfall for it in find_gaps(model).competences)
    after = sum(it.shortfall for it in find_gaps(done(model, [row.id])).competences)
    return after < before


def _keeps(chosen: Sequence[Action], frame: Frame) -> bool:
    courses = [row for row in chosen if row.kind == "develop"]
    busy: dict[str, float] = defaultdict(float)
    for row in courses:
        if row.person is not None:
            busy[row.person] += row.months or 0.0
    months = [row.months or 0.0 for row in chosen if row.kind != "accept"]
    sums = (
        (frame.budget, sum(row.cost or 0.0 for row in chosen)),
        (frame.course_hours, sum(row.hours or 0.0 for row in courses)),
        (frame.deadline, max([*months, *busy.values()], default=0.0)),
    )
    return all(limit is None or used <= limit for limit, used in sums)


def value(model: Model, chosen: Sequence[Action]) -> tuple[float, int, float, float]:
    """Weighted gap left open and not accepted, seats open, accepted for nothing, and the cost."""
    today = find_gaps(model)
    after = find_gaps(done(model, [row.id for row in chosen]))
    accepted: dict[str, int] = defaultdict(int)
    unpriced = 0
    for row in chosen:
        if row.kind == "accept":
            seats = [min(row.seats or 0, today.find(name).shortfall) for name in row.competence]
            unpriced += sum(seats) if row.cost is None else 0
            for name, n in zip(row.competence, seats, strict=True):
                accepted[name] += n
    left = {
        row.competence: max(0, row.shortfall - accepted[row.competence])
        for row in after.competences
    }
    gap = sum(
        (today.find(row.competence).weight or 0.0) * left[row.competence] / (row.needed or 1)
        for row in after.competences
        if left[row.competence]
    )
    return gap, sum(left.values()), unpriced, sum(row.cost or 0.0 for row in chosen)


@examples(60)
@given(planned(most_actions=4), st.integers(0, 12).map(float))
def test_the_curve_over_the_deadline_has_the_best_plan_for_every_deadline(
    model: Model, deadline: float
) -> None:
    curve, covering = follow(model, "deadline", Frame()), Covering.of(model)
    chosen = covering.chosen(Frame(deadline=deadline)) or ()
    step = [step for step in curve.steps if step.at <= deadline][-1]
    assert step.actions == tuple(way.id for way in chosen)


def test_a_person_s_second_course_is_a_step_of_the_curve_where_both_can_end() -> None:
    courses = [action(f"A{n}", "develop", f"K{n}", 1.0, 3.0, person="Q1") for n in (1, 2)]
    model = one(team({"Q1": (1, 1)}, competence("K1"), competence("K2")), *courses)
    curve = follow(model, "deadline", Frame())
    assert [(step.at, step.actions) for step in curve.steps] == [
        (0.0, ()),
        (3.0, ("A1",)),
        (6.0, ("A1", "A2")),
    ]
    assert [came.why for came in curve.steps[-1].came] == ["now_in_time"]


def test_without_actions_nothing_is_done() -> None:
    model = replace(demo())
    assert done(model, ()) == model
