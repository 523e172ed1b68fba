"""Changes as plain values come back as they were, what is damaged is refused; each says itself."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ChangeError
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.writing import from_plain, say, to_plain
from tests.models import changes_for, models
from tests.small import small_model

NEW = Goal(id="S3", name="Fællesskab")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=3,
)

EXAMPLES: tuple[Change, ...] = (
    Set("goals", "S1", "weight", 25.0),
    Set("partners", "O1", "type", "business"),
    Set("people", "M1", "may_lead", True),
    Set("rules", "R1", "partnerships", ()),
    Set("partnerships", "P1", "lead", None),
    Set("settings", "budget", "value", "5"),
    Set("profiles", ("all_staff", "K1"), "level", 3),
    Add("goals", NEW),
    Remove("goals", "S2"),
)


@given(st.data())
def test_changes_come_back_from_json_as_they_were(data: st.DataObject) -> None:
    model = data.draw(models())
    changes = data.draw(changes_for(model))
    written = json.dumps([to_plain(change) for change in changes], allow_nan=False)
    assert [from_plain(plain) for plain in json.loads(written)] == changes


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"drop": "goals"},
        {"set": "goals", "key": "S1", "field": "weight"},
        {"set": "gaols", "key": "S1", "field": "weight", "value": 1},
        {"set": "goals", "key": 5, "field": "weight", "value": 1},
        {"set": "goals", "key": "S1", "field": "weight", "value": float("nan")},
        {"set": "goals", "key": "S1", "field": "weight", "value": 10**400},
        {"set": "goals", "key": "S1", "field": "weight", "value": {"more": 1}},
        {"set": "people", "key": "M1", "field": "leaves_on", "value": "soon"},
        {"set": "rules", "key": "R1", "field": "partnerships", "value": [["P1"]]},
        {"add": "goals", "row": {"id": "S3"}},
        {"add": "goals", "row": {"id": "S3", "name": "New", "colour": "red"}},
        {"add": "goals", "row": "S3"},
        {"remove": "gaols", "key": "S1"},
        {"remove": "goals", "key": [1]},
    ],
)
def test_what_is_not_a_change_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises(ChangeError):
        from_plain(plain)


@given(st.data())
def test_a_damaged_change_is_refused_and_never_breaks_anything(data: st.DataObject) -> None:
    model = small_model()
    plain = to_plain(data.draw(st.sampled_from(EXAMPLES)))
    plain[data.draw(st.sampled_from(sorted(plain)))] = data.draw(JSON)
    with suppress(ChangeError):  # anything else is a fault
        change = from_plain(plain)
        assert str(say(change, model))
        apply(model, [change])


# -- in words -----------------------------------------------------------------------------------


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


def test_a_change_of_an_older_version_names_the_measure_as_it_is_called_now() -> None:
    plain = {"set": "statements", "key": "D4", "field": "measure", "value": "ownership"}
    assert from_plain(plain) == Set("statements", "D4", "measure", "wishes_kept")
