"""The marks of a map of cells."""

from __future__ import annotations

from lib.view.competences.gap_cells import BELOW, UNKNOWN


def test_what_is_below_and_what_is_unknown_do_not_look_alike() -> None:
    assert BELOW != UNKNOWN
    assert not (BELOW + UNKNOWN).isalnum()
