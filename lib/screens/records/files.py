"""The files of a library: what they say about persons, what is wrong with one, whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from lib.errors import Problem
from lib.model.model import Model
from lib.model.persons import without_persons
from lib.reader import Reader, without_names
from lib.screens.parts import Col, Table, table
from lib.store.values import Library
from lib.words import N_, Value, Words, counted, listing, words

WITHOUT = N_(
    "Without staff, their levels and their contacts, and without naming anybody in "
    "actions. What was written in descriptions and reasons is not searched."
)
"""What is said of files without personal data."""

DATABASE = N_(
    "The database holds everything, also about persons, and the whole history with "
    "what was removed since. It is a backup: keep it where only those can read it who may."
)


def problems_table(
    problems: Sequence[Problem], reader: Reader, codes: Collection[str] = ()
) -> Table:
    """One row for each problem: where it stands, what was found, and what is allowed.

    Outside the leader's view none of the `codes` of persons stands in it.
    """

    def said(value: Value) -> str:
        return discreet(reader.say(value), codes, reader)

    def column(it: Problem) -> str | None:
        return None if it.column is None else said(it.column)

    def value(it: Problem) -> str | None:
        return None if it.value is None else said(it.value)

    columns = (
        Col(N_("Sheet"), lambda it: it.sheet),
        Col(N_("Cell"), lambda it: it.cell),
        Col(N_("Row"), lambda it: it.row, "whole"),
        Col(N_("Column"), column),
        Col(N_("Found"), value),
        Col(N_("What is wrong"), lambda it: said(it.what)),
    )
    return table(N_("Errors in the file"), columns, problems, reader)


def discreet(text: str, codes: Collection[str], reader: Reader) -> str:
    """The text; outside the leader's view without these codes, which stand in a file."""
    if reader.sees_staff:
        return text
    return without_names(text, codes, reader.text("a member of staff"))


def holds_persons(model: Model) -> bool:
    """Whether its files say something about persons, so that there is a choice to make."""
    return any(_counts(model))


def whole(model: Model) -> Words:
    """What is said of files with everything."""
    counts = tuple(_counts(model))
    if not counts:
        return words("The library holds no rows about persons.")
    return words(
        "Holds {parts}. That is personal data: keep the files where only those can read them "
        "who may.",
        parts=listing(counts),
    )


def library_names(libraries: Sequence[Library], reader: Reader) -> dict[str, str]:
    """What each library is called, by id; the id stands beside a name that several have."""
    said = {library.id: reader.say(library.name) for library in libraries}
    times = Counter(said.values())
    return {key: name if times[name] == 1 else f"{name} ({key})" for key, name in said.items()}


def is_taken(name: str, libraries: Sequence[Library]) -> bool:
    """Whether a library goes by this name already, in either language."""
    wanted = name.casefold()
    return any(
        wanted in (library.name.own.casefold(), (library.name.english or "").casefold())
        for library in libraries
    )


def _counts(model: Model) -> Iterator[Words]:
    if n := len(model.people):
        yield counted("one person under a code", "{n} persons under codes", n)
    if n := len(model.levels):
        yield counted("one level", "{n} levels", n)
    if n := len(model.contacts):
        yield counted("one contact with a partner", "{n} contacts with partners", n)
    if n := sum(a != b for a, b in zip(model.actions, without_persons(model).actions, strict=True)):
        yield counted("one action for a person", "{n} actions for a person", n)
