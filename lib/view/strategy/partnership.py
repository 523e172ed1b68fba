"""What a page shows of one partnership."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.analysis.order.alignment import Aligned
from lib.model.fields import shown
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.portfolios.rules import rule_words
from lib.view.strategy.sheets import SheetColumn, table_sheet
from lib.view.tables import Column, Table
from lib.words import N_, Amount, Value, Words, words

FACTS = ("partner", "lead", "status", "cost", "novelty", "risk", "phase", "fixed", "wave")
SCALES: Mapping[str, str] = {
    "novelty": N_("{value} of 5 (1 more of what we do, 5 entirely new)"),
    "risk": N_("{value} of 5 (1 little could go wrong, 5 much)"),
    "phase": N_("{value} of 12 (1 idea, 12 evaluated)"),
}
"""Facts that are steps on a scale, said with the scale's two ends."""


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


@dataclass(frozen=True, slots=True)
class CardView:
    """One partnership to edit: its sentence, its row, the columns of its form, rules naming it."""

    finding: str
    row: Partnership
    columns: tuple[SheetColumn, ...]
    rules: tuple[str, ...]


def card_view(model: Model, aligned: Aligned, language: Language) -> CardView:
    """The card of the partnership that `aligned` is about."""
    row = next(row for row in model.partnerships if row.id == aligned.partnership)
    columns = table_sheet(model, "partnerships", language).columns
    return CardView(
        finding=language.say(_standing(model, row, aligned)),
        row=row,
        columns=tuple(column for column in columns if not column.field.key),
        rules=tuple(
            language.say(rule_words(model, rule))
            for rule in model.rules
            if row.id in rule.partnerships
        ),
    )


def _standing(model: Model, row: Partnership, aligned: Aligned) -> Words:
    if aligned.alignment is None or aligned.rank is None:
        return words("{title}: no goal has a weight yet, so it has no place.", title=row_name(row))
    return words(
        "{title}: number {rank} of {all} in alignment ({value} of 100), {hours}.",
        title=row_name(row),
        rank=aligned.rank,
        all=len(model.partnerships),
        value=Amount(aligned.alignment, decimals=1),
        hours=words("hours unknown") if aligned.hours is None else Amount(aligned.hours, "hours"),
    )


def _rows(
    model: Model, row: Partnership, aligned: Aligned, language: Language
) -> Iterator[tuple[str, str]]:
    if aligned.alignment is not None:
        of = words("{value} of 100", value=Amount(aligned.alignment, decimals=1))
        yield language.text("Alignment"), language.say(of)
    hours = None if aligned.hours is None else Amount(aligned.hours, "hours")
    yield language.text("Hours"), language.say(hours)
    for name in FACTS:
        if getattr(row, name) is not None or name in ("cost", "lead"):
            label = TABLES["partnerships"].field[name].label
            yield language.text(label), language.say(_fact(model, row, name))


def _fact(model: Model, row: Partnership, name: str) -> Value:
    field, value = TABLES["partnerships"].field[name], getattr(row, name)
    if value is not None and field.is_reference:
        return model.called(field.table, value)
    if value is not None and name in SCALES:
        return words(SCALES[name], value=value)
    return shown(field, value, model.options.currency)
