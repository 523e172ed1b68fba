"""Every table of the model: row class, key, fields and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from lib.errors import ModelError
from lib.model.competences import Action, Competence, Measure, Need, Profile
from lib.model.describe import described
from lib.model.fields import LABELS, Cell, Field, label_of
from lib.model.goals import Department, Goal, Priority, Statement
from lib.model.partnerships import (
    Contribution,
    Effort,
    Partner,
    Partnership,
    Preference,
    Rule,
)
from lib.model.people import Contact, Level, Person
from lib.model.settings import SETTINGS, Setting, canonical, unknown_setting
from lib.words import N_, Name, Words, words

Row = (
    Goal
    | Department
    | Priority
    | Partner
    | Partnership
    | Effort
    | Contribution
    | Rule
    | Preference
    | Competence
    | Profile
    | Need
    | Person
    | Level
    | Contact
    | Statement
    | Action
    | Measure
    | Setting
)
Key = str | tuple[str, ...]
"""What names a row in its table: one id, or several where the key has several fields."""


@dataclass(frozen=True)
class Table:
    """One table: its name in code, its row class, and what it holds in a sentence for people."""

    name: str
    row: type[Any]
    help: str

    @property
    def label(self) -> str:
        """What people call it."""
        return LABELS[self.name]

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields in order."""
        return described(self.row)

    @cached_property
    def field(self) -> Mapping[str, Field]:
        """Each field by its name."""
        return {field.name: field for field in self.fields}

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The names of the key fields."""
        return tuple(field.name for field in self.fields if field.key)

    @cached_property
    def key_of(self) -> attrgetter[Key]:
        """The key of a row: text, or a tuple of text where the key has several fields."""
        return attrgetter(*self.key)

    @cached_property
    def cells_of(self) -> attrgetter[tuple[Cell, ...]]:
        """All cells of a row, in the order of the fields."""
        return attrgetter(*(field.name for field in self.fields))

    @cached_property
    def links(self) -> tuple[Field, ...]:
        """The fields that refer to other tables."""
        return tuple(field for field in self.fields if field.is_reference)

    def make(self, cells: Mapping[str, Cell]) -> Row:
        """A checked row from its cells; raises `ModelError` naming the first field that is wrong.

        Cells left out are unknown. Texts come out tidied, numbers as the field keeps them.
        """
        row = self.draft(cells)
        self.agree(row)
        return row

    def draft(self, cells: Mapping[str, Cell]) -> Row:
        """As `make`, but the cells need not agree with one another yet."""
        for name in cells:
            if name not in self.field:
                raise ModelError(no_column(self.name, name))
        if self.row is Setting:
            cells = _canonical(cells)
        row: Row = self.row(**{f.name: _checked(f, cells.get(f.name)) for f in self.fields})
        return row

    def agree(self, row: Row) -> None:
        """Nothing; raises `ModelError` where cells of the row do not agree with one another."""
        for name, what in disagreements(row):
            raise _named(self.field[name], what)

    def check(self, row: Row) -> Row:
        """The row as the model keeps it; raises `ModelError` as `make` does."""
        return self.make(
            dict(
                zip(
                    (field.name for field in self.fields),
                    self.cells_of(row),
                    strict=True,
                )
            )
        )


def no_column(table: str, name: str) -> Words:
    """What to say of a column that a table does not have."""
    return words("The table “{table}” has no column “{name}”.", table=label_of(table), name=name)


def disagreements(row: Row) -> Iterator[tuple[str, Words]]:
    """What does not agree within one row whose cells are each allowed: field, what is allowed."""
    if isinstance(row, Contribution | Preference):
        yield from row.problems()


def _canonical(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    name = cells.get("name")
    if not isinstance(name, str) or name not in SETTINGS:
        raise unknown_setting(str(name))
    try:
        return {**cells, "value": canonical(name, cells.get("value"))}
    except ModelError as error:
        raise _named(SETTINGS[name], error.words) from None


def _checked(field: Field, value: Cell) -> Cell:
    try:
        return field.check(value)
    except ModelError as error:
        raise _named(field, error.words) from None


def _named(field: Field, what: Words) -> ModelError:
    return ModelError(words("{field}: {what}", field=words(field.label), what=what))


def name_of(row: Row) -> Name | None:
    """What people call a row that has a name of its own; None for rows that only join others."""
    for own in ("title", "name", "library"):
        if (said := getattr(row, own, None)) is not None:
            return Name(said, getattr(row, f"{own}_en", None))
    return None


TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table("goals", Goal, N_("The goals of the strategy and their weights.")),
        Table("departments", Department, N_("Who can give hours to partnerships.")),
        Table("priorities", Priority, N_("The departments' own view of the goals.")),
        Table("partners", Partner, N_("Organisations outside the library.")),
        Table("partnerships", Partnership, N_("Proposed and running partnerships.")),
        Table("efforts", Effort, N_("Hours each partnership takes of a department.")),
        Table("contributions", Contribution, N_("What each partnership gives each goal.")),
        Table("rules", Rule, N_("Conditions that every portfolio must keep.")),
        Table("preferences", Preference, N_("Which of two partnerships you would rather have.")),
        Table("competences", Competence, N_("What partnership work asks people to be able to do.")),
        Table("profiles", Profile, N_("The levels that each role asks for.")),
        Table("needs", Need, N_("Special competences one partnership needs.")),
        Table("people", Person, N_("Staff under codes.")),
        Table("levels", Level, N_("Who can do what.")),
        Table("contacts", Contact, N_("Who knows which partner.")),
        Table("statements", Statement, N_("Pros and cons of the approaches.")),
        Table("actions", Action, N_("Ways to close competence gaps.")),
        Table(
            "measures",
            Measure,
            N_("What the organisation does for all staff, who sees to it, and by when."),
        ),
        Table("settings", Setting, N_("Budget, currency and the like.")),
    )
}
"""Every table by its name, in the order that files and screens show them."""

TABLE_OF: Mapping[type[Any], Table] = {table.row: table for table in TABLES.values()}
"""Every table by its row class."""
