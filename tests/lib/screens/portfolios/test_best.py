"""What the Portfolios page shows of the best portfolio."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.ground.coverage import cover
from lib.analysis.portfolios.best import Portfolio, best_portfolio
from lib.analysis.portfolios.equals import Equals
from lib.analysis.standing import stand
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Add, Change, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.portfolios.best import (
    PortfolioView,
    nothing_to_choose,
    portfolio_view,
)
from lib.study import study_of
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.what_if.test_seeking import equal_pair
from tests.lib.screens.screens import MARKED, texts
from tests.readers import EN, everybody

READER = everybody("en")


def best(model: Model) -> Portfolio:
    found = best_portfolio(model)
    assert found is not None
    return found


def view(model: Model) -> PortfolioView:
    return portfolio_view(model, best(model), stand(model), READER)


def changed(*changes: Change) -> Model:
    return apply(demo(), changes)


def test_the_finding_says_how_many_and_how_much_and_what_runs_today() -> None:
    assert view(demo()).finding == (
        "The best portfolio takes 13 of 24 partnerships and covers 89% of the strategy; "
        "what runs now covers 26%."
    )


def test_a_goal_of_no_weight_is_not_the_weakest() -> None:
    found = {it.label: it for it in view(changed(Set("goals", "S6", "weight", 0.0))).figures}
    assert "Green transition" not in found["Weakest goal"].detail


def test_what_runs_today_with_too_few_hours_is_said() -> None:
    model = changed(Set("departments", "BU", "hours", 10.0))
    assert "hours more than there are" in view(model).finding


def test_a_proof_names_its_inputs() -> None:
    said = "Checked: no other covers more."
    assert view(demo()).sure == said
    unknown = changed(Set("partnerships", "P04", "cost", None))
    assert view(unknown).sure.startswith("Checked, for what is known: no other")


def test_what_equals_have_otherwise_is_said_and_stands_in_the_table() -> None:
    found, equals = best(demo()), Equals(frozenset({"P01"}), frozenset({"P04"}), complete=False)
    shown = portfolio_view(demo(), found, stand(demo()), READER, equals=equals)
    assert shown.notes[0].startswith("Other selections cover just as much")
    assert "not in every one as good" in shown.notes[1]
    assert "in another as good" in shown.notes[2]
    assert "There may be more" in shown.notes[3]
    places = {row[0]: row[1] for row in shown.partnerships.rows}
    assert places["Reading trail 0–6"] == "in, but not in another as good"
    assert (
        places[str(EN.say(demo().called("partnerships", "P04")))] == "out, but in another as good"
    )


def test_a_library_of_equals_is_told_so_by_its_study() -> None:
    equals = study_of(equal_pair()).equals()
    assert equals is not None
    assert (equals.without, equals.having) == ({"P1"}, {"P2"})
    alone = study_of(demo()).equals()
    assert alone == Equals(frozenset(), frozenset(), complete=True)


def test_without_a_proof_it_says_how_much_better_another_could_be() -> None:
    found = replace(best(demo()), proved=False, bound=best(demo()).value + 0.012)
    unproved = portfolio_view(demo(), found, stand(demo()), READER)
    assert "up to 1.2 percentage points more" in unproved.sure
    looking = portfolio_view(demo(), found, stand(demo()), READER, looking=True)
    assert "at most 1.2 percentage points more are possible. Still looking" in looking.sure


def test_the_figures_stand_against_their_limits() -> None:
    found = {figure.label: (figure.value, figure.detail) for figure in view(demo()).figures}
    assert found["Cost (DKK)"] == ("479,000", "of 600,000")
    assert found["Hours"] == ("2,430", "of 2,700")
    assert found["Weakest goal"][0] == "63%"


def test_unknown_limits_are_said_to_be_none() -> None:
    found = {figure.label: figure.detail for figure in view(aarhus()).figures}
    assert (found["Cost (DKK)"], found["Hours"]) == ("no limit known", "no limit known")


def test_what_was_assumed_stands_in_the_notes() -> None:
    notes = "\n".join(view(aarhus()).notes)
    for said in ("Ended", "Unknown cost", "hours are no limit", "money is no limit", "Unknown con"):
        assert said in notes


def test_who_cannot_be_in_is_named_with_the_reason() -> None:
    model = changed(Set("partnerships", "P01", "fixed", "never"))
    assert "Not to be in, as decided: Reading trail 0–6." in view(model).notes
    assert view(model).partnerships.rows[-1][:2] == ("Reading trail 0–6", "cannot be")


def test_a_rule_that_asks_for_nothing_is_named() -> None:
    rule = Rule(id="R1", kind="at_most", partnerships=("P01", "P02"))
    assert any("asks for nothing" in note for note in view(changed(Add("rules", rule))).notes)


def test_the_tables_hold_everybody_and_everything() -> None:
    found = view(demo())
    counts = [len(t.rows) for t in (found.partnerships, found.goals, found.departments)]
    assert counts == [24, 6, 6]
    assert [row[1] for row in found.partnerships.rows].count("in") == 13


def test_those_in_stand_first() -> None:
    places = [str(row[1]) for row in view(demo()).partnerships.rows]
    assert places == sorted(places)


def test_a_goal_has_its_share_today_and_in_the_portfolio() -> None:
    standing = replace(stand(demo()), today=cover(demo(), ("P01",)))
    first = portfolio_view(demo(), best(demo()), standing, READER).goals.rows[0]
    assert first == ("Joy of reading through life", 0.25, 1.0)


def test_hours_left_are_hours_there_less_hours_asked() -> None:
    for _, asked, has, left in view(demo()).departments.rows:
        assert isinstance(asked, float)
        assert isinstance(has, float)
        assert left == has - asked


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (Model(), "goals and partnerships are missing"),
        (strategy({"S1": None}, {"P1": (1.0,)}), "No goal has a weight"),
        (strategy({"S1": 1.0}, {"P1": (1.0,)}), "No goal has a target"),
        (strategy({"S1": 1.0}, {"P1": (None,)}, targets={"S1": 2.0}), "Nothing is known yet"),
        (strategy({"S1": 1.0}, {"P1": (1.0,)}, targets={"S1": 2.0}), None),
    ],
)
def test_where_there_is_nothing_to_choose_it_says_why(model: Model, why: str | None) -> None:
    said = nothing_to_choose(model, READER)
    assert said is None if why is None else why in (said or "")


def test_every_word_goes_through_the_language() -> None:
    model = changed(Set("partnerships", "P01", "fixed", "never"))
    marked = portfolio_view(model, best(model), stand(model), MARKED)
    own = {row.title for row in model.partnerships} | {row.name for row in model.goals}
    own |= {row.name for row in model.departments}
    plain = {text for text in texts(marked) if "⟦" not in text} - own
    assert {text for text in plain if any(letter.isalpha() for letter in text)} <= {
        text for text in plain if "kr." in text or "DKK" in text
    }


def test_chips_say_what_becomes_of_each_partnership() -> None:
    groups = {it.title: it for it in view(demo()).chips}
    marks = {title: (it.mark, len(it.names)) for title, it in groups.items()}
    assert marks == {
        "Continuing": ("●", 2),
        "Stopping": ("■", 2),
        "Starting": ("●", 11),
        "Stays out": ("○", 9),
    }
    assert set(groups["Stopping"].names) == {
        "Homework café",
        "Language café for new citizens",
    }
