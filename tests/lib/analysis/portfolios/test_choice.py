"""The choice as numbers, and as a programme that says the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.ground.coverage import cover
from lib.analysis.ground.solving import solve
from lib.analysis.portfolios.choice import SCALE, covered, formulate, lay_out, start_of
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import (
    feasible,
    libraries,
    library,
    overlapping,
    subsets,
    value,
)


@given(libraries() | overlapping(), st.data())
def test_the_programme_values_every_set_as_the_choice_does(
    model: Model, data: st.DataObject
) -> None:
    choice = lay_out(model)
    chosen = data.draw(st.sampled_from(list(subsets(choice.ids))))
    programme = formulate(choice)
    for i, inside in start_of(choice, chosen).items():
        programme.settle(i, inside)
    found = solve(programme)
    assert (found is not None) == choice.allows(chosen) == feasible(model, chosen)
    assert choice.value(chosen) == pytest.approx(float(value(model, chosen)), abs=1e-9)
    if found is not None:
        assert found.value / SCALE == pytest.approx(choice.value(chosen), abs=1e-9)


@given(libraries())
def test_without_synergies_coverage_is_the_same_everywhere(model: Model) -> None:
    model = replace(model, rules=())
    choice = lay_out(model)
    ours, theirs = covered(choice, choice.ids), cover(model, choice.ids)
    assert ours.coverage == pytest.approx(theirs.coverage)
    assert [row.share for row in ours.goals] == pytest.approx([row.share for row in theirs.goals])


def test_an_overlap_that_outweighs_all_there_is_leaves_nothing_but_not_less() -> None:
    rows: dict[str, dict[str, object]] = {"P1": {"cells": [1.0]}, "P2": {"cells": [1.0]}}
    overlap = Rule(id="R1", kind="synergy", partnerships=("P1", "P2"), goal="S1", points=-5.0)
    choice = lay_out(library(rows, overlap))
    assert choice.value(("P1", "P2")) == 0
    assert choice.value(("P1",)) == pytest.approx(1 / 3)


def test_other_weights_take_the_place_of_the_library_s_own() -> None:
    model = library(
        {"P1": {"cells": [3.0, 0.0]}, "P2": {"cells": [0.0, 3.0]}},
        goals={"S1": (1.0, 3.0), "S2": (0.0, 3.0)},
    )
    choice = lay_out(model, weights={"S1": 1.0, "S2": 3.0})
    assert [choice.value(("P1",)), choice.value(("P2",))] == [0.25, 0.75]


def test_gains_take_the_place_of_coverage() -> None:
    choice = lay_out(library({"P1": {}, "P2": {}}), gains={"P1": 2.0, "P2": -1.0})
    assert choice.value(("P1", "P2")) == 1
    assert choice.scale == 1
