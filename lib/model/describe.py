"""How a row class describes its fields: `name: Annotated[str, text("Name", "What …")]`.

Each builder gives the description of one kind of field; `described` reads them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_type_hints

from lib.model.fields import ID_LIMIT, NAME_LIMIT, TEXT_LIMIT, Field, Kind
from lib.words import N_


def key(label: str, help: str, *, personal: bool = False, also: tuple[str, ...] = ()) -> Field:
    """The id that names a row of this table."""
    return Field(
        Kind.TEXT,
        label,
        help,
        limit=ID_LIMIT,
        key=True,
        required=True,
        personal=personal,
        also=also,
    )


def text(
    label: str,
    help: str,
    *,
    limit: int = TEXT_LIMIT,
    personal: bool = False,
    also: tuple[str, ...] = (),
) -> Field:
    """Free text."""
    return Field(
        Kind.TEXT,
        label,
        help,
        limit=limit,
        personal=personal,
        also=also,
    )


def name(label: str, help: str, *, also: tuple[str, ...] = ()) -> Field:
    """A short text that every row must have, as people call it."""
    return Field(Kind.TEXT, label, help, limit=NAME_LIMIT, required=True, also=also)


def english(of: str, label: str, *, limit: int = TEXT_LIMIT, personal: bool = False) -> Field:
    """The English twin of the text field `of`; shown when the app is in English."""
    return Field(
        Kind.TEXT,
        label,
        N_("Shown when the app is in English. Empty: the library's own text is shown."),
        limit=limit,
        personal=personal,
        english_of=of,
    )


def number(
    label: str,
    help: str,
    *,
    unit: str = "",
    low: float | None = 0,
    high: float | None = None,
    open_low: bool = False,
    personal: bool = False,
    also: tuple[str, ...] = (),
    is_share: bool = False,
) -> Field:
    """A number with its unit; 0 or more unless said otherwise."""
    return Field(
        Kind.NUMBER,
        label,
        help,
        unit=unit,
        low=low,
        high=high,
        open_low=open_low,
        personal=personal,
        also=also,
        is_share=is_share,
    )


def whole(
    label: str,
    help: str,
    *,
    unit: str = "",
    low: float = 0,
    high: float | None = None,
    required: bool = False,
    personal: bool = False,
    also: tuple[str, ...] = (),
    is_year: bool = False,
) -> Field:
    """A whole number: a count, a step on a scale, or a year."""
    return Field(
        Kind.WHOLE,
        label,
        help,
        unit=unit,
        low=low,
        high=high,
        required=required,
        personal=personal,
        also=also,
        is_year=is_year,
    )


def yes_no(label: str, help: str, *, personal: bool = False, also: tuple[str, ...] = ()) -> Field:
    """Yes, no or unknown."""
    return Field(Kind.YES_NO, label, help, personal=personal, also=also)


def choice(
    label: str,
    help: str,
    choices: Mapping[str, str],
    *,
    key: bool = False,
    required: bool = False,
    personal: bool = False,
    also: tuple[str, ...] = (),
    former: Mapping[str, str] | None = None,
) -> Field:
    """One of a few codes; `choices` gives each code its label, `former` what codes are now."""
    return Field(
        Kind.CHOICE,
        label,
        help,
        choices=choices,
        former=former,
        key=key,
        required=required or key,
        personal=personal,
        also=also,
    )


def day(label: str, help: str, *, personal: bool = False, also: tuple[str, ...] = ()) -> Field:
    """A date."""
    return Field(Kind.DATE, label, help, personal=personal, also=also)


def reference(
    table: str,
    label: str,
    help: str,
    *,
    key: bool = False,
    personal: bool = False,
    also: tuple[str, ...] = (),
) -> Field:
    """The id of a row in `table`."""
    return Field(
        Kind.REFERENCE,
        label,
        help,
        table=table,
        key=key,
        required=key,
        personal=personal,
        also=also,
    )


def references(table: str, label: str, help: str, *, also: tuple[str, ...] = ()) -> Field:
    """Ids of rows in `table`, each once; their order is kept (a rule may speak of the first)."""
    return Field(Kind.REFERENCES, label, help, table=table, also=also)


def described(row: type) -> tuple[Field, ...]:
    """The descriptions of a row class's fields, in the order of the class."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(replace(hint.__metadata__[0], name=name) for name, hint in hints.items())
