"""Tables, and what holds for every view of every library."""

from __future__ import annotations

import csv
import re
from collections import Counter
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given

from lib.model.fields import Kind
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.screens.goals import short_names
from lib.screens.parts import Column, Shape, Table
from lib.words import Name
from tests.lib.screens.screens import (
    LANGUAGES,
    LIBRARIES,
    MARKED,
    leaves,
    library,
    shown,
    tables,
    texts,
    views,
)
from tests.models import models
from tests.readers import everybody

of_every_library = pytest.mark.parametrize("name", LIBRARIES)
in_every_language = pytest.mark.parametrize("code", LANGUAGES)
LEFT_OVER = re.compile(r"\{\w*\}|\b(None(?! yet)|nan|NaN|inf)\b")
LETTER, SAID = re.compile(r"[^\W\d_]"), re.compile(r"⟦[^⟦⟧]*⟧|\bkr\.|\b\d+\. \w+ \d{4}")
FRAMEWORK = Path(__file__).parents[3] / "data" / "framework"
TYPES: dict[Shape, type | tuple[type, ...]] = {
    "text": str,
    "number": (int, float),
    "percent": (int, float),
    "whole": int,
}


def framework_words() -> set[str]:
    """Every text of the competence framework, which is data in both languages."""
    whole = [path.read_text(encoding="utf-8") for path in FRAMEWORK.glob("*.csv")]
    rows = (row for said in whole for row in csv.reader(said.splitlines()))
    return {cell for row in rows for cell in row if " " in cell}


def own_words(model: Model) -> list[str]:
    """Every text and id, no code of a choice, in the data; the longest first."""
    cells = {
        getattr(row, field.name)
        for table in TABLES.values()
        for row in model.table(table.name)
        for field in table.fields
        if field.kind in (Kind.TEXT, Kind.REFERENCE)
    }
    return sorted(filter(None, cells | framework_words()), key=len, reverse=True)


def unsaid(text: str, own: list[str]) -> str:
    """What is left of a text without what the marked language said and the library's own words."""
    before = ""
    while text != before:
        before, text = text, SAID.sub("", text)
    for word in own:
        text = text.replace(word, "")
    return text


def fits(table: Table) -> bool:
    """Whether every row has a value, of the right kind, for each column."""
    return all(
        value is None or isinstance(value, TYPES[column.shape])
        for row in table.rows
        for column, value in zip(table.columns, row, strict=True)
    )


@of_every_library
@in_every_language
def test_no_text_holds_a_placeholder_or_a_machines_word_for_unknown(name: str, code: str) -> None:
    assert [text for text in texts(shown(name, code)) if LEFT_OVER.search(text)] == []


@of_every_library
@in_every_language
def test_every_number_is_a_number(name: str, code: str) -> None:
    numbers = [value for _, value in leaves(shown(name, code)) if isinstance(value, float)]
    assert all(map(isfinite, numbers))


@of_every_library
@in_every_language
def test_every_table_has_a_caption_and_labelled_columns(name: str, code: str) -> None:
    for table in tables(shown(name, code)):
        assert table.caption
        assert all(column.label for column in table.columns)


@of_every_library
@in_every_language
def test_every_value_of_a_table_fits_its_column(name: str, code: str) -> None:
    assert all(map(fits, tables(shown(name, code))))


@of_every_library
def test_both_languages_show_the_same_figures(name: str) -> None:
    """Each as often: rows may stand in the order of names, which are sorted in each language."""
    danish, english = (
        Counter(value for _, value in leaves(shown(name, code)) if not isinstance(value, str))
        for code in LANGUAGES
    )
    assert danish == english


@pytest.mark.parametrize("name", ["empty", "demo", "aarhus"])
def test_every_text_that_is_not_the_librarys_own_goes_through_the_language(name: str) -> None:
    model = library(name)
    own = [*own_words(model), *short_names(model, MARKED).values()]
    assert [
        text for text in texts(views(library(name), MARKED)) if LETTER.search(unsaid(text, own))
    ] == []


def test_an_english_reader_sees_the_english_twins_and_a_danish_one_the_own_names() -> None:
    goal = library("demo").goals[0]
    assert Name(goal.name, goal.name_en) != Name(goal.name)
    assert goal.name in texts(shown("demo", "da"))
    assert goal.name not in texts(shown("demo", "en"))
    assert goal.name_en in texts(shown("demo", "en"))


@given(models())
def test_any_library_can_be_shown(model: Model) -> None:
    seen = views(model, everybody("da"))
    assert all(map(fits, tables(seen)))
    assert all(isfinite(value) for _, value in leaves(seen) if isinstance(value, float))


@given(models())
def test_the_same_library_is_shown_the_same(model: Model) -> None:
    again = Model.of(reversed(list(model.rows())))
    assert views(again, everybody("en")) == views(model, everybody("en"))


@pytest.mark.parametrize(
    ("rows", "decimals"),
    [
        ((("A", 0.625, 0.9), ("B", 0.3, 0.5)), 0),
        ((("A", 0.625, 0.63), ("B", 0.3, 0.5)), 1),
        ((("A", 0.3, 0.9), ("B", 0.301, None)), 0),
    ],
)
def test_shares_in_a_table_have_a_decimal_only_where_a_row_would_look_level(
    rows: tuple[tuple[str, float, float | None], ...], decimals: int
) -> None:
    heads = Column("Goal"), Column("Now", "percent"), Column("Then", "percent")
    assert Table("Goals", heads, rows).share_decimals == decimals


def test_one_column_of_shares_is_read_from_row_to_row() -> None:
    def decimals(*shares: float) -> int:
        heads = Column("Goal"), Column("Now", "percent")
        return Table("Goals", heads, tuple((str(it), it) for it in shares)).share_decimals

    assert decimals(0.301, 0.302, 0.5) == 1
    assert decimals(0.3, 0.5) == 0
