"""Whatever a library holds, its approaches can be compared, explained and planned."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.approaches.comparison import contest, reach_goals
from lib.analysis.approaches.curve import draw_curve
from lib.analysis.approaches.department_share import share_of_department
from lib.analysis.approaches.force_field import force_fields
from lib.analysis.approaches.plan import Decision, check, decide, propose
from lib.analysis.approaches.side_by_side import compare_approaches, trace_approaches
from lib.model.changes import apply
from lib.model.model import Model
from tests.examples import examples
from tests.models import models


@examples(40)
@given(models())
def test_any_library_can_be_compared_explained_and_planned(model: Model) -> None:
    found = compare_approaches(model)
    forces = [row for field in force_fields(model, found) for row in (*field.pros, *field.cons)]
    assert len(forces) == len(model.statements)
    assert len(reach_goals(model, found)) == len(model.goals)
    for row in model.departments:
        assert len(share_of_department(model, found, row.id)) in (0, 3)
    prices = [row.price for row in draw_curve(trace_approaches(model, found)).points]
    assert all(price is None or price >= 0 for price in prices)
    drawn = contest(model, found, samples=50)
    assert drawn is None or abs(sum(drawn.first.values()) - 1) < 1e-9


@examples(40)
@given(models())
def test_any_proposal_can_be_written_down_and_breaks_nothing(model: Model) -> None:
    found = compare_approaches(model)
    for approach in found.each:
        rows = propose(model, found, approach.id)
        after = apply(
            model, decide(model, [Decision(r.partnership, r.wave, str(r.why)) for r in rows])
        )
        now = [row.partnership for row in rows if row.wave == "now"]
        assert tuple(now) == approach.chosen
        if approach.portfolio is not None:
            assert check(after, now).fits
