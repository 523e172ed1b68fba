"""What the next post should look like."""

from __future__ import annotations

from collections import Counter
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.gaps import Asked, assemble, find_gaps
from lib.analysis.competences.hiring import (
    Hiring,
    Limits,
    deal,
    most_valuable_hire,
    possible_seats,
    value_types,
)
from lib.analysis.competences.moves import hiring
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.competences import Competence
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.staff import competence, team, teams

# -- every profile that one post, or two, could be advertised with --------------------------------

asked_for = st.lists(
    st.tuples(st.integers(0, 3), st.none() | st.integers(0, 5), st.integers(0, 2)),
    min_size=1,
    max_size=4,
)

limits = st.builds(Limits, st.integers(0, 2), st.integers(0, 2))


def asking(rows: list[tuple[int, int | None, int]]) -> Asked:
    return assemble(
        Model.of(competence(f"K{c}", r, t, float(w)) for c, (r, t, w) in enumerate(rows))
    ).asked


def seats(model: Model, posts: int = 1, limits: Limits = Limits()) -> list[list[int]]:  # noqa: B008
    found = assemble(model)
    return possible_seats(found.asked, found.counts, posts, limits).tolist()


def possible_people(asked: Asked, limits: Limits) -> set[tuple[bool, ...]]:
    """Whom one could hire, by the competences they are at target in: every level is tried."""
    return {
        tuple(level >= target for level, target in zip(x, asked.targets.tolist(), strict=True))
        for x in product(range(6), repeat=len(asked.competences))
        if sum(level >= 4 for level in x) <= limits.experienced
        and sum(level == 3 for level in x) <= limits.independent
    }


def test_a_post_fills_one_seat_at_level_four_and_two_at_three() -> None:
    targets = {"K1": 4, "K2": 4, "K3": 3, "K4": 3}
    model = Model.of(competence(name, target=target) for name, target in targets.items())
    assert sorted(seats(model)) == [[0, 1, 1, 1], [1, 0, 1, 1]]


def test_the_place_for_level_four_can_be_used_for_level_three() -> None:
    model = Model.of(competence(name) for name in ("K1", "K2", "K3"))
    assert seats(model) == [[1, 1, 1]]


def test_everybody_has_level_two() -> None:
    model = Model.of(competence(f"K{c}", target=2) for c in range(5))
    assert seats(model) == [[1] * 5]


def test_two_posts_fill_a_seat_twice_only_where_two_are_missing() -> None:
    model = Model.of([competence("K1", needed=1), competence("K2", needed=5)])
    assert seats(model, posts=2) == [[1, 2]]


def test_what_has_enough_people_is_not_asked_for() -> None:
    assert seats(team({"A": (3,)}, competence("K1"))) == [[0]]


@examples(40)
@given(asked_for, limits, st.integers(1, 2))
def test_the_ways_are_those_of_all_people_one_could_hire_that_are_part_of_no_other(
    rows: list[tuple[int, int | None, int]], limits: Limits, posts: int
) -> None:
    asked = asking(rows)
    most = np.where(asked.weights > 0, asked.needed, 0)
    hired = product(possible_people(asked, limits), repeat=posts)
    ways = {tuple(np.minimum(np.sum(people, axis=0), most).tolist()) for people in hired}
    largest = {
        way
        for way in ways
        if not any(way != other and all(np.less_equal(way, other)) for other in ways)
    }
    found = possible_seats(asked, np.zeros_like(asked.needed), posts, limits).tolist()
    assert Counter(map(tuple, found)) == Counter(largest)


@given(asked_for, limits, st.integers(1, 2))
def test_every_way_can_be_dealt_to_people_within_the_limits(
    rows: list[tuple[int, int | None, int]], limits: Limits, posts: int
) -> None:
    asked = asking(rows)
    for way in possible_seats(asked, np.zeros_like(asked.needed), posts, limits):
        profiles = deal(asked, way, posts, limits)
        held = Counter(name for profile in profiles for name in profile)
        assert [held[name] for name in asked.competences] == way.tolist()
        for profile in profiles:
            assert sum(level >= 4 for level in profile.values()) <= limits.experienced
            assert sum(level == 3 for level in profile.values()) <= limits.independent
            asked_at = dict(zip(asked.competences, asked.targets.tolist(), strict=True))
            assert all(level >= asked_at[name] for name, level in profile.items())


# -- the most valuable profile for the next post --------------------------------------------------


def best(*competences: Competence, posts: int = 1) -> Hiring:
    found = most_valuable_hire(Model.of(competences), posts)
    assert found is not None
    return found


def covered(model: Model) -> float:
    return find_gaps(model).redundancy_coverage or 0.0


def allowed(x: dict[str, int]) -> bool:
    levels = x.values()
    return sum(level >= 4 for level in levels) <= 1 and sum(level == 3 for level in levels) <= 2


def test_the_profile_asks_for_what_adds_most_and_no_more_than_the_target() -> None:
    rows = (competence("K1", target=4), competence("K2", target=5, weight=3.0))
    assert best(*rows).best.profiles == ({"K2": 5},)


def test_a_third_competence_with_target_three_is_asked_for_at_level_four() -> None:
    rows = (competence("K1"), competence("K2", weight=3.0), competence("K3"))
    assert best(*rows).best.profiles == ({"K1": 3, "K2": 4, "K3": 3},)


def test_without_a_place_at_level_four_no_more_than_two_are_asked_for_at_level_three() -> None:
    model = Model.of(competence(name) for name in ("K1", "K2", "K3"))
    found = most_valuable_hire(model, limits=Limits(experienced=0))
    assert found is not None
    assert found.best.profiles == ({"K1": 3, "K2": 3},)


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


@examples(60)
@given(teams(most_competences=4))
def test_no_profile_of_all_there_can_be_gains_more(model: Model) -> None:
    found = most_valuable_hire(model)
    if found is None:
        return
    names = [row.id for row in model.competences]
    types = {str(x): dict(zip(names, x, strict=True)) for x in product(range(6), repeat=len(names))}
    value = value_types(model, {name: x for name, x in types.items() if allowed(x)})
    assert found.best.gain == pytest.approx(value[0].gain, abs=1e-12)
    assert all(map(allowed, found.best.profiles))


@examples(30)
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
    assert all(map(allowed, found.best.profiles))


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
