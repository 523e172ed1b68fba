"""What a what-if does to seats and portfolio, in words."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.turnover import PortfolioChange
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.view.competences.turnover_portfolio import PortfolioView, portfolio_view, seats_words
from tests.lib.view.competences.turned import EN, left, turned


def change() -> PortfolioChange:
    found = turned(left()).portfolio
    assert found is not None
    return found


def view(of: PortfolioChange) -> PortfolioView:
    return portfolio_view(demo(), left(), of, EN)


def test_seats_are_said_as_a_whole_and_by_kind() -> None:
    seats = turned(left()).seats
    assert seats is not None
    assert [EN.say(said) for said in seats_words(seats)] == [
        "Of the seats in today's best portfolio, 13 of 28 can be filled: one seat fewer can be "
        "filled.",
        "Leads, the network lead among them: 0 of 14 (today 1). Backups and the deputy: 13 of 14 "
        "(today 13).",
    ]


def test_why_the_portfolio_stays_is_said() -> None:
    shown = view(change())
    assert shown.finding == (
        "The best portfolio stays as it is: 13 partnerships, 89.5% of the strategy covered."
    )
    assert shown.lines == (
        "Portfolios hang on the departments' hours, the budget, the rules and the goals, and none "
        "of these has changed.",
    )


def test_what_comes_in_and_goes_out_is_named_by_title() -> None:
    after = apply(demo(), [Set("departments", "BU", "hours", 100.0)])
    found = turned(after).portfolio
    assert found is not None
    shown = portfolio_view(demo(), after, found, EN)
    assert shown.finding.startswith("The best portfolio becomes another: it covers ")
    assert shown.lines[-1].startswith("Goes out: ")
    assert {row[1:] for row in shown.table.rows} >= {("in", "out"), ("in", "in")}
    assert len(shown.table.rows) == len(found.kept) + len(found.out) + len(found.new)


def test_where_no_portfolio_is_possible_this_is_said() -> None:
    none = replace(change(), before=None, after=None, is_same=False)
    assert view(none).finding.startswith("No portfolio keeps all rules and limits, today or")
    assert view(none).table.rows == ()
    lost = replace(change(), after=None, is_same=False)
    assert view(lost).finding.startswith("No portfolio is possible any more")
    won = replace(change(), before=None, is_same=False)
    assert view(won).finding.startswith("A portfolio becomes possible")


def test_a_search_that_was_ended_is_said_to_be() -> None:
    best = change().after
    assert best is not None
    shown = view(PortfolioChange(best, replace(best, proved=False), is_same=False))
    assert shown.lines == (
        "The search was ended after a few seconds, so a slightly better portfolio may exist.",
    )
