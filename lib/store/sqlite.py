"""A library in an SQLite file. Import it late: sqlite-utils brings pandas with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from sqlite_utils import Database

from lib.errors import StoreError
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.store.base import ORIGINS, Commit, Origin, Snapshot
from lib.store.connection import connected, damaged, reading, scrub, writing
from lib.store.forgetting import forgetting
from lib.store.link_rows import drop_dead, holder_of, read_link, read_links, write_link
from lib.store.links import Aside, Link, digest_of, put_aside, renewed, revoked, working
from lib.store.log import check_expected, enter, taking_back, walked_back
from lib.store.migrations import MIGRATIONS, is_current
from lib.store.records import (
    backs_since,
    commits,
    entries,
    entry,
    keep,
    last_saved,
    leave_out,
    read_scenario,
    read_scenarios,
    write_scenario,
)
from lib.store.rows import read_model, write_difference
from lib.words import Name, words


class SqliteStore:
    """A library in a file; each call opens it, so that threads and processes can share it."""

    def __init__(self, path: Path) -> None:
        """Open a library and bring it up to date; raises `StoreError` where it is none."""
        self._path = path
        with connected(path) as db:
            current = is_current(db, MIGRATIONS)
        if not current:
            with writing(path) as db:
                MIGRATIONS.apply(db)

    def revision(self) -> int:
        """As `Store.revision`."""
        with reading(self._path) as db:
            return last_saved(db)[0]

    def load(self) -> Snapshot:
        """As `Store.load`."""
        with reading(self._path) as db:
            return _today(db)

    def commit(
        self, changes: Sequence[Change], *, author: str, note: str = "", expect: int | None = None
    ) -> int:
        """As `Store.commit`."""
        with writing(self._path) as db:
            check_expected(expect, *last_saved(db))
            return _save(db, _today(db), changes, author, note)

    def history(self) -> tuple[Commit, ...]:
        """As `Store.history`."""
        with reading(self._path) as db:
            return commits(db)

    def at(self, revision: int) -> Model:
        """As `Store.at`."""
        return self.models([revision])[revision]

    def models(self, revisions: Collection[int]) -> Mapping[int, Model]:
        """As `Store.models`."""
        with reading(self._path) as db:
            today = _today(db)
            oldest = min(revisions, default=today.revision)
            return walked_back(today, backs_since(db, oldest), revisions)

    def undo(self, revision: int, *, author: str) -> int:
        """As `Store.undo`."""
        with writing(self._path) as db:
            today = _today(db)
            back = taking_back(revision, entry(db, revision), today.model)
            return _save(db, today, back, author, undoes=revision)

    def forget(self, person: str, *, author: str) -> int:
        """As `Store.forget`; what SQLite keeps of old pages goes too."""
        with writing(self._path) as db:
            today = _today(db)
            done = forgetting(today, entries(db), person, author)
            write_difference(db, today.model, done.after.model)
            drop_dead(db)
            leave_out(db, done.codes)
            keep(db, done.entry)
        try:
            scrub(self._path)
        except StoreError as error:
            raise _traces() from error
        return done.after.revision

    def save_scenario(self, id: str, scenario: Scenario) -> None:
        """As `Store.save_scenario`."""
        with writing(self._path) as db:
            write_scenario(db, id, scenario)

    def scenario(self, id: str) -> Scenario | None:
        """As `Store.scenario`."""
        with reading(self._path) as db:
            return read_scenario(db, id)

    def scenarios(self) -> tuple[tuple[str, Scenario], ...]:
        """As `Store.scenarios`."""
        with reading(self._path) as db:
            return read_scenarios(db)

    def forget_scenario(self, id: str) -> None:
        """As `Store.forget_scenario`."""
        with writing(self._path) as db:
            db.table("_scenarios").delete_where("id = ?", [id])

    def leader_code(self) -> str | None:
        """As `Store.leader_code`."""
        with reading(self._path) as db:
            return next((code for (code,) in db.execute("select code from _leader")), None)

    def set_leader_code(self, sealed: str | None) -> None:
        """As `Store.set_leader_code`."""
        with writing(self._path) as db:
            db.execute("delete from _leader")
            if sealed is not None:
                db.execute("insert into _leader (one, code) values (1, ?)", [sealed])

    def make_links(self, people: Collection[str]) -> Mapping[str, str]:
        """As `Store.make_links`."""
        with writing(self._path) as db:
            known = {code for (code,) in db.execute("select id from people")}
            made = renewed(people, known, {kept.person: kept for kept in read_links(db)})
            for code, (_, kept) in made.items():
                write_link(db, code, kept)
        return {code: token for code, (token, _) in made.items()}

    def revoke_link(self, person: str) -> None:
        """As `Store.revoke_link`."""
        with writing(self._path) as db:
            write_link(db, person, revoked(read_link(db, person)))

    def links(self) -> tuple[Link, ...]:
        """As `Store.links`."""
        with reading(self._path) as db:
            return working(read_links(db))

    def holder(self, token: str) -> str | None:
        """As `Store.holder`."""
        with reading(self._path) as db:
            return holder_of(db, digest_of(token))

    def aside(self, person: str) -> Aside:
        """As `Store.aside`."""
        with reading(self._path) as db:
            kept = read_link(db, person)
        return kept.aside if kept else Aside()

    def set_aside(self, person: str, aside: Aside) -> None:
        """As `Store.set_aside`."""
        with writing(self._path) as db:
            write_link(db, person, put_aside(person, read_link(db, person), aside))


def build(path: Path, model: Model, origin: Origin) -> None:
    """Make a library that holds the model, in a file that is not there yet."""
    with connected(path, mode="rwc") as db:
        db.enable_wal()
        db.execute("BEGIN IMMEDIATE")
        MIGRATIONS.apply(db)
        write_difference(db, Model(), model)
        db.table("_about").insert({"name": "origin", "value": origin})
        db.commit()


def glance(path: Path) -> tuple[Name | None, Origin]:
    """A library's name, None where it has none yet, and its origin; nothing else is read."""
    with reading(path) as db:
        is_current(db, MIGRATIONS)
        said = dict(db.execute("select name, value from settings"))
        about = dict(db.execute("select name, value from _about"))
    origin = next((known for known in ORIGINS if known == about.get("origin")), None)
    if origin is None:
        raise damaged(words("It does not say where the library comes from."))
    name = said.get("library") or said.get("library_en")
    return Name(name, said.get("library_en")) if name else None, origin


def _traces() -> StoreError:
    return StoreError(
        words(
            "The person is removed, but the library is in use: old copies of the values may be in "
            "its file until Samspil has been closed. Close it once to be sure."
        )
    )


def _today(db: Database) -> Snapshot:
    return Snapshot(last_saved(db)[0], read_model(db))


def _save(
    db: Database,
    today: Snapshot,
    changes: Sequence[Change],
    author: str,
    note: str = "",
    undoes: int | None = None,
) -> int:
    after, new = enter(today, changes, author=author, note=note, undoes=undoes)
    write_difference(db, today.model, after.model)
    drop_dead(db)
    keep(db, new)
    return after.revision
