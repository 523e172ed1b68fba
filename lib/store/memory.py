"""Libraries that live as long as the program: for trying things out, and for tests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from secrets import token_hex
from threading import RLock
from time import time

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.persons import PEOPLE
from lib.model.scenario import Scenario
from lib.store.base import Doors, Drafts, Store, Unsaved
from lib.store.rules import naming
from lib.store.rules.doors import Clock, MemoryDoors
from lib.store.rules.drafts import MemoryDrafts
from lib.store.rules.forgetting import forgetting, scenario_without, without
from lib.store.rules.links import (
    Kept,
    digest_of,
    holder_of,
    link_of,
    put_aside,
    renewed,
    revoked,
    working,
)
from lib.store.rules.log import (
    Entry,
    check_expected,
    check_unchanged,
    enter,
    taking_back,
    walked_back,
)
from lib.store.rules.unsaved import MemoryUnsaved
from lib.store.values import Aside, Commit, Edition, Library, Link, Origin, Snapshot
from lib.words import Name


class MemoryStore:
    """A library in memory; keeps every promise of `Store` except to outlive the program."""

    def __init__(self, model: Model | None = None) -> None:
        self._lock = RLock()
        self._today = Snapshot(0, model or Model())
        self._log: list[Entry] = []
        self._scenarios: dict[str, Scenario] = {}
        self._leader_code: str | None = None
        self._links: dict[str, Kept] = {}
        self._identity, self._forgotten = token_hex(8), ""

    def revision(self) -> int:
        """As `Store.revision`."""
        return self._today.revision

    def edition(self) -> Edition:
        """As `Store.edition`."""
        with self._lock:
            revision = self._today.revision
            return Edition(revision, f"{self._identity} {revision}", self._forgotten)

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

    def at(self, revision: int) -> Model:
        """As `Store.at`."""
        return self.models([revision])[revision]

    def models(self, revisions: Collection[int]) -> Mapping[int, Model]:
        """As `Store.models`."""
        with self._lock:
            oldest = max(0, min(revisions, default=self._today.revision))
            later = reversed(self._log[oldest:])
            backs = [(entry.commit.revision, entry.back) for entry in later]
            return walked_back(self._today, backs, revisions)

    def undo(self, revision: int, *, author: str) -> int:
        """As `Store.undo`."""
        with self._lock:
            entry = self._log[revision - 1] if 1 <= revision <= len(self._log) else None
            back = taking_back(revision, entry, self._today.model)
            return self._save(back, author, undoes=revision)

    def forget(self, person: str, *, author: str) -> int:
        """As `Store.forget`."""
        with self._lock:
            done = forgetting(self._today, self._log[::-1], person, author)
            self._log = [*(without(entry, done.codes) for entry in self._log), done.entry]
            kept = self._scenarios.items()
            self._scenarios = {name: scenario_without(it, done.codes) for name, it in kept}
            self._today = done.after
            self._forgotten = token_hex(8)
            self._drop_dead()
            return done.after.revision

    def save_scenario(self, id: str, scenario: Scenario, *, expect: Scenario | None = None) -> None:
        """As `Store.save_scenario`."""
        with self._lock:
            check_unchanged(expect, self._scenarios.get(id))
            self._scenarios[id] = scenario

    def scenario(self, id: str) -> Scenario | None:
        """As `Store.scenario`."""
        return self._scenarios.get(id)

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """As `Store.scenarios`."""
        with self._lock:
            return tuple(sorted(self._scenarios.items(), key=lambda item: item[0]))

    def forget_scenario(self, id: str) -> Scenario | None:
        """As `Store.forget_scenario`."""
        with self._lock:
            return self._scenarios.pop(id, None)

    def leader_code(self) -> str | None:
        """As `Store.leader_code`."""
        return self._leader_code

    def set_leader_code(self, sealed: str | None) -> None:
        """As `Store.set_leader_code`."""
        self._leader_code = sealed

    def make_links(self, people: Collection[str]) -> Mapping[str, str]:
        """As `Store.make_links`."""
        with self._lock:
            known = {person.id for person in self._today.model.people}
            made = renewed(people, known, self._links)
            self._links |= {code: kept for code, (_, kept) in made.items()}
            return {code: token for code, (token, _) in made.items()}

    def revoke_link(self, person: str) -> None:
        """As `Store.revoke_link`."""
        with self._lock:
            left = revoked(self._links.pop(person, None))
            if left is not None:
                self._links[person] = left

    def links(self) -> tuple[Link, ...]:
        """As `Store.links`."""
        with self._lock:
            return working(self._links.values())

    def holder(self, token: str) -> str | None:
        """As `Store.holder`."""
        return holder_of(self.link(token))

    def link(self, token: str) -> Link | None:
        """As `Store.link`."""
        wanted = digest_of(token)
        with self._lock:
            found = (link_of(it) for it in self._links.values() if it.digest == wanted)
            return next(found, None)

    def aside(self, person: str) -> Aside:
        """As `Store.aside`."""
        kept = self._links.get(person)
        return kept.aside if kept else Aside()

    def set_aside(self, person: str, aside: Aside) -> None:
        """As `Store.set_aside`."""
        with self._lock:
            self._links[person] = put_aside(person, self._links.get(person), aside)

    def _drop_dead(self) -> None:
        here = self._today.model.index(PEOPLE)
        self._links = {code: kept for code, kept in self._links.items() if code in here}

    def _save(
        self, changes: Sequence[Change], author: str, note: str = "", undoes: int | None = None
    ) -> int:
        after, entry = enter(self._today, changes, author=author, note=note, undoes=undoes)
        self._log.append(entry)
        self._today = after
        self._drop_dead()
        return after.revision


class MemoryShelf:
    """Libraries in memory; keeps every promise of `Shelf` except to outlive the program."""

    def __init__(self, now: Clock = time) -> None:
        self._lock = RLock()
        self._stores: dict[str, tuple[Store, Origin]] = {}
        self.drafts: Drafts = MemoryDrafts()
        self.unsaved: Unsaved = MemoryUnsaved()
        self.doors: Doors = MemoryDoors(now)

    def libraries(self) -> tuple[Library, ...]:
        """As `Shelf.libraries`."""
        with self._lock:
            kept = list(self._stores.items())
        return naming.in_order(
            Library(it, _name(it, store), origin, forgotten=store.edition().forgotten)
            for it, (store, origin) in kept
        )

    def open(self, id: str) -> Store:
        """As `Shelf.open`."""
        return self._kept(id)[0]

    def create(self, name: str, model: Model, origin: Origin = "own", id: str | None = None) -> str:
        """As `Shelf.create`."""
        naming.check_id(id)
        made: tuple[Store, Origin] = MemoryStore(model), origin
        with self._lock:
            return naming.first_free(
                name, id, lambda free: self._stores.setdefault(free, made) is made
            )

    def seed(self, id: str, make_model: Callable[[], Model], origin: Origin) -> None:
        """As `Shelf.seed`."""
        naming.seed(self, id, make_model, origin, self._stores.__contains__)

    def reset(self, id: str, model: Model, *, author: str = "", note: str = "") -> int:
        """As `Shelf.reset`."""
        store, origin = self._kept(id)
        naming.refuse_own(id, origin)
        return naming.reset(store, model, author=author, note=note)

    def visit(self) -> AbstractContextManager[None]:
        """As `Shelf.visit`: there is nothing to keep open."""
        return nullcontext()

    def _kept(self, id: str) -> tuple[Store, Origin]:
        if id not in self._stores:
            raise naming.no_such_library(id)
        return self._stores[id]


def _name(id: str, store: Store) -> Name:
    said = store.load().model.options
    name = said.library or said.library_en
    return Name(name, said.library_en) if name else Name(id)
