"""Each department beside the library: what is asked of everybody, and people at target.

Groups that are too small are not in the figures at all, and it is said which they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.competences.departments import DepartmentGaps, GroupGaps, Part
from lib.charts.heat import Cell, cell_map
from lib.exchange.framework import StaffMeasure, staff_measures
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import competences, group_name
from lib.screens.names import counted_order, some
from lib.screens.parts import Column, How, Picture, Table
from lib.study import Study
from lib.words import N_, Amount, Words, words

HOW = How(
    (
        (
            N_(
                "The share of a department's people who are at the level that the profile of all "
                "staff asks for, or above. The first two statements are told by the same "
                "competence, so their shares are the same. An unknown level counts as below. "
                "Departments are left out until neither a shown figure nor the difference of two "
                "is about fewer people than the smallest group."
            ),
            "",
        ),
    )
)


def found(study: Study, reader: Reader) -> DepartmentGaps:
    """Everybody and each department, as far as the reader may be told."""
    return study.department_gaps(reader.saved, sees_staff=reader.sees_staff)


def finding(gaps: DepartmentGaps) -> Words:
    """Which of the statements fewest reach."""
    parts = gaps.total.statements
    shares = [(share, it) for it in _asked(gaps) if (share := parts[it.id].share) is not None]
    if not shares:
        return words("The profile of all staff asks for nothing that can be told by department.")
    least, statement = min(shares, key=lambda pair: pair[0])
    return words(
        "Of what is asked of everybody, fewest reach this ({share}): {statement}",
        share=Amount(100 * least, "%"),
        statement=statement.text,
    )


def statements(model: Model, gaps: DepartmentGaps) -> Iterator[Words]:
    """Each statement, how many reach it, and the competence it is told by."""
    for statement in _asked(gaps):
        part = gaps.total.statements[statement.id]
        yield words(
            "{statement} {share} ({competence}, level {level}).",
            statement=statement.text,
            share=None if part.share is None else Amount(100 * part.share, "%"),
            competence=model.called("competences", part.competence),
            level=part.level,
        )


def hidden(model: Model, gaps: DepartmentGaps) -> Words | None:
    """Which departments are left out, and why; None where none is."""
    if not gaps.hidden:
        return None
    return words(
        "Not shown: {names}. A figure about fewer than {least} people could tell of one of them; "
        "so could one that is left over when the others are taken from the whole.",
        names=some([group_name(model, group) for group in gaps.hidden]),
        least=model.options.min_group,
    )


def reached(model: Model, gaps: DepartmentGaps, reader: Reader) -> Picture | None:
    """Departments by statements, by their numbers; None where no group may be shown."""
    asked, shown = _asked(gaps), _shown(gaps)
    if not (asked and shown):
        return None
    rows = [
        (
            _name(model, gaps, row, reader),
            [_cell(it, row.statements[it.id], reader) for it in asked],
        )
        for row in shown
    ]
    return Picture(
        cell_map([str(number) for number, _ in enumerate(asked, 1)], rows),
        reader.text(
            "A row for each department and a column for each statement, with the share of people "
            "who reach it; the darker, the fewer. The table below holds the same figures."
        ),
    )


def _cell(statement: StaffMeasure, part: Part, reader: Reader) -> Cell:
    share = reader.percent(part.share)
    missing = None if part.share is None else 1 - part.share
    return Cell(share, missing, f"{reader.say(statement.text)} {share}")


def shares(model: Model, gaps: DepartmentGaps, reader: Reader) -> Table:
    """The same figures: a row for each department, a column for each statement."""
    asked = _asked(gaps)
    heads = (
        Column(f"{number}. {reader.say(it.text)}", "percent") for number, it in enumerate(asked, 1)
    )
    return Table(
        reader.text("What is asked of everybody: share of people who reach it"),
        (Column(reader.text("Department")), Column(reader.text("People"), "whole"), *heads),
        tuple(
            (
                _name(model, gaps, row, reader),
                row.size,
                *(row.statements[it.id].share for it in asked),
            )
            for row in _shown(gaps)
        ),
    )


def unsure(model: Model, gaps: DepartmentGaps) -> Words | None:
    """Of which competences not everybody's level is known, in the whole library; None of none."""
    parts = [it for it in gaps.total.competences if it.level is not None and it.unknown]
    if not (gaps.total.shown and parts):
        return None
    return words(
        "Not everybody's level is known in {names}; an unknown level counts as missing.",
        names=competences(model, [it.competence for it in parts]),
    )


def people(model: Model, gaps: DepartmentGaps, reader: Reader) -> Table:
    """People at target: a row for each competence, a column for each department."""
    shown = _shown(gaps)
    parts = [part for part in (shown[0].competences if shown else ()) if part.level is not None]
    held = [{part.competence: part.people for part in row.competences} for row in shown]
    return Table(
        reader.text("People at target by department"),
        (
            Column(reader.text("Competence")),
            Column(reader.text("Target level"), "whole"),
            *(Column(_name(model, gaps, row, reader), "whole") for row in shown),
        ),
        tuple(
            (
                reader.say(model.called("competences", part.competence)),
                part.level,
                *(people[part.competence] for people in held),
            )
            for part in sorted(parts, key=lambda part: counted_order(part.competence))
        ),
    )


def _asked(gaps: DepartmentGaps) -> list[StaffMeasure]:
    """The statements that the profile of all staff asks for."""
    return [it for it in staff_measures() if it.id in gaps.total.statements]


def _shown(gaps: DepartmentGaps) -> list[GroupGaps]:
    """The whole library and each department, where they may be shown and have people."""
    return [row for row in (gaps.total, *gaps.departments) if row.shown and row.size]


def _name(model: Model, gaps: DepartmentGaps, row: GroupGaps, reader: Reader) -> str:
    if row is gaps.total:
        return reader.text("The whole library")
    return reader.say(group_name(model, row.group))
