"""The History page: pages of commits, told in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from lib.model.changes import Add, Set
from lib.model.people import Person
from lib.screens.records.history import (
    FEW,
    PAGE,
    CommitShown,
    Found,
    Sought,
    authors,
    commit_table,
    commits_shown,
    finding,
    how_many,
    revision_names,
    seek,
    tables_touched,
)
from lib.store.memory import MemoryStore
from lib.store.values import Commit
from tests.readers import LEADER, everybody, seeing
from tests.small import small_model

ENGLISH = everybody("en")
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


def shown(store: MemoryStore, *, leader: bool = True) -> tuple[CommitShown, ...]:
    history = store.history()
    found = seek(history, Sought(), 1, UTC)
    models = store.models(found.revisions)
    return commits_shown(history, found, models, seeing(ENGLISH, staff=leader), UTC)


def test_a_commit_tells_who_why_and_what_it_changed() -> None:
    first = shown(saved())[-1]
    assert first.title.startswith("1 · Ida · ")
    assert (first.note, first.lines) == ("After the meeting", ("Democracy: weight 15 → 20 points",))


def test_the_undone_names_its_undo_and_cannot_be_undone_again() -> None:
    undo, _, undone = shown(saved())
    assert undo.remarks == ("Takes back revision 1.",)
    assert (undone.remarks, undone.held != "") == (("Undone by revision 3.",), True)
    assert undo.held == ""


def test_an_undo_undone_leaves_the_first_commit_standing() -> None:
    store = saved()
    store.undo(3, author="Ida")
    _, undo, _, first = shown(store)
    assert undo.remarks == ("Takes back revision 1.", "Undone by revision 4.")
    assert (first.remarks, first.held) == ((), "")


def test_what_was_forgotten_is_said_and_cannot_be_undone() -> None:
    store = saved()
    store.forget("M7", author="Ida")
    added = shown(store)[2]
    assert added.remarks == ("One change about a person has been removed for good.",)
    assert (added.lines, added.held != "") == ((), True)


def test_a_large_commit_is_summed_up_with_every_change_behind_it() -> None:
    store = MemoryStore(small_model())
    people = [Add("people", Person(id=f"N{n}")) for n in range(FEW + 1)]
    store.commit(people, author="Ida")
    large = shown(store)[0]
    assert (large.lines, large.more) == ((f"People: {FEW + 1} added",), FEW + 1)
    table = commit_table(store.history()[0], store.models([0, 1]), LEADER)
    assert len(table.rows) == FEW + 1


def test_outside_the_leaders_view_many_changes_about_persons_are_one_line() -> None:
    store = MemoryStore(small_model())
    people = [Add("people", Person(id=f"N{n}")) for n in range(FEW + 1)]
    store.commit(people, author="Ida", note="The new ones")
    (told,) = shown(store, leader=False)
    assert (told.lines, told.more, told.note) == (("Something about members of staff",), 0, "")
    table = commit_table(store.history()[0], store.models([0, 1]), ENGLISH)
    assert table.rows == (("–", "Something about members of staff"),)


def test_outside_the_leaders_view_a_note_that_names_a_code_is_left_out() -> None:
    store = MemoryStore(small_model())
    store.commit([Add("people", Person(id="M7"))], author="Ida")
    for note in ("For M7.", "For M77"):
        store.commit([Set("goals", "S1", "weight", float(len(note)))], author="Ida", note=note)
    notes = [commit.note for commit in shown(store, leader=False)]
    assert notes == ["For M77", "", ""]
    names = revision_names(store.history(), ENGLISH, UTC)
    assert not any("M7." in name for name in names.values())


def test_a_note_may_not_name_whom_no_change_is_about_either() -> None:
    store = MemoryStore(small_model())
    store.commit([Set("goals", "S1", "weight", 20.0)], author="Ida", note="As M1 said")
    history = store.history()
    found = seek(history, Sought(), 1, UTC)
    models = store.models(found.revisions)
    told = commits_shown(history, found, models, ENGLISH, UTC, codes=["M1"])
    assert [commit.note for commit in told] == [""]
    assert "As M1 said" not in revision_names(history, ENGLISH, UTC, codes=["M1"])[1]


def test_outside_the_leaders_view_no_table_about_persons_is_looked_for() -> None:
    assert tables_touched(saved().history(), ENGLISH) == {"goals": "Goals"}


def test_what_can_be_looked_for_is_what_occurs() -> None:
    history = saved().history()
    assert tables_touched(history, LEADER) == {"goals": "Goals", "people": "People"}
    assert authors(history, LEADER) == {"": "No name given", "Bo": "Bo", "Ida": "Ida"}


def test_the_finding_counts_and_names_the_last() -> None:
    history = [replace(commit(2), author=""), commit(1)]
    nothing = seek(history, Sought(author="Nobody"), 1, UTC)
    assert ENGLISH.say(finding(history, COPENHAGEN)) == (
        "The library has been changed 2 times, last 2 March 2026 by somebody who gave no name."
    )
    assert ENGLISH.say(how_many(nothing, 2)).startswith("Nothing was saved that fits")
    assert "since the library was made" in ENGLISH.say(finding((), COPENHAGEN))
    both = seek(history, Sought(), 1, UTC)
    assert ENGLISH.say(how_many(both, 2)) == "1 to 2 of 2, newest first."


def test_revisions_are_called_by_person_moment_and_note() -> None:
    history = [replace(commit(2), note="Budget"), commit(1)]
    assert revision_names(history, ENGLISH, COPENHAGEN) == {
        2: "2 · Ida · 2 Mar 2026, 00:30:00 · Budget",
        1: "1 · Ida · 2 Mar 2026, 00:30:00",
        0: "As the library was made",
    }


# -- commits looked for ----------------------------------------------------------------------------


def test_every_page_has_its_share_newest_first() -> None:
    history = [commit(n) for n in range(PAGE + 1, 0, -1)]
    first, second = (seek(history, Sought(), page, UTC) for page in (1, 2))
    assert [len(first.commits), len(second.commits), first.pages] == [PAGE, 1, 2]
    assert (first.commits[0].revision, second.commits[0].revision) == (PAGE + 1, 1)


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (9, 1)])
def test_a_page_that_is_not_there_gives_the_nearest(asked: int, given: int) -> None:
    assert seek([commit(1)], Sought(), asked, UTC).page == given


def test_a_page_needs_the_models_before_and_after_each_commit() -> None:
    assert Found((commit(7), commit(4)), 1, 1, 2).revisions == {3, 4, 6, 7}


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(), [3, 2, 1]),
        (Sought(table="partnerships"), [2]),
        (Sought(author="Bo"), [3]),
        (Sought(author=""), []),
        (Sought(since=date(2026, 3, 2)), [3]),
        (Sought(until=date(2026, 3, 1)), [2, 1]),
    ],
)
def test_commits_are_found_by_table_person_and_day(sought: Sought, found: list[int]) -> None:
    history = [
        commit(3, "Bo", datetime(2026, 3, 2, tzinfo=UTC)),
        commit(2, table="partnerships"),
        commit(1),
    ]
    assert [it.revision for it in seek(history, sought, 1, UTC).commits] == found


def test_a_day_is_a_day_where_the_reader_is() -> None:
    sought = Sought(since=date(2026, 3, 2))
    assert seek([commit(1)], sought, 1, COPENHAGEN).total == 1
    assert seek([commit(1)], sought, 1, UTC).total == 0
