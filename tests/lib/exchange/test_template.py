"""The workbook we write: what people see in it, and what Excel checks."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from lib.exchange.files import read, workbook
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Person
from lib.model.settings import Setting
from lib.model.tables import TABLES
from lib.text.language import language


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
