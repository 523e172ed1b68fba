"""The ready-made models: the fictional demo, the public facts of Aarhus, and a new library."""

from __future__ import annotations

from functools import cache

from lib.exchange import csvs
from lib.exchange.files import read
from lib.exchange.framework import FOLDER
from lib.exchange.reading import model_of
from lib.exchange.sheets import book_of
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
    """A new library: the framework's statements, competences and profiles, and nothing else."""
    files = [FOLDER / f"{name}.csv" for name in _FRAMEWORK]
    return model_of(book_of(csvs.sheet(file.name, file.read_bytes()) for file in files))


def with_framework(model: Model) -> Model:
    """The model, with the framework's part wherever it has none of its own.

    Statements where it has no statements; competences and profiles where it has no competences.
    """
    added: dict[str, tuple[Row, ...]] = {}
    if not model.statements:
        added["statements"] = starter().statements
    if not model.competences:
        added["competences"] = starter().competences
        added["profiles"] = starter().profiles
    return model.with_tables(added)
