"""Rank acceptability beside other tools looped over the samples: same matrix, same weightings.

Everything here keeps one processor busy from end to end, so its time is counted in seconds of the
processor: other work on the machine then disturbs the ratios less.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import thread_time

import numpy as np

from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability, winning_chances
from lib.analysis.alignment.sampling import SampledValues, count_places
from lib.analysis.alignment.worth_asking import worth_asking
from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.weightings import SAMPLES, SEED, sample_weightings
from lib.model.model import Model
from tests.bench.alignment import DisagreementError, _matrix, _model
from tests.bench.measure import ms, ratio, section, table
from tests.bench.peer_tools import NoPeersError, run_module
from tests.sized import sized_model

SIZES = ((24, 6), (200, 8), (200, 12), (800, 8))
BESIDE = (200, 8)
"""The size at which others are measured too."""
REPEATS = 25
LOOPED = 500
"""Of so many samples the peers are timed; the time of all is in proportion, for they only loop."""


def processor_seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that one call takes: the median of 25, after one uncounted."""
    work()
    taken = []
    for _ in range(REPEATS):
        started = thread_time()
        work()
        taken.append(thread_time() - started)
    return median(taken)


def run() -> None:
    """Print the peers beside us, how it grows, and what a page asks for in all."""
    with section(f"Rank acceptability ({SAMPLES:,} weightings; ms of the processor)"):
        with TemporaryDirectory() as folder:
            _beside(Path(folder))
        _growing()
        _asked()


def _beside(folder: Path) -> None:
    values = _values(*BESIDE)
    matrix, ours = _scores(values), processor_seconds(partial(count_places, values))
    works = {
        "bound: the values read once": matrix.sum,
        "bound: the values written and read once": partial(np.copyto, matrix.copy(), matrix),
        "the values alone, block by block": lambda: deque(values.blocks(), 0),
        "one plain numpy argsort of them": partial(np.argsort, matrix, axis=1),
    }
    took = [(name, processor_seconds(work)) for name, work in works.items()]
    try:
        took += _peers(values, folder)
    except NoPeersError as error:
        print(f"Without peers: they could not be installed or run ({error}).\n")
    rows = [[name, ms(seconds), _times(seconds, ours)] for name, seconds in took]
    title = f"{BESIDE[0]} × {BESIDE[1]}"
    print(table([title, "ms", ""], [["Samspil: every place of all", ms(ours), ""], *rows]))


def _times(seconds: float, ours: float) -> str:
    """The ratio whose way round says it best."""
    return f"{ratio(seconds, ours)} ours" if seconds > ours else f"ours is {ratio(ours, seconds)}"


def _peers(values: SampledValues, folder: Path) -> list[tuple[str, float]]:
    """The seconds each peer would take for all samples; raises where one ranks otherwise."""
    np.save(folder / "points.npy", values.cells.points)
    np.save(folder / "weightings.npy", values.weightings[:LOOPED])
    looped = SampledValues(values.cells, values.weightings[:LOOPED], SEED)
    first = count_places(looped).counts[:, 0]
    found: dict[str, float] = json.loads(run_module("tests.bench.looped_peers", str(folder)))
    for name in found:
        if np.load(folder / f"{name.split()[0]}-first.npy").tolist() != first.tolist():
            raise DisagreementError(f"{name}: other partnerships are first")
    return [
        (f"{name}, looped (from {LOOPED})", seconds * SAMPLES / LOOPED)
        for name, seconds in found.items()
    ]


def _growing() -> None:
    rows = []
    for size in SIZES:
        values, model = _values(*size), _model(*_matrix(*size))
        matrix = _scores(values)
        bound = processor_seconds(partial(np.copyto, matrix.copy(), matrix))
        counting = processor_seconds(partial(count_places, values))
        whole = processor_seconds(partial(rank_acceptability, model))
        name = f"{size[0]} × {size[1]}"
        rows.append([name, ms(counting), ratio(counting, bound), ms(whole)])
    headings = ["size", "every place (ms)", "of written and read once", "from the model (ms)"]
    print(f"\n{table(headings, rows)}")


def _asked() -> None:
    """What the lens asks for, of a library with unknown contributions."""
    model: Model = sized_model()
    pair = [row.partnership for row in align(model).rows[:2]]
    works = {
        "rank acceptability, order": lambda: rank_acceptability(model, "order"),
        "rank acceptability, near": lambda: rank_acceptability(model, "near"),
        "rank acceptability, any": lambda: rank_acceptability(model, "any"),
        "one pair's winning chance": lambda: winning_chances(model, "order", pair),
        "every pair's winning chance": lambda: winning_chances(model, "order"),
        "what is worth asking": lambda: worth_asking(model),
    }
    unsure = worth_asking(model).unsure
    print(f"\n200 × 12 with {unsure} contributions of living partnerships unknown or a range:\n")
    print(
        table(
            ["figure", "ms"], [[name, ms(processor_seconds(work))] for name, work in works.items()]
        )
    )


def _values(partnerships: int, goals: int) -> SampledValues:
    """The bench's matrix with nothing unknown, under weightings of today's order."""
    points, weights = _matrix(partnerships, goals)
    cells: Contributions = contributions(_model(points, weights))
    weightings = sample_weightings(dict(enumerate(weights.tolist())), "order")  # type: ignore[arg-type]
    assert weightings is not None
    return SampledValues(cells, weightings, SEED)


def _scores(values: SampledValues) -> Floats:
    """The values of all samples, as one matrix (samples × partnerships)."""
    return np.concatenate([block for _, block in values.blocks()])
