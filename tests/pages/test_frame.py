"""What stands around every page: library, language, banner."""

from __future__ import annotations

import pytest

from pages.ui.prose import escaped
from tests.pages.opened import in_link, open_page, texts

OVERVIEW = "start/overview.py"


def test_the_language_of_the_link_is_spoken() -> None:
    assert open_page(OVERVIEW, lang="da").title[0].value == "Overblik"
    assert open_page(OVERVIEW, lang="en").title[0].value == "Overview"


def test_a_language_that_does_not_exist_is_not_spoken() -> None:
    page = open_page(OVERVIEW, lang="<script>")

    assert not page.exception
    assert in_link(page, "lang") == "en"


def test_a_switch_of_language_stays_in_the_link() -> None:
    page = open_page(OVERVIEW, lang="en")

    page.segmented_control(key="pick-language").set_value("da").run()

    assert page.title[0].value == "Overblik"
    assert in_link(page, "lang") == "da"


def test_names_come_in_the_language_of_the_reader() -> None:
    page = open_page("decide/alignment.py", lang="da")

    assert "Læsegrupper på plejecentre" in page.header[0].value


@pytest.mark.parametrize("library", ["../fjordby", "unheard-of", "CON", "/etc/passwd"])
def test_a_library_that_does_not_exist_gives_way_to_the_demo(library: str) -> None:
    page = open_page(OVERVIEW, library)

    assert not page.exception
    assert in_link(page, "library") == "fjordby"


def test_the_demo_is_said_to_be_fictional() -> None:
    assert "fictional" in texts(open_page(OVERVIEW))


def test_the_public_case_is_said_to_be_no_finding() -> None:
    assert "no finding" in texts(open_page(OVERVIEW, "aarhus"))


def test_ones_own_library_has_no_banner() -> None:
    assert "fictional" not in texts(open_page(OVERVIEW, "empty"))


def test_what_if_changes_belong_to_their_library() -> None:
    page = open_page("decide/alignment.py")
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()

    page.selectbox(key="pick-library").set_value("aarhus").run()

    assert not any(button.key == "undo-all" for button in page.button)


@pytest.mark.parametrize(
    "name", ["![x](http://a/b.png)", "[a](b)", "**x**", "$x$", ":red[x]", "<b>x</b>", "`x`", "a\nb"]
)
def test_names_are_never_read_as_markup(name: str) -> None:
    signs = set(r"*_{}[]()<>#!$:`")

    safe = escaped(name)

    assert "\n" not in safe
    assert all(safe[i - 1] == "\\" for i, sign in enumerate(safe) if sign in signs)
