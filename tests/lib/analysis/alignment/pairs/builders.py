"""Strategies with choices between two partnerships, and weights to hold them against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from hypothesis import strategies as st

from lib.analysis.ground.contributions import Floats
from lib.model.model import Model
from lib.model.partnerships import Preference
from tests.lib.analysis.builders import strategies, strategy

CLOSE = 1e-4
"""How far from the edge a brute force must be to contradict a search."""


def rather(model: Model, *pairs: tuple[str, str]) -> Model:
    """The model with these choices, and no others."""
    return model.with_tables({"preferences": [Preference(rather=p, than=q) for p, q in pairs]})


def full(
    weights: Mapping[str, float | None], rows: Mapping[str, Sequence[float]], *pairs: str
) -> Model:
    """A model where three points are a whole target; choices as “P1>P2”."""
    model = strategy(weights, rows, targets=dict.fromkeys(weights, 3.0))
    return rather(model, *((pair.split(">")[0], pair.split(">")[1]) for pair in pairs))


@st.composite
def chosen(draw: st.DrawFn, most: int = 4) -> Model:
    """A random model with a few choices, which may contradict one another."""
    model = draw(strategies().filter(lambda it: len(it.partnerships) > 1))
    names = [row.id for row in model.partnerships]
    pairs = [(p, q) for p in names for q in names if p != q]
    drawn = draw(st.lists(st.sampled_from(pairs), max_size=most, unique=True))
    return rather(model, *drawn)


def grid(goals: int, steps: int = 12) -> Floats:
    """Weights (sum 1) in equal steps: all there are (weightings × goals)."""

    def shared(left: int, count: int) -> Iterator[list[int]]:
        if count == 1:
            yield [left]
            return
        for part in range(left + 1):
            yield from ([part, *rest] for rest in shared(left - part, count - 1))

    return np.array(list(shared(steps, goals)), dtype=np.float64) / steps


def corners(leads: Floats, at_least: float) -> Iterable[Floats]:
    """Every corner of the weights w ≥ 0 (sum 1) with leads · w ≥ `at_least`: exact, by hand.

    A corner is where as many conditions are met to the edge as there are goals; one is that all
    weights add up. Its smallest case is so small that all of them are tried.
    """
    goals = leads.shape[1]
    sides = np.vstack([np.eye(goals), leads])
    edges = np.concatenate([np.zeros(goals), np.full(len(leads), at_least)])
    for kept in combinations(range(len(sides)), goals - 1):
        matrix = np.vstack([np.ones(goals), sides[list(kept)]])
        if abs(np.linalg.det(matrix)) < 1e-12:
            continue
        found = np.linalg.solve(matrix, np.concatenate([[1.0], edges[list(kept)]]))
        if (sides @ found >= edges - 1e-9).all():
            yield found
