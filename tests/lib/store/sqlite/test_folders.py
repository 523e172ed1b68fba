"""Folders: what Samspil makes in them is its owner's alone, and nothing half made stays."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lib.model.changes import Set
from lib.settings import Settings
from lib.start import open_backups, open_shelf
from lib.store.sqlite.copies import SqliteCopies
from lib.store.sqlite.folders import PREFIX, clear_left, workbench
from lib.store.sqlite.library import SqliteStore
from lib.store.sqlite.shelf import SqliteShelf
from tests.lib.store.libraries import small_model

ROOT = Path(__file__).parents[4]
STAY = (
    "import sys; from pathlib import Path; from lib.store.sqlite.folders import workbench\n"
    "with workbench(Path(sys.argv[1])) as path:\n"
    "    (path / 'library.db').write_bytes(b'half'); print(path, flush=True); input()"
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has rights of another kind")


@pytest.fixture(autouse=True)
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of this test alone."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def careless() -> Iterator[None]:
    """A process whose new files anybody may read."""
    before = os.umask(0)
    yield
    os.umask(before)


def started(folder: Path) -> subprocess.Popen[str]:
    """A process that is building something in the folder."""
    command = [sys.executable, "-c", STAY, str(folder)]
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_what_a_killed_process_had_half_made_is_cleared_by_the_next_start(tmp_path: Path) -> None:
    with started(tmp_path) as other:
        assert other.stdout is not None
        left = Path(other.stdout.readline().strip())
        other.kill()
    assert (left / "library.db").exists()
    clear_left(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_another_process_is_making_is_left_alone(tmp_path: Path) -> None:
    with started(tmp_path) as other:
        assert other.stdout is not None
        made = Path(other.stdout.readline().strip())
        clear_left(tmp_path)
        assert (made / "library.db").read_bytes() == b"half"
        other.communicate("\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [f"{PREFIX}x", ".new-x"])
def test_a_start_clears_each_folder_that_samspil_works_in(
    tmp_path: Path, temporary: Path, name: str
) -> None:
    settings = Settings(data=tmp_path / "data", copies=tmp_path / "copies")
    for folder in (settings.data, settings.backups, temporary):
        (folder / name).mkdir(parents=True)
        (folder / name / "copy.db").write_bytes(b"half")
    open_shelf(settings)
    found = [it.name for it in tmp_path.rglob("*") if it.is_dir()]
    assert name not in found
    assert list(temporary.iterdir()) == []


@posix
def test_where_a_drive_has_no_marks_work_goes_on_and_nothing_is_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", refuse)
    with workbench(tmp_path) as path:
        clear_left(tmp_path)
        assert path.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_files_and_links_of_such_a_name_are_nobodys_workbench(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}file").write_bytes(b"mine")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / f"{PREFIX}link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "mine").write_bytes(b"mine")
    clear_left(tmp_path)
    assert (tmp_path / f"{PREFIX}file").exists()
    assert (tmp_path / "elsewhere" / "mine").exists()


def test_a_workbench_is_gone_afterwards_also_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"), workbench(tmp_path) as path:
        (path / "gone" / "x").write_bytes(b"x")
    assert list(tmp_path.iterdir()) == []


def open_to_others(folder: Path) -> list[str]:
    """Whatever somebody else on the machine could read or enter."""
    there = [folder, *folder.rglob("*")]
    return [str(it.relative_to(folder)) for it in there if it.stat().st_mode & 0o077]


@posix
@pytest.mark.usefixtures("careless")
def test_whatever_is_made_is_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings.of({"SAMSPIL_DATA": str(tmp_path / "a" / "data")})
    shelf, copies = open_shelf(settings), open_backups(settings)
    shelf.drafts.keep("fjordby", [{"n": 1}])
    shelf.create("x", small_model(), id="x")
    copies.make("x", date(2027, 3, 1))
    copies.restore(copies.take("x"), "Again", author="", note="")
    with shelf.visit():
        shelf.open("x").load()  # it stays open, so that SQLite keeps its files beside the library
        shelf.open("x").commit([Set("goals", "S1", "weight", 99)], author="Ida")
        assert (settings.data / "x.db-wal").exists()
        assert open_to_others(settings.data) == []


@posix
def test_libraries_and_copies_of_an_earlier_version_are_closed_to_others_by_a_start(
    tmp_path: Path,
) -> None:
    settings = Settings(data=tmp_path)
    SqliteShelf(tmp_path).create("x", small_model(), id="x")
    SqliteCopies(tmp_path, settings.backups).make("x", date(2027, 3, 1))
    made = [tmp_path / "x.db", next(settings.backups.iterdir())]
    for path in made:
        path.chmod(0o644)
    open_shelf(settings)
    assert [path.stat().st_mode & 0o077 for path in made] == [0, 0]


@posix
def test_other_files_in_the_folder_keep_their_rights(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_bytes(b"for all")
    other.chmod(0o644)
    open_shelf(Settings(data=tmp_path))
    assert other.stat().st_mode & 0o777 == 0o644
    assert SqliteStore(tmp_path / "fjordby.db").revision() == 0
