"""The model: one library's whole content at one moment, as immutable rows.

What is asked of it by name must exist: tables, rows, fields; else a `ChangeError` says so.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import Any, cast

from lib.errors import ChangeError, ModelError
from lib.model.competences import Action, Competence, Measure, Need, Profile
from lib.model.fields import Cell, Field, label_of, shown
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
from lib.model.settings import SETTINGS, Options, Setting
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table, name_of, no_column
from lib.words import Listing, Name, Value, listing, words


@dataclass(frozen=True)
class Model:
    """One library's content. Each table is a tuple of rows sorted by key.

    Make one with `Model.of`, which checks every cell, key and reference; change one with
    `lib.model.changes.apply`. Equal content means equal models and equal digests, whatever the
    order in which rows were given.
    """

    goals: tuple[Goal, ...] = ()
    departments: tuple[Department, ...] = ()
    priorities: tuple[Priority, ...] = ()
    partners: tuple[Partner, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    efforts: tuple[Effort, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    rules: tuple[Rule, ...] = ()
    preferences: tuple[Preference, ...] = ()
    competences: tuple[Competence, ...] = ()
    profiles: tuple[Profile, ...] = ()
    needs: tuple[Need, ...] = ()
    people: tuple[Person, ...] = ()
    levels: tuple[Level, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    actions: tuple[Action, ...] = ()
    measures: tuple[Measure, ...] = ()
    settings: tuple[Setting, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Model:
        """A model of these rows, in any order; raises `ModelError` for the first thing wrong."""
        tables: dict[str, list[Row]] = {name: [] for name in TABLES}
        for row in rows:
            table = TABLE_OF[type(row)]
            tables[table.name].append(table.check(row))
        model = cls.trusted(tables)
        for name in TABLES:
            _check_keys(TABLES[name], model.table(name))
        for problem in model.broken_links(model.rows()):
            raise problem
        return model

    @classmethod
    def trusted(cls, tables: Mapping[str, Iterable[Row]]) -> Model:
        """A model of rows that have been checked already; they are only sorted."""
        return cls(
            **{
                name: cast("Any", tuple(sorted(rows, key=TABLES[name].key_of)))
                for name, rows in tables.items()
            }
        )

    def with_tables(self, tables: Mapping[str, Iterable[Row]]) -> Model:
        """This model with some tables replaced by rows that have been checked already."""
        new = {name: tuple(sorted(rows, key=TABLES[name].key_of)) for name, rows in tables.items()}
        kept = {name: self.table(name) for name in TABLES if name not in new}
        model = Model(**cast("Any", {**kept, **new}))
        model._index.update({name: self._index[name] for name in kept if name in self._index})
        model._digests.update({name: self._digests[name] for name in kept if name in self._digests})
        return model

    def table(self, name: str) -> tuple[Row, ...]:
        """The rows of the table `name`, sorted by key."""
        return cast("tuple[Row, ...]", getattr(self, name))

    def rows(self) -> Iterator[Row]:
        """Every row of every table."""
        for name in TABLES:
            yield from self.table(name)

    def index(self, name: str) -> Mapping[Key, Row]:
        """The rows of the table `name` by key."""
        if name not in self._index:
            key_of = TABLES[name].key_of
            self._index[name] = {key_of(row): row for row in self.table(name)}
        return self._index[name]

    def find(self, name: str, key: Key) -> Row | None:
        """The row of the table `name` that goes by `key`, or None."""
        return self.index(name).get(key)

    @cached_property
    def options(self) -> Options:
        """The settings, typed and with their defaults."""
        return Options.of(self.settings)

    @cached_property
    def digest(self) -> str:
        """A hash of the content: equal for equal models, on every machine."""
        parts = [f"{name}:{self._digest_of(name)}" for name in TABLES]
        return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()

    def called(self, name: str, key: Key) -> Name | Listing | str:
        """What people call the row: its name, or the names of the rows that it joins.

        A key that no row has is said as it stands.
        """
        row = self.find(name, key)
        own = None if row is None else name_of(row)
        if own is not None:
            return own
        if isinstance(key, str):
            return key
        fields = _key_fields(TABLES[name])
        if len(key) != len(fields):
            return listing(key)
        return listing(
            self.called(field.table, part) if field.table else shown(field, part)
            for field, part in zip(fields, key, strict=True)
        )

    def broken_links(self, rows: Iterable[Row]) -> Iterator[ModelError]:
        """One error for each reference, in any of these rows, to a row that is not there."""
        for row in rows:
            table = TABLE_OF[type(row)]
            for field in table.links:
                for target in linked(row, field):
                    if target not in self.index(field.table):
                        yield _broken(table, table.key_of(row), field, target)

    @cached_property
    def _index(self) -> dict[str, dict[Key, Row]]:
        return {}

    @cached_property
    def _digests(self) -> dict[str, str]:
        return {}

    def _digest_of(self, name: str) -> str:
        if name not in self._digests:
            cells = list(map(TABLES[name].cells_of, self.table(name)))
            text = json.dumps(cells, ensure_ascii=False, default=date.isoformat)
            self._digests[name] = blake2b(text.encode(), digest_size=16).hexdigest()
        return self._digests[name]


def linked(row: Row, field: Field) -> tuple[str, ...]:
    """The ids that one reference field of a row holds."""
    value: Cell = getattr(row, field.name)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (cast("str", value),)


def key_words(table: Table, key: Key) -> Value:
    """The key of a row as people read it: ids as they are, choices by label."""
    parts, fields = (key,) if isinstance(key, str) else key, _key_fields(table)
    if len(parts) != len(fields):
        return listing(parts)
    said = [shown(field, part) for field, part in zip(fields, parts, strict=True)]
    return said[0] if len(said) == 1 else listing(said)


def _key_fields(table: Table) -> tuple[Field, ...]:
    return tuple(field for field in table.fields if field.key)


def _check_keys(table: Table, rows: tuple[Row, ...]) -> None:
    for key, times in Counter(map(table.key_of, rows)).items():
        if times > 1:
            raise ModelError(
                words(
                    "The table “{table}” has {times} rows with the key {key}. Keep one of them.",
                    table=label_of(table.name),
                    times=times,
                    key=key_words(table, key),
                )
            )


def _broken(table: Table, key: Key, field: Field, target: str) -> ModelError:
    return ModelError(
        words(
            "The table “{table}”, row {key}: there is no “{target}” in the table “{other}”. "
            "Add it there first, or choose one that exists.",
            table=label_of(table.name),
            key=key_words(table, key),
            target=target,
            other=label_of(field.table),
        ),
        field.table if field.personal else table.name,
    )


# -- what is asked for by name ------------------------------------------------------------------


def table_named(name: str) -> Table:
    """The table `name`."""
    if name not in TABLES:
        raise ChangeError(words("There is no table “{table}”.", table=name))
    return TABLES[name]


def row_of(model: Model, name: str, key: Key) -> Row:
    """The row of the table `name` that goes by `key`."""
    row = model.find(table_named(name).name, key)
    if row is None:
        raise missing(name, key)
    return row


def field_of(table: Table, key: Key, name: str) -> Field:
    """The description of one field; the value of a setting is described by that setting."""
    if table.name == "settings" and name == "value" and key in SETTINGS:
        return replace(SETTINGS[cast("str", key)], name="value")
    if name not in table.field:
        raise ChangeError(no_column(table.name, name))
    return table.field[name]


def missing(name: str, key: Key) -> ChangeError:
    """What to say of a row that is not there."""
    return ChangeError(
        words(
            "The table “{table}” has no row {key}; it may have been removed meanwhile.",
            table=label_of(name),
            key=key_words(TABLES[name], key),
        ),
        name,
    )
