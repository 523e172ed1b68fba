"""Small libraries with gaps and actions whose plans can all be tried, for tests of the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from hypothesis import strategies as st

from lib.analysis.competences.closing.ways import Frame, Shortfalls, Way
from lib.model.competences import Action, Competence
from lib.model.model import Model
from lib.model.people import Person
from lib.model.tables import Row

COMPETENCES = ("K1", "K2", "K3")


@st.composite
def ways(draw: st.DrawFn) -> tuple[Way, ...]:
    """Up to six ways to close gaps in two competences, some of them courses for one person."""
    found = []
    for n in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(("develop", "develop", "borrow", "hire", "accept")))
        closes = draw(st.dictionaries(st.sampled_from(COMPETENCES[:2]), st.integers(1, 2)))
        person = draw(st.sampled_from((None, "M1", "M2"))) if kind == "develop" else None
        cost, hours = float(draw(st.integers(0, 3))), float(draw(st.integers(0, 3)))
        priced = kind != "accept" or draw(st.booleans())
        found.append(
            Way(f"A{n}", kind, closes, cost if priced else 0.0, hours, 1.0, person, priced)
        )
    return tuple(found)


@st.composite
def shortfalls(draw: st.DrawFn) -> Shortfalls:
    """One to three people missing in either competence; the first may weigh nothing."""
    seats = {name: draw(st.integers(1, 3)) for name in COMPETENCES[:2]}
    worth = {"K1": draw(st.sampled_from((0.0, 0.25, 0.5))), "K2": 0.25}
    return Shortfalls(seats, worth, 0.0)


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    """Limits that often bind."""
    return Frame(
        budget=draw(st.none() | st.integers(0, 6).map(float)),
        course_hours=draw(st.none() | st.integers(0, 5).map(float)),
        courses=draw(st.none() | st.integers(0, 2)),
        courses_each=draw(st.integers(1, 2)),
        must=draw(st.sampled_from(((), (), ("A0",)))),
    )


def plans(of: Sequence[Way], frame: Frame) -> Iterator[tuple[Way, ...]]:
    """Every set of ways that keeps to the frame."""
    for size in range(len(of) + 1):
        yield from (chosen for chosen in combinations(of, size) if keeps(chosen, of, frame))


def keeps(chosen: Sequence[Way], of: Sequence[Way], frame: Frame) -> bool:
    """Whether the set keeps to the frame."""
    courses = [way for way in chosen if way.kind == "develop"]
    each = Counter(way.person for way in courses if way.person)
    names = {way.id for way in chosen}
    limits = (
        (frame.budget, sum(way.cost for way in chosen)),
        (frame.course_hours, sum(way.hours for way in courses)),
        (frame.courses, len(courses)),
        (frame.courses_each, max(each.values(), default=0)),
    )
    within = all(limit is None or used <= limit for limit, used in limits)
    return within and all(way.id in names for way in of if way.id in frame.must)


def rank(chosen: Sequence[Way], of: Sequence[Way], missing: Shortfalls) -> tuple[object, ...]:
    """The criteria in their order: the least comes first."""
    closes = Counter[str]()
    for way in chosen:
        closes.update(way.closes)
    left = {name: max(0, seats - closes[name]) for name, seats in missing.seats.items()}
    unpriced = sum(sum(way.closes.values()) for way in chosen if not way.priced)
    return (
        sum(missing.worth[name] * seats for name, seats in left.items()),
        sum(left.values()),
        unpriced,
        sum(way.cost for way in chosen),
        sum(way.hours for way in chosen),
        len(chosen),
        [way not in chosen for way in of],
    )


def action(
    name: str, kind: str, closes: str, cost: float | None, months: float | None, **more: object
) -> Action:
    """An action that brings one person to target in each of these competences."""
    given: dict[str, object] = {"seats": 1, **more}
    return Action(
        id=name,
        kind=kind,
        competence=tuple(closes.split()),
        cost=cost,
        months=months,
        **given,  # type: ignore[arg-type]
    )


def short(*actions: Row, needed: int = 1) -> Model:
    """Five people who can nothing yet; so many are needed in each of three competences."""
    rows: list[Row] = [
        Competence(id=name, name=name, weight=1.0, needed=needed, target=3) for name in COMPETENCES
    ]
    return Model.of([*rows, *(Person(id=f"M{n}") for n in range(1, 6)), *actions])
