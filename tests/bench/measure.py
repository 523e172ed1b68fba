"""Medians of repeated work, and tables of them. Standard library only: peers import it too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import floor, log10
from statistics import median
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

SPENT = 0.5
"""Seconds that one figure may take, unless its fewest repeats take longer."""
FEWEST = 5


def seconds_of(work: Callable[[], object], *, spend: float = SPENT) -> float:
    """Seconds that one call takes: the median of at least five, after one that does not count."""
    return seconds_on(lambda: None, lambda _: work(), spend=spend)


def seconds_on(
    make: Callable[[], T], work: Callable[[T], object], *, spend: float = SPENT
) -> float:
    """As `seconds_of`, for work on a thing made anew each time; the making is not timed."""
    work(make())
    taken: list[float] = []
    while len(taken) < FEWEST or sum(taken) < spend:
        thing = make()
        started = perf_counter()
        work(thing)
        taken.append(perf_counter() - started)
    return median(taken)


def ms(seconds: float) -> str:
    """Seconds as milliseconds with three digits: `0.00412`, `38.2`, `1,740`."""
    return _three_digits(seconds * 1_000)


def ratio(seconds: float, yardstick: float) -> str:
    """How many times the yardstick it takes: `× 2.3`."""
    times = seconds / yardstick
    return f"× {times:.2g}" if times < 10 else f"× {times:,.0f}"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their headings, as Markdown whose columns line up."""
    widths = [max(3, *map(len, column)) for column in zip(headings, *rows, strict=True)]
    lines = [headings, ["-" * width for width in widths], *rows]
    return "\n".join(_line(cells, widths) for cells in lines)


@contextmanager
def section(title: str) -> Iterator[None]:
    """A part of the bench, under its title and with the seconds that it took."""
    print(f"\n## {title}\n", flush=True)
    started = perf_counter()
    yield
    print(f"\n({perf_counter() - started:.0f} s)", flush=True)


def _three_digits(value: float) -> str:
    decimals = max(0, 2 - floor(log10(value))) if value > 0 else 0
    return f"{value:,.{decimals}f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
