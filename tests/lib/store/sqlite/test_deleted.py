"""Deleted libraries in a folder: by another process, killed at any moment, with their copies."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.changes import Set
from lib.settings import Settings
from lib.start import clear_deleted, open_backups, shelf_of
from lib.store.sqlite.copies import SqliteCopies
from lib.store.sqlite.shelf import SqliteShelf
from lib.words import words
from tests.lib.store.libraries import small_model

ROOT = Path(__file__).parents[4]
DAY = date(2027, 3, 1)
LATE = DAY + timedelta(days=31)
NEXT = LATE + timedelta(days=1)
WEIGHT = Set("goals", "S1", "weight", 20.0)


def shelf_in(folder: Path) -> SqliteShelf:
    shelf = SqliteShelf(folder)
    shelf.create("x", small_model(), id="x")
    return shelf


def given_up(folder: Path) -> SqliteShelf:
    """A shelf whose library was deleted, and can be brought back no more."""
    shelf = shelf_in(folder)
    shelf.deleted.add("x", DAY)
    for day in (LATE, NEXT):
        shelf.deleted.give_up(day)
    return shelf


def test_another_process_that_has_it_open_is_refused_at_once(tmp_path: Path) -> None:
    ours, theirs = shelf_in(tmp_path), SqliteShelf(tmp_path)
    with theirs.visit():
        store = theirs.open("x")
        assert [it.id for it in theirs.libraries()] == ["x"]
        ours.deleted.add("x", DAY)
        for act in (store.load, lambda: store.commit([WEIGHT], author="Ida")):
            with pytest.raises(NoSuchLibraryError, match="has been deleted"):
                act()
        assert theirs.libraries() == ()
        ours.deleted.bring_back("x")
        assert store.load().model == small_model()


def test_killed_at_any_moment_it_is_deleted_or_not_and_has_all_that_was_saved(
    tmp_path: Path,
) -> None:
    shelf, rng = shelf_in(tmp_path), Random(7)
    command = [sys.executable, "-m", "tests.lib.store.deleter", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        said = [worker.stdout.readline() for _ in range(rng.randint(3, 8))]
        time.sleep(rng.uniform(0, 0.01))  # a step takes about this long
        worker.kill()
        said += [line for line in worker.stdout if line.endswith("\n")]
    listed = [[it.id for it in some] for some in (shelf.libraries(), shelf.deleted.libraries())]
    assert sorted(listed) == [[], ["x"]]
    if listed[1]:
        shelf.deleted.bring_back("x")
    saved = {int(line) for line in said if line.strip().isdigit()}
    assert saved <= {it.revision for it in SqliteShelf(tmp_path).open("x").history()}


@pytest.mark.parametrize("steps", range(4))
def test_a_removal_that_was_broken_off_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    shelf, really, left = given_up(tmp_path), Path.unlink, list(range(steps))

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop()
        really(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(KeyboardInterrupt):
        shelf.deleted.remove("x")
    monkeypatch.undo()

    assert SqliteShelf(tmp_path).deleted.give_up(DAY) == ("x",)
    SqliteShelf(tmp_path).deleted.remove("x")

    assert [it.name for it in tmp_path.iterdir() if it.name.startswith("x")] == []


def test_a_folder_that_keeps_its_files_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = given_up(tmp_path)

    def unlink(_: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(StoreError, match=r"“x.db” could not be removed \(Permission denied\)"):
        shelf.deleted.remove("x")


def test_a_damaged_library_is_not_touched(tmp_path: Path) -> None:
    shelf, path = shelf_in(tmp_path), tmp_path / "x.db"
    path.write_bytes(content := path.read_bytes().replace("Café".encode(), "Cafè".encode()))
    with pytest.raises(StoreError, match="not as it was saved"):
        shelf.deleted.add("x", DAY)
    assert path.read_bytes() == content


# -- copies ---------------------------------------------------------------------------------------


def test_no_copies_are_made_of_it_and_those_there_are_stay(tmp_path: Path) -> None:
    shelf, copies = shelf_in(tmp_path), SqliteCopies(tmp_path, tmp_path / "backups")
    copies.make("x", DAY)
    shelf.deleted.add("x", DAY)
    assert copies.missing(LATE) == frozenset()
    for act in (lambda: copies.take("x"), lambda: copies.make("x", LATE)):
        with pytest.raises(NoSuchLibraryError, match="has been deleted"):
            act()
    assert [copy.day for copy in copies.copies("x")] == [DAY]


def test_a_file_taken_from_the_folder_by_hand_is_no_deleted_library(tmp_path: Path) -> None:
    shelf, copies = shelf_in(tmp_path), SqliteCopies(tmp_path, tmp_path / "backups")
    shelf.deleted.add("x", DAY)
    content = (tmp_path / "x.db").read_bytes()
    made = copies.restore(content, "Again", author="Ida", note="by hand")
    assert [it.id for it in shelf.libraries()] == [made] == ["again"]
    assert shelf.open(made).load().model.goals == small_model().goals


def test_it_goes_with_its_copies_and_nothing_else_does(tmp_path: Path) -> None:
    at = Settings(data=tmp_path / "libraries", copies=tmp_path / "copies")
    at.data.mkdir()
    shelf, copies = shelf_of(at), open_backups(at)
    for name in ("x", "x-2"):
        shelf.create(name, small_model(), id=name)
        copies.make(name, DAY)
    shelf.deleted.add("x", DAY)

    clear_deleted(shelf, copies, LATE)
    assert len(copies.copies("x")) == 1
    clear_deleted(shelf, copies, NEXT)

    assert [path.name for path in at.data.glob("[!.]*")] == ["x-2.db"]
    assert (copies.copies("x"), len(copies.copies("x-2"))) == ((), 1)


def test_copies_that_cannot_go_keep_the_library_for_another_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, copies = given_up(tmp_path), SqliteCopies(tmp_path, tmp_path / "backups")
    really = SqliteCopies.forget

    def fail(_: SqliteCopies, library: str) -> None:
        raise StoreError(words("No."))

    monkeypatch.setattr(SqliteCopies, "forget", fail)
    clear_deleted(shelf, copies, NEXT)
    assert (tmp_path / "x.db").exists()
    monkeypatch.setattr(SqliteCopies, "forget", really)
    clear_deleted(shelf, copies, NEXT)
    assert not (tmp_path / "x.db").exists()
