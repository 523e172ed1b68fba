"""The three approaches side by side."""

from __future__ import annotations

from dataclasses import replace

from lib.exchange.ready import demo
from lib.view.approaches.approach_columns import approach_columns, sure_words, yardstick_words
from tests.lib.view.approaches.builders import EN, found, no_way, nobody_leads


def figures(column: int) -> dict[str, tuple[str, str]]:
    view = approach_columns(demo(), found(), EN)[column]
    return {figure.label: (figure.value, figure.detail) for figure in view.figures}


def test_every_approach_has_the_same_figures_in_the_same_order() -> None:
    labels = [[it.label for it in view.figures] for view in approach_columns(demo(), found(), EN)]
    assert labels[0] == labels[1] == labels[2]
    assert len(labels[0]) == 7


def test_the_departments_column_tells_what_its_figures_are_part_of() -> None:
    own = figures(0)
    assert own["Strategy coverage"] == ("76.1%", "of what the goals ask for")
    assert own["Partnerships"] == ("13", "2 of 15 wished for are given up")
    assert own["Cost"] == ("DKK 350,000", "of DKK 600,000")
    assert own["Weakest goal"] == ("33%", "Democracy and dialogue")


def test_the_others_tell_their_difference_to_it() -> None:
    team = figures(1)
    assert team["Strategy coverage"] == ("89.5%", "13.4 points more")
    assert team["Partnerships"] == ("13", "the same")
    assert team["Ownership"] == ("61%", "11.2 points less")
    assert str(yardstick_words(found())) == "Differences are to the departments' own choice."


def test_overload_names_the_departments() -> None:
    value, names = figures(0)["Hours too many, as chosen"]
    assert value == "186 hours"
    assert "Branch Libraries" in names
    assert figures(2)["Hours too many, as chosen"][1] == "everybody's work fits"


def test_what_was_given_up_is_named() -> None:
    first, second, _ = approach_columns(demo(), found(), EN)
    assert len(first.stranded) == 2
    assert second.stranded == ()
    assert len(first.chosen) == 13


def test_where_no_department_leads_the_others_stay() -> None:
    model, approaches = nobody_leads()
    first, second, _ = approach_columns(model, approaches, EN)
    assert first.missing.startswith("No department leads")
    assert (first.figures, first.chosen) == ((), ())
    assert second.figures
    assert str(yardstick_words(approaches)) == "Differences are to the team's choice."


def test_without_any_portfolio_there_is_nothing_to_compare() -> None:
    model, approaches = no_way()
    assert all(view.missing for view in approach_columns(model, approaches, EN))
    assert yardstick_words(approaches) is None


def test_an_answer_that_is_not_proved_tells_how_near_it_is() -> None:
    portfolio = found().team_led.portfolio
    assert portfolio is not None
    assert str(sure_words(portfolio)).startswith("Proved")
    open_one = replace(portfolio, proved=False, bound=portfolio.value * 1.008)
    assert EN.say(sure_words(open_one)) == "Within 0.8% of the best one of this kind."
