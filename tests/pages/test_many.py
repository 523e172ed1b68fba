"""Several processes, or somebody with a file manager, at work on the same folder of libraries."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.people import Person
from lib.model.writing import to_plain
from lib.store.sqlite.library import build
from pages.ui import cache, server
from tests.pages.opened import ROOT, in_link, open_page, texts

OVERVIEW = "overview"
FORGET = (
    "import sys; from pathlib import Path; from lib.store.sqlite.shelf import SqliteShelf; "
    "SqliteShelf(Path(sys.argv[1])).open('fjordby').forget('Q8442', author='')"
)


def forget_elsewhere(folder: Path) -> None:
    """Have another process forget a person of the demo."""
    subprocess.run([sys.executable, "-c", FORGET, str(folder)], cwd=ROOT, check=True)


def remembered() -> list[Person]:
    """Every row about the person that is anywhere in this process's memory."""
    gc.collect()
    return [it for it in gc.get_objects() if isinstance(it, Person) and it.id == "Q8442"]


def test_a_person_forgotten_by_another_process_leaves_the_memory_of_this_one(
    libraries: Path,
) -> None:
    cache.shelf().open("fjordby").commit([Add("people", Person(id="Q8442"))], author="Ida")
    page = open_page(OVERVIEW)
    cache.history("fjordby", 1)
    assert remembered()
    forget_elsewhere(libraries)
    page.run()
    assert remembered() == []


def test_where_nobody_reads_they_leave_the_memory_too(libraries: Path) -> None:
    cache.shelf().open("fjordby").commit([Add("people", Person(id="Q8442"))], author="Ida")
    server.let_go()
    cache.base("fjordby", 1)
    assert remembered()
    forget_elsewhere(libraries)
    server.let_go()
    assert remembered() == []


def test_what_a_reader_tried_with_somebody_who_was_forgotten_leaves_the_draft(
    libraries: Path,
) -> None:
    cache.shelf().open("fjordby").commit([Add("people", Person(id="Q8442"))], author="Ida")
    heavier = Set("goals", "S1", "weight", 60.0)
    tried = [Set("people", "Q8442", "hours", 5.0), heavier]
    token = cache.shelf().drafts.keep("fjordby", [to_plain(it) for it in tried])
    page = open_page(OVERVIEW, **{"what-if": token})
    forget_elsewhere(libraries)
    cache.shelf().drafts.clear()
    page.run()
    assert cache.shelf().drafts.find("fjordby", in_link(page, "what-if")) == [to_plain(heavier)]
    assert cache.shelf().drafts.find("fjordby", token) is None


def test_a_file_put_in_the_place_of_another_at_the_same_revision_is_what_is_shown(
    libraries: Path, tmp_path: Path
) -> None:
    other = apply(demo(), [Set("goals", "S1", "weight", 90.0)])
    page = open_page(OVERVIEW)
    before = texts(page)
    build(tmp_path / "other.db", other, "demo")
    (tmp_path / "other.db").replace(libraries / "fjordby.db")
    assert texts(page.run()) != before
    assert cache.base("fjordby", 0) == other


def test_an_older_file_in_the_place_of_a_library_leaves_typing_where_it_is(
    libraries: Path, tmp_path: Path
) -> None:
    build(tmp_path / "older.db", demo(), "demo")
    cache.shelf().open("fjordby").commit([Set("goals", "S1", "weight", 90.0)], author="Ida")
    assert cache.base("fjordby", 1) != demo()
    (tmp_path / "older.db").replace(libraries / "fjordby.db")
    assert cache.base("fjordby", 1) == demo()
