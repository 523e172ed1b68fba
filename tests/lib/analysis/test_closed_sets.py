"""Closed sets of the analyses are those of the model, where the model has them too."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, get_args

import pytest

from lib.analysis.approaches.force_field import Side
from lib.analysis.approaches.plan import Wave
from lib.analysis.approaches.survey import ApproachId, MeasuredTable
from lib.analysis.approaches.verdicts import OTHERS
from lib.analysis.competences.closing.ways import ActionKind
from lib.analysis.competences.roles import MANDATES, Mandate
from lib.analysis.ground.weightings import KINDS, WeightModel
from lib.model.competences import ACTIONS
from lib.model.goals import APPROACHES, SIDES
from lib.model.partnerships import WAVES
from lib.model.people import MANDATES as STATED
from lib.model.tables import TABLES


@pytest.mark.parametrize(
    ("closed", "names"),
    [
        (ActionKind, ACTIONS),
        (ApproachId, APPROACHES),
        (ApproachId, OTHERS),
        (Side, SIDES),
        (Wave, WAVES),
        (WeightModel, KINDS),
        (Mandate, {answer for answer in MANDATES.values() if answer}),
    ],
)
def test_a_closed_set_names_what_there_is(closed: Any, names: Collection[str]) -> None:
    assert set(get_args(closed)) == set(names)


def test_every_mandate_that_can_be_stated_has_an_answer() -> None:
    assert set(MANDATES) == {*STATED, None}


def test_measures_point_at_tables_that_there_are() -> None:
    assert set(get_args(MeasuredTable)) <= set(TABLES)
