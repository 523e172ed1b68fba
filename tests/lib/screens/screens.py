"""Everything that screens show: each view of some libraries, and the texts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from gettext import NullTranslations
from typing import Any

from lib.analysis.ground.coverage import find_adds
from lib.analysis.standing import stand
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.reader import Reader, for_everybody
from lib.screens.alignment import notes, order
from lib.screens.approaches.finding import look
from lib.screens.goals import goals_shown
from lib.screens.overview import carry, choose, who
from lib.screens.overview.page import OverviewView, overview_view
from lib.screens.parts import Picture, Table
from lib.screens.strategy.partnership import partnership_view
from lib.study import study_of
from lib.text.language import Language
from tests.lib.screens.competent import competent
from tests.lib.screens.lenses import Found, find, lenses, parts
from tests.readers import everybody
from tests.sized import sized_model

LIBRARIES = ("empty", "demo", "aarhus", "sized")
LANGUAGES = ("da", "en")
CODES = {"id", "code", "kind", "page", "query", "shape", "format", "verdict"}
"""Fields of views that hold codes: nobody reads them as they stand."""
OF_PLOTLY = re.compile(r"%\{[^}]*\}|<extra></extra>")
"""What Plotly fills in, or reads as markup."""


@cache
def library(name: str) -> Model:
    """The library that goes by this name in the tests."""
    makers = {"empty": Model, "demo": demo, "aarhus": aarhus, "sized": sized_model}
    return makers[name]()


def overview(model: Model, reader: Reader) -> OverviewView:
    """The Overview page of a library without a what-if."""
    standing = stand(model)
    return overview_view(model, standing, standing, reader, staff=True)


def answers(model: Model, reader: Reader) -> Iterator[object]:
    """The three answers of the Overview, and the names of what is chosen.

    Not of a large library: how far its searches come hangs on the machine.
    """
    study, standing = study_of(model), stand(model)
    if study.is_large:
        return
    found = look(study, (), study.usual_effort, reader)
    picked = found.found.combined.chosen
    yield choose.choose(model, standing, found, reader)
    yield choose.chosen(model, picked, reader)
    curve = who.curve_of(found, study, study.usual_effort)
    yield who.who(model, standing, found, curve, reader)
    if (lacking := carry.lacking_carry(model, standing, reader)) is not None:
        yield lacking
    else:
        yield carry.carry(study.leads_found(picked, 0), study.leads_found(picked, 1), reader)
    yield from (carry.hidden_carry(reader), carry.unchosen_carry(reader))


def alignment(model: Model, reader: Reader) -> tuple[object, ...]:
    """The Alignment page's top and its order, without a what-if."""
    standing = stand(model)
    found = standing.alignment
    goals = goals_shown(model, found.weights, reader)
    bars = order.bars_of(model, found, found, find_adds(model), reader)
    return (
        reader.say(notes.finding(model, found)),
        tuple(map(reader.say, notes.assumed(model, found))),
        tuple(map(reader.say, notes.unserved(model, standing.proposed))),
        tuple(map(reader.say, notes.example(model, bars, goals))),
        goals,
        bars,
        order.picture(bars, goals, reader),
        order.cells(bars, goals, reader),
        order.short(bars, goals, reader),
    )


def views(model: Model, reader: Reader, found: Found | None = None) -> tuple[object, ...]:
    """Every view of a model; `found`: what has been found out about it already."""
    found = found or find(model)
    adds = find_adds(model)
    each = (
        partnership_view(model, row, adds[row.partnership], reader) for row in found.alignment.rows
    )
    pages = overview(model, reader), *answers(model, reader), *alignment(model, reader), *each
    more = *lenses(model, found, reader), *parts(model, found, reader)
    return *pages, *more, *competent(model, reader)


@cache
def found_out(name: str) -> Found:
    """What there is to find out about a library."""
    return find(library(name))


@cache
def shown(name: str, code: str) -> tuple[object, ...]:
    """Every view of a library in a language."""
    return views(library(name), everybody(code), found_out(name))


def leaves(part: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every plain value in a view, with the name of the field that holds it."""
    if isinstance(part, Picture):
        yield "alt", part.alt
        yield from (("said", text) for text in said_in(part.figure))
        for series in part.figure["data"]:
            yield from leaves(series.get("x", ()), "x")
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from leaves(getattr(part, field.name), field.name)
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from leaves(value, name)
    elif isinstance(part, (tuple, list)):
        for value in part:
            yield from leaves(value, name)
    else:
        yield name, part


def said_in(figure: Mapping[str, Any]) -> Iterator[str]:
    """What a figure says beside its bars and on being pointed at, each on one line."""
    axes = (axis for key, axis in figure["layout"].items() if "axis" in key)
    said = [axis.get("title", {}).get("text") for axis in axes]
    for series in figure["data"]:
        said += [series.get("name"), series.get("hovertemplate")]
        said += [text for text in series.get("hovertext", ()) if isinstance(text, str)]
    told = (OF_PLOTLY.sub("", text.replace("<br>", " ")) for text in said if text)
    yield from (text for text in told if any(map(str.isalpha, text)))


def texts(part: object) -> list[str]:
    """Every text in a view that somebody reads."""
    found = ((name, value) for name, value in leaves(part))
    return [value for name, value in found if isinstance(value, str) and name not in CODES]


def tables(part: object) -> Iterator[Table]:
    """Every table in a view."""
    if isinstance(part, Table):
        yield part
    elif isinstance(part, tuple):
        for value in part:
            yield from tables(value)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from tables(getattr(part, field.name))


class Marked(NullTranslations):
    """A language that puts every text it translates between marks."""

    def gettext(self, message: str) -> str:
        """The text, marked."""
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form that fits the count, marked."""
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


MARKED = for_everybody(Language("da", Marked()), Model(), None)
"""A reader to whom everything that has gone through the language is marked."""
