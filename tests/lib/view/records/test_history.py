"""The History page: pages of commits, told in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from lib.model.changes import Add, Set
from lib.model.people import Person
from lib.store.base import Commit
from lib.store.memory import MemoryStore
from lib.text.language import language
from lib.view.records.history import (
    FEW,
    HistoryView,
    commit_table,
    history_view,
    revision_names,
)
from lib.view.records.history_search import Sought, seek
from tests.small import small_model

ENGLISH = language("en")
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
LATE = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)


def commit(revision: int, author: str = "Ida", at: datetime = LATE, table: str = "goals") -> Commit:
    change = Set("goals", "S1", "weight", 20.0) if table == "goals" else Set(table, "P1", "cost", 1)
    return Commit(revision, at, author, "", (change,))


def saved() -> MemoryStore:
    """A library with an edit, a person added, and the edit undone."""
    store = MemoryStore(small_model())
    store.commit([Set("goals", "S1", "weight", 20.0)], author="Ida", note="After the meeting")
    store.commit([Add("people", Person(id="M7"))], author="")
    store.undo(1, author="Bo")
    return store


def shown(store: MemoryStore, sought: Sought | None = None, *, leader: bool = True) -> HistoryView:
    history = store.history()
    found = seek(history, sought or Sought(), 1, UTC)
    models = store.models(found.revisions)
    return history_view(history, found, models, ENGLISH, UTC, leader=leader)


def test_a_commit_tells_who_why_and_what_it_changed() -> None:
    first = shown(saved()).commits[-1]
    assert first.title.startswith("1 · Ida · ")
    assert (first.note, first.lines) == ("After the meeting", ("Democracy: weight 15 → 20 points",))


def test_the_undone_names_its_undo_and_cannot_be_undone_again() -> None:
    undo, _, undone = shown(saved()).commits
    assert undo.remarks == ("Takes back revision 1.",)
    assert (undone.remarks, undone.held != "") == (("Undone by revision 3.",), True)
    assert undo.held == ""


def test_an_undo_undone_leaves_the_first_commit_standing() -> None:
    store = saved()
    store.undo(3, author="Ida")
    _, undo, _, first = shown(store).commits
    assert undo.remarks == ("Takes back revision 1.", "Undone by revision 4.")
    assert (first.remarks, first.held) == ((), "")


def test_what_was_forgotten_is_said_and_cannot_be_undone() -> None:
    store = saved()
    store.forget("M7", author="Ida")
    added = shown(store).commits[2]
    assert added.remarks == ("One change about a person has been removed for good.",)
    assert (added.lines, added.held != "") == ((), True)


def test_a_large_commit_is_summed_up_with_every_change_behind_it() -> None:
    store = MemoryStore(small_model())
    people = [Add("people", Person(id=f"N{n}")) for n in range(FEW + 1)]
    store.commit(people, author="Ida")
    large = shown(store).commits[0]
    assert (large.lines, large.more) == ((f"People: {FEW + 1} added",), FEW + 1)
    table = commit_table(store.history()[0], store.models([0, 1]), ENGLISH, leader=True)
    assert len(table.rows) == FEW + 1


def test_outside_the_leaders_view_many_changes_about_persons_are_one_line() -> None:
    store = MemoryStore(small_model())
    people = [Add("people", Person(id=f"N{n}")) for n in range(FEW + 1)]
    store.commit(people, author="Ida", note="The new ones")
    (told,) = shown(store, leader=False).commits
    assert (told.lines, told.more, told.note) == (("Something about members of staff",), 0, "")
    table = commit_table(store.history()[0], store.models([0, 1]), ENGLISH)
    assert table.rows == (("–", "Something about members of staff"),)


def test_outside_the_leaders_view_a_note_that_names_a_code_is_left_out() -> None:
    store = MemoryStore(small_model())
    store.commit([Add("people", Person(id="M7"))], author="Ida")
    for note in ("For M7.", "For M77"):
        store.commit([Set("goals", "S1", "weight", float(len(note)))], author="Ida", note=note)
    notes = [commit.note for commit in shown(store, leader=False).commits]
    assert notes == ["For M77", "", ""]
    names = revision_names(store.history(), ENGLISH, UTC)
    assert not any("M7." in name for name in names.values())


def test_a_note_may_not_name_whom_no_change_is_about_either() -> None:
    store = MemoryStore(small_model())
    store.commit([Set("goals", "S1", "weight", 20.0)], author="Ida", note="As M1 said")
    history = store.history()
    found = seek(history, Sought(), 1, UTC)
    view = history_view(history, found, store.models(found.revisions), ENGLISH, UTC, codes=["M1"])
    assert [commit.note for commit in view.commits] == [""]
    assert "As M1 said" not in revision_names(history, ENGLISH, UTC, codes=["M1"])[1]


def test_outside_the_leaders_view_no_table_about_persons_is_looked_for() -> None:
    assert shown(saved(), leader=False).tables == {"goals": "Goals"}


def test_what_can_be_looked_for_is_what_occurs() -> None:
    view = shown(saved())
    assert view.tables == {"goals": "Goals", "people": "People"}
    assert view.authors == {"": "No name given", "Bo": "Bo", "Ida": "Ida"}


def test_the_finding_counts_and_names_the_last() -> None:
    history = [replace(commit(2), author=""), commit(1)]
    store = MemoryStore(small_model())
    nothing = seek(history, Sought(author="Nobody"), 1, UTC)
    view = history_view(history, nothing, {}, ENGLISH, COPENHAGEN)
    assert view.finding == (
        "The library has been changed 2 times, last 2 March 2026 by somebody who gave no name."
    )
    assert view.shown.startswith("Nothing was saved that fits")
    assert shown(store).finding == "Nothing has been changed since the library was made."


def test_revisions_are_called_by_person_moment_and_note() -> None:
    history = [replace(commit(2), note="Budget"), commit(1)]
    assert revision_names(history, ENGLISH, COPENHAGEN) == {
        2: "2 · Ida · 2 Mar 2026, 00:30:00 · Budget",
        1: "1 · Ida · 2 Mar 2026, 00:30:00",
        0: "As the library was made",
    }
