"""Rules as conditions."""

from __future__ import annotations

import pytest

from lib.analysis.portfolios.candidates import find_candidates
from lib.analysis.portfolios.rules import (
    Doubtful,
    Synergy,
    find_doubtful,
    find_synergies,
    rule_conditions,
)
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import library, subsets


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
