"""Commits looked for in the history."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from lib.model.changes import Set
from lib.store.base import Commit
from lib.view.records.history_search import PAGE, Found, Sought, seek

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
LATE = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)


def commit(revision: int, author: str = "Ida", at: datetime = LATE, table: str = "goals") -> Commit:
    change = Set("goals", "S1", "weight", 20.0) if table == "goals" else Set(table, "P1", "cost", 1)
    return Commit(revision, at, author, "", (change,))


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
