"""What if a course is held."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.closing_ways import Shortfalls, find_ways
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.qualified import levels_used
from lib.analysis.competences.training import training
from lib.model.changes import Set, apply
from lib.model.competences import Action
from lib.model.model import Model
from lib.model.settings import Setting
from tests.lib.analysis.staff import competence, team, teams


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
    vacant = {row.competence: row.vacant for row in find_gaps(model).competences}
    there = {name: short.seats[name] - vacant[name] for name in way.closes}
    closed = {name: min(n, there[name]) for name, n in way.closes.items()}
    found = find_gaps(apply(model, training(model, "A1"))).redundancy_coverage
    if short.coverage is None:
        assert found is None
    else:
        assert found == pytest.approx(short.coverage + short.gain(closed))


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
