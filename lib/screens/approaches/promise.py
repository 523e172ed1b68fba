"""The curve over the promise to the departments: what it costs the strategy, and what it buys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.analysis.approaches.combination import steps
from lib.analysis.approaches.curve import Curve, draw_curve
from lib.analysis.approaches.side_by_side import Approach
from lib.analysis.ground.tolerances import SAME
from lib.charts.lines import Dot, Mark, MarkedCurve, Post, marked_curve
from lib.reader import Reader
from lib.screens.approaches.finding import (
    SHORT,
    Seen,
    coverage,
    least_kept,
    short_name,
    wishes_kept,
)
from lib.screens.approaches.finding import finding as approaches_finding
from lib.screens.approaches.promising import next_words, promise_words, proposal_words
from lib.screens.parts import Col, How, Picture, Table, table
from lib.study import Study
from lib.study.base import Effort
from lib.words import N_, Amount, Words, listing, words

MARKED = ("department_led", "team_led")
"""The approaches of the source text, marked beside the curve."""
HOW = How(
    (
        (
            N_(
                "A department's own choice is what it would take, of what it leads, within its own "
                "hours and its share of the money, whether or not others have hours for it. What "
                "it keeps is the worth to it of what comes of all that it leads, against the worth "
                "of that choice, at most all of it. Wishes kept is the mean over departments with "
                "a choice, each weighed by its hours (alike where these are not known)."
            ),
            r"kept_d = \min\!\left(1, \frac{U_d(S)}{U_d^*}\right) \qquad "
            r"\frac{\sum_d H_d \, kept_d}{\sum_d H_d}",
        ),
        (
            N_(
                "For each promise the portfolio is found that covers most of the strategy among "
                "those under which every department keeps at least that share; of equals the one "
                "that keeps most wishes, then the one with fewest hours. A greater promise leaves "
                "fewer portfolios to choose from, so coverage never rises along the curve. The "
                "dial ends at the highest promise that some portfolio keeps to everybody."
            ),
            r"\max V(S) \quad kept_d(S) \ge \rho \text{ for every } d \qquad "
            r"\rho^* = \max_S \min_d kept_d(S)",
        ),
        (
            N_(
                "Where at least two percentage points of coverage are at stake between no promise "
                "and the highest, the promise to propose is the point furthest above the straight "
                "line between the two: before it promises are cheap, after it they are dear. Where "
                "less is at stake, the highest promise itself is proposed."
            ),
            "",
        ),
    ),
    N_(
        "Greatest least share: Bertsimas, Farias & Trichakis (2011). Knee of a curve: Satopää, "
        "Albrecht, Irwin & Raghavan (2011). A proposal only."
    ),
)


def promises(seen: Seen) -> tuple[float, ...]:
    """The promises of the curve in the order of their search: the highest first.

    There the search for the others begins.
    """
    *rest, highest = steps(seen.found.highest)
    return highest, *rest


def curves(seen: Seen, study: Study, effort: Effort) -> Iterator[Curve]:
    """The curve as it grows: one before each of the `promises` is searched, and the whole one last.

    The whole one has today's promise in it, which may lie between two of the others. Raises
    `TimeoutError` where nothing is found in time.
    """
    rows: list[Approach] = []
    for guarantee in promises(seen):
        yield draw_curve(steady(rows or (seen.found.combined,)))
        rows.append(study.combination(guarantee, effort, rows))
    today = seen.found.combined
    others = (row for row in rows if row.guarantee != today.guarantee)
    yield draw_curve(steady((*others, today)))


def steady(traced: Sequence[Approach]) -> tuple[Approach, ...]:
    """The rows by their promise, each reaching at least what those that promise more reach.

    What keeps a greater promise keeps a smaller one; so only rows that are not proved can change.
    """
    rows = sorted(traced, key=lambda row: row.guarantee or 0.0)
    for i in reversed(range(len(rows) - 1)):
        if (coverage(rows[i + 1]) or 0.0) > (coverage(rows[i]) or 0.0) + SAME:
            rows[i] = replace(rows[i + 1], guarantee=rows[i].guarantee)
    return tuple(rows)


def progress_words(done: int, every: int) -> Words:
    """How many of the promises are searched."""
    return words("The curve is being drawn: {done} of {all}", done=done, all=every)


# -- the picture ----------------------------------------------------------------------------------


def dots(curve: Curve) -> tuple[Dot, ...]:
    """The promise, and coverage, wishes kept and the least kept there, each 0 to 100."""
    return tuple(
        (100 * it.guarantee, (it.coverage, it.wishes_kept, it.least_kept)) for it in curve.points
    )


def picture(seen: Seen, curve: Curve, before: Sequence[Dot] = ()) -> Picture:
    """The curve with the approaches beside it; `before` is an older one that is being renewed."""
    text, highest = seen.reader.text, seen.found.highest
    drawn = MarkedCurve(
        dots(curve),
        tuple(before),
        tuple(_marks(seen)),
        tuple(_posts(seen, curve.proposed)),
        (text("Strategy coverage"), text("Wishes kept"), text("Least kept")),
        text("Before the change"),
        (text("Promise to the departments (%)"), text("Per cent")),
        None if highest is None or highest.share >= 1 - SAME else 100 * highest.share,
    )
    return Picture(
        marked_curve(drawn),
        text(
            "Three lines over the promise to the departments, up to the highest that can be kept: "
            "how much of the strategy is covered, how much of all wishes is kept, and how much "
            "the worst-off department keeps. The table below holds the same figures."
        ),
    )


def _today(seen: Seen) -> float:
    return seen.found.combined.guarantee or 0.0


def _marks(seen: Seen) -> Iterator[Mark]:
    """The approaches, each at the promise that it happens to keep."""
    for row in seen.each:
        if row.id in MARKED and coverage(row) is not None:
            values = coverage(row), wishes_kept(row), least_kept(row)
            look = 0 if row.id == "team_led" else 1
            name = seen.reader.say(short_name(row.id))
            yield Mark(name, 100 * (row.least_kept or 0.0), values, look)


def _posts(seen: Seen, proposed: float | None) -> Iterator[Post]:
    """Today's promise first, the proposed and the highest one; those at one place as one."""
    highest = None if seen.found.highest is None else seen.found.highest.share
    named = (
        (N_("now"), _today(seen)),
        (N_("proposed"), proposed),
        (N_("highest"), highest),
    )
    places: dict[float, list[str]] = {}
    for name, at in named:
        if at is not None:
            place = next((it for it in places if abs(it - at) < SAME), at)
            places.setdefault(place, []).append(name)
    for at, names in places.items():
        said = words(
            "{names} {promise}",
            names=listing(words(name) for name in names),
            promise=Amount(100 * at, "%"),
        )
        yield Post(100 * at, seen.reader.say(said))


