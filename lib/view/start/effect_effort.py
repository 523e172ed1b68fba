"""The effect–effort matrix: what each partnership gives the strategy for its hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.model.partners import PARTNER_TYPES
from lib.model.partnerships import Partnership
from lib.text.language import Language
from lib.view.names import row_name, some
from lib.view.tables import Column, Table
from lib.words import Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class Point:
    """One partnership: hours a year, alignment, cost, partner type, and whether it runs today.

    `thrifty`: no other one gives as much for fewer hours, or more for as many.
    """

    id: str
    title: str
    hours: float
    alignment: float
    cost: float | None
    kind: str
    running: bool
    thrifty: bool
    hover: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One partner type, as the legend names it."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix with its texts. `left_out` says which partnerships it cannot show, and why."""

    finding: str
    points: tuple[Point, ...]
    kinds: tuple[Kind, ...]
    axes: tuple[str, str]
    running: str
    alt: str
    left_out: str
    table: Table


def matrix_view(model: Model, standing: Standing, language: Language) -> MatrixView:
    """The matrix of every partnership whose hours and alignment are known and that is not ended."""
    points = _points(model, standing, language)
    used = {point.kind for point in points}
    kinds = tuple(
        Kind(code, language.text(label)) for code, label in PARTNER_TYPES.items() if code in used
    )
    return MatrixView(
        finding=language.say(_finding(model, points)) if points else "",
        points=points,
        kinds=kinds,
        axes=(language.text("Hours a year"), language.text("Alignment, 0 to 100")),
        running=language.text("ring: runs today"),
        alt=language.text(
            "Each partnership by its hours (across) and its alignment (up). "
            "The table at the end of the page holds the same figures."
        ),
        left_out=_left_out(model, points, language),
        table=_table(model, points, {kind.code: kind.label for kind in kinds}, language),
    )


def _points(model: Model, standing: Standing, language: Language) -> tuple[Point, ...]:
    partnerships = {row.id: row for row in model.partnerships}
    types = {row.id: row.type for row in model.partners}
    placed = [
        (partnerships[row.partnership], row.hours, row.alignment)
        for row in standing.alignment.rows
        if row.hours is not None
        and row.alignment is not None
        and partnerships[row.partnership].status != "ended"
    ]
    thrifty = _thrifty(placed)
    return tuple(
        Point(
            row.id,
            language.say(row_name(row)),
            hours,
            alignment,
            row.cost,
            types.get(row.partner or "") or "other",
            row.status == "running",
            row.id in thrifty,
            _hover(model, row, hours, alignment, language),
        )
        for row, hours, alignment in placed
    )


def _thrifty(placed: Sequence[tuple[Partnership, float, float]]) -> set[str]:
    """Those that no other one beats: as much alignment for fewer hours, or more for as many."""
    best, found = -1.0, set()
    for row, hours, alignment in sorted(placed, key=lambda it: (it[1], -it[2])):
        if alignment > best:
            best, least = alignment, hours
        if alignment == best and hours == least:
            found.add(row.id)
    return found


def _finding(model: Model, points: tuple[Point, ...]) -> Words:
    found = sorted((it for it in points if it.thrifty), key=lambda it: -it.alignment)
    names = some([model.called("partnerships", point.id) for point in found])
    return counted(
        "Most for its hours: {names}. No other one gives more for as few hours.",
        "Most for their hours: {names}. No other one gives more for as few hours.",
        len(found),
        names=names,
    )


def _hover(
    model: Model, row: Partnership, hours: float, alignment: float, language: Language
) -> str:
    return language.say(
        words(
            "{title}: alignment {alignment}, {hours}, {cost}",
            title=row_name(row),
            alignment=Amount(alignment, decimals=1),
            hours=Amount(hours, "hours"),
            cost=words("cost unknown")
            if row.cost is None
            else Amount(row.cost, model.options.currency),
        )
    )


def _left_out(model: Model, points: tuple[Point, ...], language: Language) -> str:
    living = sum(1 for row in model.partnerships if row.status != "ended")
    missing = living - len(points)
    if not missing or not model.goals:
        return ""
    return language.say(
        counted(
            "One partnership cannot be placed by effect and effort: "
            "its hours, or the weights of all goals, are unknown.",
            "{n} partnerships cannot be placed by effect and effort: "
            "their hours, or the weights of all goals, are unknown.",
            missing,
        )
    )


def _table(
    model: Model, points: tuple[Point, ...], kinds: dict[str, str], language: Language
) -> Table:
    text = language.text
    return Table(
        text("Effect and effort of each partnership"),
        tuple(_columns(model, language)),
        tuple(
            (
                p.title,
                p.alignment,
                p.hours,
                p.cost,
                text("yes") if p.running else text("no"),
                kinds[p.kind],
                p.id,
            )
            for p in points
        ),
    )


def _columns(model: Model, language: Language) -> Iterator[Column]:
    text = language.text
    currency = model.options.currency
    yield Column(text("Partnership"))
    yield Column(text("Alignment"), "number", 1, text("0 to 100: weighted points of 3."))
    yield Column(text("Hours"), "number", help=text("Hours a year from all departments."))
    yield Column(language.say(words("Cost ({currency})", currency=currency)), "number")
    yield Column(text("Runs today"))
    yield Column(text("Partner type"))
    yield Column(text("Id"))
