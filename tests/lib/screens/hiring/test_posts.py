"""The posts that an effect or a text can be about."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.advice import advise
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from lib.screens.hiring.posts import (
    Choice,
    alone,
    ask,
    effect,
    hours_of_a_post,
    network_types,
    post_choices,
    single_posts,
    sought_of,
)
from lib.screens.hiring.sought import PostType, role_types
from lib.study import study_of
from tests.lib.screens.hiring.hired import EN, found
from tests.readers import everybody, leader

OWN = PostType("own-1", "Fundraiser", {"X2": 4})


def choices(posts: int = 1) -> dict[str, Choice]:
    return post_choices(found(posts), (*role_types(demo(), EN), OWN), EN)


def test_the_answers_come_first_then_roles_and_own_types() -> None:
    assert list(choices()) == [
        "best",
        "second",
        "role-network_lead",
        "role-partnership_lead",
        "role-all_staff",
        "own-1",
    ]


def test_without_an_answer_there_are_the_types_alone() -> None:
    assert list(post_choices(None, (OWN,), EN)) == ["own-1"]
    assert post_choices(None, (replace(OWN, profile={}),), EN) == {}


def test_each_of_two_posts_has_a_text_of_its_own() -> None:
    single = single_posts(choices(2), EN)
    assert list(single)[:2] == ["best-1", "best-2"]
    assert single["best-2"].title == "Closes most, post 2"
    assert single["best-1"].profiles + single["best-2"].profiles == found(2).best.profiles


def test_a_network_lead_comes_with_backing() -> None:
    after = apply(demo(), choices()["role-network_lead"].changes(demo(), 90.0))
    lead = after.people[-1]
    assert (lead.mandate, lead.hours) == ("backing", 90.0)
    best = apply(demo(), choices()["best"].changes(demo(), None)).people[-1]
    assert (best.mandate, best.hours) == (None, None)


def test_for_two_posts_two_people_come() -> None:
    after = apply(demo(), choices(2)["best"].changes(demo(), None))
    assert len(after.people) == len(demo().people) + 2


def test_a_role_asks_for_its_own_must_haves() -> None:
    sought = sought_of(demo(), choices()["role-partnership_lead"], found())
    assert sought.role == "partnership_lead"
    assert set(sought.must) == {"K1", "K6", "K7"}


def test_the_best_profile_is_what_its_text_asks_for() -> None:
    assert sought_of(demo(), choices()["best"], found()).must == found().best.profiles[0]
    assert sought_of(demo(), choices()["own-1"], found()).must == {"X2": 4}


def test_networks_are_asked_for_where_most_partners_are_strangers() -> None:
    assert network_types(advise(demo())) == ("civil", "culture", "education")
    assert network_types(None) == ()


def test_hours_are_those_that_departments_have_for_each_of_their_staff() -> None:
    hours = hours_of_a_post(demo())
    assert hours is not None
    assert 0 < hours < 300
    assert hours_of_a_post(Model()) is None


def test_a_competence_that_then_hangs_on_one_person_is_named() -> None:
    after = apply(demo(), choices()["best"].changes(demo(), 90.0))
    said = alone(study_of(demo()), after)
    assert said is not None
    assert "Data and understanding of algorithms and Fundraising. Plan" in EN.say(said)
    assert alone(study_of(demo()), demo()) is None


def test_seats_are_told_of_the_partnerships_that_may_be_named() -> None:
    after = apply(demo(), choices()["role-partnership_lead"].changes(demo(), 500.0))
    untold = effect(study_of(demo()), after, 1, (), EN)
    told = effect(study_of(demo()), after, 1, ("P01",), EN)
    assert "seat" not in untold.finding
    assert "seat" in told.finding


def test_where_nothing_may_be_told_there_are_the_types_alone() -> None:
    kept = {"experienced": 2, "types": [{"name": "A", "levels": {"X2": 4}}]}
    asked = ask(study_of(demo()), everybody("en", demo()), 1, kept, may_tell=False)
    assert (asked.limits.experienced, asked.limits.independent) == (2, 2)
    assert asked.answer() is None
    assert "best" not in asked.choices()
    assert "own-1" in asked.choices()
    assert asked.networks() == ()


def test_networks_are_asked_for_only_as_far_as_contacts_may_be_told() -> None:
    few = demo().with_tables({"contacts": demo().contacts[:1]})
    for reader, told in ((everybody("en", few), False), (leader("en", few), True)):
        assert bool(ask(study_of(few), reader, 1, {}, may_tell=True).networks()) is told
