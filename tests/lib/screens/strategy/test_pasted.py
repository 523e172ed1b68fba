"""Blocks pasted into a table: every cell lands, or is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ModelError
from lib.exchange.ready import demo
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.tables import Key
from lib.screens.strategy.block import cells_of
from lib.screens.strategy.named import row_named, rows_named
from lib.screens.strategy.pasted import (
    MOST_ROWS,
    Pasted,
    Spread,
    block_in_cell,
    pasted_of,
    spread,
    whole_block,
)
from lib.screens.strategy.sheets import Sheet, matrix_sheet, table_sheet
from lib.screens.strategy.typed import Typed, edit_of, laid_out, unread
from tests.readers import DA, EN

PARTNERSHIPS = table_sheet(demo(), "partnerships", DA)
RULES = table_sheet(demo(), "rules", EN)
GRID = matrix_sheet(demo(), "contributions", "points", EN)
LEAD = next(column for column in PARTNERSHIPS.columns if column.name == "lead")
RULED = next(column for column in RULES.columns if column.name == "partnerships")


def pasted(
    sheet: Sheet,
    text: str,
    column: str,
    row: int,
    typed: Typed | None = None,
    *,
    grows: bool = True,
) -> Spread:
    """What becomes of a block pasted on a cell of the sheet, all of whose rows are shown."""
    titles = tuple(it.label for it in sheet.columns)
    place = [it.name for it in sheet.columns].index(column)
    block = Pasted(text, titles, place, row)
    return spread(sheet, typed or Typed(), sheet.keys, block, grows=grows)


def label(sheet: Sheet, name: str) -> str:
    return next(column.label for column in sheet.columns if column.name == name)


# -- names and ids ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "BU",
        "bu",
        "Børn & Unge",
        "børn & unge",
        " BØRN  &  UNGE ",
        "Børn og Unge",
        "Børn&Unge",
        "BU Børn & Unge",
        "BU  Børn & Unge",
        "Children & Young People",
        "Bo\u0308rn & Unge".replace("o\u0308", "ø"),
    ],
)
def test_a_row_goes_by_its_id_and_by_its_names_in_any_case(text: str) -> None:
    assert row_named(LEAD, text) == "BU"


def test_a_name_goes_without_its_accents() -> None:
    model = Model.of((Department(id="A1", name="Café Årslev"),))
    (column,) = (
        it for it in table_sheet(model, "priorities", DA).columns if it.name == "department"
    )
    assert row_named(column, "cafe arslev") == "A1"


def test_a_name_that_two_rows_have_is_asked_about() -> None:
    model = Model.of((Department(id="A1", name="Unge"), Department(id="A2", name="unge")))
    (column,) = (
        it for it in table_sheet(model, "priorities", DA).columns if it.name == "department"
    )
    with pytest.raises(ModelError, match="A1 Unge, A2 unge"):
        row_named(column, "UNGE")
    assert row_named(column, "a2") == "A2"


def test_a_name_that_is_none_is_refused_with_the_nearest() -> None:
    with pytest.raises(ModelError, match="nearest is “Børn & Unge”"):
        row_named(LEAD, "Børn & Ungd")
    with pytest.raises(ModelError, match="no such row"):
        row_named(LEAD, "Rådhuset")


@pytest.mark.parametrize(
    "texts", [["P01 P02"], ["P01, P02"], ["P01", "P02"], ["p01;p02"], ["Læselyst på øen, P02"]]
)
def test_several_rows_are_named_in_one_cell(texts: list[str]) -> None:
    named = {"P01": ("Læselyst på øen",), "P02": ("Klar, parat, læs",)}
    column = type(RULED)(RULED.name, RULED.field, "", "", {}, "", named)
    assert rows_named(column, texts) == ("P01", "P02")
    assert rows_named(column, ["Klar, parat, læs"]) == ("P02",)


# -- a block on a cell -----------------------------------------------------------------------------


def test_a_block_is_parted_as_spreadsheets_copy_it() -> None:
    assert cells_of("a\tb\r\nc\t\r\n") == [["a", "b"], ["c", ""]]
    assert cells_of('"to\nlinjer"\t"""Hej"" sagde"\n"a" b\tc') == [
        ["to\nlinjer", '"Hej" sagde'],
        ['"a" b', "c"],
    ]
    assert cells_of("") == [[""]]


@given(st.text(max_size=60))
def test_no_text_is_lost_in_parting(text: str) -> None:
    kept = "".join("".join(row) for row in cells_of(text))
    assert sorted("".join(kept.split()).replace('"', "")) == sorted(
        "".join(text.split()).replace('"', "")
    )


