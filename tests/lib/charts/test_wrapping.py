"""Long names on several lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.wrapping import lines, wrapped


def test_a_short_name_stays_on_one_line_as_it_is() -> None:
    assert wrapped("1.  Datalab  ·  28,3", 40) == "1.  Datalab  ·  28,3"


def test_a_long_name_is_broken_between_words() -> None:
    assert wrapped("Læsegrupper på plejecentre", 19) == "Læsegrupper på<br>plejecentre"


def test_a_word_longer_than_a_line_is_broken_with_a_hyphen() -> None:
    assert wrapped("Børnelitteraturdagene", 19) == "Børnelitter-<br>aturdagene"


def test_a_name_is_not_broken_at_its_own_hyphens() -> None:
    assert wrapped("Læsespor 0-6 år", 11) == "Læsespor<br>0-6 år"


def test_what_needs_more_lines_than_there_are_is_cut_and_shows_it() -> None:
    assert wrapped("en to tre fire fem", 6, most=2) == "en to<br>tre …"


def test_markup_in_a_name_is_put_out_of_force() -> None:
    assert wrapped("<b>Lab</b>", 40) == "‹b›Lab‹/b›"


@pytest.mark.parametrize(("text", "count"), [("", 1), ("a", 1), ("a<br>b<br>c", 3)])
def test_lines_are_counted(text: str, count: int) -> None:
    assert lines(text) == count


@given(st.text("abcæø -0.<", max_size=120), st.integers(8, 40))
def test_no_line_is_too_long_and_nothing_is_lost(name: str, width: int) -> None:
    parts = wrapped(name, width).split("<br>")
    assert max(map(len, parts)) <= width
    kept = "".join(parts).replace("-", "").replace(" ", "")
    assert kept == name.replace("<", "‹").replace("-", "").replace(" ", "")
