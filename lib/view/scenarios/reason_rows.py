"""The partnerships for which a group may give a reason: those it chose, then those left out."""

from __future__ import annotations

from dataclasses import dataclass

from lib.text.language import Language
from lib.view.scenarios.decided_portfolio import chosen_rows
from lib.view.scenarios.deciding import Decision


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One partnership, and whether it is in or out."""

    id: str
    title: str
    state: str


def reason_rows(decision: Decision, language: Language) -> tuple[ReasonRow, ...]:
    """The rows in an order that does not hang on what is typed; ended partnerships are not there.

    Those that run now come first among the chosen and among the others. None without a portfolio.
    """
    outcome, model = decision.chosen_outcome, decision.chosen_model
    if outcome.approach.portfolio is None:
        return ()
    chosen = chosen_rows(decision)
    ids = {row.id for row in chosen}
    others = sorted(
        (row for row in model.partnerships if row.id not in ids and row.status != "ended"),
        key=lambda row: row.status != "running",
    )
    return tuple(
        ReasonRow(
            row.id,
            language.say(model.called("partnerships", row.id)),
            language.text("chosen") if row.id in ids else language.text("left out"),
        )
        for row in (*chosen, *others)
    )
