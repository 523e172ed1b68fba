"""What stands in the first row of an empty table, to be overwritten: it never counts as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lib.exchange.tables.headings import danish
from lib.reader import Reader
from lib.screens.strategy.typed import Typed
from lib.words import N_

EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "goals": {"name": N_("e.g. Joy of reading"), "weight": N_("e.g. 25"), "target": N_("e.g. 12")},
    "departments": {
        "name": N_("e.g. Children"),
        "hours": N_("e.g. 600"),
        "headcount": N_("e.g. 9"),
    },
    "partnerships": {
        "title": N_("e.g. Homework café"),
        "partner": N_("e.g. Red Cross Youth"),
        "lead": N_("e.g. Children"),
    },
}
"""By table and column, texts to translate; each begins so that nobody takes it for a value."""


def example(table: str, reader: Reader) -> Mapping[str, str]:
    """The cells of the example row of a table; none where it has no example."""
    return {name: reader.text(text) for name, text in EXAMPLES.get(table, {}).items()}


def without_example(typed: Typed, table: str) -> Typed:
    """What was typed, without the cells of the example that nobody has overwritten."""
    texts = EXAMPLES.get(table, {})
    said = {(name, text) for name, it in texts.items() for text in (it, danish(it))}
    if not said:
        return typed
    rows = [
        {name: value for name, value in row.items() if not _is_in(said, name, value)}
        for row in typed.added
    ]
    return replace(typed, added=tuple(row for row in rows if row))


def _is_in(said: set[tuple[str, str]], name: str, value: object) -> bool:
    return isinstance(value, str) and (name, value) in said
