"""People × competences for the leader: every level beside the one asked. Personal throughout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from lib.analysis.competences.levels import Cell as Held
from lib.analysis.competences.levels import LevelMatrix, PersonLevels
from lib.charts.heat import Cell, Row, cell_map
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES, coded, group_name
from lib.screens.names import counted_order
from lib.screens.parts import Column, Picture, Plain, Table
from lib.study import Study
from lib.words import Words, counted, words

MOST = 60
"""More people than this are too many for a picture; the table still sorts and scrolls."""
BELOW, UNKNOWN = "▾", "?"
"""Stand beside a level under the one asked, and for one not known: shade alone would not tell."""
EVERYBODY, WITHOUT = "*", "-"
"""Stand for every department, and for none, where one can be picked: no id is like them."""
TARGETS, AS_LISTED = "*", "-"
"""Stand for no role and no competence where one can be picked: no id is like them."""


def found(study: Study, role: str, department: str, order: str) -> LevelMatrix:
    """The levels as the reader asks for them: beside which, of whom, and in which order."""
    return sorted_by(of_department(_beside(study, role), department), order)


def roles(study: Study, reader: Reader) -> dict[str, str]:
    """Beside what levels can be seen: the targets, or a role's profile."""
    offered = {TARGETS: reader.text("The competences' own targets")}
    return offered | {row.role: reader.text(ROLE_TITLES[row.role]) for row in study.role_gaps()}


def departments(model: Model, reader: Reader) -> dict[str, str]:
    """Of whom: everybody, each department with people in it, then those without one."""
    homes = {person.department for person in model.people}
    offered = {EVERYBODY: reader.text("All departments")}
    offered |= {
        row.id: reader.say(model.called("departments", row.id))
        for row in model.departments
        if row.id in homes
    }
    return {**offered, WITHOUT: reader.text("Without a department")} if None in homes else offered


def usual(model: Model, offered: Mapping[str, str]) -> str:
    """Whose levels are seen until others are picked: a department's where all are too many."""
    if len(model.people) <= MOST:
        return EVERYBODY
    return next((code for code in offered if code != EVERYBODY), EVERYBODY)


def orders(study: Study, role: str, reader: Reader) -> dict[str, str]:
    """In which order: by code, or by the level in one competence."""
    names = _beside(study, role).competences
    coded_names = {name: reader.say(coded(study.model, name)) for name in names}
    return {AS_LISTED: reader.text("Code"), **coded_names}


def _beside(study: Study, role: str) -> LevelMatrix:
    return in_order(study.level_matrix(None if role == TARGETS else role))


def in_order(matrix: LevelMatrix) -> LevelMatrix:
    """The columns in the order of their codes, K2 before K10."""
    order = sorted(
        range(len(matrix.competences)), key=lambda at: counted_order(matrix.competences[at])
    )
    return LevelMatrix(
        tuple(matrix.competences[at] for at in order),
        tuple(matrix.asked[at] for at in order),
        tuple(replace(row, cells=tuple(row.cells[at] for at in order)) for row in matrix.rows),
    )


def of_department(matrix: LevelMatrix, department: str) -> LevelMatrix:
    """The rows of one department, or all."""
    if department == EVERYBODY:
        return matrix
    wanted = None if department == WITHOUT else department
    return replace(matrix, rows=tuple(row for row in matrix.rows if row.department == wanted))


def sorted_by(matrix: LevelMatrix, competence: str) -> LevelMatrix:
    """Each department's rows by their level in one competence, lowest first, unknown ones last.

    An id that is no column leaves the order by code.
    """
    if competence not in matrix.competences:
        return matrix
    at = matrix.competences.index(competence)
    departments = list(dict.fromkeys(row.department for row in matrix.rows))

    def place(row: PersonLevels) -> tuple[int, bool, int]:
        known = row.cells[at].level
        return departments.index(row.department), known is None, known or 0

    return replace(matrix, rows=tuple(sorted(matrix.rows, key=place)))


