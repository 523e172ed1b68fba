"""Titles over bars: each above its own bar, none over another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lib.charts.headings import TOP, beside, headings, places
from lib.charts.wrapping import BREAK, LINE, lines

THICK, BELOW = 20.0, 16.0


def titles() -> st.SearchStrategy[list[str]]:
    """Titles of one to three lines."""
    return st.lists(st.integers(1, 3).map(lambda n: BREAK.join(["Title"] * n)), max_size=6)


@given(titles())
def test_each_title_ends_where_its_bar_begins(wrapped: list[str]) -> None:
    heads, middles, _ = places(wrapped, THICK, BELOW)
    for title, head, middle in zip(wrapped, heads, middles, strict=True):
        assert head + lines(title) * LINE / 2 == middle - THICK / 2


@given(titles())
def test_under_each_bar_the_same_is_free(wrapped: list[str]) -> None:
    heads, middles, end = places(wrapped, THICK, BELOW)
    starts = [head - lines(title) * LINE / 2 for head, title in zip(heads, wrapped, strict=True)]
    for (_, middle), (start, _) in pairwise(zip(starts, middles, strict=True)):
        assert start == middle + THICK / 2 + BELOW
    assert end == (middles[-1] + THICK / 2 + BELOW if middles else TOP)


def test_titles_stand_at_their_places() -> None:
    trace = headings(["One", "Two"], [3.0, 9.0], left=-5)
    assert (trace["text"], trace["y"], trace["x"]) == (["One", "Two"], [3.0, 9.0], [-5, -5])


def test_places_beside_rows_lie_so_much_further_down() -> None:
    assert beside(3, -0.5) == [-0.5, 0.5, 1.5]
