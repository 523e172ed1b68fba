"""The tables of the best portfolio."""

from __future__ import annotations

from lib.analysis.coverage import cover
from lib.analysis.portfolios.portfolio import best_portfolio
from lib.exchange.ready import demo
from lib.text.language import language
from lib.view.portfolios.portfolio_tables import departments_table, goals_table, partnerships_table

READER = language("en")
BEST = best_portfolio(demo())
assert BEST is not None


def test_those_in_stand_first() -> None:
    assert BEST is not None
    places = [row[1] for row in partnerships_table(demo(), BEST, READER).rows]
    assert places == sorted(places)


def test_a_goal_has_its_share_today_and_in_the_portfolio() -> None:
    assert BEST is not None
    first = goals_table(demo(), BEST, cover(demo(), ("P01",)), READER).rows[0]
    assert first == ("Joy of reading through life", 0.25, 1.0)


def test_hours_left_are_hours_there_less_hours_asked() -> None:
    assert BEST is not None
    for _, asked, has, left in departments_table(demo(), BEST, READER).rows:
        assert isinstance(asked, float)
        assert isinstance(has, float)
        assert left == has - asked
