"""The marks that say the same on every screen: ● in, ○ out, ■ runs now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.charts.heat import Marked, mark_map
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.parts import Column, Picture, Table
from lib.words import N_

IN, OUT, RUNS = "in", "out", "runs"
SAID: Mapping[str, str] = {IN: N_("in"), OUT: N_("out"), RUNS: N_("runs now")}
LEGEND = N_("● in   ○ out   ■ runs now")


def runs(model: Model, partnership: str) -> str | None:
    """The mark of a partnership that runs now; None where it does not."""
    row = model.find("partnerships", partnership)
    return RUNS if getattr(row, "status", None) == "running" else None


def picture(heads: Sequence[str], rows: Sequence[Marked], reader: Reader) -> Picture:
    """A row of marks for each name, under the heads."""
    said = {kind: reader.text(text) for kind, text in SAID.items()}
    return Picture(
        mark_map(heads, rows, said),
        reader.text("A row of marks for each partnership. The numbers below it say the same."),
    )


def table(caption: str, heads: Sequence[str], rows: Sequence[Marked], reader: Reader) -> Table:
    """The same in words."""
    said: dict[str | None, str] = {kind: reader.text(text) for kind, text in SAID.items()}
    return Table(
        caption,
        tuple(map(Column, (reader.text("Partnership"), *heads))),
        tuple((name, *map(said.get, marks)) for name, marks in rows),
    )
