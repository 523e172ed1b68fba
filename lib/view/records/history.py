"""What the History page shows: who changed what, when and why, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from lib.model.model import Model
from lib.model.persons import codes_in
from lib.model.tables import TABLES
from lib.store.base import Commit
from lib.text.language import Language
from lib.view.discreet import is_personal, names_somebody, tellable, tells_of_somebody
from lib.view.records.history_search import PAGE, Found
from lib.view.records.told import changes_table, changes_told, summary
from lib.view.tables import Table
from lib.words import Words, counted, words

FEW = 6
"""A commit with more changes than this is summed up, with the list behind it."""


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


@dataclass(frozen=True, slots=True)
class HistoryView:
    """A page of the history. `tables` and `authors` are what can be looked for, with labels."""

    finding: str
    shown: str
    commits: tuple[CommitShown, ...]
    tables: Mapping[str, str]
    authors: Mapping[str, str]


def history_view(
    history: Sequence[Commit],
    found: Found,
    models: Mapping[int, Model],
    language: Language,
    zone: tzinfo,
    *,
    codes: Collection[str] = (),
    leader: bool = False,
) -> HistoryView:
    """The page `found` in the language; `models` holds what its `revisions` ask for.

    Unless for the `leader`, what is about a member of staff is told without person and value, and
    no note is told that names one; `codes` are those of today.
    """
    undone, notes = _undone(history), _Notes(history, codes, leader)
    return HistoryView(
        finding=language.say(_finding(history, zone)),
        shown=language.say(_shown(found, len(history))),
        commits=tuple(
            _commit_shown(commit, models, undone.get(commit.revision), notes, language, zone)
            for commit in found.commits
        ),
        tables=_tables(history, language, leader),
        authors={name: _by(name, language) for name in sorted({it.author for it in history})},
    )


def commit_table(
    commit: Commit, models: Mapping[int, Model], language: Language, *, leader: bool = False
) -> Table:
    """Every change of one commit in words; those about persons as one, unless for the leader."""
    before, after = models[commit.revision - 1], models[commit.revision]
    return changes_table(commit.changes, before, after, language, leader=leader)


def revision_names(
    history: Sequence[Commit],
    language: Language,
    zone: tzinfo,
    *,
    codes: Collection[str] = (),
    leader: bool = False,
) -> Mapping[int, str]:
    """What each revision is called where one is chosen, newest first; 0 is the beginning.

    Unless for the `leader` no note is told that names somebody; `codes` are those of today.
    """
    notes = _Notes(history, codes, leader)
    names = {it.revision: _name(it, notes.of(it), language, zone) for it in history}
    return {**names, 0: language.text("As the library was made")}


class _Notes:
    """The notes of commits, as far as they may be read."""

    def __init__(self, history: Iterable[Commit], codes: Collection[str], leader: bool) -> None:
        self.leader = leader
        before = codes_in(change for commit in history for change in commit.changes)
        self._codes = before.union(codes)

    def of(self, commit: Commit) -> str:
        """The commit's note; empty where it may tell of a person and this is not the leader."""
        if self.leader:
            return commit.note
        telling = commit.forgotten or any(map(tells_of_somebody, commit.changes))
        return "" if telling or names_somebody(commit.note, self._codes) else commit.note


def _name(commit: Commit, note: str, language: Language, zone: tzinfo) -> str:
    said = f"{_title(commit, language, zone)} · {note}" if note else ""
    return said or _title(commit, language, zone)


def _title(commit: Commit, language: Language, zone: tzinfo) -> str:
    moment = language.moment(commit.at.astimezone(zone))
    return f"{commit.revision} · {_by(commit.author, language)} · {moment}"


def _by(author: str, language: Language) -> str:
    return author or language.text("No name given")


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
    language: Language,
    zone: tzinfo,
) -> CommitShown:
    before, after, leader = models[commit.revision - 1], models[commit.revision], notes.leader
    shown = tellable(commit.changes, leader=leader)
    many = shown.lines > FEW
    return CommitShown(
        revision=commit.revision,
        title=_title(commit, language, zone),
        note=notes.of(commit),
        lines=(
            summary(commit.changes, language, leader=leader)
            if many
            else changes_told(commit.changes, before, after, language, leader=leader)
        ),
        more=shown.lines if many else 0,
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


def _tables(history: Iterable[Commit], language: Language, leader: bool) -> Mapping[str, str]:
    touched = {change.table for commit in history for change in commit.changes}
    return {
        name: language.text(table.label)
        for name, table in TABLES.items()
        if name in touched and (leader or not is_personal(name))
    }
