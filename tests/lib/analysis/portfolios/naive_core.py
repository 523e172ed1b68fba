"""Which portfolios are good, found from the definition alone, in fractions and by trying all.

Written apart from `lib`: a portfolio S dominates S′ where V(S) ≥ V(S′) for every admissible
weighting and every value of the uncertain contributions, and V(S) > V(S′) for some (Liesiö, Mild &
Salo 2007). Weights enter linearly, so their extreme points are enough. Contributions, ranges,
synergies and targets are in halves: every corner of V lies on the grid of halves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import Chosen, eligible, feasible, subsets

HALF = Fraction(1, 2)
Weights = dict[str, Fraction]


def good(model: Model, weights: str) -> tuple[list[Chosen], list[Chosen]]:
    """The feasible portfolios, and those of them that no other one dominates."""
    sets = [chosen for chosen in subsets(eligible(model)) if feasible(model, chosen)]
    points = list(_any(model) if weights == "any" else _ordered(model))
    if not points:
        return sets, []
    values = {chosen: _by_goal(model, chosen, sets) for chosen in sets}
    return sets, [one for one in sets if not any(_beats(values[two][one], points) for two in sets)]


def equals(model: Model, weights: str, sets: Sequence[Chosen]) -> list[list[Chosen]]:
    """Of each of the sets those that are worth the same, itself among them."""
    points = list(_any(model) if weights == "any" else _ordered(model))
    counted = {goal for point in points for goal in point}
    found = []
    for one in sets:
        leads = _by_goal(model, one, sets)
        found.append([two for two in sets if all(leads[two][goal] == (0, 0) for goal in counted)])
    return found


def _any(model: Model) -> Iterator[Weights]:
    for goal in model.goals:
        yield {goal.id: Fraction(1)}


def _ordered(model: Model) -> Iterator[Weights]:
    """All weight shared alike by goals of which none is passed over for a lighter one."""
    known = {goal.id: goal.weight for goal in model.goals if goal.weight is not None}
    if not any(known.values()):
        return
    for size in range(1, len(known) + 1):
        for some in combinations(known, size):
            rest = [known[name] for name in known if name not in some]
            if all(known[name] >= other for name in some for other in rest):
                yield dict.fromkeys(some, Fraction(1, size))


def _beats(lead: dict[str, tuple[Fraction, Fraction]], points: Sequence[Weights]) -> bool:
    least = min(sum(w * lead[goal][0] for goal, w in point.items()) for point in points)
    most = max(sum(w * lead[goal][1] for goal, w in point.items()) for point in points)
    return least >= 0 and most > 0


def _by_goal(
    model: Model, one: Chosen, others: Sequence[Chosen]
) -> dict[Chosen, dict[str, tuple[Fraction, Fraction]]]:
    """The least and greatest lead of one portfolio over each other, goal by goal."""
    found: dict[Chosen, dict[str, tuple[Fraction, Fraction]]] = {other: {} for other in others}
    for goal in model.goals:
        grid = list(_grid(model, goal.id))
        own = [_share(model, goal.id, one, cells) for cells in grid]
        for other in others:
            leads = [
                a - _share(model, goal.id, other, cells) for a, cells in zip(own, grid, strict=True)
            ]
            found[other][goal.id] = min(leads), max(leads)
    return found


def _grid(model: Model, goal: str) -> Iterator[dict[str, Fraction]]:
    """Every value on the grid of what each partnership gives one goal."""
    known = {cell.partnership: cell for cell in model.contributions if cell.goal == goal}
    names = eligible(model)
    ranges = []
    for name in names:
        cell = known.get(name)
        least, most = (0.0, 3.0) if cell is None else (cell.least, cell.most)
        steps = int((most - least) * 2)
        ranges.append([Fraction(least) + HALF * i for i in range(steps + 1)])
    for values in product(*ranges):
        yield dict(zip(names, values, strict=True))


def _share(model: Model, goal: str, chosen: Chosen, cells: dict[str, Fraction]) -> Fraction:
    target = next(row.target for row in model.goals if row.id == goal)
    if not target:
        return Fraction(0)
    points = sum((cells[name] for name in chosen), Fraction(0))
    for rule in model.rules:
        named = set(rule.partnerships)
        both = len(named) > 1 and named <= set(chosen)
        if rule.kind == "synergy" and rule.goal == goal and rule.points is not None and both:
            points += Fraction(rule.points)
    return min(Fraction(1), max(Fraction(0), points / Fraction(target)))
