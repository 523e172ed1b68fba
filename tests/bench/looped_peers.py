"""The peers' weighted sums and ranks, one sample after another. Runs in the peers' interpreter.

The folder holds `points.npy` (P × G, 0 to 3, each column's greatest exactly 3) and
`weightings.npy` (samples × G, each row sums to 1). It prints the processor's seconds for all
samples by peer as JSON, and leaves how often each row was first as `<peer>-first.npy`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import thread_time
from typing import Any

import numpy as np
from pyDecision.algorithm.saw import saw_method
from pymcdm.methods import WSM
from skcriteria.agg.simple import wsm

REPEATS = 3


def main(folder: Path) -> None:
    """Time every peer on the weightings in the folder: the median of three."""
    shares, weightings = np.load(folder / "points.npy") / 3, np.load(folder / "weightings.npy")
    seconds = {}
    for name, ranks_of in _peers(shares).items():
        taken = []
        for _ in range(REPEATS):
            started = thread_time()
            counts = np.zeros(len(shares))
            for weights in weightings:
                counts += ranks_of(weights) == 1
            taken.append(thread_time() - started)
        np.save(folder / f"{name}-first.npy", counts)
        seconds[f"{name} {version(name)}"] = median(taken)
    print(json.dumps(seconds))


def _peers(shares: Any) -> dict[str, Callable[[Any], Any]]:
    """Each peer's way from weights to ranks; pyDecision gives values only, ranked by numpy."""
    method, types, most = WSM(lambda column, cost: column), np.ones(len(shares.T)), ["max"]

    def py_decision(weights: Any) -> Any:
        found = saw_method(shares, most * len(weights), weights, graph=False, verbose=False)
        ranks = np.empty(len(shares), dtype=int)
        ranks[np.argsort(-found[:, 1])] = np.arange(1, len(shares) + 1)
        return ranks

    return {
        "pymcdm": lambda w: method.rank(method(shares, w, types, validation=False)),
        "scikit-criteria": lambda w: wsm(shares, w)[0],
        "pyDecision": py_decision,
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
