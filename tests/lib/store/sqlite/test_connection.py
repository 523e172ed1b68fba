"""A library's database, open for one call."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.errors import NoSuchLibraryError, StoreError
from lib.store.sqlite import connection
from lib.store.sqlite.connection import connected, reading, writing
from tests.lib.store.libraries import new_file, new_store, small_model


def test_every_commit_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    with connected(new_file(tmp_path)) as db:
        wal, full = db.journal_mode, db.execute("pragma synchronous").fetchone()[0]
    assert (wal, full) == ("wal", 2)


def test_an_error_while_writing_takes_back_all_that_was_written(tmp_path: Path) -> None:
    path = new_file(tmp_path)

    def half() -> None:
        with writing(path) as db:
            db.table("goals").insert({"id": "S9", "name": "Half"})
            db.table("goals").insert_all([{"id": "S10", "name": "Half"}])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    with reading(path) as db:
        assert db.table("goals").count == 2


def test_a_reader_keeps_the_moment_it_began_at(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    with reading(path) as db:
        before = db.table("goals").count
        with writing(path) as other:
            other.table("goals").insert({"id": "S9", "name": "New"})
        assert db.table("goals").count == before


def test_a_second_writer_is_told_that_the_library_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.01)
    path = new_file(tmp_path)
    with (
        writing(path),
        pytest.raises(StoreError, match=r"has been busy.*try again"),
        writing(path),
    ):
        pass


def test_a_library_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    path = next(tmp_path.glob("*.db"))
    path.unlink()
    with pytest.raises(NoSuchLibraryError, match="not there any more"):
        store.load()
    assert not path.exists()


def test_odd_characters_in_the_path_do_not_lead_to_another_file(tmp_path: Path) -> None:
    folder = tmp_path / "50% ?mode=memory#æ"
    folder.mkdir()
    assert new_store(folder).load().model == small_model()


def test_a_file_that_is_no_database_is_named_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "junk.db"
    path.write_bytes(b"This is not a database. " * 100)
    with (
        pytest.raises(StoreError, match=r"“junk.db” is damaged, or not a library.*Put back"),
        reading(path) as db,
    ):
        db.table_names()


def test_a_folder_in_place_of_the_file_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be used"), reading(tmp_path) as db:
        db.table_names()
