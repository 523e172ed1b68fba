"""How many people have each competence at its target, beside how many it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.gaps import Gaps, Held
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import competences
from lib.view.names import counted_order
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Amount, Words, counted, words

UNCOVERED, SINGLE, SHORT, ENOUGH, UNASKED = "uncovered", "single", "short", "enough", "unasked"
STATUSES: Mapping[str, str] = {
    UNCOVERED: N_("nobody has it"),
    SINGLE: N_("one person has it"),
    SHORT: N_("too few have it"),
    ENOUGH: N_("enough have it"),
    UNASKED: N_("nobody is asked to have it"),
}
"""What can be said of a competence, worst first."""


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """One competence: people at target, people needed (None: unknown), and its `code` of status."""

    heading: str
    people: int
    needed: int | None
    code: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Competences, what is missing first; `names` says each status that bars can have."""

    finding: str
    lines: tuple[str, ...]
    bars: tuple[CoverageBar, ...]
    names: Mapping[str, str]
    axis: str
    target: str
    alt: str
    table: Table


def coverage_view(model: Model, gaps: Gaps, language: Language) -> CoverageView:
    """Coverage n of r of each competence, and of all."""
    text, say = language.text, language.say
    rows = worst_first(gaps.competences)
    return CoverageView(
        say(finding(model, gaps)),
        tuple(say(line) for line in _lines(model, gaps)),
        tuple(_bar(model, row, language) for row in rows),
        {code: text(name) for code, name in STATUSES.items()},
        text("People at target"),
        text("People needed"),
        text(
            "Bars: how many people have each competence at its target, with a mark at how many "
            "it takes. The table below holds the same figures."
        ),
        _table(model, rows, language),
    )


def finding(model: Model, gaps: Gaps) -> Words:
    """In one sentence: for how many competences there are people enough, and which are weakest."""
    asked = [row for row in gaps.competences if row.is_asked]
    if not asked:
        return words("No competence has a target yet, so no gap can be told.")
    enough = sum(not row.shortfall and row.people > 0 for row in asked)
    said = words(
        "The library has people enough for {n} of {all} competences.", n=enough, all=len(asked)
    )
    for more in _weak(model, gaps):
        said = words("{said} {more}", said=said, more=more)
    return said


def status(row: Held) -> str:
    """What can be said of one competence."""
    if not row.is_asked:
        return UNASKED
    if row.people < 2:
        return SINGLE if row.people else UNCOVERED
    return SHORT if row.shortfall else ENOUGH


def worst_first(rows: Sequence[Held]) -> list[Held]:
    """What is missing first: by status, then by how many people are too few."""
    order = list(STATUSES)
    listed = sorted(rows, key=lambda row: counted_order(row.competence))
    return sorted(listed, key=lambda row: (order.index(status(row)), -row.shortfall))


def _weak(model: Model, gaps: Gaps) -> Iterator[Words]:
    if gaps.uncovered:
        yield words("Nobody has {names}.", names=competences(model, gaps.uncovered))
    if gaps.single_points:
        yield words(
            "On one person alone rests {names}.", names=competences(model, gaps.single_points)
        )


def _lines(model: Model, gaps: Gaps) -> Iterator[Words]:
    asked = [row for row in gaps.competences if row.is_asked]
    if gaps.redundancy_coverage is not None and gaps.gap_index is not None:
        yield words(
            "All competences together are covered by {share}; {missing} is missing. A competence "
            "counts by its weight, and half the people needed cover half of it.",
            share=Amount(100 * gaps.redundancy_coverage, "%"),
            missing=Amount(100 * gaps.gap_index, "%"),
        )
    if asked:
        yield _withstands(model, gaps)
    if unsure := [row.competence for row in asked if row.shortfall > row.could_be_short]:
        yield words(
            "Not everybody's level is known in {names}: an unknown level counts as below target, "
            "so the gap may be smaller than shown.",
            names=competences(model, unsure),
        )


def _withstands(model: Model, gaps: Gaps) -> Words:
    """What happens to the competences whoever leaves."""
    there = [row for row in gaps.competences if row.is_asked and row.people]
    if not there:
        return words("Nobody is at target in any competence.")
    least = min(row.people for row in there)
    scarcest = competences(model, (row.competence for row in there if row.people == least))
    if least == 1:
        return words(
            "Can the library lose any one member of staff without losing a competence? No: "
            "{names} would be gone if the one who has it left.",
            names=scarcest,
        )
    return counted(
        "Can the library lose any one member of staff without losing a competence that it has? "
        "Yes, but not any two: two people have {names}.",
        "Can the library lose any one member of staff without losing a competence that it has? "
        "Yes, and any {n}, but not any {all}: {all} people have {names}.",
        least - 1,
        all=least,
        names=scarcest,
    )


def _bar(model: Model, row: Held, language: Language) -> CoverageBar:
    said = words(
        "{name}\u00a0·\u00a0{n}\u00a0of\u00a0{needed}",
        name=model.called("competences", row.competence),
        n=row.people,
        needed=row.needed,
    )
    unasked = words(
        "{name}\u00a0·\u00a0no\u00a0target", name=model.called("competences", row.competence)
    )
    code = status(row)
    heading = language.say(unasked if row.target is None else said)
    return CoverageBar(heading, row.people, row.needed, code)


def _table(model: Model, rows: Sequence[Held], language: Language) -> Table:
    text = language.text
    steps = text(
        "The fewest levels that staff must climb, added up, before as many as are needed are at "
        "target."
    )
    return Table(
        text("Competences: people at target and people needed"),
        (
            Column(text("Competence")),
            Column(text("Target level"), "whole"),
            Column(text("At target"), "whole"),
            Column(text("Needed"), "whole"),
            Column(text("Too few"), "whole"),
            Column(text("Levels to climb"), "whole", help=steps),
            Column(text("Unknown levels"), "whole"),
        ),
        tuple(_row(model, row, language) for row in rows),
    )


def _row(model: Model, row: Held, language: Language) -> tuple[Plain, ...]:
    name = language.say(model.called("competences", row.competence))
    missing = None if row.needed is None else row.shortfall
    people = None if row.target is None else row.people
    return name, row.target, people, row.needed, missing, row.steps_to_close, row.unknown
