"""How much hangs on how carefully departments choose, on how much they list, and on the weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lib.analysis.approaches.comparison import (
    CAUTIONS,
    LENGTHS,
    Contest,
    Turned,
    turned,
    vary_shortlist,
)
from lib.analysis.approaches.side_by_side import Approach
from lib.analysis.approaches.verdicts import UNKNOWN, find_verdict
from lib.charts.lines import Post, dial_lines
from lib.model.goals import Statement
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.finding import (
    SHORT,
    Seen,
    choice_words,
    coverage,
    wishes_kept,
)
from lib.screens.approaches.promising import SHOWN, points_words
from lib.screens.approaches.verdicts import reason_words
from lib.screens.parts import Column, How, Picture, Table
from lib.study import Study
from lib.study.base import Effort
from lib.words import N_, Amount, Words, rounded, words

ALL = len(CAUTIONS)
"""How many cautions are tried."""
NAMES = (
    N_("Coverage, departments choose"),
    N_("Wishes kept, departments choose"),
    N_("Coverage, combined"),
)
"""The three values of a step."""
Step = tuple[float, tuple[float | None, float | None, float | None]]
"""Caution, and what it comes to: see `NAMES`; each 0 to 100."""
HOW = How(
    (
        (
            N_(
                "Caution is the share of its worth that a quite new partnership (novelty 5) loses "
                "in a department's eyes: at 0 % they do not mind, at 100 % it is worth nothing to "
                "them. For each caution the departments choose anew, and so does the combination. "
                "The length of the list changes no choice, only what counts as a department's own "
                "wish."
            ),
            "",
        ),
        (
            N_(
                "For the weightings, ten thousand are drawn at random that keep the order of the "
                "goals; each approach keeps the portfolio that it has."
            ),
            "",
        ),
    )
)


def steps(study: Study, effort: Effort) -> Iterator[Step]:
    """What each caution comes to, one after the other: departments choose anew each time.

    Raises `TimeoutError` where nothing is found in time.
    """
    guarantee = study.model.options.guarantee
    for level in CAUTIONS:
        changed = study.of(turned(study.model, "caution", level))
        yield step(Turned(level, changed.approaches(guarantee, effort)))


def step(row: Turned) -> Step:
    """What one caution comes to."""
    own = row.approaches.department_led
    return 100 * row.level, (coverage(own), wishes_kept(own), coverage(row.approaches.combined))


def progress_words(done: int) -> Words:
    """How many of the cautions have been tried."""
    return words("Trying how careful: {done} of {all}", done=done, all=ALL)


def finding(tried: Sequence[Step]) -> Words:
    """How much hangs on caution."""
    reached = [first for _, (first, *_) in tried if first is not None]
    if not reached:
        return words(
            "However careful the departments are, how much their choice would cover cannot be said."
        )
    low, high = min(reached), max(reached)
    if high - low < SHOWN:
        return _same_coverage(tried, high)
    return words(
        "How carefully departments choose matters: what they choose covers from {low} to {high}, a "
        "difference of {points}.",
        low=Amount(low, "%"),
        high=Amount(high, "%"),
        points=points_words(high - low),
    )


def _same_coverage(tried: Sequence[Step], reached: float) -> Words:
    """Where caution leaves coverage as it is: whether it leaves wishes too."""
    owned = [second for _, (_, second, _) in tried if second is not None]
    if not owned or rounded(min(owned)) == rounded(max(owned)):
        return words(
            "However carefully departments choose, what they choose covers {share}: nothing hangs "
            "on it.",
            share=Amount(reached, "%"),
        )
    return words(
        "However carefully departments choose, what they choose covers {share}; what changes is "
        "how much of their wishes can be kept, from {low} to {high}.",
        share=Amount(reached, "%"),
        low=Amount(min(owned), "%", 0),
        high=Amount(max(owned), "%", 0),
    )


def playing_safe(seen: Seen) -> Words | None:
    """What departments choose with today's caution and without any; None where nothing is known."""
    row = Statement(id="", approach="department_led", side="con", measure="risk")
    verdict = find_verdict(row, seen.model, seen.found)
    return None if verdict.code == UNKNOWN else reason_words(seen, row, verdict)


def picture(model: Model, tried: Sequence[Step], reader: Reader) -> Picture:
    """What caution does, and the caution now set."""
    text = reader.text
    titles = text("Caution (%)"), text("Per cent")
    today = Post(100 * model.options.caution, text("now"))
    return Picture(
        dial_lines([text(name) for name in NAMES], tried, titles, today),
        text(
            "Lines over caution: coverage and wishes kept of what departments choose, and coverage "
            "of the combination. The table below holds the same figures."
        ),
    )


def cautions(tried: Sequence[Step], reader: Reader) -> Table:
    """What each caution comes to."""
    text = reader.text
    return Table(
        text("What caution does"),
        (
            Column(text("Caution"), "percent"),
            *(Column(text(name), "percent") for name in NAMES),
        ),
        tuple(
            (caution / 100, *(None if it is None else it / 100 for it in values))
            for caution, values in tried
        ),
    )


def shortlists(seen: Seen, lengths: Iterable[int] = LENGTHS) -> Table:
    """Hours on what nobody listed, in the same portfolios, by longer and shorter lists."""
    text, found = seen.reader.text, seen.found
    return Table(
        text("Hours on what departments did not list (%), with longer and shorter lists"),
        (
            Column(text("Partnerships on a list"), "whole"),
            *(Column(text(SHORT[row.id]), "number", 1) for row in found.each),
        ),
        tuple(
            (int(row.level), *(_imposed(approach) for approach in row.approaches.each))
            for row in vary_shortlist(seen.model, found, lengths)
        ),
    )


def _imposed(approach: Approach) -> float | None:
    """Hours that go to what departments did not list, in per cent of all hours."""
    return None if approach.indicators is None else approach.indicators.imposed.value


def robustness(contest: Contest | None) -> Words | None:
    """In what share of the weightings each approach covers most; None where nothing is known."""
    if contest is None or len(contest.performances) < 2:
        return None
    if contest.all_level:
        return words(
            "In all {n} weightings drawn that keep your order of goals, the approaches cover the "
            "same.",
            n=contest.samples,
        )
    first, *others = sorted(contest.performances, key=lambda row: -row.first)
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
    if not contest.level:
        return words("{said}.", said=said)
    return words(
        "{said}. In {level} several are level there, and share it.",
        said=said,
        level=_share(contest.level),
    )


def _share(share: float) -> Amount:
    exact = share in (0.0, 1.0) or 0.01 <= share <= 0.99
    return Amount(100 * share, "%", 0 if exact else 1)
