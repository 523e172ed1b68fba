"""What targets, weights and contributions could turn out to be, all drawn together.

A draw is one way that the figures of a library could turn out: every target, every weight and every
contribution that is unknown or a range at once. What a portfolio takes, and the rules, stay as they
are: each portfolio is possible in all draws or in none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.coverage import attainment, synergy_points
from lib.analysis.ground.weightings import BAND, SEED, sample_weightings, stream
from lib.analysis.ground.weights import goal_points
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.model.model import Model

SAMPLES = 200
"""So many draws are made unless asked otherwise."""
TARGETS = 0.2
"""How far, relative to today's, each target may turn out otherwise."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How far, relative to today's (0 to 1), targets and weights may turn out otherwise."""

    targets: float = TARGETS
    weights: float = BAND


USUAL = Spread()
"""The spread unless asked otherwise."""


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """The draws of one library's choice, `choice` being the choice as it stands today.

    `weights` (N × G, each row sums to 1), `targets` (N × G, infinite where there is none)
    and `points` (N × candidates × G).
    """

    choice: Choice
    weights: Floats
    targets: Floats
    points: Floats

    def __len__(self) -> int:
        """How many there are."""
        return len(self.weights)

    def at(self, place: int) -> Choice:
        """The choice as one of the draws has it."""
        return replace(
            self.choice,
            weights=self.weights[place],
            targets=self.targets[place],
            points=self.points[place],
        )

    def values(self, portfolios: Sequence[Collection[str]], most: int) -> Floats:
        """Coverage (0 to 1) of portfolios (rows) in each of the first `most` draws (columns)."""
        found = np.zeros((len(portfolios), most))
        for row, chosen in enumerate(portfolios):
            picked = np.array([name in chosen for name in self.choice.ids], dtype=np.bool_)
            extra = synergy_points(self.choice.synergies, self.choice.goals, chosen)
            points = self.points[:most, picked].sum(axis=1) + extra
            shares = attainment(np.maximum(points, 0.0), self.targets[:most])
            found[row] = (shares * self.weights[:most]).sum(axis=1)
        return found


def draw(
    model: Model, samples: int = SAMPLES, seed: int = SEED, spread: Spread = USUAL
) -> Draws | None:
    """The draws of a library; None where no goal has weight.

    Independent of one another: targets uniform on T(1 ± spread), weights uniform near today's
    (`sample_weightings`), contributions uniform in their ranges, 0 to 3 where unknown. Each target
    and contribution has a stream of random numbers of its own, named by the seed, the partnership
    and the goal: the same draws before and after a what-if. Raises `ValueError` for a spread
    outside 0 to 1.
    """
    if not 0 <= spread.targets < 1:
        raise ValueError("the spread of targets is a share of today's, 0 to below 1")
    weights = sample_weightings(goal_points(model), "near", samples, seed, spread.weights)
    if weights is None:
        return None
    cells = contributions(model)
    choice = lay_out(model, cells=cells)
    targets = np.tile(choice.targets, (samples, 1))
    for column, goal in enumerate(choice.goals):
        aside = 2 * stream(seed, f"\n{goal}").random(samples) - 1
        targets[:, column] *= 1 + spread.targets * aside
    return Draws(choice, weights, targets, _points(choice, cells, samples, seed))


def _points(choice: Choice, cells: Contributions, samples: int, seed: int) -> Floats:
    """What each candidate could give each goal (samples × candidates × G)."""
    living = set(choice.ids)
    rows = [row for row, name in enumerate(cells.partnerships) if name in living]
    points = np.tile(cells.low[rows], (samples, 1, 1))
    width = (cells.high - cells.low)[rows]
    for row, column in np.argwhere(width > 0).tolist():
        name = f"{choice.ids[row]}\n{choice.goals[column]}"
        points[:, row, column] += width[row, column] * stream(seed, name).random(samples)
    return points
