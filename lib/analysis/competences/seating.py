"""People on seats: as many seats filled as can be, and filled as well or as fairly as can be.

A generalised assignment problem (Ross & Soland 1975, Mathematical Programming 8). Equals are
settled: who is nearest to the seat, then a fixed lot.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

from lib.analysis.competences.hall import Hall, Seating
from lib.analysis.competences.seating_search import Search
from lib.analysis.portfolios.searching import EQUAL
from lib.analysis.programme import Progress


def seat_people(
    hall: Hall, *, seconds: float | None = None, progress: Progress | None = None
) -> tuple[Seating, Seating]:
    """The best seating and the fairest: both fill the most seats.

    The best then adds the most, then has the lowest highest load share; the fairest the other way
    round. Ends after `seconds` with what is found: each search may take half of what is left.
    """
    first = Search(hall, None if seconds is None else perf_counter() + seconds, progress)
    first.fill()
    best, fair = first.copy(), first.copy()
    best.gain()
    fair.share()
    best.share(least=fair.peak_found if fair.proved else 0.0)
    best.draw()
    if best.peak_found <= fair.peak_found + EQUAL:  # as fair, and nothing that is adds more
        found = best.result()
        return found, replace(found, proved=found.proved and fair.proved)
    fair.gain()
    fair.draw()
    return best.result(), fair.result()


def fill_most(hall: Hall, *, seconds: float | None = None) -> Seating:
    """A seating that fills the most seats, the first turns first; what else it is like is open."""
    search = Search(hall, None if seconds is None else perf_counter() + seconds)
    search.fill()
    return search.result()
