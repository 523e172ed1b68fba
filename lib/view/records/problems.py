"""What is wrong with a file, as a table."""

from __future__ import annotations

from lib.errors import Problem
from lib.text.language import Language
from lib.view.tables import Column, Table


def problems_table(problems: tuple[Problem, ...], language: Language) -> Table:
    """One row for each problem: where it stands, what was found, and what is allowed."""
    text = language.text
    return Table(
        text("Errors in the file"),
        (
            Column(text("Sheet")),
            Column(text("Cell")),
            Column(text("Row"), "whole"),
            Column(text("Column")),
            Column(text("Found")),
            Column(text("What is wrong")),
        ),
        tuple(
            (
                problem.sheet,
                problem.cell,
                problem.row,
                None if problem.column is None else language.say(problem.column),
                None if problem.value is None else language.say(problem.value),
                language.say(problem.what),
            )
            for problem in problems
        ),
    )
