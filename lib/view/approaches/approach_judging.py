"""The group's judgement of the claims: what is being judged, and the changes that save it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lib.exchange.ready import starter
from lib.model.changes import Add, Change, Set
from lib.model.model import Model
from lib.model.statements import Statement

Judgements = Mapping[str, Mapping[str, float | None]]
"""By statement: the fields `applies` and `importance`, as far as somebody has judged anew."""


def with_statements(model: Model, judged: Judgements | None = None) -> Model:
    """The model with the source's statements where it has none, as they are being judged."""
    rows = model.statements or starter().statements
    given = judged or {}
    return model.with_tables({"statements": [_judged(row, given.get(row.id, {})) for row in rows]})


def judging_changes(base: Model, judged: Judgements) -> tuple[Change, ...]:
    """The changes that save the judgements; none for what stands so already.

    A library without statements gets all of the source's, so that none is missing beside them.
    """
    if not base.statements:
        if not _new(starter().statements, judged):
            return ()
        return tuple(Add("statements", row) for row in with_statements(base, judged).statements)
    return tuple(
        Set("statements", row.id, field, value)
        for row in base.statements
        for field, value in judged.get(row.id, {}).items()
        if getattr(row, field) != value
    )


def count_judged(base: Model, judged: Judgements) -> int:
    """How many judgements differ from what the library has."""
    return _new(base.statements or starter().statements, judged)


def _new(rows: tuple[Statement, ...], judged: Judgements) -> int:
    return sum(
        getattr(row, field) != value
        for row in rows
        for field, value in judged.get(row.id, {}).items()
    )


def _judged(row: Statement, given: Mapping[str, float | None]) -> Statement:
    return replace(
        row,
        applies=given.get("applies", row.applies),
        importance=given.get("importance", row.importance),
    )
