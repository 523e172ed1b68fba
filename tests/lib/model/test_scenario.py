"""A scenario on another base: what fits is kept, what does not is reported."""

from hypothesis import given
from hypothesis import strategies as st

from lib.model.changes import Add, Remove, Set, apply, removal
from lib.model.departments import Priority
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.scenario import Scenario, rebase
from tests.models import changes_for, models
from tests.small import small_model

HEAVIER = Set("goals", "S1", "weight", 25.0)
LIGHTER = Set("goals", "S2", "weight", 1.0)


@given(models())
def test_a_scenario_without_changes_is_the_base(model: Model) -> None:
    assert rebase(Scenario(), model).model == model


@given(st.data())
def test_on_its_own_base_everything_fits(data: st.DataObject) -> None:
    base = data.draw(models())
    changes = tuple(data.draw(changes_for(base)))
    rebased = rebase(Scenario(changes=changes), base)
    assert rebased.model == apply(base, changes)
    assert (rebased.changes, rebased.misfits) == (changes, ())


@given(st.data())
def test_on_any_base_every_change_is_kept_or_reported(data: st.DataObject) -> None:
    changes = tuple(data.draw(changes_for(data.draw(models()))))
    base = data.draw(models())
    rebased = rebase(Scenario(changes=changes), base)
    accounted = [*rebased.changes, *(misfit.change for misfit in rebased.misfits)]
    assert sorted(map(repr, accounted)) == sorted(map(repr, changes))
    assert apply(base, rebased.changes) == rebased.model


def test_a_change_to_a_row_that_went_is_kept_apart_with_its_reason() -> None:
    base = apply(small_model(), removal(small_model(), "goals", "S1"))
    rebased = rebase(Scenario(changes=(HEAVIER, LIGHTER)), base)
    assert rebased.changes == (LIGHTER,)
    [misfit] = rebased.misfits
    assert misfit.change == HEAVIER
    assert "it may have been removed meanwhile" in str(misfit.why)


def test_a_removal_that_would_now_break_a_reference_is_kept_apart() -> None:
    base = small_model(Priority(department="BU", goal="S2", weight=1.0))
    rebased = rebase(Scenario(changes=(Remove("goals", "S2"), HEAVIER)), base)
    assert [misfit.change for misfit in rebased.misfits] == [Remove("goals", "S2")]
    assert rebased.changes == (HEAVIER,)


def test_a_row_that_somebody_else_added_meanwhile_is_kept_apart() -> None:
    new = Add("goals", Goal(id="S3", name="Fællesskab"))
    base = apply(small_model(), [new])
    rebased = rebase(Scenario(changes=(new,)), base)
    assert [misfit.change for misfit in rebased.misfits] == [new]
    assert rebased.model == base


def test_changes_to_one_row_that_fit_only_together_are_kept_beside_a_misfit() -> None:
    together = (
        Set("contributions", ("P1", "S1"), "points", 2.0),
        Set("contributions", ("P1", "S1"), "high", 3.0),
    )
    scenario = Scenario(changes=(*together, Set("goals", "S9", "weight", 5.0)))

    rebased = rebase(scenario, small_model())

    assert rebased.changes == together
    assert [misfit.change for misfit in rebased.misfits] == [scenario.changes[2]]
