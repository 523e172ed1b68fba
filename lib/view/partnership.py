"""What a page shows of one partnership."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.alignment import Aligned
from lib.model.fields import shown
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.tables import Column, Table
from lib.words import Amount, Value

FACTS = ("partner", "lead", "status", "cost", "novelty", "risk", "phase", "fixed", "wave")


@dataclass(frozen=True, slots=True)
class PartnershipView:
    """One partnership: what it is, where it stands, and its facts as a table."""

    title: str
    description: str
    facts: Table


def partnership_view(model: Model, aligned: Aligned, language: Language) -> PartnershipView:
    """The partnership that `aligned` is about."""
    row = next(row for row in model.partnerships if row.id == aligned.partnership)
    own, english = row.description or "", row.description_en or ""
    return PartnershipView(
        title=language.say(row_name(row)),
        description=english if language.code == "en" and english else own,
        facts=Table(
            language.say(row_name(row)),
            (Column(language.text("What")), Column(language.text("Value"))),
            tuple(_rows(model, row, aligned, language)),
        ),
    )


def _rows(
    model: Model, row: Partnership, aligned: Aligned, language: Language
) -> Iterator[tuple[str, str]]:
    if aligned.alignment is not None:
        yield language.text("Alignment"), language.number(aligned.alignment, 1)
    hours = None if aligned.hours is None else Amount(aligned.hours, "hours")
    yield language.text("Hours"), language.say(hours)
    for name in FACTS:
        field = TABLES["partnerships"].field[name]
        value = getattr(row, name)
        said: Value = shown(field, value, model.options.currency)
        if field.is_reference and value is not None:
            said = model.called(field.table, value)
        if value is not None or name in ("cost", "lead"):
            yield language.text(field.label), language.say(said)