def finding(matrix: LevelMatrix) -> Words:
    """How many have every level asked."""
    whole = sum(row.reached == _asked(matrix) for row in matrix.rows)
    if not whole:
        return words("Nobody has every level asked here.")
    return counted(
        "One of {all} people has every level asked here.",
        "{n} of {all} people have every level asked here.",
        whole,
        all=len(matrix.rows),
    )


def key(model: Model, matrix: LevelMatrix, reader: Reader) -> str:
    """What the heads of the columns stand for."""
    return "; ".join(reader.say(coded(model, name)) for name in matrix.competences)


def _asked(matrix: LevelMatrix) -> int:
    return sum(level is not None for level in matrix.asked)


def picture(model: Model, matrix: LevelMatrix, reader: Reader) -> Picture | None:
    """The number in each cell, marked where it is less than asked; None of too many, or of none."""
    if not 0 < len(matrix.rows) <= MOST:
        return None
    heads = [
        _head(name, asked).replace(" ", "\n", 1)
        for name, asked in zip(matrix.competences, matrix.asked, strict=True)
    ]
    return Picture(
        cell_map(heads, _rows(model, matrix, reader)),
        reader.text(
            "A row for each member of staff, department by department, and a column for each "
            "competence with the level in each cell; levels under the one asked are darker and "
            "marked. The table below holds the same figures."
        ),
    )


def _rows(model: Model, matrix: LevelMatrix, reader: Reader) -> list[Row]:
    most = max((asked or 0 for asked in matrix.asked), default=0) or 1
    names = [reader.say(model.called("competences", name)) for name in matrix.competences]
    rows: list[Row] = []
    for department, people in groupby(matrix.rows, key=lambda row: row.department):
        rows.append((reader.say(group_name(model, department)), ()))
        rows += ((row.person, _cells(row, most, names, reader)) for row in people)
    return rows


def _cells(row: PersonLevels, most: int, names: Sequence[str], reader: Reader) -> tuple[Cell, ...]:
    return tuple(
        _cell(cell, most, f"{row.person} · {name}", reader)
        for cell, name in zip(row.cells, names, strict=True)
    )


def _cell(cell: Held, most: int, about: str, reader: Reader) -> Cell:
    said = words("{level} of {asked}", level=cell.level, asked=cell.asked)
    shown = said if cell.asked is not None else words("{level}", level=cell.level)
    missing = None if cell.level is None else cell.gap / most
    return Cell(_marked(cell), missing, f"{about}: {reader.say(shown)}")


def _marked(cell: Held) -> str:
    if cell.level is None:
        return UNKNOWN
    return f"{cell.level}{BELOW}" if cell.gap else str(cell.level)


def listed(model: Model, matrix: LevelMatrix, reader: Reader) -> Table:
    """The same levels as a table, which takes any number of people."""
    text = reader.text
    return Table(
        text("Levels of staff"),
        (
            Column(text("Department")),
            Column(text("Code")),
            *(
                Column(_head(name, asked), help=reader.say(model.called("competences", name)))
                for name, asked in zip(matrix.competences, matrix.asked, strict=True)
            ),
            Column(text("Reached"), "whole", help=text("Competences with the level asked.")),
            Column(text("Levels to climb"), "whole", help=text("Added up over the row.")),
        ),
        tuple(_row(model, row, reader) for row in matrix.rows),
    )


def _head(name: str, asked: int | None) -> str:
    """Short, so that many columns can be seen together."""
    return name if asked is None else f"{name} ≥ {asked}"


def _row(model: Model, row: PersonLevels, reader: Reader) -> tuple[Plain, ...]:
    cells: Sequence[str] = [_marked(cell) for cell in row.cells]
    department = reader.say(group_name(model, row.department))
    return department, row.person, *cells, row.reached, row.steps
