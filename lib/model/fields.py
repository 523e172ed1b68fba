"""What a field is: its words for people, the values it takes, and how a value is checked.

Descriptions are made with the builders of `lib.model.describe`, one on each attribute of a row
class; tables, imports, editors, templates and help all read them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import isfinite

from lib.errors import ModelError
from lib.model.texts import tidied
from lib.words import N_, Amount, Value, Words, listing, words

LABELS: Mapping[str, str] = {
    "goals": N_("Goals"),
    "departments": N_("Departments"),
    "priorities": N_("Priorities"),
    "partners": N_("Partners"),
    "partnerships": N_("Partnerships"),
    "efforts": N_("Efforts"),
    "contributions": N_("Contributions"),
    "rules": N_("Rules"),
    "preferences": N_("Choices between two"),
    "competences": N_("Competences"),
    "profiles": N_("Profiles"),
    "needs": N_("Special needs"),
    "people": N_("People"),
    "levels": N_("Levels"),
    "contacts": N_("Contacts"),
    "statements": N_("Statements"),
    "actions": N_("Actions"),
    "measures": N_("Measures for all staff"),
    "settings": N_("Settings"),
}


def label_of(table: str) -> Words:
    """What people call the table, as part of a sentence."""
    return words(LABELS[table])


NAME_LIMIT = 200
TEXT_LIMIT = 4_000
ID_LIMIT = 40
NUMBER_LIMIT = 1e15
"""Up to here spreadsheets, databases and JSON keep whole numbers exact."""

MONEY = "¤"
"""The unit of amounts of money: the library's own currency, whichever it is."""

Cell = str | float | int | bool | date | tuple[str, ...] | None
"""What one field of one row may hold."""


class Kind(StrEnum):
    """What sort of value a field holds."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    YES_NO = "yes_no"
    CHOICE = "choice"
    DATE = "date"
    REFERENCE = "reference"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its words for people, and what values it takes.

    `low` and `high` are inclusive unless `open_low`. `choices` maps each code to its label;
    `former` each code or label that older files still hold to the code it is now.
    `table` is where a reference leads. `english_of` names the field whose English twin this is.
    `also` are further headers that people use for it. `is_year`: no mark stands between its
    thousands. `is_share`: 0 to 1, and read in per cent. Unknown (`None`) is allowed unless
    `required`.
    """

    kind: Kind
    label: str
    help: str
    name: str = ""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    open_low: bool = False
    choices: Mapping[str, str] | None = None
    former: Mapping[str, str] | None = None
    table: str = ""
    limit: int = TEXT_LIMIT
    key: bool = False
    required: bool = False
    personal: bool = False
    english_of: str = ""
    also: tuple[str, ...] = ()
    is_year: bool = False
    is_share: bool = False

    @property
    def is_number(self) -> bool:
        """Whether values are numbers, whole or not."""
        return self.kind in (Kind.NUMBER, Kind.WHOLE)

    @property
    def is_reference(self) -> bool:
        """Whether values are ids of rows in another table."""
        return self.kind in (Kind.REFERENCE, Kind.REFERENCES)

    @property
    def allowed(self) -> Words:
        """What may stand here, in one sentence."""
        return _allowed(self)

    def check(self, value: Cell) -> Cell:
        """The value as the model keeps it; raises `ModelError` saying what is allowed."""
        if isinstance(value, str):
            value = _tidy(value)
        if value is None or value == ():
            if self.required:
                raise ModelError(words("This must be filled in. {allowed}", allowed=self.allowed))
            return () if self.kind is Kind.REFERENCES else None
        return _CHECKS[self.kind](self, value)


# -- what is allowed, in words ------------------------------------------------------------------


def _allowed(field: Field) -> Words:
    match field.kind:
        case Kind.TEXT if field.key:
            return words("Allowed: a short id of letters, digits, “-”, “_” or “.”.")
        case Kind.TEXT:
            return words("Allowed: text of at most {limit} characters.", limit=field.limit)
        case Kind.YES_NO:
            return words("Allowed: yes or no.")
        case Kind.DATE:
            return words("Allowed: a date such as 2027-03-31.")
        case Kind.CHOICE:
            return words(
                "Allowed: {choices}.", choices=listing(map(words, (field.choices or {}).values()))
            )
        case Kind.REFERENCE:
            return words("Allowed: an id from the table “{table}”.", table=label_of(field.table))
        case Kind.REFERENCES:
            return words(
                "Allowed: ids from the table “{table}”, with spaces.", table=label_of(field.table)
            )
    return _allowed_number(field)


