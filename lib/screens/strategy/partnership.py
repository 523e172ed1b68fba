"""One partnership: its facts to read, and its card to edit: form, rules that name it, standing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lib.analysis.alignment.ranking import Aligned, Alignment
from lib.model.edits import Edit
from lib.model.fields import shown
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.tables import TABLES
from lib.reader import Reader
from lib.screens.alignment.explain import level_words
from lib.screens.names import row_name
from lib.screens.parts import Column, Table
from lib.screens.portfolios.rules import rule_words
from lib.screens.strategy.sheets import Sheet, SheetColumn, table_sheet
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


def partnership_view(
    model: Model, aligned: Aligned, adds: float | None, reader: Reader
) -> PartnershipView:
    """The partnership that `aligned` is about; `adds`: what it adds to those that run."""
    row = next(row for row in model.partnerships if row.id == aligned.partnership)
    own, english = row.description or "", row.description_en or ""
    return PartnershipView(
        title=reader.say(row_name(row)),
        description=english if reader.code == "en" and english else own,
        facts=Table(
            reader.say(row_name(row)),
            (Column(reader.text("What")), Column(reader.text("Value"))),
            tuple(_rows(model, row, aligned, adds, reader)),
        ),
    )


def finding(model: Model, alignment: Alignment, partnership: str) -> Words:
    """The one sentence on the card of the partnership."""
    name, own = model.called("partnerships", partnership), alignment.find(partnership)
    if own.alignment is None:
        return words("{title}: no goal has a weight yet, so it has no place.", title=name)
    hours = words("hours unknown") if own.hours is None else Amount(own.hours, "hours")
    if own.rank is None:
        return words(
            "{title}: too little is known to rank it (from {low} to {high} of the strategy on its "
            "own), {hours}.",
            title=name,
            low=Amount(own.low or 0.0, "%", 1),
            high=Amount(own.high or 0.0, "%", 1),
            hours=hours,
        )
    said = words(
        "{title}: number {rank} of {all} in alignment ({value} of the strategy on its own), "
        "{hours}.",
        title=name,
        rank=own.rank,
        all=len(alignment.ranked),
        value=Amount(own.alignment, "%", 1),
        hours=hours,
    )
    others = (row for row in alignment.ranked if row.rank == own.rank)
    level = tuple(row.partnership for row in others if row.partnership != partnership)
    return words("{said} {level}", said=said, level=level_words(model, level)) if level else said


def columns(model: Model, reader: Reader) -> tuple[SheetColumn, ...]:
    """The columns of the form in which a partnership is edited."""
    shown = table_sheet(model, "partnerships", reader).columns
    return tuple(column for column in shown if not column.field.key)


def rules(model: Model, partnership: str, reader: Reader) -> tuple[str, ...]:
    """The rules that name it, in words."""
    return tuple(
        reader.say(rule_words(model, rule))
        for rule in model.rules
        if partnership in rule.partnerships
    )


def rules_sheet(model: Model, partnership: str, reader: Reader) -> Sheet:
    """The table of rules with those rows only that name the partnership."""
    sheet = table_sheet(model, "rules", reader)
    naming = {rule.id for rule in model.rules if partnership in rule.partnerships}
    kept = [(key, row) for key, row in zip(sheet.keys, sheet.rows, strict=True) if key in naming]
    return replace(sheet, keys=tuple(key for key, _ in kept), rows=tuple(row for _, row in kept))


def naming(partnership: str, edit: Edit) -> Edit:
    """The edit with the partnership named, first, by each rule it adds: so “needs” is about it."""
    added = []
    for cells in edit.added:
        named = cells.get("partnerships") or ()
        others = named if isinstance(named, (tuple, list)) else ()
        if partnership not in others and any(cells.values()):
            added.append({**cells, "partnerships": (partnership, *others)})
        else:
            added.append(dict(cells))
    return replace(edit, added=tuple(added))


def _rows(
    model: Model, row: Partnership, aligned: Aligned, adds: float | None, reader: Reader
) -> Iterator[tuple[str, str]]:
    if aligned.alignment is not None:
        alone = Amount(aligned.alignment, "%", 1)
        said = words("{value} of the strategy on its own", value=alone)
        yield reader.text("Alignment"), reader.say(said)
    if adds is not None:
        points = words("{points} percentage points", points=Amount(adds, decimals=1))
        yield reader.text("Adds to what runs now"), reader.say(points)
    hours = None if aligned.hours is None else Amount(aligned.hours, "hours")
    yield reader.text("Hours"), reader.say(hours)
    for name in FACTS:
        if getattr(row, name) is not None or name in ("cost", "lead"):
            label = TABLES["partnerships"].field[name].label
            yield reader.text(label), reader.say(_fact(model, row, name))


def _fact(model: Model, row: Partnership, name: str) -> Value:
    field, value = TABLES["partnerships"].field[name], getattr(row, name)
    if value is not None and field.is_reference:
        return model.called(field.table, value)
    if value is not None and name in SCALES:
        return words(SCALES[name], value=value)
    return shown(field, value, model.options.currency)
