"""What every store can do, and the values it hands out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, get_args

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.store.links import Aside, Link

Origin = Literal["demo", "case", "own"]
"""Where a library comes from: the fictional demo, a real case, or the users' own work."""

ORIGINS: tuple[Origin, ...] = get_args(Origin)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The model as it stood at one revision; 0 is as the library was created."""

    revision: int
    model: Model


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


class Store(Protocol):
    """One library: its model, its history and its scenarios. Safe to share between threads.

    Every method raises `StoreError` where the library cannot be read or written.
    """

    def revision(self) -> int:
        """The number of the last commit; 0 where there is none."""
        ...

    def load(self) -> Snapshot:
        """Today's model and its revision, as they were at one moment."""
        ...

    def commit(
        self, changes: Sequence[Change], *, author: str, note: str = "", expect: int | None = None
    ) -> int:
        """The new revision, after saving all of the changes or, on any error, none of them.

        `expect` is the revision that the author has seen. Raises `StaleModelError` where it is no
        longer the last, and `ChangeError` where there are no changes or one does not fit.
        """
        ...

    def history(self) -> tuple[Commit, ...]:
        """Every commit, newest first."""
        ...

    def at(self, revision: int) -> Model:
        """The model as that revision left it; raises `ChangeError` where there is none."""
        ...

    def models(self, revisions: Collection[int]) -> Mapping[int, Model]:
        """The model as each of the revisions left it, in one walk back from today's."""
        ...

    def undo(self, revision: int, *, author: str) -> int:
        """The new revision, after a commit that takes one revision back.

        Raises `ChangeError` where what it changed has been changed again since: nobody's later
        work is overwritten; and where it told of a person who has been forgotten. Undoing an undo
        does the first commit again.
        """
        ...

    def forget(self, person: str, *, author: str) -> int:
        """The new revision, after removing all that is kept of a person, here and in the past.

        The rows about them go, references to them are emptied, and so it is in every commit and
        scenario; former codes of the person are found by their rows; the personal link goes, and
        what is kept with it. It cannot be undone. Raises `ChangeError` where neither the model
        nor the history knows the person.
        """
        ...

    def save_scenario(self, id: str, scenario: Scenario) -> None:
        """Keep the scenario under `id`, in place of one that is there already."""
        ...

    def scenario(self, id: str) -> Scenario | None:
        """The scenario kept under `id`, or None."""
        ...

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """Every scenario with its id, sorted by id."""
        ...

    def forget_scenario(self, id: str) -> None:
        """Remove the scenario; one that is not there is no error."""
        ...

    def leader_code(self) -> str | None:
        """The sealed code that the leader's view asks for (`lib.store.sealing`).

        Empty where it was chosen to go without; None where nobody has chosen yet. It is no part
        of the model, so that no file or figure holds it.
        """
        ...

    def set_leader_code(self, sealed: str | None) -> None:
        """Have the leader's view ask for this sealed code from now on; None: let somebody choose.

        It is no commit: it stands in no history and cannot be undone.
        """
        ...

    def make_links(self, people: Collection[str]) -> Mapping[str, str]:
        """For each person the token of a new personal link; it cannot be asked for again.

        Earlier links of these people work no more; what was kept aside stays. All or none: raises
        `ChangeError` where nobody goes by one of the codes. A commit after which nobody goes by a
        code, also because the person got another, ends the link and removes what was kept aside,
        for the code may next be somebody else's.
        """
        ...

    def revoke_link(self, person: str) -> None:
        """Have the person's link work no more; what was kept aside waits for the next one."""
        ...

    def links(self) -> tuple[Link, ...]:
        """The personal links that work, sorted by person."""
        ...

    def holder(self, token: str) -> str | None:
        """The person whose link has this token; None where no link that works has it."""
        ...

    def aside(self, person: str) -> Aside:
        """What is kept for the person's own eyes: private interests and unsaved answers."""
        ...

    def set_aside(self, person: str, aside: Aside) -> None:
        """Keep this for the person's own eyes, in place of what is there.

        Raises `ChangeError` where the person never had a link.
        """
        ...
