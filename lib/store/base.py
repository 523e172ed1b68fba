"""What can be asked of whatever keeps libraries: `Store`, `Shelf` and `Copies`.

A `Store` is one library, a `Shelf` all of them, with those that were deleted and what the server
keeps beside them (`lib/store/beside.py`), `Copies` what is put by of them. Each engine keeps these
promises in a folder of its own; `lib/store/rules` holds what is the same for all. Which engine it
is, `lib/start.py` decides.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from typing import Protocol

from lib.errors import StoreError
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.store.beside import Doors, Drafts, Unsaved
from lib.store.values import (
    Aside,
    Commit,
    Contents,
    Copy,
    Edition,
    Library,
    Link,
    Origin,
    Snapshot,
)

KEPT_DAYS = 14
"""Copies of this many days are kept: the last on which Samspil ran."""


class Store(Protocol):
    """One library: its model, its history and its scenarios. Safe to share between threads.

    Every method raises `StoreError` where the library cannot be read or written.
    """

    def revision(self) -> int:
        """The number of the last commit; 0 where there is none."""

    def edition(self) -> Edition:
        """What the library is at this moment, in short: what anything kept of it goes by."""

    def load(self) -> Snapshot:
        """Today's model and its revision, as they were at one moment."""

    def commit(
        self, changes: Sequence[Change], *, author: str, note: str = "", expect: int | None = None
    ) -> int:
        """The new revision, after saving all of the changes or, on any error, none of them.

        `expect` is the revision that the author has seen. Raises `StaleModelError` where it is no
        longer the last, and `ChangeError` where there are no changes or one does not fit.
        """

    def history(self) -> tuple[Commit, ...]:
        """Every commit, newest first."""

    def at(self, revision: int) -> Model:
        """The model as that revision left it; raises `ChangeError` where there is none."""

    def models(self, revisions: Collection[int]) -> Mapping[int, Model]:
        """The model as each of the revisions left it, in one walk back from today's."""

    def undo(self, revision: int, *, author: str) -> int:
        """The new revision, after a commit that takes one revision back.

        Raises `ChangeError` where what it changed has been changed again since: nobody's later
        work is overwritten; and where it told of a person who has been forgotten. Undoing an undo
        does the first commit again.
        """

    def forget(self, person: str, *, author: str) -> int:
        """The new revision, after removing all that is kept of a person, here and in the past.

        The rows about them go, references to them are emptied, and so it is in every commit and
        scenario; former codes of the person are found by their rows; the personal link goes, and
        what is kept with it. It cannot be undone. Raises `ChangeError` where neither the model
        nor the history knows the person.
        """

    def save_scenario(self, id: str, scenario: Scenario, *, expect: Scenario | None = None) -> None:
        """Keep the scenario under `id`, in place of the one that the writer has read there.

        That one is `expect`; None says that there is none yet. Raises `StaleScenarioError`, and
        keeps nothing, where by now something else is there: `lib.store.turns` then tries again.
        """

    def scenario(self, id: str) -> Scenario | None:
        """The scenario kept under `id`, or None."""

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """Every scenario with its id, sorted by id."""

    def forget_scenario(self, id: str) -> Scenario | None:
        """Remove the scenario, and say what was removed; None where nothing was there."""

    def leader_code(self) -> str | None:
        """The sealed code that the leader's view asks for (`lib.store.rules.doors`).

        Empty where it was chosen to go without; None where nobody has chosen yet. It is no part
        of the model, so that no file or figure holds it.
        """

    def set_leader_code(self, sealed: str | None) -> None:
        """Have the leader's view ask for this sealed code from now on; None: let somebody choose.

        It is no commit: it stands in no history and cannot be undone.
        """

    def make_links(self, people: Collection[str]) -> Mapping[str, str]:
        """For each person the token of a new personal link; it cannot be asked for again.

        It works for `lib.store.rules.links.LASTS` days.

        Earlier links of these people work no more; what was kept aside stays. All or none: raises
        `ChangeError` where nobody goes by one of the codes. A commit after which nobody goes by a
        code, also because the person got another, ends the link and removes what was kept aside,
        for the code may next be somebody else's.
        """

    def revoke_link(self, person: str) -> None:
        """Have the person's link work no more; what was kept aside waits for the next one."""

    def links(self) -> tuple[Link, ...]:
        """The personal links that work today, sorted by person."""

    def link(self, token: str) -> Link | None:
        """The personal link with this token, also where it has ended; None where none has it."""

    def holder(self, token: str) -> str | None:
        """The person whose link has this token; None where no link that works has it."""

    def aside(self, person: str) -> Aside:
        """What is kept for the person's own eyes: private interests and unsaved answers."""

    def set_aside(self, person: str, aside: Aside) -> None:
        """Keep this for the person's own eyes, in place of what is there.

        Raises `ChangeError` where the person never had a link.
        """


