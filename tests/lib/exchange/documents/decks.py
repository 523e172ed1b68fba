"""Slides for tests, and PowerPoint files read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from lib.exchange.documents.slides import write_slides
from lib.exchange.documents.values import (
    Bars,
    Grid,
    Series,
    Slide,
    TableSlide,
    TextSlide,
    TitleSlide,
)

MADE = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
COLOURS = ("#0072B2", "#D55E00")
AWKWARD = ("=1+1", "+45", "-1", "@home", "{=A1}", "http://x.dk", "<b>fed</b>", "Ærø & Ø")
"""Names that a workbook could take for formulas or links, and that XML has to escape."""
BARS = Bars(
    "More is reached",
    "Bar chart. More is reached.",
    ("Coverage", "Weakest"),
    (Series("Today", (88.58333, 62.5)), Series("What if", (None, 60.0))),
    unit="%",
    decimals=1,
    note="Unknown: Coverage (What if).",
)
TABLE = TableSlide("Who is in", "Table. Who is in", Grid(("What",), (("P1",), ("=1+1",))), "More")
DECK: tuple[Slide, ...] = (
    TitleSlide("Partnerships", "22 November 2026"),
    TextSlide("The decision", ("One", "Two")),
    BARS,
    TABLE,
)


def written(slides: Sequence[Slide] = DECK, language: str = "en", foot: str = "") -> bytes:
    """The slides as a file."""
    return write_slides(
        slides, title="Partnerships", language=language, made=MADE, palette=COLOURS, foot=foot
    )


def opened(data: bytes) -> Any:
    """The file as PowerPoint would have it."""
    import pptx

    return pptx.Presentation(BytesIO(data))


def charts(deck: Any) -> Iterator[Any]:
    """Every chart in the deck."""
    for slide in deck.slides:
        yield from (shape.chart for shape in slide.shapes if shape.has_chart)
