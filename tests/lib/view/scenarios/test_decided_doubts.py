"""What a decision rests on that is not known."""

from lib.model.model import Model
from lib.model.partnerships import Contribution, Rule
from lib.view.scenarios.decided_doubts import doubts
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import one_hour
from tests.lib.view.scenarios.decisions import EN, demo_decision, small

PROVED = "It is proved that no other set of partnerships serves better"


def said(model: Model) -> list[str]:
    return [EN.say(doubt) for doubt in doubts(small(model))]


def test_a_proof_is_told() -> None:
    assert EN.say(doubts(demo_decision())[0]).startswith(PROVED)


def test_the_range_of_what_is_thought_possible_is_told() -> None:
    model = library({"P1": {"cells": (), "hours": (1.0,)}}, *_ranged(), budget=9.0)
    assert "least that is thought possible, 33% of" in said(model)[1]
    assert said(model)[1].endswith("if the most, 100%.")


def _ranged() -> tuple[Contribution, ...]:
    return (Contribution(partnership="P1", goal="S1", low=1.0, points=2.0, high=3.0),)


def test_where_all_is_known_there_is_no_range() -> None:
    assert len(said(one_hour(second=2.0))) == 2


def test_unknown_contributions_of_chosen_ones_are_counted() -> None:
    goals = {"S1": (1.0, 3.0), "S2": (1.0, 3.0)}
    model = library({"P1": {"cells": (2.0, None), "hours": (1.0,)}}, goals=goals, budget=9.0)
    assert any(it.startswith("One of 2 contributions of the chosen") for it in said(model))


def test_those_that_may_be_left_out_for_want_of_knowledge_are_named() -> None:
    rows = {"P1": {"cells": (3.0,), "hours": (1.0,)}, "P2": {"cells": (None,), "hours": (1.0,)}}
    told = said(library(rows, budget=9.0))
    assert any(it.endswith("of what they give the goals: P2.") for it in told)


def test_unknown_cost_missing_budget_and_missing_hours_are_told() -> None:
    told = said(library({"P1": {"cells": (3.0,)}}))
    assert "No partnership has hours, so hours are no limit here." in told
    assert "Unknown cost counts as none: P1." in told
    assert "There is no budget, so money is no limit here." in told


def test_departments_with_unknown_hours_are_named() -> None:
    told = said(library({"P1": {"cells": (3.0,), "hours": (1.0,)}}, hours={"D1": None}))
    assert "Nobody knows how many hours there are here: D1." in told


def test_rules_that_say_nothing_are_told() -> None:
    rule = Rule(id="R1", kind="at_most", partnerships=("P1",))
    gone = Rule(id="R2", kind="at_most", partnerships=("P2",), limit=1)
    rows = {"P1": {"cells": (3.0,)}, "P2": {"cells": (3.0,), "fixed": "never"}}
    told = said(library(rows, rule, gone))
    assert any(it.startswith("A rule lacks something") for it in told)
    assert any(it.startswith("A rule names partnerships that cannot be in") for it in told)


def test_where_there_is_nothing_to_choose_from_nothing_is_proved() -> None:
    assert not any(it.startswith(PROVED) for it in said(Model()))


def test_without_any_way_there_is_nothing_to_doubt(infeasible: Model) -> None:
    assert doubts(small(infeasible)) == ()
