"""What the History page shows: who changed what, when and why, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from lib.model.model import Model
from lib.model.persons import codes_in
from lib.model.tables import TABLES
from lib.reader import Reader, is_personal, names_somebody, tells_of_somebody
from lib.screens.parts import Table
from lib.screens.records.told import changes_table, changes_told, summary
from lib.store.values import Commit
from lib.words import Words, counted, words

FEW = 6
"""A commit with more changes than this is summed up, with the list behind it."""

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


@dataclass(frozen=True, slots=True)
class CommitShown:
    """One commit: its title, who and when, why, what it did, and what became of it.

    Outside the leader's view the note of a commit that tells of a person is left out: it may name
    them. `more` counts the changes behind the summary, 0 where `lines` tell each. `held` says why
    it cannot be undone; empty where it may be tried.
    """

    revision: int
    title: str
    note: str
    lines: tuple[str, ...]
    more: int
    remarks: tuple[str, ...]
    held: str


def finding(history: Sequence[Commit], zone: tzinfo) -> Words:
    """How often the library has been changed, and who was the last."""
    if not history:
        return words("Nothing has been changed since the library was made.")
    last = history[0]
    return counted(
        "The library has been changed once: {when}, by {who}.",
        "The library has been changed {n} times, last {when} by {who}.",
        len(history),
        when=last.at.astimezone(zone).date(),
        who=last.author or words("somebody who gave no name"),
    )


def how_many(found: Found, among: int) -> Words:
    """Which of the commits found are shown; `among` are all there are."""
    if not found.total:
        return words("Nothing was saved that fits what you look for. Ask for less.")
    first = (found.page - 1) * PAGE + 1
    last = first + len(found.commits) - 1
    return words("{first} to {last} of {n}, newest first.", first=first, last=last, n=found.total)


def commits_shown(
    history: Sequence[Commit],
    found: Found,
    models: Mapping[int, Model],
    reader: Reader,
    zone: tzinfo,
    *,
    codes: Collection[str] = (),
) -> tuple[CommitShown, ...]:
    """The commits found, in words; `models` holds what their `revisions` ask for.

    Unless for the leader, what is about a member of staff is told without person and value, and
    no note is told that names one; `codes` are those of today.
    """
    undone, notes = _undone(history), _Notes(history, codes, reader)
    return tuple(
        _commit_shown(commit, models, undone.get(commit.revision), notes, reader, zone)
        for commit in found.commits
    )


def tables_touched(history: Iterable[Commit], reader: Reader) -> Mapping[str, str]:
    """The tables that can be looked for, with their labels."""
    touched = {change.table for commit in history for change in commit.changes}
    return {
        name: reader.text(table.label)
        for name, table in TABLES.items()
        if name in touched and (reader.sees_staff or not is_personal(name))
    }


def authors(history: Iterable[Commit], reader: Reader) -> Mapping[str, str]:
    """Who can be looked for, as the history calls them."""
    return {name: _by(name, reader) for name in sorted({it.author for it in history})}


def commit_table(commit: Commit, models: Mapping[int, Model], reader: Reader) -> Table:
    """Every change of one commit in words; those about persons as one, unless for the leader."""
    before, after = models[commit.revision - 1], models[commit.revision]
    return changes_table(commit.changes, before, after, reader)


def revision_names(
    history: Sequence[Commit],
    reader: Reader,
    zone: tzinfo,
    *,
    codes: Collection[str] = (),
) -> Mapping[int, str]:
    """What each revision is called where one is chosen, newest first; 0 is the beginning.

    Unless for the `leader` no note is told that names somebody; `codes` are those of today.
    """
    notes = _Notes(history, codes, reader)
    names = {it.revision: _name(it, notes.of(it), reader, zone) for it in history}
    return {**names, 0: reader.text("As the library was made")}


class _Notes:
    """The notes of commits, as far as they may be read."""

    def __init__(self, history: Iterable[Commit], codes: Collection[str], reader: Reader) -> None:
        self._all = reader.sees_staff
        before = codes_in(change for commit in history for change in commit.changes)
        self._codes = before.union(codes)

    def of(self, commit: Commit) -> str:
        """The commit's note; empty where it may tell of a person and this is not the leader."""
        if self._all:
            return commit.note
        telling = commit.forgotten or any(map(tells_of_somebody, commit.changes))
        return "" if telling or names_somebody(commit.note, self._codes) else commit.note


def _name(commit: Commit, note: str, reader: Reader, zone: tzinfo) -> str:
    said = f"{_title(commit, reader, zone)} · {note}" if note else ""
    return said or _title(commit, reader, zone)


def _title(commit: Commit, reader: Reader, zone: tzinfo) -> str:
    moment = reader.moment(commit.at.astimezone(zone))
    return f"{commit.revision} · {_by(commit.author, reader)} · {moment}"


def _by(author: str, reader: Reader) -> str:
    return author or reader.text("No name given")


def _undone(history: Sequence[Commit]) -> dict[int, int]:
    """For each commit that is undone today, the undo that stands."""
    undone: dict[int, int] = {}
    for commit in history:  # newest first: an undo that is itself undone is known by then
        if commit.undoes is not None and commit.revision not in undone:
            undone.setdefault(commit.undoes, commit.revision)
    return undone


def _commit_shown(
    commit: Commit,
    models: Mapping[int, Model],
    undone_by: int | None,
    notes: _Notes,
    reader: Reader,
    zone: tzinfo,
) -> CommitShown:
    before, after = models[commit.revision - 1], models[commit.revision]
    shown = reader.tellable(commit.changes)
    many = shown.lines > FEW
    return CommitShown(
        revision=commit.revision,
        title=_title(commit, reader, zone),
        note=notes.of(commit),
        lines=(
            summary(commit.changes, reader)
            if many
            else changes_told(commit.changes, before, after, reader)
        ),
        more=shown.lines if many else 0,
        remarks=tuple(reader.say(said) for said in _remarks(commit, undone_by)),
        held=reader.say(held) if (held := _held(commit, undone_by)) else "",
    )


def _remarks(commit: Commit, undone_by: int | None) -> Iterable[Words]:
    if commit.undoes is not None:
        yield words("Takes back revision {revision}.", revision=commit.undoes)
    if undone_by is not None:
        yield words("Undone by revision {revision}.", revision=undone_by)
    if commit.forgotten:
        yield counted(
            "One change about a person has been removed for good.",
            "{n} changes about persons have been removed for good.",
            commit.forgotten,
        )


def _held(commit: Commit, undone_by: int | None) -> Words | None:
    if undone_by is not None:
        return words("It is undone already. To do it again, undo the undo.")
    if commit.forgotten:
        return words("It told of a person whose data has been removed for good.")
    return None


def _is_sought(commit: Commit, sought: Sought, zone: tzinfo) -> bool:
    day = commit.at.astimezone(zone).date()
    return (
        (sought.author is None or commit.author == sought.author)
        and (sought.since is None or day >= sought.since)
        and (sought.until is None or day <= sought.until)
        and (sought.table is None or any(it.table == sought.table for it in commit.changes))
    )
