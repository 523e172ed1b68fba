"""Rows are made from cells, checked one by one and then together; every field is described."""

from collections.abc import Callable, Mapping
from dataclasses import fields as dataclass_fields

import pytest
from hypothesis import given, settings

from lib.errors import ModelError
from lib.model.fields import Cell, Field, Kind
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership, Preference
from lib.model.settings import SETTINGS, Options, Setting
from lib.model.tables import TABLE_OF, TABLES, Table, name_of
from lib.words import Name
from tests.models import models
from tests.sized import sized_model


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


# -- a contribution's range ---------------------------------------------------------------------


def points(low: float | None, points: float | None, high: float | None) -> Contribution:
    """A contribution with this range."""
    return Contribution(partnership="P1", goal="S1", low=low, points=points, high=high)


@pytest.mark.parametrize(
    ("given", "least", "most"),
    [
        ((1, 2, 3), 1, 3),
        ((None, 2, None), 2, 2),
        ((None, None, None), 0, 3),
        ((1, None, None), 1, 3),
        ((0, 0, 0), 0, 0),
    ],
)
def test_what_is_not_said_of_a_range_is_the_points_or_else_anything(
    given: tuple[float | None, float | None, float | None], least: float, most: float
) -> None:
    row = points(*given)
    assert (row.least, row.most) == (least, most)


@pytest.mark.parametrize("given", [(2, 1, None), (None, 2, 1), (2, None, 1)])
def test_a_range_that_is_out_of_order_is_a_problem(
    given: tuple[float | None, float | None, float | None],
) -> None:
    assert [field for field, _ in points(*given).problems()] == ["points"]


def test_a_range_without_width_is_none() -> None:
    assert not list(points(1, 1, 1).problems())


# -- a choice between two -----------------------------------------------------------------------


def test_a_choice_between_a_partnership_and_itself_is_a_problem() -> None:
    assert [field for field, _ in Preference(rather="P1", than="P1").problems()] == ["than"]
    assert not list(Preference(rather="P1", than="P2").problems())


# -- the lists that nobody may forget to extend -------------------------------------------------


FIELDS = {
    f"{table.name}.{field.name}": (table, field)
    for table in TABLES.values()
    for field in table.fields
}
EVERY_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


def failing(holds: Callable[[Table, Field], object]) -> list[str]:
    """The fields of which this does not hold."""
    return [name for name, (table, field) in FIELDS.items() if not holds(table, field)]


def test_the_model_has_exactly_the_described_tables() -> None:
    assert [field.name for field in dataclass_fields(Model)] == list(TABLES)


@EVERY_TABLE
def test_every_table_says_what_it_is(table: Table) -> None:
    assert table.label
    assert table.help.endswith(".")


@EVERY_TABLE
def test_every_table_has_a_key_that_comes_first(table: Table) -> None:
    count = len(table.key)
    assert count >= 1
    assert table.key == tuple(field.name for field in table.fields[:count])


@EVERY_TABLE
def test_every_cell_of_a_row_class_is_described(table: Table) -> None:
    names = [field.name for field in dataclass_fields(table.row)]
    assert [field.name for field in table.fields] == names
    assert TABLE_OF[table.row] is table


@EVERY_TABLE
def test_no_two_columns_of_a_table_share_a_label(table: Table) -> None:
    labels = [field.label.lower() for field in table.fields]
    assert len(set(labels)) == len(labels)


def test_every_field_has_a_label_and_a_sentence_of_help() -> None:
    assert not failing(lambda table, field: field.label.strip() and field.help.endswith("."))


def test_only_choices_have_choices_and_each_has_a_label() -> None:
    assert not failing(lambda table, field: (field.kind is Kind.CHOICE) == bool(field.choices))
    assert not failing(lambda table, field: all((field.choices or {}).values()))


def test_references_lead_to_a_table_that_comes_before() -> None:
    names = list(TABLES)
    assert not failing(lambda table, field: field.is_reference == bool(field.table))
    assert not failing(
        lambda table, field: not field.table or field.table in names[: names.index(table.name)]
    )


def test_references_lead_to_tables_with_one_id() -> None:
    assert not failing(lambda table, field: not field.table or len(TABLES[field.table].key) == 1)


def test_only_numbers_have_limits_and_those_are_in_order() -> None:
    assert not failing(
        lambda table, field: field.is_number or (field.low is None and field.high is None)
    )
    assert not failing(
        lambda table, field: field.low is None or field.high is None or field.low < field.high
    )


def test_an_english_twin_stands_beside_a_text_of_the_same_length() -> None:
    twins = {name: pair for name, pair in FIELDS.items() if pair[1].english_of}
    assert all(
        (table.field[field.english_of].kind, table.field[field.english_of].limit)
        == (Kind.TEXT, field.limit)
        for table, field in twins.values()
    )
    assert "goals.name_en" in twins


def test_besides_keys_only_names_and_kinds_must_be_filled_in() -> None:
    required = {field.name for _, field in FIELDS.values() if field.required and not field.key}
    assert required == {"name", "title", "kind", "approach", "side"}
    assert not failing(lambda table, field: field.required or not field.key)


@pytest.mark.parametrize("table", ["people", "levels", "contacts"])
def test_what_people_tables_hold_about_a_person_is_marked_personal(table: str) -> None:
    open_fields = {field.name for field in TABLES[table].fields if not field.personal}
    assert open_fields <= {"competence", "partner", "post_en"}


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_has_a_default_that_it_would_take(name: str) -> None:
    default = getattr(Options(), name)
    assert SETTINGS[name].check(default) == default


def test_every_setting_says_what_it_is() -> None:
    assert all(field.label and field.help.endswith(".") for field in SETTINGS.values())


def test_random_models_reach_every_field() -> None:
    reached = set()

    @settings(max_examples=200)
    @given(models())
    def look_at(model: Model) -> None:
        for name, (table, field) in FIELDS.items():
            cells = (getattr(row, field.name) for row in model.table(table.name))
            if any(cell not in (None, ()) for cell in cells):
                reached.add(name)

    look_at()
    assert not set(FIELDS) - reached


def test_a_sized_model_has_the_size_asked_for() -> None:
    model = sized_model(partnerships=20, goals=3, departments=4, people=5, competences=2)
    assert len(model.contributions) == 20 * 3
    assert len(model.levels) == 5 * 2
    assert all(model.table(name) for name in TABLES)


def test_a_sized_model_is_the_same_for_the_same_seed_only() -> None:
    one, same, other = (sized_model(partnerships=5, people=5, seed=seed) for seed in (1, 1, 2))
    assert one == same != other
