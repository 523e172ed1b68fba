"""The ranges of the goals' weights as tables."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.intervals import find_intervals
from lib.model.model import Model
from lib.model.settings import Setting
from lib.screens.alignment.ranges import of_leader, of_top, overtakes
from tests.lib.analysis.builders import strategy
from tests.readers import everybody

ENGLISH = everybody("en")
CELLS = {"A": (3.0, 0.0), "B": (0.0, 3.0), "C": (0.0, 3.0), "D": (1.0, 0.0)}
MODEL = strategy({"S1": 3.0, "S2": 1.0}, CELLS)


def test_each_goal_has_its_range_and_all_who_are_first_beyond_it() -> None:
    table = of_leader(MODEL, find_intervals(MODEL), ENGLISH)
    assert table.rows == (
        ("S1", 0.75, pytest.approx(0.5), 1.0, "B and C", None),
        ("S2", 0.25, 0.0, pytest.approx(0.5), None, "B and C"),
    )


def test_of_the_first_k_it_says_who_comes_instead_of_whom() -> None:
    model = Model.of([*MODEL.rows(), Setting(name="shortlist", value="2")])
    table = of_top(model, find_intervals(model), ENGLISH)
    assert "first 2" in table.caption
    assert [row[4:] for row in table.rows] == [
        ("C instead of A", "D instead of B"),
        ("D instead of B", "C instead of A"),
    ]


def test_each_rival_has_the_weight_at_which_it_draws_level() -> None:
    table = overtakes(MODEL, find_intervals(MODEL), ENGLISH)
    assert [column.label for column in table.columns] == ["Partnership", "S1", "S2"]
    assert {row[0]: row[1:] for row in table.rows} == {
        "B": (pytest.approx(0.5), pytest.approx(0.5)),
        "C": (pytest.approx(0.5), pytest.approx(0.5)),
        "D": (pytest.approx(0.0), pytest.approx(1.0)),
    }
