"""What more or less money, or hours, would buy: the frontier in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.portfolios.frontier import By, Placed, Point
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Amount, Value, Words, counted, words

SETS: Mapping[str, str] = {
    "today": N_("What runs today"),
    "decided": N_("Decided: now"),
    "best": N_("Best portfolio"),
}
"""The sets that are marked beside the frontier, in this order."""
NEARLY = 0.95
"""The share of all that can be reached which counts as nearly all."""
NO_LESS = 5e-4
"""Coverage closer than this is the same: it rounds to no tenth of a point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One set of partnerships in the picture; `kind` is one of `SETS`."""

    kind: str
    label: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class FrontierView:
    """The frontier: `steps` are (money or per cent of the hours, per cent covered), rising.

    `limit` is today's on the same axis, None where there is none. `line`, `across` and `up` are the
    picture's own texts; empty `steps`: there is nothing to vary, and `finding` says so.
    """

    finding: str
    steps: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...]
    limit: float | None
    line: str
    limit_label: str
    across: str
    up: str
    alt: str
    table: Table
    notes: tuple[str, ...]


def frontier_view(
    model: Model, by: By, points: Sequence[Point], sets: Mapping[str, Placed], language: Language
) -> FrontierView:
    """The frontier by money or hours, and the `sets` beside it by the names in `SETS`."""
    text = language.text
    steps = _steps(by, points)
    shown = {kind: sets[kind] for kind in SETS if kind in sets and sets[kind].chosen}
    money = by == "budget"
    today = model.options.budget if money else 100.0
    return FrontierView(
        finding=language.say(_finding(model, by, points, steps, shown)),
        steps=steps if len(steps) > 1 else (),
        marks=tuple(_marks(by, shown, language)),
        limit=today,
        line=text("Most that is possible"),
        limit_label=text("Budget today") if money else text("Hours today"),
        across=_across(model, by, language),
        up=text("Strategy covered (%)"),
        alt=text(
            "Line: how much of the strategy can be covered at most with more and more to spend. "
            "Marks: what runs today, what is decided, the best portfolio. "
            "The table below holds the same figures."
        ),
        table=_table(model, by, points, language),
        notes=tuple(language.say(note) for note in _notes(points, shown)),
    )


def _across(model: Model, by: By, language: Language) -> str:
    if by == "budget":
        money = language.text("Money in a year")
        return f"{money} ({model.options.currency})"
    return language.text("Hours, in % of what departments have today")


def _scale(by: By, value: float) -> float:
    return value if by == "budget" else 100 * value


def _steps(by: By, points: Sequence[Point]) -> tuple[tuple[float, float], ...]:
    """Where coverage rises: each corner once."""
    steps: list[tuple[float, float]] = []
    for point in points:
        if not steps or 100 * point.coverage > steps[-1][1] + 100 * NO_LESS:
            steps.append((_scale(by, point.need), 100 * point.coverage))
    return tuple(steps)


def _marks(by: By, sets: Mapping[str, Placed], language: Language) -> Iterator[Mark]:
    for kind, placed in sets.items():
        if placed.need != float("inf"):
            x, y = _scale(by, placed.need), 100 * placed.coverage
            yield Mark(kind, language.text(SETS[kind]), x, y)


def _finding(
    model: Model,
    by: By,
    points: Sequence[Point],
    steps: Sequence[tuple[float, float]],
    sets: Mapping[str, Placed],
) -> Words:
    if len(steps) < 2:
        if by == "budget":
            return words("No partnership has a known cost, so money changes nothing here.")
        return words("No partnership takes hours of a department whose hours are known.")
    enough = next(step for step in steps if step[1] >= NEARLY * steps[-1][1])
    values: dict[str, Value] = {
        "level": _amount(model, by, enough[0]),
        "share": Amount(enough[1], "%"),
        "most": Amount(steps[-1][1], "%"),
    }
    if by == "budget":
        more = words(
            "With {level} a year, {share} can be covered; more money leads to {most} at most.",
            **values,
        )
    else:
        more = words(
            "With {level} of today's hours, {share} can be covered; with more, up to {most}.",
            **values,
        )
    if "today" not in sets or sets["today"].best is None:
        return more
    return words("{today} {more}", today=_today(by, sets["today"]), more=more)


def _today(by: By, placed: Placed) -> Words:
    covered = Amount(100 * placed.coverage, "%")
    if placed.below < NO_LESS:
        return words("What runs today covers {covered}.", covered=covered)
    best = Amount(100 * (placed.best or 0.0), "%")
    if by == "budget":
        return words(
            "What runs today covers {covered}; for the same money, {best} is possible.",
            covered=covered,
            best=best,
        )
    return words(
        "What runs today covers {covered}; with the same share of the hours, {best} is possible.",
        covered=covered,
        best=best,
    )


def _amount(model: Model, by: By, value: float) -> Amount:
    return Amount(value, model.options.currency if by == "budget" else "%")


def _notes(points: Sequence[Point], sets: Mapping[str, Placed]) -> Iterator[Words]:
    for kind, placed in sets.items():
        if not placed.fits:
            yield words(
                "{which}: breaks a rule or another limit, so it may lie above the line.",
                which=words(SETS[kind]),
            )
    unsure = sum(not point.proved for point in points)
    if unsure:
        most = max(point.bound - point.coverage for point in points)
        yield counted(
            "One point is not proved to be the most; it may be up to {points} percentage points "
            "too low.",
            "{n} points are not proved to be the most; they may be up to {points} percentage "
            "points too low.",
            unsure,
            points=Amount(100 * most, decimals=1),
        )


def _table(model: Model, by: By, points: Sequence[Point], language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = []
    before: tuple[str, ...] = ()
    for point in points:
        new = [name for name in point.chosen if name not in before]
        named = [language.say(model.called("partnerships", name)) for name in new]
        rows.append(
            (point.level, point.need, point.coverage, len(point.chosen), ", ".join(named) or None)
        )
        before = point.chosen
    money = by == "budget"
    unit = f" ({model.options.currency})" if money else ""
    level = text("Budget") if money else text("Share of today's hours")
    taken = text("Cost") if money else text("Share used where it is scarcest")
    return Table(
        text("The most that is possible at each level"),
        (
            Column(level + unit, "number" if money else "percent"),
            Column(taken + unit, "number" if money else "percent"),
            Column(text("Strategy covered"), "percent"),
            Column(text("Partnerships"), "whole"),
            Column(text("New compared with the line above")),
        ),
        tuple(rows),
    )
