"""Small libraries to choose portfolios from, and the best one found by trying every set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, combinations

from hypothesis import strategies as st

from lib.model.goals import Department, Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership, Rule
from lib.model.settings import Setting
from lib.model.tables import Row

Chosen = tuple[str, ...]


def library(
    rows: Mapping[str, Mapping[str, object]],
    *more: Row,
    goals: Mapping[str, tuple[float, float | None]] | None = None,
    hours: Mapping[str, float | None] | None = None,
    budget: float | None = None,
) -> Model:
    """A model whose partnerships have these `cells` (points per goal), `hours`, and fields."""
    goals = {"S1": (1.0, 3.0)} if goals is None else goals
    departments = {"D1": None} if hours is None else hours
    made: list[Row] = [Goal(id=g, name=g, weight=w, target=t) for g, (w, t) in goals.items()]
    made += [Department(id=d, name=d, hours=h) for d, h in departments.items()]
    for name, row in rows.items():
        fields = {key: value for key, value in row.items() if key not in ("cells", "hours")}
        made.append(Partnership(id=name, title=name, **fields))  # type: ignore[arg-type]
        cells: Sequence[float | None] = row.get("cells", ())  # type: ignore[assignment]
        for goal, points in zip(goals, cells, strict=False):
            made.append(Contribution(partnership=name, goal=goal, points=points))
        taken: Sequence[float | None] = row.get("hours", ())  # type: ignore[assignment]
        for department, amount in zip(departments, taken, strict=False):
            made.append(Effort(partnership=name, department=department, hours=amount))
    if budget is not None:
        made.append(Setting(name="budget", value=str(budget)))
    return Model.of([*made, *more])


@st.composite
def libraries(draw: st.DrawFn, most: int = 6) -> Model:
    """Up to six partnerships, three goals and two departments; limits, rules and unknowns."""
    names = [f"P{i}" for i in range(draw(st.integers(1, most)))]
    targets = st.none() | st.sampled_from((2.0, 3.0, 5.0))
    goals = {
        f"S{j}": (float(draw(st.integers(0, 5))), draw(targets))
        for j in range(draw(st.integers(1, 3)))
    }
    hours = {f"D{d}": draw(st.none() | st.integers(0, 8).map(float)) for d in range(2)}
    points = st.none() | st.integers(0, 6).map(lambda halves: halves / 2)
    amounts = st.none() | st.integers(1, 4).map(float)
    rows = {
        name: {
            "cells": [draw(points) for _ in goals],
            "hours": [draw(amounts) for _ in hours],
            "cost": draw(st.none() | st.integers(0, 4).map(float)),
            "status": draw(st.sampled_from((None, "candidate", "running", "running", "ended"))),
            "fixed": draw(st.sampled_from((None, None, None, None, "must", "never"))),
        }
        for name in names
    }
    rules = [draw(_rules(f"R{i}", names, list(goals))) for i in range(draw(st.integers(0, 3)))]
    budget = draw(st.none() | st.integers(0, 10).map(float))
    return library(rows, *rules, goals=goals, hours=hours, budget=budget)


@st.composite
def _rules(draw: st.DrawFn, name: str, names: Sequence[str], goals: Sequence[str]) -> Rule:
    kind = draw(st.sampled_from(("requires", "excludes", "at_most", "at_least", "synergy")))
    some = draw(st.lists(st.sampled_from(names), max_size=3, unique=True))
    limit, goal = draw(st.none() | st.integers(0, 3)), draw(st.none() | st.sampled_from(goals))
    points = draw(st.none() | st.integers(-8, 6).map(lambda halves: halves / 2))
    return Rule(id=name, kind=kind, partnerships=tuple(some), limit=limit, goal=goal, points=points)


def tried(model: Model) -> tuple[Fraction, Chosen] | None:
    """The best portfolio by trying every set: its value exactly; None where none is feasible."""
    found = [chosen for chosen in subsets(eligible(model)) if feasible(model, chosen)]
    best = min(found, key=order_shown(model), default=None)
    return None if best is None else (value(model, best), best)


def order_shown(model: Model) -> Callable[[Chosen], tuple[Fraction, float, Chosen]]:
    """The key by which the portfolio to show comes first.

    Most value, then fewest hours (fewest partnerships where nobody has hours), then earliest ids.
    """
    may_be = eligible(model)
    timed = any(e.hours is not None for e in model.efforts if e.partnership in may_be)

    def key(chosen: Chosen) -> tuple[Fraction, float, Chosen]:
        hours = sum(e.hours or 0 for e in model.efforts if e.partnership in chosen)
        places = tuple(name for name in may_be if name in chosen)
        return -value(model, chosen), hours if timed else len(chosen), places

    return key


def subsets(names: Sequence[str]) -> Iterator[Chosen]:
    """Every set of the names, in their order."""
    return chain.from_iterable(combinations(names, size) for size in range(len(names) + 1))


def value(model: Model, chosen: Chosen) -> Fraction:
    """V(S) in fractions."""
    weights = {g.id: Fraction(g.weight or 0) for g in model.goals}
    total = sum(weights.values()) or Fraction(1)
    reached = dict.fromkeys(weights, Fraction(0))
    for cell in model.contributions:
        if cell.partnership in chosen:
            reached[cell.goal] += Fraction(cell.points or 0)
    for rule in model.rules:
        both = len(rule.partnerships) > 1 and set(rule.partnerships) <= set(chosen)
        if rule.kind == "synergy" and both and rule.goal and rule.points is not None:
            reached[rule.goal] += Fraction(rule.points)
    met = Fraction(0)
    for goal in model.goals:
        if goal.target:
            share = reached[goal.id] / Fraction(goal.target)
            met += weights[goal.id] / total * min(Fraction(1), max(Fraction(0), share))
    return met


def feasible(model: Model, chosen: Chosen) -> bool:
    """Whether the set keeps the limits and every rule."""
    some, budget = set(chosen), model.options.budget
    must = {row.id for row in model.partnerships if row.fixed == "must"}
    if not must.intersection(eligible(model)) <= some:
        return False
    if budget is not None and sum(p.cost or 0 for p in model.partnerships if p.id in some) > budget:
        return False
    for department in model.departments:
        taken = [e for e in model.efforts if e.department == department.id]
        asked = sum(e.hours or 0 for e in taken if e.partnership in some)
        if department.hours is not None and asked > department.hours:
            return False
    return all(_kept(rule, some) for rule in model.rules)


@st.composite
def overlapping(draw: st.DrawFn) -> Model:
    """Up to four partnerships with ranges, and overlaps that may outweigh what there is."""
    names = [f"P{i}" for i in range(draw(st.integers(2, 4)))]
    weight = st.none() | st.integers(0, 2).map(float)
    targets = st.none() | st.sampled_from((1.0, 2.0, 3.0))
    goals = {f"S{j}": (draw(weight), draw(targets)) for j in range(draw(st.integers(1, 3)))}
    rows: dict[str, dict[str, object]] = {}
    more: list[Row] = []
    for name in names:
        rows[name] = {
            "hours": [float(draw(st.integers(1, 3)))],
            "cost": draw(st.none() | st.integers(0, 3).map(float)),
            "fixed": draw(st.sampled_from((None, None, None, None, "must", "never"))),
        }
        for goal in goals:
            low = draw(st.integers(0, 3)) / 2
            high = low + draw(st.sampled_from((0, 0, 0, 1, 2))) / 2
            more.append(Contribution(partnership=name, goal=goal, points=low, low=low, high=high))
    more += [draw(_overlap(f"R{i}", names, list(goals))) for i in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        more.append(draw(_rules("R9", names, list(goals))))
    hours = {"D1": draw(st.none() | st.integers(2, 9).map(float))}
    budget = draw(st.none() | st.integers(2, 9).map(float))
    return library(rows, *more, goals=goals, hours=hours, budget=budget)  # type: ignore[arg-type]


@st.composite
def _overlap(draw: st.DrawFn, name: str, names: Sequence[str], goals: Sequence[str]) -> Rule:
    some = draw(st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True))
    points = draw(st.integers(-12, 4)) / 2
    goal = draw(st.sampled_from(goals))
    return Rule(id=name, kind="synergy", partnerships=tuple(some), goal=goal, points=points)


def _kept(rule: Rule, some: set[str]) -> bool:
    names, count = rule.partnerships, len(some.intersection(rule.partnerships))
    match rule.kind:
        case "requires" if len(names) > 1:
            return names[0] not in some or count == len(names)
        case "excludes" if len(names) > 1:
            return count <= 1
        case "at_most" if names and rule.limit is not None:
            return count <= rule.limit
        case "at_least" if names and rule.limit is not None:
            return count >= rule.limit
    return True


def eligible(model: Model) -> list[str]:
    """The partnerships that can be in a portfolio at all."""
    living = [p.id for p in model.partnerships if p.status != "ended" and p.fixed != "never"]
    timed = {e.partnership for e in model.efforts if e.hours is not None}
    return [name for name in living if name in timed] if timed.intersection(living) else living
