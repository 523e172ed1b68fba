"""Libraries side by side in a folder: made whole, kept apart, and opened no more than needed."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlite_utils import Database

from lib.errors import ChangeError, NoSuchLibraryError, StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.people import Person
from lib.store.rules.doors import FIRST, TRIES
from lib.store.sqlite import connection, library
from lib.store.sqlite import shelf as shelves
from lib.store.sqlite.connection import writing
from lib.store.sqlite.shelf import SqliteShelf
from tests.lib.store.libraries import disk_full, goal, named, small_model
from tests.lib.store.test_shelf import not_ids

ROOT = Path(__file__).parents[4]


@not_ids
def test_what_is_no_id_makes_nothing(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    with pytest.raises(StoreError, match="cannot be the id of a library"):
        SqliteShelf(folder).create("x", Model(), id=text)
    assert list(tmp_path.rglob("*")) == [folder]


def test_an_id_never_reaches_a_library_outside_the_folder(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    SqliteShelf(tmp_path).create("x", Model(), id="x")
    with pytest.raises(NoSuchLibraryError):
        SqliteShelf(inner).open("../x")


def test_creating_leaves_nothing_but_the_library(tmp_path: Path) -> None:
    SqliteShelf(tmp_path).create("x", small_model())
    assert list(tmp_path.iterdir()) == [tmp_path / "x.db"]


def test_what_an_old_library_left_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "x.db-wal").write_bytes(b"left behind")
    assert SqliteShelf(tmp_path).create("x", Model()) == "x-2"


def test_a_library_that_cannot_be_built_leaves_nothing(tmp_path: Path) -> None:
    odd = Model.trusted({"goals": [goal(name="\ud800")]})
    with pytest.raises(StoreError, match="cannot be stored"):
        SqliteShelf(tmp_path).create("x", odd)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"No library could be created in “.*gone”"):
        SqliteShelf(tmp_path / "gone").create("x", Model())


def test_two_processes_that_want_one_id_get_it_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.lib.store.creator", str(tmp_path)]
    racers = {
        name: subprocess.Popen([*command, name], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for name in ("first", "second")
    }
    got = {name: int(racer.communicate()[0]) for name, racer in racers.items()}
    shelf = SqliteShelf(tmp_path)
    holders = [shelf.open(it.id).load().model.goals[0].name for it in shelf.libraries()]
    assert len(holders) == 10
    assert {name: holders.count(name) for name in got} == got


def test_files_that_are_no_libraries_are_listed_apart_and_left_as_they_are(tmp_path: Path) -> None:
    shelf = SqliteShelf(tmp_path)
    shelf.create("Zoo", Model())
    (tmp_path / "junk.db").write_bytes(b"junk" * 400)
    (tmp_path / "empty.db").touch()
    (tmp_path / "notes.txt").touch()
    shutil.copy(tmp_path / "zoo.db", tmp_path / "Zoo (copy).db")
    listed = [(it.id, it.readable) for it in shelf.libraries()]
    assert listed == [("zoo", True), ("empty", False), ("junk", False), ("Zoo (copy)", False)]
    assert (tmp_path / "junk.db").read_bytes() == b"junk" * 400
    assert (tmp_path / "empty.db").stat().st_size == 0


def test_a_file_that_is_no_library_does_not_open(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="not a Samspil library"):
        SqliteShelf(tmp_path).open("empty")


def test_an_origin_that_is_not_known_makes_a_file_unreadable(tmp_path: Path) -> None:
    shelf = SqliteShelf(tmp_path)
    shelf.create("x", Model())
    with writing(tmp_path / "x.db") as db:
        db.table("_about").update("origin", {"value": "moon"})
    assert not shelf.libraries()[0].readable


# -- opened no more than needed -------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files opened since, by name."""
    names, really = list[str](), connection.opened

    def counted(path: Path, *given: str, **named: bool) -> Database:
        names.append(path.name)
        return really(path, *given, **named)

    monkeypatch.setattr(connection, "opened", counted)
    return names


def settled(folder: Path) -> SqliteShelf:
    """A shelf with two libraries that have been listed, and not been written in for a while."""
    shelf = SqliteShelf(folder)
    for name in ("x", "y"):
        shelf.create(name, named(name), id=name)
        os.utime(folder / f"{name}.db", (1_700_000_000, 1_700_000_000))
    shelf.libraries()
    return shelf


def test_libraries_that_have_not_changed_are_listed_without_opening_them(
    tmp_path: Path, opened: list[str]
) -> None:
    shelf = settled(tmp_path)
    opened.clear()
    assert [it.id for it in shelf.libraries()] == ["x", "y"]
    assert opened == []


def test_a_library_saved_in_by_another_process_is_listed_anew(
    tmp_path: Path, opened: list[str]
) -> None:
    shelf, other = settled(tmp_path), SqliteShelf(tmp_path)
    other.open("y").commit([Set("settings", "library", "value", "Ny")], author="Ida")
    opened.clear()
    assert [str(it.name) for it in shelf.libraries()] == ["Ny", "x"]
    assert set(opened) == {"y.db"}


def test_a_name_that_is_still_in_the_wal_is_listed(tmp_path: Path) -> None:
    shelf = settled(tmp_path)
    with connection.connected(tmp_path / "y.db") as other:  # SQLite then keeps its files
        other.execute("select * from goals").fetchone()
        SqliteShelf(tmp_path).open("y").commit(
            [Set("settings", "library", "value", "Ny")], author="Ida"
        )
        assert {str(it.name) for it in shelf.libraries()} == {"Ny", "x"}


