"""What leaving costs, as the leader sees it."""

from __future__ import annotations

from lib.analysis.competences.leaving import Loss, leave_losses, worst_pairs
from lib.exchange.ready import demo
from lib.view.competences.gap_leaving import leaving_view
from tests.lib.view.competences.gapped import EN, led


def test_people_come_by_department_and_code_not_by_what_is_lost() -> None:
    found = leaving_view(demo(), leave_losses(demo()), worst_pairs(demo()), EN)
    assert [row[1] for row in found.table.rows[:5]] == ["M01", "M02", "M03", "M06", "M19"]
    assert len(found.table.rows) == 14
    assert found.finding.endswith("14 of 30 people left, by up to 11.0 percentage points.")


def test_pairs_come_by_code() -> None:
    pairs = (Loss(("M2", "M3"), 0.5), Loss(("M1", "M4"), 0.25))
    assert leaving_view(led(), {"M1": 0.5}, pairs, EN).pairs == (
        "M1 and M4 together: 25.0 percentage points.",
        "M2 and M3 together: 50.0 percentage points.",
    )


def test_where_nothing_is_lost_or_weighed_that_is_said() -> None:
    assert "stays as it is" in leaving_view(led(), {"M1": 0.0}, (), EN).finding
    assert leaving_view(led(), {}, (), EN).finding.startswith("No competence has both a weight")
