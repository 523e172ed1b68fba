"""What drives and what restrains each approach, as forces with a length."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.approaches.force_field import JUDGED, MEASURED, Force, ForceField, force_fields
from lib.analysis.approaches.side_by_side import Approaches
from lib.model.model import Model
from lib.text.language import Language
from lib.view.approaches.approach_claims import claim_text
from lib.view.approaches.approach_names import approach_name
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, words


@dataclass(frozen=True, slots=True)
class ForceBar:
    """One force: which way it pushes (`pro`, `con`), how far (0 to 5), and what that rests on."""

    text: str
    side: str
    kind: str | None
    length: float


@dataclass(frozen=True, slots=True)
class ForcesView:
    """The force field of one approach. `labels`: driving, restraining, measured, judged, none."""

    id: str
    name: str
    finding: str
    bars: tuple[ForceBar, ...]
    labels: tuple[str, str, str, str, str]
    axis: str
    alt: str
    table: Table


def forces_views(model: Model, found: Approaches, language: Language) -> tuple[ForcesView, ...]:
    """The force field of each approach about which there are statements."""
    texts = {row.id: language.say(claim_text(row)) for row in model.statements}
    return tuple(
        _view(field, texts, language)
        for field in force_fields(model, found)
        if field.pros or field.cons
    )


def _view(field: ForceField, texts: dict[str, str], language: Language) -> ForcesView:
    forces, text = (*field.pros, *field.cons), language.text
    return ForcesView(
        field.approach,
        language.say(approach_name(field.approach)),
        language.say(_finding(field)),
        tuple(
            ForceBar(texts[row.statement], row.side, row.kind, row.length or 0.0) for row in forces
        ),
        (
            text("Drives"),
            text("Restrains"),
            text("measured"),
            text("judged"),
            text("neither measured nor judged"),
        ),
        text("Strength times importance, 0 to 5"),
        text(
            "Bars to the left for what drives the approach, to the right for what restrains it. "
            "The table below holds the same figures."
        ),
        _table(forces, texts, language),
    )


def _finding(field: ForceField) -> Words:
    drives, restrains = (_total(field, side, MEASURED) for side in ("pro", "con"))
    said = words(
        "Measured, {drives} drive it and {restrains} restrain it.",
        drives=_points(drives),
        restrains=_points(restrains),
    )
    for_it, against = (_total(field, side, JUDGED) for side in ("pro", "con"))
    if not for_it and not against:
        return said
    return words(
        "{measured} Judged, {drives} drive it and {restrains} restrain it.",
        measured=said,
        drives=_points(for_it),
        restrains=_points(against),
    )


def _total(field: ForceField, side: str, kind: str) -> float:
    return field.total(side, kind)


def _points(total: float) -> Amount:
    return Amount(total, "points", 1)


def _table(forces: tuple[Force, ...], texts: dict[str, str], language: Language) -> Table:
    text = language.text
    return Table(
        text("The forces in figures"),
        (
            Column(text("Statement")),
            Column(text("Direction")),
            Column(text("Rests on")),
            Column(text("Strength"), "percent"),
            Column(text("Importance"), "number", 1),
            Column(text("Length"), "number", 1),
        ),
        tuple(_row(row, texts, language) for row in forces),
    )


def _row(row: Force, texts: dict[str, str], language: Language) -> tuple[Plain, ...]:
    text = language.text
    kinds = {MEASURED: text("measured"), JUDGED: text("judged")}
    return (
        texts[row.statement],
        text("Drives") if row.side == "pro" else text("Restrains"),
        text("nothing yet") if row.kind is None else kinds[row.kind],
        row.strength,
        row.importance,
        row.length,
    )
