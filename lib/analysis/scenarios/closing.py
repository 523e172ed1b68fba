"""Goal seek for competences: the least money, and the time, with which one gap is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lib.analysis.competences.closing_plan import close_gaps
from lib.analysis.competences.closing_ways import ACCEPT, Frame
from lib.analysis.competences.gaps import find_gaps
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class ClosingSought:
    """The cheapest actions that close the gap in one competence within the library's deadline.

    `missing` people at target today; 0: there is no gap. `cost` in the library's currency (unknown
    costs count 0) and `months` of the slowest action; None where no actions close it.
    """

    competence: str
    missing: int
    cost: float | None
    months: float | None
    actions: tuple[str, ...]


def open_gaps(model: Model) -> tuple[str, ...]:
    """The competences in which people are missing."""
    return tuple(row.competence for row in find_gaps(model).competences if row.shortfall)


def seek_closing(model: Model, competence: str) -> ClosingSought:
    """The cheapest way to close this gap alone; accepting it closes nothing.

    Raises `KeyError` for a competence that is not there.
    """
    missing = find_gaps(model).find(competence).shortfall
    alone = tuple(
        row if row.id == competence else replace(row, needed=0) for row in model.competences
    )
    asked = model.with_tables({"competences": alone})
    plan = close_gaps(asked, replace(Frame.of(model), without=(ACCEPT,)))
    if plan is None or not plan.complete:
        return ClosingSought(competence, missing, None, None, ())
    return ClosingSought(competence, missing, plan.cost, plan.months, plan.actions)
