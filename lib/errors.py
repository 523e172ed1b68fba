"""What can go wrong, as people see it.

    SamspilError
    ├── SettingsError        an environment setting cannot be used
    ├── ModelError           rows that do not form a model
    │   └── ChangeError      a change that does not fit the model
    ├── BadFileError         a file that cannot be read as a model; carries every problem found
    ├── StoreError           a library that cannot be opened or written
    │   ├── StaleModelError  somebody else saved first
    │   ├── StaleScenarioError  somebody else kept the scenario first
    │   └── NoSuchLibraryError
    └── FigureError          a figure was asked for that does not exist

Each says what happened, where, and what to do, as `Words`: in both languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lib.words import Value, Words, counted, words


class SamspilError(Exception):
    """Something a user can understand and act on."""

    def __init__(self, said: Words) -> None:
        super().__init__(said)
        self.words = said

    def __str__(self) -> str:
        return str(self.words)


class SettingsError(SamspilError):
    """An environment setting has a value that cannot be used."""


class ModelError(SamspilError):
    """Rows that contradict one another or their field descriptions.

    `about` is the table whose row is named, so that a reader can be spared who must not know it.
    """

    def __init__(self, said: Words, about: str | None = None) -> None:
        super().__init__(said)
        self.about = about


class ChangeError(ModelError):
    """A change names a row, field or value that does not fit the model."""


class StoreError(SamspilError):
    """A library could not be opened, read or written."""


class NoSuchLibraryError(StoreError):
    """No library goes by that id."""


class StaleModelError(StoreError):
    """Somebody saved after the reader had loaded: nothing was written, nothing is lost."""

    def __init__(self, expected: int, current: int, author: str) -> None:
        super().__init__(
            words(
                "{author} has saved since you opened this (revision {expected}, now {current}). "
                "Nothing was changed. Look at the new values and save again.",
                author=author or words("Somebody"),
                expected=expected,
                current=current,
            )
        )
        self.expected, self.current, self.author = expected, current, author


class StaleScenarioError(StoreError):
    """Somebody kept the scenario after its writer had read it: nothing was written."""

    def __init__(self) -> None:
        super().__init__(words("Somebody else saved the same while you were editing"))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: where it stands, what was found, what is allowed there.

    `sheet` is the table's sheet or file; `row` the line as a spreadsheet counts it (the header is
    row 1); `column` the header as it stands in the file; `cell` what a spreadsheet calls the place,
    such as C5. What does not apply is None.
    """

    sheet: str | None
    row: int | None
    column: str | Words | None
    value: Value
    what: Words
    cell: str | None = None

    @property
    def words(self) -> Words:
        """The whole finding in one sentence, place first."""
        place = _place(self.sheet, self.row, self.column, self.cell)
        if self.value is None:
            return words("{place}: {what}", place=place, what=self.what)
        return words("{place}: “{value}”. {what}", place=place, value=self.value, what=self.what)

    def __str__(self) -> str:
        return str(self.words)


def _place(
    sheet: str | None, row: int | None, column: str | Words | None, cell: str | None
) -> Words:
    if sheet is None:
        return words("The file")
    if cell is not None:
        return words("Sheet {sheet}, cell {cell} ({column})", sheet=sheet, cell=cell, column=column)
    if row is None and column is None:
        return words("Sheet {sheet}", sheet=sheet)
    if row is None:
        return words("Sheet {sheet}, column {column}", sheet=sheet, column=column)
    if column is None:
        return words("Sheet {sheet}, row {row}", sheet=sheet, row=row)
    return words("Sheet {sheet}, row {row}, column {column}", sheet=sheet, row=row, column=column)


class BadFileError(SamspilError):
    """A file cannot be read as a model. Nothing was saved; `problems` holds all that is wrong.

    `notes` say what was not read of it, which may be why.
    """

    def __init__(self, problems: Iterable[Problem], notes: Iterable[Words] = ()) -> None:
        self.problems, self.notes = tuple(problems), tuple(notes)
        super().__init__(
            counted(
                "The file has one error, so nothing was saved: mend it and import again.",
                "The file has {n} errors, so nothing was saved: mend them and import again.",
                len(self.problems),
            )
        )

    def __str__(self) -> str:
        return "\n".join([str(self.words), *(str(problem) for problem in self.problems)])


class FigureError(SamspilError):
    """A group of figures was asked for that does not exist."""
