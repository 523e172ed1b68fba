"""Everything that screens show: each view of some libraries, and the texts in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from gettext import NullTranslations

from lib.analysis.order.alignment import align
from lib.analysis.standing import stand
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.alignment import AlignmentView, Saved, alignment_view
from lib.view.start.overview import OverviewView, overview_view
from lib.view.strategy.partnership import partnership_view
from lib.view.tables import Table
from tests.lib.view.competent import competent
from tests.lib.view.lenses import Found, find, lenses, parts
from tests.sized import sized_model

LIBRARIES = ("empty", "demo", "aarhus", "sized")
LANGUAGES = ("da", "en")
CODES = {"id", "code", "kind", "page", "query", "shape", "format", "verdict"}
"""Fields of views that hold codes: nobody reads them as they stand."""


@cache
def library(name: str) -> Model:
    """The library that goes by this name in the tests."""
    makers = {"empty": Model, "demo": demo, "aarhus": aarhus, "sized": sized_model}
    return makers[name]()


def overview(model: Model, reader: Language) -> OverviewView:
    """The Overview page of a library without a what-if."""
    standing = stand(model)
    return overview_view(model, standing, standing, reader)


def alignment(model: Model, reader: Language, base: Model | None = None) -> AlignmentView:
    """The Alignment page; `base` is the model before a what-if."""
    standing, before = stand(model), model if base is None else base
    saved = Saved(before, align(before))
    return alignment_view(model, standing.alignment, saved, standing.proposed, reader)


def views(model: Model, reader: Language, found: Found | None = None) -> tuple[object, ...]:
    """Every view of a model; `found`: what has been found out about it already."""
    found = found or find(model)
    each = (partnership_view(model, row, reader) for row in found.alignment.rows)
    pages = overview(model, reader), alignment(model, reader), *each
    more = *lenses(model, found, reader), *parts(model, found, reader)
    return *pages, *more, *competent(model, reader)


@cache
def found_out(name: str) -> Found:
    """What there is to find out about a library."""
    return find(library(name))


@cache
def shown(name: str, code: str) -> tuple[object, ...]:
    """Every view of a library in a language."""
    return views(library(name), language(code), found_out(name))


def leaves(part: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every plain value in a view, with the name of the field that holds it."""
    if is_dataclass(part) and not isinstance(part, type):
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


MARKED = Language("da", Marked())
"""A reader to whom everything that has gone through the language is marked."""
