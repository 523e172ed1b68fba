"""Rows are made from cells, checked one by one and then together."""

from collections.abc import Mapping

import pytest
from hypothesis import given

from lib.errors import ModelError
from lib.model.fields import Cell
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership
from lib.model.settings import Setting
from lib.model.tables import TABLES, name_of
from lib.words import Name
from tests.models import models


def test_a_row_is_made_from_its_cells_and_the_rest_is_unknown() -> None:
    row = TABLES["goals"].make({"id": " S1 ", "name": "Demokrati", "weight": 15})
    assert row == Goal(id="S1", name="Demokrati", weight=15.0)


@pytest.mark.parametrize(
    ("table", "cells", "said"),
    [
        ("goals", {"id": "S1"}, "Name: This must be filled in."),
        ("goals", {"id": "S1", "name": "D", "weight": -1}, "Weight: Allowed: a number, 0 or more."),
        ("goals", {"id": "S1", "wieght": 1}, "The table “Goals” has no column “wieght”."),
        (
            "contributions",
            {"partnership": "P1", "goal": "S1", "points": 3, "high": 2},
            "Points: Low may not be above points, nor points above high.",
        ),
        ("settings", {"name": "caution", "value": "2"}, "Caution: Allowed: a number from 0 to 1."),
        ("settings", {"name": "colour", "value": "red"}, "There is no setting “colour”."),
        ("settings", {"value": "red"}, "There is no setting “None”."),
    ],
)
def test_a_row_that_is_wrong_names_the_field_and_what_is_allowed(
    table: str, cells: Mapping[str, Cell], said: str
) -> None:
    with pytest.raises(ModelError) as refused:
        TABLES[table].make(cells)
    assert str(refused.value).startswith(said)


def test_a_draft_may_disagree_with_itself_for_a_while() -> None:
    cells = {"partnership": "P1", "goal": "S1", "points": 3, "high": 2}
    row = TABLES["contributions"].draft(cells)
    assert row == Contribution(partnership="P1", goal="S1", points=3.0, high=2.0)


def test_a_setting_is_kept_the_one_way_it_is_written() -> None:
    row = TABLES["settings"].make({"name": "budget", "value": 600_000.0})
    assert row == Setting(name="budget", value="600000")


def test_a_key_is_text_or_several_texts() -> None:
    effort = Effort(partnership="P1", department="BU")
    assert TABLES["goals"].key_of(Goal(id="S1", name="D")) == "S1"
    assert TABLES["efforts"].key_of(effort) == ("P1", "BU")


def test_rows_go_by_their_title_or_name_and_joining_rows_by_none() -> None:
    assert name_of(Goal(id="S1", name="Mål", name_en="Goal")) == Name("Mål", "Goal")
    assert name_of(Partnership(id="P1", title="Læsekreds")) == Name("Læsekreds")
    assert name_of(Effort(partnership="P1", department="BU")) is None


@given(models())
def test_a_checked_row_is_checked_to_itself(model: Model) -> None:
    for name, table in TABLES.items():
        assert tuple(map(table.check, model.table(name))) == model.table(name)
