"""Small libraries of several departments whose choices can all be tried out, at random."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations

from hypothesis import strategies as st

from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.side_by_side import Approaches, compare_approaches
from lib.analysis.approaches.survey import Survey, survey
from lib.analysis.approaches.wishes import Wishes, wishes_of
from lib.analysis.ground.own_value import OwnValues
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.conditions import find_candidates
from lib.exchange.ready import demo
from lib.model.goals import Department, Goal, Priority
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partner, Partnership, Rule
from lib.model.settings import Setting
from lib.model.tables import Row

GOALS = ("S1", "S2", "S3")
DEPARTMENTS = ("A", "B", "C")
SMALL = 1e-6
"""Values closer than this are equal."""


@st.composite
def houses(draw: st.DrawFn, *, most: int = 6, rules: bool = True) -> Model:
    """Two or three departments, up to six partnerships; hours, costs, priorities may be unknown."""
    departments = DEPARTMENTS[: draw(st.integers(2, 3))]
    names = [f"P{n}" for n in range(1, draw(st.integers(1, most)) + 1)]
    rows: list[Row] = [Partner(id="O1", name="O1"), Partner(id="O2", name="O2")]
    rows += [
        Goal(id=goal, name=goal, weight=float(draw(st.integers(1, 5))), target=4.0)
        for goal in GOALS
    ]
    for department in departments:
        hours = draw(st.none() | st.integers(1, 9).map(float))
        rows.append(Department(id=department, name=department, hours=hours))
        if draw(st.booleans()):
            rows += [
                Priority(department=department, goal=goal, weight=float(draw(st.integers(0, 3))))
                for goal in GOALS
            ]
    if draw(st.booleans()):
        rows.append(Setting(name="budget", value=str(draw(st.integers(1, 12)))))
    rows.append(Setting(name="shortlist", value=str(draw(st.integers(1, 3)))))
    for name in names:
        rows += draw(_partnership(name, departments))
    if rules and draw(st.booleans()):
        rows.append(draw(_rule(names)))
    return Model.of(rows)


@st.composite
def _partnership(draw: st.DrawFn, name: str, departments: tuple[str, ...]) -> list[Row]:
    given: list[Row] = [
        Partnership(
            id=name,
            title=name,
            lead=draw(st.sampled_from((*departments, *departments, None))),
            partner=draw(st.sampled_from(("O1", "O2", None))),
            cost=draw(st.none() | st.integers(0, 5).map(float)),
            novelty=draw(st.none() | st.integers(1, 5)),
            fixed=draw(st.sampled_from((None, None, None, None, "must", "never"))),
        )
    ]
    for department in departments:
        hours = draw(st.sampled_from((None, 1.0, 2.0, 4.0)))
        given.append(Effort(partnership=name, department=department, hours=hours))
    for goal in GOALS:
        points = draw(st.none() | st.integers(0, 3).map(float))
        given.append(Contribution(partnership=name, goal=goal, points=points))
    return given


@st.composite
def _rule(draw: st.DrawFn, names: list[str]) -> Rule:
    some = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
    kind = draw(st.sampled_from(("requires", "excludes", "at_most", "at_least")))
    limit = draw(st.integers(0, 2))
    return Rule(id="R1", kind=kind, partnerships=tuple(some), limit=limit)


def house(*more: Row, hours: Mapping[str, float | None] | None = None) -> Model:
    """Two departments with one partnership each, and a third that nobody leads."""
    there = {"A": 10.0, "B": 10.0} if hours is None else hours
    rows: list[Row] = [
        Goal(id="S1", name="Reading", weight=3.0, target=3.0),
        Goal(id="S2", name="Democracy", weight=1.0, target=3.0),
        *(Department(id=name, name=f"House {name}", hours=given) for name, given in there.items()),
        *given("P1", "A", {"A": 4.0, "B": 2.0}, (3.0, 0.0)),
        *given("P2", "B", {"B": 5.0}, (0.0, 2.0)),
        *given("P3", None, {"A": 3.0}, (1.0, 1.0)),
    ]
    return Model.of([*rows, *more])


def given(
    name: str,
    lead: str | None,
    hours: Mapping[str, float],
    points: Iterable[float],
    **more: object,
) -> list[Row]:
    """One partnership with its efforts and what it gives to S1, S2 and so on."""
    return [
        Partnership(id=name, title=f"The {name}", lead=lead, **more),  # type: ignore[arg-type]
        *(Effort(partnership=name, department=d, hours=h) for d, h in hours.items()),
        *(
            Contribution(partnership=name, goal=f"S{n}", points=value)
            for n, value in enumerate(points, start=1)
        ),
    ]


def every_set(ids: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Every set of these partnerships."""
    names = tuple(ids)
    for size in range(len(names) + 1):
        yield from combinations(names, size)


def feasible_sets(model: Model) -> list[tuple[str, ...]]:
    """Every portfolio that keeps the library's limits and rules."""
    choice: Choice = lay_out(model)
    return [chosen for chosen in every_set(choice.ids) if choice.allows(chosen)]


def own_sum(model: Model, own: OwnValues, chosen: Iterable[str], department: str) -> float:
    """U_d(S), added up one by one."""
    values = own.of(department)
    led = {row.id for row in model.partnerships if row.lead == department}
    return sum(values[name] for name in chosen if name in led)


def led_sum(model: Model, own: OwnValues, chosen: Iterable[str]) -> float:
    """Σ u of the lead departments."""
    inside = tuple(chosen)
    return sum(own_sum(model, own, inside, row.id) for row in model.departments)


def hours_in(model: Model, department: str, chosen: Iterable[str]) -> float:
    """Hours that the chosen ask of a department."""
    inside = set(chosen)
    return sum(
        row.hours or 0.0
        for row in model.efforts
        if row.department == department and row.partnership in inside
    )


def candidates_led_by(model: Model, department: str) -> tuple[str, ...]:
    """The candidates that the department leads."""
    may_be = set(find_candidates(model).ids)
    return tuple(
        row.id for row in model.partnerships if row.lead == department and row.id in may_be
    )


def wishes(model: Model) -> Wishes:
    """What the departments of the model wish for."""
    return wishes_of(model, choose_by_departments(model))


def ground(model: Model) -> Survey:
    """What the measures of the model stand on."""
    return survey(model, choose_by_departments(model))


@cache
def fjordby() -> Approaches:
    """The approaches of the demo."""
    return compare_approaches(demo())
