"""What every shelf promises, tried on each of them: its libraries, drafts, typing and doors."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.people import Person
from lib.model.writing import to_plain
from lib.store.base import Shelf
from lib.store.beside import Doors
from lib.store.memory_shelf import MemoryShelf
from lib.store.rules import doors, drafts, unsaved
from lib.store.rules.doors import FIRST, FORGIVEN, TRIES
from lib.store.sqlite.shelf import SqliteShelf
from lib.store.values import Library
from lib.words import Name
from tests.examples import examples
from tests.lib.store.libraries import named, small_model

NOT_IDS = [
    *("", "../x", "..", ".", "/etc/passwd", "a/b", "a\\b", "C:x", "x.db", "x\0", "x\n", "-x"),
    *("X", "ø", "٣", "a b", "a" * 41, "con", "nul", "com1", "lpt9", "CON"),
]
HEAVIER = [to_plain(Set("goals", "S1", "weight", 60.0))]
LIGHTER = [to_plain(Set("goals", "S1", "weight", 6.0))]

not_ids = pytest.mark.parametrize("text", NOT_IDS)


class Time:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        """Seconds since 1970."""
        return self.now


ShelfWith = Callable[[Time], Shelf]


@pytest.fixture(params=["memory", "sqlite"])
def shelf_with(request: pytest.FixtureRequest, tmp_path: Path) -> ShelfWith:
    return MemoryShelf if request.param == "memory" else lambda now: SqliteShelf(tmp_path, now)


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def shelf(shelf_with: ShelfWith, clock: Time) -> Shelf:
    return shelf_with(clock)


def unexpected() -> Model:
    raise AssertionError("The model was made although the library is there.")


# -- ids ------------------------------------------------------------------------------------------


@not_ids
def test_what_is_no_id_opens_nothing(shelf: Shelf, text: str) -> None:
    with pytest.raises(NoSuchLibraryError, match="There is no library"):
        shelf.open(text)


@not_ids
def test_what_is_no_id_makes_nothing(shelf: Shelf, text: str) -> None:
    with pytest.raises(StoreError, match="cannot be the id of a library"):
        shelf.create("x", Model(), id=text)
    assert shelf.libraries() == ()


@pytest.mark.parametrize("text", ["../x", "CON", "x\0"])
def test_what_is_no_id_seeds_nothing(shelf: Shelf, text: str) -> None:
    with pytest.raises(StoreError, match="cannot be the id of a library"):
        shelf.seed(text, Model, "demo")


def test_a_library_that_is_not_there_is_named(shelf: Shelf) -> None:
    with pytest.raises(NoSuchLibraryError, match=r"no library “atlantis”\. Choose one"):
        shelf.open("atlantis")


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
def test_an_id_is_made_from_the_name(shelf: Shelf, name: str, made: str) -> None:
    assert shelf.create(name, Model()) == made


@settings(examples(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=60))
def test_any_name_makes_an_id_that_opens(shelf: Shelf, name: str) -> None:
    assert shelf.open(shelf.create(name, Model())).revision() == 0


def test_the_same_name_again_is_numbered_within_the_length(shelf: Shelf) -> None:
    made = [shelf.create("b" * 50, Model()) for _ in range(3)]
    assert made == ["b" * 40, "b" * 38 + "-2", "b" * 38 + "-3"]


# -- libraries ------------------------------------------------------------------------------------


def test_a_library_holds_the_model_it_was_created_with(shelf: Shelf) -> None:
    assert shelf.open(shelf.create("x", small_model())).load().model == small_model()


def test_what_is_saved_is_there_for_whoever_opens_the_library_next(shelf: Shelf) -> None:
    shelf.create("x", small_model(), id="x")
    shelf.open("x").commit([Set("goals", "S1", "weight", 99)], author="Ida")
    assert shelf.open("x").load().model.goals[0].weight == 99


def test_an_id_that_is_taken_is_not_overwritten(shelf: Shelf) -> None:
    shelf.create("x", small_model(), id="x")
    with pytest.raises(StoreError, match="“x” is taken"):
        shelf.create("x", Model(), id="x")
    assert shelf.open("x").load().model == small_model()


def test_libraries_are_listed_by_name_with_their_origin(shelf: Shelf) -> None:
    shelf.create("x", named("Odense", "Odense Libraries"), id="a")
    shelf.create("x", named("aarhus"), "case", id="b")
    shelf.create("x", Model(), "demo", id="fjordby")
    assert shelf.libraries() == (
        Library("b", Name("aarhus"), "case"),
        Library("fjordby", Name("fjordby"), "demo"),
        Library("a", Name("Odense", "Odense Libraries"), "own"),
    )


def test_a_shelf_without_libraries_lists_none(shelf: Shelf) -> None:
    assert shelf.libraries() == ()


def test_a_library_with_a_new_name_is_listed_under_it_at_once(shelf: Shelf) -> None:
    shelf.create("x", named("Ærø"), id="x")
    for n in range(20):
        change = Set("settings", "library", "value", f"Ærø {n}")
        shelf.open("x").commit([change], author="Ida")
        assert shelf.libraries()[0].name == Name(f"Ærø {n}")


def test_that_somebody_was_forgotten_is_seen_on_the_shelf(shelf: Shelf) -> None:
    shelf.create("x", Model.of([Person(id="M1")]), id="x")
    before = shelf.libraries()[0].forgotten
    shelf.open("x").forget("M1", author="Ida")
    assert before == "" != shelf.libraries()[0].forgotten


def test_during_a_visit_everything_is_read_as_it_is_by_then(shelf: Shelf) -> None:
    shelf.create("x", small_model(), id="x")
    with shelf.visit(), shelf.visit():
        before = shelf.open("x").load()
        shelf.open("x").commit([Set("goals", "S1", "weight", 99)], author="Ida")
        after = shelf.open("x").load()
        assert [it.revision for it in (before, after)] == [0, 1]
        assert shelf.open("x").scenarios() == ()


def test_seeding_makes_a_library_that_is_missing(shelf: Shelf) -> None:
    shelf.seed("demo", small_model, "demo")
    assert shelf.open("demo").load().model == small_model()
    assert shelf.libraries()[0].origin == "demo"


def test_seeding_leaves_a_library_that_is_there_alone(shelf: Shelf) -> None:
    shelf.create("x", small_model(), "own", id="demo")
    shelf.seed("demo", unexpected, "demo")
    assert shelf.open("demo").load().model == small_model()


def test_seeding_gives_way_to_somebody_who_seeds_meanwhile(shelf: Shelf) -> None:
    def overtaken() -> Model:
        shelf.create("x", small_model(), "demo", id="demo")
        return Model()

    shelf.seed("demo", overtaken, "demo")
    assert shelf.open("demo").load().model == small_model()


def test_the_demo_can_be_reset_and_keeps_its_history(shelf: Shelf) -> None:
    shelf.seed("demo", small_model, "demo")
    shelf.open("demo").commit([Set("goals", "S1", "weight", 99)], author="Ida")
    revision = shelf.reset("demo", small_model(), author="Bo")
    store = shelf.open("demo")
    assert (revision, store.load().model) == (2, small_model())
    assert [it.author for it in store.history()] == ["Bo", "Ida"]


def test_resetting_what_has_not_been_changed_commits_nothing(shelf: Shelf) -> None:
    shelf.seed("demo", small_model, "demo")
    assert shelf.reset("demo", small_model()) == 0


def test_ones_own_library_is_never_reset(shelf: Shelf) -> None:
    shelf.create("x", small_model(), id="x")
    with pytest.raises(StoreError, match="your own and is never reset"):
        shelf.reset("x", Model())
    assert shelf.open("x").load().model == small_model()


def test_what_is_not_there_cannot_be_reset(shelf: Shelf) -> None:
    with pytest.raises(NoSuchLibraryError):
        shelf.reset("x", Model())


# -- drafts ---------------------------------------------------------------------------------------


def test_a_draft_is_found_again_by_its_token(shelf: Shelf) -> None:
    token = shelf.drafts.keep("fjordby", HEAVIER)
    assert shelf.drafts.find("fjordby", token) == HEAVIER


def test_a_token_names_nothing_in_another_library(shelf: Shelf) -> None:
    assert shelf.drafts.find("aarhus", shelf.drafts.keep("fjordby", HEAVIER)) is None


@pytest.mark.parametrize(
    "token", ["", "../etc/passwd", "'; drop table drafts; --", "\ud800", "x\0"]
)
def test_what_is_no_token_names_nothing(shelf: Shelf, token: str) -> None:
    shelf.drafts.keep("fjordby", HEAVIER)
    assert shelf.drafts.find("fjordby", token) is None
    assert shelf.drafts.find("fjordby", shelf.drafts.keep("fjordby", HEAVIER)) == HEAVIER


def test_each_draft_has_one_token_of_its_own(shelf: Shelf) -> None:
    first, again = (shelf.drafts.keep("fjordby", HEAVIER) for _ in range(2))
    assert first == again != shelf.drafts.keep("fjordby", LIGHTER)
    assert first == "bfc41be95583"  # links that were sent stay good


def test_the_oldest_drafts_give_way(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "MOST", 20)
    first = shelf.drafts.keep("fjordby", HEAVIER)
    made = [shelf.drafts.keep("fjordby", [{"n": n}]) for n in range(20)]
    assert shelf.drafts.find("fjordby", first) is None
    assert [shelf.drafts.find("fjordby", it) for it in made] == [[{"n": n}] for n in range(20)]


def test_a_draft_that_is_shown_again_and_again_stays(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MOST", 20)
    for n in range(100):
        token = shelf.drafts.keep("fjordby", HEAVIER)
        shelf.drafts.keep("fjordby", [{"n": n}])
    assert shelf.drafts.find("fjordby", token) == HEAVIER


def test_what_is_too_long_is_not_kept(shelf: Shelf) -> None:
    assert shelf.drafts.keep("fjordby", [{"text": "x" * drafts.LONGEST}]) == ""


def test_cleared_drafts_are_gone(shelf: Shelf) -> None:
    token = shelf.drafts.keep("fjordby", HEAVIER)
    shelf.drafts.clear()
    assert shelf.drafts.find("fjordby", token) is None


def test_what_is_typed_is_found_by_who_typed_it_alone(shelf: Shelf) -> None:
    shelf.unsaved.keep("fjordby", "one", "typed")
    found = [
        shelf.unsaved.find(*it) for it in (("fjordby", "one"), ("fjordby", "two"), ("x", "one"))
    ]
    assert found == ["typed", "", ""]


def test_what_is_typed_later_takes_the_place_of_what_was_typed_before(shelf: Shelf) -> None:
    for content in ("first", "second"):
        shelf.unsaved.keep("fjordby", "one", content)
    assert shelf.unsaved.find("fjordby", "one") == "second"
    shelf.unsaved.keep("fjordby", "one", "")
    assert shelf.unsaved.find("fjordby", "one") == ""


def test_the_oldest_typing_gives_way(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "MOST", 3)
    for n in range(4):
        shelf.unsaved.keep("fjordby", str(n), "typed")
    assert [shelf.unsaved.find("fjordby", str(n)) for n in range(4)] == ["", *["typed"] * 3]


def test_much_typing_leaves_room_for_what_is_newer(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsaved, "ROOM", 25)
    for n in range(3):
        shelf.unsaved.keep("fjordby", str(n), "x" * 10)
    assert [len(shelf.unsaved.find("fjordby", str(n))) for n in range(3)] == [0, 10, 10]


def test_typing_that_is_too_long_is_not_kept_and_breaks_nothing(shelf: Shelf) -> None:
    shelf.unsaved.keep("fjordby", "one", "x" * (unsaved.LONGEST + 1))
    assert shelf.unsaved.find("fjordby", "one") == ""


def test_cleared_typing_is_gone(shelf: Shelf) -> None:
    shelf.unsaved.keep("fjordby", "one", "typed")
    shelf.unsaved.clear()
    assert shelf.unsaved.find("fjordby", "one") == ""


def test_drafts_kept_by_many_threads_are_all_found(shelf: Shelf) -> None:
    with ThreadPoolExecutor(8) as pool:
        tokens = list(pool.map(lambda n: shelf.drafts.keep("x", [{"n": n}]), range(200)))
    assert [shelf.drafts.find("x", it) for it in tokens] == [[{"n": n}] for n in range(200)]


# -- doors ----------------------------------------------------------------------------------------


def wrong(at: Doors, clock: Time, times: int) -> float:
    """Seconds to wait after so many wrong codes, each given as soon as it may be."""
    for _ in range(times):
        while wait := at.try_at("door"):
            clock.now += wait
    return at.try_at("door")


def test_a_few_wrong_codes_cost_nothing(shelf: Shelf, clock: Time) -> None:
    assert wrong(shelf.doors, clock, TRIES - 1) == 0


def test_then_there_is_a_wait_which_doubles(shelf: Shelf, clock: Time) -> None:
    assert wrong(shelf.doors, clock, TRIES) == FIRST
    assert wrong(shelf.doors, clock, 1) == 2 * FIRST


def test_the_right_code_forgets_the_wrong_ones(shelf: Shelf, clock: Time) -> None:
    wrong(shelf.doors, clock, TRIES - 2)
    shelf.doors.passed("door")
    assert wrong(shelf.doors, clock, TRIES - 1) == 0


def test_a_door_left_alone_is_forgiven(shelf: Shelf, clock: Time) -> None:
    wrong(shelf.doors, clock, TRIES)
    clock.now += FIRST + FORGIVEN + 1
    assert wrong(shelf.doors, clock, TRIES - 1) == 0


def test_each_door_has_its_own_patience(shelf: Shelf, clock: Time) -> None:
    wrong(shelf.doors, clock, TRIES)
    assert shelf.doors.try_at("another") == 0


def test_guesses_at_many_doors_do_not_fill_the_room(
    shelf: Shelf, clock: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doors, "MOST", 20)
    assert wrong(shelf.doors, clock, TRIES) > 0
    for n in range(19):
        shelf.doors.try_at(str(n))
    assert shelf.doors.try_at("door") > 0  # still there: the oldest by now is the first of them
    for n in range(20):
        shelf.doors.try_at(f"other {n}")
    assert shelf.doors.try_at("door") == 0


def test_tries_at_the_same_moment_do_not_slip_through_together(shelf: Shelf) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: shelf.doors.try_at("door"), range(40)))
    assert waits.count(0) == TRIES
