"""Chances in words, and the headline."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.order.alignment import align
from lib.analysis.order.robustness import rank_acceptability
from lib.analysis.order.weightings import KINDS
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.chances import KIND_HELP, KIND_LABELS, VERDICTS, chance, first_k, headline
from tests.lib.analysis.builders import strategies, strategy

FEW = 500


def said(model: Model, kind: str = "order") -> str:
    found = rank_acceptability(model, kind, FEW)
    return language("en").say(headline(model, align(model), found))


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.0, "0%"),
        (0.001, "under 1%"),
        (0.4, "40%"),
        (0.999, "over 99%"),
        (1.0, "100%"),
        (None, "–"),
    ],
)
def test_what_is_neither_never_nor_always_is_not_rounded_to_it(
    share: float | None, shown: str
) -> None:
    assert language("en").say(chance(share)) == shown


@pytest.mark.parametrize(("partnerships", "k"), [(0, 1), (1, 1), (3, 1), (7, 3), (10, 5), (99, 5)])
def test_the_first_are_five_and_never_more_than_half(partnerships: int, k: int) -> None:
    assert first_k(partnerships) == k


def test_the_headline_says_how_sure_todays_leader_is() -> None:
    assert said(demo()).startswith("Fairly sure: Reading groups in care homes is first in 8")
    assert said(demo()).endswith("and among the first 5 in 100%.")
    assert "that keep your order of goals" in said(demo())
    assert "near today's" in said(demo(), "near")


def test_among_few_the_headline_speaks_of_the_first_only() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)})
    assert said(model, "any") == "Very sure: P1 is first in 100% of all weightings."


def test_without_weights_the_headline_says_what_is_missing() -> None:
    assert "until goals have weights" in said(strategy({"S1": None}, {"P1": (3.0,)}))


@given(strategies())
def test_there_is_a_headline_for_every_library(model: Model) -> None:
    assert said(model).endswith(".")


def test_every_kind_has_its_words() -> None:
    assert set(KINDS) == set(KIND_LABELS) == set(KIND_HELP)


def test_who_is_first_by_half_the_weights_is_not_called_sure() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    assert said(model).split(":")[0] in ("Somewhat sure", "Not sure")


def test_every_chance_has_its_verdict() -> None:
    least = [share for share, _ in VERDICTS]
    assert least == sorted(least, reverse=True)
    assert least[-1] == 0
