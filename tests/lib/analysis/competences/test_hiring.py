"""The most valuable profile for the next post."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hire_profiles import Limits
from lib.analysis.competences.hiring import Hiring, most_valuable_hire, value_types
from lib.analysis.competences.leaving import hiring
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.competences import Competence
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team, teams


def best(*competences: Competence, posts: int = 1) -> Hiring:
    found = most_valuable_hire(Model.of(competences), posts)
    assert found is not None
    return found


def covered(model: Model) -> float:
    return find_gaps(model).redundancy_coverage or 0.0


def allowed(x: dict[str, int]) -> bool:
    levels = x.values()
    return sum(level >= 4 for level in levels) <= 1 and sum(level >= 3 for level in levels) <= 3


def test_the_profile_asks_for_what_adds_most_and_no_more_than_the_target() -> None:
    rows = (competence("K1", target=4), competence("K2", target=5, weight=3.0))
    assert best(*rows).best.profiles == ({"K2": 5},)


def test_a_competence_that_many_are_needed_in_is_worth_less_for_each() -> None:
    rows = (competence("K1", needed=4, target=4, weight=2.0), competence("K2", target=4))
    assert best(*rows).best.profiles == ({"K2": 4},)


def test_the_runner_up_and_how_often_each_gains_most_are_told() -> None:
    rows = (competence("K1", target=4, weight=3.0), competence("K2", target=4, weight=1.0))
    found = best(*rows)
    assert found.runner_up is not None
    assert found.runner_up.profiles == ({"K2": 4},)
    assert (found.best.holds, found.runner_up.holds) == (1.0, 0.0)  # K1 never weighs less
    assert (found.wanted, found.is_level) == ({"K1": 1.0}, False)


def test_equal_weights_make_two_profiles_level() -> None:
    found = best(competence("K1", target=4), competence("K2", target=4))
    assert found.is_level
    assert found.best.holds == pytest.approx(0.5, abs=0.06)


def test_where_nothing_is_short_the_profile_asks_for_nothing() -> None:
    found = most_valuable_hire(team({"A": (3,)}, competence("K1")))
    assert found is not None
    assert (found.best.profiles, found.best.gain, found.runner_up) == (({},), 0.0, None)


def test_without_anything_to_weigh_there_is_no_answer() -> None:
    assert most_valuable_hire(Model.of([])) is None
    assert value_types(Model.of([]), {"any": {}}) == ()


@pytest.mark.parametrize("posts", [0, 3])
def test_other_than_one_post_or_two_is_refused(posts: int) -> None:
    with pytest.raises(ValueError, match="post"):
        most_valuable_hire(demo(), posts)


def test_what_one_person_may_bring_can_be_set() -> None:
    rows = [competence("K1", target=4), competence("K2", target=4)]
    found = most_valuable_hire(Model.of(rows), limits=Limits(experienced=2))
    assert found is not None
    assert found.best.profiles == ({"K1": 4, "K2": 4},)


def test_two_posts_are_chosen_together() -> None:
    rows = (competence("K1", needed=2, target=4, weight=3.0), competence("K2", target=4))
    assert best(*rows, posts=2).best.profiles == ({"K1": 4}, {"K1": 4})


@settings(max_examples=60)
@given(teams(most_competences=4))
def test_no_profile_of_all_there_can_be_gains_more(model: Model) -> None:
    found = most_valuable_hire(model)
    if found is None:
        return
    names = [row.id for row in model.competences]
    types = {str(x): dict(zip(names, x, strict=True)) for x in product(range(6), repeat=len(names))}
    value = value_types(model, {name: x for name, x in types.items() if allowed(x)})
    assert found.best.gain == pytest.approx(value[0].gain, abs=1e-12)


@settings(max_examples=30)
@given(teams(most_competences=3))
def test_no_two_profiles_gain_more_than_the_best_for_two_posts(model: Model) -> None:
    found = most_valuable_hire(model, posts=2)
    if found is None:
        return
    names = [row.id for row in model.competences]
    levels = (0, 2, 3, 4, 5)
    types = {str(x): dict(zip(names, x, strict=True)) for x in product(levels, repeat=len(names))}
    value = value_types(model, {name: x for name, x in types.items() if allowed(x)}, posts=2)
    assert found.best.gain == pytest.approx(value[0].gain, abs=1e-12)


@given(teams())
def test_what_a_hire_adds_is_what_the_model_with_them_has_more(model: Model) -> None:
    for posts in (1, 2):
        found = most_valuable_hire(model, posts, draws=10)
        for hire in [] if found is None else [found.best, found.runner_up or found.best]:
            after = apply(model, hiring(model, hire.profiles))
            assert covered(after) == pytest.approx(hire.coverage, abs=1e-12)
            assert hire.gain == pytest.approx(covered(after) - covered(model), abs=1e-12)
            short = find_gaps(model)
            assert all(short.find(name).shortfall >= n for name, n in hire.fills.items())


@given(teams())
def test_two_posts_gain_at_least_what_one_does_and_at_most_twice_that(model: Model) -> None:
    one, two = most_valuable_hire(model, 1, draws=5), most_valuable_hire(model, 2, draws=5)
    if one and two:
        assert one.best.gain - 1e-12 <= two.best.gain <= 2 * one.best.gain + 1e-12


def test_given_types_are_told_with_what_each_would_add_best_first() -> None:
    model = Model.of([competence("K1", weight=1.0), competence("K2", weight=3.0)])
    types = {"guide": {"K1": 3}, "host": {"K2": 4, "K9": 5}, "novice": {"K1": 1}}
    found = value_types(model, types)
    assert [(row.types, row.gain) for row in found] == [
        (("host",), 0.75),
        (("guide",), 0.25),
        (("novice",), 0.0),
    ]


def test_two_posts_can_be_of_one_type() -> None:
    found = value_types(Model.of([competence("K1", needed=2)]), {"guide": {"K1": 3}}, posts=2)
    assert [(row.types, row.gain) for row in found] == [(("guide", "guide"), 1.0)]


def test_the_fictional_library_gains_twelve_points_by_one_post() -> None:
    found = most_valuable_hire(demo())
    assert found is not None
    assert found.best.gain == pytest.approx((8 / 3 + 5 + 5) / 106)
    assert found.is_level  # two competences of the same weight lack one of three


def test_without_weightings_to_try_how_sure_it_is_stays_unknown() -> None:
    found = most_valuable_hire(demo(), draws=0)
    assert found is not None
    assert (found.best.holds, found.wanted) == (None, {})
