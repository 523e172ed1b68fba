"""What the History page shows: who changed what, when and why, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from lib.model.model import Model
from lib.model.tables import TABLES
from lib.store.base import Commit
from lib.text.language import Language
from lib.view.records.told import changes_table, summary, told
from lib.view.tables import Table
from lib.words import Words, counted, words

PAGE = 20
"""Commits on a page."""

FEW = 6
"""A commit with more changes than this is summed up, with the list behind it."""


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


@dataclass(frozen=True, slots=True)
class CommitShown:
    """One commit: its title, who and when, why, what it did, and what became of it.

    `more` counts the changes behind the summary, 0 where `lines` tell each. `held` says why it
    cannot be undone; empty where it may be tried.
    """

    revision: int
    title: str
    note: str
    lines: tuple[str, ...]
    more: int
    remarks: tuple[str, ...]
    held: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """A page of the history. `tables` and `authors` are what can be looked for, with labels."""

    finding: str
    shown: str
    commits: tuple[CommitShown, ...]
    tables: Mapping[str, str]
    authors: Mapping[str, str]


def seek(history: Sequence[Commit], sought: Sought, page: int, zone: tzinfo) -> Found:
    """The page of the commits sought, newest first; days are days in the reader's `zone`."""
    found = [commit for commit in history if _is_sought(commit, sought, zone)]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 1), pages)
    return Found(tuple(found[(page - 1) * PAGE : page * PAGE]), page, pages, len(found))


def history_view(
    history: Sequence[Commit],
    found: Found,
    models: Mapping[int, Model],
    language: Language,
    zone: tzinfo,
) -> HistoryView:
    """The page `found` in the language; `models` holds what its `revisions` ask for."""
    undone = _undone(history)
    return HistoryView(
        finding=language.say(_finding(history, zone)),
        shown=language.say(_shown(found, len(history))),
        commits=tuple(
            _commit_shown(commit, models, undone.get(commit.revision), language, zone)
            for commit in found.commits
        ),
        tables=_tables(history, language),
        authors={name: _by(name, language) for name in sorted({it.author for it in history})},
    )


def commit_table(commit: Commit, models: Mapping[int, Model], language: Language) -> Table:
    """Every change of one commit in words."""
    before, after = models[commit.revision - 1], models[commit.revision]
    return changes_table(commit.changes, before, after, language)


def revision_names(
    history: Sequence[Commit], language: Language, zone: tzinfo
) -> Mapping[int, str]:
    """What each revision is called where one is chosen, newest first; 0 is the beginning."""
    names = {commit.revision: _name(commit, language, zone) for commit in history}
    return {**names, 0: language.text("As the library was made")}


def _name(commit: Commit, language: Language, zone: tzinfo) -> str:
    said = f"{_title(commit, language, zone)} · {commit.note}" if commit.note else ""
    return said or _title(commit, language, zone)


def _title(commit: Commit, language: Language, zone: tzinfo) -> str:
    moment = language.moment(commit.at.astimezone(zone))
    return f"{commit.revision} · {_by(commit.author, language)} · {moment}"


def _by(author: str, language: Language) -> str:
    return author or language.text("No name given")


def _is_sought(commit: Commit, sought: Sought, zone: tzinfo) -> bool:
    day = commit.at.astimezone(zone).date()
    return (
        (sought.author is None or commit.author == sought.author)
        and (sought.since is None or day >= sought.since)
        and (sought.until is None or day <= sought.until)
        and (sought.table is None or any(it.table == sought.table for it in commit.changes))
    )


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
    language: Language,
    zone: tzinfo,
) -> CommitShown:
    before, after = models[commit.revision - 1], models[commit.revision]
    many = len(commit.changes) > FEW
    return CommitShown(
        revision=commit.revision,
        title=_title(commit, language, zone),
        note=commit.note,
        lines=(
            summary(commit.changes, language)
            if many
            else tuple(told(change, before, after, language) for change in commit.changes)
        ),
        more=len(commit.changes) if many else 0,
        remarks=tuple(language.say(said) for said in _remarks(commit, undone_by)),
        held=language.say(held) if (held := _held(commit, undone_by)) else "",
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


def _finding(history: Sequence[Commit], zone: tzinfo) -> Words:
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


def _shown(found: Found, among: int) -> Words:
    if not among:
        return words("Every save will be listed here, with who, when and what.")
    if not found.total:
        return words("Nothing was saved that fits what you look for. Ask for less.")
    first = (found.page - 1) * PAGE + 1
    last = first + len(found.commits) - 1
    return words("{first} to {last} of {n}, newest first.", first=first, last=last, n=found.total)


def _tables(history: Iterable[Commit], language: Language) -> Mapping[str, str]:
    touched = {change.table for commit in history for change in commit.changes}
    return {name: language.text(table.label) for name, table in TABLES.items() if name in touched}
