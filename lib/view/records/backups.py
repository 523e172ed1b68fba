"""What the Backup page shows, in one reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from lib.model.changes import Add, Change
from lib.model.diff import diff
from lib.model.model import Model
from lib.model.saying import say
from lib.model.tables import TABLES
from lib.store.backups import FEWEST, KEPT_DAYS, Contents, Copy
from lib.text.language import Language
from lib.view.discreet import SOMEBODY, tellable
from lib.view.tables import Column, Table
from lib.words import Name, Words, counted, words

MOST_SAID = 100
"""More changes than this are counted, not listed."""

PERSONAL = ("people", "levels", "contacts")
"""Tables whose rows are about one person."""


@dataclass(frozen=True, slots=True)
class BackupsView:
    """The library's copies: the finding, the list, and how long they are kept where."""

    finding: str
    copies: Table
    kept: str


@dataclass(frozen=True, slots=True)
class ContentsView:
    """One copy opened: what it holds, what bringing it back would change, and what to mind.

    `changes` is empty where the library holds the same; `people` where nobody would come back.
    `staff` is whether the copy tells of members of staff.
    """

    facts: tuple[str, ...]
    suggested: str
    changes: tuple[Change, ...]
    effect: str
    listed: Table
    people: str
    staff: bool


def backups_view(
    library: Name, copies: Sequence[Copy], folder: str, today: date, language: Language
) -> BackupsView:
    """The copies of a library, newest first."""
    text = language.text
    return BackupsView(
        finding=language.say(_finding(library, copies, today)),
        copies=Table(
            text("Daily copies"),
            (Column(text("Day")), Column(text("Made")), Column(text("Size, kB"), "number")),
            tuple(
                (
                    language.date(copy.day),
                    language.moment(copy.made.astimezone()),
                    copy.size / 1000,
                )
                for copy in copies
            ),
        ),
        kept=language.say(
            words(
                "Made by itself once a day and kept for {days} days, the last {fewest} for longer "
                "if need be. They are in the folder {folder}.",
                days=KEPT_DAYS,
                fewest=FEWEST,
                folder=folder,
            )
        ),
    )


def contents_view(
    library: Name,
    today: Model,
    contents: Contents,
    day: date | None,
    language: Language,
    *,
    leader: bool = False,
) -> ContentsView:
    """A checked copy beside the library as it is `today`; `day` is None for a file of one's own.

    Outside the leader's view nothing is said of members of staff.
    """
    changes = diff(today, contents.model)
    returning, said = _returning(changes), language.say
    return ContentsView(
        facts=tuple(map(said, _facts(contents, leader))),
        suggested=said(_suggested(contents.name or library, day))[:200],
        changes=changes,
        effect=said(_effect(library, tellable(changes, leader=leader).lines)),
        listed=_listed(changes, today, language, leader),
        people=said(_people(returning, leader)) if returning else "",
        staff=bool(contents.model.people),
    )


def _finding(library: Name, copies: Sequence[Copy], today: date) -> Words:
    if not copies:
        return words("There is no daily copy of {library} yet.", library=library)
    last = copies[0].day
    return counted(
        "The last copy of {library} is {when}; one daily copy is kept.",
        "The last copy of {library} is {when}; {n} daily copies are kept.",
        len(copies),
        library=library,
        when=words("from today") if last == today else words("from {day}", day=last),
    )


def _facts(contents: Contents, leader: bool) -> tuple[Words, ...]:
    model = contents.model
    return (
        words("Name: {name}", name=contents.name),
        words("Last saved: {moment}", moment=contents.saved.astimezone())
        if contents.saved
        else words("As it was created: nothing saved since"),
        _sizes(model, leader),
        words("The file is whole and can be used."),
    )


def _sizes(model: Model, leader: bool) -> Words:
    goals, partnerships = len(model.goals), len(model.partnerships)
    if not leader:  # beside the number of today it could tell that one person came or left
        return words(
            "Goals: {goals}. Partnerships: {partnerships}.", goals=goals, partnerships=partnerships
        )
    return words(
        "Goals: {goals}. Partnerships: {partnerships}. People: {people}.",
        goals=goals,
        partnerships=partnerships,
        people=len(model.people),
    )


def _suggested(name: Name, day: date | None) -> Words:
    if day is None:
        return words("{name} (copy)", name=name)
    return words("{name} (copy of {day})", name=name, day=day)


def _effect(library: Name, changes: int) -> Words:
    if not changes:
        return words(
            "{library} holds the same today: there is nothing to bring back.", library=library
        )
    return counted(
        "One value or row of {library} becomes what it was in the copy.",
        "{n} values or rows of {library} become what they were in the copy.",
        changes,
        library=library,
    )


def _listed(changes: Sequence[Change], today: Model, language: Language, leader: bool) -> Table:
    told = tellable(changes, leader=leader)
    rows = tuple(
        (language.text(TABLES[change.table].label), language.say(say(change, today)))
        for change in islice(told.changes, MOST_SAID)
    )
    more = len(told.changes) - len(rows)
    rows += (("–", language.say(SOMEBODY)),) if told.hidden else ()
    rest = language.say(counted("and one more", "and {n} more", more))
    return Table(
        language.text("What would change"),
        (Column(language.text("Table")), Column(language.text("Change"))),
        (*rows, ("…", rest)) if more else rows,
    )


def _returning(changes: Sequence[Change]) -> set[str]:
    """The codes of the people about whom something comes back."""
    added = (change for change in changes if isinstance(change, Add) and change.table in PERSONAL)
    return {key if isinstance(key, str) else key[0] for key in (change.key for change in added)}


def _people(codes: set[str], leader: bool) -> Words:
    if not leader:
        return words(
            "What the copy knows about members of staff comes back too. It may have been deleted "
            "on purpose."
        )
    return counted(
        "What the copy knows about one person comes back too. It may have been deleted on purpose.",
        "What the copy knows about {n} people comes back too. It may have been deleted on purpose.",
        len(codes),
    )
