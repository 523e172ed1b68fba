"""Proposals for the demo: builders for the tests of what Staffing shows."""

from __future__ import annotations

from functools import cache

from lib.analysis.competences.staffing.proposals import Staffing
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.analysis.competences.staffing.seats import Placing, Terms
from lib.exchange.ready import demo
from lib.model.changes import Change, apply
from lib.model.model import Model
from tests.readers import everybody

EN = everybody("en")
TWO = ("P01", "P02")
"""Two partnerships of the demo: Reading trail 0–6, Reading groups in care homes."""


def demo_with(*changes: Change) -> Model:
    """The demo with changes."""
    return apply(demo(), list(changes))


@cache
def staffed(terms: Terms | None = None, partnerships: tuple[str, ...] = TWO) -> Staffing:
    """The proposals for partnerships of the demo."""
    return propose_staffing(demo(), partnerships, terms)


def locks(*rows: tuple[str, str, str]) -> Terms:
    """Terms on which these seats are locked."""
    return Terms(locked=tuple(Placing(*row) for row in rows))
