"""What the Staffing page shows of the seats."""

from __future__ import annotations

import re

import pytest

from lib.analysis.competences.seats import Terms
from lib.analysis.competences.staffing import Staffing
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.competences.staffing_seats import SeatsView, seats_view
from tests.lib.view.competences.staffed import EN, staffed
from tests.lib.view.screens import MARKED, tables, texts


def view(found: Staffing | None = None, model: Model | None = None) -> SeatsView:
    return seats_view(model or demo(), found or staffed(), EN, leader=False)


def test_each_partnership_has_a_row_with_its_seats_and_what_is_missing() -> None:
    row = view().seats.rows[1]
    assert row == (
        "Reading trail 0–6",
        "empty, 65 hours",
        "filled, 26 hours",
        "Lead: nobody meets the lead profile",
    )


def test_the_bars_and_their_table_agree() -> None:
    shown = view()
    for bar, row in zip(shown.bars, shown.parts.rows, strict=True):
        assert row == (bar.label, bar.filled, bar.empty, bar.filled + bar.empty)


def test_a_single_seat_is_told_in_a_word() -> None:
    by_label = {figure.label: figure.value for figure in view().figures}
    assert by_label["Network lead"] == "filled"
    assert by_label["Lead"] == "0 of 2"


@pytest.mark.parametrize("code", ["en", "da"])
@pytest.mark.parametrize("below", [0, 1])
def test_nobody_is_named(code: str, below: int) -> None:
    found = staffed(Terms(lead_below=below))
    shown = seats_view(demo(), found, language(code), leader=False)
    cells = [str(cell) for table in tables(shown) for row in table.rows for cell in row]
    assert not re.search(r"M\d\d", " ".join([*texts(shown), *cells]))


def test_every_text_has_gone_through_the_language() -> None:
    shown = seats_view(demo(), staffed(), MARKED, leader=True)
    assert all("⟦" in text for text in (shown.finding, shown.sure, shown.hours, shown.alt))
