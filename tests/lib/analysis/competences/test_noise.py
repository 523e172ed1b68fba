"""How far findings hold if levels were one too low or one too high by chance."""

from __future__ import annotations

from math import comb

import numpy as np
import pytest
from hypothesis import given

from lib.analysis.competences.gaps import UNKNOWN, assemble, find_gaps
from lib.analysis.competences.noise import NoiseTest, _shifted, find_steadiness
from lib.model.competences import Profile
from lib.model.model import Model
from tests.lib.analysis.staff import Levels, competence, team, teams


def steady(levels: Levels, needed: int = 1, target: int = 3) -> NoiseTest:
    return find_steadiness(team(levels, competence("K1", needed=needed, target=target)))


def shifts(model: Model, person: str) -> np.ndarray:  # type: ignore[type-arg]
    team = assemble(model)
    return _shifted(team, 100, 1)[team.people.index(person)]


@pytest.mark.parametrize(("level", "holds"), [(0, 1.0), (1, 1.0), (4, 1.0), (5, 1.0)])
def test_a_level_two_steps_from_the_target_or_above_it_holds_always(
    level: int, holds: float
) -> None:
    assert steady({"A": (level,)}).competences[0].short_holds == holds


@pytest.mark.parametrize("level", [2, 3])
def test_a_level_at_the_edge_holds_in_three_quarters_of_the_draws(level: int) -> None:
    assert steady({"A": (level,)}).competences[0].short_holds == pytest.approx(0.75, abs=0.05)


def test_a_level_is_right_in_half_of_the_draws_and_too_low_or_too_high_in_a_quarter_each() -> None:
    rows = [competence(f"K{c:02}") for c in range(20)]
    found = _shifted(assemble(team({"A": (2,) * 20}, *rows)), 1_000, 1)
    shares = [float((found == level).mean()) for level in (1, 2, 3)]
    assert shares == pytest.approx([0.25, 0.5, 0.25], abs=0.02)


def test_shares_come_near_to_what_the_chances_are() -> None:
    """Four at target, two needed: short if at most one stays, each with chance three quarters."""
    found = steady(dict.fromkeys("ABCD", (3,)), needed=2).competences[0]
    chance = sum(comb(4, k) * 0.75**k * 0.25 ** (4 - k) for k in (2, 3, 4))
    assert found.short_holds == pytest.approx(chance, abs=0.05)
    assert found.single_holds == pytest.approx(1 - 4 * 0.75 * 0.25**3, abs=0.05)


def test_levels_move_one_up_or_down_and_stay_on_the_scale() -> None:
    found = shifts(team({"A": (0, 3, 5, None)}, *map(competence, ("K1", "K2", "K3", "K4"))), "A")
    assert [set(row.tolist()) for row in found] == [{0, 1}, {2, 3, 4}, {4, 5}, {UNKNOWN}]


def test_somebody_new_changes_nobody_elses_draws() -> None:
    rows = (competence("K1"), competence("K2"))
    few = team({"B": (2, 3)}, *rows)
    many = team({"A": (4, 1), "B": (2, 3), "C": (3, 3)}, *rows)
    assert (shifts(few, "B") == shifts(many, "B")).all()


def test_a_new_competence_changes_no_other_draws() -> None:
    few = team({"A": (2,)}, competence("K2"))
    many = team({"A": (5, 2)}, competence("K1"), competence("K2"))
    assert (shifts(few, "A")[0] == shifts(many, "A")[1]).all()


def test_the_same_model_gives_the_same_result() -> None:
    assert steady({"A": (3,)}) == steady({"A": (3,)})


def test_the_weakest_competence_is_the_one_that_costs_most_coverage() -> None:
    rows = (competence("K1", weight=1.0), competence("K2", weight=3.0))
    found = find_steadiness(team({"A": (0, 0)}, *rows))
    assert (found.weakest, found.weakest_holds) == ("K2", 1.0)


def test_where_nothing_is_short_nothing_is_weakest() -> None:
    found = steady({"A": (5,)})
    assert (found.weakest, found.weakest_holds, found.coverage) == (None, None, 1.0)


def test_whether_somebody_fills_a_role_is_tried_too() -> None:
    profile = Profile(role="partnership_lead", competence="K1", level=3, must=True)
    (found,) = find_steadiness(team({"A": (3,)}, competence("K1"), profile)).roles
    assert (found.filled, found.least, found.most) == (True, 0.0, 1.0)
    assert found.holds == pytest.approx(0.75, abs=0.05)


def test_there_is_at_least_one_draw() -> None:
    with pytest.raises(ValueError, match="draw"):
        find_steadiness(Model.of([]), draws=0)


@given(teams(most_people=4))
def test_each_draw_is_counted_as_the_gaps_of_its_levels_are(model: Model) -> None:
    assembled = assemble(model)
    shifted = _shifted(assembled, 8, 1)
    found = find_steadiness(model, draws=8, seed=1)
    drawn = [find_gaps(with_levels(model, shifted[:, :, draw].tolist())) for draw in range(8)]
    today = find_gaps(model)
    for c, row in enumerate(found.competences):
        now, then = today.competences[c], [one.competences[c] for one in drawn]
        if row.short is not None:
            same = [bool(held.shortfall) == bool(now.shortfall) for held in then]
            assert row.short_holds == sum(same) / 8
        assert row.single_holds == sum((h.people == 1) == (now.people == 1) for h in then) / 8


def with_levels(model: Model, levels: list[list[int]]) -> Model:
    """The model with these levels of people in competences; UNKNOWN for none."""
    known = {
        person.id: [None if level == UNKNOWN else level for level in row]
        for person, row in zip(model.people, levels, strict=True)
    }
    return team(known, *model.departments, *model.competences, *model.profiles, *model.people)
