"""Each competence with a gap: people at target today, what the plan fills, what stays open."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.competences.closer import Closing
from lib.analysis.competences.closing_plan import Plan
from lib.model.competences import Competence
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Table
from lib.words import words


@dataclass(frozen=True, slots=True)
class GapBar:
    """One competence; people: `today` at target, then what the plan does to those missing."""

    name: str
    label: str
    today: int
    filled: int
    accepted: int
    open: int


@dataclass(frozen=True, slots=True)
class BarsView:
    """The gaps before and after the plan. `labels`: the four parts of a bar, and the axis."""

    bars: tuple[GapBar, ...]
    labels: tuple[str, str, str, str, str]
    table: Table
    alt: str


def bars_view(model: Model, plan: Plan, language: Language) -> BarsView:
    """Every competence that lacks somebody, those with most missing first."""
    text = language.text
    rows = sorted(plan.closings, key=lambda row: -row.missing)
    bars = tuple(_bar(model, row, language) for row in rows)
    parts = (
        text("At target today"),
        text("Filled by the plan"),
        text("Accepted"),
        text("Still open"),
    )
    return BarsView(
        bars,
        (*parts, text("People needed at the target level")),
        Table(
            text("Gaps before and after the plan"),
            (Column(text("Competence")), *(Column(part, "whole") for part in parts)),
            tuple((bar.name, bar.today, bar.filled, bar.accepted, bar.open) for bar in bars),
        ),
        text(
            "A bar for each competence that lacks people: those at target today, those the plan "
            "brings, and what stays open. The table below holds the same figures."
        ),
    )


def _bar(model: Model, row: Closing, language: Language) -> GapBar:
    name = model.called("competences", row.competence)
    needed = _needed(model, row.competence)
    today = needed - row.missing
    label = words(
        "{competence}: {today} → {after} of {needed}",
        competence=name,
        today=today,
        after=today + row.closed,
        needed=needed,
    )
    said = language.say(name), language.say(label)
    return GapBar(*said, today, row.closed, row.accepted, row.open)


def _needed(model: Model, competence: str) -> int:
    row = model.find("competences", competence)
    return (row.needed or 0) if isinstance(row, Competence) else 0
