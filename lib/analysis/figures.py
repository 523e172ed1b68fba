"""Every figure as plain values: what the command line prints, group by group.

Keys are ids; numbers are not rounded; unknown is None; the order of keys is stable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lib.analysis.alignment import align
from lib.errors import FigureError
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.words import listing, words

Group = Mapping[str, Any]


def figures(model: Model, only: Iterable[str] = ()) -> dict[str, Group]:
    """The groups of figures by name: all, or those asked for.

    Raises `FigureError` for a group that does not exist.
    """
    asked = list(only) or list(GROUPS)
    for name in asked:
        if name not in GROUPS:
            raise FigureError(
                words(
                    "There is no group of figures “{name}”. Choose from: {known}.",
                    name=name,
                    known=listing(GROUPS),
                )
            )
    return {name: GROUPS[name](model) for name in GROUPS if name in asked}


def _model(model: Model) -> Group:
    """The digest, and how many rows each table has."""
    return {"digest": model.digest, **{name: len(model.table(name)) for name in TABLES}}


def _alignment(model: Model) -> Group:
    """Each partnership's alignment, by id."""
    rows = sorted(align(model).rows, key=lambda row: row.partnership)
    return {
        row.partnership: {
            "alignment": row.alignment,
            "low": row.low,
            "high": row.high,
            "assessed": row.assessed,
            "rank": row.rank,
            "parts": dict(row.parts),
        }
        for row in rows
    }


GROUPS: Mapping[str, Callable[[Model], Group]] = {"model": _model, "alignment": _alignment}
"""The groups in the order they are printed."""
