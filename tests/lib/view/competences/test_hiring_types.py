"""Profile types against one another."""

from __future__ import annotations

from lib.analysis.competences.hire_profiles import Limits
from lib.analysis.competences.hiring import value_types
from lib.exchange.ready import demo
from lib.view.competences.hiring_types import (
    MOST,
    PostType,
    TypesView,
    own_types,
    role_types,
    types_view,
)
from tests.lib.view.competences.hired import EN

PLAIN = [
    {"name": "Data librarian", "levels": {"X1": 3, "K3": 3}},
    {"name": "Fundraiser", "levels": {"X2": 4}},
]


def shown(posts: int = 1) -> TypesView:
    types = (*role_types(demo(), EN), *own_types(demo(), PLAIN, EN))
    values = value_types(demo(), {row.code: row.profile for row in types}, posts)
    return types_view(types, values, Limits(), EN)


def test_the_roles_stand_ready_with_their_profiles() -> None:
    roles = role_types(demo(), EN)
    assert [row.name for row in roles] == ["Network lead", "Partnership lead", "All staff"]
    assert roles[0].profile["K1"] == 4


def test_types_are_sorted_by_what_they_close() -> None:
    rises = [row[1] for row in shown().table.rows]
    assert rises == sorted(rises, key=lambda rise: -float(rise or 0))
    assert shown().finding.startswith("Of these types, Network lead closes most: coverage rises")


def test_it_is_told_where_a_type_asks_for_more_than_one_person_can_bring() -> None:
    fits = {row[0]: row[3] for row in shown().table.rows}
    assert (fits["Network lead"], fits["Fundraiser"]) == ("no, more than that", "yes")


def test_for_two_posts_the_types_are_tried_in_pairs() -> None:
    names = {row[0] for row in shown(2).table.rows}
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
    values = value_types(demo(), {"own-1": {}})
    assert types_view(types, values, Limits(), EN).finding == "Not one of these types closes a gap."
    assert types_view(types, (), Limits(), EN).finding == ""
