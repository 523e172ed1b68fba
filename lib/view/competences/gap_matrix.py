"""People × competences for the leader: every level beside the one asked. Personal throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lib.analysis.competences.level_matrix import Cell, LevelMatrix, PersonLevels
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_cells import BELOW, UNKNOWN, CellMap, MapCell
from lib.view.competences.gap_names import coded, group_name
from lib.view.names import counted_order
from lib.view.tables import Column, Plain, Table
from lib.words import Value, counted, words

MOST = 60
"""More people than this are too many for a picture; the table still sorts and scrolls."""
EVERYBODY, WITHOUT = "*", "-"
"""Stand for every department, and for none, where one can be picked: no id is like them."""


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The map (None where there are too many people), what its heads stand for, and the table."""

    finding: str
    map: CellMap | None
    key: str
    table: Table


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


def matrix_view(model: Model, matrix: LevelMatrix, language: Language) -> MatrixView:
    """The rows of a matrix: the number in each cell, and a mark where less than asked."""
    key = [coded(model, name) for name in matrix.competences]
    return MatrixView(
        language.say(_finding(matrix)),
        _map(model, matrix, language) if 0 < len(matrix.rows) <= MOST else None,
        "; ".join(language.say(name) for name in key),
        _table(model, matrix, language),
    )


def _finding(matrix: LevelMatrix) -> Value:
    whole = sum(row.reached == _asked(matrix) for row in matrix.rows)
    if not whole:
        return words("Nobody has every level asked here.")
    return counted(
        "One of {all} people has every level asked here.",
        "{n} of {all} people have every level asked here.",
        whole,
        all=len(matrix.rows),
    )


def _asked(matrix: LevelMatrix) -> int:
    return sum(level is not None for level in matrix.asked)


def _map(model: Model, matrix: LevelMatrix, language: Language) -> CellMap:
    heads = (
        _head(name, asked).replace(" ", "\n", 1)
        for name, asked in zip(matrix.competences, matrix.asked, strict=True)
    )
    most = max((asked or 0 for asked in matrix.asked), default=0) or 1
    names = [language.say(model.called("competences", name)) for name in matrix.competences]
    rows: list[tuple[str, tuple[MapCell, ...]]] = []
    for department, people in groupby(matrix.rows, key=lambda row: row.department):
        rows.append((language.say(group_name(model, department)), ()))
        rows += ((row.person, _cells(row, most, names, language)) for row in people)
    return CellMap(
        tuple(heads),
        tuple(name for name, _ in rows),
        tuple(cells for _, cells in rows),
        language.text(
            "A row for each member of staff, department by department, and a column for each "
            "competence with the level in each cell; levels under the one asked are darker and "
            "marked. The table below holds the same figures."
        ),
    )


def _cells(
    row: PersonLevels, most: int, names: Sequence[str], language: Language
) -> tuple[MapCell, ...]:
    return tuple(
        _cell(cell, most, f"{row.person} · {name}", language)
        for cell, name in zip(row.cells, names, strict=True)
    )


def _cell(cell: Cell, most: int, about: str, language: Language) -> MapCell:
    said = words("{level} of {asked}", level=cell.level, asked=cell.asked)
    shown = said if cell.asked is not None else words("{level}", level=cell.level)
    missing = None if cell.level is None else cell.gap / most
    return MapCell(_marked(cell), missing, f"{about}: {language.say(shown)}")


def _marked(cell: Cell) -> str:
    if cell.level is None:
        return UNKNOWN
    return f"{cell.level}{BELOW}" if cell.gap else str(cell.level)


def _table(model: Model, matrix: LevelMatrix, language: Language) -> Table:
    text = language.text
    return Table(
        text("Levels of staff"),
        (
            Column(text("Department")),
            Column(text("Code")),
            *(
                Column(_head(name, asked), help=language.say(model.called("competences", name)))
                for name, asked in zip(matrix.competences, matrix.asked, strict=True)
            ),
            Column(text("Reached"), "whole", help=text("Competences with the level asked.")),
            Column(text("Levels to climb"), "whole", help=text("Added up over the row.")),
        ),
        tuple(_row(model, row, language) for row in matrix.rows),
    )


def _head(name: str, asked: int | None) -> str:
    """Short, so that many columns can be seen together."""
    return name if asked is None else f"{name} ≥ {asked}"


def _row(model: Model, row: PersonLevels, language: Language) -> tuple[Plain, ...]:
    cells: Sequence[str] = [_marked(cell) for cell in row.cells]
    department = language.say(group_name(model, row.department))
    return department, row.person, *cells, row.reached, row.steps
