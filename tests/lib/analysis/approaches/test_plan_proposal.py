"""The plan proposed from one approach."""

from __future__ import annotations

from lib.analysis.approaches.plan import Broken, Decision, decide
from lib.analysis.approaches.plan_proposal import Proposal, propose, say_broken
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.portfolios.conditions import Source
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Partnership, Rule
from lib.model.settings import Setting
from tests.lib.analysis.houses import given, house


def proposed(model: Model, approach: str = "team_led") -> dict[str, Proposal]:
    found = propose(model, compare_approaches(model), approach)
    return {row.partnership: row for row in found}


def test_what_is_in_comes_now_and_what_others_want_in_the_second_wave() -> None:
    found = proposed(demo(), "combined")
    waves = {
        wave: [p for p, row in found.items() if row.wave == wave] for wave in ("now", "second")
    }
    assert waves["now"] == list(compare_approaches(demo()).combined.chosen)
    assert waves["second"] == ["P04", "P06", "P07", "P20"]
    assert len(found) == 24


def test_a_reason_names_the_goal_it_counts_most_for() -> None:
    assert str(proposed(house())["P1"].why) == "It counts most for “Reading”."


def test_a_reason_names_the_department_that_puts_it_forward() -> None:
    double = given("P4", "A", {"A": 1.0}, (3.0, 0.0))
    found = proposed(house(*double), "department_led")
    assert str(found["P4"].why) == "House A puts it forward itself."


def test_a_reason_says_which_hours_are_missing() -> None:
    found = proposed(house(hours={"A": 10.0, "B": 6.0}))["P2"]
    assert str(found.why) == "It takes one hour more than House B has."
    assert found.breaks[0].source == Source("hours", "B")


def test_a_reason_says_that_it_would_add_nothing() -> None:
    idle = given("P4", None, {"A": 1.0}, (1.0, 0.0))
    found = proposed(house(*idle))["P4"]
    assert (found.wave, found.wanted) == ("not_now", ())
    assert "would add nothing" in str(found.why)


def test_what_cannot_be_planned_is_not_now_with_its_reason() -> None:
    model = apply(
        house(Partnership(id="P4", title="No hours")), [Set("partnerships", "P2", "fixed", "never")]
    )
    found = proposed(model)
    assert (found["P4"].wave, found["P2"].wave) == ("not_now", "not_now")
    assert "cannot be planned" in str(found["P4"].why)
    assert "must not be in" in str(found["P2"].why)


def test_what_has_ended_needs_no_decision() -> None:
    model = apply(house(), [Set("partnerships", "P2", "status", "ended")])
    assert "P2" not in proposed(model)


def test_a_proposal_can_be_taken_over_as_it_stands() -> None:
    rows = propose(house(), compare_approaches(house()), "team_led")
    changes = decide(house(), [Decision(r.partnership, r.wave, str(r.why)) for r in rows])
    after = apply(house(), changes)
    assert [row.wave for row in after.partnerships] == [row.wave for row in rows]


def test_everything_that_can_be_broken_can_be_said() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    model = house(rule, Setting(name="budget", value="1"))
    said = [
        str(say_broken(model, Broken(Source(kind, about), 1.0, 2.0, 1.0)))
        for kind, about in (
            ("hours", "A"),
            ("budget", ""),
            ("fixed", "P1"),
            ("rule", "R1"),
            ("asked", "B"),
        )
    ]
    assert said == [
        "It takes one hour more than House A has.",
        "It costs 1 DKK more than there is in the budget.",
        "“The P1” is fixed as one that must be in.",
        "It breaks the rule “only one of them”: The P1, The P2.",
        "House B keeps less of its own value than promised.",
    ]
