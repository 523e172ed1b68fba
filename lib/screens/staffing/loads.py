"""What each person would carry, and who is nearest to a seat that stays empty: for the leader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lib.analysis.competences.staffing.eligible import Eligibility
from lib.analysis.competences.staffing.proposals import Carried, Proposal, Staffing
from lib.analysis.competences.staffing.seats import SeatKey
from lib.charts.bars import Twin, twin_bars
from lib.model.model import Model
from lib.model.people import Person
from lib.reader import Reader
from lib.screens.names import counted_order, some
from lib.screens.parts import Col, Column, Picture, Plain, Table, table
from lib.screens.staffing.phrases import hours_words, lack_words, seat_words
from lib.words import N_, Words, counted, listing, rounded, words


@dataclass(frozen=True, slots=True)
class LoadsView:
    """Loads by department, then code. Personal throughout: for the leader only.

    No picture where nobody carries anything. `steps` tells where one level is all it takes.
    """

    finding: str
    picture: Picture | None
    table: Table
    steps: tuple[str, ...]
    nearest: Table


def loads_view(model: Model, found: Staffing, reader: Reader) -> LoadsView:
    """Everybody who carries something, and who is nearest to each empty seat."""
    rows = _carrying(model, found, reader)
    return LoadsView(
        reader.say(_finding(model, rows)),
        _picture(model, rows, reader, shares=found.hours_limit) if rows else None,
        _table(model, rows, reader),
        tuple(reader.say(row) for row in _steps(model, found.best)),
        _nearest(model, found.best, reader),
    )


Both = tuple[Carried, Carried]
"""What a person carries in the best and in the fairest proposal."""


def _carrying(model: Model, found: Staffing, reader: Reader) -> tuple[Both, ...]:
    """Who has a seat in either proposal, by department, then code."""
    pairs = zip(found.best.people, found.fairest.people, strict=True)
    carrying = [pair for pair in pairs if pair[0].seats or pair[1].seats]

    def place(pair: Both) -> tuple[str, list[tuple[str, int]]]:
        return _department(model, pair[0].person, reader), counted_order(pair[0].person)

    return tuple(sorted(carrying, key=place))


def _finding(model: Model, rows: tuple[Both, ...]) -> Words:
    over = [best.person for best, _ in rows if (best.reserve or 0.0) < 0]
    if over:
        return words(
            "More than the hours there are would be carried, because of locks, by {names}.",
            names=some(over),
        )
    carrying = sum(bool(best.seats) for best, _ in rows)
    return words(
        "{n} of {all} people would take seats in the best proposal, {fair} in the fairest.",
        n=carrying,
        all=len(model.people),
        fair=sum(bool(fair.seats) for _, fair in rows),
    )


def _picture(model: Model, rows: tuple[Both, ...], reader: Reader, *, shares: bool) -> Picture:
    """Loads as bars: as shares of each person's own hours, or as hours where none are known."""
    text = reader.text
    across = text("Share of the person's own hours") if shares else text("Hours a year")
    names = text("Best proposal"), text("Fairest proposal")
    twins = tuple(_twin(model, best, fair, reader, shares) for best, fair in rows)
    return Picture(
        twin_bars(twins, names, across, shares=shares),
        text(
            "Two bars for each person who would take a seat: the load in the best and in the "
            "fairest proposal. The table below holds the same figures."
        ),
    )


def _twin(model: Model, best: Carried, fair: Carried, reader: Reader, shares: bool) -> Twin:
    department = _department(model, best.person, reader)
    title = f"{best.person} · {department}" if department else best.person
    first, second = ((row.share or 0.0) if shares else row.hours for row in (best, fair))
    return Twin(title, first, second, (reader.say(_hours(best)), reader.say(_hours(fair))))


def _hours(row: Carried) -> Words:
    if row.available is None:
        return words("{hours}", hours=hours_words(row.hours))
    return words(
        "{hours} of {there}", hours=rounded(row.hours, 1), there=hours_words(row.available)
    )


def _department(model: Model, person: str, reader: Reader) -> str:
    row = cast("Person | None", model.find("people", person))
    department = None if row is None else row.department
    return "" if department is None else reader.say(model.called("departments", department))


def _table(model: Model, rows: tuple[Both, ...], reader: Reader) -> Table:
    columns = (
        Col(N_("Person"), lambda row: row[0].person),
        Col(N_("Department"), lambda row: _department(model, row[0].person, reader)),
        Col(N_("Hours there"), lambda row: row[0].available, "number"),
        Col(N_("Hours, best proposal"), lambda row: row[0].hours, "number"),
        Col(N_("Share, best proposal"), lambda row: row[0].share, "percent"),
        Col(N_("Hours, fairest proposal"), lambda row: row[1].hours, "number"),
        Col(N_("Share, fairest proposal"), lambda row: row[1].share, "percent"),
    )
    return table(N_("What each person would carry"), columns, rows, reader)


def _alike(best: Proposal) -> dict[tuple[Eligibility, ...], list[SeatKey]]:
    """The empty seats by who is nearest to them."""
    alike: dict[tuple[Eligibility, ...], list[SeatKey]] = {}
    for post in best.unfilled:
        alike.setdefault(best.for_leader.nearest[post.seat], []).append(post.seat)
    return alike


def _steps(model: Model, best: Proposal) -> Iterator[Words]:
    """Where one level more in one competence is all that somebody lacks for empty seats."""
    for people, seats in _alike(best).items():
        by_competence: dict[str, list[str]] = {}
        for row in people:
            if row.steps == 1:
                by_competence.setdefault(row.lacks[0].competence, []).append(row.person)
        for competence, names in by_competence.items():
            yield counted(
                "One level more in {competence}, by a course for example, would let {people} take "
                "one empty seat, as far as hours reach.",
                "One level more in {competence}, by a course for example, would let {people} take "
                "any of {n} empty seats, as far as hours reach.",
                len(seats),
                competence=model.called("competences", competence),
                people=some(names),
            )


def _nearest(model: Model, best: Proposal, reader: Reader) -> Table:
    """Empty seats with the people who are fewest levels short of them; like ones together."""
    text, say = reader.text, reader.say
    left = {row.person: row for row in best.people}
    rows: list[tuple[Plain, ...]] = []
    for people, seats in _alike(best).items():
        named = some([seat_words(model, seat) for seat in seats])
        if not people:
            rows.append(
                (say(named), None, text("Nobody comes near: more than levels is in the way"))
            )
        rows += [
            (say(named), row.person, say(_short(model, row, left[row.person]))) for row in people
        ]
    heads = Column(text("Empty seats")), Column(text("Nearest")), Column(text("What is missing"))
    return Table(text("Who is fewest levels short of the empty seats"), heads, tuple(rows))


def _short(model: Model, row: Eligibility, carried: Carried) -> Words:
    if row.lacks:
        steps = counted("one level short", "{n} levels short", row.steps)
        return words("{steps}: {lacks}", steps=steps, lacks=lack_words(model, row.lacks))
    return words("{reasons}", reasons=listing(_taken(model, carried)))


def _taken(model: Model, carried: Carried) -> Iterator[Words]:
    yield lack_words(model, ())
    if carried.seats:
        yield counted("has one seat", "has {n} seats", len(carried.seats))
    if carried.reserve is not None:
        yield words("has {hours} left", hours=hours_words(max(0.0, carried.reserve)))
