"""What the measures of a model stand on."""

from __future__ import annotations

from lib.model.changes import Set, apply
from tests.lib.analysis.houses import house
from tests.lib.analysis.measuring import ground


def test_hours_are_those_of_all_departments_together() -> None:
    found = ground(house())
    assert dict(zip(found.own.partnerships, found.hours.tolist(), strict=True)) == {
        "P1": 6.0,
        "P2": 5.0,
        "P3": 3.0,
    }


def test_alignments_are_of_what_can_be_chosen() -> None:
    model = apply(house(), [Set("partnerships", "P3", "fixed", "never")])
    assert set(ground(model).alignments) == {"P1", "P2"}


def test_a_portfolio_is_told_by_its_ids() -> None:
    assert ground(house()).inside(["P2"]).tolist() == [False, True, False]
