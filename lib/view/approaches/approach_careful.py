"""How much hangs on how carefully departments choose, on how much they list, and on the weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.analysis.approaches.contest import Contest
from lib.analysis.approaches.dials import Turned
from lib.analysis.approaches.side_by_side import Approaches
from lib.text.language import Language
from lib.view.approaches.approach_finding import SHOWN, coverage, ownership, points_words
from lib.view.approaches.approach_names import choice_words, short_name
from lib.view.tables import Column, Table
from lib.words import Amount, Words, words

Step = tuple[float, float | None, float | None, float | None]
"""Caution, and coverage of the departments' choice, its ownership, and the combination's coverage;
each 0 to 100."""


@dataclass(frozen=True, slots=True)
class CarefulView:
    """What caution does. `today` is the caution now set, 0 to 100; `names` those of the lines."""

    finding: str
    steps: tuple[Step, ...]
    today: float
    names: tuple[str, str, str]
    axes: tuple[str, str, str]
    alt: str
    table: Table


def careful_view(rows: Sequence[Turned], today: float, language: Language) -> CarefulView:
    """The approaches at each caution tried so far; `today` is the one now set, 0 to 1."""
    text = language.text
    steps = tuple(_step(row) for row in sorted(rows, key=lambda row: row.level))
    names = (
        text("Coverage, departments choose"),
        text("Ownership, departments choose"),
        text("Coverage, combined"),
    )
    return CarefulView(
        language.say(_finding(steps)),
        steps,
        100 * today,
        names,
        (text("Caution (%)"), text("Per cent"), text("today")),
        text(
            "Lines over caution: coverage and ownership of what departments choose, and coverage "
            "of the combination. The table below holds the same figures."
        ),
        Table(
            text("What caution does"),
            (
                Column(text("Caution"), "percent"),
                *(Column(f"{name} (%)", "number", 1) for name in names),
            ),
            tuple((step[0] / 100, *step[1:]) for step in steps),
        ),
    )


def _step(row: Turned) -> Step:
    own = row.approaches.department_led
    return 100 * row.level, coverage(own), ownership(own), coverage(row.approaches.combined)


def _finding(steps: Sequence[Step]) -> Words:
    reached = [step[1] for step in steps if step[1] is not None]
    if not reached:
        return words("The departments choose nothing, however careful they are.")
    low, high = min(reached), max(reached)
    if high - low < SHOWN:
        return _same_coverage(steps, high)
    return words(
        "How carefully departments choose matters: what they choose covers from {low} to {high}, a "
        "difference of {points}.",
        low=Amount(low, "%"),
        high=Amount(high, "%"),
        points=points_words(high - low),
    )


def _same_coverage(steps: Sequence[Step], reached: float) -> Words:
    """Where caution leaves coverage as it is: whether it leaves ownership too."""
    owned = [step[2] for step in steps if step[2] is not None]
    if not owned or round(min(owned)) == round(max(owned)):
        return words(
            "However carefully departments choose, what they choose covers {share}: nothing hangs "
            "on it.",
            share=Amount(reached, "%"),
        )
    return words(
        "However carefully departments choose, what they choose covers {share}; what changes is "
        "ownership, from {low} to {high}.",
        share=Amount(reached, "%"),
        low=Amount(min(owned), "%", 0),
        high=Amount(max(owned), "%", 0),
    )


def shortlist_table(rows: Iterable[Turned], language: Language) -> Table:
    """Ownership of the same portfolios, measured by longer and shorter lists."""
    text, each = language.text, tuple(rows)
    approaches = each[0].approaches.each if each else ()
    names = [language.say(short_name(row.id)) for row in approaches]
    return Table(
        text("Ownership (%) with longer and shorter lists"),
        (
            Column(text("Partnerships on a list"), "whole"),
            *(Column(name, "number", 1) for name in names),
        ),
        tuple(
            (int(row.level), *(ownership(approach) for approach in row.approaches.each))
            for row in each
        ),
    )


def robustness_words(found: Approaches, contest: Contest | None) -> Words | None:
    """In what share of the weightings each approach covers most; None where nothing is known."""
    if contest is None or len(contest.standings) < 2:
        return None
    first, *others = sorted(contest.standings, key=lambda row: -row.first)
    said = words(
        "In {share} of the weightings that keep your order of goals, {choice} covers most",
        share=_share(first.first),
        choice=choice_words(first.approach),
    )
    for row in others:
        said = words(
            "{said}, {choice} in {share}",
            said=said,
            choice=choice_words(row.approach),
            share=_share(row.first),
        )
    return words("{said}.", said=said)


def _share(share: float) -> Amount:
    exact = share in (0.0, 1.0) or 0.01 <= share <= 0.99
    return Amount(100 * share, "%", 0 if exact else 1)
