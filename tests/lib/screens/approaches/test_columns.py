"""The three approaches side by side, and what was assumed."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import demo
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.screens.approaches.columns import (
    Assumption,
    approach_columns,
    assumptions,
    figures_table,
    sure_words,
)
from lib.screens.approaches.finding import Seen
from tests.lib.screens.approaches.builders import EN, found, no_way, nobody_leads, seen


def figures(column: int) -> dict[str, tuple[str, str]]:
    view = approach_columns(seen())[column]
    return {figure.label: (figure.value, figure.detail) for figure in view.figures}


def test_every_approach_has_the_same_figures_in_the_same_order() -> None:
    labels = [[it.label for it in view.figures] for view in approach_columns(seen())]
    assert labels[0] == labels[1] == labels[2]
    assert len(labels[0]) == 10


def test_the_departments_column_tells_what_its_figures_are_part_of() -> None:
    own = figures(0)
    assert own["Strategy coverage"] == ("76.1%", "of what the goals ask for")
    assert own["Partnerships"] == ("13", "2 of 15 wished for are given up")
    assert own["Cost"] == ("DKK 350,000", "of DKK 600,000")
    assert own["Weakest goal"] == ("33%", "Democracy and dialogue")


def test_the_others_tell_their_difference_to_it() -> None:
    team = figures(1)
    assert team["Strategy coverage"] == ("89.5%", "13.4 percentage points more")
    assert team["Partnerships"] == ("13", "the same")
    assert team["Wishes kept"] == ("79%", "16.0 percentage points less")
    assert team["Least kept"] == ("35%", "Branch Libraries")


def test_overload_names_the_departments() -> None:
    value, names = figures(0)["Hours over capacity, as chosen"]
    assert value == "186 hours"
    assert "Branch Libraries" in names
    assert figures(2)["Hours over capacity, as chosen"][1] == "every department has hours enough"


def test_the_three_that_matter_come_first_and_all_are_in_the_table() -> None:
    columns = approach_columns(seen())
    labels = [it.label for it in columns[0].figures]
    assert labels[:3] == ["Strategy coverage", "Wishes kept", "Least kept"]
    table = figures_table(columns, EN)
    assert [row[0] for row in table.rows[1:-1]] == labels
    assert table.rows[1][1:] == (
        "76.1% (of what the goals ask for)",
        "89.5% (13.4 percentage points more)",
        "88.6% (12.5 percentage points more)",
    )
    assert str(table.rows[-1][1]).startswith("Checked")


def test_where_no_department_leads_the_others_stay() -> None:
    first, second, _ = approach_columns(nobody_leads())
    assert first.missing.startswith("No department leads")
    assert first.figures == ()
    assert second.figures
    table = figures_table(approach_columns(nobody_leads()), EN)
    assert [column.label for column in table.columns] == ["", "The team", "Combined"]


def test_without_any_portfolio_there_is_nothing_to_compare() -> None:
    assert all(view.missing for view in approach_columns(no_way()))
    assert figures_table(approach_columns(no_way()), EN).rows == ()


def test_an_answer_that_is_not_proved_tells_how_near_it_is() -> None:
    portfolio = found().team_led.portfolio
    assert portfolio is not None
    assert str(sure_words(portfolio)).startswith("Checked")
    open_one = replace(portfolio, proved=False, bound=portfolio.value * 1.008)
    assert EN.say(sure_words(open_one)) == "Within 0.8% of the best one of this kind."


# -- assumed ---------------------------------------------------------------------------------------


def assumed(model: Model) -> tuple[Assumption, ...]:
    return assumptions(Seen(model, compare_approaches(model), EN))


def test_the_demo_rests_on_no_assumption_about_hours_or_money() -> None:
    assert not any("hours" in note.text or "cost" in note.text for note in assumed(demo()))


def test_what_is_missing_is_named_with_the_page_to_fill_it_in() -> None:
    changes = [
        Set("departments", "LB", "hours", None),
        Set("settings", "budget", "value", None),
        Set("partnerships", "P01", "cost", None),
        Set("partnerships", "P02", "novelty", None),
        Set("partnerships", "P04", "lead", None),
    ]
    found = {note.page: note.text for note in assumed(apply(demo(), changes))}
    assert found["departments"].endswith("the wishes of every department weigh the same.")
    assert found["settings"].startswith("There is no budget")
    texts = " ".join(note.text for note in assumed(apply(demo(), changes)))
    for title in (
        *("Branch Libraries", "Unknown cost counts as none"),
        *("No department leads them", "how new they are"),
    ):
        assert title in texts


def test_a_partnership_without_hours_is_named_as_left_out() -> None:
    gone = [
        change
        for row in demo().efforts
        if row.partnership == "P01"
        for change in removal(demo(), "efforts", (row.partnership, row.department))
    ]
    assert any("left out" in note.text for note in assumed(apply(demo(), gone)))


def test_departments_without_priorities_are_named() -> None:
    silent = demo().with_tables({"priorities": []})
    assert any("stated no priorities" in note.text for note in assumed(silent))


def test_a_library_without_any_hours_says_that_they_are_no_limit() -> None:
    assert assumptions(nobody_leads())[0].text.startswith("No partnership has hours")
