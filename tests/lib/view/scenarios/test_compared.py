"""The comparison in words, and its main tables."""

import pytest

from lib.analysis.scenarios.outcome import FIGURES, STAFF
from lib.view.scenarios.compared import compared_view
from lib.view.scenarios.decided_figures import NAMES
from lib.view.scenarios.sides import Sides
from tests.lib.view.scenarios.compared_builders import DA, DEMOCRACY, EN, side, sides


def test_the_finding_names_what_reaches_most() -> None:
    finding = compared_view(sides(), EN).finding
    assert finding.startswith("“More hours” reaches most of the strategy")


def test_where_nothing_reaches_more_it_says_so() -> None:
    assert "no more" in compared_view(sides(side("Same", ())), EN).finding


def test_without_a_what_if_it_says_what_to_do() -> None:
    alone = Sides(side("Today", ()), (), told=True)
    view = compared_view(alone, EN)
    assert "pick a scenario" in view.finding
    assert view.told == ()


def test_each_what_if_is_told_in_three_sentences() -> None:
    told = compared_view(sides(), EN).told
    assert [(it.name, len(it.sentences)) for it in told] == [("More hours", 3), ("Democracy", 3)]


def test_every_figure_has_a_row_and_every_side_a_column() -> None:
    table = compared_view(sides(), EN).figures
    assert [row[0] for row in table.rows] == [EN.text(NAMES[name]) for name in FIGURES]
    assert [column.label for column in table.columns][1:] == list(sides().names)


def test_figures_about_staff_are_left_out_where_they_would_tell_of_few() -> None:
    rows = {row[0] for row in compared_view(sides(told=False), EN).figures.rows}
    assert not rows & {EN.text(NAMES[name]) for name in STAFF}


def test_what_differs_from_today_says_so_in_a_word_and_stands_first() -> None:
    rows = compared_view(sides(), EN).portfolios.rows
    changed = [row for row in rows if {"comes in", "goes out"} & set(row)]
    assert changed
    assert list(rows[: len(changed)]) == changed


def test_a_name_of_a_what_if_stays_as_it_is() -> None:
    view = compared_view(sides(side("=1+1 **x**", DEMOCRACY)), EN)
    assert view.told[0].name == "=1+1 **x**"


@pytest.mark.parametrize("language", [EN, DA], ids=["en", "da"])
def test_it_speaks_both_languages(language: object) -> None:
    assert compared_view(sides(), language).finding  # type: ignore[arg-type]
    assert compared_view(sides(), DA).finding != compared_view(sides(), EN).finding
