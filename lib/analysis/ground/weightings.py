"""Weightings a library could have had: goal weights sampled from one of three weight models.

Source: Lahdelma & Salminen (2001), SMAA-2, Operations Research 49(3); uniform weights by
spacings: Devroye (1986), Non-Uniform Random Variate Generation, ch. V.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import numpy as np
from numpy.random import PCG64, Generator

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import SAME_WEIGHT
from lib.analysis.ground.weights import normalise

SAMPLES = 10_000
"""How many weightings are drawn."""
SEED = 20_011
"""From which every draw comes: the same weightings before and after a what-if."""
BAND = 0.5
"""How far, relative to today's weight, `near` lets each goal go."""
WeightModel = Literal["any", "order", "near"]
"""A set of weightings the library could have had: see `sample_weightings`."""
NEAR: WeightModel = "near"
"""The weight model unless asked otherwise: it asks about this library's own weights."""
KINDS: tuple[WeightModel, ...] = ("any", "order", "near")
"""The weight models, from the widest to the narrowest."""


def sample_weightings(
    points: Mapping[str, float | None],
    kind: WeightModel,
    samples: int = SAMPLES,
    seed: int = SEED,
    band: float = BAND,
) -> Floats | None:
    """Weightings in rows (samples × goals, each row sums to 1); None where there are none.

    `points` are today's weights by goal, None where unknown. `kind` is one of `KINDS`:

    - `any`: uniform over all weights there can be, of every goal, whatever it weighs today.
    - `order`: uniform over the weights that keep today's order of goals; their mean is the rank
      order centroid. Goals of equal weight have no order between them, so either may weigh more;
      a goal of weight 0 is the last in order; a goal of unknown weight stays at 0.
    - `near`: uniform over the weights in which no goal is further from today's weight than the
      share `band` (0 to 1) of it. Goals of weight 0 or unknown stay at 0.

    Without goals there are no weightings, and without any weight today none of the last two.
    Raises `KeyError` for another kind, `ValueError` for a band outside 0 to 1.
    """
    draw, weights = _DRAWS[kind], normalise(points)
    if not 0 <= band <= 1:
        raise ValueError("the band is a share of today's weight, 0 to 1")
    if kind == "any":
        return draw(np.ones(len(points)), samples, seed, band) if points else None
    if not weights:
        return None
    stated = [i for i, value in enumerate(points.values()) if value is not None]
    drawn = np.zeros((samples, len(points)))
    drawn[:, stated] = draw(np.array(list(weights.values()))[stated], samples, seed, band)
    return drawn


def _any(weights: Floats, samples: int, seed: int, band: float) -> Floats:
    """Uniform on the simplex: exponentials over their sum (not uniforms over their sum).

    `weights` (G); result: samples × G. So in the other two.
    """
    drawn = stream(seed, "any").exponential(size=(samples, len(weights)))
    uniform: Floats = drawn / drawn.sum(axis=1, keepdims=True)
    return uniform


def _order(weights: Floats, samples: int, seed: int, band: float) -> Floats:
    """Uniform where heavier goals stay at least as heavy.

    The i-th greatest of n uniform weights is Σ_{k≥i} E_k/k over Σ E_k, with E exponential
    (Rényi 1953), so nothing needs sorting; goals that are level are shuffled in each row.
    """
    n = len(weights)
    drawn = stream(seed, "order").exponential(size=(samples, n))
    steps = drawn / np.arange(1, n + 1) / drawn.sum(axis=1, keepdims=True)
    falling = np.cumsum(steps[:, ::-1], axis=1)[:, ::-1]
    heaviest_first = np.argsort(-weights, kind="stable")
    shuffle, result = stream(seed, "ties"), np.empty_like(falling)
    for level in _levels(weights[heaviest_first]):
        own = falling[:, level]
        result[:, heaviest_first[level]] = own if len(level) == 1 else shuffle.permuted(own, axis=1)
    return result


def _levels(falling: Floats) -> Sequence[np.ndarray[tuple[int], np.dtype[np.intp]]]:
    """The places of falling weights, those of equal weight together.

    `falling` (G).
    """
    return np.split(np.arange(len(falling)), np.flatnonzero(-np.diff(falling) > SAME_WEIGHT) + 1)


def _near(weights: Floats, samples: int, seed: int, band: float) -> Floats:
    """Uniform on the simplex within w(1 − band) and w(1 + band).

    Above their lower bounds the weights are w = l + band·d, with d on the simplex and d ≤ 2w.
    Instead of drawing d on the simplex and rejecting on d ≤ 2w, which almost never succeeds with
    many or with very small weights, all d but that of the heaviest goal are drawn uniformly below
    their bounds, and rejected where what is left for the heaviest is not within its own. That is
    the same distribution (the map from the others to the whole is linear), and since what is left
    is centred on the middle of its range, the share kept falls only as 1/√G: 0.7 for two goals,
    about a fifth for fifty.
    """
    heaviest = int(np.argmax(weights))
    most = 2 * weights
    uniform, kept, missing = stream(seed, "near"), list[Floats](), samples
    while missing > 0:
        above = uniform.random((samples, len(weights))) * most
        above[:, heaviest] = 0
        above[:, heaviest] = 1 - above.sum(axis=1)
        fits = (above[:, heaviest] >= 0) & (above[:, heaviest] <= most[heaviest])
        kept.append(above[fits][:missing])
        missing -= len(kept[-1])
    near: Floats = weights * (1 - band) + band * np.concatenate(kept)
    return near


def stream(seed: int, name: str) -> Generator:
    """The random numbers that go by one name (a weight model, a cell), apart from all others."""
    return Generator(PCG64([seed, *name.encode()]))


_DRAWS: Mapping[WeightModel, Callable[[Floats, int, int, float], Floats]] = {
    "any": _any,
    "order": _order,
    "near": _near,
}
