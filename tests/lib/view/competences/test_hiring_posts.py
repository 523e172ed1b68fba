"""The posts that an effect or a text can be about."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.competence_effect import compare_competences
from lib.analysis.competences.hiring_advice import advise
from lib.analysis.competences.turnover import coming
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from lib.view.competences.hiring_posts import (
    Choice,
    alone_words,
    hours_of_a_post,
    network_types,
    post_choices,
    single_posts,
    sought_of,
)
from lib.view.competences.hiring_types import PostType, role_types
from tests.lib.view.competences.hired import EN, found

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
    newcomer = choices()["role-network_lead"].newcomers(90.0)[0]
    assert (newcomer.role, newcomer.hours) == ("network_lead", 90.0)
    assert choices()["best"].newcomers(None)[0].role is None


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
    after = apply(demo(), coming(demo(), choices()["best"].newcomers(90.0)[0]))
    said = alone_words(demo(), compare_competences(demo(), after))
    assert said is not None
    assert "Data and understanding of algorithms and Fundraising. Plan" in EN.say(said)
    assert alone_words(demo(), compare_competences(demo(), demo())) is None
