"""Every planted bug still fits the code, and its tests are there; nothing is planted here."""

from __future__ import annotations

import pytest

from tests.planted.bug import ROOT, Bug
from tests.planted.bugs import BUGS

by_name = pytest.mark.parametrize("bug", BUGS, ids=[bug.what for bug in BUGS])


def test_there_are_thirty_bugs_and_no_two_of_one_name() -> None:
    assert len({bug.what for bug in BUGS}) == len(BUGS) >= 30


@by_name
def test_a_bug_fits_one_place_and_leaves_python_behind(bug: Bug) -> None:
    planted = bug.planted()
    assert planted != (ROOT / bug.place()).read_text("utf-8")
    compile(planted, bug.what, "exec")


@by_name
def test_the_tests_of_a_bug_are_there(bug: Bug) -> None:
    assert bug.tests
    assert [name for name in bug.tests if not (ROOT / name).exists()] == []
