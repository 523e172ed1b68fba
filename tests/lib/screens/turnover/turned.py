"""What-ifs of the demo, and what they do: built once for the tests that show it."""

from __future__ import annotations

from functools import cache

from lib.analysis.competences.effect import compare_competences
from lib.analysis.competences.levels import role_profile
from lib.analysis.competences.moves import Newcomer, coming, going
from lib.analysis.competences.staffing.proposing import count_filled
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.what_if.turnover import SeatsChange, Turnover, staffed_in
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from tests.readers import everybody

EN = everybody("en")
WORST = ("M12", "M28")


@cache
def left(*people: str, with_hours: bool = False) -> Model:
    """The demo once these people have left."""
    return apply(demo(), going(demo(), people or WORST, with_hours=with_hours))


@cache
def hired(role: str = "network_lead", base: Model | None = None) -> Model:
    """The demo, or another library, once somebody with a role's profile has come."""
    model = demo() if base is None else base
    return apply(model, coming(model, Newcomer(role_profile(model, role), "BU", 90.0, role)))


@cache
def turned(after: Model, before: Model | None = None) -> Turnover:
    """What becomes of the demo, or of another library, in a what-if."""
    base = demo() if before is None else before
    old, new = ({row.id for row in model.people} for model in (base, after))
    effect = compare_competences(base, after)
    return Turnover(len(old - new), len(new - old), effect, seats(after, base))


def seats(after: Model, before: Model) -> SeatsChange:
    """The seats of the best portfolio before, with the staff of both."""
    best = best_portfolio(before)
    chosen = () if best is None else best.chosen
    return SeatsChange(count_filled(before, chosen), count_filled(after, staffed_in(after, chosen)))
