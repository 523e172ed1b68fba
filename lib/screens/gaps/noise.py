"""How far the gaps hold if levels are a little wrong, in words and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.competences.noise import NoiseTest, RoleSteadiness, Steadiness
from lib.analysis.competences.privacy import noise_but_few
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES, competences
from lib.screens.names import counted_order
from lib.screens.parts import Col, Table, table
from lib.study import Study
from lib.words import N_, Amount, Label, Value, Words, words

FIRM = 0.9
"""A finding that holds in this share of draws stands firm."""


def found(study: Study, reader: Reader) -> NoiseTest:
    """The test as far as the reader may be told of it."""
    return noise_but_few(study.noise_test(), reader.untold)


def notes(model: Model, found: NoiseTest) -> Iterator[Words]:
    """What of the findings stands if levels were one too low or one too high by chance."""
    yield words(
        "Levels are judgements. Here each known level was taken to be one too low in a quarter of "
        "{n} draws, one too high in a quarter, and right in the rest.",
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
            "Too few people, but look at the levels again before you act: {names}.",
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
            "Coverage is {today} as found, and from {low} to {high} in nine draws of ten. That is "
            "no good news: where people are missing, others stand one level under the target, and "
            "what is more than needed is not counted, so chance lifts coverage more than it lowers "
            "it. Read the test as a sign of which gaps hang on a single level.",
            **values,
        )
    return words(
        "Coverage is {today} as found, and from {low} to {high} in nine draws of ten.", **values
    )


def holds(model: Model, found: NoiseTest, reader: Reader) -> Table:
    """Each finding with the share of draws in which it holds."""
    told = [row for row in found.competences if row.short is not None]
    rows: list[tuple[Value, str, float | None]] = [
        (model.called("competences", row.competence), *_competence(row))
        for row in sorted(told, key=lambda row: counted_order(row.competence))
    ]
    rows += [_role(row) for row in found.roles]
    columns = (
        Col(N_("Competence or role"), lambda row: reader.say(row[0])),
        Col(N_("Found"), lambda row: reader.text(row[1])),
        Col(N_("Holds in"), lambda row: row[2], "percent"),
    )
    return table(N_("How far each finding holds"), columns, rows, reader)


def _competence(row: Steadiness) -> tuple[str, float | None]:
    if row.uncovered:
        return N_("nobody has it"), row.uncovered_holds
    if row.single:
        return N_("one person has it"), row.single_holds
    return N_("too few have it") if row.short else N_("enough have it"), row.short_holds


def _role(row: RoleSteadiness) -> tuple[Words, str, float | None]:
    said = N_("somebody has every must-have") if row.filled else N_("nobody has every must-have")
    return words("Role: {role}", role=Label(ROLE_TITLES[row.role])), said, row.holds
