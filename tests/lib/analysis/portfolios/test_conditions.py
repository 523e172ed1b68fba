"""Who may be in a portfolio, and what every portfolio must keep."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.ground.coverage import Synergy, find_synergies
from lib.analysis.portfolios.conditions import (
    Condition,
    Doubtful,
    LeftOut,
    Limits,
    Source,
    find_candidates,
    find_doubtful,
    inside,
    limit_conditions,
    outside,
    rule_conditions,
)
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import library, subsets

# -- which partnerships there are to choose from --------------------------------------------------


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


# -- conditions on which partnerships are in ------------------------------------------------------


def test_a_condition_says_by_how_much_it_is_missed() -> None:
    condition = Condition(Source("budget"), {"P1": 3.0, "P2": 4.0}, low=2.0, high=5.0)
    assert [condition.missed_by(chosen) for chosen in ((), ("P1",), ("P1", "P2"))] == [2, 0, 2]


def test_rounding_does_not_break_a_condition() -> None:
    condition = Condition(Source("budget"), {"P1": 0.1, "P2": 0.2}, high=0.3)
    assert condition.missed_by(("P1", "P2")) == 0


def test_a_partnership_can_be_held_in_or_out() -> None:
    assert inside("P1").missed_by(()) == 1
    assert outside("P1").missed_by(("P1",)) == 1


def test_limits_are_the_budget_and_the_hours_of_each_department() -> None:
    model = library(
        {"P1": {"cost": 7.0, "hours": [2.0, 3.0]}, "P2": {"hours": [None, 4.0]}},
        hours={"D1": 10.0, "D2": None},
        budget=9.0,
    )
    found = list(limit_conditions(model, Limits.of(model)))
    assert found == [
        Condition(Source("budget"), {"P1": 7.0}, high=9.0),
        Condition(Source("hours", "D1"), {"P1": 2.0}, high=10.0),
    ]


def test_the_hours_of_all_departments_together_can_be_limited() -> None:
    model = library({"P1": {"hours": [2.0, 3.0]}}, hours={"D1": None, "D2": None})
    limits = replace(Limits.of(model), all_hours=4.0)
    assert list(limit_conditions(model, limits)) == [
        Condition(Source("all_hours"), {"P1": 5.0}, high=4.0)
    ]


# -- rules as conditions --------------------------------------------------------------------------


def allowed(rule: Rule, **rows: dict[str, object]) -> set[tuple[str, ...]]:
    """The sets of three partnerships that keep the rule."""
    model = library({"P1": {}, "P2": {}, "P3": {}, **rows}, rule)
    candidates = find_candidates(model)
    conditions = list(rule_conditions(model, candidates))
    return {
        chosen
        for chosen in subsets(candidates.ids)
        if not any(condition.missed_by(chosen) for condition in conditions)
    }


ALL = set(subsets(("P1", "P2", "P3")))


@pytest.mark.parametrize(
    ("kind", "limit", "names", "kept"),
    [
        ("requires", None, ("P1", "P2", "P3"), lambda s: "P1" not in s or len(s) == 3),
        ("requires", None, ("P2", "P1"), lambda s: "P2" not in s or "P1" in s),
        ("excludes", None, ("P1", "P3"), lambda s: not {"P1", "P3"} <= set(s)),
        ("excludes", None, ("P1", "P2", "P3"), lambda s: len(s) < 2),
        ("at_most", 2, ("P1", "P2", "P3"), lambda s: len(s) <= 2),
        ("at_most", 0, ("P1",), lambda s: "P1" not in s),
        ("at_least", 1, ("P2", "P3"), lambda s: "P2" in s or "P3" in s),
    ],
)
def test_a_rule_allows_just_the_sets_that_keep_it(kind, limit, names, kept) -> None:  # type: ignore[no-untyped-def]
    rule = Rule(id="R1", kind=kind, partnerships=names, limit=limit)
    assert allowed(rule) == {chosen for chosen in ALL if kept(chosen)}


@pytest.mark.parametrize(
    "rule",
    [
        Rule(id="R1", kind="requires", partnerships=("P1",)),
        Rule(id="R1", kind="excludes", partnerships=("P1", "P1")),
        Rule(id="R1", kind="at_most", partnerships=("P1", "P2")),
        Rule(id="R1", kind="at_least", limit=1),
        Rule(id="R1", kind="synergy", partnerships=("P1", "P2"), points=1.0),
        Rule(id="R1", kind="synergy", partnerships=("P1",), goal="S1", points=1.0),
    ],
)
def test_an_incomplete_rule_asks_for_nothing_and_is_named(rule: Rule) -> None:
    model = library({"P1": {}, "P2": {}, "P3": {}}, rule)
    assert allowed(rule) == ALL
    assert not find_synergies(model)
    assert find_doubtful(model, find_candidates(model)) == (Doubtful("R1", "incomplete"),)


def test_what_requires_an_ended_partnership_cannot_be_in() -> None:
    rule = Rule(id="R1", kind="requires", partnerships=("P1", "P2"))
    assert allowed(rule, P2={"status": "ended"}) == {(), ("P3",)}


def test_a_rule_of_an_ended_partnership_binds_nobody() -> None:
    rule = Rule(id="R1", kind="requires", partnerships=("P1", "P2"))
    assert allowed(rule, P1={"status": "ended"}) == set(subsets(("P2", "P3")))


def test_an_ended_partnership_does_not_help_an_at_least() -> None:
    rule = Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=1)
    assert allowed(rule, P1={"status": "ended"}) == {("P2",), ("P2", "P3")}


def test_rules_that_name_partnerships_left_out_are_named() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    model = library({"P1": {"fixed": "never"}, "P2": {}}, rule)
    found = find_doubtful(model, find_candidates(model))
    assert found == (Doubtful("R1", "left_out", ("P1",)),)


def test_a_partnership_that_must_be_in_is_in_unless_it_is_left_out() -> None:
    model = library(
        {
            "P1": {"fixed": "must", "hours": [1.0]},
            "P2": {"fixed": "must", "status": "ended"},
            "P3": {"fixed": "must"},
        }
    )
    conditions = list(rule_conditions(model, find_candidates(model)))
    assert [condition.source.about for condition in conditions] == ["P1"]


def test_a_synergy_names_its_partnerships_goal_and_points() -> None:
    rule = Rule(id="R1", kind="synergy", partnerships=("P1", "P2"), goal="S1", points=-1.5)
    found = find_synergies(library({"P1": {}, "P2": {}}, rule))
    assert found == (Synergy("R1", ("P1", "P2"), "S1", -1.5),)
