"""Every page of the menu opens, whatever the library holds."""

from __future__ import annotations

import pytest

from lib.text.language import LANGUAGES
from pages.ui.menu import ENTRIES, Entry
from tests.pages.opened import LIBRARIES, open_page, texts

SEEN = [(library, lang) for library in LIBRARIES for lang in LANGUAGES if library != "large"]
"""Every library in every language; the large one, whose words are the demo's, in one."""


@pytest.mark.parametrize(("library", "lang"), [*SEEN, ("large", "da")])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_it_opens_with_a_title_and_a_finding_and_says_no_none(
    entry: Entry, library: str, lang: str
) -> None:
    page = open_page(entry.file, library, lang)

    assert not page.exception
    assert len(page.title) == 1
    assert page.header[0].value
    assert not {"None", "nan", "NaN", "inf"} & set(texts(page).split())