def test_names_and_choices_as_they_lie_in_a_workbook_land_as_ids() -> None:
    at = len(PARTNERSHIPS.keys)
    order = [column.name for column in PARTNERSHIPS.columns]
    cells = dict.fromkeys(order, "")
    cells |= {"title": "Ny idé", "lead": "børn & unge", "status": "I gang", "cost": "35.500"}
    done = pasted(PARTNERSHIPS, "\t".join(cells.values()), "id", at)
    assert not done.told
    assert not unread(PARTNERSHIPS, done.typed)
    (added,) = edit_of(PARTNERSHIPS, done.typed).added
    assert added == {"title": "Ny idé", "lead": "BU", "status": "running", "cost": 35_500.0}


def test_what_is_no_row_stays_in_its_cell_and_is_told() -> None:
    done = pasted(PARTNERSHIPS, "Rådhuset", "lead", 0)
    (refused,) = unread(PARTNERSHIPS, done.typed)
    assert (refused.row, refused.field, refused.value) == (PARTNERSHIPS.keys[0], "lead", "Rådhuset")
    again = laid_out(PARTNERSHIPS, done.typed, PARTNERSHIPS.keys)
    assert "Rådhuset" in again.rows[0]


DEPARTMENTS = table_sheet(Model(), "departments", DA)


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Børn & Unge\nDigital", [{"name": "Børn & Unge"}, {"name": "Digital"}]),
        (
            "Børn & Unge\t1.200\nVoksne\t800 timer",
            [{"name": "Børn & Unge", "hours": "1.200"}, {"name": "Voksne", "hours": "800 timer"}],
        ),
        ("Læselyst på øen", [{"name": "Læselyst på øen"}]),
    ],
)
def test_names_pasted_on_ids_become_names_and_this_is_told(
    text: str, added: list[dict[str, str]]
) -> None:
    done = pasted(DEPARTMENTS, text, "id", 0)
    assert list(done.typed.added) == added
    assert [EN.say(it) for it in done.told] == [
        "What was pasted on “Id” cannot be ids. It was taken in as “Navn”, and what stands beside "
        "it from there on."
    ]


@pytest.mark.parametrize("text", ["BU\nVoksne & Kultur", "bu1\nbu 2", "Børn\nVoksne", "A-1\tX Y"])
def test_ids_of_which_some_are_wrong_stay_ids(text: str) -> None:
    done = pasted(DEPARTMENTS, text, "id", 0)
    assert [row["id"] for row in done.typed.added] == [it.split("\t")[0] for it in text.split("\n")]
    assert not done.told


def test_ids_that_are_there_stay_ids() -> None:
    done = pasted(PARTNERSHIPS, "P01\nto ord", "id", 0)
    assert [cells["id"] for cells in done.typed.cells.values()] == ["P01", "to ord"]


def test_a_block_with_headers_goes_by_them_in_any_order_and_case() -> None:
    headers = [label(PARTNERSHIPS, it).upper() for it in ("lead", "title", "status")]
    text = "\t".join(headers) + "\nVK\tNy\tforeslået"
    done = pasted(PARTNERSHIPS, text, "id", len(PARTNERSHIPS.keys))
    (added,) = done.typed.added
    assert added == {"lead": "VK", "title": "Ny", "status": "foreslået"}


def test_headers_go_by_all_names_that_files_may_give_them() -> None:
    done = pasted(PARTNERSHIPS, "Title\tAfdeling\nNy\tVK", "id", len(PARTNERSHIPS.keys))
    assert done.typed.added == ({"title": "Ny", "lead": "VK"},)
    grid = pasted(GRID, "Communities and local cohesion\tS1\n2\t3", "S1", 0, grows=False)
    assert grid.typed.cells == {GRID.keys[0]: {"S2": "2", "S1": "3"}}


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("\tS2\tS1\nP03\t3\t1\nP01\t2\t0", {"P03": "31", "P01": "20"}),
        ("Partnership\tS2\tS1\nP03\t3\t1\nP01\t2\t0", {"P03": "31", "P01": "20"}),
        ("Partnerskab\tS2\nLÆSEGRUPPER pa plejecentre\t3", {"P02": "3"}),
        ("Navn\tFællesskaber & LOKAL samhørighéd\nP03  Børnelitteraturdage\t3", {"P03": "3"}),
        ("Id\tTitel\tS2\tS1\nP03\tBørnelitteraturdage\t3\t1", {"P03": "31"}),
    ],
)
def test_a_matrix_goes_by_the_names_of_its_rows(text: str, cells: dict[str, str]) -> None:
    done = pasted(GRID, text, "S1", 4, grows=False)
    assert {key: "".join(row.values()) for key, row in done.typed.cells.items()} == cells
    assert all({*row} <= {"S2", "S1"} for row in done.typed.cells.values())
    assert not done.told


