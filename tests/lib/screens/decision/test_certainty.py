"""What a decision rests on, and how its figures were found."""

from __future__ import annotations

import pytest

from lib.analysis.what_if.outcome import find_outcome
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.partnerships import Contribution, Rule
from lib.screens.decision.certainty import DIGITS, doubts, method
from lib.screens.decision.ground import Decision
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import one_hour
from tests.lib.screens.decision.decisions import DAY, changed, demo_decision, small
from tests.readers import EN

PROVED = "It is proved that no other set of partnerships serves better"


def doubted(model: Model) -> list[str]:
    return [EN.say(doubt) for doubt in doubts(small(model))]


def test_a_proof_is_told() -> None:
    assert EN.say(doubts(demo_decision())[0]).startswith(PROVED)


def test_the_range_of_what_is_thought_possible_is_told() -> None:
    model = library({"P1": {"cells": (), "hours": (1.0,)}}, *_ranged(), budget=9.0)
    assert "least that is thought possible, 33% of" in doubted(model)[1]
    assert doubted(model)[1].endswith("if the most, 100%.")


def _ranged() -> tuple[Contribution, ...]:
    return (Contribution(partnership="P1", goal="S1", low=1.0, points=2.0, high=3.0),)


def test_what_nobody_has_judged_could_be_anything() -> None:
    goals = {"S1": (1.0, 3.0), "S2": (1.0, 3.0)}
    for cells in ((3.0, None), (3.0,)):
        told = doubted(library({"P1": {"cells": cells, "hours": (1.0,)}}, goals=goals, budget=9.0))
        assert "least that is thought possible, 50% of" in told[1]
        assert told[1].endswith("if the most, 100%.")


def test_where_all_is_known_there_is_no_range() -> None:
    assert len(doubted(one_hour(second=2.0))) == 2


def test_unknown_contributions_of_chosen_ones_are_counted() -> None:
    goals = {"S1": (1.0, 3.0), "S2": (1.0, 3.0)}
    model = library({"P1": {"cells": (2.0, None), "hours": (1.0,)}}, goals=goals, budget=9.0)
    assert any(it.startswith("One of 2 contributions of the chosen") for it in doubted(model))


def test_those_that_may_be_left_out_for_want_of_knowledge_are_named() -> None:
    rows = {"P1": {"cells": (3.0,), "hours": (1.0,)}, "P2": {"cells": (None,), "hours": (1.0,)}}
    told = doubted(library(rows, budget=9.0))
    assert any(it.endswith("of what they give the goals: P2.") for it in told)


def test_unknown_cost_missing_budget_and_missing_hours_are_told() -> None:
    told = doubted(library({"P1": {"cells": (3.0,)}}))
    assert "No partnership has hours, so hours are no limit here." in told
    assert "Unknown cost counts as none: P1." in told
    assert "There is no budget, so money is no limit here." in told


def test_the_unknown_cost_of_what_is_left_out_is_no_doubt() -> None:
    one = {"P1": {"cells": (3.0,), "cost": 2.0, "hours": (1.0,)}}
    rows = {**one, "P2": {"cells": (1.0,), "hours": (5.0,)}}
    told = doubted(library(rows, hours={"D1": 1.0}, budget=9.0))
    assert not any(it.startswith("Unknown cost") for it in told)


def test_departments_with_unknown_hours_are_named() -> None:
    told = doubted(library({"P1": {"cells": (3.0,), "hours": (1.0,)}}, hours={"D1": None}))
    assert "Nobody knows how many hours there are here: D1." in told


def test_rules_that_say_nothing_are_told() -> None:
    rule = Rule(id="R1", kind="at_most", partnerships=("P1",))
    gone = Rule(id="R2", kind="at_most", partnerships=("P2",), limit=1)
    rows = {"P1": {"cells": (3.0,)}, "P2": {"cells": (3.0,), "fixed": "never"}}
    told = doubted(library(rows, rule, gone))
    assert any(it.startswith("A rule lacks something") for it in told)
    assert any(it.startswith("A rule names partnerships that cannot be in") for it in told)


def test_where_there_is_nothing_to_choose_from_nothing_is_proved() -> None:
    assert not any(it.startswith(PROVED) for it in doubted(Model()))


def test_without_any_way_there_is_nothing_to_doubt(infeasible: Model) -> None:
    assert doubts(small(infeasible)) == ()


def test_the_content_can_be_found_again_by_its_revision_and_fingerprints() -> None:
    decision = demo_decision()
    said = EN.say(method(decision)[1])
    assert "22 November 2026" in said
    assert "revision 14" in said
    assert decision.model.digest[:DIGITS] in said
    assert decision.chosen_model.digest[:DIGITS] in said


def test_without_a_revision_the_fingerprint_stands_alone() -> None:
    assert "revision" not in EN.say(method(changed(revision=None))[1])


@pytest.mark.parametrize(
    ("approach", "way"),
    [
        ("department_led", "each department takes what is worth most to itself"),
        ("team_led", "within hours, budget and rules; what"),
        ("combined", "every department keeps at least 70% of what its own choice"),
    ],
)
def test_each_way_of_choosing_is_told_in_its_own_words(approach: str, way: str) -> None:
    decision = Decision("Choice", "", DAY, demo(), find_outcome(demo(), approach))
    assert way in EN.say(method(decision)[0])


def test_a_promise_that_nobody_can_be_made_is_not_told() -> None:
    model = one_hour(second=2.0)
    decision = Decision("Choice", "", DAY, model, find_outcome(model, "combined"))
    assert "department keeps" not in EN.say(method(decision)[0])
