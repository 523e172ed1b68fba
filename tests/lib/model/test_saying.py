"""Every change says itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.saying import say
from tests.models import changes_for, models
from tests.small import small_model

NEW = Goal(id="S3", name="Fællesskab")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Set("goals", "S1", "weight", 25), "Democracy: weight 15 → 25 points"),
        (Set("goals", "S2", "weight", None), "Læselyst: weight 10 points → unknown"),
        (Set("goals", "S9", "weight", 5), "S9: weight unknown → 5 points"),
        (Set("partnerships", "P1", "cost", 1_500.5), "Læsekreds: cost 20,000 → 1,500.5 DKK"),
        (Set("partners", "O1", "type", "business"), "Husflidsforeningen: type civil society → "),
        (Set("partnerships", "P1", "lead", None), "Læsekreds: lead department Børn og Unge → "),
        (Set("settings", "budget", "value", "500000"), "Budget: 600,000 → 500,000 DKK"),
        (Set("settings", "budget", "value", "much"), "Budget: 600,000 DKK → much"),
        (Set("settings", "shortlist", "value", "4"), "Shortlist: unknown → 4"),
        (Set("contributions", ("P1", "S1"), "points", 1.0), "Læsekreds, Democracy: points 1 → 1"),
        (Add("goals", NEW), "Goals: Fællesskab added"),
        (Add("goals", Goal(id="S1", name="Again")), "Goals: Democracy added"),
        (Remove("efforts", ("P1", "BU")), "Efforts: Læsekreds, Børn og Unge removed"),
        (Remove("efforts", ("P1",)), "Efforts: P1 removed"),
    ],
)
def test_a_change_says_itself(change: Change, said: str) -> None:
    assert str(say(change, small_model())).startswith(said)


@given(st.data())
def test_every_change_can_be_said(data: st.DataObject) -> None:
    model = data.draw(models())
    for change in data.draw(changes_for(model)):
        assert str(say(change, model))
        model = apply(model, [change]) if not isinstance(change, Remove) else model
