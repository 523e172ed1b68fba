"""The best portfolio: a first answer, the proof, and what settling equals adds, by size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import median
from time import perf_counter

from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import solve
from lib.analysis.ground.tolerances import QUICK
from lib.analysis.portfolios.best import best_portfolio, search
from lib.analysis.portfolios.choice import formulate, lay_out
from lib.model.model import Model
from lib.model.settings import Setting
from tests.bench.measure import ms, ratio, section, table
from tests.sized import sized_model

SIZES = ((30, 6, 6), (60, 12, 8), (100, 12, 10), (200, 12, 15))
"""Partnerships, goals and departments."""
SEEDS = (1, 2, 3)
"""Each with either budget: six libraries of each size."""
LIMIT = 20.0
"""Seconds after which the search for a proof ends."""
SCARCE, AMPLE = 4_000, 12_000
"""Budget for each partnership: a few can be had, or about half."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds: of the linear relaxation, a first answer, the value's proof, and all with equals.

    `gap` of the first answer, and `left` after the limit (0: proved); `settled`: equals too.
    """

    relaxed: float
    first: float
    gap: float
    proof: float
    left: float
    whole: float
    settled: bool


def run() -> None:
    """Print the times and gaps for each size."""
    with section("Portfolio: the best one, found and proved"):
        rows, before = [], 0.0
        for size in SIZES:
            taken = [_measure(_library(*size, seed, money)) for seed, money in _cases()]
            rows.append(_row(size, taken, before))
            before = median(one.proof for one in taken)
        print(table(HEADINGS, rows))


HEADINGS = (
    "size",
    "relaxation",
    "first answer",
    "its gap",
    "proof",
    "slowest",
    "of relaxation",
    "growth",
    f"gap left after {LIMIT:.0f} s",
    "equals settled too",
    "slowest",
)


def _cases() -> list[tuple[int, int]]:
    return [(seed, money) for seed in SEEDS for money in (SCARCE, AMPLE)]


def _library(partnerships: int, goals: int, departments: int, seed: int, money: int) -> Model:
    """A library where not every goal can be met: targets grow with what is proposed."""
    model = sized_model(partnerships, goals, departments, people=1, competences=1, seed=seed)
    targets = [
        replace(goal, target=float(round((goal.target or 6.0) * partnerships / 20)))
        for goal in model.goals
    ]
    return model.with_tables(
        {
            "partnerships": [replace(row, status="candidate") for row in model.partnerships],
            "goals": targets,
            "settings": [Setting(name="budget", value=str(money * partnerships))],
        }
    )


def _measure(model: Model) -> Taken:
    choice = lay_out(model)
    began = perf_counter()
    solve(_relaxed(formulate(choice)))
    relaxed = perf_counter() - began
    first = best_portfolio(model, gap=QUICK)
    began = perf_counter()
    proof = search(choice, seconds=LIMIT, settle=False)
    proved = perf_counter() - began
    best = best_portfolio(model, seconds=LIMIT)
    if first is None or proof is None or best is None:
        raise ArithmeticError("a library without any possible portfolio measures nothing")
    left = (proof.bound - proof.value) / proof.value
    return Taken(relaxed, first.seconds, first.gap, proved, left, best.seconds, best.settled)


def _relaxed(programme: Programme) -> Programme:
    """The programme with every partnership divisible."""
    twin = Programme()
    for low, high, _, gain in programme.columns:
        twin.column(low, high, gain=gain)
    for terms, low, high in programme.rows:
        twin.keep(terms, low, high)
    return twin


def _row(size: tuple[int, int, int], taken: list[Taken], before: float) -> list[str]:
    relaxed = median(one.relaxed for one in taken)
    proof = median(one.proof for one in taken)
    return [
        f"{size[0]} × {size[1]}",
        ms(relaxed),
        ms(median(one.first for one in taken)),
        f"{100 * median(one.gap for one in taken):.2f} %",
        ms(proof),
        ms(max(one.proof for one in taken)),
        ratio(proof, relaxed),
        ratio(proof, before) if before else "–",
        f"{100 * max(one.left for one in taken):.2f} %",
        f"{ms(median(one.whole for one in taken))} ({_share(taken)})",
        ms(max(one.whole for one in taken)),
    ]


def _share(taken: list[Taken]) -> str:
    return f"{sum(one.settled for one in taken)} of {len(taken)}"
