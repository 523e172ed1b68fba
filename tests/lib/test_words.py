"""Sentences that are not yet in any language."""

from datetime import date

import pytest

from lib.words import Amount, Label, Name, Words, counted, listing, lower_first, words


def test_a_sentence_says_its_values() -> None:
    assert str(words("{who} gives {n} hours", who="BU", n=3)) == "BU gives 3 hours"


def test_what_is_unknown_is_said_to_be_unknown() -> None:
    assert str(words("Weight {old}", old=None)) == "Weight unknown"


def test_a_sentence_can_stand_inside_another() -> None:
    inner = words("row {row}", row=4)
    assert str(words("Look at {place}.", place=inner)) == "Look at row 4."


def test_braces_in_a_value_are_not_placeholders() -> None:
    assert str(words("{who} left", who="{n}")) == "{n} left"


@pytest.mark.parametrize(("count", "said"), [(0, "0 rows"), (1, "one row"), (2, "2 rows")])
def test_a_count_chooses_the_template(count: int, said: str) -> None:
    assert str(counted("one row", "{n} rows", count)) == said


def test_a_name_is_said_in_english_where_it_has_an_english_twin() -> None:
    assert [str(Name("Mål")), str(Name("Mål", "Goal"))] == ["Mål", "Goal"]


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Amount(1234.5, "hours", 1), "1,234.5 hours"),
        (Amount(0.0), "0"),
        (Amount(-2.0, decimals=2), "-2.00"),
    ],
)
def test_an_amount_has_its_decimals_and_its_unit(amount: Amount, said: str) -> None:
    assert str(amount) == said


def test_several_values_are_said_one_after_another() -> None:
    assert str(listing(["a", Name("Mål", "Goal"), date(2027, 3, 31)])) == "a, Goal, 2027-03-31"


@pytest.mark.parametrize(
    ("label", "said"), [("Weight", "weight"), ("CSV file", "CSV file"), ("S1", "S1"), ("", "")]
)
def test_a_label_inside_a_sentence_loses_its_capital_but_a_code_keeps_it(
    label: str, said: str
) -> None:
    assert (str(Label(label)), lower_first(label)) == (said, said)


def test_equal_sentences_are_equal_values() -> None:
    said = {words("{a}", a=1), words("{a}", a=1), Words("{a}", (("a", 1),))}
    assert len(said) == 1
