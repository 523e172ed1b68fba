"""Which row a text means: its id or its name, in any case, with or without accents and spaces."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from lib.errors import ModelError
from lib.exchange.tables.headings import Suggestions
from lib.model.fields import label_of
from lib.model.texts import tidied
from lib.screens.strategy.sheets import SheetColumn
from lib.words import listing, words

_PARTS = re.compile(r"\s*[,;|\n]\s*")
_AND = re.compile(r"\b(?:og|and)\b|&")


def row_named(column: SheetColumn, text: str) -> str:
    """The id of the one row that the text means.

    Raises `ModelError` where it means none, with the nearest, and where it means several.
    """
    text = tidied(text).strip()
    meant = _meant(column, text)
    if len(meant) == 1:
        return meant.pop()
    raise _several(column, sorted(meant)) if meant else _none(column, text)


def is_unknown(column: SheetColumn, text: str) -> bool:
    """Whether the text is no row's id or name."""
    text = tidied(text).strip()
    return bool(text) and not _meant(column, text)


def _meant(column: SheetColumn, text: str) -> set[str]:
    """The rows that the text may mean: by their ids, else by their names."""
    names = column.names
    if text in names:
        return {text}
    sought = bare(text)
    by_id = {key for key in names if bare(key) == sought}
    return by_id or {key for key, called in names.items() if sought in all_bare(key, called)}


def rows_named(column: SheetColumn, texts: list[str]) -> tuple[str, ...]:
    """The ids of the rows that the texts mean; each may name several, parted by commas.

    Ids may be parted by spaces too. Raises `ModelError` as `row_named` does.
    """
    found: list[str] = []
    for text in texts:
        try:
            found.append(row_named(column, text))
        except ModelError:
            parts = [part for part in _PARTS.split(text.strip()) if part]
            if all(word in column.names for word in re.split(r"[\s,;|]+", text.strip())):
                parts = re.split(r"[\s,;|]+", text.strip())
            if len(parts) < 2:
                raise
            found += [row_named(column, part) for part in parts]
    return tuple(dict.fromkeys(found))


def bare(name: str) -> str:
    """The name as names are compared: small letters and digits, without accents or “and”."""
    parted = normalize("NFKD", _AND.sub(" ", tidied(name).casefold()))
    return "".join(sign for sign in parted if sign.isalnum() and not combining(sign)) or name


def all_bare(key: str, called: tuple[str, ...]) -> set[str]:
    """All that a row may be called: by its names, and with its id before them."""
    return {bare(it) for name in called for it in (name, f"{key} {name}")}


def _several(column: SheetColumn, meant: list[str]) -> ModelError:
    said = [" ".join((key, *column.names[key][:1])) for key in meant]
    return ModelError(
        words("More than one row is called so: {rows}. Write the id.", rows=listing(said))
    )


def _none(column: SheetColumn, text: str) -> ModelError:
    table = label_of(column.field.table)
    known = {name: key for key, called in column.names.items() for name in (key, *called)}
    nearest = Suggestions().nearest(text, known)
    if nearest is None:
        return ModelError(
            words(
                "There is no such row in the table “{table}”. Choose one from the list, or add it "
                "there first.",
                table=table,
            )
        )
    return ModelError(
        words(
            "There is no such row in the table “{table}”. The nearest is “{nearest}”. Choose one "
            "from the list, or add it there first.",
            table=table,
            nearest=nearest,
        )
    )
