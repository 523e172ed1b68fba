"""Own view and leader's view, side by side."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.competences.two_views import TwoViews, compare_views
from lib.model.model import Model
from lib.model.people import Level, Person
from tests.lib.analysis.staff import competence
from tests.models import models


def judged(*views: tuple[int | None, int | None]) -> Model:
    """People with these own and leader's views of one competence."""
    people = [Person(id=f"M{q}") for q in range(len(views))]
    levels = [
        Level(person=f"M{q}", competence="K1", own=own, leader=leader)
        for q, (own, leader) in enumerate(views)
    ]
    return Model.of([competence("K1"), *people, *levels])


FIVE = ((3, 4), (3, 4), (1, 4), (2, 1), (2, 2))


def test_the_views_stay_apart_with_their_difference() -> None:
    (row,) = compare_views(judged(*FIVE)).competences
    assert (row.mean_own, row.mean_leader, row.mean_difference) == (2.2, 3.0, 0.8)
    assert (row.both, row.apart) == (5, 1)


def test_every_mean_is_over_the_same_people() -> None:
    (row,) = compare_views(judged(*FIVE, (5, None), (None, 0), (None, None))).competences
    assert (row.mean_own, row.mean_leader) == (2.2, 3.0)
    assert (row.only_own, row.only_leader, row.neither) == (1, 1, 1)


def test_no_mean_is_over_fewer_people_than_the_smallest_group() -> None:
    (row,) = compare_views(judged(*FIVE[:4], (2, None))).competences
    assert (row.both, row.mean_own, row.mean_difference, row.apart) == (4, None, None, None)


def test_the_leader_sees_every_mean_and_every_pair() -> None:
    found = compare_views(judged((3, 1)), leader=True)
    assert found.competences[0].mean_difference == -2
    assert [(p.person, p.difference, p.is_apart) for p in found.pairs] == [("M0", -2, True)]


def test_nobody_else_sees_a_pair() -> None:
    assert compare_views(judged(*FIVE)).pairs == ()


def test_a_staff_smaller_than_the_smallest_group_is_not_told_of() -> None:
    assert compare_views(judged((3, 1))) == TwoViews((), ())


@given(models())
def test_everybody_is_counted_once(model: Model) -> None:
    for row in compare_views(model, leader=True).competences:
        assert row.both + row.only_own + row.only_leader + row.neither == len(model.people)
        assert min(row.both, row.only_own, row.only_leader, row.neither) >= 0


def test_people_whom_a_what_if_invents_make_nobodys_views_tellable() -> None:
    (row,) = compare_views(judged(*FIVE), saved=judged(*FIVE[:1])).competences
    assert (row.both, row.mean_own, row.mean_leader) == (1, None, None)
