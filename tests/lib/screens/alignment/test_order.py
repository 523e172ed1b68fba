"""The order of partnerships: bars, notes, the example, and goals that need partners."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.analysis.alignment.ranking import align
from lib.analysis.ground.coverage import find_adds
from lib.analysis.standing import stand
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.alignment import notes, order
from lib.screens.goals import goals_shown
from tests.lib.analysis.builders import strategies, strategy, weighed
from tests.readers import everybody

ENGLISH = everybody("en")


def bars(model: Model, base: Model | None = None) -> tuple[order.Bar, ...]:
    """The bars of a model; `base` is the model before a what-if."""
    return order.bars_of(model, align(model), align(base or model), find_adds(model), ENGLISH)


def noted(model: Model) -> list[str]:
    return [ENGLISH.say(note) for note in notes.assumed(model, align(model))]


def alone(model: Model) -> list[str]:
    return [ENGLISH.say(said) for said in notes.unserved(model, stand(model).proposed)]


def one_goal(**cells: float | tuple[float, float, float] | None) -> Model:
    """One goal with a target of 3, and partnerships that give it these points."""
    rows = {name: (cell,) for name, cell in cells.items()}
    return strategy({"S1": 1.0}, rows, targets={"S1": 3.0})


# -- bars -----------------------------------------------------------------------------------------


@given(strategies())
def test_the_parts_of_a_bar_sum_to_its_alignment(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals))
    for bar in bars(model):
        assert sum(bar.parts) == pytest.approx(bar.alignment, abs=1e-9)
        assert len(bar.parts) == len(model.goals)


def test_bars_stand_in_the_order_of_rank() -> None:
    found = bars(one_goal(P1=1.0, P2=3.0, P3=3.0))
    assert [(bar.id, bar.rank) for bar in found] == [("P2", 1), ("P3", 1), ("P1", 3)]


def test_an_unknown_contribution_is_an_unknown_cell_and_nothing_is_nothing() -> None:
    cells = {bar.id: bar.cells for bar in bars(one_goal(P1=None, P2=0.0))}
    assert cells == {"P1": (None,), "P2": (0.0,)}


def test_a_bar_says_how_many_ranks_it_has_moved() -> None:
    before = strategy({"S1": 9.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    after = bars(weighed(before, {"S1": 1.0, "S2": 9.0}), before)
    assert [(bar.id, bar.label[-2:]) for bar in after] == [("P2", "▲1"), ("P1", "▼1")]


def test_a_bar_that_has_not_moved_has_no_arrow() -> None:
    assert [bar.label for bar in bars(one_goal(P1=3.0))] == ["1. P1\u00a0·\u00a0100.0"]


@pytest.mark.parametrize(
    ("status", "label"),
    [("running", "1. ■ P1\u00a0·\u00a0100.0"), ("ended", "1. P1\u00a0·\u00a0100.0 (ended)")],
)
def test_what_is_no_candidate_any_more_is_marked(status: str, label: str) -> None:
    (bar,) = bars(apply(one_goal(P1=3.0), [Set("partnerships", "P1", "status", status)]))
    assert (bar.label, bar.status) == (label, status)


def test_a_bar_is_marked_as_in_or_out_of_the_best_choice_and_as_running() -> None:
    model = apply(
        one_goal(P1=3.0, P2=2.0, P3=1.0), [Set("partnerships", "P3", "status", "running")]
    )
    aligned = align(model)
    found = order.bars_of(model, aligned, aligned, find_adds(model), ENGLISH, ["P1", "P3"])
    assert [bar.label for bar in found] == [
        "1. ● P1\u00a0·\u00a0100.0",
        "2. ○ P2\u00a0·\u00a066.7",
        "3. ●■ P3\u00a0·\u00a033.3",
    ]
    assert [row[5] for row in order.short(found, (), ENGLISH).rows] == ["●", "○", "●"]


@pytest.mark.parametrize(("status", "said"), [("candidate", "candidate"), (None, "–")])
def test_a_candidate_goes_without_saying(status: str | None, said: str) -> None:
    (bar,) = bars(apply(one_goal(P1=3.0), [Set("partnerships", "P1", "status", status)]))
    assert (bar.label, bar.status) == ("1. P1\u00a0·\u00a0100.0", said)


def test_a_status_is_told_where_there_is_no_value_too() -> None:
    ended = [Set("partnerships", "P1", "status", "ended")]
    unweighted = apply(strategy({"S1": None}, {"P1": (3.0,)}), ended)
    unknown = apply(one_goal(P1=None), ended)
    assert bars(unweighted)[0].label == "P1 (ended)"
    assert bars(unknown)[0].label == "– P1\u00a0·\u00a0not assessed (ended)"


def test_one_that_too_little_is_known_of_stands_apart_with_its_low_and_high() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (1.0, 0.0)})
    ranked, unranked = bars(model)
    assert order.apart((ranked, unranked)) == (unranked,)
    assert order.ordered((ranked, unranked)) == (ranked,)
    assert (unranked.id, unranked.rank) == ("P1", None)
    assert unranked.label == "– P1\u00a0·\u00a025.0–100.0"
    assert ENGLISH.say(notes.too_little((ranked, unranked))).startswith("Less than half")
    assert notes.too_little((ranked,)) is None


def test_where_it_has_its_rank_back_no_move_is_told() -> None:
    before = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (1.0, 0.0)})
    after = bars(weighed(before, {"S1": 1.0, "S2": 3.0}), before)
    assert [bar.label for bar in after] == [
        "1. P1\u00a0·\u00a075.0",
        "2. P2\u00a0·\u00a08.3\u00a0▼1",
    ]


def test_a_bar_holds_what_it_adds_to_those_that_run() -> None:
    model = apply(one_goal(P1=2.0, P2=2.0), [Set("partnerships", "P1", "status", "running")])
    assert {bar.id: bar.adds for bar in bars(model)} == pytest.approx(
        {"P1": 200 / 3, "P2": 100 / 3}
    )


def test_without_weights_a_bar_has_its_name_only() -> None:
    (bar,) = bars(strategy({"S1": None}, {"P1": (3.0,)}))
    assert (bar.label, bar.parts) == ("P1", ())
    assert (order.ordered([bar]), order.apart([bar])) == ((bar,), ())


# -- notes and the example ------------------------------------------------------------------------


def test_goals_without_a_weight_are_noted() -> None:
    told = noted(strategy({"S1": None, "S2": 1.0}, {"P1": (0.0, 1.0)}))
    assert any("S1" in note and "S2" not in note for note in told)


def test_where_no_goal_has_a_target_the_three_points_are_noted() -> None:
    (note,) = noted(strategy({"S1": 1.0}, {"P1": (1.0,)}))
    assert note.startswith("No goal has a target yet: each counts here as met at 3 points")


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (
            {"S1": 1.0, "S2": 1.0, "S3": 1.0, "S4": 0.0},
            "S3 has no target and counts here as met at 4.5",
        ),
        (
            {"S1": 1.0, "S2": 1.0, "S3": 1.0, "S4": 1.0},
            "S3 and S4 have no target and count here as met",
        ),
    ],
)
def test_goals_with_weight_and_no_target_take_the_mean_and_that_is_noted(
    weights: dict[str, float], said: str
) -> None:
    model = strategy(weights, {"P1": [1.0] * 4}, targets={"S1": 6.0, "S2": 3.0})
    (note,) = noted(model)
    assert note.startswith(said)


def test_a_goal_without_weight_or_target_is_not_noted() -> None:
    model = strategy({"S1": 1.0, "S2": 0.0}, {"P1": (1.0, 1.0)}, targets={"S1": 6.0})
    assert noted(model) == []


@pytest.mark.parametrize(
    ("cells", "start"),
    [
        ({"P1": (0.0, 1.0, 2.0), "P2": None}, "One partnership has contributions"),
        ({"P1": (0.0, 1.0, 2.0), "P2": (1.0, 2.0, 2.0)}, "2 partnerships"),
    ],
)
def test_partnerships_with_unknown_contributions_are_counted(
    cells: dict[str, tuple[float, float, float] | None], start: str
) -> None:
    (note,) = noted(one_goal(**cells))
    assert note.startswith(start)


def test_where_all_is_known_nothing_is_noted() -> None:
    assert noted(one_goal(P1=3.0)) == []


def test_the_example_works_out_the_first_bar_goal_by_goal() -> None:
    model = strategy(
        {"S1": 2.0, "S2": 1.0, "S3": 1.0},
        {"P1": (2.0, 0.0, 3.0), "P2": (0.0, 1.0, 0.0)},
        targets={"S1": 4.0, "S2": 4.0, "S3": 2.5},
    )
    goals = goals_shown(model, align(model).weights, ENGLISH)
    said = [ENGLISH.say(line) for line in notes.example(model, bars(model), goals)]
    assert said == [
        "P1, S1: 50% · 2 of 4 points gives 25.0",
        "P1, S3: 25%, since 3 points meet the target of 2.5, gives 25.0",
    ]


def test_the_table_holds_the_bars_figures() -> None:
    table = order.short(bars(demo()), (), ENGLISH)
    for bar, row in zip(bars(demo()), table.rows, strict=True):
        assert row[:5] == (bar.rank, bar.id, bar.title, bar.lead, bar.status)
        assert row[6:9] == (bar.alignment, bar.low, bar.high)
        assert row[9:12] == (bar.adds, bar.assessed, bar.hours)
        assert row[12:] == bar.cells


# -- goals that need partners ---------------------------------------------------------------------


def test_a_goal_that_nobody_serves_is_named() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.5)}, targets={"S1": 1.0, "S2": 1.0})
    assert alone(model) == ["S2: no partnership is known to serve it."]


def test_an_ended_partnership_serves_no_goal() -> None:
    model = apply(one_goal(P1=3.0), [Set("partnerships", "P1", "status", "ended")])
    assert alone(model) == ["S1: no partnership is known to serve it."]


def test_a_goal_that_stays_below_its_target_says_how_far_it_comes() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.5,)}, targets={"S1": 6.0})
    (said,) = alone(model)
    assert "2 partnerships" in said
    assert "75%" in said


def test_a_goal_that_is_met_is_not_named() -> None:
    assert alone(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0})) == []
