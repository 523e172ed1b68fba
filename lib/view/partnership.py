"""What a page shows of one partnership."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.alignment import Aligned
from lib.model.fields import shown
from lib.model.model import Model
from lib.model.partnerships import RULES, Partnership, Rule
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.sheets import SheetColumn, table_sheet
from lib.view.tables import Column, Table
from lib.words import Amount, Value, Words, listing, words

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
            language.say(_rule(model, rule)) for rule in model.rules if row.id in rule.partnerships
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


def _rule(model: Model, rule: Rule) -> Words:
    return words(
        "{kind}: {names}",
        kind=words(RULES[rule.kind]),
        names=listing(model.called("partnerships", name) for name in rule.partnerships),
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
