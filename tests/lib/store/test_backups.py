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
from lib.store.backups import FEWEST, KEPT_DAYS, Backups, as_it_is, copy_of
from lib.store.checking import inspect
from lib.store.shelf import Shelf
from tests.lib.store.copier import DAYS, FIRST
from tests.lib.store.libraries import small_model

ROOT = Path(__file__).parents[3]
DAY = date(2027, 3, 1)


def libraries(folder: Path, *names: str) -> Shelf:
    """A shelf with libraries of these ids."""
    shelf = Shelf(folder)
    for name in names or ("x",):
        shelf.create(name, small_model(), id=name)
    return shelf


def backups(folder: Path) -> Backups:
    """The copies of the libraries in a folder, in a folder beside them."""
    return Backups(folder, folder / "backups")


def made_on(folder: Path, *days: date, library: str = "x") -> Backups:
    """Copies made on these days."""
    copies = backups(folder)
    for day in days:
        copies.make(library, day)
    return copies


def days_kept(copies: Backups, library: str = "x") -> list[date]:
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


def test_copies_older_than_a_fortnight_go(tmp_path: Path) -> None:
    libraries(tmp_path)
    days = [DAY + timedelta(days=n) for n in range(KEPT_DAYS + 5)]

    copies = made_on(tmp_path, *days)

    assert days_kept(copies) == days[: -KEPT_DAYS - 1 : -1]


def test_the_newest_copies_stay_after_a_long_pause(tmp_path: Path) -> None:
    libraries(tmp_path)
    days = [DAY + timedelta(days=n) for n in range(5)]

    copies = made_on(tmp_path, *days, DAY + timedelta(days=400))

    assert days_kept(copies) == [DAY + timedelta(days=400), days[4], days[3]]
    assert len(days_kept(copies)) == FEWEST


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
    content = copy_of(tmp_path, "x")
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

    days = [DAY + timedelta(days=30 * n) for n in range(6)]
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
        copy_of(tmp_path, name)


def test_a_damaged_file_is_handed_out_byte_by_byte_with_what_stands_beside_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "odd (1).db").write_bytes(b"damaged")
    (tmp_path / "odd (1).db-wal").write_bytes(b"last commits")

    with zipfile.ZipFile(BytesIO(as_it_is(tmp_path, "odd (1)"))) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}

    assert found == {"odd (1).db": b"damaged", "odd (1).db-wal": b"last commits"}


@pytest.mark.parametrize("name", ["gone", "../secret", "/etc/passwd"])
def test_no_file_outside_the_folder_is_handed_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.db").write_bytes(b"secret")
    inner = tmp_path / "inner"
    inner.mkdir()
    with pytest.raises(NoSuchLibraryError):
        as_it_is(inner, name)
