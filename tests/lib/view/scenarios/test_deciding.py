"""What a group has decided."""

import pytest

from lib.model.model import Model
from tests.lib.analysis.scenarios.builders import one_hour
from tests.lib.view.scenarios.decisions import changed, demo_decision, small


def test_the_choice_is_one_of_those_compared() -> None:
    decision = demo_decision()
    assert decision.choice is decision.compared[0]
    assert decision.declined == decision.compared[1:]
    assert decision.chosen_outcome is decision.compared[0].outcome


def test_without_a_choice_the_library_stays_as_it_is() -> None:
    decision = changed(chosen=None)
    assert decision.choice is None
    assert decision.chosen_model is decision.model
    assert decision.chosen_outcome is decision.today
    assert decision.declined == decision.compared


@pytest.mark.parametrize("place", [-1, 2])
def test_what_is_not_there_cannot_be_chosen(place: int) -> None:
    with pytest.raises(ValueError, match="one of those compared"):
        changed(chosen=place)


def test_outcomes_of_two_approaches_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="one approach"):
        changed(today=small(one_hour(second=2.0)).today)


def test_a_row_that_one_column_has_lost_keeps_its_name() -> None:
    decision = small(one_hour(second=2.0), Model(), chosen=0)
    assert str(decision.called("goals", "S1")) == "S1"
    assert str(decision.called("goals", "gone")) == "gone"
