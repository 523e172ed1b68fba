"""A what-if in steps, and what each does."""

from __future__ import annotations

from itertools import combinations, permutations
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.moves import hiring, leaving
from lib.analysis.ground.coverage import cover
from lib.analysis.what_if.effects import EXACT, PAIRS, Effects, effects_of, steps_of
from lib.model.changes import Add, Change, Set, apply, removal
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import libraries, library
from tests.models import changes_for, models
from tests.small import small_model

# -- changes in steps: what must be made together, and can be left out as a whole -----------------


@given(st.data())
def test_any_of_the_steps_fit_the_base(data: st.DataObject) -> None:
    base = data.draw(models())
    changes = data.draw(changes_for(base, most=5))
    steps = steps_of(base, changes)
    for left in combinations(steps, max(0, len(steps) - 1)):
        apply(base, [change for step in left for change in step])
    for step in steps:
        apply(base, step)


@given(st.data())
def test_the_steps_hold_every_change_once(data: st.DataObject) -> None:
    base = data.draw(models())
    changes = data.draw(changes_for(base))
    held = [change for step in steps_of(base, changes) for change in step]
    assert sorted(map(repr, held)) == sorted(map(repr, changes))


def test_changes_to_different_rows_are_steps_of_their_own() -> None:
    changes = [Set("goals", "S1", "weight", 20.0), Set("goals", "S2", "weight", 5.0)]
    assert steps_of(small_model(), changes) == ((changes[0],), (changes[1],))


def test_changes_to_one_row_are_one_step() -> None:
    changes = [
        Set("goals", "S1", "weight", 20.0),
        Set("goals", "S2", "weight", 5.0),
        Set("goals", "S1", "target", 5.0),
    ]
    assert steps_of(small_model(), changes) == ((changes[0], changes[2]), (changes[1],))


def test_somebody_leaves_with_all_that_is_known_of_them_in_one_step() -> None:
    model = small_model()
    assert steps_of(model, leaving(model, ["M1"])) == (leaving(model, ["M1"]),)


def test_each_newcomer_is_one_step() -> None:
    model = small_model()
    changes = hiring(model, [{"K1": 4}, {"K1": 3}])
    assert [len(step) for step in steps_of(model, changes)] == [2, 2]


def test_what_refers_to_a_new_row_comes_with_it() -> None:
    changes = [
        Add("goals", Goal(id="S3", name="Ny")),
        Set("goals", "S1", "weight", 1.0),
        Add("contributions", Contribution(partnership="P1", goal="S3", points=1.0)),
    ]
    assert steps_of(small_model(), changes) == ((changes[0], changes[2]), (changes[1],))


def test_a_row_goes_with_what_referred_to_it() -> None:
    model = small_model()
    assert len(steps_of(model, removal(model, "goals", "S1"))) == 1


# -- what each change of a what-if does: the parts add up to the whole ----------------------------


def covered(model: Model) -> float | None:
    return cover(model, {row.id for row in model.partnerships}).coverage


def weighed(n: int) -> tuple[Model, list[Change]]:
    """A library with n goals, and a change to each goal's weight."""
    goals = {f"S{i:02}": (float(i + 1), 3.0) for i in range(n)}
    model = library({"P1": {"cells": [float(i % 4) for i in range(n)]}}, goals=goals)
    return model, [Set("goals", goal, "weight", float(n - i)) for i, goal in enumerate(goals)]


def found(effects: Effects | None) -> Effects:
    assert effects is not None
    return effects


@examples(40)
@given(st.data())
def test_the_effects_add_up_to_the_difference(data: st.DataObject) -> None:
    base = data.draw(libraries())
    changes = data.draw(changes_for(base))
    effects = effects_of(
        base,
        changes,
        lambda model: float(len(model.digest) + sum(row.weight or 0.0 for row in model.goals)),
    )
    whole = found(effects)
    assert isclose(
        sum(step.effect for step in whole.steps), whole.after - whole.before, abs_tol=1e-9
    )


