"""The rules that name one partnership, as a table to edit."""

from __future__ import annotations

from dataclasses import replace

from lib.model.edits import Edit
from lib.model.model import Model
from lib.text.language import Language
from lib.view.strategy.sheets import Sheet, table_sheet


def rules_sheet(model: Model, partnership: str, language: Language) -> Sheet:
    """The table of rules with those rows only that name the partnership."""
    sheet = table_sheet(model, "rules", language)
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
