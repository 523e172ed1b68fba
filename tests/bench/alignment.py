"""Alignment beside the weighted sums of other tools: the same matrix, the same work, same run."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from lib.analysis.alignment.ranking import align
from lib.analysis.ground.comparing import ranks
from lib.analysis.ground.contributions import Floats, worth
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS, Contribution, Partnership
from tests.bench.measure import ms, ratio, seconds_of, section, table
from tests.bench.peer_tools import NoPeersError, run_module

SIZES = ((200, 8), (10_000, 12))
SEED = 1
WORKS = {
    "sum": "weighted sum",
    "ranked": "weighted sum and ranks",
    "named": "named result (ours: align)",
}
AGREED = 1e-9
"""On the scale 0 to 100."""

Seconds = dict[str, dict[str, float]]
"""Seconds by tool and work."""


class DisagreementError(Exception):
    """A peer computed something else, so that comparing times would mean nothing."""


def run() -> None:
    """Print the table of every size."""
    with section("Alignment (ms; × is the peer's time over ours)"):
        for size in SIZES:
            with TemporaryDirectory() as folder:
                _print(size, *_measured(size, Path(folder)))


def _measured(size: tuple[int, int], folder: Path) -> tuple[Seconds, str]:
    """The seconds of all, ours first, and what there is to say of the peers."""
    points, weights = _matrix(*size)
    model = _model(points, weights)
    ours = {
        "sum": seconds_of(lambda: _valued(points, weights)),
        "ranked": seconds_of(lambda: ranks(_valued(points, weights))),
        "named": seconds_of(lambda: align(model)),
    }
    np.save(folder / "points.npy", points)
    np.save(folder / "weights.npy", weights)
    try:
        peers: Seconds = json.loads(run_module("tests.bench.peers", str(folder)))
    except NoPeersError as error:
        return {"Samspil": ours}, f"Without peers: they could not be installed or run ({error})."
    furthest = max(_difference(name.split()[0], model, folder) for name in peers)
    said = f"All agree: values within {furthest:.0e} of 100, ranks the same."
    return {"Samspil": ours, **peers}, said


def _valued(points: Floats, weights: Floats) -> Floats:
    """The alignment of each row of points (P × G) where no goal has a target: full at 3 points."""
    return worth(points, np.full(len(weights), MOST_POINTS)) @ weights


def _matrix(partnerships: int, goals: int) -> tuple[Floats, Floats]:
    """Points (each column's greatest exactly 3, no ties) and weights (sum 1), from the seed."""
    rng = np.random.default_rng(SEED)
    points, weights = rng.random((partnerships, goals)), rng.random(goals)
    return points / points.max(axis=0) * MOST_POINTS, weights / weights.sum()


def _model(points: Floats, weights: Floats) -> Model:
    """A library that holds the matrix; its ids sort as the matrix does."""
    goals = [Goal(id=f"S{j:02d}", name="Mål", weight=w) for j, w in enumerate(weights.tolist())]
    rows = [Partnership(id=f"P{i:05d}", title="Partnerskab") for i in range(len(points))]
    cells = (
        Contribution(partnership=row.id, goal=goal.id, points=value)
        for row, given in zip(rows, points.tolist(), strict=True)
        for goal, value in zip(goals, given, strict=True)
    )
    return Model.of((*goals, *rows, *cells))


def _difference(peer: str, model: Model, folder: Path) -> float:
    """How far the peer's values lie from ours at most; raises where that is more than rounding."""
    rows = sorted(align(model).rows, key=lambda row: row.partnership)
    values = np.array([row.alignment for row in rows])
    furthest = float(np.abs(np.load(folder / f"{peer}-values.npy") * 100 - values).max())
    ranked = folder / f"{peer}-ranks.npy"
    same = not ranked.exists() or np.load(ranked).tolist() == [row.rank for row in rows]
    if furthest > AGREED or not same:
        raise DisagreementError(f"{peer}: values differ by {furthest}, ranks the same: {same}")
    return furthest


def _print(size: tuple[int, int], seconds: Seconds, said: str) -> None:
    ours = seconds["Samspil"]
    rows = [[_cell(tool, work, ours, name) for work in WORKS] for name, tool in seconds.items()]
    headings = [f"{size[0]:,} × {size[1]}", *WORKS.values()]
    print(table(headings, [[name, *row] for name, row in zip(seconds, rows, strict=True)]))
    print(f"\n{said}\n")


def _cell(tool: dict[str, float], work: str, ours: dict[str, float], name: str) -> str:
    if work not in tool:
        return "–"
    shown = ms(tool[work])
    return shown if name == "Samspil" else f"{shown} ({ratio(tool[work], ours[work])})"
