"""What-ifs on the demo, and outcomes of small libraries."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.what_if.outcome import Outcome, find_outcome
from lib.exchange.ready import demo
from lib.model.changes import Change, Set, apply
from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import library

DEMOCRACY = Set("goals", "S1", "weight", 50.0)
"""Democracy weighs twice as much in the demo."""


def one_hour(*, second: float) -> Model:
    """One hour for one of two partnerships; the second gives its goal so many points of 2."""
    rows = {
        "P1": {"cells": (2.0, 0.0), "hours": (1.0,), "cost": 5.0},
        "P2": {"cells": (0.0, second), "hours": (1.0,), "cost": 9.0},
    }
    return library(rows, goals={"S1": (10.0, 2.0), "S2": (30.0, 2.0)}, hours={"D1": 1.0})


def best_of(model: Model) -> Outcome:
    """What the team's best portfolio comes to."""
    return find_outcome(model, "team_led")


def demo_outcomes(changes: Sequence[Change]) -> tuple[Outcome, Outcome]:
    """The demo before and after, under the combined approach."""
    return find_outcome(demo()), find_outcome(apply(demo(), changes))
