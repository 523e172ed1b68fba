"""The language of a file."""

import pytest

from lib.exchange.columns import columns
from lib.exchange.evidence import Understood, language_of
from lib.exchange.sheets import Line, Sheet
from lib.exchange.suggestions import Suggestions
from lib.model.tables import TABLES


def language(header: tuple, *rows: tuple, delimiter: str = "", table: str = "goals"):
    """The language of a file with one sheet of this table."""
    lines = tuple(Line(number, row) for number, row in enumerate(rows, start=2))
    sheet = Sheet(table, header, lines, delimiter=delimiter)
    return language_of([Understood(sheet, columns(sheet, TABLES[table], Suggestions()))])


@pytest.mark.parametrize(("delimiter", "code"), [(";", "da"), (",", "en"), ("", None)])
def test_the_delimiter_is_evidence(delimiter, code):
    assert language(("id", "name"), delimiter=delimiter) == code


def test_a_danish_header_is_evidence():
    assert language(("id", "Strategimål", "Vægtning")) == "da"


def test_a_number_that_one_language_can_read_is_evidence():
    assert language(("id", "weight"), ("S1", "2,5")) == "da"
    assert language(("id", "weight"), ("S1", "2.5")) == "en"


def test_numbers_in_texts_are_no_evidence():
    assert language(("id", "name"), ("S1", "2,5")) is None


def test_the_value_of_a_numeric_setting_is_evidence():
    assert language(("name", "value"), ("caution", "0,3"), table="settings") == "da"


def test_the_value_of_a_text_setting_is_none():
    assert language(("name", "value"), ("library", "0,3"), table="settings") is None


def test_contradictory_evidence_is_none():
    assert language(("id", "weight"), ("S1", "2,5"), delimiter=",") is None
