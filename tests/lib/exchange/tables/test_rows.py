"""Rows and cells: each is checked by the kind of its field, and each problem says where it is."""

from datetime import date

import pytest

from lib.errors import ModelError
from lib.exchange.tables.headings import danish
from lib.exchange.tables.rows import cell_of
from lib.exchange.tables.sheets import FORMULA_ERROR, Flaw
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from tests.lib.exchange.tables.books import csv_problems, from_csv, place

CHOICES = [
    *(field for table in TABLES.values() for field in table.fields if field.choices),
    *(field for field in SETTINGS.values() if field.choices),
]


def test_every_bad_cell_is_named_with_row_column_value_and_what_is_allowed():
    problems = csv_problems(
        goals="Id;Navn eller name;Vægtning\nS1;a;1\n".replace("Navn eller ", "")
        + ";b;mange\nS3;;-1\n"
    )
    assert [place(p) for p in problems] == [
        ("goals", 3, "Id", None),
        ("goals", 3, "Vægtning", "mange"),
        ("goals", 4, "name", None),
        ("goals", 4, "Vægtning", "-1"),
    ]
    assert all("Allowed" in str(problem) for problem in problems)


def test_a_cell_without_a_header_is_an_error_at_its_place():
    (problem,) = csv_problems(goals="id,name\nS1,a,stray\n")
    assert place(problem) == ("goals", 2, "C", "stray")


def test_control_characters_are_an_error_and_are_not_shown():
    (problem,) = csv_problems(goals="id,name\nS1,a\x07b\n")
    assert place(problem) == ("goals", 2, "name", "a�b")
    assert "control character" in str(problem)


def test_a_text_over_its_limit_is_an_error_with_both_lengths_and_shown_in_short():
    (problem,) = csv_problems(goals=f"id,name\nS1,{'a' * 201}\n")
    assert problem.value == "a" * 100 + "…"
    assert "201" in str(problem)
    assert "200" in str(problem)


def test_what_does_not_agree_within_a_row_is_an_error_at_its_column():
    problems = csv_problems(
        goals="id,name\nS1,a\n",
        partnerships="id,title\nP1,b\n",
        contributions="partnership,goal,low,Bidrag\nP1,S1,3,1\n",
    )
    assert [place(p) for p in problems] == [("contributions", 2, "Bidrag", 1.0)]


def test_settings_are_checked_by_what_describes_them_in_any_order_of_columns():
    problems = csv_problems(settings="value,name\nmange,budget\n2,caution\nx,chaos\nDKK,currency\n")
    assert [place(p) for p in problems] == [
        ("settings", 2, "value", "mange"),
        ("settings", 3, "value", "2"),
        ("settings", 4, "name", "chaos"),
    ]


def test_settings_are_kept_in_their_one_writing():
    read = from_csv(settings="Navn;Værdi\nbudget;600.000\nlevel_used;own\n".replace("Navn", "name"))
    assert {row.name: row.value for row in read.settings} == {
        "budget": "600000",
        "level_used": "own",
    }


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


@pytest.mark.parametrize("written", ["ownership", "Ownership", "ejerskab"])
def test_a_file_of_an_older_version_names_the_measure_as_it_is_called_now(written: str) -> None:
    field = next(it for it in TABLES["statements"].fields if it.name == "measure")
    assert cell_of(field, written, "da") == "wishes_kept"


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        ("settings", "name,value\nyear,10000\n", "a whole number from 1900 to 2200"),
        ("competences", "id,name,needed\nK1,a,100000000\n", "from 0 to 10,000"),
        ("actions", "id,kind,seats\nA1,hire,100000000\n", "from 0 to 10,000"),
    ],
)
def test_numbers_that_would_fill_the_memory_or_the_calendar_are_refused(
    table: str, line: str, said: str
) -> None:
    (problem,) = csv_problems(**{table: line})
    assert said in str(problem)
