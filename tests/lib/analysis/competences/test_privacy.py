"""What may be told of staff without telling of one person."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.effect import compare_competences
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.noise import find_steadiness
from lib.analysis.competences.privacy import (
    PERSONAL_TABLES,
    Shown,
    asks_alike,
    but_few_contacts,
    choose_shown,
    effect_but_steps,
    gaps_but_steps,
    keeps_secrets,
    known_of_few,
    may_tell,
    noise_but_few,
    sizes_of,
    takes_alike,
)
from lib.analysis.what_if.turnover import STAFF_TABLES
from lib.model.changes import Add, Change, Remove, Set, apply, removal
from lib.model.competences import Action, Need, Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.partnerships import Effort, Partner, Partnership
from lib.model.people import Contact, Level, Person
from lib.model.settings import Setting
from lib.model.tables import TABLES
from tests.lib.analysis.staff import competence, leaks, team, without

# -- what may be shown about groups of staff ------------------------------------------------------

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


def test_every_table_whose_key_names_somebody_is_a_personal_one() -> None:
    named = {
        name
        for name, table in TABLES.items()
        if any(field.personal and field.key for field in table.fields)
    }
    assert named == set(PERSONAL_TABLES)
    assert named <= set(STAFF_TABLES)


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


# -- what a what-if may ask of staff so that its figures tell of nobody ---------------------------

LEAD = ("partnership_lead", "K1")


def asked() -> Model:
    """Five people known in K1, two of them in K2; K3 is only what a course for A is about."""
    levels = {"A": (3, 1, 2), "B": (3, 4, 2), **dict.fromkeys("CDE", (3, None, 2))}
    return team(
        levels,
        competence("K1"),
        competence("K2"),
        competence("K3"),
        Department(id="X", name="X"),
        Partnership(id="P1", title="P1", lead="X"),
        Effort(partnership="P1", department="X", hours=50.0),
        Profile(role=LEAD[0], competence=LEAD[1], level=3),
        Need(partnership="P1", competence="K2", level=2),
        Action(id="A1", kind="develop", competence=("K3",), person="A"),
    )


def what_if(*changes: Change) -> Model:
    return apply(asked(), changes)


@pytest.mark.parametrize(
    "change",
    [
        Set("competences", "K1", "target", 5),
        Set("competences", "K1", "needed", 2),
        Set("competences", "K2", "weight", 7.0),
        Set("partnerships", "P1", "title", "Other"),
        Set("actions", "A1", "cost", 5.0),
        Add("actions", Action(id="A2", kind="develop", competence=("K1",), seats=1)),
    ],
    ids=["target", "needed", "weight", "title", "cost of a measure", "measure for anybody"],
)
def test_what_is_asked_of_everybody_may_be_turned(change: Change) -> None:
    assert asks_alike(asked(), what_if(change))


@pytest.mark.parametrize(
    "change",
    [
        Set("competences", "K2", "target", 4),
        Set("competences", "K2", "needed", 2),
        Set("competences", "K3", "target", 4),
        Set("profiles", LEAD, "level", 4),
        Add("profiles", Profile(role=LEAD[0], competence="K3", level=2)),
        Remove("profiles", LEAD),
        Set("needs", ("P1", "K2"), "level", 4),
        Add("needs", Need(partnership="P1", competence="K3", level=2)),
        Remove("needs", ("P1", "K2")),
        Set("actions", "A1", "competence", ("K1",)),
        Add("actions", Action(id="A2", kind="develop", competence=("K1",), person="B")),
        Add("settings", Setting(name="level_used", value="own")),
    ],
    ids=[
        "target known of few",
        "needed known of few",
        "target beside a measure for one",
        "level of a profile",
        "more in a profile",
        "less in a profile",
        "level of a need",
        "another need",
        "a need less",
        "what a measure for one is about",
        "a measure for one",
        "whose view counts",
    ],
)
def test_what_would_single_somebody_out_may_not(change: Change) -> None:
    assert not asks_alike(asked(), what_if(change))


def test_a_partnership_may_go_with_all_it_asks() -> None:
    assert asks_alike(asked(), what_if(*removal(asked(), "partnerships", "P1")))


def test_seats_may_be_told_while_hours_are_those_of_the_saved_library() -> None:
    assert takes_alike(asked(), what_if(Set("competences", "K1", "target", 5)))
    assert takes_alike(asked(), what_if(*removal(asked(), "partnerships", "P1")))
    assert not takes_alike(asked(), what_if(Set("efforts", ("P1", "X"), "hours", 49.0)))
    assert not takes_alike(asked(), what_if(Add("partnerships", Partnership(id="P2", title="P2"))))


# -- what is left out where few people's levels are known -----------------------------------------


def five_known() -> Model:
    """Five people known in K1, one of them in K2, none in K3."""
    levels = {"A": (2, 1, None), **dict.fromkeys("BCDE", (2, None, None))}
    return team(levels, competence("K1"), competence("K2"), competence("K3"))


def test_few_are_more_than_none_and_less_than_the_smallest_group() -> None:
    assert known_of_few(five_known()) == {"K2"}


def test_how_far_few_people_are_from_target_is_left_out() -> None:
    gaps = gaps_but_steps(find_gaps(five_known()), known_of_few(five_known()))
    assert [row.steps_to_close for row in gaps.competences] == [1, None, 3]
    assert [row.people for row in gaps.competences] == [0, 0, 0]


def test_how_firm_it_is_of_few_people_is_left_out() -> None:
    found = noise_but_few(find_steadiness(five_known(), draws=10), known_of_few(five_known()))
    assert [row.competence for row in found.competences] == ["K1", "K3"]


def test_no_total_gives_back_what_was_left_out() -> None:
    effect = compare_competences(five_known(), five_known())
    names = [row.name for row in effect_but_steps(effect, known_of_few(five_known())).figures]
    assert "shortfall" in names
    assert "steps_to_close" not in names
    assert effect_but_steps(effect, ()) == effect


@pytest.mark.parametrize(("people", "told"), [("", 0), ("A", 0), ("ABCD", 0), ("ABCDE", 5)])
def test_contacts_are_told_of_once_enough_people_have_noted_theirs(people: str, told: int) -> None:
    def known_by(codes: str) -> Model:
        contacts = (Contact(person=code, partner="O1", strength=2) for code in codes)
        return team(
            dict.fromkeys("ABCDE", (2,)), competence("K1"), Partner(id="O1", name="O1"), *contacts
        )

    assert len(but_few_contacts(known_by(people), known_by(people)).contacts) == told
    assert len(but_few_contacts(known_by("ABCDE"), known_by(people)).contacts) == told
