"""Texts that look alike are the same text."""

from __future__ import annotations

import time
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model.fields import TEXT_LIMIT
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.texts import MOST_MARKS, tidied

UNSEEN = (
    *("\u00ad", "\u034f", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f"),
    *("\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\u206f", "\u3164", "\ufeff", "\ufe0f"),
    *("\uffa0", "\ufff9", "\U000e0041", "\u115f", "\u1160", "\u17b5", "\u2065", "\U0001d173"),
)


@pytest.mark.parametrize("sign", UNSEEN)
@pytest.mark.parametrize("where", ["{0}P01", "P{0}01", "P01{0}", "P01{0}{0}"])
def test_signs_that_nobody_sees_are_gone_wherever_they_stand(sign: str, where: str) -> None:
    assert tidied(where.format(sign)) == "P01"


@pytest.mark.parametrize("text", ["Måltal på Ærø", "Café", "Ångström", "Øst"])
def test_letters_in_two_pieces_become_one(text: str) -> None:
    assert tidied(normalize("NFD", text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d💻",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "نمی\u200cخواهم",
        "שלום\u200f!",
        "x\u00a0y",
        "🏳\ufe0f\u200d🌈",
    ],
)
def test_signs_that_mean_something_stay(text: str) -> None:
    assert tidied(text) == text


@given(st.text(st.characters() | st.sampled_from([*UNSEEN, "a", "\u030a", "👩"]), max_size=8))
def test_what_is_tidied_is_tidy(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once


@given(st.text(st.sampled_from(["a", "\u030a", "\u200b", "å", " ", "1"]), min_size=1, max_size=8))
def test_whatever_comes_into_a_model_is_tidied(text: str) -> None:
    goal = Model.of([Goal(id="S1", name=f"x{text}"[:TEXT_LIMIT])]).goals[0]
    assert goal.name == tidied(f"x{text}").strip()


def test_marks_without_end_on_one_letter_cost_no_time() -> None:
    start = time.process_time()
    found = tidied("a" + "\u0323\u0301" * 100_000)
    assert time.process_time() - start < 1
    assert len(found) <= MOST_MARKS + 1
    assert tidied(found) == found
