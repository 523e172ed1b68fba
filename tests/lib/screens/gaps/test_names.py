"""How competences, departments and people are called, and what is said where none may be."""

from __future__ import annotations

import pytest

from lib.analysis.competences.partnerships import Lack
from lib.exchange.ready import demo
from lib.screens.gaps.names import (
    by_department,
    coded,
    competences,
    group_name,
    lacks_words,
    nothing_to_tell,
    person_of,
    post_of,
    too_few_to_tell,
)
from tests.lib.screens.gaps.gapped import DA, EN, competence, led, library, person


def test_competences_are_quoted_by_name() -> None:
    assert EN.say(competences(led(), ("K1", "K2"))) == "“Skill K1” and “Skill K2”"


def test_a_code_can_stand_before_the_name() -> None:
    assert EN.say(coded(led(), "K1")) == "K1 Skill K1"


def test_people_without_a_department_are_a_group_of_their_own() -> None:
    assert EN.say(group_name(led(), "D1")) == "North"
    assert EN.say(group_name(led(), None)) == "Without a department"


def test_people_come_by_department_and_code_and_last_without_department() -> None:
    assert [row.id for row in by_department(led(), ("M4", "M1", "M3", "M2"))] == [
        *("M2", "M3", "M1", "M4")
    ]


def test_a_post_is_said_in_the_readers_language() -> None:
    person = person_of(demo(), "M02")
    assert (post_of(person, EN), post_of(person, DA)) == (
        "Children’s librarian",
        "Børnebibliotekar",
    )


def test_nobody_is_found_under_a_code_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        person_of(led(), "M9")


def test_what_somebody_lacks_is_said_by_level_also_where_it_is_unknown() -> None:
    said = EN.say(lacks_words(led(), (Lack("K1", 4, 2), Lack("K2", 3, None))))
    assert said == "Skill K1: 2 of 4; Skill K2: unknown of 3"


# -- phrases ---------------------------------------------------------------------------------------


def test_competences_staff_and_levels_are_asked_for_one_after_another() -> None:
    assert "No competence" in EN.say(nothing_to_tell(library()))
    assert "No staff" in EN.say(nothing_to_tell(library(competence("K1"))))
    assert "Nobody's level" in EN.say(nothing_to_tell(library(competence("K1"), person("M1"))))
    assert nothing_to_tell(led()) is None


def test_why_figures_are_hidden_depends_on_how_many_work_there() -> None:
    assert "fewer than 5 members" in EN.say(too_few_to_tell(led()))
    assert "what-if" in EN.say(too_few_to_tell(demo()))
