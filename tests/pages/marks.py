"""Names that Streamlit would read as Markdown, in every text of a library; and where they are read.

What Streamlit reads was seen in its own code and in a browser (1.67): every label and hint,
headings, messages, tiles, the choices and captions of radio buttons and segments, the cells and
headers of plain tables, the hints of a grid's columns.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Table

from lib.model.changes import Change, Set
from lib.model.fields import Field, Kind
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLES, Row
from lib.store.sqlite.shelf import SqliteShelf

MARKS = (
    *("![i](http://x.invalid/p.png)", "[a](http://x.invalid/a)", "**b**", "$x$", ":red[x]"),
    *(":material/home:", "<img src=http://x.invalid/q.png>", "<b>b</b>", "`c`", "# h", "~~s~~"),
    *("www.x.invalid", "me@x.invalid", ":smile:", ":streamlit:", "%{sum}", "&lt;"),
)
"""A picture, a link, bold, formulas, colours, icons, HTML, code, a heading, addresses, emoji."""
READ = re.compile(
    r"!\[i|\[a\]|\*\*b|(?<!\\)\$x|(?<!\\):red|:material/home\\?:|(?<!\\)<img"
    r"|(?<!\\)<b>b|`c`|(?<!\\)# h|~~s"
    r"|(?<!\u2060)http://x\.|(?<!\u2060)www\\?\.x|me@x|:smile\\?:|:streamlit\\?:"
)
"""A mark that is in force: nothing of `pages.ui.prose` stands in it."""
READ_IN_PICTURES = re.compile(r"<(?:img|a)|<b>b<|%\{sum|&lt;|\A\$")
"""What Plotly would follow: its HTML, its templates, entities, formulas."""
TWICE = re.compile(r"\\[!\[*$:<`#~]")
"""A backslash where nothing takes it away again: people would see it."""
TEXTS = {
    "label": None,
    "help": None,
    "tooltip": None,
    "body": None,
    "title": None,
    "delta": None,
    "captions": None,
    "default_label": None,
    "options": {"Radio", "Slider"},
    "content": {"Option"},
    "text": {"Progress", "Spinner"},
    "caption": None,
}
"""Fields that are read, by name; where a set stands, in these messages only."""
PLAIN = {"Text", "Selectbox", "MultiSelect", "TextInput", "TextArea"}
"""Messages of which nothing but label and hint is read."""


def named(number: int) -> str:
    """A name of all marks; each number begins with another one."""
    at = number % len(MARKS)
    return " ".join((*MARKS[at:], *MARKS[:at]))[:200]


def planted(model: Model) -> Model:
    """The model with such names in every text field of every table and in every text setting."""
    numbers = count()
    tables = {
        name: tuple(_planted(row, table.fields, numbers) for row in model.table(name))
        for name, table in TABLES.items()
        if name != "settings"
    }
    texts = {field.name for field in SETTINGS.values() if field.kind is Kind.TEXT}
    kept = [row for row in model.settings if row.name not in texts]
    made = [Setting(name=name, value=named(next(numbers))) for name in sorted(texts)]
    return model.with_tables({**tables, "settings": (*kept, *made)})


def _planted(row: Row, fields: tuple[Field, ...], numbers: Iterator[int]) -> Row:
    cells = {
        field.name: named(next(numbers))[: field.limit].strip()
        for field in fields
        if field.kind is Kind.TEXT and not field.key
    }
    return replace(row, **cells)  # type: ignore[arg-type]


def keep(folder: Path, model: Model, *more: Change, id: str = "planted") -> None:
    """Put the planted model on the shelf, with a history and a scenario of such names.

    `more`: what else the scenario changes.
    """
    shelf = SqliteShelf(folder)
    shelf.create(named(0), planted(model), id=id)
    store = shelf.open(id)
    goal = store.load().model.goals[0]
    store.commit([Set("goals", goal.id, "weight", 31.0)], author=named(1), note=named(2))
    renamed = Set("goals", goal.id, "name", named(6))
    made = Scenario(named(3), named(4), named(5), 1, (renamed, *more))
    store.save_scenario("deadbeef", made)


def read(page: AppTest) -> list[str]:
    """Every text of the page in which a mark would be read, or a backslash be seen; none is well.

    Each with where it stands.
    """
    return [
        f"{where}: {found[0]} in {text[:160]!r}"
        for element in _leaves(page._tree)
        for where, text, pattern in _texts(element)
        if (found := pattern.search(text))
    ]


def stands_on(page: AppTest, mark: str) -> bool:
    """Whether a text with this in it reaches the browser, as a plain table's cell or otherwise."""
    return any(
        mark in (it.value.to_csv() if isinstance(it, Table) else str(it.proto))
        for it in _leaves(page._tree)
    )


def _texts(element: Any) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    if isinstance(element, Table):
        frame = element.value
        for text in (*map(str, frame.columns), *frame.to_numpy().ravel().tolist()):
            if isinstance(text, str):
                yield "Table", text, READ
    proto = element.proto
    if isinstance(proto, Message):
        yield from _of(proto)


def _of(proto: Message) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    message = proto.DESCRIPTOR.name
    for field, value in proto.ListFields():
        values = value if field.is_repeated else [value]
        where = f"{message}.{field.name}"
        for one in values:
            if isinstance(one, Message):
                yield from _of(one)
            elif isinstance(one, str):
                yield from _one(where, one)


def _one(where: str, text: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    message, name = where.split(".")
    if where == "PlotlyChart.spec":
        yield from ((where, said, READ_IN_PICTURES) for said in _strings(json.loads(text)))
    elif where == "Dataframe.columns":
        hints = [(column or {}).get("help") or "" for column in json.loads(text).values()]
        yield from ((f"{where}.help", hint, READ) for hint in hints)
    elif message == "Text" and name == "body":
        yield where, text, TWICE
    elif name in TEXTS and (TEXTS[name] is None or message in (TEXTS[name] or ())):
        yield where, text, READ
    elif message in PLAIN or name in ("placeholder", "alt"):
        yield where, text, TWICE


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _leaves(node: Any) -> Iterator[Any]:
    if getattr(node, "proto", None) is not None:
        yield node
    for child in (getattr(node, "children", None) or {}).values():
        yield from _leaves(child)
