"""The settings as a form."""

from lib.exchange.ready import demo
from lib.text.language import language
from lib.view.strategy.settings import settings_columns


def test_each_setting_shows_what_holds_its_default_where_none_is_set() -> None:
    shown = {item.shown.name: item.value for item in settings_columns(demo(), language("en"))}
    assert (shown["budget"], shown["shortlist"], shown["language"]) == (600_000, 5, None)


def test_the_texts_of_the_privacy_page_are_not_among_them() -> None:
    names = [item.shown.name for item in settings_columns(demo(), language("en"))]
    assert not [name for name in names if name.startswith("privacy")]
