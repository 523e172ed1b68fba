"""The curve over the promise to the departments: what it costs the strategy, and what it buys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lib.analysis.approaches.curve import Curve, Knee, Point, draw_curve
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.order.alignment import SAME
from lib.text.language import Language
from lib.view.approaches.approach_columns import shown
from lib.view.approaches.approach_finding import coverage, ownership, points_words
from lib.view.approaches.approach_names import short_name
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, words

Dot = tuple[float, float, float | None]
"""Promise, coverage and ownership, each 0 to 100."""


@dataclass(frozen=True, slots=True)
class CurveMark:
    """One approach beside the curve; `x` is where it stands: 0 to 100, or beyond the end."""

    id: str
    label: str
    x: float
    coverage: float
    ownership: float | None


@dataclass(frozen=True, slots=True)
class CurveView:
    """The curve as it is drawn and told. `before`: an older curve that is being renewed.

    `today` is the promise now made and `knee` the one proposed, 0 to 100.
    """

    dots: tuple[Dot, ...]
    before: tuple[Dot, ...]
    marks: tuple[CurveMark, ...]
    today: float
    knee: float | None
    sentences: tuple[str, ...]
    table: Table
    alt: str
    labels: tuple[str, str, str, str, str]
    heads: tuple[str, str]


def curve_view(
    found: Approaches,
    traced: Sequence[Approach],
    language: Language,
    before: Sequence[Dot] = (),
) -> CurveView:
    """The curve through the promises `traced` so far, with the approaches of today."""
    whole = draw_curve(steady(traced))
    today = found.combined.guarantee or 0.0
    return CurveView(
        tuple(_dot(point) for point in whole.points),
        tuple(before),
        tuple(_marks(found, language)),
        100 * today,
        None if whole.knee is None else 100 * whole.knee.guarantee,
        tuple(language.say(said) for said in _sentences(whole, today)),
        _table(whole, language),
        language.text(
            "Two lines over the promise to the departments: how much of the strategy is covered, "
            "and how much ownership there is. The table below holds the same figures."
        ),
        (
            language.text("Strategy coverage"),
            language.text("Ownership"),
            language.text("Before the change"),
            language.text("Promise to the departments (%)"),
            language.text("Per cent"),
        ),
        _heads(today, whole.knee, language),
    )


def steady(traced: Sequence[Approach]) -> tuple[Approach, ...]:
    """The rows by their promise, each reaching at least what those that promise more reach.

    What keeps a greater promise keeps a smaller one; so only rows that are not proved can change.
    """
    rows = sorted(traced, key=lambda row: row.guarantee or 0.0)
    for i in reversed(range(len(rows) - 1)):
        if (coverage(rows[i + 1]) or 0.0) > (coverage(rows[i]) or 0.0) + SAME:
            rows[i] = replace(rows[i + 1], guarantee=rows[i].guarantee)
    return tuple(rows)


def _heads(today: float, knee: Knee | None, language: Language) -> tuple[str, str]:
    """What stands over today's promise, and over the proposed one."""
    now = words("today {promise}", promise=Amount(100 * today, "%"))
    same = knee is not None and abs(knee.guarantee - today) < SAME
    if same:
        now = words("today and proposed {promise}", promise=Amount(100 * today, "%"))
    proposed = None if knee is None else Amount(100 * knee.guarantee, "%")
    return language.say(now), language.say(words("proposed {promise}", promise=proposed))


def _dot(point: Point) -> Dot:
    return 100 * point.guarantee, point.coverage, point.ownership


def _marks(found: Approaches, language: Language) -> Iterator[CurveMark]:
    places = {"department_led": 100.0, "team_led": 0.0}
    for row in (found.department_led, found.team_led):
        reached = coverage(row)
        if reached is not None and shown(found, row):
            label = language.say(short_name(row.id))
            yield CurveMark(row.id, label, places[row.id], reached, ownership(row))


def _sentences(curve: Curve, today: float) -> Iterator[Words]:
    if len(curve.points) > 1:
        yield _next(curve, today)
    if curve.knee is not None:
        yield _knee(curve.knee, today)
    elif len(curve.points) > 1:
        yield words("No promise stands out: coverage falls evenly, or not at all.")


def _next(curve: Curve, today: float) -> Words:
    """What the next greater promise on the curve would cost, and what it would do to ownership."""
    here = [point for point in curve.points if point.guarantee <= today + SAME]
    after = [point for point in curve.points if point.guarantee > today + SAME]
    if not here or not after:
        return words("Departments are promised all of it: there is no greater promise to make.")
    now, then = here[-1], after[0]
    lost = max(0.0, now.coverage - then.coverage)
    return words(
        "The next step, to {promise}, {cost}, and {ownership}.",
        promise=Amount(100 * then.guarantee, "%"),
        cost=words("costs nothing")
        if lost < 0.05
        else words("costs {points}", points=points_words(lost)),
        ownership=_ownership(now.ownership, then.ownership),
    )


def _ownership(now: float | None, then: float | None) -> Words:
    if now is None or then is None:
        return words("its effect on ownership is not known")
    if round(now) == round(then):
        return words("ownership stays at {share}", share=Amount(then, "%"))
    before, after = Amount(now), Amount(then, "%")
    if then > now:
        return words("ownership rises from {before} to {after}", before=before, after=after)
    return words("ownership falls from {before} to {after}", before=before, after=after)


def _knee(knee: Knee, today: float) -> Words:
    said = {
        "promise": Amount(100 * knee.guarantee, "%"),
        "before": Amount(knee.before, decimals=1),
        "after": Amount(knee.after, decimals=1),
    }
    if abs(knee.guarantee - today) < SAME:
        return words(
            "Today's promise of {promise} is also the one to propose: up to there each ten per "
            "cent cost {before} percentage points on average, beyond it {after}.",
            **said,
        )
    return words(
        "Proposed for discussion: {promise}. Up to there each ten per cent cost {before} "
        "percentage points on average, beyond it {after}.",
        **said,
    )


def _table(curve: Curve, language: Language) -> Table:
    text = language.text
    return Table(
        text("What each promise costs and buys"),
        (
            Column(text("Promise"), "percent"),
            Column(text("Strategy coverage (%)"), "number", 1),
            Column(text("Ownership (%)"), "number", 1),
            Column(
                text("Lost in all"),
                "number",
                1,
                text("Percentage points of coverage less than without any promise."),
            ),
            Column(
                text("Next step costs"),
                "number",
                1,
                text("Percentage points of coverage that the next greater promise would cost."),
            ),
            Column(
                text("Least kept by a department"),
                "percent",
                0,
                text("Share of its own value that the worst-off department keeps."),
            ),
        ),
        tuple(_row(point) for point in curve.points),
    )


def _row(point: Point) -> tuple[Plain, ...]:
    return (
        point.guarantee,
        point.coverage,
        point.ownership,
        point.lost,
        point.price,
        point.least_kept,
    )
