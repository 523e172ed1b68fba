"""Multi-dimensional knapsacks of the OR-Library's mknap2, with their known optima.

Values become gains, and each knapsack's capacity the hours of a department. Small instances stand
here as figures; the whole file is read from ../shared/cases where it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.published.test_portfolios import CASES, chosen_for, projects

FILE = CASES / "mknap2.txt"
FEW = 40
"""Instances of the file with more objects than this are left out: they would take minutes."""


class Instance(NamedTuple):
    """One knapsack problem: what each object is worth, takes of each limit, and the optimum."""

    name: str
    values: Sequence[float]
    limits: Sequence[float]
    uses: Sequence[Sequence[float]]
    optimum: float


WEING1 = """
2 28
1898 440 22507 270 14148 3100 4650 30800 615 4975 1160 4225 510 11880
479 440 490 330 110 560 24355 2885 11748 4550 750 3720 1950 10500
600 600
45 0 85 150 65 95 30 0 170 0 40 25 20 0 0 25 0 0 25 0 165 0 85 0 0 0 0 100
30 20 125 5 80 25 35 73 12 15 15 40 5 10 10 12 10 9 0 20 60 40 50 36 49 40 19 150
141278
"""
"""Weingartner & Ness (1967), Operations Research 15."""
PB5 = """
10 20
245 177 291 237 114 237 194 211 231 211 97 168 174 134 308 271 131 211 97 282
463 451 623 493 551 647 624 511 595 526
77 12 57 7 21 20 85 52 72 90 62 71 93 8 79 68 68 44 13 52
21 85 87 82 26 61 36 1 14 19 74 26 85 24 56 63 0 12 1 39
72 58 72 93 3 93 17 54 92 79 12 20 24 30 99 79 15 11 8 89
76 14 86 37 12 48 54 58 32 15 6 54 32 32 71 61 29 92 20 73
11 62 93 56 80 52 93 38 89 33 17 32 35 76 51 31 40 73 42 78
28 85 3 31 93 44 93 73 35 28 11 37 99 73 91 67 7 95 15 97
32 42 54 90 59 98 94 88 59 86 10 0 59 15 76 97 55 87 70 1
77 18 87 61 64 37 41 39 3 18 20 55 50 30 51 92 88 55 60 86
53 83 68 50 86 20 19 58 48 99 57 67 21 36 41 13 34 94 50 50
41 68 47 16 5 9 35 62 88 73 64 96 9 62 79 27 16 24 30 60
2139
"""
HP1 = """
4 28
560 1125 68 328 47 122 196 41 25 115 82 22 631 132 420 86 42 103 81 26 49 316 72 71 49 108 116 90
219 203 208 180
40 91 3 12 3 18 25 1 1 8 1 1 49 8 21 6 1 5 8 1 0 42 6 4 8 0 10 1
16 92 4 18 6 0 8 2 1 6 2 1 70 9 22 4 1 5 6 0 4 8 4 3 0 10 0 6
38 39 5 40 8 12 15 0 1 20 3 0 40 6 8 0 6 4 4 1 5 8 2 8 0 20 0 0
38 52 7 20 0 3 4 1 2 4 6 1 18 15 38 10 4 8 0 3 0 6 1 3 0 3 5 4
3418
"""
"""Fréville & Plateau (1990), Investigación Operativa 1: PB5 and HP1."""


def instance(name: str, text: str) -> Instance:
    """The instance as the OR-Library writes it: sizes, values, capacities, uses, the optimum."""
    numbers = [float(number) for number in text.split() if re.fullmatch(r"-?\d+(\.\d+)?", number)]
    limits, objects = int(numbers[0]), int(numbers[1])
    rest = iter(numbers[2:])

    def taken(count: int) -> list[float]:
        return [next(rest) for _ in range(count)]

    values, most = taken(objects), taken(limits)
    return Instance(name, values, most, [taken(objects) for _ in most], next(rest))


def in_file(path: Path) -> Iterator[Instance]:
    """The instances of the file that are small enough."""
    parts = re.split(r"problem\s+(\S+)\.DAT", path.read_text("latin-1"))[1:]
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        found = instance(name, text)
        if len(found.values) <= FEW:
            yield found


def best_of(found: Instance) -> float:
    """The greatest value the search proves."""
    costs = [0.0] * len(found.values)
    model = projects(costs, None, hours=found.uses, limits=found.limits)
    return chosen_for(model, found.values)[0]


@pytest.mark.parametrize("text", [WEING1, PB5, HP1], ids=["WEING1", "PB5", "HP1"])
def test_or_library_mknap2_small_ones(text: str) -> None:
    """OR-Library, mknap2; the optimum is the last number, as contributed by J. Heitkötter."""
    found = instance("", text)
    assert best_of(found) == found.optimum


@pytest.mark.skipif(not FILE.exists(), reason="the OR-Library's mknap2 is not in ../shared/cases")
def test_or_library_mknap2() -> None:
    """OR-Library, mknap2: Senju & Toyoda, Weingartner & Ness, Shih, Fréville & Plateau."""
    found = {it.name: (best_of(it), it.optimum) for it in in_file(FILE)}
    assert {name: value for name, (value, _) in found.items()} == {
        name: optimum for name, (_, optimum) in found.items()
    }
