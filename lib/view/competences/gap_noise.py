"""How far the gaps hold if levels are a little wrong, in words and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.noise import NoiseTest, RoleSteadiness, Steadiness
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES, competences
from lib.view.names import counted_order
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Label, Words, words

FIRM = 0.9
"""A finding that holds in this share of draws stands firm."""


@dataclass(frozen=True, slots=True)
class NoiseView:
    """The test in sentences, and each finding with the share of draws in which it holds."""

    lines: tuple[str, ...]
    table: Table


def noise_view(model: Model, found: NoiseTest, language: Language) -> NoiseView:
    """What of the findings stands if every level were one higher or lower by chance."""
    listed = sorted(found.competences, key=lambda row: counted_order(row.competence))
    rows = [_row(model, row, language) for row in listed if row.short is not None]
    rows += [_role(row, language) for row in found.roles]
    return NoiseView(
        tuple(language.say(line) for line in _lines(model, found)),
        Table(
            language.text("How far each finding holds"),
            (
                Column(language.text("Competence or role")),
                Column(language.text("Found today")),
                Column(language.text("Holds in"), "percent"),
            ),
            tuple(rows),
        ),
    )


def _lines(model: Model, found: NoiseTest) -> Iterator[Words]:
    yield words(
        "Levels are judgements. Here every known level was made one higher or one lower by "
        "chance, {n} times over.",
        n=found.draws,
    )
    short = [row for row in found.competences if row.short]
    if firm := [row.competence for row in short if (row.short_holds or 0.0) >= FIRM]:
        yield words(
            "Too few people even if levels are a little wrong: {names}.",
            names=competences(model, firm),
        )
    if weak := [row.competence for row in short if (row.short_holds or 0.0) < FIRM]:
        yield words(
            "Too few people today, but look at the levels again before you act: {names}.",
            names=competences(model, weak),
        )
    if (coverage := _coverage(found)) is not None:
        yield coverage


def _coverage(found: NoiseTest) -> Words | None:
    if found.coverage is None or found.low is None or found.high is None:
        return None
    values = {
        "today": Amount(100 * found.coverage, "%"),
        "low": Amount(100 * found.low, "%"),
        "high": Amount(100 * found.high, "%"),
    }
    if found.coverage < found.low:
        return words(
            "Coverage is {today} today, and from {low} to {high} in nine draws of ten. That is no "
            "good news: more people stand one level under a target than just on it, and what is "
            "more than needed is not counted, so chance lifts coverage more than it lowers it. "
            "Read the test as a sign of which gaps hang on a single level.",
            **values,
        )
    return words(
        "Coverage is {today} today, and from {low} to {high} in nine draws of ten.", **values
    )


def _row(model: Model, row: Steadiness, language: Language) -> tuple[Plain, ...]:
    name = language.say(model.called("competences", row.competence))
    if row.uncovered:
        return name, language.text("nobody has it"), row.uncovered_holds
    if row.single:
        return name, language.text("one person has it"), row.single_holds
    said = language.text("too few have it") if row.short else language.text("enough have it")
    return name, said, row.short_holds


def _role(row: RoleSteadiness, language: Language) -> tuple[Plain, ...]:
    found = (
        language.text("somebody has every must-have")
        if row.filled
        else language.text("nobody has every must-have")
    )
    role = words("Role: {role}", role=Label(ROLE_TITLES[row.role]))
    return language.say(role), found, row.holds
