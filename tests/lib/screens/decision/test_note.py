"""The decision note."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from hypothesis import given

from lib.exchange.documents.values import (
    Bars,
    Bullets,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
)
from lib.exchange.documents.word import word_file
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.decision.ground import Decision
from lib.screens.decision.note import decision_note
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import libraries
from tests.lib.analysis.what_if.builders import one_hour
from tests.lib.screens.decision.decisions import changed, demo_decision, small
from tests.readers import DA, EN

CODES = re.compile(r"(?<!\w)M\d\d(?!\w)")


def texts(note: Document) -> list[str]:
    """Every text in the note, in order."""
    said = [note.title]
    for block in note.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                said.append(text)
            case Bullets(items):
                said += items
            case Grid(header, rows):
                said += [cell for row in (header, *rows) for cell in row]
    return said


def headings(decision: Decision, level: int = 1) -> list[str]:
    blocks = decision_note(decision, EN).blocks
    return [it.text for it in blocks if isinstance(it, Heading) and it.level <= level]


def paragraphs(decision: Decision) -> str:
    note = decision_note(decision, EN)
    return "\n".join(block.text for block in note.blocks if isinstance(block, Paragraph))


def test_the_front_page_stands_alone_and_the_appendix_has_the_rest() -> None:
    assert headings(demo_decision()) == [
        "Decision",
        "The question",
        "The partnerships",
        "Next steps",
        "Appendix",
    ]
    blocks = decision_note(demo_decision(), EN).blocks
    turn = next(i for i, it in enumerate(blocks) if isinstance(it, PageBreak))
    assert sum(isinstance(it, Bars) for it in blocks[:turn]) == 2
    assert [it.text for it in blocks[turn:] if isinstance(it, Heading) and it.level == 2] == [
        "What was compared",
        "The figures",
        "The difference",
        "What was not chosen",
        "The partnerships",
        "What it rests on",
        "Can our people carry it?",
        "How the figures were found",
        "The others that are not chosen",
        "All other figures",
        "How much of each goal is reached",
        "Hours of each department",
    ]


def test_the_front_page_names_what_is_new_goes_on_and_stops() -> None:
    said = paragraphs(demo_decision())
    assert "■ Go on: Reading trail 0–6" in said
    assert "○ Stop: Homework café" in said


def test_every_page_says_whose_it_is_and_whether_it_is_decided() -> None:
    foot = "Fjordby Libraries · Partnerships 2027 · {} · 22 November 2026"
    assert decision_note(demo_decision(), EN).foot == foot.format("Decided")
    assert decision_note(changed(decided=False), EN).foot == foot.format("Draft")


def test_while_nobody_has_decided_it_is_a_proposal_also_where_it_says_who_will() -> None:
    draft = changed(decided=False)
    assert draft.decided_by
    assert headings(draft)[0] == "Draft: proposal for decision"
    assert "decided on" not in paragraphs(draft)


@pytest.mark.parametrize("reader", [EN, DA], ids=["en", "da"])
@pytest.mark.parametrize("told", [True, False])
def test_no_code_of_anybody_stands_anywhere(reader: Reader, told: bool) -> None:
    asked = changed(
        told=told, chosen=1, question="What if M07 leaves?", title="M07", follow_up="See M07"
    )
    assert not [text for text in texts(decision_note(asked, reader)) if CODES.search(text)]


def test_the_note_is_in_the_readers_language() -> None:
    note = decision_note(demo_decision(), DA)
    assert note.language == "da"
    assert "Demokrati og dialog" in " ".join(texts(note))


def test_a_what_if_that_is_not_chosen_is_told_with_its_reason() -> None:
    declined = replace(demo_decision().compared[1], reason="Nobody wants it")
    note = decision_note(changed(compared=(demo_decision().compared[0], declined)), EN)
    said = next(text for text in texts(note) if text.startswith("“Without a member of staff”: 7.3"))
    assert said.endswith("Reason: Nobody wants it")


def test_next_steps_have_names_and_dates_as_they_were_written() -> None:
    grids = [it for it in decision_note(demo_decision(), EN).blocks if isinstance(it, Grid)]
    steps = next(grid for grid in grids if grid.header == ("What", "Who", "By when"))
    assert steps.rows == (
        ("Talk to the partners", "Mette", "15 January 2027"),
        ("New agreements", "nobody yet", "no date yet"),
    )


def test_without_steps_that_is_said() -> None:
    assert "No next steps are agreed yet." in paragraphs(changed(steps=()))


def test_competences_are_told_only_where_they_may_be() -> None:
    assert "Figures about staff are left out" in paragraphs(demo_decision())
    told = paragraphs(changed(told=True))
    assert "4 of the 13 competences that partnership work needs have enough people" in told
    assert "That is the same as within today's limits." in told


def test_a_moved_coverage_of_competences_is_told_beside_todays() -> None:
    told = paragraphs(changed(told=True, chosen=1))
    assert "(coverage 62%)" in told
    assert "Within today's limits coverage is 65%." in told


def test_nothing_to_compare_with_still_makes_a_note() -> None:
    decision = changed(compared=(), chosen=None)
    assert "No what-if was compared with it." in paragraphs(decision)
    assert "The difference" not in headings(decision, 2)
    assert "What was not chosen" not in headings(decision, 2)


def test_without_any_way_there_are_no_partnerships_and_no_noughts(infeasible: Model) -> None:
    decision = small(one_hour(second=2.0), infeasible, chosen=0)
    assert "The partnerships" not in headings(decision)
    rows = next(it for it in decision_note(decision, EN).blocks if isinstance(it, Grid)).rows
    assert {row[-1] for row in rows} == {"unknown"}


@examples(20)
@given(libraries(most=3), libraries(most=3))
def test_whatever_is_unknown_a_note_can_be_written(before: Model, after: Model) -> None:
    for reader in (EN, DA):
        said = texts(decision_note(small(before, after, chosen=0), reader))
        assert not [text for text in said if re.search(r"\b(None|nan|inf)\b|\{|Words\(", text)]


@pytest.mark.parametrize("model", [Model(), demo()], ids=["empty", "demo"])
def test_every_library_gets_a_note(model: Model) -> None:
    assert decision_note(small(model), EN).blocks


def test_the_word_file_holds_what_the_note_says() -> None:
    note = decision_note(demo_decision(), EN)
    word = docx.Document(BytesIO(word_file(note, datetime(2026, 11, 22, tzinfo=UTC))))
    assert word.paragraphs[2].text.startswith("The leadership team decided on 22 November 2026")
    grids = [block for block in note.blocks if isinstance(block, Grid)]
    assert len(word.tables) == len(grids)
    assert [cell.text for cell in word.tables[0].rows[1].cells] == list(grids[0].rows[0])
