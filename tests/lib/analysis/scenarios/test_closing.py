"""The least money with which one competence gap is closed, against trying every set of actions."""

from itertools import chain, combinations

import pytest

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.scenarios.closing import ClosingSought, open_gaps, seek_closing
from lib.exchange.ready import demo
from lib.model.model import Model


def cheapest(model: Model, competence: str) -> float | None:
    """The least cost of any set of actions that brings enough people to target in time."""
    missing = find_gaps(model).find(competence).shortfall
    late = model.options.deadline_months
    ways = [
        row
        for row in model.actions
        if competence in row.competence
        and row.kind != "accept"
        and (late is None or row.months is None or row.months <= late)
    ]
    sets = chain.from_iterable(combinations(ways, n) for n in range(len(ways) + 1))
    costs = [
        sum(row.cost or 0.0 for row in some)
        for some in sets
        if sum(row.seats or 0 for row in some) >= missing
    ]
    return min(costs, default=None)


@pytest.mark.parametrize("competence", [row.id for row in demo().competences])
def test_the_cost_is_that_of_trying_every_set(competence: str) -> None:
    assert seek_closing(demo(), competence).cost == cheapest(demo(), competence)


def test_the_gaps_of_the_demo_that_no_action_closes_say_so() -> None:
    assert seek_closing(demo(), "K4") == ClosingSought("K4", 1, None, None, ())


def test_only_competences_with_people_missing_are_gaps() -> None:
    for name in open_gaps(demo()):
        assert find_gaps(demo()).find(name).shortfall > 0
    assert open_gaps(Model()) == ()


def test_without_a_gap_nothing_is_needed() -> None:
    model = demo()
    closed = next(r.competence for r in find_gaps(model).competences if not r.shortfall)
    assert seek_closing(model, closed) == ClosingSought(closed, 0, 0.0, 0.0, ())


def test_a_competence_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        seek_closing(demo(), "K99")
