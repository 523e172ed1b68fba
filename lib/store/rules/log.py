"""The rules of saving, the same for every store: what a commit does and when it can be undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lib.errors import ChangeError, StaleModelError, StaleScenarioError
from lib.model.changes import Change, apply, invert
from lib.model.fields import label_of
from lib.model.model import Model, key_words
from lib.model.scenario import Scenario
from lib.model.tables import TABLES
from lib.store.values import Commit, Snapshot
from lib.words import words


@dataclass(frozen=True, slots=True)
class Entry:
    """A commit as the log keeps it, with the changes that take it back."""

    commit: Commit
    back: tuple[Change, ...]


def enter(
    today: Snapshot,
    changes: Sequence[Change],
    *,
    author: str,
    note: str = "",
    undoes: int | None = None,
) -> tuple[Snapshot, Entry]:
    """The snapshot after the changes, and their entry for the log.

    Raises `ChangeError` where there are no changes or one does not fit.
    """
    if not changes:
        raise ChangeError(words("There is nothing to save: change something first."))
    after = apply(today.model, changes)
    back = invert(today.model, changes)
    # Inverted twice, the changes are the same with every value tidied as the model keeps it.
    done = invert(after, back)
    revision = today.revision + 1
    return Snapshot(revision, after), entered(revision, done, back, author, note, undoes)


def entered(
    revision: int,
    changes: tuple[Change, ...],
    back: tuple[Change, ...],
    author: str,
    note: str = "",
    undoes: int | None = None,
) -> Entry:
    """The entry of a commit made now."""
    commit = Commit(revision, datetime.now(UTC), author, note, changes, undoes)
    return Entry(commit, back)


def check_expected(expect: int | None, current: int, author: str) -> None:
    """Raise `StaleModelError` where `current`, by `author`, is not expected; None expects any."""
    if expect is not None and expect != current:
        raise StaleModelError(expect, current, author)


def check_unchanged(expect: Scenario | None, current: Scenario | None) -> None:
    """Raise `StaleScenarioError` where the scenario is not as its writer has read it."""
    if expect != current:
        raise StaleScenarioError


def taking_back(revision: int, entry: Entry | None, model: Model) -> tuple[Change, ...]:
    """The changes that take the entry back from today's model.

    Raises `ChangeError` where there is no such entry, or where later commits changed the same
    values or build on them.
    """
    if entry is None:
        raise ChangeError(words("There is no revision {revision} to undo.", revision=revision))
    if entry.commit.forgotten:
        raise _forgotten(revision)
    try:
        apply(model, entry.back)
        again = invert(model, entry.back)
    except ChangeError as error:
        raise ChangeError(
            words(
                "Revision {revision} cannot be undone. {why}", revision=revision, why=error.words
            ),
            error.about,
        ) from error
    for now, then in zip(again, entry.commit.changes, strict=True):
        if now != then:
            raise _changed_since(revision, then)
    return entry.back


def walked_back(
    today: Snapshot, backs: Iterable[tuple[int, Sequence[Change]]], wanted: Collection[int]
) -> Mapping[int, Model]:
    """The model as each wanted revision left it.

    `backs` are the revisions after the oldest wanted one, newest first, with what takes each back.
    Raises `ChangeError` where a revision is wanted that never was.
    """
    for revision in wanted:
        if not 0 <= revision <= today.revision:
            raise ChangeError(words("There is no revision {revision}.", revision=revision))
    found, model, pending = dict[int, Model](), today.model, list[Change]()
    for revision, back in backs:
        if revision in wanted:
            model, pending = apply(model, pending), []
            found[revision] = model
        pending += back
    return {min(wanted, default=0): apply(model, pending), **found}


def _forgotten(revision: int) -> ChangeError:
    return ChangeError(
        words(
            "Revision {revision} cannot be undone: it told of a person whose data has been "
            "removed since, also from the history. Put in by hand what else it changed.",
            revision=revision,
        )
    )


def _changed_since(revision: int, change: Change) -> ChangeError:
    return ChangeError(
        words(
            "Revision {revision} cannot be undone: the table “{table}”, row {key}, has been "
            "changed again since. Undo the later change first, or put in the value you want.",
            revision=revision,
            table=label_of(change.table),
            key=key_words(TABLES[change.table], change.key),
        ),
        change.table,
    )
