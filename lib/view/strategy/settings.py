"""The settings as a form shows them."""

from __future__ import annotations

from dataclasses import dataclass

from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.text.language import Language
from lib.view.records.privacy import DEFAULTS
from lib.view.strategy.sheets import SheetColumn, column_of


@dataclass(frozen=True, slots=True)
class SettingShown:
    """One setting: its control, and the value that holds, its default where none is set."""

    shown: SheetColumn
    value: Cell


def settings_columns(model: Model, language: Language) -> tuple[SettingShown, ...]:
    """Every setting in its order, without the texts of the Privacy page."""
    return tuple(
        SettingShown(column_of(model, field, language), getattr(model.options, name))
        for name, field in SETTINGS.items()
        if name not in DEFAULTS
    )
