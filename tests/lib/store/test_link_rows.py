"""Personal links in a library's file: what is written there, also in copies of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.model.model import Model
from lib.model.people import Person
from lib.store.connection import connected
from lib.store.copying import copied
from lib.store.links import Answer, Aside
from lib.store.restoring import restore
from lib.store.shelf import Shelf
from lib.store.sqlite import SqliteStore
from tests.lib.store.libraries import new_file

STAFF = Model.of([Person(id="M1")])


def test_the_file_does_not_hold_the_token(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    token = SqliteStore(path).make_links(["M1"])["M1"]
    assert token.encode() not in copied(path)


def test_a_link_outlives_the_program(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    token = SqliteStore(path).make_links(["M1"])["M1"]
    assert SqliteStore(path).holder(token) == "M1"


def test_a_copy_made_a_library_again_is_opened_by_the_same_link(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    store, shelf = SqliteStore(path), Shelf(tmp_path)
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", Aside({"K1": 2}, {"K2": Answer(own=0)}))

    again = shelf.open(restore(shelf, copied(path), "Fra kopi", author="Ida", note=""))

    assert again.holder(token) == "M1"
    assert again.aside("M1") == store.aside("M1")


def test_what_was_put_aside_leaves_the_file_with_the_person(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    store = SqliteStore(path)
    store.make_links(["M1"])
    store.set_aside("M1", Aside({"Kodeord-K1": 2}))
    store.forget("M1", author="")
    assert b"Kodeord-K1" not in path.read_bytes()


@pytest.mark.parametrize(
    "aside",
    [
        "",
        "[]",
        "{}",
        '{"interests": {"K1": "x"}, "draft": {}}',
        '{"interests": {"K1": 4}, "draft": {}}',
        '{"interests": {}, "draft": {"K1": [1, 2, true, 3]}}',
    ],
)
def test_a_spoilt_row_is_an_error_in_words(tmp_path: Path, aside: str) -> None:
    path = new_file(tmp_path, STAFF)
    store = SqliteStore(path)
    store.make_links(["M1"])
    with connected(path) as db:
        db.execute("update _links set aside = ?", [aside])
    with pytest.raises(StoreError, match="personal link of “M1” is spoilt"):
        store.aside("M1")