def _allowed_number(field: Field) -> Words:
    what = words("a whole number") if field.kind is Kind.WHOLE else words("a number")
    if field.low is not None and field.high is not None:
        low, high = _limit(field, field.low), _limit(field, field.high)
        return words("Allowed: {what} from {low} to {high}.", what=what, low=low, high=high)
    if field.open_low:
        return words("Allowed: {what} above 0.", what=what)
    if field.low is not None:
        return words("Allowed: {what}, {low} or more.", what=what, low=Amount(field.low))
    return words("Allowed: {what}.", what=what)


def _limit(field: Field, value: float) -> Value:
    return str(int(value)) if field.is_year else Amount(value)


# -- checks: one for each kind; each returns the value as kept ----------------------------------

_ID = re.compile(r"[^\W_][\w.\-]*", re.UNICODE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def _tidy(text: str) -> str | None:
    """One form of each letter and line end, no space around; nothing left is unknown."""
    return tidied(text).replace("\r\n", "\n").replace("\r", "\n").strip() or None


def _refuse(field: Field) -> ModelError:
    return ModelError(field.allowed)


def _check_text(field: Field, value: Cell) -> Cell:
    if not isinstance(value, str):
        raise _refuse(field)
    if _CONTROL.search(value):
        raise ModelError(words("The text holds a control character; type it again without."))
    if len(value) > field.limit:
        raise ModelError(
            words(
                "The text has {n} characters; at most {limit} fit.",
                n=len(value),
                limit=field.limit,
            )
        )
    if field.key and not _ID.fullmatch(value):
        raise _refuse(field)
    return value


def _check_number(field: Field, value: Cell) -> Cell:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _refuse(field)
    if isinstance(value, float) and not isfinite(value):
        raise _refuse(field)
    if abs(value) > NUMBER_LIMIT:
        raise ModelError(
            words("The number is too large; at most {limit} fits.", limit=Amount(NUMBER_LIMIT))
        )
    below = field.low is not None and (value <= field.low if field.open_low else value < field.low)
    if below or (field.high is not None and value > field.high):
        raise _refuse(field)
    if field.kind is Kind.WHOLE:
        if value != int(value):
            raise _refuse(field)
        return int(value)
    return float(value) + 0.0  # −0.0 becomes 0.0: equal numbers look alike in the digest


def _check_yes_no(field: Field, value: Cell) -> Cell:
    if not isinstance(value, bool):
        raise _refuse(field)
    return value


def _check_choice(field: Field, value: Cell) -> Cell:
    if not isinstance(value, str) or value not in (field.choices or {}):
        raise _refuse(field)
    return value


def _check_date(field: Field, value: Cell) -> Cell:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _refuse(field)
    return value


def _check_reference(field: Field, value: Cell) -> Cell:
    if not isinstance(value, str):
        raise _refuse(field)
    return value


def _check_references(field: Field, value: Cell) -> Cell:
    if not isinstance(value, tuple) or not all(isinstance(part, str) for part in value):
        raise _refuse(field)
    return tuple(dict.fromkeys(map(tidied, value)))


_CHECKS = {
    Kind.TEXT: _check_text,
    Kind.NUMBER: _check_number,
    Kind.WHOLE: _check_number,
    Kind.YES_NO: _check_yes_no,
    Kind.CHOICE: _check_choice,
    Kind.DATE: _check_date,
    Kind.REFERENCE: _check_reference,
    Kind.REFERENCES: _check_references,
}

# -- a value as people read it -------------------------------------------------------------------


def shown(field: Field, value: Cell, currency: str = "") -> Value:
    """A value as people read it: choices by label, numbers with their unit, money as money.

    What the field would not take is shown as it stands.
    """
    if isinstance(value, bool):
        return words("yes") if value else words("no")
    if field.choices is not None and isinstance(value, str) and value in field.choices:
        return words(field.choices[value])
    if isinstance(value, (int, float)):
        if field.is_year:
            return str(int(value))
        if field.is_share and 0 <= value <= 1:
            percent = round(100 * float(value), 9)  # 0.07 is 7, not 7.000000000000001
            return Amount(percent, "%", _decimals(percent))
        unit = currency if field.unit == MONEY else field.unit
        return Amount(float(value), unit, _decimals(float(value)))
    if isinstance(value, tuple):
        return listing(value)
    return value


def _decimals(value: float) -> int:
    return next((n for n in (0, 1, 2) if round(value, n) == value), 3)
