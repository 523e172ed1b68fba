"""What if somebody leaves, or is hired."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.leaving import hiring, leave_losses, leaving, worst_pairs
from lib.errors import ChangeError
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.competences import Action
from lib.model.model import Model
from lib.model.people import Person
from tests.lib.analysis.staff import competence, team, teams, without


def lost(model: Model, *people: str) -> float:
    before, after = find_gaps(model), find_gaps(without(model, *people))
    return (before.redundancy_coverage or 0) - (after.redundancy_coverage or 0)


@given(teams())
def test_what_somebody_leaving_costs_is_what_the_model_without_them_has_less(model: Model) -> None:
    expected = {person.id: pytest.approx(lost(model, person.id)) for person in model.people}
    known = find_gaps(model).redundancy_coverage is not None
    assert leave_losses(model) == (expected if known else {})


@given(teams(most_people=6))
def test_the_worst_pair_costs_as_much_as_any(model: Model) -> None:
    pairs = combinations([person.id for person in model.people], 2)
    most = max((lost(model, *pair) for pair in pairs), default=0.0)
    found = worst_pairs(model, shown=1)
    assert sum(pair.loss for pair in found) == pytest.approx(most)
    assert all(lost(model, *pair.people) == pytest.approx(pair.loss) for pair in found)


def test_with_those_who_leave_goes_all_that_is_stored_about_them() -> None:
    action = Action(id="A1", kind="develop", person="A")
    model = team({"A": (3,), "B": (3,), "C": (1,)}, competence("K1"), action)
    left = apply(model, leaving(model, ["A", "B"]))
    assert [person.id for person in left.people] == ["C"]
    assert [level.person for level in left.levels] == ["C"]
    assert left.actions[0].person is None


def test_two_who_leave_in_the_fictional_library_can_leave_in_either_order() -> None:
    model = demo()
    assert apply(model, leaving(model, ["M28", "M12"])) == apply(
        model, leaving(model, ["M12", "M28", "M12"])
    )


def test_somebody_who_is_not_there_cannot_leave() -> None:
    with pytest.raises(ChangeError):
        leaving(demo(), ["M99"])


def test_whoever_is_hired_gets_a_code_that_is_free_and_the_levels_of_the_profile() -> None:
    model = team({"NY1": (2,)}, competence("K1"), Person(id="NY1"))
    hired = apply(model, hiring(model, [{"K1": 4}, {}]))
    assert [person.id for person in hired.people] == ["NY1", "NY2", "NY3"]
    assert [(row.person, row.leader) for row in hired.levels] == [("NY1", 2), ("NY2", 4)]


def test_whoever_is_hired_can_have_a_department() -> None:
    hired = apply(demo(), hiring(demo(), [{}], "UD"))
    person = hired.find("people", "NY1")
    assert isinstance(person, Person)
    assert person.department == "UD"
