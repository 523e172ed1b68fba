"""What “How sure?” shows."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.order.alignment import align
from lib.analysis.order.robustness import rank_acceptability
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.robustness import SureView, sure_view, usual_places
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.view.screens import MARKED, texts

FEW = 500


def view(model: Model, kind: str = "order", reader: Language | None = None) -> SureView:
    found = rank_acceptability(model, kind, FEW)
    return sure_view(model, align(model), found, reader or language("en"))


def test_the_surest_stands_first() -> None:
    tops = [bar.top for bar in view(demo()).bars]
    assert tops == sorted(tops, reverse=True)


@given(strategies())
def test_every_bar_adds_up(model: Model) -> None:
    for bar in view(model).bars:
        assert 0 <= bar.first <= bar.top <= 1
        assert sum(bar.places) == pytest.approx(1)


@given(strategies())
def test_the_table_and_the_map_hold_every_bar(model: Model) -> None:
    shown = view(model)
    assert len(shown.table.rows) == len(shown.bars)
    assert all(len(bar.places) == len(shown.words.places) for bar in shown.bars)


def test_the_finding_names_who_is_sure_and_counts_who_could_be() -> None:
    finding = view(demo()).finding
    assert "Reading groups in care homes and The town’s literature festival are among" in finding
    assert "others could be" in finding


def test_the_finding_says_it_when_nobody_is_sure() -> None:
    alike = {f"P{i}": tuple(3.0 * (i == j) for j in range(6)) for i in range(6)}
    finding = view(strategy(dict.fromkeys((f"S{j}" for j in range(6)), 1.0), alike)).finding
    assert finding.startswith("No partnership is among the first 3 in 9 of 10 weightings. 6 could")


def test_the_finding_says_it_when_the_others_are_out() -> None:
    rows = {f"P{i}": (float(3 - i),) for i in range(4)}
    assert view(strategy({"S1": 1.0}, rows)).finding.endswith("The others hardly ever are.")


def test_a_single_partnership_is_first_and_has_no_others() -> None:
    finding = view(strategy({"S1": 1.0}, {"P1": (1.0,)})).finding
    assert finding == "P1 is first in at least 9 of 10 weightings."


def test_without_weights_there_is_a_sentence_and_no_picture() -> None:
    shown = view(strategy({"S1": None}, {"P1": (3.0,)}))
    assert shown.bars == ()
    assert "until goals have weights" in shown.finding


def test_places_beyond_the_tenth_are_one() -> None:
    shown = view(demo())
    assert shown.words.places[-2:] == ("10", "11+")


def test_samples_seed_and_error_are_said() -> None:
    drawn = view(demo()).drawn
    assert drawn.startswith("500 weightings drawn from seed 20011")
    assert "at most 2.2 percentage points" in drawn


@pytest.mark.parametrize(
    ("ranks", "places"),
    [
        ((1.0,), (1, 1)),
        ((0.5, 0.5), (1, 2)),
        ((0.04, 0.92, 0.04), (2, 2)),
        ((0.0, 0.2, 0.7, 0.1), (2, 4)),
        ((0.05, 0.9, 0.05), (2, 2)),
    ],
)
def test_the_usual_places_are_those_of_nine_in_ten(
    ranks: tuple[float, ...], places: tuple[int, int]
) -> None:
    assert usual_places(ranks) == places


def test_every_text_of_it_is_translated() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,), "P2": (None,)})
    shown = view(model, reader=MARKED)
    unsaid = {"P1", "P2", *shown.words.places}
    headings = {bar.heading for bar in shown.bars}
    assert [t for t in texts(shown) if t and "⟦" not in t and t not in unsaid | headings] == []
