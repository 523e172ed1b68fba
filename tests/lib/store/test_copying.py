"""A library copied while others write in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from lib.errors import StoreError
from lib.model.changes import Add, Set, apply
from lib.model.partners import Partner
from lib.store.checking import inspect
from lib.store.copying import copied, workbench
from lib.store.sqlite import SqliteStore
from tests.lib.store.libraries import new_file, small_model

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
    with pytest.raises(StoreError, match="Make room"), workbench():
        raise OSError(28, "No space left on device")


def test_a_workbench_is_gone_afterwards() -> None:
    with workbench() as folder:
        (folder / "x").touch()
    assert not folder.exists()
