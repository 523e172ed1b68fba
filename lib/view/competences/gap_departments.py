"""Each department beside the library: what is asked of everybody, and people at target.

Groups that are too small are not in the figures at all, and it is said which they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.competences.department_gaps import DepartmentGaps, GroupGaps, Part
from lib.exchange.framework import StaffMeasure, staff_measures
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_cells import CellMap, MapCell
from lib.view.competences.gap_names import group_name
from lib.view.names import counted_order, some
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, words


@dataclass(frozen=True, slots=True)
class DepartmentsView:
    """The statements with their shares; `map` is None where no group may be shown.

    `hidden` says which departments are left out and why; empty where none is.
    """

    finding: str
    statements: tuple[str, ...]
    hidden: str
    map: CellMap | None
    shares: Table
    people: Table


def departments_view(model: Model, found: DepartmentGaps, language: Language) -> DepartmentsView:
    """What may be shown of everybody and of each department."""
    shown = [row for row in (found.total, *found.departments) if row.shown and row.size]
    asked = [it for it in staff_measures() if it.id in found.total.statements]
    return DepartmentsView(
        language.say(_finding(asked, found.total)),
        tuple(language.say(line) for line in _statements(model, asked, found.total)),
        language.say(_hidden(model, found)) if found.hidden else "",
        _map(model, found, shown, asked, language) if shown and asked else None,
        _shares(model, found, shown, asked, language),
        _people(model, found, shown, language),
    )


def _finding(asked: Sequence[StaffMeasure], total: GroupGaps) -> Words:
    shares = [(share, it) for it in asked if (share := total.statements[it.id].share) is not None]
    if not shares:
        return words("The profile of all staff asks for nothing that can be told by department.")
    least, statement = min(shares, key=lambda pair: pair[0])
    return words(
        "Of what is asked of everybody, fewest reach this ({share}): {statement}",
        share=Amount(100 * least, "%"),
        statement=statement.text,
    )


def _statements(model: Model, asked: Sequence[StaffMeasure], total: GroupGaps) -> Iterator[Words]:
    """Each statement, how many reach it, and the competence it is told by."""
    for statement in asked:
        part = total.statements[statement.id]
        yield words(
            "{statement} {share} of all staff ({competence}, level {level}).",
            statement=statement.text,
            share=None if part.share is None else Amount(100 * part.share, "%"),
            competence=model.called("competences", part.competence),
            level=part.level,
        )


def _hidden(model: Model, found: DepartmentGaps) -> Words:
    return words(
        "Not shown: {names}. A figure about fewer than {least} people could tell of one of them; "
        "so could one that is left over when the others are taken from the whole.",
        names=some([group_name(model, group) for group in found.hidden]),
        least=model.options.min_group,
    )


def _name(model: Model, found: DepartmentGaps, row: GroupGaps, language: Language) -> str:
    if row is found.total:
        return language.text("The whole library")
    return language.say(group_name(model, row.group))


def _map(
    model: Model,
    found: DepartmentGaps,
    shown: Sequence[GroupGaps],
    asked: Sequence[StaffMeasure],
    language: Language,
) -> CellMap:
    return CellMap(
        tuple(str(number) for number, _ in enumerate(asked, 1)),
        tuple(_name(model, found, row, language) for row in shown),
        tuple(tuple(_cell(it, row.statements[it.id], language) for it in asked) for row in shown),
        language.text(
            "A row for each department and a column for each statement, with the share of people "
            "who reach it; the darker, the fewer. The table below holds the same figures."
        ),
    )


def _cell(statement: StaffMeasure, part: Part, language: Language) -> MapCell:
    share = language.percent(part.share)
    missing = None if part.share is None else 1 - part.share
    return MapCell(share, missing, f"{language.say(statement.text)} {share}")


def _shares(
    model: Model,
    found: DepartmentGaps,
    shown: Sequence[GroupGaps],
    asked: Sequence[StaffMeasure],
    language: Language,
) -> Table:
    rows: list[tuple[Plain, ...]] = [
        (
            _name(model, found, row, language),
            row.size,
            *(row.statements[it.id].share for it in asked),
        )
        for row in shown
    ]
    heads = (
        Column(f"{number}. {language.say(it.text)}", "percent")
        for number, it in enumerate(asked, 1)
    )
    return Table(
        language.text("What is asked of everybody: share of people who reach it"),
        (Column(language.text("Department")), Column(language.text("People"), "whole"), *heads),
        tuple(rows),
    )


def _people(
    model: Model, found: DepartmentGaps, shown: Sequence[GroupGaps], language: Language
) -> Table:
    """A row for each competence, a column for each group: people at target."""
    parts = shown[0].competences if shown else ()
    targets = sorted(
        (part for part in parts if part.level is not None),
        key=lambda part: counted_order(part.competence),
    )
    held = [{part.competence: part.people for part in row.competences} for row in shown]
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("competences", part.competence)),
            part.level,
            *(people[part.competence] for people in held),
        )
        for part in targets
    ]
    return Table(
        language.text("People at target by department"),
        (
            Column(language.text("Competence")),
            Column(language.text("Target level"), "whole"),
            *(Column(_name(model, found, row, language), "whole") for row in shown),
        ),
        tuple(rows),
    )
