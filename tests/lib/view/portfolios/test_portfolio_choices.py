"""Shares of good portfolios in words."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.text.language import language
from lib.view.portfolios.portfolio_choices import ChoicesView, core_view, frequency_view
from tests.lib.view.screens import MARKED, texts

SHARES = {"P01": 0.25, "P02": 1.0, "P03": 0.0, "P04": 0.75}
READER = language("en")


def view() -> ChoicesView:
    return core_view(demo(), SHARES, 8, 100, READER)


def test_the_finding_counts_all_some_and_none() -> None:
    assert view().finding == (
        "Whatever the weights: one partnership is in every good portfolio, 1 in none. Discuss the "
        "other 2: there the weights decide."
    )


def test_the_surest_stands_first() -> None:
    assert [bar.id for bar in view().bars] == ["P02", "P04", "P01", "P03"]


def test_each_is_said_in_plain_words() -> None:
    assert [row[2] for row in view().table.rows] == [
        "in every good portfolio",
        "depends on the weights",
        "depends on the weights",
        "in no good portfolio",
    ]
    assert view().groups[0] == "In every good portfolio: Reading groups in care homes"


def test_it_says_of_how_many_portfolios_or_weightings() -> None:
    assert view().counted.startswith("8 good portfolios are left of 100")
    assert "200 different weightings" in frequency_view(demo(), SHARES, 200, READER).counted
    assert frequency_view(demo(), SHARES, 9, READER).finding.startswith("In the weightings tried")
    assert "One good portfolio" in core_view(demo(), {"P01": 1.0}, 1, 3, READER).counted


def test_where_weights_decide_nothing_it_says_so() -> None:
    found = core_view(demo(), {"P01": 1.0, "P02": 0.0}, 1, 3, READER)
    assert found.finding.startswith("The weights decide nothing here")


def test_every_word_goes_through_the_language() -> None:
    own = {row.title for row in demo().partnerships}
    plain = {text for text in texts(core_view(demo(), SHARES, 8, 100, MARKED)) if "⟦" not in text}
    assert plain - own <= {"", "all", "some", "none"}
