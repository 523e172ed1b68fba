"""The ready-made models: the fictional demo, the public facts of Aarhus, and a new library."""

from __future__ import annotations

from functools import cache

from lib.exchange.framework import FOLDER, staff_measures
from lib.exchange.tables import csvs
from lib.exchange.tables.files import read
from lib.exchange.tables.reading import model_of
from lib.exchange.tables.sheets import book_of
from lib.model.competences import Measure
from lib.model.model import Model
from lib.model.tables import Row

_FRAMEWORK = ("statements", "competences", "profiles")
"""The framework's files that are tables of a library; `lib.exchange.framework` has the others."""


@cache
def demo() -> Model:
    """The fictional library of Fjordby."""
    return read(FOLDER.parent / "demo")


@cache
def aarhus() -> Model:
    """What is publicly known of partnerships in Aarhus."""
    return read(FOLDER.parent / "aarhus")


@cache
def starter() -> Model:
    """A new library: the framework's statements, competences, profiles and measures alone."""
    files = [FOLDER / f"{name}.csv" for name in _FRAMEWORK]
    model = model_of(book_of(csvs.sheet(file.name, file.read_bytes()) for file in files))
    return model.with_tables({"measures": framework_measures(model)})


def framework_measures(model: Model) -> tuple[Measure, ...]:
    """The framework's measures for all staff, without a competence that the model has not got."""
    known = model.index("competences")
    return tuple(
        Measure(
            id=row.id,
            name=row.text.own,
            name_en=row.text.english,
            competence=row.competence if row.competence in known else None,
            source=row.source,
        )
        for row in staff_measures()
    )


def with_framework(model: Model) -> Model:
    """The model, with the framework's part wherever it has none of its own.

    Statements and measures where it has none; competences and profiles where it has no competences.
    """
    added: dict[str, tuple[Row, ...]] = {}
    if not model.statements:
        added["statements"] = starter().statements
    if not model.competences:
        added["competences"] = starter().competences
        added["profiles"] = starter().profiles
    whole = model.with_tables(added)
    return whole if whole.measures else whole.with_tables({"measures": framework_measures(whole)})
