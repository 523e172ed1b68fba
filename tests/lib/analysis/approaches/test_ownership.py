"""Whose partnerships a portfolio holds."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.ownership import measure_ownership
from lib.exchange.ready import aarhus
from lib.model.settings import Setting
from tests.lib.analysis.houses import house
from tests.lib.analysis.measuring import ground


def test_ownership_is_the_share_of_hours_on_what_departments_listed() -> None:
    found = measure_ownership(ground(house(Setting(name="shortlist", value="1"))), ["P1", "P2"])
    assert found.ownership.value == pytest.approx(100 * (4 + 2) / 11)  # B lists P1, not P2
    assert found.imposed == {"A": (), "B": ("P2",)}
    assert [(row.id, row.part, row.whole) for row in found.ownership.rows] == [
        ("A", 4.0, 4.0),
        ("B", 2.0, 7.0),
    ]


def test_voice_counts_the_departments_that_get_one_of_their_first_three() -> None:
    model = house(Setting(name="shortlist", value="1"))
    assert measure_ownership(ground(model), ["P2"]).voice.value == 0.0
    assert measure_ownership(ground(model), ["P1"]).voice.value == 100.0


def test_nothing_is_known_of_ownership_where_nobody_lists_anything() -> None:
    found = measure_ownership(ground(aarhus()), ["R01"])
    assert (found.ownership.value, found.voice.value, found.imposed) == (None, None, {})
