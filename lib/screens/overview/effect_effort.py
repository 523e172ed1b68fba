"""The effect–effort matrix: what each partnership gives the strategy for its hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.ground.contributions import living_partnerships
from lib.analysis.ground.tolerances import SAME
from lib.analysis.standing import Standing
from lib.charts.gains import Point, matrix
from lib.model.model import Model
from lib.model.partnerships import PARTNER_TYPES, Partnership
from lib.reader import Reader
from lib.screens.alignment.order import ALONE
from lib.screens.names import row_name, some
from lib.screens.parts import Column, Picture, Table
from lib.words import Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix. `left_out` says which partnerships it cannot show, and why."""

    finding: str
    points: tuple[Point, ...]
    picture: Picture
    left_out: str
    table: Table


def matrix_view(model: Model, standing: Standing, reader: Reader) -> MatrixView:
    """The matrix of every partnership that has a rank and known hours, and has not ended."""
    points = _points(model, standing, reader)
    used = {point.kind for point in points}
    kinds = {code: reader.text(label) for code, label in PARTNER_TYPES.items() if code in used}
    return MatrixView(
        finding=reader.say(_finding(model, points)) if points else "",
        points=points,
        picture=_picture(points, kinds, reader),
        left_out=_left_out(model, standing, points, reader),
        table=_table(model, points, kinds, reader),
    )


def _picture(points: tuple[Point, ...], kinds: Mapping[str, str], reader: Reader) -> Picture:
    text = reader.text
    titles = text("Hours a year"), text("Alignment, per cent of the strategy")
    return Picture(
        matrix(points, kinds, text("ring: running now"), titles),
        text(
            "Each partnership by its hours (across) and its alignment (up). "
            "Numbers, below, holds the same figures."
        ),
    )


def _points(model: Model, standing: Standing, reader: Reader) -> tuple[Point, ...]:
    partnerships = {row.id: row for row in model.partnerships}
    types = {row.id: row.type for row in model.partners}
    placed = [
        (partnerships[row.partnership], row.hours, row.alignment)
        for row in standing.alignment.ranked
        if row.hours is not None
        and row.alignment is not None
        and partnerships[row.partnership].status != "ended"
    ]
    thrifty = _thrifty(placed)
    return tuple(
        Point(
            row.id,
            reader.say(row_name(row)),
            hours,
            alignment,
            row.cost,
            types.get(row.partner or "") or "other",
            row.status == "running",
            row.id in thrifty,
            _hover(model, row, hours, alignment, reader),
        )
        for row, hours, alignment in placed
    )


def _thrifty(placed: Sequence[tuple[Partnership, float, float]]) -> set[str]:
    """Those that no other one beats: as much alignment for fewer hours, or more for as many."""
    best, least, found = -1.0, 0.0, set()
    for row, hours, alignment in sorted(placed, key=lambda it: (it[1], -it[2])):
        if alignment <= SAME:  # who gives nothing gives most for no hours
            continue
        if alignment > best + SAME:
            best, least = alignment, hours
        if alignment >= best - SAME and hours == least:
            found.add(row.id)
    return found


def _finding(model: Model, points: tuple[Point, ...]) -> Words:
    found = sorted((it for it in points if it.thrifty), key=lambda it: -it.alignment)
    if not found:
        return words("No partnership is known to give any goal anything yet")
    names = some([model.called("partnerships", point.id) for point in found])
    return counted(
        "Most for its hours: {names}",
        "Most for their hours: {names}",
        len(found),
        names=names,
    )


def _hover(model: Model, row: Partnership, hours: float, alignment: float, reader: Reader) -> str:
    return reader.say(
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


def _left_out(model: Model, standing: Standing, points: tuple[Point, ...], reader: Reader) -> str:
    """Which that have not ended are not there: too little is known of them, or not their hours."""
    if not model.goals:
        return ""
    living = set(living_partnerships(model))
    apart = [
        row.partnership
        for row in standing.alignment.apart
        if row.partnership in living and row.hours is not None
    ]
    said = [_apart(model, apart), _unplaced(len(living) - len(points) - len(apart))]
    return " ".join(reader.say(it) for it in said if it)


def _apart(model: Model, apart: Sequence[str]) -> Words | None:
    if not apart:
        return None
    return counted(
        "Too little is known to rank {names}, so it is not placed here.",
        "Too little is known to rank {names}, so they are not placed here.",
        len(apart),
        names=some([model.called("partnerships", name) for name in apart]),
    )


def _unplaced(missing: int) -> Words | None:
    if not missing:
        return None
    return counted(
        "One partnership cannot be placed by effect and effort: "
        "its hours, or the weights of all goals, are unknown.",
        "{n} partnerships cannot be placed by effect and effort: "
        "their hours, or the weights of all goals, are unknown.",
        missing,
    )


def _table(
    model: Model, points: tuple[Point, ...], kinds: Mapping[str, str], reader: Reader
) -> Table:
    text = reader.text
    return Table(
        text("Effect and effort of each partnership"),
        tuple(_columns(model, reader)),
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


def _columns(model: Model, reader: Reader) -> Iterator[Column]:
    text = reader.text
    currency = model.options.currency
    yield Column(text("Partnership"))
    yield Column(text("Alignment"), "number", 1, text(ALONE))
    yield Column(text("Hours"), "number", help=text("Hours a year from all departments."))
    yield Column(reader.say(words("Cost ({currency})", currency=currency)), "number")
    yield Column(text("Running now"))
    yield Column(text("Partner type"))
    yield Column(text("Id"))
