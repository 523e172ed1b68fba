"""What more or less money, or hours, would buy: the frontier in one reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.portfolios.frontier import By, Placed, Point
from lib.charts.gains import Sign, Stair, stair
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.parts import Column, Picture, Plain, Table
from lib.study import Study
from lib.words import N_, Amount, Value, Words, counted, rounded, words

VARIED: Mapping[str, str] = {"budget": N_("Money"), "hours": N_("Hours")}
"""What there can be more or less of, by the names in `By`."""
SETS: Mapping[str, str] = {
    "today": N_("What runs now"),
    "decided": N_("Decided: now"),
    "best": N_("Best portfolio"),
}
"""The sets that are marked beside the frontier, in this order."""
NEARLY = 0.95
"""The share of all that can be reached which counts as nearly all."""
AT_STAKE = 2.0
"""Fewer points of coverage between the least and the most are not worth a place to stand."""
NO_LESS = 5e-4
"""Coverage closer than this is the same: it rounds to no tenth of a point."""

Told = Callable[[float], object]
"""Told the share of the work that is done."""
Steps = tuple[tuple[float, float], ...]
"""Corners of the frontier: money or per cent of the hours, and per cent covered, rising."""


@dataclass(frozen=True, slots=True)
class FrontierView:
    """The frontier; without a picture there is nothing to vary, and `finding` says so."""

    finding: str
    picture: Picture | None
    table: Table
    notes: tuple[str, ...]


def frontier_of(
    study: Study, varied: str, reader: Reader, told: Told | None = None
) -> FrontierView:
    """The frontier of a library, with what runs, what is decided, and the best portfolio.

    Raises `TimeoutError` where it is not found in time.
    """
    by: By = "hours" if varied == "hours" else "budget"
    points = study.frontier(by) if study.is_small else _point_by_point(study, by, told)
    return frontier_view(study.model, by, points, _sets(study, by), reader)


def _point_by_point(study: Study, by: By, told: Told | None) -> tuple[Point, ...]:
    levels = study.frontier_levels(by)
    found: list[Point] = []
    for i, level in enumerate(levels):
        if told is not None:
            told(i / len(levels))
        point = study.frontier_point(by, level, found[-1] if found else None)
        if point is not None:
            found.append(point)
    return tuple(found)


def _sets(study: Study, by: By) -> dict[str, Placed]:
    rows, best = study.model.partnerships, study.portfolio()
    chosen = {
        "today": tuple(row.id for row in rows if row.status == "running"),
        "decided": tuple(row.id for row in rows if row.wave == "now"),
        "best": () if best is None else best.chosen,
    }
    return {kind: study.placed(by, names) for kind, names in chosen.items() if names}


def frontier_view(
    model: Model, by: By, points: Sequence[Point], sets: Mapping[str, Placed], reader: Reader
) -> FrontierView:
    """The frontier by money or hours, and the `sets` beside it by the names in `SETS`."""
    steps = _steps(by, points)
    shown = {kind: sets[kind] for kind in SETS if kind in sets and sets[kind].chosen}
    return FrontierView(
        reader.say(_finding(model, by, points, steps, shown)),
        _picture(model, by, steps, shown, reader) if len(steps) > 1 else None,
        _table(model, by, points, reader),
        tuple(reader.say(note) for note in _notes(points, shown)),
    )


def _picture(
    model: Model, by: By, steps: Steps, sets: Mapping[str, Placed], reader: Reader
) -> Picture:
    text, money = reader.text, by == "budget"
    today = model.options.budget if money else 100.0
    name = text("Today's budget") if money else text("Today's hours")
    return Picture(
        stair(
            Stair(text("Most that is possible"), steps),
            None if today is None else (name, today),
            tuple(_marks(by, sets, reader)),
            (_across(model, by, reader), text("Strategy covered (%)")),
        ),
        text(
            "Line: how much of the strategy can be covered at most with more and more to spend. "
            "Marks: what runs now, what is decided, the best portfolio. "
            "The table below holds the same figures."
        ),
    )


def _across(model: Model, by: By, reader: Reader) -> str:
    if by == "budget":
        money = reader.text("Money in a year")
        return f"{money} ({model.options.currency})"
    return reader.text("Hours, in % of today's hours")


def _scale(by: By, value: float) -> float:
    return value if by == "budget" else 100 * value


def _steps(by: By, points: Sequence[Point]) -> Steps:
    """Where coverage rises: each corner once."""
    steps: list[tuple[float, float]] = []
    for point in points:
        if not steps or 100 * point.coverage > steps[-1][1] + 100 * NO_LESS:
            steps.append((_scale(by, point.need), 100 * point.coverage))
    return tuple(steps)


def _marks(by: By, sets: Mapping[str, Placed], reader: Reader) -> Iterator[Sign]:
    for kind, placed in sets.items():
        if placed.need != float("inf"):
            x, y = _scale(by, placed.need), 100 * placed.coverage
            yield Sign(reader.text(SETS[kind]), x, y, 1 + list(SETS).index(kind))


def _finding(
    model: Model,
    by: By,
    points: Sequence[Point],
    steps: Steps,
    sets: Mapping[str, Placed],
) -> Words:
    if len(steps) < 2:
        return _nothing_varies(model, by, steps)
    if steps[-1][1] - steps[0][1] < AT_STAKE:
        return words(
            _LITTLE[by], least=Amount(steps[0][1], "%", 1), most=Amount(steps[-1][1], "%", 1)
        )
    enough = next(step for step in steps if step[1] >= NEARLY * steps[-1][1])
    alike = rounded(enough[1]) == rounded(steps[-1][1])
    values: dict[str, Value] = {
        "level": _amount(model, by, enough[0]),
        "share": Amount(enough[1], "%", 1 if alike and enough != steps[-1] else 0),
        "most": Amount(steps[-1][1], "%", 1 if alike else 0),
    }
    proved = all(point.proved for point in points)
    more = words((_ENOUGH if enough != steps[-1] else _ALL)[by, proved], **values)
    if "today" not in sets or sets["today"].best is None:
        return more
    return words("{today} {more}", today=_today(by, sets["today"]), more=more)


_ENOUGH: Mapping[tuple[By, bool], str] = {
    ("budget", True): N_(
        "With {level} a year, {share} can be covered; more money leads to {most} at most."
    ),
    ("budget", False): N_(
        "With {level} a year, {share} can be covered; more money leads to {most}, as far as was "
        "found."
    ),
    ("hours", True): N_(
        "With {level} of today's hours, {share} can be covered; with more, up to {most}."
    ),
    ("hours", False): N_(
        "With {level} of today's hours, {share} can be covered; with more, {most}, as far as was "
        "found."
    ),
}
"""By what is varied, and whether every point is proved."""
_ALL: Mapping[tuple[By, bool], str] = {
    ("budget", True): N_("With {level} a year, {share} can be covered; more money brings no more."),
    ("budget", False): N_(
        "With {level} a year, {share} can be covered; with more money no more was found."
    ),
    ("hours", True): N_(
        "With {level} of today's hours, {share} can be covered; more hours bring no more."
    ),
    ("hours", False): N_(
        "With {level} of today's hours, {share} can be covered; with more hours no more was found."
    ),
}
"""The same where nearly all is all there is."""
_LITTLE: Mapping[By, str] = {
    "budget": N_(
        "Little is at stake: with the least money {least} can be covered, with the most {most}."
    ),
    "hours": N_(
        "Little is at stake: with the fewest hours {least} can be covered, with the most {most}."
    ),
}


def _nothing_varies(model: Model, by: By, steps: Steps) -> Words:
    """Why there is no line to draw: nothing is known to be taken, or nothing comes of it."""
    if by == "budget" and not any(row.cost for row in model.partnerships):
        return words("No partnership has a known cost, so money changes nothing here.")
    timed = {row.id for row in model.departments if row.hours is not None}
    if by == "hours" and not any(row.hours and row.department in timed for row in model.efforts):
        return words("No partnership takes hours of a department whose hours are known.")
    covered = Amount(steps[0][1] if steps else 0.0, "%", 1)
    if by == "budget":
        return words(
            "Money changes nothing here: {covered} can be covered, however much there is.",
            covered=covered,
        )
    return words(
        "Hours change nothing here: {covered} can be covered, however many there are.",
        covered=covered,
    )


def _today(by: By, placed: Placed) -> Words:
    if placed.below < NO_LESS:
        return words("What runs now covers {covered}.", covered=Amount(100 * placed.coverage, "%"))
    most = placed.best or 0.0
    decimals = 1 if rounded(100 * placed.coverage) == rounded(100 * most) else 0
    covered = Amount(100 * placed.coverage, "%", decimals)
    best = Amount(100 * most, "%", decimals)
    if by == "budget":
        return words(
            "What runs now covers {covered}; for the same money, {best} is possible.",
            covered=covered,
            best=best,
        )
    return words(
        "What runs now covers {covered}; with the same share of the hours, {best} is possible.",
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


def _table(model: Model, by: By, points: Sequence[Point], reader: Reader) -> Table:
    text = reader.text
    rows: list[tuple[Plain, ...]] = []
    before: tuple[str, ...] = ()
    for point in points:
        new = [name for name in point.chosen if name not in before]
        named = [reader.say(model.called("partnerships", name)) for name in new]
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
