"""What every shelf promises of libraries that are deleted, tried on each of them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.changes import Add, Set
from lib.model.model import Model
from lib.model.partnerships import Partner
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.store.base import Shelf, Store
from lib.store.memory_shelf import MemoryShelf
from lib.store.rules.deleting import aged
from lib.store.sqlite.shelf import SqliteShelf
from lib.store.values import Aside, Deletion
from lib.words import Name
from tests.lib.store.libraries import named, small_model

DAY = date(2027, 3, 1)
LAST = DAY + timedelta(days=30)
WEIGHT = Set("goals", "S1", "weight", 20.0)


@pytest.fixture(params=["memory", "sqlite"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    """A shelf with one library of the users' own, `x`."""
    made: Shelf = MemoryShelf() if request.param == "memory" else SqliteShelf(tmp_path)
    made.create("x", small_model(), id="x")
    return made


def test_a_deleted_library_is_on_its_own_list_alone(shelf: Shelf) -> None:
    shelf.create("y", named("Odense"), id="y")
    shelf.deleted.add("x", DAY)
    shelf.deleted.add("y", DAY)
    assert shelf.libraries() == ()
    listed = [(it.id, it.name, it.deletion) for it in shelf.deleted.libraries()]
    assert listed == [("y", Name("Odense"), Deletion(DAY)), ("x", Name("x"), Deletion(DAY))]
    assert Deletion(DAY).ends_on == date(2027, 3, 31)


ACTS: tuple[Callable[[Store], object], ...] = (
    lambda store: store.revision(),
    lambda store: store.edition(),
    lambda store: store.load(),
    lambda store: store.commit([WEIGHT], author="Ida"),
    lambda store: store.history(),
    lambda store: store.undo(1, author="Ida"),
    lambda store: store.forget("M1", author="Ida"),
    lambda store: store.save_scenario("a", Scenario("A")),
    lambda store: store.scenarios(),
    lambda store: store.leader_code(),
    lambda store: store.set_leader_code(""),
    lambda store: store.make_links(["M1"]),
    lambda store: store.link("token"),
    lambda store: store.set_aside("M1", Aside()),
)
"""One of each kind of what can be asked of a library."""


def test_who_had_it_open_is_told_and_writes_nothing(shelf: Shelf) -> None:
    store = shelf.open("x")
    store.commit([Add("people", Person(id="M1"))], author="Ida")
    before = store.load()
    shelf.deleted.add("x", DAY)
    for act in ACTS:
        with pytest.raises(NoSuchLibraryError, match=r"“x” has been deleted.*2027-03-31"):
            act(store)
    with pytest.raises(NoSuchLibraryError):
        shelf.open("x").load()
    shelf.deleted.bring_back("x")
    after = shelf.open("x")
    assert (after.load(), after.scenarios(), after.leader_code()) == (before, (), None)


def test_what_is_brought_back_has_everything_under_its_id(shelf: Shelf) -> None:
    store = shelf.open("x")
    store.commit([Add("people", Person(id="M1")), WEIGHT], author="Ida", note="first")
    store.save_scenario("a", Scenario("What if", changes=(WEIGHT,)))
    store.set_leader_code("scrypt:0")
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", Aside({"K1": 2}))
    draft = shelf.drafts.keep("x", [{"n": 1}])
    before = store.load(), store.history(), store.scenarios(), store.edition()

    shelf.deleted.add("x", DAY)
    assert shelf.deleted.leader_code("x") == "scrypt:0"
    shelf.create("x", named("x"), id="other")
    shelf.deleted.bring_back("x")

    back = shelf.open("x")
    assert (back.load(), back.history(), back.scenarios(), back.edition()) == before
    assert (back.leader_code(), back.holder(token)) == ("scrypt:0", "M1")
    assert back.aside("M1") == Aside({"K1": 2})
    assert shelf.drafts.find("x", draft) == [{"n": 1}]
    assert {it.id for it in shelf.libraries()} == {"x", "other"}
    assert shelf.deleted.libraries() == ()
    assert back.commit([Set("goals", "S1", "weight", 5)], author="Bo") == 2


def test_its_id_is_nobody_elses_meanwhile(shelf: Shelf) -> None:
    shelf.deleted.add("x", DAY)
    with pytest.raises(StoreError, match="“x” is taken"):
        shelf.create("x", Model(), id="x")
    assert shelf.create("x", Model()) == "x-2"
    shelf.seed("x", Model, "demo")
    shelf.deleted.bring_back("x")
    assert shelf.open("x").load().model == small_model()