# -- in words -------------------------------------------------------------------------------------


def finding(seen: Seen) -> Words:
    """Whom the team's choice leaves with least, and what today's promise costs the strategy.

    Where no department leads anything it could choose, what can be told at all.
    """
    if not seen.departments_choose:
        return approaches_finding(seen.model, seen.found)
    return promise_words(seen.model, seen.found)


def is_curve(seen: Seen) -> bool:
    """Whether anything can be promised: else there is no curve to draw."""
    return len(promises(seen)) > 1


def sentences(seen: Seen, curve: Curve | None = None) -> tuple[str, ...]:
    """What the next promise costs and buys, which one to propose, and who has no choice to keep."""
    return tuple(map(seen.reader.say, _sentences(seen, curve)))


def _sentences(seen: Seen, curve: Curve | None) -> Iterator[Words]:
    today = _today(seen)
    if curve is not None and len(curve.points) > 1:
        yield next_words(curve, today)
        yield proposal_words(curve, today)
    without = [name for name, share in seen.found.team_led.kept.items() if share is None]
    if without:
        yield words(
            "Without a choice of their own, and so without a promise: {names}. They lead nothing "
            "that is worth something to them and fits their own hours and money.",
            names=listing(seen.called("departments", name) for name in without),
        )


# -- the same in figures --------------------------------------------------------------------------


def costs(curve: Curve, reader: Reader) -> Table:
    """Each promise: what it reaches, what it costs, and what is kept under it."""
    columns = (
        Col(N_("Promise"), lambda it: it.guarantee, "percent"),
        Col(N_("Strategy coverage"), lambda it: _share(it.coverage), "percent"),
        Col(
            N_("Wishes kept"),
            lambda it: _share(it.wishes_kept),
            "percent",
            0,
            N_("What departments keep of their own choices, each weighed by its hours."),
        ),
        Col(
            N_("Least kept"),
            lambda it: _share(it.least_kept),
            "percent",
            0,
            N_("What the department keeps of its own choice that keeps least."),
        ),
        Col(
            N_("Lost in all"),
            lambda it: it.lost,
            "number",
            1,
            N_("Percentage points of coverage less than without any promise."),
        ),
        Col(
            N_("Next step costs"),
            lambda it: it.price,
            "number",
            1,
            N_("Percentage points of coverage that the next greater promise would cost."),
        ),
    )
    return table(N_("What each promise costs and buys"), columns, curve.points, reader)


def _share(percent: float | None) -> float | None:
    return None if percent is None else percent / 100


def kept(seen: Seen) -> Table:
    """What each department keeps of its own choice under each approach; – without a choice."""
    columns = (
        Col(N_("Department"), lambda name: seen.called("departments", name)),
        Col(
            N_("Its own choice"),
            lambda name: len(seen.found.led.as_chosen[name]),
            "whole",
            0,
            N_("How many partnerships it would choose within its own hours and money."),
        ),
        *(Col(SHORT[row.id], row.kept.get, "percent") for row in seen.each),
    )
    names = [row.id for row in seen.model.departments]
    return table(N_("What each department keeps of its own choice"), columns, names, seen.reader)