def test_a_matrix_without_headers_goes_by_the_names_of_its_rows() -> None:
    titles = ("Partnership", *(column.label for column in GRID.columns))
    for column in (0, 1):
        block = Pasted("P03\t3\t1\nP01\t2\t0", titles, column, 4, GRID.heads[0])
        done = spread(GRID, Typed(), GRID.keys, block, grows=False)
        cells = {"P03": {"S1": "3", "S2": "1"}, "P01": {"S1": "2", "S2": "0"}}
        assert done == Spread(Typed(cells))


def test_rows_of_a_matrix_that_are_not_there_or_stand_twice_are_told() -> None:
    text = "\tS1\nP01\t3\nI alt\t3\nP01\t2\n\t1\nP02\t1\n\t"
    done = pasted(GRID, text, "S1", 4, grows=False)
    assert done.typed.cells == {"P01": {"S1": "3"}, "P02": {"S1": "1"}}
    ((told,), (noted,)) = (map(str, it) for it in (done.told, done.noted))
    assert noted == "One row of sums was left out."
    assert "“P01”, “–”" in told


def test_headers_of_a_matrix_that_are_all_unknown_bring_nothing() -> None:
    done = pasted(GRID, "Navn\tSundhed\nP03\t3", "S1", 4, grows=False)
    assert not any(done.typed.cells.values())
    assert "“Sundhed”" in str(done.told[0])


def test_numbers_in_a_matrix_are_no_names_of_rows_unless_headers_say_so() -> None:
    numbered = replace(GRID, called=tuple((str(n),) for n, _ in enumerate(GRID.keys)))
    plain = pasted(numbered, "3\t1\n2\t0", "S1", 0, grows=False)
    assert plain.typed.cells["P01"] == {"S1": "3", "S2": "1"}
    headed = pasted(numbered, "Nr.\tS1\tS2\n3\t1\t2", "S1", 0, grows=False)
    assert headed.typed.cells == {GRID.keys[3]: {"S1": "1", "S2": "2"}}


def test_a_header_that_the_table_does_not_know_is_told() -> None:
    text = "\t".join([label(PARTNERSHIPS, "title"), label(PARTNERSHIPS, "lead"), "Telefon"])
    done = pasted(PARTNERSHIPS, f"{text}\nNy\tVK\t12345678", "id", len(PARTNERSHIPS.keys))
    assert "“Telefon”" in str(done.told[0])


def test_columns_that_cannot_be_seen_follow_those_that_can() -> None:
    seen = tuple(column.label for column in PARTNERSHIPS.columns[:3])
    names = [column.name for column in PARTNERSHIPS.columns]
    block = Pasted("\t".join("abcde"), ("", *seen), 3, 0)
    done = spread(PARTNERSHIPS, Typed(), PARTNERSHIPS.keys, block, grows=True)
    assert done.typed.cells == {PARTNERSHIPS.keys[0]: dict(zip(names[2:7], "abcde", strict=True))}


def test_columns_beyond_the_last_are_told_unless_they_are_empty() -> None:
    last = PARTNERSHIPS.columns[-1].name
    assert "beginning with “for meget”" in str(
        pasted(PARTNERSHIPS, "a\tfor meget", last, 0).told[0]
    )
    assert not pasted(PARTNERSHIPS, "a\t\t\n", last, 0).told


def test_rows_beyond_a_table_that_cannot_grow_are_told() -> None:
    done = pasted(GRID, "1\n2\n3", "S1", len(GRID.keys) - 1, grows=False)
    assert done.typed.cells == {GRID.keys[-1]: {"S1": "1"}}
    assert "2 rows" in str(done.told[0])


def test_a_block_lands_on_rows_that_are_left_and_on_those_added() -> None:
    keys: tuple[Key, ...] = PARTNERSHIPS.keys
    typed = Typed({keys[1]: {"cost": "5"}}, ({"title": "Først"},), (keys[0],))
    done = pasted(PARTNERSHIPS, "A\nB", "title", len(keys) - 2, typed)
    assert done.typed.cells[keys[-1]] == {"title": "A"}
    assert done.typed.added == ({"title": "B"},)
    assert (done.typed.cells[keys[1]], done.typed.deleted) == ({"cost": "5"}, (keys[0],))