class Deleted(Protocol):
    """Libraries that were deleted, as long as they can be brought back. Safe to share.

    A deleted library keeps its id, so that no other one takes it, and everything that is in it;
    nobody reads it or writes in it, also who had it open. Each call raises
    `NoSuchLibraryError` for what is not there, and `StoreError` for what cannot be done.
    """

    def libraries(self) -> tuple[Library, ...]:
        """Those that can be brought back, by name."""

    def add(self, id: str, today: date) -> None:
        """Delete the library; a demo or case, which comes with Samspil, is refused."""

    def leader_code(self, id: str) -> str | None:
        """As `Store.leader_code`: what is asked for before the library is brought back."""

    def bring_back(self, id: str) -> None:
        """Have the library be as it was when it was deleted."""

    def give_up(self, today: date) -> tuple[str, ...]:
        """The ids of those whose time is over: none of them can be brought back any more.

        They are to be removed. Raises nothing: one that cannot be given up waits for another day.
        """

    def remove(self, id: str) -> None:
        """Remove for good one that was given up, and what readers tried and typed in it."""


class Shelf(Protocol):
    """The libraries side by side, each reached by its id only. Safe to share between threads."""

    @property
    def drafts(self) -> Drafts:
        """The what-ifs that links name."""

    @property
    def unsaved(self) -> Unsaved:
        """What readers have typed and not saved."""

    @property
    def doors(self) -> Doors:
        """The patience with wrong codes."""

    @property
    def deleted(self) -> Deleted:
        """The libraries that were deleted: all else here is about those that were not."""

    def libraries(self) -> tuple[Library, ...]:
        """Every library by name, then every one that cannot be read.

        It is asked at each step of each reader, so that it opens none that has not changed.
        """

    def open(self, id: str) -> Store:
        """The library `id`; raises `NoSuchLibraryError` where there is none."""

    def create(self, name: str, model: Model, origin: Origin = "own", id: str | None = None) -> str:
        """The id of a new library that holds exactly this model.

        It is `id` where one is given, else made from `name` and numbered until it is free. No
        library is ever overwritten, and none is seen before it is whole. Raises `StoreError`.
        """

    def seed(self, id: str, make_model: Callable[[], Model], origin: Origin) -> None:
        """Create the library `id` unless it is there; one that is there stays as it is."""

    def reset(self, id: str, model: Model, *, author: str = "", note: str = "") -> int:
        """The revision at which the demo or case `id` holds `model` again; its history stays.

        Raises `StoreError` for a library of the users' own, and `StaleModelError` where somebody
        saves meanwhile.
        """

    def visit(self) -> AbstractContextManager[None]:
        """While it is open, this thread reads each library over one connection."""


class Copies(Protocol):
    """Copies of the libraries: one for each day, and at any moment. Safe to share."""

    @property
    def where(self) -> str:
        """Where the daily copies are, as people are told it."""

    def copies(self, library: str) -> tuple[Copy, ...]:
        """The daily copies of a library, newest first; it need not be there any more."""

    def content(self, copy: Copy) -> bytes:
        """The copy as a file; raises `StoreError` where it is gone or cannot be read."""

    def missing(self, today: date) -> frozenset[str]:
        """The libraries of which there is no copy of today."""

    def make_missing(self, today: date) -> Mapping[str, StoreError]:
        """Make the copies of today that are missing; tell which could not be made, and why."""

    def forget(self, library: str) -> None:
        """Remove every daily copy of a library that is gone for good. Raises `StoreError`."""

    def make(self, library: str, today: date) -> None:
        """Make the copy of today unless it is there; then let old ones go. Raises `StoreError`.

        Only a sound copy is kept, and none goes before that: a damaged library never costs its
        last good copies.
        """

    def take(self, library: str) -> bytes:
        """The library as one file, as it stands at one moment, while others write.

        Raises `StoreError`.
        """

    def as_it_is(self, name: str) -> bytes:
        """What there is of a library that cannot be opened, byte by byte, in a zip archive.

        Raises `StoreError` where there is nothing.
        """

    def inspect(self, content: bytes) -> Contents:
        """What the file holds, after every check; raises `StoreError` where one fails."""

    def restore(self, content: bytes, name: str, *, author: str, note: str) -> str:
        """The id of a new library that holds the whole file, its history too, under a new name.

        Giving it the name is a commit with the author and the note. What is there stays as it
        is. Raises `StoreError` where the file is not sound.
        """


def today() -> date:
    """The day it is where Samspil runs."""
    return datetime.now(UTC).astimezone().date()
