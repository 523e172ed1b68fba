"""What may be shown about groups of staff."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.small_groups import (
    Shown,
    choose_shown,
    keeps_secrets,
    leaks,
    may_tell,
    sizes_of,
)
from lib.model.changes import Add, Change, Set, apply
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.settings import Setting
from tests.lib.analysis.staff import competence, team, without

sizes = st.lists(st.integers(0, 9), max_size=5).map(
    lambda people: {f"D{d}": count for d, count in enumerate(people)}
)
least = st.integers(1, 6)


def every_choice(groups: dict[str, int]) -> list[Shown]:
    some = [frozenset(chosen) for n in range(len(groups) + 1) for chosen in combinations(groups, n)]
    return [Shown(total, chosen) for total in (False, True) for chosen in some]


def attacked(groups: dict[str, int], shown: Shown, min_group: int) -> bool:
    """Whether sums and differences of shown figures give one about too few people: by algebra.

    A figure about a set of departments can be reckoned exactly when the set's row is a
    combination of the rows of the figures that are shown.
    """
    names = list(groups)
    rows = [[1.0] * len(names)] * shown.total
    rows += [[float(name == group) for name in names] for group in names if group in shown.groups]
    rank = np.linalg.matrix_rank(np.array(rows)) if rows else 0
    for n in range(1, len(names) + 1):
        for some in combinations(names, n):
            if 0 < sum(groups[name] for name in some) < min_group:
                wanted = [float(name in some) for name in names]
                if np.linalg.matrix_rank(np.array([*rows, wanted])) == rank:
                    return True
    return False


@given(sizes, least)
def test_a_leak_is_what_can_be_reckoned_from_what_is_shown(
    groups: dict[str, int], min_group: int
) -> None:
    staffed = {name: people for name, people in groups.items() if people}
    for shown in every_choice(staffed):
        assert leaks(staffed, shown, min_group) == attacked(staffed, shown, min_group)


@given(sizes, least)
def test_what_is_chosen_never_leaks_and_nothing_can_be_added(
    groups: dict[str, int], min_group: int
) -> None:
    chosen = choose_shown(groups, min_group)
    assert not leaks(groups, chosen, min_group)
    for group in groups.keys() - chosen.groups:
        if groups[group]:
            assert leaks(groups, Shown(chosen.total, chosen.groups | {group}), min_group)


@given(sizes, least)
def test_what_is_chosen_covers_the_most_answers(groups: dict[str, int], min_group: int) -> None:
    def answers(shown: Shown) -> int:
        return shown.total * sum(groups.values()) + sum(groups[name] for name in shown.groups)

    safe = [shown for shown in every_choice(groups) if not leaks(groups, shown, min_group)]
    assert answers(choose_shown(groups, min_group)) == max(map(answers, safe))


def test_two_small_departments_hide_one_another() -> None:
    assert choose_shown({"A": 9, "B": 2, "C": 3}, 5) == Shown(True, frozenset({"A"}))


def test_of_equal_departments_the_last_is_hidden() -> None:
    assert choose_shown({"A": 6, "B": 6, "C": 1}, 5).groups == {"A"}


def test_people_are_counted_by_department_and_those_without_one_apart() -> None:
    model = team({"A": (), "B": ()}, Person(id="A"))
    assert sizes_of(model) == {None: 2}
    assert sizes_of(model, {"B"}) == {None: 1}


def five() -> Model:
    return team(dict.fromkeys("ABCDE", (3,)), competence("K1"))


def test_fewer_people_than_the_smallest_group_are_not_told_of() -> None:
    assert may_tell(five())
    assert not may_tell(without(five(), "A"))


@pytest.mark.parametrize(
    "change",
    [
        Set("levels", ("A", "K1"), "leader", 5),
        Set("people", "A", "mandate", "none"),
        Add("settings", Setting(name="min_group", value="1")),
    ],
    ids=["level", "person", "smallest group"],
)
def test_a_what_if_that_touches_somebody_would_give_them_away(change: Change) -> None:
    assert not keeps_secrets(five(), apply(five(), [change]))


def test_a_what_if_without_somebody_would_give_them_away() -> None:
    assert not keeps_secrets(five(), without(five(), "A"))


def test_a_what_if_with_somebody_invented_gives_nobody_away() -> None:
    hired = [
        Add("people", Person(id="NY1")),
        Add("levels", Level(person="NY1", competence="K1", leader=4)),
        Set("competences", "K1", "target", 4),
    ]
    assert keeps_secrets(five(), apply(five(), hired))


def test_invented_people_do_not_make_a_small_library_large_enough() -> None:
    small = without(five(), "A")
    assert not keeps_secrets(small, apply(small, [Add("people", Person(id="NY1"))]))
