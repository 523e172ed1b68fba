"""Files offered as libraries: what is let in, and what is not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from threading import Event

import pytest
from hypothesis import given

from lib.errors import StoreError
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Partner
from lib.store.sqlite.copying import copied, inspect, lay_out, room_to_work
from lib.store.sqlite.library import SqliteStore, build
from tests.examples import examples
from tests.lib.store.libraries import new_file, small_model
from tests.models import models


def sound(folder: Path) -> bytes:
    """A copy of a library with one commit."""
    path = new_file(folder)
    SqliteStore(path).commit([Set("goals", "S1", "weight", 7)], author="Ida")
    return copied(path)


def changed(folder: Path, *statements: str) -> bytes:
    """A copy after somebody has worked on it with SQL."""
    path = folder / "changed.db"
    path.write_bytes(sound(folder))
    with sqlite3.connect(path) as db:
        for statement in statements:
            db.execute(statement)
    db.close()
    return path.read_bytes()


def test_a_sound_copy_tells_what_it_holds(tmp_path: Path) -> None:
    contents = inspect(sound(tmp_path))
    assert contents.model.goals[0].weight == 7
    assert contents.revision == 1
    assert contents.saved is not None


def test_a_library_in_which_nothing_was_saved_is_sound(tmp_path: Path) -> None:
    contents = inspect(copied(new_file(tmp_path)))
    assert (contents.model, contents.revision, contents.saved) == (small_model(), 0, None)


@examples(15)
@given(model=models())
def test_a_copy_holds_the_model_it_was_made_of(model: Model) -> None:
    with room_to_work() as folder:
        build(folder / "x.db", model, "own")
        assert inspect(copied(folder / "x.db")).model == model


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"id;name\n", b"SQLite format 2\0" * 9])
def test_what_is_no_database_is_refused(content: bytes) -> None:
    with pytest.raises(StoreError, match="no copy of a library"):
        inspect(content)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut in half": lambda content: content[: len(content) // 2],
    "only its header": lambda content: content[:100],
    "only its first page": lambda content: content[:4096],
    "a page of zeros": lambda content: content[:4096] + bytes(4096) + content[8192:],
    "noise after the header": lambda content: (
        content[:200] + Random(1).randbytes(len(content) - 200)
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_copy_is_refused(tmp_path: Path, damage: str) -> None:
    with pytest.raises(StoreError, match=r"damaged"):
        inspect(DAMAGE[damage](sound(tmp_path)))


@pytest.mark.parametrize("seed", range(30))
def test_noise_anywhere_is_refused_in_words_or_harmless(tmp_path: Path, seed: int) -> None:
    """Any other error than ours fails the test."""
    rng, content = Random(seed), bytearray(sound(tmp_path))
    start = rng.randrange(100, len(content) - 64)
    content[start : start + 64] = rng.randbytes(64)
    with suppress(StoreError):
        assert isinstance(inspect(bytes(content)).model, Model)


STRANGE = {
    "another program's database": "drop table _sqlite_migrations",
    "a newer version": "update _sqlite_migrations set name = 'm999' where name = 'm002_records'",
    "a trigger": "create trigger t after insert on goals begin delete from people; end",
    "a view": "create view v as select * from goals",
    "a view for a table": "create view goals2 as select 1",
    "a value no model takes": "update goals set weight = -5",
    "a reference to nothing": "update contributions set goal = 'S9'",
    "a log that cannot be read": "update _log set changes = '[{]'",
    "a date that is none": "update _log set at = 'yesterday'",
    "no origin": "delete from _about",
    "a table that is gone": "drop table people",
}


@pytest.mark.parametrize("what", STRANGE)
def test_a_whole_database_that_is_no_library_of_ours_is_refused(tmp_path: Path, what: str) -> None:
    with pytest.raises(StoreError):
        inspect(changed(tmp_path, STRANGE[what]))


def test_a_newer_version_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="newer Samspil"):
        inspect(changed(tmp_path, STRANGE["a newer version"]))


def test_what_acts_by_itself_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds “t”"):
        inspect(changed(tmp_path, STRANGE["a trigger"]))


def test_a_virtual_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds “words”"):
        inspect(changed(tmp_path, "create virtual table words using fts5(text)"))


def test_an_older_library_is_brought_up_to_date(tmp_path: Path) -> None:
    contents = inspect(changed(tmp_path, "create table notes (text)"))
    assert contents.revision == 1  # a table of one's own beside ours does no harm


def test_a_file_laid_out_is_a_library_ready_for_use(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    contents = lay_out(sound(tmp_path), path)
    assert SqliteStore(path).load().model == contents.model
    with sqlite3.connect(path) as db:
        assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    db.close()


# -- copied while others write --------------------------------------------------------------------


WRITERS = 4
COPIES = 15


def commit_until(done: Event, path: Path, name: str) -> int:
    """How many commits were made; each sets both goals to one weight and adds a partner."""
    store, n = SqliteStore(path), 0
    while not done.is_set():
        weight = float(n)
        partner = Add("partners", Partner(id=f"{name}{n}", name="Partner"))
        goals = [Set("goals", code, "weight", weight) for code in ("S1", "S2")]
        store.commit([goals[0], partner, goals[1]], author=name)
        n += 1
    return n


@contextmanager
def writers(path: Path) -> Iterator[list[int]]:
    """Four threads that commit as long as the block runs; then the counts of their commits."""
    done, counts = Event(), list[int]()
    with ThreadPoolExecutor(WRITERS) as pool:
        running = [pool.submit(commit_until, done, path, name) for name in "abcd"]
        try:
            yield counts
        finally:
            done.set()
        counts += [each.result() for each in running]


def opened(content: bytes, folder: Path) -> SqliteStore:
    """The copy as a library."""
    path = folder / "copied.db"
    path.write_bytes(content)
    return SqliteStore(path)


def test_copies_taken_while_four_threads_commit_are_all_consistent(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    with writers(path) as counts:
        copies = [copied(path) for _ in range(COPIES)]

    for content in copies:
        store = opened(content, tmp_path)
        today, history = store.load(), store.history()
        replayed = small_model()
        for commit in reversed(history):
            replayed = apply(replayed, commit.changes)
        assert replayed == today.model
        assert [commit.revision for commit in history] == list(range(today.revision, 0, -1))
        inspect(content)
    assert SqliteStore(path).revision() == sum(counts)
    assert all(counts)


def test_a_copy_is_one_file_that_opens_where_nothing_can_be_written(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    copy = tmp_path / "alone" / "copy.db"
    copy.parent.mkdir()
    copy.write_bytes(copied(path))

    with sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True) as db:
        assert db.execute("pragma journal_mode").fetchone() == ("delete",)
        assert db.execute("select count(*) from goals").fetchone() == (2,)
    db.close()
    assert list(copy.parent.iterdir()) == [copy]


def test_commits_that_are_still_in_the_wal_are_in_the_copy(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    with sqlite3.connect(path) as reader:
        reader.execute("begin")
        reader.execute("select * from goals").fetchone()  # keeps SQLite from emptying the -wal
        SqliteStore(path).commit([Set("goals", "S1", "weight", 42)], author="Ida")
        assert path.with_name(f"{path.name}-wal").stat().st_size
        content = copied(path)
    reader.close()

    assert inspect(content).model.goals[0].weight == 42


def test_a_file_that_is_no_database_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "junk.db"
    path.write_bytes(b"junk" * 400)
    with pytest.raises(StoreError, match=r"“junk\.db” is damaged"):
        copied(path)


def test_a_full_disk_is_said_in_words() -> None:
    with pytest.raises(StoreError, match="Make room"), room_to_work():
        raise OSError(28, "No space left on device")


def test_a_workbench_is_gone_afterwards() -> None:
    with room_to_work() as folder:
        (folder / "x").touch()
    assert not folder.exists()
