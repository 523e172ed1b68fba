"""The least that would change the order: of all weights together, or of one contribution.

Distance to the edge of the region of weights in which the first stays first: Rios Insua & French
(1991), European Journal of Operational Research 54(2). What a single value must become for the
order to change: Triantaphyllou & Sánchez (1997), Decision Sciences 28(1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

import numpy as np

from lib.analysis.alignment.ranking import Alignment, align, goal_values
from lib.analysis.ground.contributions import WHOLE, Contributions, Floats, contributions
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import solve
from lib.analysis.ground.tolerances import DECIMALS, SAME, SAME_WEIGHT, SOLVED_LEVEL
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS

AT_ONCE = 12
"""How many that are ahead enter the programme in one round."""


@dataclass(frozen=True, slots=True)
class WeightChange:
    """The least change of weights (sum 1) that puts one rival first, at least level with all.

    `total` is Σ|u_g − w_g| over all goals, from 0 (level today) to 2; `weights` are the new ones,
    u. Both are None where no weights put the rival first.
    """

    rival: str
    total: float | None
    weights: Mapping[str, float] | None


def smallest_changes(
    model: Model, alignment: Alignment | None = None, cells: Contributions | None = None
) -> tuple[WeightChange, ...]:
    """One change for each rival of the first, nearest first, then in display order.

    Those who can never be first stand last. Where several changes are as small, one of them.
    `alignment` and `cells`: the model's own, where they are there already.
    """
    cells = cells or contributions(model)
    alignment = alignment or align(model, cells)
    if not alignment.weights:
        return ()
    goals = tuple(alignment.weights)
    values, weights = (
        goal_values(cells, alignment.ranked),
        np.array(list(alignment.weights.values())),
    )
    found = [
        _change(row.partnership, least_change(values, weights, place), weights, goals)
        for place, row in enumerate(alignment.ranked)
        if place
    ]
    return tuple(sorted(found, key=_nearness))


def _nearness(change: WeightChange) -> float:
    """What to sort by: rounding in the machine does not count."""
    return inf if change.total is None else round(change.total, DECIMALS)


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
    """The programme without rivals: what each goal gains, what it loses, and as much in all.

    `weights` (G); ups and downs are one column of the programme for each goal.
    """
    programme = Programme()
    ups = [programme.column(0.0, 1.0, gain=-1.0) for _ in weights]
    downs = [programme.column(0.0, weight, gain=-1.0) for weight in weights.tolist()]
    programme.keep({**dict.fromkeys(ups, 1.0), **dict.fromkeys(downs, -1.0)}, low=0.0, high=0.0)
    return programme, ups, downs


def _ahead(leads: Floats) -> list[int]:
    """Those that are ahead of the rival, the furthest first; not all, where they are many.

    `leads` (P): how far the rival is ahead of each.
    """
    furthest = np.argsort(leads, kind="stable")[:AT_ONCE]
    return [row for row in furthest.tolist() if leads[row] < -SOLVED_LEVEL]


def _change(
    rival: str, found: Floats | None, weights: Floats, goals: tuple[str, ...]
) -> WeightChange:
    """The change from `weights` to those found (both G); too small a move of a goal is none."""
    if found is None:
        return WeightChange(rival, None, None)
    moved = np.where(np.abs(found - weights) > SAME_WEIGHT, np.maximum(found, 0.0), weights)
    total = float(np.abs(moved - weights).sum())
    return WeightChange(rival, total, dict(zip(goals, moved.tolist(), strict=True)))


def flip_scores(
    model: Model, alignment: Alignment | None = None, cells: Contributions | None = None
) -> dict[str, Mapping[str, float | None]]:
    """Points (0 to 3) by goal at which each partnership outside the top k would be level with it.

    x + (A_k − A_p) · T_g / (100 · w_g), where A_k is the alignment of the last of the top k and
    all else stays; k is the library's setting `shortlist`. None where even 3 points are too few,
    or where the goal is full (T_g) before. The top k themselves, the first k in display order,
    have no entry, nor have those without a rank. An unknown contribution starts from 0, as it
    counts today. `alignment` and `cells`: the model's own, where they are there already.
    """
    cells = cells or contributions(model)
    alignment, k = alignment or align(model, cells), model.options.shortlist
    ranked = alignment.ranked
    if len(ranked) <= k:
        return {}
    last = ranked[k - 1].alignment or 0.0
    weights = np.array(list(alignment.weights.values()))
    places = {name: place for place, name in enumerate(cells.partnerships)}
    return {
        row.partnership: dict(
            zip(
                cells.goals,
                _flips(
                    cells.points[places[row.partnership]],
                    last - (row.alignment or 0.0),
                    weights,
                    cells.full,
                ),
                strict=True,
            )
        )
        for row in ranked[k:]
    }


def _flips(points: Floats, short: float, weights: Floats, full: Floats) -> Iterator[float | None]:
    """The points (of each of G goals) that make up for being `short` (of 100) by it alone."""
    for own, weight, target in zip(points.tolist(), weights.tolist(), full.tolist(), strict=True):
        most = min(target, MOST_POINTS)
        if short <= SAME:
            yield own
        elif WHOLE * weight * (most - own) / target < short - SAME:
            yield None
        else:
            yield min(most, own + short * target / (WHOLE * weight))
