"""Cells typed or pasted as text: read as people write them, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from lib.errors import ModelError
from lib.model.fields import Cell
from lib.model.tables import TABLES
from lib.view.strategy.cell_text import cell_read, cell_text

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
