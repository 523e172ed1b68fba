"""Rules and limits in words, and what has to give way."""

from __future__ import annotations

import pytest

from lib.analysis.portfolios.conditions import ALL_HOURS, BUDGET, FIXED, HOURS, RULE, Source
from lib.analysis.portfolios.pricing import relax
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.portfolios.rules import eased_words, impossible_view, rule_words, source_words
from tests.readers import everybody

READER = everybody("en")
ONE, OTHER = "Reading trail 0–6", "Reading groups in care homes"


def said(**cells: object) -> str:
    rule = Rule(id="R1", partnerships=("P01", "P02"), **cells)  # type: ignore[arg-type]
    return READER.say(rule_words(demo(), rule))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"kind": "requires"}, f"{ONE} needs {OTHER}"),
        ({"kind": "excludes"}, f"Only one of {ONE} and {OTHER}"),
        ({"kind": "at_most", "limit": 1}, f"At most 1 of {ONE} and {OTHER}"),
        ({"kind": "at_least", "limit": 1}, f"At least 1 of {ONE} and {OTHER}"),
        (
            {"kind": "synergy", "goal": "S1", "points": 1.0},
            f"{ONE} and {OTHER} help one another: together 1 point more for Joy of reading "
            "through life",
        ),
        (
            {"kind": "synergy", "goal": "S1", "points": -0.5},
            f"{ONE} and {OTHER} overlap: together 0.5 points fewer for Joy of reading through life",
        ),
    ],
)
def test_each_kind_of_rule_is_a_sentence_with_titles(
    cells: dict[str, object], expected: str
) -> None:
    assert said(**cells) == expected


def test_a_rule_that_lacks_something_is_still_named() -> None:
    assert said(kind="at_most") == f"at most so many: {ONE} and {OTHER}"


def with_rule() -> Model:
    rule = Rule(id="R1", kind="excludes", partnerships=("P01", "P02"))
    return apply(demo(), [Add("rules", rule)])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(BUDGET), "the budget"),
        (Source(HOURS, "BU"), "the hours of Children & Young People"),
        (Source(ALL_HOURS), "the hours of all departments"),
        (Source(FIXED, "P01"), f"“must be in” for {ONE}"),
        (Source(RULE, "R1"), f"the rule “Only one of {ONE} and {OTHER}”"),
    ],
)
def test_where_a_condition_comes_from_is_said(source: Source, expected: str) -> None:
    assert READER.say(source_words(with_rule(), source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(BUDGET), "the budget: by DKK 20"),
        (Source(HOURS, "BU"), "the hours of Children & Young People: by 20 hours"),
        (Source(FIXED, "P01"), f"“must be in” for {ONE}: take it back"),
        (Source(RULE, "R1"), f"the rule “Only one of {ONE} and {OTHER}”: by 20 partnerships"),
    ],
)
def test_by_how_much_it_gives_way_is_said_in_its_unit(source: Source, expected: str) -> None:
    assert READER.say(eased_words(with_rule(), source, 20.0)).replace("\xa0", " ") == expected


def test_contradicting_rules_are_named_with_the_least_that_gives_way() -> None:
    must = Set("partnerships", "P01", "fixed", "must")
    model = apply(demo(), [must, Set("settings", "budget", "value", "30000")])
    found = impossible_view(model, relax(model), READER)
    assert found.ways
    assert all(way.startswith(("the budget: by DKK", "“must be in”")) for way in found.ways)
    assert found.then.startswith("Then")
