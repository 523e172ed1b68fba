"""Which weights agree with choices between two partnerships, and how near they are to today's.

Ordinal regression: Jacquet-Lagrèze & Siskos (1982), Assessing a set of additive utility functions,
European Journal of Operational Research 10(2); Greco, Mousseau & Słowiński (2008), Ordinal
regression revisited, EJOR 191(2). There the partial values are sought too; here these are given
(alignment's scale is fixed), so that a choice is one linear condition on the weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Solution, solve
from lib.analysis.ground.tolerances import AHEAD, SOLVED_LEVEL
from lib.analysis.ground.weights import goal_weights, percentages
from lib.model.model import Model

Pair = tuple[str, str]
"""The partnership that is rather had, and the one it is set before."""
DECIMALS = (1, 2, 4, 6)
"""Decimals of the percentages to be saved: as few as keep every choice."""
STEPS = 500
"""Steps from the nearest weights to the safest ones, on the way to percentages that can be kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """S choices between two partnerships, as conditions on the weights of G goals.

    `leads` (S × G): how far the one is ahead of the other, in percentage points of the strategy
    reached alone, were all the weight on that goal. A choice holds by the weights w where
    leads · w ≥ ε, ε being `AHEAD`: the one is then ahead, if only just. `values` (P × G): the same
    of each of the `partnerships`.
    """

    pairs: tuple[Pair, ...]
    leads: Floats
    partnerships: tuple[str, ...]
    values: Floats
    goals: tuple[str, ...]

    def only(self, kept: Sequence[int]) -> Choices:
        """Some of the choices, by their places."""
        pairs = tuple(self.pairs[place] for place in kept)
        return Choices(pairs, self.leads[list(kept)], self.partnerships, self.values, self.goals)


def choices_of(model: Model, cells: Contributions | None = None) -> Choices:
    """The model's choices. An unknown contribution counts 0, as it does in alignment.

    `cells`: the model's contributions where they are there already.
    """
    cells = cells or contributions(model)
    values = cells.worth(cells.points)
    places = {name: place for place, name in enumerate(cells.partnerships)}
    pairs = tuple((row.rather, row.than) for row in model.preferences)
    leads = [values[places[rather]] - values[places[than]] for rather, than in pairs]
    shaped = np.array(leads, dtype=np.float64).reshape(len(pairs), len(cells.goals))
    return Choices(pairs, shaped, cells.partnerships, values, cells.goals)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether weights agree with all choices, and those nearest to today's that do.

    `today`: how far the one of each choice is ahead by today's weights (percentage points;
    negative: behind), in the order of the choices; empty where no goal has weight. `margin`: the
    furthest that all can be ahead at once by any weights; None without choices or goals. `weights`
    (sum 1) are the nearest that agree; None where none do, or there is no choice. `change` is
    their distance Σ|u_g − w_g|, from 0 to 2; None where there are no weights to change. `saved`
    are those weights in per cent, rounded so that every choice still holds.
    """

    pairs: tuple[Pair, ...]
    today: tuple[float, ...]
    margin: float | None
    weights: Mapping[str, float] | None
    change: float | None
    saved: Mapping[str, float] | None

    @property
    def broken(self) -> tuple[Pair, ...]:
        """The choices that do not hold by today's weights."""
        held = zip(self.pairs, self.today, strict=False)
        return tuple(pair for pair, ahead in held if not holds(ahead))

    @property
    def agrees(self) -> bool | None:
        """Whether today's weights agree; None where there are none, or no choice."""
        return not self.broken if self.today else None

    @property
    def possible(self) -> bool:
        """Whether any weights agree: with nothing said, all do."""
        return self.margin is None or holds(self.margin)


def holds(ahead: float) -> bool:
    """Whether a choice holds where the one is so far ahead (percentage points)."""
    return ahead > AHEAD - SOLVED_LEVEL


def find_agreement(model: Model, choices: Choices | None = None) -> Agreement:
    """The weights that agree with the choices, nearest to today's.

    The greatest margin is max ε with Σ_g w_g (a_pg − a_qg) ≥ ε for every choice of p rather than
    q, w on the simplex; some weights agree exactly where it is positive. The nearest ones minimise
    Σ|u_g − w_g| under the same conditions; without weights today they are those of the greatest
    margin. `choices`: the model's own, where they are there already.
    """
    choices = choices or choices_of(model)
    today = np.array(list(goal_weights(model).values()))
    ahead = tuple((choices.leads @ today).tolist()) if today.size else ()
    if not choices.pairs or not choices.goals:
        return Agreement(choices.pairs, ahead, None, None, None, None)
    margin, safest = greatest_margin(choices.leads)
    if not holds(margin):
        return Agreement(choices.pairs, ahead, margin, None, None, None)
    found = nearest_weights(choices.leads, today) if today.size else safest
    change = float(np.abs(found - today).sum()) if today.size else None
    return Agreement(
        choices.pairs,
        ahead,
        margin,
        dict(zip(choices.goals, found.tolist(), strict=True)),
        change,
        _saved(choices, found, safest),
    )


def greatest_margin(leads: Floats) -> tuple[float, Floats]:
    """How far all choices (S × G) can be ahead at once, and the weights (G) by which they are.

    Negative where they contradict one another; then so far is the worst one behind.
    """
    programme = Programme()
    weights = [programme.column() for _ in range(leads.shape[1])]
    programme.keep(dict.fromkeys(weights, 1.0), low=1.0, high=1.0)
    margin = programme.column(-inf, inf, gain=1.0)
    for lead in leads.tolist():
        programme.keep({**dict(zip(weights, lead, strict=True)), margin: -1.0}, low=0.0)
    solution = _solved(programme)  # any weights will do, at some margin
    return solution.value, solution.columns[weights]


def nearest_weights(leads: Floats, today: Floats) -> Floats:
    """The weights (G) that agree with choices (S × G) which can hold together, nearest to `today`.

    Today's own where they agree.
    """
    if all(map(holds, leads @ today)):
        return today
    programme = Programme()
    ups = [programme.column(gain=-1.0) for _ in today]
    downs = [programme.column(0.0, weight, gain=-1.0) for weight in today.tolist()]
    programme.keep({**dict.fromkeys(ups, 1.0), **dict.fromkeys(downs, -1.0)}, low=0.0, high=0.0)
    for lead in leads:
        terms = dict(zip((*ups, *downs), (*lead.tolist(), *(-lead).tolist()), strict=True))
        programme.keep(terms, low=AHEAD - float(lead @ today))
    solution = _solved(programme)
    found: Floats = np.maximum(today + solution.columns[ups] - solution.columns[downs], 0.0)
    return found


def _solved(programme: Programme) -> Solution:
    """The best values of variables that some weights allow."""
    solution = solve(programme)
    if solution is None:
        raise ArithmeticError("choices that can hold together contradict one another")
    return solution


def _saved(choices: Choices, found: Floats, safest: Floats) -> Mapping[str, float]:
    """The weights in per cent with as few decimals as keep every choice.

    Where rounding breaks one, they move towards the safest weights, no further than need be.
    """
    moved = [found + step / STEPS * (safest - found) for step in range(STEPS + 1)]
    for decimals in DECIMALS:
        for weights in moved:
            named = dict(zip(choices.goals, weights.tolist(), strict=True))
            rounded = percentages(named, decimals)
            shares = np.array(list(rounded.values())) / 100
            if all(map(holds, choices.leads @ shares)):
                return rounded
    return dict(zip(choices.goals, (100 * safest).tolist(), strict=True))
