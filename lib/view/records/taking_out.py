"""What the files of a library say about persons, before they are taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.model.model import Model
from lib.model.persons import without_persons
from lib.text.language import Language
from lib.words import Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class TakingOut:
    """What is said of the files: with all, without personal data, and of the database.

    `personal` is whether there is a choice to make.
    """

    personal: bool
    whole: str
    without: str
    database: str


def taking_out(model: Model, language: Language) -> TakingOut:
    """What to say of a library's files."""
    counts = tuple(_counts(model))
    return TakingOut(
        bool(counts),
        language.say(_whole(counts)),
        language.text(
            "Without staff, their levels and their contacts, and without naming anybody in "
            "actions. What was written in descriptions and reasons is not searched."
        ),
        language.text(
            "The database holds everything, also about persons, and the whole history with "
            "what was removed since. It is a backup: keep it where only those can read it who may."
        ),
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


def _whole(counts: tuple[Words, ...]) -> Words:
    if not counts:
        return words("The library holds no rows about persons.")
    return words(
        "Holds {parts}. That is personal data: keep the files where only those can read them "
        "who may.",
        parts=listing(counts),
    )