def test_a_block_on_a_grid_sorted_otherwise_is_not_guessed_at() -> None:
    titles = ("Partnership", *(column.label for column in GRID.columns))
    for head, right in ((GRID.heads[2], True), (GRID.heads[3], False)):
        done = spread(GRID, Typed(), GRID.keys, Pasted("1", titles, 1, 2, head), grows=False)
        assert bool(done.typed) is right
        assert bool(done.told) is not right


def test_a_block_on_the_names_of_rows_is_told() -> None:
    titles = ("Partnership", *(column.label for column in GRID.columns))
    done = spread(GRID, Typed(), GRID.keys, Pasted("1\t2", titles, 0, 0), grows=False)
    assert not done.typed
    assert "cannot be changed" in str(done.told[0])


def test_too_many_rows_are_told() -> None:
    done = pasted(PARTNERSHIPS, "a\n" * (MOST_ROWS + 1), "title", 0)
    assert not done.typed
    assert "as a file" in str(done.told[0])


# -- a block in an open cell -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", [Typed({"P01": {"title": "A\t\nB"}}), Typed({"P01": {"lead": "A\nB"}})]
)
def test_a_block_in_an_open_cell_is_found(typed: Typed) -> None:
    block = block_in_cell(PARTNERSHIPS, typed, PARTNERSHIPS.keys)
    assert block is not None
    done = spread(PARTNERSHIPS, typed, PARTNERSHIPS.keys, block, grows=True)
    assert block_in_cell(PARTNERSHIPS, done.typed, PARTNERSHIPS.keys) is None


def test_lines_in_a_long_text_are_no_block() -> None:
    typed = Typed({"P01": {"reason": "Først\nDernæst"}})
    assert block_in_cell(PARTNERSHIPS, typed, PARTNERSHIPS.keys) is None


def test_a_block_in_an_added_row_is_found() -> None:
    typed = Typed(added=({"id": "D1\tBørn\t400\nD2\tUnge\t300"},))
    sheet = table_sheet(Model(), "departments", DA)
    block = block_in_cell(sheet, typed, ())
    assert block is not None
    done = spread(sheet, typed, (), block, grows=True)
    assert [row["name"] for row in done.typed.added] == ["Børn", "Unge"]


# -- what a browser says ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {},
        "text",
        {"text": "a", "titles": ["A"], "column": 1, "row": 0, "head": ""},
        {"text": "a", "titles": ["A"], "column": 0, "row": -1, "head": ""},
        {"text": "a", "titles": ["A"], "column": "x", "row": 0, "head": ""},
        {"text": "a", "titles": None, "column": 0, "row": 0, "head": ""},
    ],
)
def test_what_is_no_block_on_a_cell_is_none(plain: Any) -> None:
    assert pasted_of(plain) is None


def test_a_block_on_a_cell_is_taken() -> None:
    plain = {"text": "a", "titles": ["A", "B"], "column": 1, "row": 3, "head": "P1"}
    assert pasted_of(plain) == Pasted("a", ("A", "B"), 1, 3, "P1")


GOALS = table_sheet(demo(), "goals", DA)


def boxed(text: str) -> Spread:
    """What becomes of a block put into the box above the goals."""
    block = whole_block(GOALS, Typed(), GOALS.keys, text)
    return spread(GOALS, Typed(), GOALS.keys, block, grows=True)


def test_headers_below_a_title_are_found_and_rows_of_sums_are_left_out() -> None:
    done = boxed("Mål 2026\n\nNAVN\tVÆGT\nKunst\t30\nI alt\t30")
    assert done.typed.added == ({"name": "Kunst", "weight": "30"},)
    assert not done.told
    assert len(done.noted) == 2


def test_rows_of_a_whole_block_go_to_the_rows_they_name_and_empty_nothing() -> None:
    done = boxed("navn\tvægt\tbeskrivelse\nFÆLLESSKABER OG LOKAL SAMHØRIGHED\t30\t\nNyt\t1\t")
    assert done.typed.cells == {"S2": {"weight": "30"}}
    assert [row["name"] for row in done.typed.added] == ["Nyt"]


def test_a_row_named_twice_in_a_block_is_added_the_second_time_and_not_lost() -> None:
    done = boxed("id\tvægt\nS2\t30\nS2\t31")
    assert done.typed.cells == {"S2": {"weight": "30"}}
    assert done.typed.added == ({"id": "S2", "weight": "31"},)
