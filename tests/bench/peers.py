"""The peers' weighted sums, timed. Runs in the peers' interpreter: `… -m tests.bench.peers FOLDER`.

The folder holds `points.npy` (P × G, 0 to 3, each column's greatest exactly 3) and `weights.npy`
(sum 1); the peers get the points as shares, 0 to 1. It prints the seconds by peer and work as
JSON, and leaves each peer's values and ranks as `<peer>-values.npy` and `<peer>-ranks.npy`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from pyDecision.algorithm.saw import saw_method
from pymcdm.methods import WSM
from skcriteria import mkdm
from skcriteria.agg.simple import WeightedSumModel, wsm

from tests.bench.measure import seconds_of

Work = dict[str, Callable[[], object]]


def main(folder: Path) -> None:
    """Time every peer on the matrix in the folder."""
    shares, weights = np.load(folder / "points.npy") / 3, np.load(folder / "weights.npy")
    peers = {
        "pymcdm": pymcdm(shares, weights, folder),
        "scikit-criteria": scikit_criteria(shares, weights, folder),
        "pyDecision": py_decision(shares, weights, folder),
    }
    seconds = {
        f"{name} {version(name)}": {work: seconds_of(call) for work, call in works.items()}
        for name, works in peers.items()
    }
    print(json.dumps(seconds))


def pymcdm(shares: Any, weights: Any, folder: Path) -> Work:
    """Its WSM, with columns left as given and its checks switched off."""
    method, types = WSM(lambda column, cost: column), np.ones(len(weights))

    def values() -> Any:
        return method(shares, weights, types, validation=False)

    np.save(folder / "pymcdm-values.npy", values())
    np.save(folder / "pymcdm-ranks.npy", method.rank(values()))
    return {"sum": values, "ranked": lambda: method.rank(values())}


def scikit_criteria(shares: Any, weights: Any, folder: Path) -> Work:
    """Its kernel `wsm`, which always ranks, and the whole way from a matrix to a named result."""

    def named() -> Any:
        problem = mkdm(shares, [max] * len(weights), weights=weights)
        return WeightedSumModel().evaluate(problem)

    ranks, values = wsm(shares, weights)
    np.save(folder / "scikit-criteria-values.npy", values)
    np.save(folder / "scikit-criteria-ranks.npy", ranks)
    return {"ranked": lambda: wsm(shares, weights), "named": named}


def py_decision(shares: Any, weights: Any, folder: Path) -> Work:
    """Its SAW without picture and print. It divides each column by its greatest, which is 1."""
    types = ["max"] * len(weights)

    def values() -> Any:
        return saw_method(shares, types, weights, graph=False, verbose=False)

    np.save(folder / "pyDecision-values.npy", values()[:, 1])
    return {"sum": values}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
