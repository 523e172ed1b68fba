"""What can be chosen: people for the leader, profiles, hours."""

from __future__ import annotations

import pytest

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.moves import Newcomer
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.competences import Competence, Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Person
from lib.screens.turnover.choices import (
    BEST,
    changes_of,
    hours_note,
    invitation,
    leavers_named,
    newcomer_of,
    nothing_to_try,
    people_labels,
    profile_title,
    profile_words,
    profiles_offered,
    usual_hours,
    without,
    worst_pair,
)
from lib.study import study_of
from tests.lib.screens.turnover.turned import EN, WORST, left

HOUSE = Model(
    departments=(
        Department(id="A", name="Børn", hours=200.0, headcount=2),
        Department(id="B", name="Voksne", hours=300.0, headcount=8),
        Department(id="C", name="Drift"),
    ),
    people=(
        Person(id="M1", department="B", post="Vært", post_en="Host", hours=10.0),
        Person(id="M2", department="A"),
        Person(id="M3", department="C", hours=10.0),
        Person(id="M4"),
    ),
)


def test_people_are_listed_by_department_and_never_by_worth() -> None:
    assert people_labels(HOUSE, EN) == {
        "M2": "M2 · Børn",
        "M1": "M1 · Host · Voksne",
        "M3": "M3 · Drift",
        "M4": "M4",
    }


def test_those_who_leave_are_named_to_the_leader() -> None:
    assert [said[:12] for said in leavers_named(demo(), left(), EN)] == [
        "Leaves: M12 ",
        "Leaves: M28 ",
    ]
    assert leavers_named(demo(), demo(), EN) == ()


def test_only_profiles_that_ask_for_something_are_offered() -> None:
    model = Model(
        competences=(Competence(id="K1", name="Dialog"),),
        profiles=(
            Profile(role="network_lead", competence="K1", level=4),
            Profile(role="all_staff", competence="K1"),
        ),
    )
    assert profiles_offered(model, None) == {"network_lead": {"K1": 4}}
    assert profiles_offered(model, {"K1": 3})[BEST] == {"K1": 3}


def test_profiles_have_titles() -> None:
    assert profile_title(BEST, EN) == "The profile that closes most"
    assert profile_title("network_lead", EN) == "Network lead"


def test_what_somebody_brings_is_said_highest_first() -> None:
    said = EN.say(profile_words(demo(), Newcomer({"K1": 3, "K2": 4})))
    assert said.startswith("Brings “Seeing library and society” at level 4 and ") or (
        said.index("level 4") < said.index("level 3")
    )
    lead = EN.say(profile_words(demo(), Newcomer({"K1": 3}, role="network_lead")))
    assert lead.endswith("and has backing from leadership.")


@pytest.mark.parametrize(("department", "hours"), [("A", 100.0), ("C", None), (None, 50.0)])
def test_usual_hours_are_those_of_a_department_for_each_of_its_staff(
    department: str | None, hours: float | None
) -> None:
    assert usual_hours(HOUSE, department) == hours


def test_hours_that_nobody_knows_cannot_be_taken_off() -> None:
    assert "no hours are known" not in EN.say(hours_note(HOUSE, ("M1",)))
    assert "no hours are known" not in EN.say(hours_note(HOUSE, ()))
    assert EN.say(hours_note(HOUSE, ("M1",))).endswith("Here: Voksne 300 → 290 hours.")
    assert EN.say(hours_note(HOUSE, ("M2",))).endswith("Here: Børn 200 → 100 hours.")
    no_hours = HOUSE.with_tables({"people": [Person(id="M9", department="B", hours=0.0)]})
    assert EN.say(hours_note(no_hours, ("M9",))).endswith("Here: no hours.")
    for person in ("M3", "M4"):
        assert EN.say(hours_note(HOUSE, (person,))).endswith("no hours are known.")


def test_the_invitation_tells_coverage_only_where_it_may() -> None:
    assert EN.say(invitation(find_gaps(demo()))).startswith(
        "4 of 13 competences have enough people today; coverage is 65%."
    )
    assert EN.say(invitation(None)).startswith("Choose who leaves")


def test_somebody_or_some_profile_has_to_be_there() -> None:
    assert nothing_to_try(Model()) is not None
    assert nothing_to_try(HOUSE) is None


def test_who_comes_with_a_roles_profile_has_the_role() -> None:
    profiles = {BEST: {"K1": 4}, "network_lead": {"K1": 3}}
    assert newcomer_of(profiles, BEST, None, 90.0) == Newcomer({"K1": 4}, None, 90.0)
    lead = newcomer_of(profiles, "network_lead", "BU", None)
    assert lead == Newcomer({"K1": 3}, "BU", None, "network_lead")


def test_leaving_and_coming_are_one_what_if() -> None:
    after = apply(demo(), changes_of(demo(), WORST, Newcomer({"K1": 4}), with_hours=False))
    assert len(after.people) == len(demo().people) - 1
    assert after.departments == demo().departments
    assert changes_of(demo(), (), None, with_hours=True) == ()
    assert without(demo(), WORST) == left()


def test_the_worst_pair_leaves_and_where_nobody_is_there_nothing_changes() -> None:
    assert apply(demo(), worst_pair(study_of(demo()))) == left(with_hours=True)
    assert worst_pair(study_of(Model())) == ()
