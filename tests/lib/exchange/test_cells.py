"""One cell, by the kind of its field."""

from datetime import date

import pytest

from lib.errors import ModelError
from lib.exchange.cells import cell_of
from lib.exchange.headings import danish
from lib.exchange.sheets import FORMULA_ERROR, Flaw
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES

CHOICES = [
    *(field for table in TABLES.values() for field in table.fields if field.choices),
    *(field for field in SETTINGS.values() if field.choices),
]


def read(place: str, raw):
    """What the cell of this table.field holds, its file's language not known."""
    table, name = place.split(".")
    return cell_of(TABLES[table].field[name], raw, None)


@pytest.mark.parametrize("raw", ["yes", "Ja", "TRUE", "sand", "1", 1, 1.0, True, " ja "])
def test_yes_in_every_writing(raw):
    assert read("people.may_lead", raw) is True


@pytest.mark.parametrize("raw", ["no", "NEJ", "false", "falsk", "0", 0, 0.0, False])
def test_no_in_every_writing(raw):
    assert read("people.may_lead", raw) is False


@pytest.mark.parametrize("raw", ["x", "måske", 2, -1, date(2027, 1, 1)])
def test_anything_else_is_neither_yes_nor_no(raw):
    with pytest.raises(ModelError, match="yes or no"):
        read("people.may_lead", raw)


@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
def test_a_choice_is_read_by_its_code_and_its_label_in_each_language(field):
    for code, label in field.choices.items():
        for name in (code, label, danish(label), label.upper()):
            assert cell_of(field, name, None) == code


@pytest.mark.parametrize("raw", ["chaos", 3, True, date(2027, 1, 1)])
def test_an_unknown_choice_is_refused_with_what_is_allowed(raw):
    with pytest.raises(ModelError, match="candidate, running, ended"):
        read("partnerships.status", raw)


@pytest.mark.parametrize(("raw", "text"), [(101, "101"), (101.0, "101"), (2.5, "2.5")])
def test_a_number_where_a_text_belongs_is_its_digits(raw, text):
    assert read("goals.name", raw) == text


def test_a_number_where_an_id_belongs_is_its_digits():
    assert (read("goals.id", 101.0), read("contributions.goal", 101)) == ("101", "101")


def test_a_date_where_a_text_belongs_is_an_error():
    with pytest.raises(ModelError, match="Format the cell as text"):
        read("goals.name", date(2027, 1, 2))


@pytest.mark.parametrize("raw", ["P1 P2", "P1, P2", "P1;P2", " P1 | P2 ", "P1\nP2", "P1 P2 P1"])
def test_lists_are_parted_by_spaces_commas_semicolons_or_bars(raw):
    assert read("rules.partnerships", raw) == ("P1", "P2")


@pytest.mark.parametrize("raw", [True, date(2027, 1, 1), "many"])
def test_what_is_no_number_is_refused(raw):
    with pytest.raises(ModelError, match="a number"):
        read("goals.weight", raw)


@pytest.mark.parametrize("raw", [46_477, True])
def test_what_is_no_date_is_refused(raw):
    with pytest.raises(ModelError, match="a date such as"):
        read("people.leaves_on", raw)


def test_a_date_is_read_as_typed():
    assert read("people.leaves_on", date(2027, 1, 2)) == date(2027, 1, 2)


@pytest.mark.parametrize("raw", [None, "", "  ", "\u00a0"])
def test_an_empty_cell_is_unknown(raw):
    assert read("goals.weight", raw) is None


def test_an_empty_list_holds_nothing():
    assert read("rules.partnerships", None) == ()


def test_a_flaw_is_said_as_it_is():
    with pytest.raises(ModelError, match="formula gives an error"):
        read("goals.name", Flaw("#REF!", FORMULA_ERROR))
