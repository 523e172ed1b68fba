"""Who leaves, who comes, who learns."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.closing.ways import Shortfalls, find_ways
from lib.analysis.competences.effect import leave_losses, worst_pairs
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.levels import levels_used
from lib.analysis.competences.moves import Newcomer, coming, going, hiring, leaving, training
from lib.errors import ChangeError
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.competences import Action
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Person
from lib.model.settings import Setting
from tests.lib.analysis.staff import competence, team, teams, without

# -- what if somebody leaves, or is hired ---------------------------------------------------------


def lost(model: Model, *people: str) -> float:
    before, after = find_gaps(model), find_gaps(without(model, *people))
    return (before.redundancy_coverage or 0) - (after.redundancy_coverage or 0)


@given(teams())
def test_what_somebody_leaving_costs_is_what_the_model_without_them_has_less(model: Model) -> None:
    expected = {person.id: pytest.approx(lost(model, person.id)) for person in model.people}
    known = find_gaps(model).redundancy_coverage is not None
    assert leave_losses(model) == (expected if known else {})


@given(teams(most_people=6))
def test_the_worst_pair_costs_as_much_as_any(model: Model) -> None:
    pairs = combinations([person.id for person in model.people], 2)
    most = max((lost(model, *pair) for pair in pairs), default=0.0)
    found = worst_pairs(model, shown=1)
    assert sum(pair.loss for pair in found) == pytest.approx(most)
    assert all(lost(model, *pair.people) == pytest.approx(pair.loss) for pair in found)


def test_with_those_who_leave_goes_all_that_is_stored_about_them() -> None:
    action = Action(id="A1", kind="develop", person="A")
    model = team({"A": (3,), "B": (3,), "C": (1,)}, competence("K1"), action)
    left = apply(model, leaving(model, ["A", "B"]))
    assert [person.id for person in left.people] == ["C"]
    assert [level.person for level in left.levels] == ["C"]
    assert left.actions[0].person is None


def test_two_who_leave_in_the_fictional_library_can_leave_in_either_order() -> None:
    model = demo()
    assert apply(model, leaving(model, ["M28", "M12"])) == apply(
        model, leaving(model, ["M12", "M28", "M12"])
    )


def test_somebody_who_is_not_there_cannot_leave() -> None:
    with pytest.raises(ChangeError):
        leaving(demo(), ["M99"])


def test_whoever_is_hired_gets_a_code_that_is_free_and_the_levels_of_the_profile() -> None:
    model = team({"NY1": (2,)}, competence("K1"), Person(id="NY1"))
    hired = apply(model, hiring(model, [{"K1": 4}, {}]))
    assert [person.id for person in hired.people] == ["NY1", "NY2", "NY3"]
    assert [(row.person, row.leader) for row in hired.levels] == [("NY1", 2), ("NY2", 4)]


def test_whoever_is_hired_can_have_a_department() -> None:
    hired = apply(demo(), hiring(demo(), [{}], "UD"))
    person = hired.find("people", "NY1")
    assert isinstance(person, Person)
    assert person.department == "UD"


# -- what if a course is held ---------------------------------------------------------------------


def course(
    *competences: str, seats: int | None = 1, person: str | None = None, id: str = "A1"
) -> Action:
    return Action(id=id, kind="develop", competence=competences, seats=seats, person=person)


def with_course(model: Model, action: Action) -> Model:
    return model.with_tables({"actions": (action,)})


def after(model: Model) -> dict[tuple[str, str], int]:
    """Every level that counts once the course has been held."""
    return levels_used(apply(model, training(model, "A1")))


@given(teams(), st.integers(0, 5), st.integers(1, 5))
def test_coverage_rises_by_what_the_closing_plan_counts_for_the_course_alone(
    model: Model, seats: int, many: int
) -> None:
    names = [row.id for row in model.competences][:many]
    model = with_course(model, course(*names, seats=seats))
    short = Shortfalls.of(model)
    way = find_ways(model, short)[0]
    gained = sum(short.worth[name] * n for name, n in way.closes.items())
    found = find_gaps(apply(model, training(model, "A1"))).redundancy_coverage
    if short.coverage is None:
        assert found is None
    else:
        assert found == pytest.approx(short.coverage + gained)


@given(teams(), st.integers(0, 5))
def test_nobody_s_level_falls_and_no_more_rise_than_there_are_seats(
    model: Model, seats: int
) -> None:
    model = with_course(model, course("K0", seats=seats))
    before, then = levels_used(model), after(model)
    risen = [key for key, level in then.items() if level > before.get(key, -1)]
    assert len(risen) <= seats
    assert all(then[key] >= level for key, level in before.items())
    assert {name for _, name in risen} <= {"K0"}


def test_those_with_the_least_missing_come_first_and_unknown_levels_last() -> None:
    rows = {"A": (None,), "B": (1,), "C": (2,), "D": (2,), "E": (4,)}
    model = team(rows, competence("K1", needed=5), course("K1", seats=3))
    assert [change.key for change in training(model, "A1")] == [
        ("C", "K1"),
        ("D", "K1"),
        ("B", "K1"),
    ]
    assert after(with_course(model, course("K1", seats=9)))["A", "K1"] == 3


def test_a_place_for_one_person_brings_that_person() -> None:
    model = team({"A": (2,), "B": (0,)}, competence("K1"), course("K1", seats=None, person="B"))
    assert training(model, "A1") == (Set("levels", ("B", "K1"), "leader", 3),)


def test_somebody_at_target_gains_nothing() -> None:
    model = team({"A": (3,)}, competence("K1"), course("K1", seats=None, person="A"))
    assert training(model, "A1") == ()


@pytest.mark.parametrize("view", ["own", "leader"])
def test_the_view_that_counts_is_the_one_that_changes(view: str) -> None:
    setting = Setting(name="level_used", value=view)
    rows = team({"A": (2,), "B": (None,)}, competence("K1"), course("K1", seats=2), setting)
    changed = apply(rows, training(rows, "A1"))
    assert [getattr(row, view) for row in changed.levels] == [3, 3]
    assert [getattr(row, "own" if view == "leader" else "leader") for row in changed.levels] == (
        [None, None] if view == "leader" else [2, None]
    )


def test_without_seats_or_target_nothing_changes() -> None:
    unseated = team({"A": (1,)}, competence("K1"), course("K1", seats=None))
    aimless = team({"A": (1,)}, replace(competence("K1"), target=None), course("K1", seats=4))
    assert training(unseated, "A1") == training(aimless, "A1") == ()


def test_a_course_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        training(team({"A": (1,)}, competence("K1")), "A9")


# -- hours leave with the person ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "headcount", "taken"),
    [(30.0, 10, 30.0), (None, 10, 20.0), (None, None, 100.0), (0.0, 10, 0.0), (500.0, 10, 200.0)],
)
def test_whoever_leaves_takes_their_own_hours_or_their_share_of_the_department_s(
    own: float | None, headcount: int | None, taken: float
) -> None:
    model = Model.of(
        [
            Department(id="D", name="D", hours=200.0, headcount=headcount),
            Person(id="A", department="D", hours=own),
            Person(id="B", department="D"),
        ]
    )
    left = apply(model, going(model, ["A"]))
    assert left.departments[0].hours == 200.0 - taken
    assert apply(model, going(model, ["A"], with_hours=False)).departments == model.departments


def test_the_hours_are_a_change_of_their_own_that_can_be_taken_away() -> None:
    changes = going(demo(), ["M12"])
    own = [it for it in changes if it.table == "departments"]
    assert len(own) == 1
    left = apply(demo(), [it for it in changes if it not in own])
    assert left.departments == demo().departments
    assert left.find("people", "M12") is None


@pytest.mark.parametrize("department", [None, "D"])
def test_where_no_hours_are_known_none_are_taken(department: str | None) -> None:
    model = Model.of(
        [Department(id="D", name="D"), Person(id="A", department=department, hours=9.0)]
    )
    assert apply(model, going(model, ["A"])).departments == model.departments


def test_two_who_leave_one_after_the_other_take_as_much_as_together() -> None:
    base = Model.of(
        [
            Department(id="D", name="D", hours=200.0, headcount=4),
            *(Person(id=name, department="D") for name in "ABC"),
        ]
    )
    first = apply(base, going(base, ["A"]))
    after = apply(first, going(first, ["B"], base=base))
    assert after == apply(base, going(base, ["A", "B"]))


def test_whoever_has_come_with_the_what_if_takes_their_own_hours_back() -> None:
    base = Model.of([Department(id="D", name="D", hours=200.0)])
    come = apply(base, coming(base, Newcomer({}, "D", 30.0), with_hours=True))
    assert come.departments[0].hours == 230.0
    assert apply(come, going(come, ["NY1"], base=base)).departments == base.departments
