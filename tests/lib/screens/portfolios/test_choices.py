"""Shares of good portfolios in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from lib.analysis.portfolios.core_index import CoreIndex
from lib.exchange.ready import demo
from lib.screens.portfolios import choices
from lib.screens.portfolios.choices import (
    ChoicesView,
    choices_picture,
    core_view,
    frequency_view,
    tried,
)
from lib.study import study_of
from tests.lib.screens.screens import MARKED, texts
from tests.readers import everybody
from tests.sized import sized_model

SHARES = {"P01": 0.25, "P02": 1.0, "P03": 0.0, "P04": 0.75}
COUNTS = {"P01": 3, "P02": 9, "P03": 0, "P04": 5}
READER = everybody("en")


def index(shares: Mapping[str, float], good: int = 8, **more: Any) -> CoreIndex:
    usual = {
        name: "all" if share == 1 else "none" if share == 0 else "some"
        for name, share in shares.items()
    }
    places = {**usual, **more.pop("places", {})}
    return CoreIndex(more.pop("weights", "any"), 100, good, shares, places, **more)


def view(**more: Any) -> ChoicesView:
    return core_view(demo(), index(SHARES, **more), READER)


def test_the_finding_counts_all_some_and_none() -> None:
    assert view().finding == (
        "Whatever the weights: 1 partnership is in every good portfolio, 1 in none. Discuss 2: "
        "there the weights decide."
    )


def test_it_claims_no_more_than_the_weightings_looked_at() -> None:
    assert view(weights="order").finding.startswith("As long as the goals keep today's order: ")


def test_what_is_unknown_is_said_to_decide_where_it_does() -> None:
    found = view(decides="both")
    assert found.finding.endswith("Discuss 2: there the weights decide, or what is unknown.")
    assert found.table.rows[1][2] == "depends on the weights or on what is unknown"


def test_what_gives_nothing_never_depends_on_the_weights() -> None:
    found = view(places={"P01": "nothing"})
    assert found.finding == (
        "Whatever the weights: 1 partnership is in every good portfolio, 1 in none. Discuss 1: "
        "there the weights decide. One gives nothing to any goal: it is no question of weights by "
        "itself."
    )
    assert "Gives nothing to any goal: Reading trail 0–6" in found.groups
    assert len(found.notes) == 1


def test_equals_are_not_said_to_hang_on_the_weights() -> None:
    found = view(places={"P01": "level", "P04": "level"})
    assert found.finding.startswith("The weights decide nothing here: ")
    assert found.finding.endswith("2 may be in or out: nothing is lost either way.")
    assert found.table.rows[1][2] == "as good with it as without it"


def test_weightings_tried_prove_nothing_of_those_not_tried() -> None:
    found = frequency_view(demo(), COUNTS, 9, READER)
    assert [row[2] for row in found.table.rows] == [
        "in every portfolio found",
        "in some of the portfolios found",
        "in some of the portfolios found",
        "in no portfolio found",
    ]
    assert found.finding.startswith("In the weightings tried: 1 partnership is in every")


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
    assert "200 different weightings" in frequency_view(demo(), COUNTS, 200, READER).counted
    assert frequency_view(demo(), COUNTS, 9, READER).finding.startswith("In the weightings tried")
    assert "One good portfolio" in core_view(demo(), index({"P01": 1.0}, 1), READER).counted


def test_where_weights_decide_nothing_it_says_so() -> None:
    found = core_view(demo(), index({"P01": 1.0, "P02": 0.0}, 1), READER)
    assert found.finding.startswith("The weights decide nothing here")


def test_every_word_goes_through_the_language() -> None:
    own = {row.title for row in demo().partnerships}
    plain = {text for text in texts(core_view(demo(), index(SHARES), MARKED)) if "⟦" not in text}
    assert plain - own <= {"", "all", "some", "none"}


def test_what_depends_on_the_weights_is_hatched_and_says_so() -> None:
    found = core_view(demo(), index({"P01": 0.5, "P02": 1.0, "P03": 0.0}, 2), READER)
    (bars,) = choices_picture(found, 9, READER).figure["data"]
    assert bars["marker"]["pattern"]["shape"] == ["", "/", ""]
    assert bars["x"] == [100, 50, 0]
    assert "depends on the weights" in bars["customdata"][1]


def test_weightings_tried_in_two_parts_are_counted_as_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    study = study_of(sized_model(8, 4, 3, 6, seed=3))
    monkeypatch.setattr(choices, "WEIGHTINGS", 6)
    steps = list(tried(study, "any", 0, {}))
    assert [done for done, _ in steps] == [1, 2, 3, 4, 5, 6]
    assert list(tried(study, "any", *steps[1])) == steps[2:]
