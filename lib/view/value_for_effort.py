"""What each partnership gives for an hour, in one reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.value_for_effort import Yield
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Table
from lib.words import Amount, Words, listing, words

HOURS = 100
"""Alignment is told for so many hours: for one it would be a small fraction."""
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class EffortView:
    """The order by value for effort."""

    finding: str
    table: Table


def effort_view(model: Model, rows: tuple[Yield, ...], language: Language) -> EffortView:
    """The partnerships in the order of what they give for an hour."""
    return EffortView(language.say(_finding(model, rows)), _table(model, rows, language))


def _finding(model: Model, rows: tuple[Yield, ...]) -> Words:
    known = [row for row in rows if row.per_hour is not None]
    if not known:
        return words("No partnership has both hours and a value yet.")
    first = [row for row in known if row.rank == 1][:MOST_NAMED]
    return words(
        "Most for the hours: {names} ({value} points of alignment for 100 hours).",
        names=listing(model.called("partnerships", row.partnership) for row in first),
        value=Amount(HOURS * (first[0].per_hour or 0.0), decimals=1),
    )


def _table(model: Model, rows: tuple[Yield, ...], language: Language) -> Table:
    text = language.text
    help_ = text("What it could be at least and at most, since something is unknown.")
    return Table(
        text("Value for effort"),
        (
            Column(text("Place"), "whole"),
            Column(text("Partnership")),
            Column(text("Alignment"), "number", 1),
            Column(text("Hours"), "number"),
            Column(text("Alignment for 100 hours"), "number", 1),
            Column(text("At least"), "number", 1, help_),
            Column(text("At most"), "number", 1, help_),
        ),
        tuple(
            (
                row.rank,
                language.say(model.called("partnerships", row.partnership)),
                row.alignment,
                row.hours,
                *(None if v is None else HOURS * v for v in (row.per_hour, row.low, row.high)),
            )
            for row in rows
        ),
    )
