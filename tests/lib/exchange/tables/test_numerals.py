"""Numbers and dates as text in both languages."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ModelError
from lib.exchange.tables.numerals import day, number, readings, spoken_language, written
from lib.model.tables import TABLES

WEIGHT = TABLES["goals"].field["weight"]
POINTS = TABLES["contributions"].field["points"]
SIGNED = TABLES["rules"].field["points"]
FIELD = TABLES["people"].field["leaves_on"]


@pytest.mark.parametrize("language", ["da", "en", None])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1 234,5", 1234.5),
        ("1\u00a0234\u00a0567", 1_234_567),
        ("1 234.567", 1234.567),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("1234.567", 1234.567),
        ("1.2340", 1.234),
        (" 12 ", 12),
        (",5", 0.5),
    ],
)
def test_what_can_be_read_one_way_only_is_read_so_in_every_file(text, value, language):
    assert number(text, WEIGHT, language) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("da", "1.234", 1234), ("en", "1.234", 1.234), ("da", "1,234", 1.234), ("en", "1,234", 1234)],
)
def test_three_digits_after_one_separator_are_read_by_the_language(language, text, value):
    assert number(text, WEIGHT, language) == value


def test_without_a_language_the_only_reading_in_range_is_taken():
    assert number("1.234", POINTS, None) == 1.234


def test_without_a_language_two_possible_readings_are_an_error_with_the_remedy():
    with pytest.raises(ModelError, match=r"1234 or as 1\.234.*Write 1234 .* or 1\.2340"):
        number("1,234", WEIGHT, None)


def test_an_ambiguous_negative_number_names_both_readings():
    with pytest.raises(ModelError, match=r"-1234 or as -1\.234"):
        number("-1.234", SIGNED, None)


def test_where_neither_reading_is_in_range_the_range_is_named():
    with pytest.raises(ModelError, match="from 0 to 3"):
        number("5.678", POINTS, None)


@pytest.mark.parametrize("text", ["1.23.4", "12,34,567", "1.234.5", "1,2,3", "1 23", "1.234 567"])
def test_marks_in_wrong_places_are_an_error(text):
    with pytest.raises(ModelError, match="wrong places"):
        number(text, WEIGHT, "da")


@pytest.mark.parametrize("text", ["600 kr.", "DKK 100", "1e5", "5 t"])
def test_units_and_exponents_are_refused(text):
    with pytest.raises(ModelError, match="without a unit"):
        number(text, WEIGHT, None)


@pytest.mark.parametrize("text", ["30%", "30 %", "30 pct.", "30 procent"])
def test_a_share_alone_is_refused_and_says_what_it_could_mean(text):
    with pytest.raises(ModelError, match="This is 30 %"):
        number(text, WEIGHT, None)


@pytest.mark.parametrize("text", ["02-maj", "2. maj", "3-jan-2027", "03-01-2027", "2027-03-31"])
def test_a_number_that_became_a_date_is_told_to_be_one(text):
    with pytest.raises(ModelError, match="has made a date of a number"):
        number(text, WEIGHT, "da")


@pytest.mark.parametrize("text", ["mange", "-", ".", "", "nan", "inf", "٣", "1" * 41])
def test_what_is_no_number_is_refused(text):
    assert not readings(text)


def test_a_number_tells_its_language_only_where_one_language_can_read_it():
    assert [spoken_language(t) for t in ("2,5", "2.5", "1.234", "12")] == ["da", "en", None, None]


@pytest.mark.parametrize("sign", ["-", "−"])
def test_both_minus_signs_are_read(sign):
    assert number(f"{sign}2,5", SIGNED, None) == -2.5


def test_long_whole_numbers_lose_no_digit():
    exact = replace(WEIGHT, kind="whole")
    assert number("12345678901234567", exact, None) == 12345678901234567


@given(
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15).filter(
        lambda value: value == 0 or abs(value) > 1e-12
    )
)
def test_a_written_number_reads_back_exactly_in_english(value):
    assert number(written(value), SIGNED, "en") == value


@pytest.mark.parametrize(
    "text", ["2027-03-31", "31-03-2027", "31.03.2027", "31/3/2027", " 2027-3-31 "]
)
@pytest.mark.parametrize("language", ["da", "en", None])
def test_a_date_that_can_be_read_one_way_only_is_read_in_every_file(text, language):
    assert day(text, FIELD, language) == date(2027, 3, 31)


def test_a_danish_file_has_the_day_first():
    assert day("03-04-2027", FIELD, "da") == date(2027, 4, 3)


@pytest.mark.parametrize("language", ["en", None])
def test_elsewhere_a_date_with_two_readings_is_an_error_that_names_both(language):
    with pytest.raises(ModelError, match="2027-03-04 or as 2027-04-03"):
        day("03/04/2027", FIELD, language)


def test_a_date_whose_readings_agree_is_read():
    assert day("05.05.2027", FIELD, None) == date(2027, 5, 5)


@pytest.mark.parametrize("text", ["31-02-2027", "2027-13-01", "32/01/2027"])
def test_days_that_do_not_exist_are_an_error(text):
    with pytest.raises(ModelError, match="no such day"):
        day(text, FIELD, None)


def test_a_danish_file_has_no_month_first():
    with pytest.raises(ModelError, match="no such day"):
        day("03/31/2027", FIELD, "da")


@pytest.mark.parametrize("text", ["snart", "31-03-27", "31-03.2027", "2027", "31 marts 2027"])
def test_other_texts_are_refused(text):
    with pytest.raises(ModelError, match="a date such as"):
        day(text, FIELD, "da")
