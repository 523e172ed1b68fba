"""Small libraries whose portfolios can all be tried out, at random."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from hypothesis import strategies as st

from lib.analysis.portfolios.choice import Choice
from lib.model.goals import Department, Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership, Rule
from lib.model.settings import Setting
from lib.model.tables import Row

GOALS = ("S1", "S2")
KINDS = ("requires", "excludes", "at_most", "at_least", "synergy")


@st.composite
def libraries(draw: st.DrawFn, *, unsure: bool = False, most: int = 5) -> Model:
    """Up to five partnerships, two goals, a department and a budget that are often too small."""
    names = [f"P{n}" for n in range(1, draw(st.integers(1, most)) + 1)]
    rows: list[Row] = [
        Goal(id=goal, name=goal, weight=float(draw(st.integers(1, 4))), target=4.0)
        for goal in GOALS
    ]
    rows.append(Department(id="D", name="D", hours=float(draw(st.integers(0, 8)))))
    rows.append(Setting(name="budget", value=str(draw(st.integers(0, 8)))))
    for name in names:
        rows += draw(_partnership(name, unsure))
    if draw(st.booleans()):
        rows.append(draw(_rule(names)))
    return Model.of(rows)


@st.composite
def _partnership(draw: st.DrawFn, name: str, unsure: bool) -> list[Row]:
    fixed = draw(st.sampled_from((None, None, None, "must", "never")))
    hours = draw(st.integers(1, 4))
    given: list[Row] = [
        Partnership(id=name, title=name, cost=float(draw(st.integers(0, 4))), fixed=fixed),
        Effort(partnership=name, department="D", hours=float(hours)),
    ]
    for goal in GOALS:
        points = float(draw(st.integers(0, 3)))
        high = min(3.0, points + draw(st.integers(0, 1))) if unsure else None
        given.append(Contribution(partnership=name, goal=goal, points=points, high=high))
    return given


@st.composite
def _rule(draw: st.DrawFn, names: list[str]) -> Rule:
    some = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
    points = float(draw(st.integers(-2, 2)))
    limit = draw(st.integers(0, 2))
    kind = draw(st.sampled_from(KINDS))
    return Rule(id="R1", kind=kind, partnerships=tuple(some), limit=limit, goal="S1", points=points)


def feasible(choice: Choice) -> Iterator[tuple[str, ...]]:
    """Every portfolio that the choice allows, tried out one by one."""
    for size in range(len(choice.ids) + 1):
        yield from (chosen for chosen in combinations(choice.ids, size) if choice.allows(chosen))
