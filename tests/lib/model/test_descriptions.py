"""Every table and field is described in full: the lists that nobody may forget to extend."""

from collections.abc import Callable
from dataclasses import fields as dataclass_fields

import pytest
from hypothesis import given, settings

from lib.model.fields import Field, Kind
from lib.model.model import Model
from lib.model.settings import SETTINGS, Options
from lib.model.tables import TABLE_OF, TABLES, Table
from tests.models import models
from tests.sized import sized_model

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
