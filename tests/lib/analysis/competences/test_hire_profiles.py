"""Every profile that one post, or two, could be advertised with."""

from __future__ import annotations

from collections import Counter
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.analysis.competences.hire_profiles import Limits, deal, possible_seats
from lib.analysis.competences.team import Asked, assemble
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team

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
        and sum(level >= 3 for level in x) <= limits.most
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


@settings(max_examples=40)
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
        profiles = deal(asked, way, posts)
        held = Counter(name for profile in profiles for name in profile)
        assert [held[name] for name in asked.competences] == way.tolist()
        for profile in profiles:
            assert sum(level >= 4 for level in profile.values()) <= limits.experienced
            assert sum(level >= 3 for level in profile.values()) <= limits.most