@pytest.mark.parametrize("origin", ["demo", "case"])
def test_what_comes_with_samspil_is_not_deleted(shelf: Shelf, origin: str) -> None:
    shelf.create("y", small_model(), "demo" if origin == "demo" else "case", id="y")
    with pytest.raises(StoreError, match="comes with Samspil and cannot be deleted"):
        shelf.deleted.add("y", DAY)
    assert shelf.open("y").load().model == small_model()


def test_what_is_not_there_is_neither_deleted_nor_brought_back(shelf: Shelf) -> None:
    deleted = shelf.deleted
    for act in (deleted.bring_back, deleted.leader_code, deleted.remove):
        for library in ("x", "z", "../x"):
            with pytest.raises(NoSuchLibraryError):
                act(library)
    with pytest.raises(NoSuchLibraryError):
        deleted.add("z", DAY)
    deleted.add("x", DAY)
    with pytest.raises(NoSuchLibraryError):
        deleted.add("x", DAY)


def test_it_can_be_brought_back_on_its_last_day(shelf: Shelf) -> None:
    shelf.deleted.add("x", DAY)
    assert shelf.deleted.give_up(LAST) == ()
    with pytest.raises(NoSuchLibraryError):
        shelf.deleted.remove("x")
    shelf.deleted.bring_back("x")
    assert shelf.open("x").load().model == small_model()


def test_afterwards_it_is_removed_for_good_and_its_id_is_free(shelf: Shelf) -> None:
    tokens = {name: shelf.drafts.keep(name, [{"n": 1}]) for name in ("x", "y")}
    for name in ("x", "y"):
        shelf.unsaved.keep(name, "one", "typed")
    shelf.deleted.add("x", DAY)
    assert shelf.deleted.give_up(LAST + timedelta(days=1)) == ()
    assert shelf.deleted.give_up(LAST + timedelta(days=2)) == ("x",)
    assert shelf.deleted.libraries() == ()
    with pytest.raises(NoSuchLibraryError, match="There is no library"):
        shelf.deleted.bring_back("x")

    shelf.deleted.remove("x")

    assert shelf.deleted.give_up(LAST + timedelta(days=3)) == ()
    found = [shelf.drafts.find(name, tokens[name]) for name in ("x", "y")]
    assert found == [None, [{"n": 1}]]
    assert [shelf.unsaved.find(name, "one") for name in ("x", "y")] == ["", "typed"]
    assert shelf.create("x", Model()) == "x"
    assert shelf.open("x").load().model == Model()


def test_one_brought_back_is_not_given_up_with_those_that_were_not(shelf: Shelf) -> None:
    shelf.create("y", small_model(), id="y")
    for name in ("x", "y"):
        shelf.deleted.add(name, DAY)
    shelf.deleted.give_up(LAST + timedelta(days=1))
    shelf.deleted.bring_back("x")
    assert shelf.deleted.give_up(LAST + timedelta(days=2)) == ("y",)


def test_what_was_saved_before_is_kept_and_nothing_after_the_deletion(shelf: Shelf) -> None:
    store = shelf.open("x")

    def save(n: int) -> int | None:
        try:
            return store.commit([Add("partners", Partner(id=f"O{n}", name="x"))], author="Ida")
        except NoSuchLibraryError:
            return None

    with ThreadPoolExecutor(4) as pool:
        saving = [pool.submit(save, n) for n in range(30)]
        saving[5].result()
        shelf.deleted.add("x", DAY)
        saved = [it.result() for it in saving]
    shelf.deleted.bring_back("x")
    partners = {it.id for it in shelf.open("x").load().model.partners}
    assert partners == {f"O{n}" for n, revision in enumerate(saved) if revision is not None}


@pytest.mark.parametrize(
    ("before", "today", "after"),
    [
        (Deletion(DAY), date(1970, 1, 1), Deletion(DAY)),
        (Deletion(DAY), LAST, Deletion(DAY)),
        (Deletion(DAY), LAST + timedelta(1), Deletion(DAY, LAST + timedelta(1))),
        # A clock that ran ahead for a while: its day counts no more.
        (Deletion(DAY, date(2040, 1, 1)), DAY, Deletion(DAY)),
        (Deletion(DAY, date(2040, 1, 1)), date(2028, 1, 1), Deletion(DAY, date(2028, 1, 1))),
        (Deletion(DAY, LAST), LAST, Deletion(DAY)),
        (
            Deletion(DAY, date(2028, 1, 1)),
            date(2028, 1, 2),
            Deletion(DAY, date(2028, 1, 1), gone=True),
        ),
        (
            Deletion(DAY, date(2028, 1, 1), gone=True),
            DAY,
            Deletion(DAY, date(2028, 1, 1), gone=True),
        ),
    ],
)
def test_one_wrong_clock_gives_nothing_up(before: Deletion, today: date, after: Deletion) -> None:
    assert aged(before, today) == after
