"""Words, numbers, money and dates in a language."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from gettext import NullTranslations
from io import BytesIO
from threading import Barrier

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.support import Translations
from hypothesis import given
from hypothesis import strategies as st

from lib.text.language import LANGUAGES, UNITS, Language, closest, language
from lib.words import Amount, Label, Name, Value, Words, counted, listing, words

SPACE = "\u00a0"
MOMENT = datetime(2027, 3, 31, 14, 5, tzinfo=UTC)
ENGLISH = Language("en", NullTranslations())


def danish(texts: Mapping[str | tuple[str, str], str | tuple[str, str]] | None = None) -> Language:
    """Danish with just these translations, whatever the catalogue on disk holds."""
    catalog, compiled = Catalog(locale="da"), BytesIO()
    for text, said in (texts or {}).items():
        catalog.add(text, said)
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Language("da", Translations(compiled))


DANISH = danish(
    {
        "unknown": "ukendt",
        "yes": "ja",
        "no": "nej",
        ("{n} hour", "{n} hours"): ("{n} time", "{n} timer"),
        "steps": "trin",
        "Lead department": "Ansvarlig afdeling",
        "{who} gives {what}": "{what} kommer fra {who}",
        ("one goal of {of}", "{n} goals of {of}"): ("ét mål af {of}", "{n} mål af {of}"),
    }
)


# -- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (1234567.891, 2, "1.234.567,89"),
        (1234.0, 0, "1.234"),
        (0.5, 1, "0,5"),
        (3.0, 2, "3,00"),
        (-1234.5, 1, "−1.234,5"),
        (None, 1, "–"),
    ],
)
def test_danish_numbers_have_points_for_thousands_and_a_comma(
    value: float | None, decimals: int, said: str
) -> None:
    assert DANISH.number(value, decimals) == said


def test_english_numbers_have_commas_for_thousands_and_a_point() -> None:
    assert ENGLISH.number(-1234567.891, 2) == "−1,234,567.89"


@pytest.mark.parametrize(("value", "said"), [(2.5, "2,5"), (2.0, "2"), (1 / 3, "0,333")])
def test_decimals_at_most_leave_out_what_says_nothing(value: float, said: str) -> None:
    assert DANISH.number(value, 3, at_most=True) == said


@pytest.mark.parametrize("tongue", [DANISH, ENGLISH], ids=["da", "en"])
@given(value=st.floats(-0.049, 0.049))
def test_what_rounds_to_nothing_has_no_sign(tongue: Language, value: float) -> None:
    assert "−" not in tongue.number(value, 1) + tongue.percent(value / 100) + tongue.money(
        value, "DKK"
    )


@given(st.integers(-(10**12), 10**12), st.sampled_from([0, 1, 2]))
def test_a_danish_number_reads_back_as_the_same_number(units: int, decimals: int) -> None:
    value = units / 10**decimals
    shown = DANISH.number(value, decimals)
    plain = shown.replace("−", "-").replace(".", "").replace(",", ".")
    assert float(plain) == pytest.approx(value)


@pytest.mark.parametrize(
    ("tongue", "share", "decimals", "said"),
    [
        (DANISH, 0.256, 0, f"26{SPACE}%"),
        (DANISH, 0.256, 1, f"25,6{SPACE}%"),
        (DANISH, -0.5, 0, f"−50{SPACE}%"),
        (ENGLISH, 0.256, 1, "25.6%"),
        (ENGLISH, 12.0, 0, "1,200%"),
        (ENGLISH, 0.9999, 0, "99%"),
        (DANISH, 0.9999, 1, f"99,9{SPACE}%"),
        (ENGLISH, 1 - 1e-9, 1, "100.0%"),
        (DANISH, None, 0, "–"),
    ],
)
def test_percentages(tongue: Language, share: float | None, decimals: int, said: str) -> None:
    assert tongue.percent(share, decimals) == said


@pytest.mark.parametrize(
    ("tongue", "value", "currency", "said"),
    [
        (DANISH, 600_000, "DKK", "600.000 kr."),
        (DANISH, 1234.4, "EUR", "1.234 €"),
        (DANISH, -50, "DKK", "−50 kr."),
        (ENGLISH, 600_000, "DKK", "DKK 600,000"),
        (ENGLISH, -1234.4, "GBP", "−£ 1,234"),
        (DANISH, None, "DKK", "–"),
    ],
)
def test_money_is_in_whole_units_of_its_currency(
    tongue: Language, value: float | None, currency: str, said: str
) -> None:
    assert tongue.money(value, currency).replace(SPACE, " ") == said


# -- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tongue", "said"), [(DANISH, "31. marts 2027"), (ENGLISH, "31 March 2027")]
)
def test_dates_are_spelled_out(tongue: Language, said: str) -> None:
    assert tongue.date(date(2027, 3, 31)) == said


@pytest.mark.parametrize(
    ("tongue", "day", "time"),
    [(DANISH, "31. mar. 2027", "14.05"), (ENGLISH, "31 Mar 2027", "14:05")],
)
def test_moments_have_the_day_and_the_time_of_day(tongue: Language, day: str, time: str) -> None:
    said = tongue.moment(MOMENT)
    assert said.startswith(day)
    assert time in said


# -- every kind of value --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "in_danish", "in_english"),
    [
        (None, "ukendt", "unknown"),
        ("Læsekreds", "Læsekreds", "Læsekreds"),
        (True, "ja", "yes"),
        (False, "nej", "no"),
        (1234, "1.234", "1,234"),
        (1234.5, "1.234,5", "1,234.5"),
        (2.0, "2", "2"),
        (date(2027, 3, 1), "1. marts 2027", "1 March 2027"),
        (Name("Læselyst", "Joy of reading"), "Læselyst", "Joy of reading"),
        (Name("Læselyst"), "Læselyst", "Læselyst"),
        (Amount(1234.56, "hours", 1), "1.234,6 timer", "1,234.6 hours"),
        (Amount(2, "steps"), "2 trin", "2 steps"),
        (Amount(1234.56), "1.235", "1,235"),
        (Amount(25.6, "%"), f"26{SPACE}%", "26%"),
        (Amount(25.6, "%", 1), f"25,6{SPACE}%", "25.6%"),
        (Label("Lead department"), "ansvarlig afdeling", "lead department"),
        (listing(["a"]), "a", "a"),
        (listing(["a", Name("b", "bb"), None]), "a, b og ukendt", "a, bb and unknown"),
        (words("{who} gives {what}", who="BU", what=2), "2 kommer fra BU", "BU gives 2"),
        (words("{who} gives {what}", who="{n}", what=""), " kommer fra {n}", "{n} gives "),
    ],
)
def test_every_kind_of_value_is_said(value: Value, in_danish: str, in_english: str) -> None:
    assert (DANISH.say(value), ENGLISH.say(value)) == (in_danish, in_english)


@pytest.mark.parametrize(
    ("amount", "in_danish", "in_english"),
    [
        (Amount(1, "hours"), "1 time", "1 hour"),
        (Amount(0, "hours"), "0 timer", "0 hours"),
        (Amount(1.5, "hours", 1), "1,5 timer", "1.5 hours"),
        (Amount(1.2, "hours"), "1 time", "1 hour"),
        (Amount(-1, "hours"), "−1 time", "−1 hour"),
    ],
)
def test_a_unit_fits_the_number_as_it_is_shown(
    amount: Amount, in_danish: str, in_english: str
) -> None:
    assert (DANISH.say(amount), ENGLISH.say(amount)) == (in_danish, in_english)


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_is_said_after_its_number(unit: str) -> None:
    assert ENGLISH.say(Amount(2, unit)) == f"2 {unit}"


def test_a_moment_is_said_with_its_time_and_not_as_a_date() -> None:
    assert DANISH.say(MOMENT) == DANISH.moment(MOMENT)


def test_an_amount_of_money_is_said_in_its_currency() -> None:
    assert ENGLISH.say(Amount(1500, "DKK")).replace(SPACE, " ") == "DKK 1,500"


def test_a_sentence_inside_a_sentence_is_said_in_the_same_language() -> None:
    inner = words("{who} gives {what}", who="BU", what=None)
    said = DANISH.say(words("{who} gives {what}", who=inner, what=True))
    assert said == "ja kommer fra ukendt kommer fra BU"


@pytest.mark.parametrize(
    ("count", "in_danish", "in_english"),
    [
        (0, "0 mål af 6", "0 goals of 6"),
        (1, "ét mål af 6", "one goal of 6"),
        (2, "2 mål af 6", "2 goals of 6"),
        (1000, "1.000 mål af 6", "1,000 goals of 6"),
    ],
)
def test_a_count_chooses_the_form(count: int, in_danish: str, in_english: str) -> None:
    said = counted("one goal of {of}", "{n} goals of {of}", count, of=6)
    assert (DANISH.say(said), ENGLISH.say(said)) == (in_danish, in_english)


def test_a_text_that_is_not_translated_is_said_in_english() -> None:
    assert danish().say(words("Nothing of {this}", this=1)) == "Nothing of 1"


def test_no_text_has_no_translation() -> None:
    assert language("da").text("") == ""


# -- which language -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("preferred", "code"),
    [
        ("da", "da"),
        ("da-DK", "da"),
        ("da_DK", "da"),
        ("DA-dk", "da"),
        ("en-GB", "en"),
        ("de-AT", "en"),
        ("dan", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_closest_language_to_a_browsers_preference(preferred: str | None, code: str) -> None:
    assert closest(preferred) == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_of_the_app_is_there(code: str) -> None:
    assert language(code).code == code


@pytest.mark.parametrize("code", ["xx", "", "../da"])
def test_a_language_that_is_not_there_is_english(code: str) -> None:
    assert language(code).code == "en"


def test_two_languages_never_mix_across_threads() -> None:
    said = counted("one goal of {of}", "{n} goals of {of}", 2, of=Amount(1.5, "hours", 1))
    sure = {DANISH: "2 mål af 1,5 timer", ENGLISH: "2 goals of 1.5 hours"}
    together = Barrier(8)

    def speak(tongue: Language) -> set[str]:
        together.wait()
        return {tongue.say(said) for _ in range(50)}

    with ThreadPoolExecutor(8) as pool:
        speakers = [DANISH, ENGLISH] * 4
        for tongue, heard in zip(speakers, pool.map(speak, speakers), strict=True):
            assert heard == {sure[tongue]}


def test_saying_a_sentence_leaves_it_as_it_was() -> None:
    said = words("{who} gives {what}", who="BU", what=listing([1, 2]))
    DANISH.say(said)
    assert said == Words("{who} gives {what}", (("who", "BU"), ("what", listing([1, 2]))))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_half_is_rounded_up_wherever_it_is_said(code: str) -> None:
    spoken = language(code)
    for whole in range(100):
        half, up = whole + 0.5, str(whole + 1)
        assert spoken.number(half) == up
        assert spoken.number(-half) == f"−{up}"
        assert spoken.number(half / 10, 1) == spoken.number((whole + 1) / 10, 1)
        assert spoken.say(Amount(half)) == up
        assert spoken.money(half, "DKK") == spoken.money(whole + 1.0, "DKK")
        if whole < 99:
            assert spoken.percent(half / 100) == spoken.say(Amount(half, "%"))
            assert spoken.percent(half / 100).removesuffix("%").strip() == up
            assert spoken.percent(half / 1000, 1) == spoken.percent((whole + 1) / 1000, 1)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_not_all_is_never_a_hundred(code: str) -> None:
    assert language(code).percent(0.995).removesuffix("%").strip() == "99"
    assert language(code).percent(1.0).removesuffix("%").strip() == "100"


def test_the_noise_of_a_computation_is_no_part_of_a_number() -> None:
    assert ENGLISH.number(100 * 0.285) == "29"
    assert ENGLISH.percent(0.145) == "15%"
    assert ENGLISH.number(0.1 + 0.2 + 0.05, 1) == "0.4"
    assert str(Amount(2.5)) == "3"
