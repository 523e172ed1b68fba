"""The names of tables and columns, and the nearest one."""

import pytest

from lib.exchange.tables.headings import (
    MOST_COMPARISONS,
    Suggestions,
    danish,
    headings,
    is_explanation,
    plain,
    tables,
)
from lib.model.tables import TABLES


@pytest.mark.parametrize("text", ["May lead", "may_lead", " MAY-LEAD ", "May  lead (yes/no)"])
def test_names_are_compared_without_capitals_spaces_marks_and_units(text):
    assert plain(text) == "may lead"


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_name_of_a_field_leads_to_it(table):
    known = headings(table.name)
    for field in table.fields:
        for name in (field.name, field.label, danish(field.label)):
            assert known[plain(name)].field == field


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_name_of_a_table_leads_to_it(table):
    assert all(tables()[plain(n)] is table for n in (table.name, table.label, danish(table.label)))


def test_a_code_name_tells_no_language():
    assert all(
        headings(t.name)[plain(f.name)].language == "" for t in TABLES.values() for f in t.fields
    )


def test_a_danish_word_tells_danish_and_a_shared_one_nothing():
    known = headings("contributions")
    assert (known["bidrag"].language, known["minimum"].language) == ("da", "")


def test_the_explanation_is_known_in_both_languages():
    assert is_explanation("Forklaring")
    assert is_explanation("explanation")
    assert not is_explanation("goals")


def test_the_nearest_name_is_found_whatever_its_capitals():
    assert Suggestions().nearest("golas", ["Goals", "People"]) == "Goals"


def test_nothing_is_suggested_where_nothing_is_near():
    assert Suggestions().nearest("xyz", ["goals"]) is None


def test_looking_ends_when_the_time_for_it_is_spent():
    suggestions, many = Suggestions(), ["goals"] * (MOST_COMPARISONS // 2)
    assert [suggestions.nearest("golas", many) for _ in range(3)] == ["goals", "goals", None]
