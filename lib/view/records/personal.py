"""Everything about one person, as a table to read and as a file to hand over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from lib.model.changes import Add
from lib.model.fields import Cell, Field, shown
from lib.model.model import Model
from lib.model.persons import PEOPLE, concerns, rows_of
from lib.model.plain import to_plain
from lib.model.tables import TABLE_OF, Row
from lib.store.base import Commit
from lib.text.language import Language
from lib.view.tables import Column, Table
from lib.words import N_, Value, listing, words


def personal_table(model: Model, code: str, language: Language) -> Table:
    """Every known cell of every row about the person, or that refers to them."""
    text = language.text
    labels = (N_("About"), N_("What"), N_("Value"))
    return Table(
        language.text(N_("Everything under this code")),
        tuple(Column(text(label)) for label in labels),
        tuple(line for row in rows_of(model, code) for line in _lines(model, row, code, language)),
    )


def personal_json(model: Model, history: Iterable[Commit], code: str) -> bytes:
    """The same for programs, with every change in the history that names the person: UTF-8 JSON."""
    rows = [_plain_row(row) for row in rows_of(model, code)]
    told = [
        {"at": commit.at.isoformat(), "changes": about}
        for commit in history
        if (about := [to_plain(it) for it in commit.changes if concerns(it, code)])
    ]
    content = {"code": code, "rows": rows, "history": told}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _plain_row(row: Row) -> dict[str, object]:
    table = TABLE_OF[type(row)].name
    plain = to_plain(Add(table, row))
    return {"table": table, "row": plain["row"]}


def _lines(model: Model, row: Row, code: str, language: Language) -> Iterator[tuple[str, ...]]:
    table = TABLE_OF[type(row)]
    about = words("{table}: {about}", table=words(table.label), about=_about(model, row, code))
    for field in table.fields:
        value = getattr(row, field.name)
        if value not in (None, ()) and not field.key:
            said = language.say(_said(model, field, value))
            yield language.say(about), language.text(field.label), said


def _about(model: Model, row: Row, code: str) -> Value:
    """What the row is about besides the person: a competence, a partner, the action itself."""
    table = TABLE_OF[type(row)]
    others = [field for field in table.fields if field.key and field.table != PEOPLE]
    if table.name == PEOPLE or not others:
        return code
    own = [getattr(row, field.name) for field in others]
    named = zip(others, own, strict=True)
    return listing(model.called(field.table or table.name, part) for field, part in named)


def _said(model: Model, field: Field, value: Cell) -> Value:
    if not field.is_reference or value is None:
        return shown(field, value, model.options.currency)
    targets = value if isinstance(value, tuple) else (str(value),)
    return listing(model.called(field.table, target) for target in targets)
