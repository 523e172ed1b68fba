"""Documents as text to edit."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.exchange.documents import Bullets, Document, Grid, Heading, Paragraph
from lib.exchange.drafts import read_draft, write_draft
from tests.lib.exchange.documents import NOTE, documents


@given(documents)
def test_a_text_that_nobody_edits_says_the_same_document(document: Document) -> None:
    assert read_draft(write_draft(document), document.language) == document


def test_headings_and_points_are_marked_as_people_write_them() -> None:
    assert write_draft(NOTE) == (
        "Role profile\n\n# Tasks\n\nWe work with partners.\n\n- Coordinate\n- Listen\n\n## More\n"
    )


def test_lines_without_an_empty_line_between_are_one_paragraph() -> None:
    assert read_draft("T\n\none\ntwo\n\nthree", "en").blocks == (
        Paragraph("one two"),
        Paragraph("three"),
    )


def test_a_list_may_follow_its_paragraph_at_once_and_have_other_signs() -> None:
    read = read_draft("T\nWe offer:\n• time\n* trust\nAnd more", "en")
    assert read.blocks == (
        Paragraph("We offer:"),
        Bullets(("time", "trust")),
        Paragraph("And more"),
    )


def test_the_title_may_be_written_as_a_heading() -> None:
    assert read_draft("# T\n## Part", "da") == Document("T", "da", (Heading("Part", 2),))


def test_a_title_that_looks_like_a_heading_stays_as_it_is() -> None:
    document = Document("# 1 in the region", "en", (Paragraph("- not a point"),))
    assert read_draft(write_draft(document), "en") == document


def test_nothing_written_is_an_empty_document() -> None:
    assert read_draft(" \n ", "en") == Document("", "en", ())


def test_a_table_is_no_text_to_edit() -> None:
    with pytest.raises(ValueError, match="table"):
        write_draft(Document("T", "en", (Grid(("a",), (("1",),)),)))
