"""One way to fill the seats, as it is told."""

from __future__ import annotations

from lib.analysis.competences.proposals import Carried
from lib.analysis.competences.staffing import propose_staffing
from tests.lib.analysis.seated import MUST, staffed


def test_a_load_is_told_as_share_and_reserve() -> None:
    row = Carried("M1", (("P1", "lead"),), 30.0, 40.0)
    assert (row.share, row.reserve) == (0.75, 10.0)


def test_unknown_hours_have_no_share_and_no_reserve() -> None:
    row = Carried("M1", (), 0.0, None)
    assert (row.share, row.reserve) == (None, None)


def test_filled_and_empty_seats_are_counted_by_part() -> None:
    best = propose_staffing(staffed(MUST, levels=(3,)), ["P1", "P2"]).best
    assert (best.filled("lead"), best.filled("backup")) == ((2, 2), (0, 2))
    assert [post.seat for post in best.unfilled if post.about] == [
        ("P1", "backup"),
        ("P2", "backup"),
    ]
