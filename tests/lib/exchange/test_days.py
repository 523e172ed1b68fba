"""Dates as text."""

from datetime import date

import pytest

from lib.errors import ModelError
from lib.exchange.days import day
from lib.model.tables import TABLES

FIELD = TABLES["people"].field["leaves_on"]


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
