"""What the library loses if somebody leaves: for the leader alone, by department and code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.leaving import Loss
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import by_department, group_name, post_of
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class LeavingView:
    """Coverage lost by whoever leaves, and by pairs who leave together. Personal throughout."""

    finding: str
    pairs: tuple[str, ...]
    table: Table


def leaving_view(
    model: Model, losses: Mapping[str, float], pairs: Sequence[Loss], language: Language
) -> LeavingView:
    """Everybody whose leaving would lower coverage."""
    felt = {person: loss for person, loss in losses.items() if loss > 0}
    return LeavingView(
        language.say(_finding(losses, felt)),
        tuple(language.say(_pair(pair)) for pair in sorted(pairs, key=lambda pair: pair.people)),
        _table(model, felt, language),
    )


def _finding(losses: Mapping[str, float], felt: Mapping[str, float]) -> Words:
    if not losses:
        return words("No competence has both a weight and a number of people needed.")
    if not felt:
        return words("Whoever leaves, coverage of the competences stays as it is.")
    return counted(
        "Coverage would fall if this one of {all} people left, by {most} percentage points.",
        "Coverage would fall if any of {n} of {all} people left, by up to {most} percentage "
        "points.",
        len(felt),
        all=len(losses),
        most=Amount(100 * max(felt.values()), decimals=1),
    )


def _pair(pair: Loss) -> Words:
    one, other = pair.people
    return words(
        "{one} and {other} together: {loss} percentage points.",
        one=one,
        other=other,
        loss=Amount(100 * pair.loss, decimals=1),
    )


def _table(model: Model, felt: Mapping[str, float], language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(group_name(model, person.department)),
            person.id,
            post_of(person, language),
            100 * felt[person.id],
        )
        for person in by_department(model, felt)
    ]
    return Table(
        text("What the library loses if somebody leaves"),
        (
            Column(text("Department")),
            Column(text("Code")),
            Column(text("Post")),
            Column(text("Coverage lost (percentage points)"), "number", 1),
        ),
        tuple(rows),
    )