@examples(20)
@given(st.data())
def test_an_effect_is_the_mean_over_every_order(data: st.DataObject) -> None:
    base = data.draw(libraries(most=3))
    changes = data.draw(changes_for(base))
    steps = steps_of(base, changes)

    def value(model: Model) -> float:
        return (covered(model) or 0.0) + 0.01 * len(model.goals)

    orders = list(permutations(range(len(steps))))
    means = [0.0] * len(steps)
    for order in orders:
        made: set[int] = set()
        for i in order:
            before = value(_made(base, steps, made))
            made.add(i)
            means[i] += (value(_made(base, steps, made)) - before) / len(orders)
    exact = found(effects_of(base, changes, value))
    assert [step.effect for step in exact.steps] == pytest.approx(means, abs=1e-12)
    assert exact.orders is None


def _made(base: Model, steps: tuple[tuple[Change, ...], ...], made: set[int]) -> Model:
    return apply(base, [change for i in sorted(made) for change in steps[i]])


def test_a_change_without_effect_has_none() -> None:
    model, changes = weighed(3)
    idle = Set("goals", "S00", "name", "Nyt navn")
    effects = found(effects_of(model, [*changes[1:], idle], covered))
    assert effects.steps[-1].effect == pytest.approx(0.0, abs=1e-12)


def test_two_changes_that_only_help_together_share_what_they_bring() -> None:
    model = library({"P1": {"cells": (0.0,)}, "P2": {"cells": (0.0,)}}, goals={"S1": (1.0, 4.0)})
    both = [
        Set("contributions", ("P1", "S1"), "points", 2.0),
        Set("contributions", ("P2", "S1"), "points", 2.0),
    ]

    def whole(model: Model) -> float | None:
        reached = covered(model)
        return None if reached is None else float(reached >= 1.0)

    assert [step.effect for step in found(effects_of(model, both, whole)).steps] == [0.5, 0.5]


def test_many_changes_are_sampled_and_still_add_up() -> None:
    model, changes = weighed(EXACT + 4)
    effects = found(effects_of(model, changes, covered))
    assert effects.orders == 2 * PAIRS
    total = sum(step.effect for step in effects.steps)
    assert total == pytest.approx(effects.after - effects.before, abs=1e-12)
    assert all(step.error >= 0 for step in effects.steps)


def test_sampled_effects_lie_within_their_error_of_the_exact_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model, changes = weighed(6)
    exact = found(effects_of(model, changes, covered))
    monkeypatch.setattr("lib.analysis.what_if.effects.EXACT", 0)
    drawn = found(effects_of(model, changes, covered))
    for one, other in zip(exact.steps, drawn.steps, strict=True):
        assert abs(one.effect - other.effect) <= 5 * other.error + 1e-12


def test_the_same_changes_have_the_same_sampled_effects() -> None:
    model, changes = weighed(EXACT + 2)
    assert effects_of(model, changes, covered) == effects_of(model, changes, covered)


def test_drawing_can_be_stopped_and_keeps_what_was_drawn() -> None:
    model, changes = weighed(EXACT + 2)
    effects = found(effects_of(model, changes, covered, told=lambda done: done < 2 / PAIRS))
    assert effects.orders == 4


def test_stopping_an_exact_search_leaves_nothing() -> None:
    model, changes = weighed(3)
    with pytest.raises(TimeoutError):
        effects_of(model, changes, covered, told=lambda _: False)


def test_a_figure_that_is_unknown_for_some_combination_has_no_effects() -> None:
    model, changes = weighed(2)
    nothing = [*changes, Set("goals", "S00", "target", None)]
    assert effects_of(model, nothing, lambda model: find_gaps(model).redundancy_coverage) is None


def test_without_changes_there_is_nothing_between_before_and_after() -> None:
    model, _ = weighed(2)
    effects = found(effects_of(model, [], covered))
    assert effects.steps == ()
    assert effects.before == effects.after
