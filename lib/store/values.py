"""What stores hand out and take: libraries, their history, copies of them, and what is private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from lib.model.changes import Change
from lib.model.model import Model
from lib.words import Name

Origin = Literal["demo", "case", "own"]
"""Where a library comes from: the fictional demo, a real case, or the users' own work."""

ORIGINS: tuple[Origin, ...] = get_args(Origin)

DELETED_DAYS = 30
"""For so long a deleted library can be brought back."""

MOST_INTEREST = 3
"""Interests are whole numbers from 0 to this."""

Plain = dict[str, object]
"""One change, or what else a draft holds, as JSON has it."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """On which day a library was deleted. `lib.store.rules.deleting` says what becomes of it.

    `late` is the first day that was seen to be after the last one; `gone`: it is given up.
    """

    on: date
    late: date | None = None
    gone: bool = False

    @property
    def ends_on(self) -> date:
        """The last day on which it can surely be brought back."""
        return self.on + timedelta(days=DELETED_DAYS)


@dataclass(frozen=True, slots=True)
class Library:
    """One library on the shelf. One that cannot be read has no origin.

    `forgotten` is another text each time somebody in it was forgotten: as in its `Edition`.
    """

    id: str
    name: Name
    origin: Origin | None
    readable: bool = True
    deletion: Deletion | None = None
    forgotten: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The model as it stood at one revision; 0 is as the library was created."""

    revision: int
    model: Model


@dataclass(frozen=True, slots=True)
class Edition:
    """What a library is at one moment, in short.

    `mark` differs wherever model or history do, also where another file took the library's place
    at the same revision. `forgotten` is another text each time somebody was forgotten, in whatever
    process: what was kept of the library before is to be let go.
    """

    revision: int
    mark: str
    forgotten: str = ""


@dataclass(frozen=True, slots=True)
class Commit:
    """One saved edit: who, when (UTC), why and what.

    `changes` hold the values as the model keeps them. `undoes` is the revision it takes back.
    `forgotten` counts the changes that told of a person whose data has been removed since: they
    are no longer there, or no longer name the person.
    """

    revision: int
    at: datetime
    author: str
    note: str
    changes: tuple[Change, ...]
    undoes: int | None = None
    forgotten: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A personal link: whose it is, the day (UTC) it was made, and the last day it works."""

    person: str
    made_on: date
    ends_on: date

    def works(self, today: date) -> bool:
        """Whether it opens its page on this day (UTC)."""
        return today <= self.ends_on


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says of one competence: own level 0–5, interest 0–3, and who may see that."""

    own: int | None = None
    interest: int | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """What is kept for one person's eyes, by competence: private interests, unsaved answers."""

    interests: Mapping[str, int] = field(default_factory=dict)
    draft: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Copy:
    """One daily copy: whose, of which day, when it was made (UTC), and its size in bytes."""

    library: str
    day: date
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a sound copy holds: name and model, how often it was saved, and when last (UTC)."""

    name: Name | None
    model: Model
    revision: int
    saved: datetime | None
