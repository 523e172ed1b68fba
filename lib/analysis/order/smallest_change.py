"""The smallest change of weights that would put a rival first: exact, by linear programming.

Distance to the edge of the leader's region of weights: Rios Insua & French (1991), European
Journal of Operational Research 54(2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import numpy as np

from lib.analysis.contributions import Floats, contributions
from lib.analysis.order.alignment import align
from lib.analysis.programme import Programme, solve
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS

MISSED = 1e-7
"""How far below another (of 100) counts as level with it: what the solver may stray."""
AT_ONCE = 12
"""How many that are ahead enter the programme in one round."""
NO_CHANGE = 1e-9
"""A change of a goal's share of weight too small to be one."""


@dataclass(frozen=True, slots=True)
class WeightChange:
    """The least change of weights (sum 1) that puts one rival first, at least level with all.

    `total` is Σ|u_g − w_g| over all goals, from 0 (level today) to 2; `weights` are the new ones,
    u. Both are None where no weights put the rival first.
    """

    rival: str
    total: float | None
    weights: Mapping[str, float] | None


def smallest_changes(model: Model) -> tuple[WeightChange, ...]:
    """One change for each rival of the leader, nearest first, then in display order.

    Those who can never be first stand last. Where several changes are as small, one of them.
    """
    alignment = align(model)
    if not alignment.weights:
        return ()
    cells = contributions(model)
    places = {name: place for place, name in enumerate(cells.partnerships)}
    order = [row.partnership for row in alignment.rows]
    values = cells.points[[places[name] for name in order]] * (100 / MOST_POINTS)
    weights = np.array(list(alignment.weights.values()))
    found = [
        _change(name, least_change(values, weights, place), weights, cells.goals)
        for place, name in enumerate(order)
        if place
    ]
    return tuple(sorted(found, key=_nearness))


def _nearness(change: WeightChange) -> float:
    """What to sort by: rounding in the machine does not count."""
    return inf if change.total is None else round(change.total, 9)


def least_change(values: Floats, weights: Floats, rival: int) -> Floats | None:
    """The weights nearest to today's by which the rival (a row of P × G values) is first.

    Minimises Σ|u_g − w_g| over the simplex with Σ u_g (x_rg − x_pg) ≥ 0 for every other row p.
    Rows enter the programme only once they are ahead, the furthest first; the answer is that of
    the whole programme, at a fraction of its size. None where it has none.
    """
    leads = values[rival] - values
    found, kept = weights, set[int]()
    programme, ups, downs = _programme(weights)
    while ahead := [row for row in _ahead(leads @ found) if row not in kept]:
        kept.update(ahead)
        for row in ahead:
            lead = leads[row]
            terms = dict(zip((*ups, *downs), (*lead.tolist(), *(-lead).tolist()), strict=True))
            programme.keep(terms, low=-float(lead @ weights))
        solution = solve(programme)
        if solution is None:
            return None
        found = weights + solution.columns[ups] - solution.columns[downs]
    return found


def _programme(weights: Floats) -> tuple[Programme, list[int], list[int]]:
    """The programme without rivals: what each goal gains, what it loses, and as much in all."""
    programme = Programme()
    ups = [programme.column(0.0, 1.0, gain=-1.0) for _ in weights]
    downs = [programme.column(0.0, weight, gain=-1.0) for weight in weights.tolist()]
    programme.keep({**dict.fromkeys(ups, 1.0), **dict.fromkeys(downs, -1.0)}, low=0.0, high=0.0)
    return programme, ups, downs


def _ahead(leads: Floats) -> list[int]:
    """Those that are ahead of the rival, the furthest first; not all, where they are many."""
    furthest = np.argsort(leads, kind="stable")[:AT_ONCE]
    return [row for row in furthest.tolist() if leads[row] < -MISSED]


def _change(
    rival: str, found: Floats | None, weights: Floats, goals: tuple[str, ...]
) -> WeightChange:
    if found is None:
        return WeightChange(rival, None, None)
    moved = np.where(np.abs(found - weights) > NO_CHANGE, np.maximum(found, 0.0), weights)
    total = float(np.abs(moved - weights).sum())
    return WeightChange(rival, total, dict(zip(goals, moved.tolist(), strict=True)))
