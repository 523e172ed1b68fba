"""Daily copies: made once, kept a while, and only ours are ever taken away."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.settings import Setting
from lib.store.base import KEPT_DAYS
from lib.store.sqlite.copies import SqliteCopies
from lib.store.sqlite.copying import inspect
from lib.store.sqlite.shelf import SqliteShelf
from tests.lib.store.copier import DAYS, FIRST
from tests.lib.store.libraries import goal, small_model

ROOT = Path(__file__).parents[4]
DAY = date(2027, 3, 1)


def libraries(folder: Path, *names: str) -> SqliteShelf:
    """A shelf with libraries of these ids."""
    shelf = SqliteShelf(folder)
    for name in names or ("x",):
        shelf.create(name, small_model(), id=name)
    return shelf


def backups(folder: Path) -> SqliteCopies:
    """The copies of the libraries in a folder, in a folder beside them."""
    return SqliteCopies(folder, folder / "backups")


def made_on(folder: Path, *days: date, library: str = "x") -> SqliteCopies:
    """Copies made on these days."""
    copies = backups(folder)
    for day in days:
        copies.make(library, day)
    return copies


def days_kept(copies: SqliteCopies, library: str = "x") -> list[date]:
    return [copy.day for copy in copies.copies(library)]


def test_there_is_one_copy_of_each_library_a_day(tmp_path: Path) -> None:
    libraries(tmp_path, "x", "y")
    copies = backups(tmp_path)
    assert copies.missing(DAY) == {"x", "y"}

    assert copies.make_missing(DAY) == {}

    assert copies.missing(DAY) == frozenset()
    assert [days_kept(copies, name) for name in ("x", "y")] == [[DAY], [DAY]]


def test_the_first_copy_of_a_day_stays(tmp_path: Path) -> None:
    store = libraries(tmp_path).open("x")
    copies = made_on(tmp_path, DAY)
    store.commit([Set("goals", "S1", "weight", 99)], author="Ida")

    copies.make("x", DAY)

    assert inspect(copies.content(copies.copies("x")[0])).model == small_model()


def test_a_copy_of_a_day_tells_its_size(tmp_path: Path) -> None:
    libraries(tmp_path)
    copies = made_on(tmp_path, DAY)
    (copy,) = copies.copies("x")
    assert copy.size == len(copies.content(copy))


def test_copies_of_the_last_fortnight_of_days_are_kept(tmp_path: Path) -> None:
    libraries(tmp_path)
    days = [DAY + timedelta(days=n) for n in range(KEPT_DAYS + 5)]

    copies = made_on(tmp_path, *days)

    assert days_kept(copies) == days[: -KEPT_DAYS - 1 : -1]


AHEAD, BEHIND = date(2099, 3, 1), date(1970, 1, 1)


@pytest.mark.parametrize("jump", [AHEAD, BEHIND, DAY + timedelta(days=400)])
def test_a_day_with_a_clock_gone_wrong_and_a_long_pause_cost_no_copy(
    tmp_path: Path, jump: date
) -> None:
    libraries(tmp_path)
    days = [DAY + timedelta(days=n) for n in range(KEPT_DAYS)]

    copies = made_on(tmp_path, *days, jump)

    assert days_kept(copies) == sorted([*days, jump], reverse=True)


def test_when_the_clock_is_right_again_its_copy_goes_and_the_last_fortnight_stays(
    tmp_path: Path,
) -> None:
    libraries(tmp_path)
    days = [DAY + timedelta(days=n) for n in range(KEPT_DAYS + 1)]

    copies = made_on(tmp_path, *days[:-1], AHEAD, days[-1])

    assert days_kept(copies) == days[:0:-1]


def test_weeks_with_a_clock_that_runs_ahead_keep_the_last_copies_made(tmp_path: Path) -> None:
    libraries(tmp_path)
    days = [AHEAD + timedelta(days=n) for n in range(5)]

    copies = made_on(tmp_path, *(DAY + timedelta(days=n) for n in range(KEPT_DAYS)), *days)

    assert len(days_kept(copies)) == KEPT_DAYS
    assert days_kept(copies)[:5] == days[::-1]


def test_a_damaged_library_keeps_its_last_good_copies(tmp_path: Path) -> None:
    libraries(tmp_path)
    days = [DAY + timedelta(days=n) for n in range(5)]
    copies = made_on(tmp_path, *days)
    (tmp_path / "x.db").write_bytes(b"damaged")

    failed = copies.make_missing(DAY + timedelta(days=400))

    assert list(failed) == ["x"]
    assert days_kept(copies) == days[::-1]


def test_a_library_with_a_value_that_no_model_takes_is_not_copied(tmp_path: Path) -> None:
    libraries(tmp_path)
    content = backups(tmp_path).take("x")
    (tmp_path / "y.db").write_bytes(content.replace(b"Democracy", b"Demo\xffracy"))

    failed = backups(tmp_path).make_missing(DAY)

    assert list(failed) == ["y"]
    assert days_kept(backups(tmp_path), "y") == []


NOT_OURS = (
    *("x.db", "x.2027-01-01.db", "x.daily-2027-01-01.db.old", "x.daily-2027-02-31.db"),
    *("x.daily-before-import.db", "notes.txt", "x-2.daily-2020-01-01.db", "X.daily-2020-01-01.db"),
)


def test_only_files_named_by_us_are_taken_away(tmp_path: Path) -> None:
    libraries(tmp_path)
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in NOT_OURS:
        (folder / name).write_bytes(b"mine")

    days = [DAY + timedelta(days=n) for n in range(KEPT_DAYS + 3)]
    made_on(tmp_path, *days)

    assert {name for name in NOT_OURS if (folder / name).read_bytes() == b"mine"} == set(NOT_OURS)


def test_a_folder_named_like_a_copy_is_none(tmp_path: Path) -> None:
    (tmp_path / "backups" / "x.daily-2027-01-01.db").mkdir(parents=True)
    assert backups(tmp_path).copies("x") == ()


@pytest.mark.parametrize("name", ["*", "../x", "/etc/x", "x\0", ""])
def test_what_is_no_id_has_no_copies(tmp_path: Path, name: str) -> None:
    libraries(tmp_path)
    made_on(tmp_path, DAY)
    assert backups(tmp_path).copies(name) == ()


def test_a_library_taken_away_keeps_its_copies(tmp_path: Path) -> None:
    libraries(tmp_path)
    copies = made_on(tmp_path, DAY)
    (tmp_path / "x.db").unlink()

    assert copies.make_missing(DAY + timedelta(days=50)) == {}
    assert days_kept(copies) == [DAY]


def test_two_processes_make_whole_copies_and_leave_nothing_else(tmp_path: Path) -> None:
    libraries(tmp_path, "x", "y")
    folder = tmp_path / "backups"
    command = [sys.executable, "-m", "tests.lib.store.copier", str(tmp_path), str(folder)]

    racers = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]

    assert [racer.communicate()[0] for racer in racers] == ["0", "0"]
    copies, last = backups(tmp_path), FIRST + timedelta(days=DAYS - 1)
    for name in ("x", "y"):
        assert days_kept(copies, name) == [last - timedelta(days=n) for n in range(KEPT_DAYS)]
        for copy in copies.copies(name):
            assert inspect(copies.content(copy)).model == small_model()
    assert len(list(folder.iterdir())) == 2 * KEPT_DAYS


def test_a_folder_that_cannot_be_used_is_named_with_the_remedy(tmp_path: Path) -> None:
    libraries(tmp_path)
    (tmp_path / "backups").write_bytes(b"a file")
    failed = backups(tmp_path).make_missing(DAY)
    assert "SAMSPIL_BACKUPS" in str(failed["x"])


def test_a_copy_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    libraries(tmp_path)
    copies = made_on(tmp_path, DAY)
    (copy,) = copies.copies("x")
    (tmp_path / "backups" / "x.daily-2027-03-01.db").unlink()
    with pytest.raises(StoreError, match="folder of copies"):
        copies.content(copy)


@pytest.mark.parametrize("name", ["y", "../x", "x.db"])
def test_a_library_that_is_not_there_is_not_copied(tmp_path: Path, name: str) -> None:
    libraries(tmp_path)
    with pytest.raises(NoSuchLibraryError):
        backups(tmp_path).take(name)


def test_a_damaged_file_is_handed_out_byte_by_byte_with_what_stands_beside_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "odd (1).db").write_bytes(b"damaged")
    (tmp_path / "odd (1).db-wal").write_bytes(b"last commits")

    with zipfile.ZipFile(BytesIO(backups(tmp_path).as_it_is("odd (1)"))) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}

    assert found == {"odd (1).db": b"damaged", "odd (1).db-wal": b"last commits"}


@pytest.mark.parametrize("name", ["gone", "../secret", "/etc/passwd"])
def test_no_file_outside_the_folder_is_handed_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.db").write_bytes(b"secret")
    inner = tmp_path / "inner"
    inner.mkdir()
    with pytest.raises(NoSuchLibraryError):
        backups(inner).as_it_is(name)


# -- a copy made a library again ------------------------------------------------------------------


def shelf_with_history(folder: Path) -> SqliteShelf:
    """A shelf with the demo library x, in which one commit was made."""
    shelf, names = SqliteShelf(folder), {"library": "Ærø", "library_en": "Aeroe"}
    rows = [Setting(name=name, value=value) for name, value in names.items()]
    shelf.create("x", Model.of([goal(), *rows]), "demo", id="x")
    shelf.open("x").commit([Set("goals", "S1", "weight", 7)], author="Ida", note="first")
    return shelf


def test_it_stands_beside_the_others_under_its_new_name(tmp_path: Path) -> None:
    shelf = shelf_with_history(tmp_path)
    before = shelf.open("x").load()

    made = backups(tmp_path).restore(backups(tmp_path).take("x"), "Ærø igen", author="Bo", note="n")

    assert made == "aeroe-igen"
    assert {str(it.name) for it in shelf.libraries()} == {"Aeroe", "Ærø igen"}
    assert shelf.open("x").load() == before


def test_its_history_comes_with_it_and_the_name_is_its_last_commit(tmp_path: Path) -> None:
    shelf = shelf_with_history(tmp_path)

    made = backups(tmp_path).restore(backups(tmp_path).take("x"), "Ærø igen", author="Bo", note="n")

    told = [(commit.author, commit.note) for commit in shelf.open(made).history()]
    assert told == [("Bo", "n"), ("Ida", "first")]


def test_a_demo_stays_a_demo(tmp_path: Path) -> None:
    shelf = shelf_with_history(tmp_path)

    backups(tmp_path).restore(backups(tmp_path).take("x"), "Ærø igen", author="", note="")

    assert {it.origin for it in shelf.libraries()} == {"demo"}


def test_with_its_own_name_nothing_is_saved(tmp_path: Path) -> None:
    shelf = SqliteShelf(tmp_path)
    named = Setting(name="library", value="Ærø")
    shelf.create("x", Model.of([named]), id="x")

    made = backups(tmp_path).restore(backups(tmp_path).take("x"), "Ærø", author="", note="")

    assert shelf.open(made).revision() == 0


def test_a_file_that_is_not_sound_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="damaged"):
        backups(tmp_path).restore(b"SQLite format 3\0" + bytes(500), "x", author="", note="")
    assert not list(tmp_path.iterdir())
