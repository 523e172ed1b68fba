"""Where a library stands."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.coverage import cover
from lib.analysis.effort import loads
from lib.analysis.order.alignment import align
from lib.analysis.standing import stand
from lib.analysis.unknowns import find_unknowns
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.models import models


def library(**status: str | None) -> Model:
    """One goal of target 10; each partnership gives 1 point, takes 1 hour and has this status."""
    names = tuple(status)
    model = strategy(
        {"S1": 1.0}, dict.fromkeys(names, (1.0,)), dict.fromkeys(names, 1.0), {"S1": 10.0}
    )
    return apply(model, [Set("partnerships", p, "status", s) for p, s in status.items()])


MIXED = library(P1="running", P2="candidate", P3="ended", P4=None)


def test_today_is_what_running_partnerships_reach_and_take() -> None:
    found = stand(MIXED)
    assert (found.today.coverage, found.loads_today[0].asked) == (0.1, 1.0)


def test_proposed_is_everything_that_is_not_ended() -> None:
    found = stand(MIXED)
    assert (found.proposed.coverage, found.loads_proposed[0].asked) == (0.3, 3.0)


@given(models())
def test_a_standing_holds_each_analysis_of_the_same_model(model: Model) -> None:
    found = stand(model)
    assert found.alignment == align(model)
    assert found.gaps == find_gaps(model)
    assert found.unknowns == find_unknowns(model)
    everything = {row.id for row in model.partnerships}
    if all(row.status == "running" for row in model.partnerships):
        assert found.today == found.proposed == cover(model, everything)
        assert found.loads_today == found.loads_proposed == loads(model, everything)
