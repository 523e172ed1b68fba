"""What the approaches are called."""

from __future__ import annotations

import pytest

from lib.exchange.ready import starter
from lib.model.statements import APPROACHES
from lib.text.language import language
from lib.view.approaches.approach_names import (
    PLACES,
    approach_name,
    approach_summary,
    choice_words,
    short_name,
    source_words,
)


def test_every_approach_has_a_title_a_summary_and_words_in_a_sentence() -> None:
    for name in APPROACHES:
        assert approach_name(name).own
        assert approach_summary(name).own
        assert str(choice_words(name))


def test_titles_are_in_the_readers_language_and_short_ones_are_shorter() -> None:
    assert language("da").say(approach_name("department_led")) == "Afdelingerne prioriterer selv"
    assert len({str(short_name(name)) for name in APPROACHES}) == len(APPROACHES)


def test_an_approach_that_is_not_there_is_no_name() -> None:
    with pytest.raises(KeyError):
        approach_name("anarchy")


def test_a_place_in_the_source_is_said_in_the_readers_words() -> None:
    said = source_words("approaches.da.txt, tilgang 1, fordele, afsnit 1")
    assert str(said) == (
        "The text on the two approaches (in Danish), approach 1, advantages, paragraph 1"
    )


def test_a_source_of_the_librarys_own_stands_as_it_is() -> None:
    assert str(source_words("our seminar")) == "our seminar"
    assert source_words(None) is None


def test_every_part_of_the_frameworks_references_is_known() -> None:
    parts = {part for row in starter().statements for part in (row.source or "").split(", ")}
    assert parts == set(PLACES)
