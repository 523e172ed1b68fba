"""Libraries that live as long as the program, side by side: the shelf of `lib/store/memory.py`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from threading import RLock
from time import time

from lib.model.model import Model
from lib.store.base import Deleted, Store
from lib.store.beside import Doors, Drafts, Unsaved
from lib.store.memory import MemoryStore
from lib.store.rules import deleting, naming
from lib.store.rules.doors import Clock, MemoryDoors
from lib.store.rules.drafts import MemoryDrafts
from lib.store.rules.unsaved import MemoryUnsaved
from lib.store.values import Deletion, Library, Origin
from lib.words import Name


@dataclass(slots=True)
class _Stores:
    """Each library with its origin, by id, the deleted ones too."""

    by_id: dict[str, tuple[MemoryStore, Origin]] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock)

    def listed(self) -> list[Library]:
        """All of them, as a shelf lists them."""
        with self.lock:
            kept = list(self.by_id.items())
        return [
            Library(one, it.name or Name(one), origin, True, it.deletion, it.forgotten)
            for one, (it, origin) in kept
        ]

    def kept(self, id: str, *, deleted: bool) -> tuple[MemoryStore, Origin]:
        """The library with its origin; raises `NoSuchLibraryError` as `deleting.check` does."""
        if id not in self.by_id:
            raise naming.no_such_library(id)
        store, origin = self.by_id[id]
        deleting.check(store.deletion, id, store.name or id, deleted=deleted)
        return store, origin


class MemoryShelf:
    """Libraries in memory; keeps every promise of `Shelf` except to outlive the program."""

    def __init__(self, now: Clock = time) -> None:
        self._stores = _Stores()
        self.drafts: Drafts = MemoryDrafts()
        self.unsaved: Unsaved = MemoryUnsaved()
        self.doors: Doors = MemoryDoors(now)
        self.deleted: Deleted = MemoryDeleted(self._stores, (self.drafts, self.unsaved))

    def libraries(self) -> tuple[Library, ...]:
        """As `Shelf.libraries`."""
        return naming.in_order(it for it in self._stores.listed() if it.deletion is None)

    def open(self, id: str) -> Store:
        """As `Shelf.open`."""
        return self._stores.kept(id, deleted=False)[0]

    def create(self, name: str, model: Model, origin: Origin = "own", id: str | None = None) -> str:
        """As `Shelf.create`."""
        naming.check_id(id)
        by_id = self._stores.by_id

        def take(free: str) -> bool:
            if free in by_id:
                return False
            by_id[free] = MemoryStore(model, free), origin
            return True

        with self._stores.lock:
            return naming.first_free(name, id, take)

    def seed(self, id: str, make_model: Callable[[], Model], origin: Origin) -> None:
        """As `Shelf.seed`."""
        naming.seed(self, id, make_model, origin, self._stores.by_id.__contains__)

    def reset(self, id: str, model: Model, *, author: str = "", note: str = "") -> int:
        """As `Shelf.reset`."""
        store, origin = self._stores.kept(id, deleted=False)
        naming.refuse_own(id, origin)
        return naming.reset(store, model, author=author, note=note)

    def visit(self) -> AbstractContextManager[None]:
        """As `Shelf.visit`: there is nothing to keep open."""
        return nullcontext()


class MemoryDeleted:
    """Deleted libraries in memory; keeps every promise of `Deleted`."""

    def __init__(self, stores: _Stores, beside: tuple[Drafts, Unsaved]) -> None:
        self._stores, self._beside = stores, beside

    def libraries(self) -> tuple[Library, ...]:
        """As `Deleted.libraries`."""
        found = ((library, library.deletion) for library in self._stores.listed())
        return naming.in_order(library for library, it in found if it and not it.gone)

    def add(self, id: str, today: date) -> None:
        """As `Deleted.add`."""
        store, origin = self._stores.kept(id, deleted=False)
        deleting.refuse_ready(id, origin)
        with store.turn:
            store.deletion = Deletion(today)

    def leader_code(self, id: str) -> str | None:
        """As `Deleted.leader_code`."""
        return self._stores.kept(id, deleted=True)[0].sealed

    def bring_back(self, id: str) -> None:
        """As `Deleted.bring_back`."""
        self._stores.kept(id, deleted=True)[0].deletion = None

    def give_up(self, today: date) -> tuple[str, ...]:
        """As `Deleted.give_up`."""
        for store, _ in self._stores.by_id.values():
            if store.deletion is not None:
                store.deletion = deleting.aged(store.deletion, today)
        return tuple(it.id for it in self._stores.listed() if it.deletion and it.deletion.gone)

    def remove(self, id: str) -> None:
        """As `Deleted.remove`."""
        deletion = self._stores.by_id[id][0].deletion if id in self._stores.by_id else None
        if deletion is None or not deletion.gone:
            raise naming.no_such_library(id)
        for kept in self._beside:
            kept.clear(id)
        del self._stores.by_id[id]
