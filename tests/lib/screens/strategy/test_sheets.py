"""Tables to edit: what is shown, and what the editor gives back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.edits import Edit, Refused, edit_table
from lib.model.model import Model
from lib.model.people import Person
from lib.model.tables import TABLES
from lib.reader import Reader
from lib.screens.names import row_name
from lib.screens.strategy.sheets import (
    found,
    links_sheet,
    matrix_sheet,
    refusals,
    setting_columns,
    staff_hidden,
    table_sheet,
)
from lib.screens.strategy.typed import Typed, edit_of, frame, more, unread
from lib.words import words
from tests.models import models
from tests.readers import everybody, leader
from tests.small import small_model

DANISH, ENGLISH = leader("da"), leader("en")
languages = st.sampled_from([DANISH, ENGLISH])


@given(models(), st.sampled_from(list(TABLES)))
def test_a_table_shows_every_row_and_field_once(model: Model, name: str) -> None:
    sheet = table_sheet(model, name, ENGLISH)
    assert sorted(sheet.keys, key=str) == sorted(model.index(name), key=str)
    assert {column.name for column in sheet.columns} == set(TABLES[name].field)


@given(models(), st.sampled_from(list(TABLES)))
def test_a_sheet_not_touched_changes_nothing(model: Model, name: str) -> None:
    sheet = table_sheet(model, name, ENGLISH)
    untouched = edit_of(sheet, Typed())
    assert edit_table(model, name, untouched).changes == ()


@given(models(), st.sampled_from([name for name in TABLES if name != "settings"]))
def test_every_cell_typed_in_as_it_is_shown_changes_nothing(model: Model, name: str) -> None:
    sheet = table_sheet(model, name, ENGLISH)
    typed = {
        i: {
            column.name: list(value) if isinstance(value, tuple) else as_typed(value)
            for column, value in zip(sheet.columns, row, strict=True)
        }
        for i, row in enumerate(sheet.rows)
    }
    done = more(Typed(), sheet.keys, {"edited_rows": typed})
    edited = edit_table(model, name, edit_of(sheet, done))
    assert apply(model, edited.changes) == model


def as_typed(value: object) -> object:
    """A value as the browser sends it."""
    return value.isoformat() if isinstance(value, date) else value


def test_keys_and_names_come_first_and_english_twins_last() -> None:
    names = [column.name for column in table_sheet(demo(), "partnerships", ENGLISH).columns]
    assert names[:2] == ["id", "title"]
    assert names[-2:] == ["title_en", "description_en"]


def test_ids_are_counted_not_spelt() -> None:
    keys = table_sheet(demo(), "competences", ENGLISH).keys
    assert keys[:2] == ("K1", "K2")
    assert keys[9:11] == ("K10", "K11")


def test_labels_and_choices_come_in_the_readers_language() -> None:
    columns = {column.name: column for column in table_sheet(demo(), "partners", DANISH).columns}
    assert columns["type"].options is not None
    assert columns["type"].options["civil"] == "civilsamfund"
    assert columns["local"].options == {"yes": "ja", "no": "nej"}


def test_a_unit_that_says_the_same_as_the_label_is_not_said_twice() -> None:
    columns = {c.name: c.label for c in table_sheet(demo(), "efforts", ENGLISH).columns}
    assert columns["hours"] == "Hours"


def test_money_is_labelled_in_the_librarys_currency() -> None:
    columns = {c.name: c.label for c in table_sheet(demo(), "partnerships", ENGLISH).columns}
    assert columns["cost"] == "Cost (DKK)"


def test_a_matrix_has_a_column_for_each_goal_and_unknown_cells_are_none() -> None:
    sheet = matrix_sheet(demo(), "contributions", "points", ENGLISH)
    assert [column.name for column in sheet.columns] == ["S1", "S2", "S3", "S4", "S5", "S6"]
    assert sheet.rows[sheet.keys.index("P12")] == (0.0, None, None, 3.0, 2.0, 1.0)


def test_links_show_every_pair_filled_in_or_not() -> None:
    sheet = links_sheet(demo(), "efforts", "P01", ENGLISH)
    assert [row[0] for row in sheet.rows] == [156.0, None, 104.0, None, None, None]


def test_a_frame_holds_the_rows_with_unknown_numbers_empty() -> None:
    shown = frame(matrix_sheet(demo(), "contributions", "points", ENGLISH))
    assert shown.shape == (24, 6)
    assert int(shown.isna().sum().sum()) == 3


@given(models(), st.sampled_from([name for name in TABLES if name != "settings"]), languages)
def test_a_frame_pasted_over_itself_changes_nothing(
    model: Model, name: str, reader: Reader
) -> None:
    sheet = table_sheet(model, name, reader)
    rows = frame(sheet).to_dict("records")
    done = more(Typed(), sheet.keys, {"edited_rows": dict(enumerate(rows))})
    assert unread(sheet, done) == ()
    assert apply(model, edit_table(model, name, edit_of(sheet, done)).changes) == model


@pytest.mark.parametrize(
    ("table", "typed", "kept"),
    [
        ("partners", {"local": "yes"}, {"local": True}),
        ("people", {"leaves_on": "2027-03-31T00:00:00.000"}, {"leaves_on": date(2027, 3, 31)}),
        ("people", {"leaves_on": ""}, {"leaves_on": None}),
        ("rules", {"partnerships": ["P1"]}, {"partnerships": ("P1",)}),
        ("rules", {"partnerships": None}, {"partnerships": ()}),
        ("goals", {"name": ""}, {"name": None}),
        ("goals", {"weight": 3}, {"weight": 3}),
    ],
)
def test_values_are_read_as_the_model_has_them(
    table: str, typed: dict[str, object], kept: dict[str, object]
) -> None:
    sheet = table_sheet(small_model(), table, ENGLISH)
    assert edit_of(sheet, Typed({sheet.keys[0]: typed})) == Edit(edited={sheet.keys[0]: kept})


def test_what_is_refused_is_told_with_its_place() -> None:
    sheet = table_sheet(small_model(), "goals", DANISH)
    table = refusals((Refused("S1", "weight", -1, words("No.")),), sheet, DANISH)
    assert table.rows == (("S1  Demokrati", "Vægt (point)", "−1", "No."),)


# -- rows looked for -------------------------------------------------------------------------------

GRID = matrix_sheet(demo(), "contributions", "points", ENGLISH)
LEVELS = table_sheet(demo(), "levels", ENGLISH)


@pytest.mark.parametrize("sought", ["", "  ", ",", " , "])
def test_without_words_every_row_is_found(sought: str) -> None:
    assert found(GRID, sought) == GRID.keys


@pytest.mark.parametrize(
    ("sought", "keys"),
    [
        ("P12", ("P12",)),
        ("p12", ("P12",)),
        ("P03, P12", ("P03", "P12")),
        ("makerspace", ("P12",)),
        ("  MAKERspace ,P01", ("P01", "P12")),
        ("no such thing", ()),
    ],
)
def test_rows_are_found_by_id_or_by_words_in_their_names(
    sought: str, keys: tuple[str, ...]
) -> None:
    assert found(GRID, sought) == keys


def test_an_id_is_not_the_beginning_of_another() -> None:
    assert {key[1] for key in found(LEVELS, "K1")} == {"K1"}


def test_rows_that_join_others_are_found_by_the_names_of_these() -> None:
    competence = demo().competences[0]
    keys = found(LEVELS, ENGLISH.say(row_name(competence)))
    assert keys
    assert {key[1] for key in keys} == {competence.id}


# -- settings, and staff that is not shown ---------------------------------------------------------


def test_each_setting_shows_what_holds_its_default_where_none_is_set() -> None:
    shown = {column.name: value for column, value in setting_columns(demo(), everybody("en"))}
    assert (shown["budget"], shown["shortlist"], shown["language"]) == (600_000, 5, None)


def test_the_texts_of_the_privacy_page_are_not_among_them() -> None:
    names = [column.name for column, _ in setting_columns(demo(), everybody("en"))]
    assert not [name for name in names if name.startswith("privacy")]


@pytest.mark.parametrize(
    ("people", "begins"),
    [(0, "Members of staff"), (4, "Members of staff"), (5, "5 members of staff are here")],
)
def test_staff_are_counted_from_the_smallest_group_on(people: int, begins: str) -> None:
    model = Model.of([Person(id=f"M{n}") for n in range(people)])
    assert staff_hidden(model, everybody("en")).startswith(begins)
