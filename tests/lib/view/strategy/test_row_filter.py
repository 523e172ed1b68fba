"""Rows found by what they are called."""

from __future__ import annotations

import pytest

from lib.exchange.ready import demo
from lib.text.language import language
from lib.view.names import row_name
from lib.view.strategy.row_filter import found
from lib.view.strategy.sheets import matrix_sheet, table_sheet

ENGLISH = language("en")
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
