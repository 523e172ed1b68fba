"""The workbook we write: what people see in it, what it explains, and what Excel checks."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from lib.exchange.tables.files import read, workbook
from lib.exchange.tables.rows import cell_of
from lib.exchange.tables.template import LONGEST_LIST, choice_labels, validation
from lib.model.fields import Kind
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Person
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLES
from lib.text.language import language

TITLES = {name: table.label for name, table in TABLES.items()}
ENGLISH = language("en")
FIELDS = [field for table in TABLES.values() for field in table.fields]
CHOICES = [field for field in (*FIELDS, *SETTINGS.values()) if field.choices]


def written(model: Model, code: str):
    """The workbook as openpyxl sees it."""
    return openpyxl.load_workbook(BytesIO(workbook(model, code)))


def cell(model: Model, table: str, column: int, code: str = "en"):
    """The first row's cell in a column (from 1) of the sheet of this table."""
    return written(model, code)[language(code).text(TABLES[table].label)].cell(2, column)


@pytest.mark.parametrize("code", ["da", "en"])
def test_the_template_has_one_sheet_for_each_table_after_the_explanation(code):
    reader = language(code)
    titles = [reader.text(table.label) for table in TABLES.values()]
    assert written(Model(), code).sheetnames[1:] == titles


@pytest.mark.parametrize("code", ["da", "en"])
def test_the_empty_template_reads_back_as_an_empty_model(code):
    assert read("skabelon.xlsx", workbook(Model(), code)) == Model()


def test_headers_are_labels_with_their_unit_and_stay_in_view():
    sheet = written(Model(), "en")["Departments"]
    assert [cell.value for cell in sheet[1]][3:] == ["Hours (hours)", "Staff"]
    assert sheet.freeze_panes == "A2"


def test_money_has_the_currency_of_the_library():
    model = Model.of([Setting(name="currency", value="EUR")])
    header = [cell.value for cell in written(model, "en")["Partnerships"][1]]
    assert "Cost (EUR)" in header


def test_a_text_that_would_run_is_a_text_with_a_prefix():
    found = cell(Model.of([Goal(id="S1", name="=1+1")]), "goals", 2)
    assert (found.data_type, found.value, found.quotePrefix) == ("s", "=1+1", True)


def test_a_text_that_looks_like_an_error_is_a_text():
    assert cell(Model.of([Goal(id="S1", name="#REF!")]), "goals", 2).data_type == "s"


def test_a_text_that_looks_escaped_is_escaped_for_excel():
    assert cell(Model.of([Goal(id="S1", name="_x0041_")]), "goals", 2).value == "_x005F_x0041_"


def test_numbers_keep_every_digit():
    model = Model.of([Goal(id="S1", name="a", weight=0.1 + 0.2)])
    assert cell(model, "goals", 6).value == 0.1 + 0.2


def test_dates_are_dates():
    found = cell(Model.of([Person(id="M1", leaves_on=date(2027, 3, 31))]), "people", 7)
    assert (found.value.date(), found.number_format) == (date(2027, 3, 31), "yyyy-mm-dd")


def test_dates_that_excel_cannot_hold_come_back_all_the_same():
    model = Model.of([Person(id="M1", leaves_on=date(1848, 6, 5))])
    assert read("a.xlsx", workbook(model, "da")) == model


@pytest.mark.parametrize("code", ["da", "en"])
def test_choices_and_yes_and_no_are_in_the_words_of_the_language(code):
    reader = language(code)
    model = Model.of([Person(id="M1", mandate="backing", may_lead=True)])
    assert cell(model, "people", 6, code).value == reader.text("backing from leadership")
    assert cell(model, "people", 8, code).value == reader.text("yes")


def test_the_value_of_a_numeric_setting_is_a_number():
    assert cell(Model.of([Setting(name="budget", value="600000")]), "settings", 2).value == 600_000


def test_a_list_of_ids_is_one_text():
    model = Model.of(
        [
            Partnership(id="P1", title="a"),
            Partnership(id="P2", title="b"),
            TABLES["rules"].make({"id": "R1", "kind": "excludes", "partnerships": ("P1", "P2")}),
        ]
    )
    assert cell(model, "rules", 3).value == "P1 P2"


# -- the sheet that explains the others -----------------------------------------------------------


def lines(code: str) -> list[tuple]:
    """The lines of the sheet under its header."""
    book = openpyxl.load_workbook(BytesIO(workbook(Model(), code)))
    return list(book.worksheets[0].iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize(("code", "title"), [("da", "Forklaring"), ("en", "Explanation")])
def test_the_explanation_stands_first_and_is_named_in_the_language(code, title):
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


# -- what Excel checks while people type ----------------------------------------------------------


def rule(place: str):
    """The check of table.field in column D."""
    table, name = place.split(".")
    return validation(TABLES[table].field[name], "D", TITLES, ENGLISH)


def test_a_choice_is_a_list_of_labels():
    found = rule("partnerships.status")
    assert (found.type, found.formula1) == ("list", '"candidate,running,ended"')
    assert str(found.sqref) == "D2:D20001"


def test_yes_and_no_are_a_list():
    assert rule("people.may_lead").formula1 == '"yes,no"'


def test_a_reference_is_a_list_of_the_ids_in_the_other_sheet():
    assert rule("partnerships.lead").formula1 == "'Departments'!$A$2:$A$20001"


@pytest.mark.parametrize(
    ("place", "operator", "low", "high"),
    [
        ("contributions.points", "between", "0", "3"),
        ("goals.weight", "greaterThanOrEqual", "0", None),
        ("goals.target", "greaterThan", "0", None),
    ],
)
def test_a_number_has_its_range(place, operator, low, high):
    found = rule(place)
    assert (found.type, found.operator, found.formula1, found.formula2) == (
        "decimal",
        operator,
        low,
        high,
    )


def test_a_whole_number_is_checked_as_one():
    assert rule("partnerships.phase").type == "whole"


@pytest.mark.parametrize("place", ["goals.name", "rules.partnerships", "rules.points"])
def test_anything_goes_where_nothing_can_be_checked(place):
    assert rule(place) is None


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
@pytest.mark.parametrize("code", ["da", "en"])
def test_lists_and_messages_are_short_enough_for_excel(field, code):
    found = validation(field, "A", TITLES, language(code))
    if found is not None:
        assert len(found.formula1) <= LONGEST_LIST + 2
        assert len(found.errorTitle) <= 32
        assert len(found.error) <= 255


@pytest.mark.parametrize("code", ["da", "en"])
def test_a_list_too_long_for_a_check_stands_in_the_sheet_that_explains(code):
    book = written(Model(), code)
    found = validation(TABLES["settings"].field["name"], "A", TITLES, language(code))
    title, cells = found.formula1.split("!")
    offered = [row[0].value for row in book[title.strip("'")][cells.replace("$", "")]]
    assert offered == [language(code).text(field.label) for field in SETTINGS.values()]


@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
@pytest.mark.parametrize("code", ["da", "en"])
def test_what_a_list_offers_is_read_as_its_code(field, code):
    for choice, label in choice_labels(field, language(code)).items():
        assert cell_of(field, label, None) == choice


@pytest.mark.parametrize(
    "labels",
    [
        {"a": "one, two", "b": "three"},
        {"a": "same", "b": "Same"},
        {"a": "b", "b": "other"},
        {"a": "x" * 200, "b": "y" * 200},
    ],
)
def test_codes_stand_where_labels_make_no_list(labels):
    field = replace(TABLES["rules"].field["kind"], kind=Kind.CHOICE, choices=labels)
    assert choice_labels(field, ENGLISH) == {"a": "a", "b": "b"}
