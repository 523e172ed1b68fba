"""A reader: the language they read, and what may be told to them about the people of a library.

Whoever has not opened the leader's view is told nothing of one member of staff: no row about one,
no figure from which one could be reckoned, no change that names one. Every screen asks its reader;
there is no other place where this is decided, and no default that tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from lib.analysis.approaches.side_by_side import tells_of_few
from lib.analysis.competences.privacy import keeps_secrets, known_of_few, may_tell, takes_alike
from lib.errors import ModelError, SamspilError
from lib.model.changes import Change, Set, apply
from lib.model.model import Model, field_of
from lib.model.persons import codes_in, present
from lib.model.tables import TABLES
from lib.model.writing import say
from lib.text.language import Language
from lib.words import N_, Value, Words, words

SOMEBODY = words("Something about members of staff")
"""Stands for every change that tells of one of them."""
BESIDE_STAFF = words("It does not fit what is stored about members of staff.")
"""Stands for every reason that names one of them."""


@dataclass(frozen=True, slots=True)
class Tellable:
    """Changes that may be told, and whether there are others, which may not."""

    changes: tuple[Change, ...]
    hidden: bool

    @property
    def lines(self) -> int:
        """How many lines tell them: the hidden ones have one together."""
        return len(self.changes) + self.hidden


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader of one library. Make one with `for_everybody` or `for_leader`.

    `sees_staff` is whether the leader's view is open. `saved` is the library as it is kept: its
    people are those of whom nothing may be told, whatever a what-if invents or removes. `today` is
    the day it is read: who has left by then is in no figure, and makes no group larger.
    """

    language: Language
    saved: Model
    sees_staff: bool
    today: date | None

    # -- saying --------------------------------------------------------------------------------

    @property
    def code(self) -> str:
        """The code of the language, `da` or `en`."""
        return self.language.code

    def text(self, template: str) -> str:
        """The text in the reader's language, as it is."""
        return self.language.text(template)

    def say(self, value: Value) -> str:
        """The value in the reader's language; unknown is said as such."""
        return self.language.say(value)

    def number(self, value: float | None, decimals: int = 0, *, at_most: bool = False) -> str:
        """The number with exactly, or at most, so many decimals; unknown is “–”."""
        return self.language.number(value, decimals, at_most=at_most)

    def percent(self, share: float | None, decimals: int = 0) -> str:
        """The share (0 to 1) as a percentage; unknown is “–”."""
        return self.language.percent(share, decimals)

    def money(self, value: float | None, currency: str) -> str:
        """The amount in whole units of its currency; unknown is “–”."""
        return self.language.money(value, currency)

    def date(self, value: date) -> str:
        """The date, spelled out."""
        return self.language.date(value)

    def moment(self, value: datetime) -> str:
        """The date and the time of day."""
        return self.language.moment(value)

    # -- what may be told ----------------------------------------------------------------------

    def may_tell(self, what_if: Model, changes: Iterable[Change]) -> bool:
        """Whether figures about all staff in a what-if may be shown beside the library's.

        Not even one that says of somebody what is true may: it would confirm a guess.
        """
        if self.sees_staff:
            return True
        guesses = any(self.saved.find("people", code) for code in codes_in(changes))
        here = self._present(self.saved)
        there = here if what_if == self.saved else self._present(what_if)
        return not guesses and may_tell(there) and keeps_secrets(here, there)

    def may_tell_seats(self, what_if: Model, changes: Iterable[Change]) -> bool:
        """Whether it may be shown which seats can be filled: single people's hours decide it."""
        return self.sees_staff or (
            self.may_tell(what_if, changes) and takes_alike(self.saved, what_if)
        )

    def may_tell_own_strengths(self, what_if: Model, changes: Iterable[Change]) -> bool:
        """Whether it may be shown if a lead department has somebody who could lead.

        Of a department with few people that would tell of each of them.
        """
        if self.sees_staff or not what_if.people:
            return True
        few = tells_of_few(self._present(what_if), self._present(self.saved))
        return self.may_tell(what_if, changes) and not few

    @property
    def untold(self) -> frozenset[str]:
        """Competences in which too few levels are known to tell how far from target they are."""
        return frozenset() if self.sees_staff else known_of_few(self._present(self.saved))

    def _present(self, model: Model) -> Model:
        """The model with those of its staff who work here today."""
        return present(model, self.today)

    def discreet(self, text: str, changes: Iterable[Change] = ()) -> str:
        """A text that somebody typed; outside the view without codes of staff, of `changes` too."""
        if self.sees_staff:
            return text
        codes = {person.id for person in self.saved.people} | codes_in(changes)
        return without_names(text, codes, self.text(N_("a member of staff")))

    def why(self, error: SamspilError) -> Words:
        """Why something cannot be done; outside the view without whom it would take."""
        about = error.about if isinstance(error, ModelError) else None
        if self.sees_staff or about is None or not is_personal(about):
            return error.words
        return BESIDE_STAFF

    def tellable(self, changes: Iterable[Change]) -> Tellable:
        """The changes that may be told, in their order; in the leader's view all of them."""
        listed = tuple(changes)
        told = tuple(it for it in listed if self.sees_staff or not tells_of_somebody(it))
        return Tellable(told, len(told) < len(listed))

    def change_words(self, change: Change, before: Model) -> Words:
        """The change in words, read against the model before it; outside the view of no person."""
        return say(change, before) if self.sees_staff or not tells_of_somebody(change) else SOMEBODY


def for_everybody(language: Language, saved: Model, today: date | None) -> Reader:
    """Somebody who is told nothing of one member of staff."""
    return Reader(language, saved, sees_staff=False, today=today)


def for_leader(language: Language, saved: Model, today: date | None) -> Reader:
    """Somebody who has opened the leader's view of the library."""
    return Reader(language, saved, sees_staff=True, today=today)


def tells_of_somebody(change: Change) -> bool:
    """Whether the change in words would tell of one member of staff."""
    if codes_in((change,)):
        return True
    match change:
        case Set(table, key, name, _):
            return field_of(TABLES[table], key, name).personal
    return False


def is_personal(table: str) -> bool:
    """Whether the rows of the table are each about one member of staff."""
    return any(field.personal and field.key for field in TABLES[table].fields)


def names_somebody(text: str, codes: Collection[str]) -> bool:
    """Whether one of the codes stands in the text as a word of its own."""
    return any(re.search(rf"(?<!\w){re.escape(code)}(?!\w)", text) for code in codes if code)


def without_names(text: str, codes: Collection[str], instead: str) -> str:
    """The text with `instead` in the place of every one of the codes.

    A code of digits alone stays: nobody could tell it from a number.
    """
    longest_first = sorted((it for it in codes if not it.isdigit()), key=len, reverse=True)
    pattern = "|".join(re.escape(code) for code in longest_first if code)
    if not pattern:
        return text
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda _: instead, text)


def shrinks_groups(model: Model, changes: Iterable[Change]) -> bool:
    """Whether the changes make the smallest group smaller, so that figures tell of fewer people.

    Only where there is somebody to tell of. Changes that do not fit the model do not.
    """
    about = [it for it in changes if it.table == "settings" and it.key == "min_group"]
    if not about or not model.people:
        return False
    return apply(model, about).options.min_group < model.options.min_group
