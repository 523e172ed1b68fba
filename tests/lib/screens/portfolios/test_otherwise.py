"""What draws of targets, weights and ranges say of portfolios, in words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.beyond_weights import (
    Robustness,
    best_in_draws,
    robustness,
    robustness_in,
)
from lib.analysis.portfolios.draws import Spread
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.portfolios import otherwise
from lib.screens.portfolios.otherwise import OtherwiseView, draw_on, otherwise_view
from lib.study import study_of
from tests.lib.analysis.portfolios.builders import library
from tests.lib.screens.screens import MARKED, texts
from tests.readers import everybody
from tests.sized import sized_model

READER = everybody("en")


@cache
def found() -> Robustness:
    best = best_portfolio(demo())
    assert best is not None
    return robustness_in(demo(), best.chosen, list(best_in_draws(demo(), 12)), 12)


def view(changed: Robustness | None = None, model: Model | None = None) -> OtherwiseView:
    return otherwise_view(model or demo(), changed or found(), READER)


def either_or() -> Model:
    """P2 is as good as certain; P1 comes in where the target is higher."""
    rows = {"P1": {"cells": [3.0], "hours": [2.0]}, "P2": {"cells": [3.0], "hours": [1.0]},
            "P3": {"cells": [0.0], "hours": [1.0]}}  # fmt: skip
    return library(rows, goals={"S1": (1.0, 3.0)})


def test_the_finding_counts_those_that_are_in_every_best_portfolio_in_some_and_in_none() -> None:
    said = robustness(either_or(), ("P2",), 40)
    assert view(said, either_or()).finding == (
        "In 40 draws of targets, weights and what is unknown, 1 partnership is in every best "
        "portfolio and 1 in none. For one it depends on how figures turn out."
    )


def test_it_says_what_was_varied_and_how_far_shares_can_be_off() -> None:
    assert view().drawn.startswith(
        "Varied at once: each target by up to 20% and each weight by up to 50% of what it is, and "
        "contributions within their ranges."
    )
    assert "percentage points" in view().drawn


def test_what_is_in_most_draws_stands_first() -> None:
    shares = [bar.share for bar in view().bars]
    assert shares == sorted(shares, reverse=True)
    assert [row[2] for row in view().table.rows] == shares


def test_the_greatest_shortfall_is_told_with_its_draw_and_what_is_best_there() -> None:
    said = view().shortfall
    assert found().worst is not None
    assert "percentage points less than the best one there: in draw" in said[0]
    assert said[1].startswith("The best one of that draw takes in ")
    assert view().worst is not None
    assert f"Draw {found().worst.number}," in view().worst.caption  # type: ignore[union-attr]


def test_the_one_that_falls_short_least_is_told_where_it_is_another() -> None:
    regret = found().regret
    assert regret is not None
    same = replace(found(), steadiest=found().shown, least=regret.greatest)
    assert "falls short least at most, by" in view().shortfall[2]
    assert view(same).shortfall[2] == (
        "No portfolio that is best in some draw falls short less at most."
    )


def test_where_nothing_is_better_in_any_draw_there_is_nothing_to_regret() -> None:
    model = library({"P1": {"cells": [1.0]}})
    said = view(robustness(model, ("P1",), 4), model)
    assert said.shortfall == (
        "In none of the 4 draws does a portfolio cover more than the one shown above.",
    )
    assert said.worst is None
    assert said.finding.startswith("Targets, weights and what is unknown change nothing in 4 draws")


def test_one_more_or_one_less_is_told_as_such() -> None:
    said = robustness(either_or(), ("P2",), 40)
    assert "takes in P1 as well" in view(said, either_or()).shortfall[1]


def test_nothing_is_called_sure_or_likely() -> None:
    every = " ".join(texts(view())).lower()
    assert not {"sure", "certain", "likely", "probab"} & set(every.replace(".", " ").split())


def test_a_search_that_need_not_be_the_best_is_said_to_be_none() -> None:
    assert "three seconds" in view(replace(found(), exact=False)).drawn
    assert "three seconds" not in view().drawn


def test_the_picture_hatches_what_is_in_some_draws_only() -> None:
    (bars,) = otherwise.picture(view().bars, READER).figure["data"]
    shapes = ["/" if bar.verdict == "some" else "" for bar in view().bars]
    assert bars["marker"]["pattern"]["shape"] == shapes
    assert "in some draws" in " ".join(bars["customdata"])


def test_every_word_goes_through_the_language() -> None:
    own = {row.title for row in demo().partnerships} | {row.name for row in demo().goals}
    plain = {t for t in texts(otherwise_view(demo(), found(), MARKED)) if "⟦" not in t}
    assert plain - own <= {"", "all", "some", "none"}


def test_draws_made_in_two_parts_are_those_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    study = study_of(sized_model(8, 4, 3, 6, seed=3))
    monkeypatch.setattr(otherwise, "DRAWS", 6)
    whole = list(draw_on(study, ()))
    assert [len(found) for found in whole] == [1, 2, 3, 4, 5, 6]
    assert list(draw_on(study, whole[1])) == whole[2:]


def test_a_small_librarys_draws_come_with_the_page() -> None:
    study = study_of(either_or())
    quick = study.quick_best_in_draws(50)
    assert quick is not None
    assert len(quick) == 50
    assert study.robustness(("P2",), quick, 50).spread == Spread()
