"""Builders describe one kind of field each, and row classes give the descriptions back."""

from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import choice, described, english, key, number, reference, text
from lib.model.fields import Kind


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
