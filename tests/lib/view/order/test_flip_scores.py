"""What would lift a partnership among the first, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from lib.analysis.order.flip_scores import flip_scores
from lib.model.model import Model
from lib.model.settings import Setting
from lib.text.language import Language, language
from lib.view.order.flip_scores import FlipView, flip_view, outside
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import MARKED, texts


def first_one(weights: Mapping[str, float], cells: Mapping[str, Sequence[float | None]]) -> Model:
    """A model whose shortlist has one place."""
    return Model.of([*strategy(weights, cells).rows(), Setting(name="shortlist", value="1")])


def view(model: Model, partnership: str = "B", reader: Language | None = None) -> FlipView:
    return flip_view(model, flip_scores(model), partnership, reader or language("en"))


WEIGHTS = {"S1": 3.0, "S2": 1.0}
MODEL = first_one(WEIGHTS, {"A": (2.0, 0.0), "B": (1.0, None), "C": (0.0, 0.0)})


def test_those_outside_are_offered_by_their_titles() -> None:
    assert outside(MODEL, flip_scores(MODEL), language("en")) == {"B": "B", "C": "C"}


def test_the_least_rise_is_the_finding() -> None:
    assert view(MODEL).finding == (
        "B would be level with the last of the first 1 if its contribution to “S1” were 2 points "
        "(today 1)."
    )


def test_every_goal_has_its_points_today_and_those_it_takes() -> None:
    assert view(MODEL).table.rows == (("S1", 1.0, 2.0), ("S2", None, 3.0))


def test_points_are_rounded_so_that_they_suffice() -> None:
    model = first_one({"S1": 3.0, "S2": 2.0}, {"A": (0.0, 1.0), "B": (0.0, 0.0)})
    assert view(model).table.rows[0][2] == pytest.approx(0.67)


def test_where_no_single_contribution_suffices_the_finding_says_so() -> None:
    model = first_one(WEIGHTS, {"A": (3.0, 3.0), "B": (1.0, 1.0)})
    assert view(model).finding.startswith("No single contribution would lift B among the first 1")
    assert [row[2] for row in view(model).table.rows] == [None, None]


def test_who_is_level_already_is_said_to_be() -> None:
    model = first_one(WEIGHTS, {"A": (2.0, 0.0), "B": (2.0, 0.0)})
    assert view(model).finding == "B is level with the last of the first 1 today."


def test_every_text_goes_through_the_language() -> None:
    said = {text for text in texts(view(MODEL, "B", MARKED)) if text and "⟦" not in text}
    assert said <= {"S1", "S2"}
