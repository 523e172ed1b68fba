"""The force fields on the screen."""

from __future__ import annotations

import pytest

from lib.view.approaches.approach_forces import forces_views
from lib.view.approaches.approach_judging import with_statements
from tests.lib.view.approaches.builders import EN, fjordby, found


def test_each_approach_has_its_field_with_every_statement() -> None:
    views = forces_views(fjordby(), found(), EN)
    assert [view.id for view in views] == ["department_led", "team_led", "combined"]
    assert sum(len(view.bars) for view in views) == len(fjordby().statements)


def test_what_is_measured_is_summed_up_apart_from_what_is_judged() -> None:
    first = forces_views(fjordby(), found(), EN)[0]
    assert first.finding == "Measured, 4.3 points drive it and 5.3 points restrain it."
    judged = with_statements(fjordby(), {"D1": {"applies": 5.0, "importance": 4.0}})
    said = forces_views(judged, found(), EN)[0].finding
    assert said == (
        "Measured, 4.3 points drive it and 5.3 points restrain it. Judged, 4.0 points drive it and "
        "0.0 points restrain it."
    )


def test_the_table_says_what_each_force_rests_on() -> None:
    rows = forces_views(fjordby(), found(), EN)[0].table.rows
    assert rows[0][1:4] == ("Drives", "nothing yet", None)
    assert rows[3][2] == "measured"
    assert rows[3][5] == pytest.approx(2.17, abs=0.01)


def test_without_statements_there_is_no_field() -> None:
    assert forces_views(fjordby().with_tables({"statements": []}), found(), EN) == ()
