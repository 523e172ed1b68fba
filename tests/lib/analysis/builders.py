"""Builders of small strategies, and random ones whose figures can be reckoned in fractions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from lib.model.changes import Add, Set, apply
from lib.model.goals import Department, Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership
from lib.model.settings import Setting

Cell = float | None | tuple[float | None, float | None, float | None]
"""Contribution points; or least, points and most; None: the row is there, but empty."""


def strategy(
    weights: Mapping[str, float | None],
    cells: Mapping[str, Sequence[Cell]],
    hours: Mapping[str, float] | None = None,
    targets: Mapping[str, float] | None = None,
) -> Model:
    """A model with these goals, and partnerships that give these cells to them, in their order."""
    goals = [
        Goal(id=g, name=g, weight=w, target=(targets or {}).get(g)) for g, w in weights.items()
    ]
    partnerships = [Partnership(id=p, title=p) for p in cells]
    given = [
        contribution(p, g, cell)
        for p, row in cells.items()
        for g, cell in zip(weights, row, strict=True)
    ]
    efforts = [Effort(partnership=p, department="D", hours=h) for p, h in (hours or {}).items()]
    return Model.of([*goals, *partnerships, *given, Department(id="D", name="D"), *efforts])


def contribution(partnership: str, goal: str, cell: Cell) -> Contribution:
    """The row that says the cell."""
    low, points, high = cell if isinstance(cell, tuple) else (None, cell, None)
    return Contribution(partnership=partnership, goal=goal, low=low, points=points, high=high)


def weighed(model: Model, weights: Mapping[str, float | None]) -> Model:
    """The model with these weights."""
    return apply(model, [Set("goals", goal, "weight", value) for goal, value in weights.items()])


def with_partnership(model: Model, name: str, row: Sequence[Cell]) -> Model:
    """The model with one more partnership that gives these cells to the goals."""
    given = [contribution(name, g.id, cell) for g, cell in zip(model.goals, row, strict=True)]
    new = [Add("partnerships", Partnership(id=name, title=name))]
    return apply(model, [*new, *(Add("contributions", row) for row in given)])


def listing(model: Model, k: int) -> Model:
    """The model with k as the length of the shortlist."""
    return Model.of([*model.rows(), Setting(name="shortlist", value=str(k))])


def has_weight(model: Model) -> bool:
    """Whether some goal has weight."""
    return any(goal.weight for goal in model.goals)


def points() -> st.SearchStrategy[float]:
    """Contribution points in quarters: exact in the machine."""
    return st.integers(0, 12).map(lambda quarters: quarters / 4)


def cells() -> st.SearchStrategy[Cell]:
    """Known points, nothing at all, a bare range, and points with a range."""
    known = st.lists(points(), min_size=3, max_size=3).map(lambda three: tuple(sorted(three)))
    bare = known.map(lambda three: (three[0], None, three[2]))
    return st.none() | points() | known | bare


@st.composite
def strategies(draw: st.DrawFn, *, unknown: bool = True) -> Model:
    """A model of one to four goals and up to five partnerships, some hours and targets known."""
    goals = [f"S{n}" for n in range(draw(st.integers(1, 4)))]
    names = [f"P{n}" for n in range(draw(st.integers(0, 5)))]
    weight = st.integers(0, 20).map(float)
    row = st.tuples(*(cells() if unknown else points() for _ in goals))
    return strategy(
        {goal: draw(st.none() | weight if unknown else weight) for goal in goals},
        {name: draw(row) for name in names},
        {name: float(draw(st.integers(1, 3))) for name in names if draw(st.booleans())},
        {goal: draw(st.integers(1, 24)) / 4 for goal in goals if draw(st.booleans())},
    )
