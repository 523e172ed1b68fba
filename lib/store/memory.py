"""A store that lives as long as the program: for trying things out, and for tests."""

from __future__ import annotations

from collections.abc import Sequence
from threading import RLock

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.store.base import Commit, Snapshot
from lib.store.log import Entry, check_expected, enter, taking_back


class MemoryStore:
    """A library in memory; keeps every promise of `Store` except to outlive the program."""

    def __init__(self, model: Model | None = None) -> None:
        self._lock = RLock()
        self._today = Snapshot(0, model or Model())
        self._log: list[Entry] = []
        self._scenarios: dict[str, Scenario] = {}

    def revision(self) -> int:
        """As `Store.revision`."""
        return self._today.revision

    def load(self) -> Snapshot:
        """As `Store.load`."""
        return self._today

    def commit(
        self, changes: Sequence[Change], *, author: str, note: str = "", expect: int | None = None
    ) -> int:
        """As `Store.commit`."""
        with self._lock:
            author_before = self._log[-1].commit.author if self._log else ""
            check_expected(expect, self._today.revision, author_before)
            return self._save(changes, author, note)

    def history(self) -> tuple[Commit, ...]:
        """As `Store.history`."""
        with self._lock:
            return tuple(entry.commit for entry in reversed(self._log))

    def undo(self, revision: int, *, author: str) -> int:
        """As `Store.undo`."""
        with self._lock:
            entry = self._log[revision - 1] if 1 <= revision <= len(self._log) else None
            back = taking_back(revision, entry, self._today.model)
            return self._save(back, author, undoes=revision)

    def save_scenario(self, id: str, scenario: Scenario) -> None:
        """As `Store.save_scenario`."""
        with self._lock:
            self._scenarios[id] = scenario

    def scenario(self, id: str) -> Scenario | None:
        """As `Store.scenario`."""
        return self._scenarios.get(id)

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """As `Store.scenarios`."""
        with self._lock:
            return tuple(sorted(self._scenarios.items(), key=lambda item: item[0]))

    def forget_scenario(self, id: str) -> None:
        """As `Store.forget_scenario`."""
        with self._lock:
            self._scenarios.pop(id, None)

    def _save(
        self, changes: Sequence[Change], author: str, note: str = "", undoes: int | None = None
    ) -> int:
        after, entry = enter(self._today, changes, author=author, note=note, undoes=undoes)
        self._log.append(entry)
        self._today = after
        return after.revision
