"""Special competences that partnerships ask for, and professions the library has not got."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.special_needs import SpecialNeeds
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.view.tables import Column, Plain, Table
from lib.words import Words, words


@dataclass(frozen=True, slots=True)
class NeedsView:
    """What partnerships wait for, in words; the table has no rows where none asks for anything."""

    lines: tuple[str, ...]
    table: Table


def needs_view(model: Model, found: SpecialNeeds, language: Language) -> NeedsView:
    """Every special need of partnerships that are not ended, and what nobody has."""
    text, say = language.text, language.say
    rows: list[tuple[Plain, ...]] = [
        (
            say(model.called("partnerships", need.partnership)),
            say(model.called("competences", need.competence)),
            need.level,
            need.people,
            need.unknown,
        )
        for need in found.needs
    ]
    return NeedsView(
        tuple(say(line) for line in _lines(model, found)),
        Table(
            text("Special competences that partnerships ask for"),
            (
                Column(text("Partnership")),
                Column(text("Competence")),
                Column(text("Level asked"), "whole"),
                Column(text("People who have it"), "whole"),
                Column(text("Unknown levels"), "whole"),
            ),
            tuple(rows),
        ),
    )


def _lines(model: Model, found: SpecialNeeds) -> Iterator[Words]:
    for name in found.professions:
        yield words(
            "Nobody has “{competence}” at the level asked, so the library's own staff cannot lead "
            "{partnerships}.",
            competence=model.called("competences", name),
            partnerships=some(
                [
                    words("“{name}”", name=model.called("partnerships", waits))
                    for waits in found.waiting(name)
                ]
            ),
        )
    if found.needs and not found.professions:
        yield words("Somebody has every special competence that partnerships ask for.")
