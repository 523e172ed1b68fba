"""“With other weights”: every partnership's shares, and how they are said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability
from lib.analysis.ground.weightings import KINDS
from lib.charts.shares import Chances
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.alignment import firsts, other_weights
from tests.lib.analysis.builders import strategies, strategy
from tests.readers import everybody

ENGLISH = everybody("en")
FEW = 500


def rows(model: Model) -> tuple[Chances, ...]:
    found = rank_acceptability(model, samples=FEW)
    return other_weights.most_often_first(model, align(model), found, ENGLISH)


def said(model: Model) -> str:
    found = rank_acceptability(model, samples=FEW)
    told = other_weights.finding(rows(model), found), other_weights.others(rows(model))
    return " ".join(ENGLISH.say(it) for it in told if it is not None)


def places(shown: Sequence[Chances]) -> list[str]:
    """The names of the places in the map."""
    names: list[str] = other_weights.places(shown, len(shown), ENGLISH).figure["layout"]["xaxis"][
        "ticktext"
    ]
    return names


# -- every share ---------------------------------------------------------------------------------


def test_the_one_most_often_among_the_first_stands_first() -> None:
    tops = [row.top for row in rows(demo())]
    assert tops == sorted(tops, reverse=True)


@given(strategies())
def test_every_bar_adds_up(model: Model) -> None:
    for row in rows(model):
        assert 0 <= row.first <= row.top <= 1
        assert sum(row.places) == pytest.approx(1)


@given(strategies())
def test_the_table_and_the_map_hold_every_bar(model: Model) -> None:
    shown, found = rows(model), rank_acceptability(model, samples=FEW)
    assert len(other_weights.short(shown, align(model), found, ENGLISH).rows) == len(shown)
    assert all(len(row.places) == len(places(shown)) for row in shown)


def test_the_finding_names_who_is_often_among_the_first_and_counts_the_others() -> None:
    cells = {f"P{i}": (3.0 - i / 2, 1.0 + i / 2) for i in range(5)}
    finding = said(strategy({"S1": 3.0, "S2": 2.0}, {**cells, "P9": (0.0, 0.0)}))
    assert finding == (
        "P2 is among the first 3 in at least 9 of 10 weightings near yours. "
        "4 others are there less often, but in at least 1 of 100."
    )


def test_the_finding_says_it_when_nobody_is_there_often() -> None:
    alike = {f"P{i}": tuple(3.0 * (i == j) for j in range(6)) for i in range(6)}
    finding = said(strategy(dict.fromkeys((f"S{j}" for j in range(6)), 1.0), alike))
    assert finding.startswith(
        "No partnership is among the first 3 in 9 of 10 weightings near yours. 6 are"
    )


def test_the_finding_says_it_when_the_others_are_out() -> None:
    cells = {f"P{i}": (float(3 - i),) for i in range(4)}
    assert said(strategy({"S1": 1.0}, cells)).endswith("are there in less than 1 of 100.")


def test_a_single_partnership_is_first_and_has_no_others() -> None:
    finding = said(strategy({"S1": 1.0}, {"P1": (1.0,)}))
    assert finding == "P1 is first in at least 9 of 10 weightings near yours."


def test_without_weights_there_is_a_sentence_and_no_picture() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,)})
    assert rows(model) == ()
    assert "until goals have weights" in said(model)


def test_places_beyond_the_tenth_are_one() -> None:
    assert places(rows(demo()))[-2:] == ["10", "11+"]


def test_samples_seed_and_error_are_said() -> None:
    found = rank_acceptability(demo(), samples=FEW)
    drawn = ENGLISH.say(other_weights.drawn(rows(demo()), found))
    assert drawn.startswith("500 weightings drawn from seed 20011")
    assert "at most 2.2 percentage points" in drawn


@pytest.mark.parametrize(
    ("ranks", "usual"),
    [
        ((1.0,), (1, 1)),
        ((0.5, 0.5), (1, 2)),
        ((0.04, 0.92, 0.04), (2, 2)),
        ((0.0, 0.2, 0.7, 0.1), (2, 4)),
        ((0.05, 0.9, 0.05), (2, 2)),
    ],
)
def test_the_usual_places_are_those_of_nine_in_ten(
    ranks: tuple[float, ...], usual: tuple[int, int]
) -> None:
    assert other_weights.usual_places(ranks) == usual


# -- the headline ---------------------------------------------------------------------------------


def headline(model: Model, kind: str = "near") -> str:
    found = rank_acceptability(model, kind, FEW)
    return ENGLISH.say(firsts.headline(model, align(model), found))


def test_the_headline_says_what_was_varied_and_in_how_much_of_it_the_first_is_first() -> None:
    known = strategy({"S1": 2.0, "S2": 1.0}, {f"P{i}": (3.0, 0.5 * i) for i in range(4)})
    assert headline(known) == ("P3 is first in 100% of weightings near yours.")
    assert "of weightings that keep your order of goals" in headline(known, "order")
    assert "of all weightings there could be" in headline(known, "any")


def test_the_headline_says_it_where_the_unknown_was_varied_too_and_puts_another_first() -> None:
    cells = {"P1": (1.0,), "P2": ((0.9, 0.9, 3.0),)}
    said = headline(strategy({"S1": 1.0}, cells))
    assert said.startswith(
        "P1 is first in 5% of draws of weights near yours and of what is unknown."
    )
    assert said.endswith("More often: P2, in 95%.")


def test_among_few_the_headline_speaks_of_the_first_only() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)})
    assert headline(model) == "P1 is first in 100% of weightings near yours."


def test_without_weights_the_headline_says_what_is_missing() -> None:
    assert "until goals have weights" in headline(strategy({"S1": None}, {"P1": (3.0,)}))


@given(strategies())
def test_there_is_a_headline_for_every_library(model: Model) -> None:
    assert headline(model).endswith(".")


@given(strategies(), st.sampled_from(KINDS))
def test_no_share_is_called_sure_or_likely(model: Model, kind: str) -> None:
    words = f"{said(model)} {headline(model, kind)}".lower().replace(".", " ").split()
    assert not {"sure", "certain", "certainly", "likely", "probably", "surely"} & set(words)


# -- shares in words -----------------------------------------------------------------------------


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
    assert ENGLISH.say(other_weights.chance(share)) == shown


@pytest.mark.parametrize(("partnerships", "k"), [(0, 1), (1, 1), (3, 1), (7, 3), (10, 5), (99, 5)])
def test_the_first_are_five_and_never_more_than_half(partnerships: int, k: int) -> None:
    assert other_weights.first_k(partnerships) == k


def test_every_kind_has_its_words() -> None:
    assert set(KINDS) == set(other_weights.KIND_LABELS) == set(other_weights.KIND_HELP)
    assert set(KINDS) == set(other_weights.VARIED) == set(other_weights.VARIED_TOO)
