"""What every store can do, and the values it hands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, get_args

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario

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
    """

    revision: int
    at: datetime
    author: str
    note: str
    changes: tuple[Change, ...]
    undoes: int | None = None


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

    def undo(self, revision: int, *, author: str) -> int:
        """The new revision, after a commit that takes one revision back.

        Raises `ChangeError` where what it changed has been changed again since: nobody's later
        work is overwritten. Undoing an undo does the first commit again.
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
