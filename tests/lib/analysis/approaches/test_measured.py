"""A measure with the rows behind it."""

from __future__ import annotations

from lib.analysis.approaches.measured import Behind, part_of_whole, percent


def test_a_measure_is_its_rows_added_up() -> None:
    found = part_of_whole("partnerships", [Behind("P1", 1.0, 4.0), Behind("P2", 2.0, 2.0)])
    assert (found.value, found.merit, found.share) == (50.0, 50.0, 0.5)


def test_of_nothing_there_is_no_share() -> None:
    found = part_of_whole("partnerships", [])
    assert (found.value, found.merit, found.share) == (None, None, None)


def test_a_part_in_per_cent() -> None:
    assert (percent(1.0, 4.0), percent(0.0, 0.0)) == (25.0, None)
