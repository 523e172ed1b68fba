"""Documents as Markdown."""

from __future__ import annotations

import pytest

from lib.exchange.documents import Document, Grid, Heading, Paragraph
from lib.exchange.markdown_files import escape, markdown_file
from tests.lib.exchange.documents import NOTE


def test_parts_stand_under_the_title() -> None:
    assert markdown_file(NOTE).decode() == (
        "# Role profile\n\n## Tasks\n\nWe work with partners.\n\n"
        "- Coordinate\n- Listen\n\n### More\n"
    )


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("*bold* and _more_", r"\*bold\* and \_more\_"),
        ("# no heading", r"\# no heading"),
        ("- no point", r"\- no point"),
        ("1. no number", r"1\. no number"),
        ("[link](http://x.dk)", r"\[link\](http:/\/x.dk)"),
        ("www.x.dk", r"www\.x.dk"),
        ("<script>", r"\<script\>"),
        ("two\nlines", "two lines"),
        ("well-known: 3. May", "well-known: 3. May"),
    ],
)
def test_what_people_write_stays_text(written: str, kept: str) -> None:
    assert escape(written) == kept


def test_a_table_keeps_its_columns_whatever_the_cells_hold() -> None:
    table = Grid(("Goal", "Weight"), (("a|b", "1"),))
    said = markdown_file(Document("T", "en", (Heading("x"), Paragraph(""), table))).decode()
    assert said.endswith("## x\n\n| Goal | Weight |\n| --- | --- |\n| a\\|b | 1 |\n")