def test_a_file_written_over_is_listed_as_what_it_is(tmp_path: Path) -> None:
    shelf = settled(tmp_path)
    (tmp_path / "y.db").write_bytes(b"junk" * 400)
    assert [it.readable for it in shelf.libraries()] == [True, False]
    (tmp_path / "y.db").unlink()
    assert [it.id for it in shelf.libraries()] == ["x"]


def test_a_file_written_a_moment_ago_is_not_believed_to_stay_so(
    tmp_path: Path, opened: list[str]
) -> None:
    shelf = SqliteShelf(tmp_path)
    shelf.create("x", named("x"), id="x")
    shelf.libraries()
    opened.clear()
    shelf.libraries()
    assert opened == ["x.db"]


def test_a_visit_reads_over_one_connection(tmp_path: Path, opened: list[str]) -> None:
    shelf = settled(tmp_path)
    shelf.open("x")
    opened.clear()
    with shelf.visit():
        for _ in range(3):
            shelf.open("x").load()
            assert shelf.open("x").scenarios() == ()
            shelf.libraries()
    assert opened == ["x.db"]
    assert not list(tmp_path.glob("*-wal"))


def test_without_a_visit_nothing_stays_open(tmp_path: Path, opened: list[str]) -> None:
    shelf = settled(tmp_path)
    shelf.open("x").load()
    shelf.open("x").load()
    assert opened.count("x.db") >= 2
    assert not list(tmp_path.glob("*-wal"))


def test_threads_that_visit_at_once_have_connections_of_their_own(tmp_path: Path) -> None:
    shelf = settled(tmp_path)

    def visit(n: int) -> int:
        with shelf.visit():
            store = shelf.open("x")
            change = Set("settings", "library", "value", f"Ny {n}")
            return max(store.commit([change], author=str(n)), store.load().revision)

    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(visit, range(40)))
    assert (len(seen), max(seen)) == (40, 40)


def test_a_visit_goes_on_after_an_error(tmp_path: Path) -> None:
    shelf = settled(tmp_path)
    with shelf.visit():
        with pytest.raises(ChangeError):
            shelf.open("x").at(7)
        assert shelf.open("x").revision() == 0


def test_a_library_that_is_forgotten_in_during_a_visit_is_scrubbed(tmp_path: Path) -> None:
    shelf = SqliteShelf(tmp_path)
    shelf.create("x", Model.of([Person(id="Q7331", post="Zeppelin")]), id="x")
    with shelf.visit():
        store = shelf.open("x")
        store.load()
        store.forget("Q7331", author="Ida")
        assert not any(b"Zeppelin" in path.read_bytes() for path in tmp_path.iterdir())


def test_a_library_of_a_newer_samspil_is_left_alone_also_by_who_opened_it_before(
    tmp_path: Path,
) -> None:
    shelf = settled(tmp_path)
    store = shelf.open("x")
    with writing(tmp_path / "x.db") as db:
        db.execute("update _sqlite_migrations set name = 'm999' where name = 'm002_records'")
    for ask in (store.load, lambda: shelf.open("x").set_leader_code("")):
        with pytest.raises(StoreError, match="newer Samspil"):
            ask()


def test_another_file_under_the_same_name_is_another_library(tmp_path: Path) -> None:
    shelf = settled(tmp_path)
    shelf.open("x").load()
    library.build(tmp_path / "new.db", named("Andet"), "own")
    (tmp_path / "new.db").replace(tmp_path / "x.db")
    assert shelf.open("x").load().model == named("Andet")


# -- what outlives the process --------------------------------------------------------------------


def test_drafts_and_wrong_codes_outlive_the_process_and_are_no_library(tmp_path: Path) -> None:
    first = SqliteShelf(tmp_path)
    token = first.drafts.keep("x", [{"n": 1}])
    for _ in range(TRIES):
        first.doors.try_at("door")
    again = SqliteShelf(tmp_path)
    assert again.drafts.find("x", token) == [{"n": 1}]
    assert again.doors.try_at("door") > FIRST - 5
    assert again.libraries() == ()
    assert {path.name for path in tmp_path.glob(".*")} >= {shelves.OWN_FILE}


def test_looking_at_pages_without_a_what_if_makes_no_file(tmp_path: Path) -> None:
    shelf = SqliteShelf(tmp_path)
    assert shelf.drafts.find("x", "") is None
    assert list(tmp_path.iterdir()) == []


def test_with_a_full_disk_reading_goes_on_and_a_save_names_its_library(tmp_path: Path) -> None:
    mine = SqliteShelf(tmp_path)
    for name in ("first", "second"):
        mine.create(name, small_model(), id=name)
    mine.open("second").commit([Set("goals", "S1", "weight", 5.0)], author="Ida")
    del mine
    gc.collect()  # or what its readers share is there already
    command = [sys.executable, "-m", "tests.lib.store.filled", str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    listed, first, second, kept, refused, after = told.splitlines()
    assert (listed, first, second) == ("['first', 'second']", "0 2 0", "1 2 1")
    assert kept == "[{'n': 1}] typed"
    assert refused.startswith("“first.db” cannot be used")
    assert float(after) == goal("S1").weight


def test_a_library_that_cannot_be_made_is_named_as_it_was_to_be_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise disk_full()

    monkeypatch.setattr(library, "write_difference", full)
    with pytest.raises(StoreError, match=r"“aeroe\.db” cannot be used"):
        SqliteShelf(tmp_path).create("Ærø", small_model())
    assert not list(tmp_path.glob("*.db"))
