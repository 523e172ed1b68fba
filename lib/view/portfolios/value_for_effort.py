"""What each partnership gives for an hour, in one reader's language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from lib.analysis.portfolios.value_for_effort import Yield
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, listing, words

HOURS = 100
"""Alignment is told for so many hours: for one it would be a small fraction."""
MOST_NAMED = 3
HALF = 0.5


@dataclass(frozen=True, slots=True)
class EffortBar:
    """One partnership: alignment for so many hours, at least and at most. `heading` names it."""

    id: str
    heading: str
    value: float
    low: float
    high: float
    is_in: bool


@dataclass(frozen=True, slots=True)
class EffortWords:
    """The picture's own texts; `into` and `out` name those in the best portfolio and the others."""

    axis: str
    into: str
    out: str
    range: str
    alt: str


@dataclass(frozen=True, slots=True)
class EffortView:
    """The order by value for effort; `so_far` is empty where no partnership has a place."""

    finding: str
    so_far: str
    bars: tuple[EffortBar, ...]
    words: EffortWords
    table: Table


def effort_view(
    model: Model,
    rows: tuple[Yield, ...],
    covered: Mapping[str, float],
    chosen: Collection[str],
    language: Language,
) -> EffortView:
    """The partnerships in the order of what they give for an hour.

    `covered`: what the order reaches down to each; `chosen`: those in the best portfolio.
    """
    reached = _so_far(rows, covered)
    return EffortView(
        finding=language.say(_finding(model, rows)),
        so_far=language.say(reached) if reached else "",
        bars=tuple(_bars(model, rows, chosen, language)),
        words=_words(language),
        table=_table(model, rows, covered, language),
    )


def _finding(model: Model, rows: tuple[Yield, ...]) -> Words:
    known = [row for row in rows if row.per_hour is not None]
    if not known:
        return words("No partnership has both hours and a value yet.")
    first = [row for row in known if row.rank == 1][:MOST_NAMED]
    return words(
        "Most for the hours: {names} ({value} points of alignment for 100 hours).",
        names=listing(model.called("partnerships", row.partnership) for row in first),
        value=Amount(HOURS * (first[0].per_hour or 0.0), decimals=1),
    )


def _so_far(rows: tuple[Yield, ...], covered: Mapping[str, float]) -> Words | None:
    """How many of the first cover half of the strategy, or what all of them cover."""
    ranked = [row for row in rows if row.partnership in covered]
    if not ranked:
        return None
    shares = [covered[row.partnership] for row in ranked]
    n = next((i for i, share in enumerate(shares, 1) if share >= HALF), len(ranked))
    return counted(
        "Taken in this order, the first of {all} covers {share} of the strategy, with {hours}.",
        "Taken in this order, the first {n} of {all} cover {share} of the strategy, with {hours}.",
        n,
        all=len(ranked),
        share=Amount(100 * shares[n - 1], "%"),
        hours=Amount(sum(row.hours or 0.0 for row in ranked[:n]), "hours"),
    )


def _bars(
    model: Model, rows: tuple[Yield, ...], chosen: Collection[str], language: Language
) -> Iterator[EffortBar]:
    for row in rows:
        if row.per_hour is None or row.low is None or row.high is None:
            continue
        said = words(
            "{rank}. {name}\u00a0·\u00a0{value}",
            rank=row.rank,
            name=model.called("partnerships", row.partnership),
            value=Amount(HOURS * row.per_hour, decimals=1),
        )
        yield EffortBar(
            row.partnership,
            language.say(said),
            value=HOURS * row.per_hour,
            low=HOURS * row.low,
            high=HOURS * row.high,
            is_in=row.partnership in chosen,
        )


def _words(language: Language) -> EffortWords:
    text = language.text
    return EffortWords(
        axis=text("Alignment for 100 hours"),
        into=text("In the best portfolio"),
        out=text("Not in it"),
        range=text("Uncertain"),
        alt=text(
            "Bars: what each partnership gives the strategy for 100 hours, the most first. The "
            "table below holds the same figures."
        ),
    )


def _table(
    model: Model, rows: tuple[Yield, ...], covered: Mapping[str, float], language: Language
) -> Table:
    text = language.text
    help_ = text("What it could be at least and at most, since something is unknown.")
    together = text("Of this one and all above it; rules and limits are not asked.")
    hours = accumulate(row.hours or 0.0 for row in rows)
    return Table(
        text("Value for effort"),
        (
            Column(text("Place"), "whole"),
            Column(text("Partnership")),
            Column(text("Alignment"), "number", 1),
            Column(text("Hours"), "number"),
            Column(text("Alignment for 100 hours"), "number", 1),
            Column(text("At least"), "number", 1, help_),
            Column(text("At most"), "number", 1, help_),
            Column(text("Hours so far"), "number", help=together),
            Column(text("Strategy covered so far"), "percent", help=together),
        ),
        tuple(
            (*_row(model, row, language), *_together(row, until, covered))
            for row, until in zip(rows, hours, strict=True)
        ),
    )


def _row(model: Model, row: Yield, language: Language) -> tuple[Plain, ...]:
    return (
        row.rank,
        language.say(model.called("partnerships", row.partnership)),
        row.alignment,
        row.hours,
        *(None if v is None else HOURS * v for v in (row.per_hour, row.low, row.high)),
    )


def _together(row: Yield, hours: float, covered: Mapping[str, float]) -> tuple[Plain, Plain]:
    share = covered.get(row.partnership)
    return (None, None) if share is None else (hours, share)
