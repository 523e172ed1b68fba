"""The server's own database: what it survives, and that no page breaks on it."""

from __future__ import annotations

import gc
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.store.rules.doors import TRIES, RowDoors
from lib.store.rules.drafts import RowDrafts
from lib.store.rules.unsaved import RowUnsaved
from lib.store.sqlite import beside
from lib.store.sqlite.beside import FileBeside

ROOT = Path(__file__).parents[4]


def drafts(folder: Path) -> RowDrafts:
    return RowDrafts(FileBeside(folder / "own.db"))


def test_two_processes_share_it(tmp_path: Path) -> None:
    mine = drafts(tmp_path)
    mine.keep("x", [{"n": -1}])
    command = [sys.executable, "-m", "tests.lib.store.drafter", str(tmp_path / "own.db")]
    others = [
        subprocess.Popen([*command, str(n)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for n in range(2)
    ]
    told = [line.split() for other in others for line in other.communicate()[0].splitlines()]
    assert len(told) == 100
    assert all(mine.find("x", token) == [{"n": int(n)}] for n, token in told)


def test_wrong_codes_given_to_two_processes_count_together(tmp_path: Path) -> None:
    mine = RowDoors(FileBeside(tmp_path / "own.db"))
    assert [mine.try_at("door") for _ in range(TRIES - 1)] == [0] * (TRIES - 1)
    script = (
        "import sys; from pathlib import Path; from lib.store.rules.doors import RowDoors; "
        "from lib.store.sqlite.beside import FileBeside; "
        "print(*(RowDoors(FileBeside(Path(sys.argv[1]))).try_at('door') > 0 for _ in range(2)))"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "own.db")]
    other = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert other.stdout.split() == ["False", "True"]
    assert mine.try_at("door") > 0


def test_a_killed_process_loses_no_draft_that_it_named(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.lib.store.drafter", str(tmp_path / "own.db"), "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        told = [other.stdout.readline().split() for _ in range(20)]
        other.kill()
    assert all(drafts(tmp_path).find("x", token) == [{"n": int(n)}] for n, token in told)


def test_when_it_is_let_go_it_is_one_file(tmp_path: Path) -> None:
    drafts(tmp_path).keep("x", [{"n": 1}])
    gc.collect()
    assert list(tmp_path.iterdir()) == [tmp_path / "own.db"]


def test_cleared_drafts_stand_in_no_byte_of_it(tmp_path: Path) -> None:
    mine, other = drafts(tmp_path), drafts(tmp_path)
    token = mine.keep("x", [{"post": "Zeppelinfører"}])
    assert other.find("x", token) is not None
    mine.clear()
    assert other.find("x", token) is None
    assert not any(b"Zeppelinf" in path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"junk" * 400, b"SQLite format 3\0" + bytes(500)])
def test_a_damaged_file_gives_way_to_a_new_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "own.db").write_bytes(content)
    mine = drafts(tmp_path)
    tokens = [mine.keep("x", [{"n": n}]) for n in range(2)]
    assert [mine.find("x", it) for it in tokens] == [[{"n": 0}], [{"n": 1}]]
    assert drafts(tmp_path).find("x", tokens[1]) == [{"n": 1}]


def test_a_file_of_a_newer_samspil_is_left_alone(tmp_path: Path) -> None:
    drafts(tmp_path).keep("x", [{"n": 1}])
    gc.collect()
    with sqlite3.connect(tmp_path / "own.db") as db:
        db.execute("update _sqlite_migrations set name = 'm999-' || name")
        db.execute("drop table doors")
        db.execute("drop table drafts")
    db.close()
    before = (tmp_path / "own.db").read_bytes()
    mine = drafts(tmp_path)
    assert mine.find("x", mine.keep("x", [{"n": 2}])) == [{"n": 2}]
    del mine  # what it has written is in the file at the latest when it is let go
    gc.collect()
    assert (tmp_path / "own.db").read_bytes() == before


def test_where_it_cannot_be_made_drafts_and_doors_are_kept_in_memory(tmp_path: Path) -> None:
    file = FileBeside(tmp_path / "gone" / "own.db")
    mine, doors = RowDrafts(file), RowDoors(file)
    assert mine.find("x", mine.keep("x", [{"n": 1}])) == [{"n": 1}]
    assert [doors.try_at("door") for _ in range(TRIES)] == [0] * TRIES
    assert doors.try_at("door") > 0
    doors.passed("door")
    assert doors.try_at("door") == 0
    with pytest.raises(StoreError):
        mine.clear()


def test_where_it_cannot_be_written_any_more_reading_goes_on(tmp_path: Path) -> None:
    mine = drafts(tmp_path)
    old = mine.keep("x", [{"n": 1}])
    with sqlite3.connect(tmp_path / "own.db") as db:
        db.execute(
            "create trigger full before insert on drafts begin select raise(abort, 'full'); end"
        )
    db.close()
    new = mine.keep("x", [{"n": 2}])
    assert [mine.find("x", it) for it in (old, new)] == [[{"n": 1}], [{"n": 2}]]


def test_a_page_does_not_wait_long_for_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "PATIENCE_MS", 20)
    mine = drafts(tmp_path)
    mine.keep("x", [{"n": 1}])
    with sqlite3.connect(tmp_path / "own.db", isolation_level=None) as other:
        other.execute("begin immediate")
        token = mine.keep("x", [{"n": 2}])
        assert mine.find("x", token) == [{"n": 2}]
        other.execute("rollback")
    other.close()
    assert drafts(tmp_path).find("x", mine.keep("x", [{"n": 3}])) == [{"n": 3}]


def test_a_file_taken_away_is_made_anew(tmp_path: Path) -> None:
    mine = drafts(tmp_path)
    mine.keep("x", [{"n": 1}])
    for path in tmp_path.iterdir():
        path.unlink()
    token = mine.keep("x", [{"n": 1}])
    assert drafts(tmp_path).find("x", token) == [{"n": 1}]


def test_typing_outlives_the_process_and_cleared_it_stands_in_no_byte(tmp_path: Path) -> None:
    mine = RowUnsaved(FileBeside(tmp_path / "own.db"))
    mine.keep("x", "one", "Zeppelinfører")
    assert RowUnsaved(FileBeside(tmp_path / "own.db")).find("x", "one") == "Zeppelinfører"
    mine.clear()
    assert not any(b"Zeppelinf" in path.read_bytes() for path in tmp_path.iterdir())


def test_typing_is_kept_in_memory_where_the_file_cannot_be_written(tmp_path: Path) -> None:
    mine = RowUnsaved(FileBeside(tmp_path / "no such folder" / "own.db"))
    mine.keep("x", "one", "typed")
    assert mine.find("x", "one") == "typed"
    mine.keep("x", "one", "")
    assert mine.find("x", "one") == ""
