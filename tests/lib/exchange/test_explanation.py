"""The sheet that explains the others."""

from io import BytesIO

import openpyxl
import pytest

from lib.exchange.files import workbook
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from lib.text.language import language


def lines(code: str) -> list[tuple]:
    """The lines of the sheet under its header."""
    book = openpyxl.load_workbook(BytesIO(workbook(Model(), code)))
    return list(book.worksheets[0].iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize(("code", "title"), [("da", "Forklaring"), ("en", "Explanation")])
def test_it_stands_first_and_is_named_in_the_language(code, title):
    book = openpyxl.load_workbook(BytesIO(workbook(Model(), code)))
    expected = title if language(code).code == code else "Explanation"
    assert book.sheetnames[0] == expected


def test_every_column_of_every_table_and_every_setting_has_a_line():
    columns = [(t.label, field.label) for t in TABLES.values() for field in t.fields]
    settings = [("Settings", field.label) for field in SETTINGS.values()]
    assert [line[:2] for line in lines("en")] == columns + settings


def test_a_line_says_label_help_unit_what_is_allowed_and_whether_it_is_needed():
    (line,) = (line for line in lines("en") if line[:2] == ("Departments", "Hours"))
    assert line[2:4] == ("Hours a year that the department can give to partnership work.", "hours")
    assert line[4].startswith("Allowed: a number")
    assert line[5] == "no"


def test_choices_are_listed_as_the_sheets_have_them():
    (line,) = (line for line in lines("en") if line[:2] == ("Partners", "Type"))
    assert "civil society" in line[4]
