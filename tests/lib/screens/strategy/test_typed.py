"""What is typed into a sheet goes by its rows, whatever is shown of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ModelError
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.edits import edit_matrix
from lib.model.fields import Cell
from lib.model.tables import TABLES
from lib.screens.strategy.sheets import matrix_sheet, table_sheet
from lib.screens.strategy.typed import (
    Typed,
    cell_read,
    cell_text,
    edit_of,
    frame,
    from_plain,
    laid_out,
    more,
    to_plain,
    unread,
)
from tests.readers import everybody

ENGLISH = everybody("en")
GRID = matrix_sheet(demo(), "contributions", "points", ENGLISH)
GOALS = table_sheet(demo(), "goals", ENGLISH)

columns = st.sampled_from([column.name for column in GRID.columns])
looks = st.lists(st.sampled_from(GRID.keys), unique=True, min_size=1)
points = st.sampled_from([0, 0.5, 1.0, 2, 3, -7, 99, None])


@given(st.data())
def test_no_filter_loses_an_edit_or_gives_it_to_another_row(data: st.DataObject) -> None:
    typed, known = Typed(), dict[Any, dict[str, Any]]()
    for _ in range(data.draw(st.integers(1, 6))):
        shown = tuple(key for key in GRID.keys if key in data.draw(looks))
        places = st.integers(0, len(shown) - 1)
        edited = data.draw(st.dictionaries(places, st.dictionaries(columns, points, min_size=1)))
        for place, cells in edited.items():
            known.setdefault(shown[place], {}).update(cells)
        typed = from_plain(to_plain(more(typed, shown, {"edited_rows": edited})))
    assert typed.cells == known


@given(looks, st.dictionaries(st.sampled_from(GRID.keys), st.just({"S2": 1.5}), min_size=1))
def test_an_edit_saved_under_a_filter_is_the_edit_saved_without(
    look: list[Any], cells: dict[Any, dict[str, float]]
) -> None:
    shown = tuple(key for key in GRID.keys if key in look)
    typed = more(Typed(cells), shown, {})
    after = apply(
        demo(), edit_matrix(demo(), "contributions", edit_of(GRID, typed), "points").changes
    )
    for key in GRID.keys:
        row = after.find("contributions", (str(key), "S2"))
        before = demo().find("contributions", (str(key), "S2"))
        assert (row.points == 1.5) if key in cells else row == before  # type: ignore[union-attr]


def test_what_is_not_allowed_is_shown_again_where_it_was_typed() -> None:
    shown = frame(laid_out(GRID, Typed({"P12": {"S1": -7}}), ("P03", "P12")))
    assert shown["S1"].tolist()[1] == "-7"
    assert [head.partition(" ")[0] for head in shown.index] == ["P03", "P12"]


def test_what_cannot_be_read_is_told_kept_and_no_part_of_the_edit() -> None:
    typed = Typed({"P12": {"S1": "mange", "S2": "2,5"}})
    (many,) = unread(GRID, typed)
    assert (many.row, many.field, many.value) == ("P12", "S1", "mange")
    assert edit_of(GRID, typed).edited == {"P12": {"S2": 2.5}}
    assert frame(laid_out(GRID, typed, ("P12",)))["S1"].tolist() == ["mange"]


def test_an_added_row_that_cannot_be_read_is_told_too() -> None:
    (weight,) = unread(GOALS, Typed(added=({"name": "A", "weight": "mange"},)))
    assert (weight.row, weight.field, weight.value) == ("A", "weight", "mange")


def test_rows_that_are_deleted_or_no_more_are_not_complained_about() -> None:
    typed = Typed({"P12": {"S1": "mange"}, "P99": {"S1": "mange"}}, deleted=("P12",))
    assert unread(GRID, typed) == ()


def test_added_rows_come_below_and_can_be_edited_and_deleted() -> None:
    shown = GOALS.keys[:2]
    typed = more(Typed(), shown, {"added_rows": [{"name": "A"}, {"name": "B"}, {"name": None}]})
    assert laid_out(GOALS, typed, shown).rows[2][1] == "A"
    typed = more(typed, shown, {"edited_rows": {3: {"weight": 5}}, "deleted_rows": [2, 0]})
    assert typed == Typed(added=({"name": "B", "weight": 5},), deleted=(GOALS.keys[0],))


def test_what_was_typed_is_plain_json() -> None:
    typed = Typed({("M1", "K1"): {"own": 3}}, ({"person": "M2"},), (("M3", "K3"),))
    assert from_plain(json.loads(json.dumps(to_plain(typed)))) == typed
    assert to_plain(Typed()) == {}


def test_rows_that_are_no_more_are_left_out() -> None:
    typed = Typed({"P99": {"S1": 1}}, deleted=("P98",))
    assert (edit_of(GRID, typed).edited, edit_of(GRID, typed).deleted) == ({}, ())


# -- cells as text: read as people write them, and never guessed -----------------------------------

YES_NO = {"yes": "ja", "no": "nej"}


@pytest.mark.parametrize(
    ("table", "field", "typed", "code", "cell"),
    [
        ("goals", "weight", "30,5", "da", 30.5),
        ("goals", "weight", "30,5", "en", 30.5),
        ("goals", "weight", "1.200", "da", 1200.0),
        ("goals", "weight", "1.200,5", "en", 1200.5),
        ("contributions", "points", "1.200", "en", 1.2),
        ("goals", "weight", 30, "en", 30.0),
        ("people", "leaves_on", "31-12-2027", "da", date(2027, 12, 31)),
        ("people", "leaves_on", "05-04-2027", "da", date(2027, 4, 5)),
        ("people", "leaves_on", "2027-04-05", "en", date(2027, 4, 5)),
        ("people", "may_lead", "Ja", "da", True),
        ("partnerships", "status", "i gang", "da", "running"),
        ("partnerships", "status", "running", "da", "running"),
        ("rules", "partnerships", ["P1 P2", "P3"], "da", ("P1", "P2", "P3")),
        ("goals", "weight", "", "da", None),
        ("rules", "partnerships", [], "da", ()),
    ],
)
def test_a_cell_is_read_as_people_write_it(
    table: str, field: str, typed: object, code: str, cell: Cell
) -> None:
    assert cell_read(TABLES[table].field[field], typed, code) == cell


@pytest.mark.parametrize(
    ("table", "field", "typed", "code"),
    [
        ("goals", "weight", "mange", "da"),
        ("goals", "weight", "1.200", "en"),
        ("contributions", "points", "25", "da"),
        ("people", "leaves_on", "05-04-2027", "en"),
        ("people", "leaves_on", "31-02-2027", "da"),
    ],
)
def test_what_is_no_cell_or_could_be_two_is_refused(
    table: str, field: str, typed: str, code: str
) -> None:
    with pytest.raises(ModelError):
        cell_read(TABLES[table].field[field], typed, code)


def test_a_cell_is_shown_as_its_reader_writes_it() -> None:
    weight, leaves_on = TABLES["goals"].field["weight"], TABLES["people"].field["leaves_on"]
    assert [cell_text(weight, 1200.5, None, code) for code in ("da", "en")] == ["1200,5", "1200.5"]
    assert cell_text(weight, 1.234, None, "en") == "1.2340"
    day = date(2027, 4, 5)
    shown = [cell_text(leaves_on, day, None, code) for code in ("da", "en")]
    assert shown == ["05-04-2027", "2027-04-05"]
    assert cell_text(TABLES["people"].field["may_lead"], "yes", YES_NO, "da") == "ja"
    assert cell_text(weight, "mange", None, "da") == "mange"
