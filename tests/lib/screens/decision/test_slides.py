"""The decision as slides."""

from __future__ import annotations

import re

import pytest

from lib.exchange.documents.values import TableSlide, TextSlide, TitleSlide
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.decision.slides import MOST_ROWS, decision_slides
from tests.lib.screens.decision.decisions import STEPS, changed, demo_decision, small
from tests.readers import DA, EN


@pytest.mark.parametrize("reader", [EN, DA], ids=["en", "da"])
def test_there_are_at_most_eight_and_no_code_of_anybody(reader: Reader) -> None:
    ways = {"team_led": 89.5, "combined": 88.6}
    slides = decision_slides(changed(told=True, chosen=1, title="M07", ways=ways), reader)
    assert len(slides) == 8
    assert not re.search(r"(?<!\w)M\d\d(?!\w)", str(slides))


def test_the_first_says_who_and_when() -> None:
    first = decision_slides(demo_decision(), EN)[0]
    assert isinstance(first, TitleSlide)
    assert first.subtitle == (
        "Fjordby Libraries · Decided by: The leadership team · 22 November 2026"
    )
    draft = decision_slides(changed(decided=False), EN)[0]
    assert isinstance(draft, TitleSlide)
    assert "Draft: to be decided by The leadership team" in draft.subtitle
    assert "Decided" not in draft.subtitle


def test_the_second_says_the_decision_and_what_was_compared() -> None:
    second = decision_slides(demo_decision(), EN)[1]
    assert isinstance(second, TextSlide)
    assert second.title.startswith("The leadership team decided on 22 November 2026")
    assert second.points[0] == "The question: Should democracy count double?"
    assert second.points[-2].startswith("Compared, “Democracy doubled”: Democracy and dialogue")


def test_the_portfolio_says_what_is_in_and_what_would_stop() -> None:
    slide = decision_slides(demo_decision(), EN)[5]
    assert isinstance(slide, TableSlide)
    assert slide.title == "Partnerships: 11 new, 3 go on, 1 would stop."
    assert slide.grid.rows[0][2] == "● new"
    assert [row[2][0] for row in slide.grid.rows] == ["●"] * 13
    assert len(slide.grid.rows) == MOST_ROWS
    assert slide.note.startswith("And ")


def test_the_last_says_the_next_steps() -> None:
    last = decision_slides(demo_decision(), EN)[-1]
    assert isinstance(last, TableSlide)
    assert last.title == "Next steps: the first by 15 January 2027"
    assert last.note == "Follow-up: Meeting in June"


def test_steps_that_have_no_room_are_counted() -> None:
    last = decision_slides(changed(steps=STEPS * 8, follow_up=""), EN)[-1]
    assert isinstance(last, TableSlide)
    assert last.note == "And 3 more, see the note."


def test_without_steps_that_is_what_it_says() -> None:
    last = decision_slides(changed(steps=(), follow_up=""), EN)[-1]
    assert last == TextSlide("No next steps are agreed yet.", ())


def test_without_any_way_only_words_are_left(infeasible: Model) -> None:
    slides = decision_slides(small(infeasible), EN)
    assert [type(slide) for slide in slides] == [TitleSlide, TextSlide, TextSlide]


@pytest.mark.parametrize("model", [Model(), demo()], ids=["empty", "demo"])
def test_every_library_gets_slides(model: Model) -> None:
    assert len(decision_slides(small(model), DA)) >= 3
