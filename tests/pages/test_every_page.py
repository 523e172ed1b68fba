"""Every page of the menu opens, whatever the library holds."""

from __future__ import annotations

import pytest

from lib.text.language import LANGUAGES
from pages.ui.menu import ENTRIES
from tests.pages.opened import LIBRARIES, open_page, texts


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_it_opens_with_a_title_and_a_finding(entry: object, lang: str, library: str) -> None:
    page = open_page(entry.file, library, lang)  # type: ignore[attr-defined]

    assert not page.exception
    assert len(page.title) == 1
    assert page.header[0].value


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_no_unknown_is_shown_as_none_or_nan(entry: object, library: str) -> None:
    shown = texts(open_page(entry.file, library)).split()  # type: ignore[attr-defined]

    assert not {"None", "nan", "NaN", "inf"} & set(shown)
