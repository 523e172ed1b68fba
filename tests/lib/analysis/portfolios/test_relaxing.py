"""What to relax where no portfolio keeps everything."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given

from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.conditions import Source
from lib.analysis.portfolios.portfolio import best_portfolio
from lib.analysis.portfolios.relaxing import Relaxed, relax
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import libraries, library, subsets


def fewest(choice: Choice) -> int:
    """How many rules and limits must give way at least, by trying every set of them."""
    sources = list(dict.fromkeys(condition.source for condition in choice.conditions))
    for count in range(len(sources) + 1):
        for eased in combinations(sources, count):
            kept = tuple(row for row in choice.conditions if row.source not in eased)
            if any(replace(choice, conditions=kept).allows(some) for some in subsets(choice.ids)):
                return count
    raise AssertionError


@given(libraries(most=5))
def test_no_smaller_set_of_rules_and_limits_would_do(model: Model) -> None:
    found = relax(model)
    assert len(found.relaxed) == fewest(lay_out(model))
    assert (not found.relaxed) == (best_portfolio(model) is not None)


@given(libraries(most=5))
def test_what_is_relaxed_is_what_the_portfolio_misses(model: Model) -> None:
    found, missed = relax(model), dict[Source, float]()
    for condition in lay_out(model).conditions:
        by = condition.missed_by(found.chosen)
        missed[condition.source] = missed.get(condition.source, 0.0) + by
    assert {row.source: row.by for row in found.relaxed} == pytest.approx(
        {source: by for source, by in missed.items() if by}
    )


def test_a_must_that_no_budget_allows_names_the_budget_and_the_money_missing() -> None:
    rows: dict[str, dict[str, object]] = {
        "P1": {"cost": 60.0, "fixed": "must"},
        "P2": {"cost": 50.0, "fixed": "must"},
        "P3": {"cost": 45.0, "fixed": "must"},
    }
    found = relax(library(rows, budget=20.0))
    assert found.relaxed == (Relaxed(Source("budget"), pytest.approx(135.0)),)


def test_rules_that_contradict_are_named() -> None:
    both = Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2)
    one = Rule(id="R2", kind="excludes", partnerships=("P1", "P2"))
    found = relax(library({"P1": {}, "P2": {}}, both, one))
    assert len(found.relaxed) == 1
    assert found.relaxed[0].by == pytest.approx(1.0)
    assert found.relaxed[0].source in {Source("rule", "R1"), Source("rule", "R2")}
