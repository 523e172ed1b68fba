"""Types of posts beside one another, and the post that texts are written about."""

from __future__ import annotations

import pytest

from lib.analysis.competences.hiring import Limits, TypeValue, value_types
from lib.exchange.framework import GENERAL
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.screens.hiring.sought import (
    MOST,
    PostType,
    describe,
    fits_in_one,
    level_words,
    lowered,
    own_types,
    questions_about,
    role_types,
    sought_hire,
    sought_role,
    types_compared,
    types_finding,
)
from lib.screens.parts import Table
from lib.words import Name
from tests.lib.screens.hiring.hired import DA, EN, found


def test_what_other_weightings_ask_for_is_desirable() -> None:
    sought = sought_hire(demo(), found().best.profiles[0], found())
    assert sought.must == {"K2": 4, "X1": 3, "X2": 3}
    assert set(sought.desirable) == {"K11", "K6", "K4"}
    assert not set(sought.must) & set(sought.desirable)


def test_a_role_without_marked_must_haves_needs_its_whole_profile() -> None:
    none = [Set("profiles", (row.role, row.competence), "must", None) for row in demo().profiles]
    sought = sought_role(apply(demo(), none), "network_lead")
    assert not sought.desirable
    assert sought.asked == sought.must


def test_the_librarys_own_description_comes_before_the_frameworks() -> None:
    assert "drawing" not in str(describe(demo(), "K3"))
    own = apply(demo(), [Set("competences", "K3", "description", "Holder trådene.")])
    assert describe(own, "K3") == Name("Holder trådene.", None)


def test_a_competence_of_the_librarys_own_is_not_described_by_anybody_else() -> None:
    assert describe(demo(), "X1") is None
    assert describe(demo(), "gone") is None


@pytest.mark.parametrize("level", range(1, 6))
def test_a_competence_of_the_framework_has_its_own_questions(level: int) -> None:
    asked = questions_about(demo(), "K3", level)
    assert len(asked) == 2
    assert {row.competence for row in asked} == {"K3"}


def test_the_librarys_own_competences_have_the_general_questions() -> None:
    assert {row.competence for row in questions_about(demo(), "X1", 3)} == {GENERAL}
    own = apply(demo(), [Set("competences", "K3", "pack", "own")])
    assert {row.competence for row in questions_about(own, "K3", 3)} == {GENERAL}


def test_level_0_has_no_questions() -> None:
    assert questions_about(demo(), "K3", 0) == ()


def test_a_level_is_said_by_what_somebody_does() -> None:
    assert EN.say(level_words(3)).startswith("independent (does the whole task alone")
    assert DA.say(level_words(3)).startswith("selvstændig (løser hele opgaven selv")


def test_abbreviations_keep_their_capitals() -> None:
    assert lowered(Name("IT og data", "ICT and data")) == Name("IT og data", "ICT and data")
    assert lowered(Name("Kender", None)) == Name("kender", None)


# -- own types -------------------------------------------------------------------------------------


PLAIN = [
    {"name": "Data librarian", "levels": {"X1": 3, "K3": 3}},
    {"name": "Fundraiser", "levels": {"X2": 4}},
]


TYPES = (*role_types(demo(), EN), *own_types(demo(), PLAIN, EN))


def values(posts: int = 1) -> tuple[TypeValue, ...]:
    return value_types(demo(), {row.code: row.profile for row in TYPES}, posts)


def shown(posts: int = 1) -> Table:
    return types_compared(TYPES, values(posts), Limits(), EN)


def test_the_roles_stand_ready_with_their_profiles() -> None:
    roles = role_types(demo(), EN)
    assert [row.name for row in roles] == ["Network lead", "Partnership lead", "All staff"]
    assert roles[0].profile["K1"] == 4


def test_types_are_sorted_by_what_they_close() -> None:
    rises = [row[1] for row in shown().rows]
    assert rises == sorted(rises, key=lambda rise: -float(rise or 0))
    said = EN.say(types_finding(TYPES, values()))
    assert said.startswith("Of these types, Network lead closes most: coverage rises")


def test_it_is_told_where_a_type_asks_for_more_than_one_person_can_bring() -> None:
    fits = {row[0]: row[3] for row in shown().rows}
    assert (fits["Network lead"], fits["Fundraiser"]) == ("no, more than that", "yes")


def test_for_two_posts_the_types_are_tried_in_pairs() -> None:
    names = {row[0] for row in shown(2).rows}
    assert len(names) == 15
    assert "Fundraiser + Fundraiser" in names


def test_own_types_need_a_name_of_their_own() -> None:
    plain = [{"name": " ", "levels": {}}, {"name": "All staff"}, {"name": "A"}, {"name": "A"}]
    names = [row.name for row in own_types(demo(), plain, EN)]
    assert names == ["Type 1", "All staff (2)", "A", "A (4)"]


def test_levels_that_mean_nothing_are_left_out() -> None:
    levels = {"K3": 9, "K1": 0, "gone": 3, "X1": "3", "X2": 5}
    assert own_types(demo(), [{"name": "A", "levels": levels}], EN)[0].profile == {"X2": 5}
    assert own_types(demo(), [{"name": "A", "levels": None}], EN)[0].profile == {}


def test_only_so_many_types_are_taken() -> None:
    assert len(own_types(demo(), [{"name": str(n)} for n in range(9)], EN)) == MOST


def test_types_that_close_nothing_are_told_so() -> None:
    types = (PostType("own-1", "Quiet", {}),)
    said = types_finding(types, value_types(demo(), {"own-1": {}}))
    assert EN.say(said) == "Not one of these types closes a gap."
    assert types_finding(types, ()) is None


@pytest.mark.parametrize(
    ("levels", "fits"),
    [
        ((4, 3, 3), True),
        ((3, 3), True),
        ((3, 3, 3), False),
        ((4, 4), False),
        ((3, 3, 3, 3), False),
        ((2,) * 9, True),
    ],
)
def test_what_one_person_can_bring(levels: tuple[int, ...], fits: bool) -> None:
    profile = {f"K{n}": level for n, level in enumerate(levels)}
    assert fits_in_one(profile, Limits(1, 2)) is fits
