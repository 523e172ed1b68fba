"""A library kept as rows of a database: every promise of `Store`, the same for all engines."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.store.rules import logbook, records
from lib.store.rules.connection import Connection, Database
from lib.store.rules.forgetting import forgetting
from lib.store.rules.links import (
    digest_of,
    holder_of,
    link_of,
    put_aside,
    renewed,
    revoked,
    working,
)
from lib.store.rules.log import check_expected, check_unchanged, enter, taking_back, walked_back
from lib.store.rules.rows import read_model, write_difference
from lib.store.values import Aside, Commit, Edition, Link, Snapshot


class RowStore:
    """A library in a database; each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def revision(self) -> int:
        """As `Store.revision`."""
        with self._database.reading() as db:
            return logbook.last_saved(db)[0]

    def edition(self) -> Edition:
        """As `Store.edition`."""
        with self._database.reading() as db:
            return logbook.edition(db)

    def load(self) -> Snapshot:
        """As `Store.load`."""
        with self._database.reading() as db:
            return _today(db)

    def commit(
        self, changes: Sequence[Change], *, author: str, note: str = "", expect: int | None = None
    ) -> int:
        """As `Store.commit`."""
        with self._database.writing() as db:
            check_expected(expect, *logbook.last_saved(db))
            return _save(db, _today(db), changes, author, note)

    def history(self) -> tuple[Commit, ...]:
        """As `Store.history`."""
        with self._database.reading() as db:
            return logbook.commits(db)

    def at(self, revision: int) -> Model:
        """As `Store.at`."""
        return self.models([revision])[revision]

    def models(self, revisions: Collection[int]) -> Mapping[int, Model]:
        """As `Store.models`."""
        with self._database.reading() as db:
            today = _today(db)
            oldest = min(revisions, default=today.revision)
            return walked_back(today, logbook.backs_since(db, oldest), revisions)

    def undo(self, revision: int, *, author: str) -> int:
        """As `Store.undo`."""
        with self._database.writing() as db:
            today = _today(db)
            back = taking_back(revision, logbook.entry(db, revision), today.model)
            return _save(db, today, back, author, undoes=revision)

    def forget(self, person: str, *, author: str) -> int:
        """As `Store.forget`; what the engine keeps of old rows goes too."""
        with self._database.writing() as db:
            today = _today(db)
            done = forgetting(today, logbook.entries(db), person, author)
            write_difference(db, today.model, done.after.model)
            records.drop_dead(db)
            logbook.leave_out(db, done.codes)
            records.leave_out(db, done.codes)
            logbook.keep(db, done.entry)
            logbook.tell_forgotten(db)
        self._database.scrub()
        return done.after.revision

    def save_scenario(self, id: str, scenario: Scenario, *, expect: Scenario | None = None) -> None:
        """As `Store.save_scenario`."""
        with self._database.writing() as db:
            check_unchanged(expect, records.read_scenario(db, id))
            records.write_scenario(db, id, scenario)

    def scenario(self, id: str) -> Scenario | None:
        """As `Store.scenario`."""
        with self._database.reading() as db:
            return records.read_scenario(db, id)

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """As `Store.scenarios`."""
        with self._database.reading() as db:
            return records.read_scenarios(db)

    def forget_scenario(self, id: str) -> Scenario | None:
        """As `Store.forget_scenario`."""
        with self._database.writing() as db:
            gone = records.read_scenario(db, id)
            records.drop_scenario(db, id)
            return gone

    def leader_code(self) -> str | None:
        """As `Store.leader_code`."""
        with self._database.reading() as db:
            return records.read_leader_code(db)

    def set_leader_code(self, sealed: str | None) -> None:
        """As `Store.set_leader_code`."""
        with self._database.writing() as db:
            records.write_leader_code(db, sealed)

    def make_links(self, people: Collection[str]) -> Mapping[str, str]:
        """As `Store.make_links`."""
        with self._database.writing() as db:
            known = {code for (code,) in db.fetch("select id from people")}
            made = renewed(people, known, {kept.person: kept for kept in records.read_links(db)})
            records.write_links(db, (kept for _, kept in made.values()))
        return {code: token for code, (token, _) in made.items()}

    def revoke_link(self, person: str) -> None:
        """As `Store.revoke_link`."""
        with self._database.writing() as db:
            records.write_link(db, person, revoked(records.read_link(db, person)))

    def links(self) -> tuple[Link, ...]:
        """As `Store.links`."""
        with self._database.reading() as db:
            return working(records.read_links(db))

    def holder(self, token: str) -> str | None:
        """As `Store.holder`."""
        return holder_of(self.link(token))

    def link(self, token: str) -> Link | None:
        """As `Store.link`."""
        with self._database.reading() as db:
            kept = records.link_under(db, digest_of(token))
        return None if kept is None else link_of(kept)

    def aside(self, person: str) -> Aside:
        """As `Store.aside`."""
        with self._database.reading() as db:
            kept = records.read_link(db, person)
        return kept.aside if kept else Aside()

    def set_aside(self, person: str, aside: Aside) -> None:
        """As `Store.set_aside`."""
        with self._database.writing() as db:
            kept = put_aside(person, records.read_link(db, person), aside)
            records.write_link(db, person, kept)


def _today(db: Connection) -> Snapshot:
    logbook.check_newest(db)
    return Snapshot(logbook.last_saved(db)[0], read_model(db))


def _save(
    db: Connection,
    today: Snapshot,
    changes: Sequence[Change],
    author: str,
    note: str = "",
    undoes: int | None = None,
) -> int:
    after, new = enter(today, changes, author=author, note=note, undoes=undoes)
    write_difference(db, today.model, after.model)
    records.drop_dead(db)
    logbook.keep(db, new)
    return after.revision
