"""Libraries side by side: how they are named, made, listed and kept apart."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.settings import Setting
from lib.store.connection import writing
from lib.store.shelf import Library, Shelf, is_id
from lib.words import Name
from tests.lib.store.libraries import goal, small_model

ROOT = Path(__file__).parents[3]
NOT_IDS = [
    "",
    "../x",
    "..",
    ".",
    "/etc/passwd",
    "a/b",
    "a\\b",
    "C:x",
    "x.db",
    "x\0",
    "x\n",
    "-x",
    "X",
    "ø",
    "٣",
    "a b",
    "a" * 41,
    "con",
    "nul",
    "com1",
    "lpt9",
]

not_ids = pytest.mark.parametrize("text", NOT_IDS)


def named(name: str, english: str | None = None) -> Model:
    rows = [Setting(name="library", value=name)]
    return Model.of([*rows, Setting(name="library_en", value=english)] if english else rows)


def unexpected() -> Model:
    raise AssertionError("The model was made although the library is there.")


@not_ids
def test_what_is_no_id_opens_nothing(tmp_path: Path, text: str) -> None:
    with pytest.raises(NoSuchLibraryError, match="There is no library"):
        Shelf(tmp_path).open(text)


@not_ids
def test_what_is_no_id_makes_nothing(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    with pytest.raises(StoreError, match="cannot be the id of a library"):
        Shelf(folder).create("x", Model(), id=text)
    assert list(tmp_path.rglob("*")) == [folder]


@pytest.mark.parametrize("text", ["../x", "CON", "x\0"])
def test_what_is_no_id_seeds_nothing(tmp_path: Path, text: str) -> None:
    with pytest.raises(StoreError, match="cannot be the id of a library"):
        Shelf(tmp_path).seed(text, Model, "demo")


@pytest.mark.parametrize("text", ["a", "9", "demo", "aarhus-2", "console", "com10", "a" * 40])
def test_letters_digits_and_hyphens_are_an_id(text: str) -> None:
    assert is_id(text)


def test_an_id_never_reaches_a_library_outside_the_folder(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    Shelf(tmp_path).create("x", Model(), id="x")
    with pytest.raises(NoSuchLibraryError):
        Shelf(inner).open("../x")


def test_a_library_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchLibraryError, match=r"no library “atlantis”\. Choose one"):
        Shelf(tmp_path).open("atlantis")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Aarhus", "aarhus"),
        ("Ærø & Ålborg Bibliotek", "aeroe-aalborg-bibliotek"),
        ("A\u030alborg", "aalborg"),
        ("Café Éluard", "cafe-eluard"),
        ("../../etc", "etc"),
        ("図書館", "library"),
        ("", "library"),
        ("CON", "con-2"),
        ("a" * 60, "a" * 40),
    ],
)
def test_an_id_is_made_from_the_name(tmp_path: Path, name: str, made: str) -> None:
    assert Shelf(tmp_path).create(name, Model()) == made


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(name=st.text(max_size=60))
def test_any_name_makes_an_id_that_opens(tmp_path: Path, name: str) -> None:
    shelf = Shelf(tmp_path)
    assert shelf.open(shelf.create(name, Model())).revision() == 0


def test_the_same_name_again_is_numbered_within_the_length(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    made = [shelf.create("b" * 50, Model()) for _ in range(3)]
    assert made == ["b" * 40, "b" * 38 + "-2", "b" * 38 + "-3"]


def test_a_library_holds_the_model_it_was_created_with(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert shelf.open(shelf.create("x", small_model())).load().model == small_model()


def test_creating_leaves_nothing_but_the_library(tmp_path: Path) -> None:
    Shelf(tmp_path).create("x", small_model())
    assert list(tmp_path.iterdir()) == [tmp_path / "x.db"]


def test_an_id_that_is_taken_is_not_overwritten(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.create("x", small_model(), id="x")
    with pytest.raises(StoreError, match="“x” is taken"):
        shelf.create("x", Model(), id="x")
    assert shelf.open("x").load().model == small_model()


def test_what_an_old_library_left_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "x.db-wal").write_bytes(b"left behind")
    assert Shelf(tmp_path).create("x", Model()) == "x-2"


def test_a_library_that_cannot_be_built_leaves_nothing(tmp_path: Path) -> None:
    odd = Model.trusted({"goals": [goal(name="\ud800")]})
    with pytest.raises(StoreError, match="cannot be stored"):
        Shelf(tmp_path).create("x", odd)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"No library could be created in “.*gone”"):
        Shelf(tmp_path / "gone").create("x", Model())


def test_two_processes_that_want_one_id_get_it_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.lib.store.creator", str(tmp_path)]
    racers = {
        name: subprocess.Popen([*command, name], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for name in ("first", "second")
    }
    got = {name: int(racer.communicate()[0]) for name, racer in racers.items()}
    shelf = Shelf(tmp_path)
    holders = [shelf.open(it.id).load().model.goals[0].name for it in shelf.libraries()]
    assert len(holders) == 10
    assert {name: holders.count(name) for name in got} == got


def test_libraries_are_listed_by_name_with_their_origin(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.create("x", named("Odense", "Odense Libraries"), id="a")
    shelf.create("x", named("aarhus"), "case", id="b")
    shelf.create("x", Model(), "demo", id="fjordby")
    assert shelf.libraries() == (
        Library("b", Name("aarhus"), "case"),
        Library("fjordby", Name("fjordby"), "demo"),
        Library("a", Name("Odense", "Odense Libraries"), "own"),
    )


def test_a_folder_without_libraries_lists_none(tmp_path: Path) -> None:
    assert Shelf(tmp_path).libraries() == ()


def test_files_that_are_no_libraries_are_listed_apart_and_left_as_they_are(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
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
        Shelf(tmp_path).open("empty")


def test_seeding_makes_a_library_that_is_missing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.seed("demo", small_model, "demo")
    assert shelf.open("demo").load().model == small_model()
    assert shelf.libraries()[0].origin == "demo"


def test_seeding_leaves_a_library_that_is_there_alone(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.create("x", small_model(), "own", id="demo")
    shelf.seed("demo", unexpected, "demo")
    assert shelf.open("demo").load().model == small_model()


def test_seeding_gives_way_to_somebody_who_seeds_meanwhile(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)

    def overtaken() -> Model:
        shelf.create("x", small_model(), "demo", id="demo")
        return Model()

    shelf.seed("demo", overtaken, "demo")
    assert shelf.open("demo").load().model == small_model()


def test_the_demo_can_be_reset_and_keeps_its_history(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.seed("demo", small_model, "demo")
    shelf.open("demo").commit([Set("goals", "S1", "weight", 99)], author="Ida")
    revision = shelf.reset("demo", small_model(), author="Bo")
    store = shelf.open("demo")
    assert (revision, store.load().model) == (2, small_model())
    assert [it.author for it in store.history()] == ["Bo", "Ida"]


def test_resetting_what_has_not_been_changed_commits_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.seed("demo", small_model, "demo")
    assert shelf.reset("demo", small_model()) == 0


def test_ones_own_library_is_never_reset(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.create("x", small_model(), id="x")
    with pytest.raises(StoreError, match="your own and is never reset"):
        shelf.reset("x", Model())
    assert shelf.open("x").load().model == small_model()


def test_an_origin_that_is_not_known_makes_a_file_unreadable(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.create("x", Model())
    with writing(tmp_path / "x.db") as db:
        db.table("_about").update("origin", {"value": "moon"})
    assert not shelf.libraries()[0].readable
