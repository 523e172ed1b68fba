"""A library in a file: shared by processes, and killed at any moment."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from lib.errors import StoreError
from lib.model.changes import Add, Remove, Set, apply
from lib.model.model import Model
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.store.rules import logbook
from lib.store.rules.log import Entry
from lib.store.sqlite import connection
from lib.store.sqlite.connection import reading, writing
from lib.store.sqlite.library import SqliteStore
from lib.store.values import Commit
from tests.lib.store.libraries import new_file, new_store, small_model

ROOT = Path(__file__).parents[4]
WEIGHT = Set("goals", "S1", "weight", 20.0)

Saved = tuple[int, str, str]
"""Revision, author and note of a commit that was acknowledged."""


MINA = Person(id="Q7331", post="Zeppelinfører", hours=4711.25)
SECRETS = (b"Q7331", "Zeppelinfører".encode(), b"Zeppelinf", b"4711.25", b"Luftskipper")


def start_writer(path: Path, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.lib.store.writer", str(path), name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def acknowledged(writer: subprocess.Popen[str], name: str, lines: Iterable[str]) -> set[Saved]:
    said = [line.split() for line in lines if line.endswith("\n")]
    return {(int(revision), name, note) for revision, note in said}


def killed_writers(path: Path, rng: Random, names: Iterable[str]) -> set[Saved]:
    """What writers at work together acknowledged before each was killed."""
    saved: set[Saved] = set()
    writers = {name: start_writer(path, name) for name in names}
    for name, writer in writers.items():
        assert writer.stdout is not None
        with writer, writer.stdout:
            first = [writer.stdout.readline() for _ in range(rng.randint(1, 25))]
            time.sleep(rng.uniform(0, 0.004))  # a commit takes about this long
            writer.kill()
            saved |= acknowledged(writer, name, [*first, *writer.stdout])
    return saved


def replayed(history: tuple[Commit, ...], created: Model) -> Model:
    model = created
    for commit in reversed(history):
        model = apply(model, commit.changes)
    return model


def test_a_writer_killed_at_any_moment_loses_nothing_it_has_acknowledged(tmp_path: Path) -> None:
    path, rng, saved = new_file(tmp_path), Random(7), set[Saved]()
    for turn in range(3):
        saved |= killed_writers(path, rng, [f"A{turn}", f"B{turn}"])
    history, loaded = SqliteStore(path).history(), SqliteStore(path).load()
    assert saved <= {(it.revision, it.author, it.note) for it in history}
    assert [it.revision for it in history] == list(range(loaded.revision, 0, -1))
    assert loaded.model == replayed(history, small_model())
    assert len(loaded.model.partners) == len(history)


def test_a_commit_that_fails_at_its_last_step_leaves_no_half_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = new_store(tmp_path)

    def fail(_: object, __: Entry) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(logbook, "keep", fail)
    with pytest.raises(KeyboardInterrupt):
        store.commit([WEIGHT], author="Ida")
    assert (store.load().model, store.history()) == (small_model(), ())


def test_two_stores_on_one_file_see_each_others_commits_at_once(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    first, second = SqliteStore(path), SqliteStore(path)
    first.commit([WEIGHT], author="Ida")
    assert second.load().model.goals[0].weight == 20


def test_a_library_reopened_has_its_history_and_can_undo_it(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    revision = SqliteStore(path).commit([WEIGHT], author="Ida", note="Æble")
    reopened = SqliteStore(path)
    assert reopened.history()[0].note == "Æble"
    reopened.undo(revision, author="Bo")
    assert reopened.load().model == small_model()


def test_a_library_at_rest_is_one_file(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    SqliteStore(path).commit([WEIGHT], author="Ida")
    assert list(tmp_path.iterdir()) == [path]


def told_of_mina(path: Path) -> SqliteStore:
    """A library that has held a person, changed, removed and put back."""
    store = SqliteStore(path)
    store.commit([Add("people", MINA)], author="Ida", note="Q7331 kommer")
    store.commit([Set("people", "Q7331", "post", "Luftskipper")], author="Ida")
    store.commit([Remove("people", "Q7331")], author="Ida")
    store.undo(3, author="Ida")
    store.save_scenario("a", Scenario("Uden Q7331", changes=(Remove("people", "Q7331"),)))
    return store


def found(folder: Path) -> set[bytes]:
    """The secrets that stand in the bytes of any file of the folder."""
    return {it for file in folder.iterdir() for it in SECRETS if it in file.read_bytes()}


def test_what_is_forgotten_stands_in_no_byte_of_the_file(tmp_path: Path) -> None:
    store = told_of_mina(new_file(tmp_path))
    assert found(tmp_path) >= {b"Q7331", b"Luftskipper", b"Zeppelinf"}
    store.forget("Q7331", author="Ida")
    assert found(tmp_path) == set()


def test_nor_in_the_write_ahead_log_while_others_have_the_library_open(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    with reading(path) as other:
        other.rollback()  # it stays open, so that SQLite keeps its files beside the library
        store = told_of_mina(path)
        assert b"Luftskipper" in path.with_name(f"{path.name}-wal").read_bytes()
        store.forget("Q7331", author="Ida")
        assert found(tmp_path) == set()


def test_a_reader_in_the_way_is_named_and_the_person_is_gone_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_file(tmp_path)
    store = told_of_mina(path)
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    with reading(path) as other:
        other.execute("select * from people").fetchall()
        with pytest.raises(StoreError, match="Close it once to be sure"):
            store.forget("Q7331", author="Ida")
    assert store.load().model.people == ()
    assert found(tmp_path) == set()


def test_forgetting_that_fails_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = told_of_mina(new_file(tmp_path))
    before = store.load(), store.history()

    def fail(_: object, __: Entry) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(logbook, "keep", fail)
    with pytest.raises(KeyboardInterrupt):
        store.forget("Q7331", author="Ida")
    assert (store.load(), store.history()) == before


def test_a_library_of_an_older_version_learns_to_forget(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    told_of_mina(path)
    with writing(path) as db:
        db.execute("drop table _seals")
        for column, step in (("forgotten", "m003_forgotten"), ("seal", "m010_seals")):
            db.execute(f"alter table _log drop column {column}")
            db.execute("delete from _sqlite_migrations where name = ?", [step])
    store = SqliteStore(path)
    assert {commit.forgotten for commit in store.history()} == {0}
    store.forget("Q7331", author="Ida")
    assert found(tmp_path) == set()


@pytest.mark.parametrize("step", ["read", "write"])
def test_an_older_library_under_a_store_that_is_open_is_brought_up_to_date(
    tmp_path: Path, step: str
) -> None:
    path = new_file(tmp_path)
    store = SqliteStore(path)
    with writing(path) as db:
        db.execute("drop table measures")
        db.execute("delete from _sqlite_migrations where name = 'm006_measures'")
    if step == "write":
        store.commit([WEIGHT], author="Ida")
    assert store.load().model.measures == ()
