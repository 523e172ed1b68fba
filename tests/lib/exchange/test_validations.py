"""What Excel checks while people type."""

from dataclasses import replace

import pytest

from lib.exchange.cells import cell_of
from lib.exchange.validations import LONGEST_LIST, choice_labels, validation
from lib.model.fields import Kind
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from lib.text.language import language

TITLES = {name: table.label for name, table in TABLES.items()}
ENGLISH = language("en")
FIELDS = [field for table in TABLES.values() for field in table.fields]
CHOICES = [field for field in (*FIELDS, *SETTINGS.values()) if field.choices]


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
