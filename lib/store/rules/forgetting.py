"""Forgetting a person, the same for every store: what goes, and what the past then looks like."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from lib.errors import ChangeError
from lib.model.changes import Change, apply, invert, removal
from lib.model.model import Model
from lib.model.persons import PEOPLE, codes_in, redacted, renamed
from lib.model.scenario import Scenario
from lib.store.rules.log import Entry, entered
from lib.store.values import Snapshot
from lib.words import words

REMOVED = "[…]"
"""Stands where a note named the person."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """A person forgotten: the snapshot without them, the entry that says so, and their codes."""

    after: Snapshot
    entry: Entry
    codes: frozenset[str]


def forgetting(today: Snapshot, log: Sequence[Entry], person: str, author: str) -> Forgetting:
    """What forgetting the person does; `log` holds every entry, newest first.

    Raises `ChangeError` where nobody goes, or ever went, by that code.
    """
    known = today.model.find(PEOPLE, person) is not None
    if not known and not any(_tells_of(entry, person) for entry in log):
        raise ChangeError(
            words("Nobody goes by the code “{code}”, here or in the history.", code=person)
        )
    changes = removal(today.model, PEOPLE, person) if known else ()
    codes = _codes(person, log, today.model)
    after = Snapshot(today.revision + 1, apply(today.model, changes))
    entry = entered(after.revision, changes, invert(today.model, changes), author=author)
    # The entry that says so must count as telling of the person, or it could be undone.
    return Forgetting(after, _counted(without(entry, codes)), codes)


def without(entry: Entry, codes: Collection[str]) -> Entry:
    """The entry with these persons left out; it counts what told of them."""
    done, back = redacted(entry.commit.changes, codes), redacted(entry.back, codes)
    commit = replace(
        entry.commit,
        note=without_codes(entry.commit.note, codes),
        changes=done.changes,
        forgotten=entry.commit.forgotten + max(done.touched, back.touched),
    )
    return Entry(commit, back.changes)


def scenario_without(scenario: Scenario, codes: Collection[str]) -> Scenario:
    """The scenario with these persons left out."""
    return replace(
        scenario,
        name=without_codes(scenario.name, codes),
        note=without_codes(scenario.note, codes),
        changes=redacted(scenario.changes, codes).changes,
    )


def without_codes(text: str, codes: Collection[str]) -> str:
    """The text with each of the codes, where it stands as a word, taken out."""
    some = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
    return re.sub(rf"(?<![\w.\-])(?:{some})(?!\w|[.\-]\w)", REMOVED, text)


def _counted(entry: Entry) -> Entry:
    return replace(entry, commit=replace(entry.commit, forgotten=max(1, entry.commit.forgotten)))


def _tells_of(entry: Entry, person: str) -> bool:
    told: tuple[Change, ...] = (*entry.commit.changes, *entry.back)
    return person in codes_in(told)


def _codes(person: str, log: Sequence[Entry], model: Model) -> frozenset[str]:
    """The person's code and those they had before, unless somebody else has one of them now."""
    codes = {person}
    for entry in log:
        before = renamed(entry.commit.changes, entry.back)
        codes |= {old for new, old in before.items() if new in codes}
    return frozenset(code for code in codes if code == person or model.find(PEOPLE, code) is None)
