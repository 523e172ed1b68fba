"""The rules that name one partnership: said in words, and added, changed or removed in a table."""

from __future__ import annotations

from functools import partial

from lib.model.edits import Edit, Edited, edit_table
from lib.model.model import Model
from lib.view.strategy.rules_sheet import naming, rules_sheet
from lib.view.strategy.sheets import Sheet
from pages.strategy import editor
from pages.ui import prose
from pages.ui.here import Here


def draw(here: Here, partnership: str, said: tuple[str, ...]) -> None:
    """Draw the rules; `said` are they in words."""
    text = here.language.text
    prose.section(text("Rules that name it"))
    if said:
        prose.bullets(said)
    prose.remark(
        text(
            "Every portfolio keeps them. A new rule is about this partnership; name the others in "
            "it. “Must be in” and “must not be in” are set above, under Fixed."
        )
    )

    def edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
        return edit_table(model, sheet.name, sheet.keys, naming(partnership, given))

    make = partial(rules_sheet, partnership=partnership, language=here.language)
    editor.draw(here, f"rules-{partnership}", make, edit)
