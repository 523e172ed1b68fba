"""A library that lives as long as the program: for trying things out, and for tests."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from secrets import token_hex
from threading import RLock

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.persons import PEOPLE
from lib.model.scenario import Scenario
from lib.store.rules import deleting
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
from lib.store.values import Aside, Commit, Deletion, Edition, Link, Snapshot
from lib.words import Name


class MemoryStore:
    """A library in memory; keeps every promise of `Store` except to outlive the program."""

    def __init__(self, model: Model | None = None, id: str = "") -> None:
        self._id = id
        self.turn = RLock()
        self.deletion: Deletion | None = None
        self._today = Snapshot(0, model or Model())
        self._log: list[Entry] = []
        self._scenarios: dict[str, Scenario] = {}
        self.sealed: str | None = None
        self._links: dict[str, Kept] = {}
        self._identity, self.forgotten = token_hex(8), ""

    @property
    def name(self) -> Name | None:
        """What the library is called; None where it has no name."""
        said = self._today.model.options
        name = said.library or said.library_en
        return Name(name, said.library_en) if name else None

    @contextmanager
    def _there(self) -> Iterator[None]:
        """To oneself, while it is not deleted."""
        with self.turn:
            deleting.check(self.deletion, self._id, self.name or self._id, deleted=False)
            yield

    def revision(self) -> int:
        """As `Store.revision`."""
        with self._there():
            return self._today.revision

    def edition(self) -> Edition:
        """As `Store.edition`."""
        with self._there():
            revision = self._today.revision
            return Edition(revision, f"{self._identity} {revision}", self.forgotten)

    def load(self) -> Snapshot:
        """As `Store.load`."""
        with self._there():
            return self._today

    def commit(
        self, changes: Sequence[Change], *, author: str, note: str = "", expect: int | None = None
    ) -> int:
        """As `Store.commit`."""
        with self._there():
            author_before = self._log[-1].commit.author if self._log else ""
            check_expected(expect, self._today.revision, author_before)
            return self._save(changes, author, note)

    def history(self) -> tuple[Commit, ...]:
        """As `Store.history`."""
        with self._there():
            return tuple(entry.commit for entry in reversed(self._log))

    def at(self, revision: int) -> Model:
        """As `Store.at`."""
        return self.models([revision])[revision]

    def models(self, revisions: Collection[int]) -> Mapping[int, Model]:
        """As `Store.models`."""
        with self._there():
            oldest = max(0, min(revisions, default=self._today.revision))
            later = reversed(self._log[oldest:])
            backs = [(entry.commit.revision, entry.back) for entry in later]
            return walked_back(self._today, backs, revisions)

    def undo(self, revision: int, *, author: str) -> int:
        """As `Store.undo`."""
        with self._there():
            entry = self._log[revision - 1] if 1 <= revision <= len(self._log) else None
            back = taking_back(revision, entry, self._today.model)
            return self._save(back, author, undoes=revision)

    def forget(self, person: str, *, author: str) -> int:
        """As `Store.forget`."""
        with self._there():
            done = forgetting(self._today, self._log[::-1], person, author)
            self._log = [*(without(entry, done.codes) for entry in self._log), done.entry]
            kept = self._scenarios.items()
            self._scenarios = {name: scenario_without(it, done.codes) for name, it in kept}
            self._today = done.after
            self.forgotten = token_hex(8)
            self._drop_dead()
            return done.after.revision

    def save_scenario(self, id: str, scenario: Scenario, *, expect: Scenario | None = None) -> None:
        """As `Store.save_scenario`."""
        with self._there():
            check_unchanged(expect, self._scenarios.get(id))
            self._scenarios[id] = scenario

    def scenario(self, id: str) -> Scenario | None:
        """As `Store.scenario`."""
        with self._there():
            return self._scenarios.get(id)

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """As `Store.scenarios`."""
        with self._there():
            return tuple(sorted(self._scenarios.items(), key=lambda item: item[0]))

    def forget_scenario(self, id: str) -> Scenario | None:
        """As `Store.forget_scenario`."""
        with self._there():
            return self._scenarios.pop(id, None)

    def leader_code(self) -> str | None:
        """As `Store.leader_code`."""
        with self._there():
            return self.sealed

    def set_leader_code(self, sealed: str | None) -> None:
        """As `Store.set_leader_code`."""
        with self._there():
            self.sealed = sealed

    def make_links(self, people: Collection[str]) -> Mapping[str, str]:
        """As `Store.make_links`."""
        with self._there():
            known = {person.id for person in self._today.model.people}
            made = renewed(people, known, self._links)
            self._links |= {code: kept for code, (_, kept) in made.items()}
            return {code: token for code, (token, _) in made.items()}

    def revoke_link(self, person: str) -> None:
        """As `Store.revoke_link`."""
        with self._there():
            left = revoked(self._links.pop(person, None))
            if left is not None:
                self._links[person] = left

    def links(self) -> tuple[Link, ...]:
        """As `Store.links`."""
        with self._there():
            return working(self._links.values())

    def holder(self, token: str) -> str | None:
        """As `Store.holder`."""
        return holder_of(self.link(token))

    def link(self, token: str) -> Link | None:
        """As `Store.link`."""
        wanted = digest_of(token)
        with self._there():
            found = (link_of(it) for it in self._links.values() if it.digest == wanted)
            return next(found, None)

    def aside(self, person: str) -> Aside:
        """As `Store.aside`."""
        with self._there():
            kept = self._links.get(person)
            return kept.aside if kept else Aside()

    def set_aside(self, person: str, aside: Aside) -> None:
        """As `Store.set_aside`."""
        with self._there():
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
