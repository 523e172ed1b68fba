"""What would put another partnership first, or lift one among the first, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.smallest_change import flip_scores, smallest_changes
from lib.model.model import Model
from lib.model.settings import Setting
from lib.screens.alignment import rivals
from lib.screens.parts import Plain
from tests.lib.analysis.builders import strategy
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, library
from tests.readers import everybody

ENGLISH = everybody("en")
CELLS = {"A": (3.0, 0.0, 1.0), "B": (0.0, 3.0, 1.0), "C": (0.0, 0.0, 0.0)}
MODEL = strategy({"S1": 5.0, "S2": 3.0, "S3": 2.0}, CELLS)


def said(model: Model, code: str = "en") -> str:
    return everybody(code).say(rivals.finding(model, smallest_changes(model)))


def moves(model: Model) -> list[str]:
    found = rivals.moves(model, align(model).weights, smallest_changes(model))
    return [ENGLISH.say(move) for move in found]


def first_one(weights: Mapping[str, float], cells: Mapping[str, Sequence[float | None]]) -> Model:
    """A model whose shortlist has one place."""
    return Model.of([*strategy(weights, cells).rows(), Setting(name="shortlist", value="1")])


WEIGHTS = {"S1": 3.0, "S2": 1.0}
SHORT = first_one(WEIGHTS, {"A": (2.0, 0.0), "B": (1.0, None), "C": (0.0, 0.0)})


def lift(model: Model) -> str:
    return ENGLISH.say(rivals.lift(model, flip_scores(model), "B"))


def points(model: Model) -> tuple[tuple[Plain, ...], ...]:
    return rivals.lift_by_goal(model, flip_scores(model), "B", ENGLISH).rows


# -- the nearest rival ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding(name: str, code: str) -> None:
    assert said(library(name), code).endswith((".", ":"))


def test_the_nearest_rival_is_named_with_the_change_in_all() -> None:
    assert said(MODEL) == (
        "B is the nearest rival. It would share the first place if weights changed by "
        "20.0 percentage points in all:"
    )


def test_each_goal_that_changes_says_by_how_much_from_what_to_what() -> None:
    assert moves(MODEL) == [
        "10.0 more for “S2”: 40% instead of 30%",
        "10.0 less for “S1”: 40% instead of 50%",
    ]


def test_every_rival_has_a_row_and_who_can_never_be_first_has_no_change() -> None:
    changes = smallest_changes(MODEL)
    table = rivals.short(MODEL, align(MODEL).weights, changes, ENGLISH)
    assert table.rows == (
        ("B", pytest.approx(20.0), "S2 (10.0)", "S1 (10.0)"),
        ("C", None, None, None),
    )
    assert str(rivals.never(changes)).startswith(
        "One partnership would not be first by any weights"
    )


def test_who_shares_the_first_place_is_said_to() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"A": (3.0, 0.0), "B": (0.0, 3.0)})
    assert said(model).startswith("B shares the first place")
    assert (moves(model), rivals.never(smallest_changes(model))) == ([], None)


def test_where_nobody_else_can_be_first_the_finding_says_so() -> None:
    model = strategy({"S1": 1.0}, {"A": (3.0,), "B": (1.0,)})
    assert said(model) == "No weights at all would put another partnership first."


# -- what would lift one --------------------------------------------------------------------------


def test_those_outside_are_offered_by_their_titles() -> None:
    assert rivals.outside(SHORT, flip_scores(SHORT), ENGLISH) == {"B": "B", "C": "C"}


def test_the_least_rise_is_the_finding() -> None:
    assert lift(SHORT) == (
        "B would be level with the last of the first 1 if its contribution to “S1” were 2 points "
        "(it is 1)."
    )


def test_every_goal_has_its_points_today_and_those_it_takes() -> None:
    assert points(SHORT) == (("S1", 1.0, 2.0), ("S2", None, 3.0))


def test_points_are_rounded_so_that_they_suffice() -> None:
    """A third of a point is needed: 0.33 would be too few."""
    model = first_one(WEIGHTS, {"A": (0.0, 1.0), "B": (0.0, 0.0)})
    assert points(model)[0][2] == pytest.approx(0.34)


def test_where_no_single_contribution_suffices_the_finding_says_so() -> None:
    model = first_one(WEIGHTS, {"A": (3.0, 3.0), "B": (1.0, 1.0)})
    assert lift(model).startswith("No single contribution would lift B among the first 1")
    assert [row[2] for row in points(model)] == [None, None]


def test_who_is_level_already_is_said_to_be() -> None:
    model = first_one(WEIGHTS, {"A": (2.0, 0.0), "B": (2.0, 0.0)})
    assert lift(model) == "B is level with the last of the first 1."
