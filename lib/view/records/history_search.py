"""Commits looked for in the history, a page of them at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from lib.store.base import Commit

PAGE = 20
"""Commits on a page."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which commits are looked for; None asks for any. The dates are included."""

    table: str | None = None
    author: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One page of the commits found, counted from 1, and how many there are in all."""

    commits: tuple[Commit, ...]
    page: int
    pages: int
    total: int

    @property
    def revisions(self) -> set[int]:
        """The revisions to be known to tell this page: each commit's and the one before."""
        shown = {commit.revision for commit in self.commits}
        return shown | {revision - 1 for revision in shown}


def seek(history: Sequence[Commit], sought: Sought, page: int, zone: tzinfo) -> Found:
    """The page of the commits sought, newest first; days are days in the reader's `zone`."""
    found = [commit for commit in history if _is_sought(commit, sought, zone)]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 1), pages)
    return Found(tuple(found[(page - 1) * PAGE : page * PAGE]), page, pages, len(found))


def _is_sought(commit: Commit, sought: Sought, zone: tzinfo) -> bool:
    day = commit.at.astimezone(zone).date()
    return (
        (sought.author is None or commit.author == sought.author)
        and (sought.since is None or day >= sought.since)
        and (sought.until is None or day <= sought.until)
        and (sought.table is None or any(it.table == sought.table for it in commit.changes))
    )
