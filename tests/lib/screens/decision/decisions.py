"""Decisions to tell of: on the demo with two what-ifs, and on small libraries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from lib.analysis.what_if.outcome import find_outcome
from lib.exchange.ready import demo
from lib.model.changes import Change, Set, apply, removal
from lib.model.model import Model
from lib.screens.decision.ground import Compared, Decision, NextStep
from tests.lib.analysis.what_if.builders import best_of

LEAVER = "M07"
DAY = date(2026, 11, 22)
STEPS = (NextStep("Talk to the partners", "Mette", date(2027, 1, 15)), NextStep("New agreements"))


@cache
def demo_decision() -> Decision:
    """“Democracy doubled” chosen over today and over one in which somebody leaves."""
    base = demo()
    doubled = (Set("goals", "S3", "weight", 30.0),)
    leaving = (*removal(base, "people", LEAVER), Set("departments", "BU", "hours", 300.0))
    return Decision(
        title="Partnerships 2027",
        question="Should democracy count double?",
        made_on=DAY,
        model=base,
        today=find_outcome(base),
        compared=(
            _compared("Democracy doubled", base, doubled, "The council's policy weighs most."),
            _compared(f"Without {LEAVER}", base, leaving, "", f"{LEAVER} may move away"),
        ),
        chosen=0,
        decided_by="The leadership team",
        decided=True,
        reasons={"P01": f"Our best, says {LEAVER}."},
        steps=STEPS,
        follow_up="Meeting in June",
        revision=14,
    )


def changed(**fields: Any) -> Decision:
    """The demo's decision with other fields."""
    return replace(demo_decision(), **fields)


def small(model: Model, *others: Model, chosen: int | None = None, **fields: Any) -> Decision:
    """A decision by the team's choice between small libraries."""
    compared = tuple(Compared(f"W{i}", "", (), it, best_of(it)) for i, it in enumerate(others))
    return Decision("Choice", "", DAY, model, best_of(model), compared, chosen, **fields)


def _compared(
    name: str, base: Model, changes: tuple[Change, ...], reason: str, note: str = ""
) -> Compared:
    after = apply(base, changes)
    return Compared(name, note, changes, after, find_outcome(after), reason)
