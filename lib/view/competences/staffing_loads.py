"""What each person would carry, and who is nearest to a seat that stays empty: for the leader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lib.analysis.competences.eligible import Standing
from lib.analysis.competences.proposals import Carried, Proposal
from lib.analysis.competences.seats import SeatKey
from lib.analysis.competences.staffing import Staffing
from lib.model.model import Model
from lib.model.people import Person
from lib.text.language import Language
from lib.view.competences.staffing_words import hours_words, lack_words, seat_words
from lib.view.names import counted_order, some
from lib.view.tables import Column, Plain, Table
from lib.words import Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class LoadBar:
    """One person's load in the best and in the fairest proposal, with what stands beside each."""

    heading: str
    best: float
    fairest: float
    said: tuple[str, str]


@dataclass(frozen=True, slots=True)
class LoadsView:
    """Loads by department, then code. Personal throughout: for the leader only.

    `shares`: whether bars are shares of each person's own hours, and not hours. `labels`: best,
    fairest, and the axis. `steps` tells where one level is all it takes.
    """

    finding: str
    shares: bool
    bars: tuple[LoadBar, ...]
    labels: tuple[str, str, str]
    alt: str
    table: Table
    steps: tuple[str, ...]
    nearest: Table


def loads_view(model: Model, found: Staffing, language: Language) -> LoadsView:
    """Everybody who carries something, and who is nearest to each empty seat."""
    text, rows = language.text, _carrying(model, found, language)
    shares = found.hours_limit
    axis = text("Share of the person's own hours") if shares else text("Hours a year")
    return LoadsView(
        language.say(_finding(model, rows)),
        shares,
        tuple(_bar(model, best, fair, language, shares) for best, fair in rows),
        (text("Best proposal"), text("Fairest proposal"), axis),
        text(
            "Two bars for each person who would take a seat: the load in the best and in the "
            "fairest proposal. The table below holds the same figures."
        ),
        _table(model, rows, language),
        tuple(language.say(row) for row in _steps(model, found.best)),
        _nearest(model, found.best, language),
    )


Both = tuple[Carried, Carried]
"""What a person carries in the best and in the fairest proposal."""


def _carrying(model: Model, found: Staffing, language: Language) -> tuple[Both, ...]:
    """Who has a seat in either proposal, by department, then code."""
    pairs = zip(found.best.people, found.fairest.people, strict=True)
    carrying = [pair for pair in pairs if pair[0].seats or pair[1].seats]

    def place(pair: Both) -> tuple[str, list[tuple[str, int]]]:
        return _department(model, pair[0].person, language), counted_order(pair[0].person)

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


def _bar(model: Model, best: Carried, fair: Carried, language: Language, shares: bool) -> LoadBar:
    department = _department(model, best.person, language)
    heading = f"{best.person} · {department}" if department else best.person
    values = [(row.share or 0.0) if shares else row.hours for row in (best, fair)]
    said = language.say(_hours(best)), language.say(_hours(fair))
    return LoadBar(heading, values[0], values[1], said)


def _hours(row: Carried) -> Words:
    if row.available is None:
        return words("{hours}", hours=hours_words(row.hours))
    return words("{hours} of {there}", hours=round(row.hours, 1), there=hours_words(row.available))


def _department(model: Model, person: str, language: Language) -> str:
    row = cast("Person | None", model.find("people", person))
    department = None if row is None else row.department
    return "" if department is None else language.say(model.called("departments", department))


def _table(model: Model, rows: tuple[Both, ...], language: Language) -> Table:
    text = language.text
    heads = (
        Column(text("Person")),
        Column(text("Department")),
        Column(text("Hours there"), "number"),
        Column(text("Hours, best proposal"), "number"),
        Column(text("Share, best proposal"), "percent"),
        Column(text("Hours, fairest proposal"), "number"),
        Column(text("Share, fairest proposal"), "percent"),
    )
    lines: tuple[tuple[Plain, ...], ...] = tuple(
        (
            best.person,
            _department(model, best.person, language),
            best.available,
            best.hours,
            best.share,
            fair.hours,
            fair.share,
        )
        for best, fair in rows
    )
    return Table(text("What each person would carry"), heads, lines)


def _alike(best: Proposal) -> dict[tuple[Standing, ...], list[SeatKey]]:
    """The empty seats by who is nearest to them."""
    alike: dict[tuple[Standing, ...], list[SeatKey]] = {}
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


def _nearest(model: Model, best: Proposal, language: Language) -> Table:
    """Empty seats with the people who are fewest levels short of them; like ones together."""
    text, say = language.text, language.say
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


def _short(model: Model, row: Standing, carried: Carried) -> Words:
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
