"""Figures as an Excel workbook: one sheet for each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lib.exchange.listing_book import listing_book


def figure_book(groups: Mapping[str, Mapping[str, Any] | list[dict[str, Any]]]) -> bytes:
    """The groups as a workbook. A row for each id; what lies deeper is a column named by its path.

    A group of single values has a row for each; a list is numbered from 1.
    """
    return listing_book({name: _lines(group) for name, group in groups.items()})


def _lines(group: Mapping[str, Any] | list[dict[str, Any]]) -> Iterator[Sequence[object]]:
    """The header, then a row for each id."""
    pairs = group.items() if isinstance(group, Mapping) else enumerate(group, start=1)
    rows = {key: dict(_flat(value)) for key, value in pairs}
    columns = list(dict.fromkeys(path for row in rows.values() for path in row))
    yield ("id", *columns)
    yield from ((key, *(row.get(path) for path in columns)) for key, row in rows.items())


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        yield path or "value", " ".join(map(str, value))
    else:
        yield path or "value", value
