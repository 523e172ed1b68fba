"""Every figure of some libraries, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lib.charts.alignment import heat_map, stacked_bars
from lib.charts.overview import effect_effort
from lib.charts.theme import Figure
from lib.model.model import Model
from lib.text.language import Language, language
from tests.lib.view.screens import alignment, library, overview


def bars_of(model: Model, reader: Language | None = None) -> Figure:
    """The stacked bars of a model."""
    view = alignment(model, reader or language("en"))
    return stacked_bars(view.bars, view.goals, view.words)


def cells_of(model: Model, reader: Language | None = None) -> Figure:
    """The heat map of a model."""
    view = alignment(model, reader or language("en"))
    return heat_map(view.bars, view.goals, view.words)


def matrix_of(model: Model, reader: Language | None = None) -> Figure:
    """The effect–effort matrix of a model."""
    return effect_effort(overview(model, reader or language("en")).matrix)


def figures(model: Model, reader: Language) -> tuple[Figure, ...]:
    """Every figure of a model."""
    return bars_of(model, reader), cells_of(model, reader), matrix_of(model, reader)


@cache
def drawn(name: str, code: str) -> tuple[Figure, ...]:
    """Every figure of a library in a language."""
    return figures(library(name), language(code))


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
