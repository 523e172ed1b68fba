"""What the comparison of what-ifs shows: a finding, three sentences each, and every table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.scenarios.comparison import Comparison
from lib.analysis.scenarios.outcome import FIGURES, STAFF
from lib.text.language import Language
from lib.view.scenarios.decided_figures import NAMES, cell_words, figure_words
from lib.view.scenarios.decided_words import difference_sentences
from lib.view.scenarios.sides import Side, Sides
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, words

SEEN = 0.05
"""Points of coverage; what moves by less shows no difference with one decimal."""


@dataclass(frozen=True, slots=True)
class Told:
    """One what-if: its name, and its difference to today in three sentences."""

    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparedView:
    """`portfolios` says of every partnership that is in somewhere where it is in."""

    finding: str
    told: tuple[Told, ...]
    figures: Table
    portfolios: Table


def compared_view(sides: Sides, language: Language) -> ComparedView:
    """The comparison in words, and its two main tables."""
    return ComparedView(
        language.say(_finding(sides)),
        tuple(_told(sides, side, language) for side in sides.others),
        _figures(sides, language),
        _portfolios(sides, language),
    )


def _finding(sides: Sides) -> Words:
    """Which what-if reaches most of the strategy."""
    reached = [(side, side.outcome.figures["strategy_coverage"]) for side in sides.each]
    known = [(side, value) for side, value in reached if value is not None]
    if not sides.others:
        return words("There is nothing to compare yet: pick a scenario, or change something.")
    if len(known) < len(reached) or reached[0][1] is None:
        return words("How much of the strategy is reached cannot be said of all that is compared.")
    before = reached[0][1]
    best, most = max(known, key=lambda it: it[1])
    if most - before < SEEN:
        return counted(
            "It reaches no more of the strategy than today ({share}).",
            "None of the {n} reaches more of the strategy than today ({share}).",
            len(sides.others),
            share=Amount(before, "%", 1),
        )
    return words(
        "“{name}” reaches most of the strategy: {share}, against {before} today.",
        name=best.name,
        share=Amount(most, "%", 1),
        before=Amount(before, "%", 1),
    )


def _told(sides: Sides, side: Side, language: Language) -> Told:
    said = difference_sentences(side.model, sides.today.outcome, side.outcome)
    return Told(side.name, tuple(map(language.say, said)))


def _figures(sides: Sides, language: Language) -> Table:
    found = [comparison for _, comparison in sides.compared()]
    names = [name for name in FIGURES if sides.told or name not in STAFF]
    return Table(
        language.text("All figures, with the difference to today"),
        (Column(language.text("Figure")), *map(Column, sides.names)),
        tuple(_figure(sides, found, name, language) for name in names),
    )


def _figure(
    sides: Sides, found: Sequence[Comparison], name: str, language: Language
) -> tuple[Plain, ...]:
    today = language.say(figure_words(sides.today.model, sides.today.outcome, name))
    cells = (
        language.say(cell_words(side.model, side.outcome, comparison, name))
        for side, comparison in zip(sides.others, found, strict=True)
    )
    return (language.text(NAMES[name]), today, *cells)


def _portfolios(sides: Sides, language: Language) -> Table:
    chosen = [side.outcome.approach.chosen for side in sides.each]
    rows = [
        (
            language.say(words("{name}", name=sides.called("partnerships", one))),
            *(_in(language, one in listed, one in chosen[0]) for listed in chosen),
        )
        for one in sides.all_of(chosen)
    ]
    return Table(
        language.text("Who is in"),
        (Column(language.text("Partnership")), *map(Column, sides.names)),
        tuple(sorted(rows, key=lambda row: row[1:].count(row[1]) == len(row) - 1)),
    )


def _in(language: Language, is_in: bool, was_in: bool) -> str:
    """Whether it is in; what differs from today says so in a word."""
    if is_in == was_in:
        return language.text("in") if is_in else "–"
    return language.text("comes in") if is_in else language.text("goes out")
