"""What a what-if does to seats and portfolio, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from lib.analysis.what_if.turnover import PortfolioChange
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.turnover.portfolio import (
    PortfolioView,
    portfolio_change,
    portfolio_clause,
    portfolio_view,
    seats_change,
    seats_clause,
    seats_words,
)
from lib.study import Study, study_of
from lib.study.base import Kept
from tests.lib.screens.turnover.turned import EN, left, turned

T = TypeVar("T")


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
    assert (shown.differs, view(change()).differs) == (True, False)
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


def test_seats_are_told_by_how_many_more_or_fewer() -> None:
    seats = turned(left()).seats
    assert seats is not None
    back = replace(seats, before=seats.after, after=seats.before)
    still = replace(seats, after=seats.before)
    assert [EN.say(seats_clause(it)) for it in (seats, back, still)] == [
        "one seat fewer can be filled",
        "one seat more can be filled",
        "as many seats can be filled",
    ]


def test_the_portfolio_stays_changes_ends_or_begins() -> None:
    stays = turned(left()).portfolio
    assert stays is not None
    assert stays.before is not None
    other = replace(stays.before, chosen=("P01",))
    cases = (
        stays,
        replace(stays, after=other),
        replace(stays, after=None),
        replace(stays, before=None),
        replace(stays, before=None, after=None),
    )
    assert [EN.say(portfolio_clause(it)) for it in cases] == [
        "the best portfolio stays",
        "the best portfolio becomes another",
        "no portfolio is possible any more",
        "a portfolio becomes possible",
        "no portfolio is possible, before or after",
    ]


class Late(Kept):
    """A memo of somebody who never waits long enough for a portfolio."""

    def __call__(self, key: str, find: Callable[[], T]) -> T:
        """Never anything."""
        raise TimeoutError


def test_the_portfolio_of_a_what_if_is_looked_for_where_it_can_be_another() -> None:
    after = apply(demo(), [Set("departments", "BU", "hours", 100.0)])
    found, same = (
        portfolio_change(study_of(demo()), study_of(model), EN) for model in (after, left())
    )
    expected = turned(after).portfolio
    assert found is not None
    assert same is not None
    assert expected is not None
    assert (found.kept, found.out, found.new) == (expected.kept, expected.out, expected.new)
    assert (found.is_same, same.is_same) == (False, True)
    assert same.after is same.before


def test_with_nothing_to_choose_or_too_little_time_there_is_no_portfolio_to_tell_of() -> None:
    late = Study(demo(), Late(), lambda: True)
    assert portfolio_change(late, late, EN) is None
    assert portfolio_change(study_of(Model()), study_of(Model()), EN) is None


def test_seats_are_those_of_todays_best_portfolio_with_the_staff_of_both() -> None:
    saved, study = study_of(demo()), study_of(left())
    assert seats_change(saved, study, change()) == turned(left()).seats
    assert seats_change(saved, study, None) is None
    assert seats_change(saved, study, replace(change(), before=None)) is None
