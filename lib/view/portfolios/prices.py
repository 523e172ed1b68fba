"""What more hours, more money or fewer rules would bring, in one reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.portfolios.conditions import BUDGET, HOURS
from lib.analysis.portfolios.pricing import LEAST, MANY_HOURS, MONEY, Worth
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.view.portfolios.rules import source_words
from lib.view.tables import Column, Table
from lib.words import Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class PricesView:
    """What is worth most, what to know about it, and what each brings, the most first."""

    finding: str
    notes: tuple[str, ...]
    table: Table


def prices_view(model: Model, found: Sequence[Worth], late: int, language: Language) -> PricesView:
    """What each of `found` brings; `late`: how many took too long to find."""
    ranked = sorted(found, key=lambda it: -(it.gained or 0.0))
    return PricesView(
        finding=language.say(_finding(model, ranked)),
        notes=tuple(language.say(note) for note in _notes(model, ranked, late)),
        table=_table(model, ranked, language),
    )


def _finding(model: Model, ranked: Sequence[Worth]) -> Words:
    if not ranked or not _points(ranked[0]):
        return words("Neither a little more money or hours nor fewer rules would cover more.")
    return words(
        "Worth most: {what} ({points} percentage points more coverage).",
        what=_what(model, ranked[0]),
        points=Amount(_points(ranked[0]) or 0.0, decimals=1),
    )


def _notes(model: Model, ranked: Sequence[Worth], late: int) -> list[Words]:
    names = [model.called("departments", it.source.about) for it in ranked if it.one]
    hours = any(it.source.kind == HOURS for it in ranked)
    said = []
    if names:
        said.append(words("A single hour more would bring something already: {names}.",
                          names=some(names)))  # fmt: skip
    elif hours:
        said.append(
            words("A single hour more brings nothing: partnerships are in or out as a whole.")
        )
    if late:
        said.append(
            counted(
                "One of them took too long and is not shown.",
                "{n} of them took too long and are not shown.",
                late,
            )
        )
    return said


def _table(model: Model, ranked: Sequence[Worth], language: Language) -> Table:
    text = language.text
    help_ = text("How much more of the strategy the best portfolio would then cover.")
    return Table(
        text("What more would bring"),
        (
            Column(text("Change")),
            Column(text("Coverage gained (percentage points)"), "number", 1, help_),
        ),
        tuple((language.say(_what(model, it)), _points(it)) for it in ranked),
    )


def _what(model: Model, worth: Worth) -> Words:
    source = worth.source
    if source.kind == BUDGET:
        return words("{money} more a year", money=Amount(MONEY, model.options.currency))
    if source.kind == HOURS:
        name = model.called("departments", source.about)
        return words("{hours} more in {name}", hours=Amount(MANY_HOURS, "hours"), name=name)
    return words("without {rule}", rule=source_words(model, source))


def _points(worth: Worth) -> float | None:
    """What is gained in percentage points; what is less than the least is nothing."""
    if worth.gained is None:
        return None
    return 100 * worth.gained if abs(worth.gained) >= LEAST else 0.0
