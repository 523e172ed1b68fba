"""Own and leader's view as a screen shows them."""

from __future__ import annotations

from lib.analysis.competences.two_views import TwoViews, Views, compare_views
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.people import Level
from lib.view.competences.gap_views import APART, ViewsView, pairs_table, views_view
from tests.lib.view.competences.gapped import EN, competence, library, person


def seen(*pairs: tuple[int, int]) -> Model:
    """Five people or more with both views of one competence."""
    people = [person(f"M{number}") for number, _ in enumerate(pairs)]
    both = [
        Level(person=row.id, competence="K1", own=own, leader=leader)
        for row, (own, leader) in zip(people, pairs, strict=True)
    ]
    return library(competence("K1"), *people, *both)


def view(model: Model, *, leader: bool = False) -> ViewsView:
    return views_view(model, compare_views(model, leader), EN)


def test_views_that_agree_are_said_to() -> None:
    assert view(demo()).finding == "Staff and leaders see the levels much alike."


def test_levels_far_apart_are_counted() -> None:
    found = view(seen((4, 1), (3, 3), (3, 3), (3, 3), (3, 3)))
    assert found.finding == "One level is seen two steps or more apart by staff and leader."
    assert "Leaders see less than staff themselves in “Skill K1”." in found.lines


def test_a_difference_in_the_mean_is_named() -> None:
    found = view(seen((2, 3), (3, 3), (2, 3), (3, 3), (3, 3)))
    assert found.finding.endswith("most in “Skill K1”: 0.4 levels.")
    assert "Leaders see more than staff themselves in “Skill K1”." in found.lines


def test_how_many_stand_behind_is_hidden_with_the_means() -> None:
    row = view(demo()).table.rows[-1]
    assert row == ("Fundraising", None, None, None, None, None)
    assert len(view(demo()).dots) == 11
    assert view(demo(), leader=True).table.rows[-1][1] == 1


def test_where_too_little_is_known_there_is_nothing_to_compare() -> None:
    few = Views("K1", 1, 0, 0, 4, None, None, None, None)
    found = views_view(seen((1, 1)), TwoViews((few,), ()), EN)
    assert found.finding.startswith("There are not enough levels")
    assert not found.dots


def test_pairs_are_those_of_one_competence_or_those_far_apart() -> None:
    model = seen((4, 1), (3, 3), (3, 3), (3, 3), (3, 3))
    pairs = compare_views(model, leader=True).pairs
    assert [row[1] for row in pairs_table(model, pairs, APART, EN).rows] == ["M0"]
    everybody = pairs_table(model, pairs, "K1", EN).rows
    assert [row[1] for row in everybody] == ["M0", "M1", "M2", "M3", "M4"]
    assert everybody[0][3:] == (4, 1, -3)
