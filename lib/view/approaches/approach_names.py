"""What the approaches are called on the screen, and where a text about them comes from."""

from __future__ import annotations

from collections.abc import Mapping

from lib.exchange.framework import approaches
from lib.words import N_, Label, Name, Words, listing, words

CHOICES: Mapping[str, str] = {
    "department_led": N_("the departments' own choice"),
    "team_led": N_("the team's choice"),
    "combined": N_("the combination"),
}
"""Each approach inside a sentence."""
SHORT: Mapping[str, str] = {
    "department_led": N_("Departments"),
    "team_led": N_("The team"),
    "combined": N_("Combined"),
}
"""Each approach where there is little room: over columns, beside signs."""
PLACES: Mapping[str, str] = {
    "approaches.da.txt": N_("The text on the two approaches (in Danish)"),
    "tilgang 1": N_("approach 1"),
    "tilgang 2": N_("approach 2"),
    "en kombination": N_("a combination"),
    "fordele": N_("advantages"),
    "ulemper": N_("drawbacks"),
    "afsnit 1": N_("paragraph 1"),
    "afsnit 2": N_("paragraph 2"),
}
"""The parts of a reference to the source text."""


def approach_name(id: str) -> Name:
    """The approach as a title; raises `KeyError` for one that there is not."""
    return {row.id: row.name for row in approaches()}[id]


def approach_summary(id: str) -> Name:
    """The approach in one sentence; raises `KeyError` for one that there is not."""
    return {row.id: row.summary for row in approaches()}[id]


def short_name(id: str) -> Words:
    """The approach where there is little room."""
    return words(SHORT[id])


def choice_words(id: str) -> Words:
    """The approach inside a sentence."""
    return words(CHOICES[id])


def source_words(source: str | None) -> Words | None:
    """A reference to the source text in the reader's words; what is unknown stands as it is."""
    if not source:
        return None
    parts = [part.strip() for part in source.split(",")]
    said = [words(PLACES[part]) if part in PLACES else Label(part) for part in parts]
    return words("{place}", place=listing(said[:1])) if len(said) == 1 else _joined(said)


def _joined(parts: list[Words | Label]) -> Words:
    said: Words | Label = parts[0]
    for part in parts[1:]:
        said = words("{said}, {name}", said=said, name=part)
    return words("{said}", said=said)
