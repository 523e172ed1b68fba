"""What can be chosen: people for the leader, profiles, hours."""

from __future__ import annotations

from lib.analysis.competences.moves import Newcomer
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.competences import Competence, Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Person
from lib.screens.turnover.choices import (
    BEST,
    people_labels,
    profile_title,
    profile_words,
    profiles_offered,
    worst_pair,
)
from lib.study import study_of
from tests.lib.screens.turnover.turned import EN, left

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


def test_the_worst_pair_leaves_and_where_nobody_is_there_nothing_changes() -> None:
    assert apply(demo(), worst_pair(study_of(demo()))) == left(with_hours=True)
    assert worst_pair(study_of(Model())) == ()
