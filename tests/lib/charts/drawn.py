"""Every figure of some libraries, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from lib.charts.theme import Figure
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.parts import Picture
from tests.lib.screens.competent import competent
from tests.lib.screens.lenses import Found, find, lenses, parts
from tests.lib.screens.screens import alignment, answers, found_out, library, overview
from tests.readers import everybody


def matrix_of(model: Model, reader: Reader | None = None) -> Figure:
    """The effect–effort matrix of a model."""
    return overview(model, reader or everybody("en")).matrix.picture.figure


def figures(model: Model, reader: Reader, found: Found | None = None) -> tuple[Figure, ...]:
    """Every figure of a model; `found`: what has been found out about it already."""
    found = found or find(model)
    parted = *alignment(model, reader), *lenses(model, found, reader), *parts(model, found, reader)
    front = overview(model, reader), *answers(model, reader)
    views = *parted, *competent(model, reader)
    return tuple(picture.figure for view in (*front, *views) for picture in pictures(view))


def pictures(view: object) -> Iterator[Picture]:
    """Every picture in what a screen shows."""
    if isinstance(view, Picture):
        yield view
    elif is_dataclass(view) and not isinstance(view, type):
        for field in fields(view):
            yield from pictures(getattr(view, field.name))
    elif isinstance(view, tuple):
        for value in view:
            yield from pictures(value)


@cache
def drawn(name: str, code: str) -> tuple[Figure, ...]:
    """Every figure of a library in a language."""
    return figures(library(name), everybody(code), found_out(name))


def texts(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a figure, with the name it stands under."""
    if isinstance(part, Mapping):
        for key, value in part.items():
            yield from texts(value, key)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from texts(value, name)
    elif isinstance(part, str):
        yield name, part
