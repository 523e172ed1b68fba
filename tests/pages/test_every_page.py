"""Every page of the menu opens, whatever the library holds."""

from __future__ import annotations

import pytest

from lib.text.language import LANGUAGES
from pages.ui.doors import ROOMS, Room
from tests.pages.opened import LIBRARIES, open_page, texts

SEEN = [*((library, "da") for library in LIBRARIES), *(("fjordby", lang) for lang in LANGUAGES)]
"""Every library in Danish; the demo, where most is said, in every language."""


@pytest.mark.parametrize(("library", "lang"), sorted(set(SEEN)))
@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_it_opens_with_a_title_and_a_finding_and_says_no_none(
    room: Room, library: str, lang: str
) -> None:
    page = open_page(room.id, library, lang)

    assert not page.exception
    assert len(page.title) == 1
    assert page.header[0].value
    assert not {"None", "nan", "NaN", "inf"} & set(texts(page).split())
