"""What each kind of field takes, what it says of the rest, and how a row class describes it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import copysign, inf, nan
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ModelError
from lib.model.describe import (
    choice,
    day,
    described,
    english,
    key,
    name,
    number,
    reference,
    references,
    text,
    whole,
    yes_no,
)
from lib.model.fields import (
    ID_LIMIT,
    LABELS,
    NAME_LIMIT,
    NUMBER_LIMIT,
    Cell,
    Field,
    Kind,
    label_of,
    shown,
)
from lib.model.tables import TABLES
from lib.text.language import language
from tests.models import texts

CODE = key("Id", "")
TITLE = name("Title", "")
NOTE = text("Note", "", limit=10)
POINTS = number("Points", "", unit="points", high=3)
HOURS = number("Hours", "", open_low=True)
LEVEL = whole("Level", "", high=5)
YEAR = whole("Year", "", low=1900)
LOCAL = yes_no("Local", "")
STATUS = choice("Status", "", {"running": "under way"})
LEAVES = day("Leaves on", "")
GOAL = reference("goals", "Goal", "")
GOALS = references("goals", "Goals", "")


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        (CODE, "S1", "S1"),
        (CODE, "Ø-2_b.c", "Ø-2_b.c"),
        (NOTE, "  Æble\r\ngrød\r", "Æble\ngrød"),
        (NOTE, "=1+1", "=1+1"),
        (NOTE, " \t\n", None),
        (POINTS, 3, 3.0),
        (HOURS, 0.001, 0.001),
        (LEVEL, 5.0, 5),
        (LOCAL, False, False),
        (STATUS, "running", "running"),
        (LEAVES, date(2027, 3, 31), date(2027, 3, 31)),
        (GOAL, " S1 ", "S1"),
        (GOALS, ("S2", "S1", "S2"), ("S2", "S1")),
        (GOALS, None, ()),
        (GOAL, "", None),
    ],
)
def test_a_good_value_is_kept_tidied(field: Field, value: Cell, kept: Cell) -> None:
    found = field.check(value)
    assert (found, type(found)) == (kept, type(kept))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (CODE, None, "This must be filled in. Allowed: a short id"),
        (CODE, "two words", "Allowed: a short id"),
        (CODE, "-1", "Allowed: a short id"),
        (CODE, "../x", "Allowed: a short id"),
        (CODE, "x" * (ID_LIMIT + 1), "The text has 41 characters; at most 40 fit."),
        (TITLE, "  ", "This must be filled in."),
        (TITLE, "x" * (NAME_LIMIT + 1), "The text has 201 characters; at most 200 fit."),
        (NOTE, 5, "Allowed: text of at most 10 characters."),
        (NOTE, "a\x00b", "The text holds a control character"),
        (NOTE, "a\x1bb", "The text holds a control character"),
        (NOTE, "a\x7fb", "The text holds a control character"),
        (NOTE, "a\x80b", "The text holds a control character"),
        (NOTE, "a\x85b", "The text holds a control character"),
        (NOTE, "a\x9fb", "The text holds a control character"),
        (NOTE, "\ud800", "The text holds a control character"),
        (POINTS, "2", "Allowed: a number from 0 to 3."),
        (POINTS, True, "Allowed: a number from 0 to 3."),
        (POINTS, nan, "Allowed: a number from 0 to 3."),
        (POINTS, -inf, "Allowed: a number from 0 to 3."),
        (POINTS, 3.001, "Allowed: a number from 0 to 3."),
        (POINTS, -0.001, "Allowed: a number from 0 to 3."),
        (HOURS, 0, "Allowed: a number above 0."),
        (HOURS, 10**400, "The number is too large; at most 1,000,000,000,000,000 fits."),
        (LEVEL, 2.5, "Allowed: a whole number from 0 to 5."),
        (LEVEL, 6, "Allowed: a whole number from 0 to 5."),
        (YEAR, 27, "Allowed: a whole number, 1,900 or more."),
        (LOCAL, 1, "Allowed: yes or no."),
        (LOCAL, "yes", "Allowed: yes or no."),
        (STATUS, "paused", "Allowed: under way."),
        (STATUS, ("running",), "Allowed: under way."),
        (LEAVES, "2027-03-31", "Allowed: a date such as 2027-03-31."),
        (LEAVES, datetime(2027, 3, 31, tzinfo=UTC), "Allowed: a date such as 2027-03-31."),
        (GOAL, 1, "Allowed: an id from the table “Goals”."),
        (GOALS, "S1", "Allowed: ids from the table “Goals”, with spaces."),
        (GOALS, (1,), "Allowed: ids from the table “Goals”, with spaces."),
    ],
)
def test_a_bad_value_is_refused_with_what_is_allowed(field: Field, value: Cell, said: str) -> None:
    with pytest.raises(ModelError) as refused:
        field.check(value)
    assert str(refused.value).startswith(said)


def test_minus_zero_is_kept_as_zero() -> None:
    kept = POINTS.check(-0.0)
    assert isinstance(kept, float)
    assert copysign(1, kept) == 1


def test_a_number_without_limits_may_be_negative() -> None:
    assert number("Points", "", low=None).check(-0.5) == -0.5
    assert str(number("Points", "", low=None).allowed) == "Allowed: a number."


def test_the_largest_number_fits() -> None:
    assert whole("Staff", "").check(NUMBER_LIMIT) == 10**15


def test_a_text_at_its_limit_fits() -> None:
    assert TITLE.check("å" * NAME_LIMIT) == "å" * NAME_LIMIT


@given(texts(4_000))
def test_what_was_kept_once_is_kept_as_it_is(kept: str) -> None:
    assert text("Text", "").check(kept) == kept


@given(st.text())
def test_any_text_is_kept_or_refused_with_a_reason(found: str) -> None:
    field = text("Text", "")
    try:
        kept = field.check(found)
    except ModelError:
        return
    assert field.check(kept) == kept


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (LOCAL, True, "yes"),
        (LOCAL, False, "no"),
        (STATUS, "running", "under way"),
        (STATUS, "unheard of", "unheard of"),
        (POINTS, 2.5, "2.5 points"),
        (POINTS, 1 / 3, "0.333 points"),
        (number("Cost", "", unit="¤"), 1200.0, "1,200 EUR"),
        (GOALS, ("S1", "S2"), "S1, S2"),
        (NOTE, "{braces}", "{braces}"),
    ],
)
def test_values_are_shown_as_people_read_them(field: Field, value: Cell, said: str) -> None:
    assert str(shown(field, value, currency="EUR")) == said


# -- builders and the descriptions they give ----------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A row class for these tests."""

    id: Annotated[str, key("Id", "Which shelf.")]
    metres: Annotated[float | None, number("Length", "How long.", unit="m", high=100)] = None


def test_descriptions_come_in_the_order_of_the_class_with_their_names() -> None:
    assert [field.name for field in described(Shelf)] == ["id", "metres"]


def test_a_key_must_be_filled_in() -> None:
    assert key("Id", "Which.").required
    assert reference("goals", "Goal", "Which.", key=True).required
    assert not reference("goals", "Goal", "Which.").required
    assert choice("Role", "Which.", {"a": "A"}, key=True).required


def test_a_number_is_zero_or_more_unless_said_otherwise() -> None:
    assert number("Hours", "How many.").low == 0
    assert number("Points", "How many.", low=None).low is None


def test_an_english_twin_knows_its_field() -> None:
    twin = english("name", "Name in English")

    assert (twin.kind, twin.english_of) == (Kind.TEXT, "name")
    assert not text("Name", "What.").english_of


# -- what people call each table ----------------------------------------------------------------


def test_every_table_has_a_label() -> None:
    assert [*LABELS] == [*TABLES]
    assert all(table.label == LABELS[name] for name, table in TABLES.items())


def test_a_table_is_called_by_its_label_in_the_readers_language() -> None:
    assert language("da").say(label_of("goals")) == "Strategimål"
    assert str(label_of("needs")) == "Special needs"
