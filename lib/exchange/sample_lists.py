"""Two flat lists to look at: the demo's partners, and their links to its goals."""

from __future__ import annotations

from lib.exchange.flat_lists import LINKS, PARTNERS
from lib.exchange.listings import listing_file
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.partners import PARTNER_TYPES
from lib.model.partnerships import Partnership
from lib.text.language import Language
from lib.words import Value


def partner_sample(reader: Language) -> bytes:
    """The demo's partners with their type and whether they are local, as a CSV file."""
    header = [reader.text(column.label) for column in PARTNERS[:3]]
    model = demo()
    rows = (
        (
            _called(model, "partners", row.id, reader),
            reader.text(PARTNER_TYPES.get(row.type or "", "")),
            None if row.local is None else reader.say(row.local),
        )
        for row in model.partners
    )
    return listing_file(header, rows, reader.code)


def link_sample(reader: Language) -> bytes:
    """What each of the demo's partners gives its goals through partnerships, as a CSV file."""
    header = [reader.text(column.label) for column in LINKS]
    model = demo()
    rows = (
        (
            _called(model, "partners", str(_partnership(model, row.partnership).partner), reader),
            _called(model, "goals", row.goal, reader),
            row.points,
        )
        for row in model.contributions
        if row.points and _partnership(model, row.partnership).partner is not None
    )
    return listing_file(header, rows, reader.code)


def _partnership(model: Model, key: str) -> Partnership:
    return next(row for row in model.partnerships if row.id == key)


def _called(model: Model, table: str, key: str, reader: Language) -> str:
    said: Value = model.called(table, key)
    return reader.say(said)
