"""Numbers as people type them into a field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ModelError
from lib.exchange.tables.numerals import readings
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from lib.screens.numbers import Numeral
from tests.readers import everybody

BUDGET, YEAR = SETTINGS["budget"], SETTINGS["year"]
HOURS = TABLES["departments"].field["hours"]


def said_of(numeral: Numeral, text: str) -> str:
    """How a text was understood, as the page says it."""
    echo = numeral.echo(text, numeral.read(text))
    return "" if echo is None else everybody(numeral.code).say(echo).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("35.500", 35_500),
        ("650.000", 650_000),
        ("1.000.000", 1_000_000),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("450.000,50", 450_000.5),
        ("450000", 450_000),
        ("450 000", 450_000),
        ("8.000 kr.", 8_000),
        ("kr. 35.500,-", 35_500),
        ("650.000,–", 650_000),
        ("650.000,— kr.", 650_000),
        ("650.000 kroner", 650_000),
        ("0,65 mio. kroner", 650_000),
        ("DKK 450.000", 450_000),
        ("480 t.kr.", 480_000),
        ("480 tkr", 480_000),
        ("1,5 mio. kr.", 1_500_000),
        ("2 millioner", 2_000_000),
        (" 0 ", 0),
        ("\u200b35.500", 35_500),
    ],
)
def test_money_is_read_as_danes_write_it(text: str, value: float) -> None:
    assert Numeral(BUDGET, "da", "DKK").read(text) == value


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (HOURS, "1.200 timer", 1200),
        (HOURS, "37,5 t", 37.5),
        (SETTINGS["deadline_months"], "1,5 mdr.", 1.5),
        (SETTINGS["caution"], "30 %", 0.3),
        (SETTINGS["caution"], "0,3", 0.3),
        (SETTINGS["difference_hours"], "1 %", 1),
        (YEAR, "2027", 2027),
    ],
)
def test_a_number_may_have_its_unit(field, text: str, value: float) -> None:
    assert Numeral(field, "da", "DKK").read(text) == value


@pytest.mark.parametrize("code", ["da", "en"])
@pytest.mark.parametrize("text", ["", "  ", "\u200b"])
def test_nothing_typed_is_unknown_and_not_nought(text: str, code: str) -> None:
    assert Numeral(BUDGET, code, "DKK").read(text) is None


@pytest.mark.parametrize("text", ["−20 %", "-20%", "- 20 pct.", "-20 procent"])
@pytest.mark.parametrize("code", ["da", "en"])
def test_a_share_with_its_sign_is_of_what_is_saved(text: str, code: str) -> None:
    assert Numeral(BUDGET, code, "DKK", 600_000.0).read(text) == 480_000


@pytest.mark.parametrize(("saved", "text"), [(600_000.0, "20 %"), (None, "-20 %"), (0.0, "-20 %")])
def test_another_share_is_no_number(saved: float | None, text: str) -> None:
    with pytest.raises(ModelError, match=r"share|−20 %"):
        Numeral(BUDGET, "da", "DKK", saved).read(text)


@pytest.mark.parametrize(
    "text", ["mange", "12.34.5", "EUR 5", "5 æbler", "-5", "1e5", "02-maj", "5 t 3", "nan"]
)
def test_what_is_no_number_or_not_allowed_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        Numeral(BUDGET, "da", "DKK", 600_000.0).read(text)


@pytest.mark.parametrize("text", ["35.500", "35.500 kr.", "650.000", "1.234"])
def test_on_an_english_page_what_a_dane_would_mean_otherwise_is_asked(text: str) -> None:
    with pytest.raises(ModelError, match="can be read as"):
        Numeral(BUDGET, "en", "DKK").read(text)


def test_on_an_english_page_a_number_with_english_marks_is_read() -> None:
    read = Numeral(BUDGET, "en", "DKK").read
    assert [read(it) for it in ("450,000", "DKK 450,000", "450,000.50")] == [
        450e3,
        450e3,
        450_000.5,
    ]


def test_a_thousandth_of_what_is_saved_is_asked_about() -> None:
    numeral = Numeral(BUDGET, "da", "DKK", 600_000.0)
    for text in ("600", "650", "35,500"):
        with pytest.raises(ModelError, match="thousandth"):
            numeral.read(text)
    assert [numeral.read(it) for it in ("600,0", "35,5", "0", "6.000")] == [600, 35.5, 0, 6000]


def test_the_remedy_of_a_thousandth_is_read() -> None:
    numeral = Numeral(BUDGET, "da", "DKK", 600_000.0)
    with pytest.raises(ModelError, match=r"Write 600\.000 .* or 600,0 if"):
        numeral.read("600")
    assert numeral.read("600.000") == 600_000


def test_a_number_is_echoed_as_it_was_understood() -> None:
    numeral = Numeral(BUDGET, "da", "DKK", 600_000.0)
    assert said_of(numeral, "480 t.kr.") == "= 480.000 kr., 20 % mindre end det gemte"
    assert said_of(numeral, "600000") == "= 600.000 kr."
    assert said_of(Numeral(BUDGET, "da", "DKK"), "35,5") == "= 35,50 kr."
    assert said_of(Numeral(HOURS, "da"), "1200") == "= 1.200 timer"


def test_a_number_that_is_small_or_saved_or_a_year_and_stands_as_it_is_said_needs_no_echo() -> None:
    assert said_of(Numeral(BUDGET, "da", "DKK", 600_000.0), "600.000") == ""
    assert said_of(Numeral(YEAR, "da"), "2027") == ""
    assert said_of(Numeral(SETTINGS["deadline_months"], "da"), "6") == ""
    assert said_of(Numeral(BUDGET, "da", "DKK"), "") == ""


def test_a_year_is_said_without_a_mark() -> None:
    assert Numeral(YEAR, "da").said(2027) == "2027"


@given(
    st.floats(0, 1e12).map(lambda value: round(value, 3)) | st.integers(0, 10**12),
    st.sampled_from(["da", "en"]),
    st.sampled_from([BUDGET, HOURS, SETTINGS["deadline_months"]]),
)
def test_a_number_said_by_the_page_is_read_back_as_itself(value, code: str, field) -> None:
    numeral = Numeral(field, code, "DKK")
    assert numeral.read(numeral.said(value)) == value


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_what_has_two_readings_is_never_taken_against_the_page(
    whole: int, part: int, mark: str
) -> None:
    text = f"{whole}{mark}{part:03d}"
    danish = Numeral(BUDGET, "da", "DKK")
    assert danish.read(text) == readings(text)["da"]
    english = Numeral(BUDGET, "en", "DKK")
    if mark == ",":
        assert english.read(text) == readings(text)["en"]
    else:
        with pytest.raises(ModelError, match="can be read as"):
            english.read(text)


@given(st.text(max_size=12), st.sampled_from(["da", "en"]))
def test_no_text_is_more_than_refused(text: str, code: str) -> None:
    try:
        value = Numeral(BUDGET, code, "DKK", 600_000.0).read(text)
    except ModelError:
        return
    assert value is None or value >= 0


def test_a_dash_that_phones_make_of_a_minus_is_a_minus() -> None:
    assert Numeral(BUDGET, "da", "DKK", 600_000.0).read("\u201320 %") == 480_000
    with pytest.raises(ModelError, match="0 or more"):
        Numeral(BUDGET, "da", "DKK").read("\u20135")
