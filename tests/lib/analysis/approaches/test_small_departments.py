"""Own strengths where departments are small."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.approaches.small_departments import tells_of_few, without_own_strengths
from lib.model.model import Model
from lib.model.people import Person
from tests.lib.analysis.houses import house


def staffed(people: int) -> Model:
    """A house whose department A, which leads a partnership, has so many people."""
    return house(*(Person(id=f"M{n}", department="A") for n in range(people)))


@pytest.mark.parametrize(("people", "few"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_lead_department_tells_of_few_below_the_smallest_group(people: int, few: bool) -> None:
    assert tells_of_few(staffed(people), staffed(people)) is few


def test_people_whom_a_what_if_invents_make_no_department_large_enough() -> None:
    assert tells_of_few(staffed(6), staffed(4))


def test_own_strengths_become_unknown_in_every_approach_and_nothing_else_changes() -> None:
    found = compare_approaches(staffed(1))
    left = without_own_strengths(found)
    for before, after in zip(found.each, left.each, strict=True):
        assert before.indicators is not None
        assert after.indicators is not None
        changed = {
            name
            for name, measured in before.indicators.measures.items()
            if after.indicators.measures[name] is not measured
        }
        assert changed == {"own_strengths"}
        assert after.indicators.values["own_strengths"] is None
