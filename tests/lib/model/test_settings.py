"""Settings: rows of text with a typed view."""

import pytest

from lib.errors import ModelError
from lib.model.fields import Cell, shown
from lib.model.settings import SETTINGS, Options, Setting, canonical, unknown_setting
from lib.text.language import language
from lib.words import words


def test_settings_have_their_types() -> None:
    rows = [
        Setting(name="budget", value="600000"),
        Setting(name="shortlist", value="4"),
        Setting(name="library", value="Fjordby"),
    ]
    options = Options.of(rows)
    assert (options.budget, options.shortlist, options.library) == (600_000.0, 4, "Fjordby")


def test_what_is_missing_or_unknown_has_its_default() -> None:
    assert Options.of([Setting(name="caution", value=None)]) == Options()


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("budget", 600_000.0, "600000"),
        ("budget", "600000.50", "600000.5"),
        ("caution", 0.30, "0.3"),
        ("shortlist", 4.0, "4"),
        ("library", 1984, "1984"),
        ("level_used", "own", "own"),
        ("library", "", None),
    ],
)
def test_there_is_one_way_to_write_a_value(name: str, value: Cell, kept: str | None) -> None:
    assert canonical(name, value) == kept


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("caution", "2", "Allowed: a number from 0 to 1."),
        ("caution", "nan", "Allowed: a number from 0 to 1."),
        ("shortlist", "4.5", "Allowed: a whole number, 1 or more."),
        ("shortlist", "many", "Allowed: a whole number, 1 or more."),
        ("currency", "dollars", "Allowed: DKK, EUR"),
        ("year", "10000", "Allowed: a whole number from 1900 to 2200."),
    ],
)
def test_a_value_that_a_setting_cannot_take_is_refused(name: str, value: str, said: str) -> None:
    with pytest.raises(ModelError) as refused:
        canonical(name, value)
    assert str(refused.value).startswith(said)


def test_a_year_has_no_mark_between_thousands() -> None:
    said = words("{year}", year=shown(SETTINGS["year"], 2027))
    assert [language("en").say(said), language("da").say(said)] == ["2027", "2027"]
    with pytest.raises(ModelError) as refused:
        canonical("year", "10000")
    assert "fra 1900 til 2200" in language("da").say(refused.value.words)


def test_an_unknown_setting_lists_the_known_ones() -> None:
    said = str(unknown_setting("colour"))
    assert said.startswith(
        "There is no setting “colour”. Known: Library, Library in English, Currency"
    )
