"""A scenario on another base, and its changes taken into the library: what fits, what is so."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from lib.model.change_lists import bundled
from lib.model.changes import Add, Change, Remove, Set, apply, removal
from lib.model.goals import Goal, Priority
from lib.model.model import Model
from lib.model.scenario import Offer, Scenario, adoption, already_so, offers, outstanding, rebase
from lib.model.settings import Setting
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
    assert rebased.model == apply(small_model(), together)


# -- changes taken into the library -------------------------------------------------------------


RENAMED = Set("goals", "S2", "name", "Demokrati og dialog")
NEW = Add("goals", Goal(id="S9", name="Fællesskab"))
NEW_WEIGHT = Set("goals", "S9", "weight", 3.0)
GONE = Set("goals", "S77", "weight", 3.0)


def taken(base: Model, changes: tuple[Change, ...], *left: int) -> tuple[Change, ...]:
    """The changes that are saved where the bundles at these places are left out."""
    return adoption(offers(changes, base), base, left).changes


@given(st.data())
def test_what_fits_is_adopted_and_is_so_from_then_on(data: st.DataObject) -> None:
    base = data.draw(models())
    changes = tuple(data.draw(changes_for(base)))
    found = adoption(offers(changes, base), base, ())
    assert found.hanging == ()
    assert apply(base, found.changes) == found.model
    assert all(already_so(changes, found.model))
    assert outstanding(changes, found.model) == ()


@given(st.data())
def test_whatever_is_left_out_the_rest_can_be_saved(data: st.DataObject) -> None:
    base = data.draw(models())
    changes = tuple(data.draw(changes_for(data.draw(models()))))
    offered = offers(changes, base)
    places = [it.bundle.first for it in offered]
    left = data.draw(st.sets(st.sampled_from(places))) if places else set()
    found = adoption(offered, base, left)
    assert apply(base, found.changes) == found.model
    kept = {change for it in offered if it.bundle.first in left for change in it.bundle.changes}
    assert kept.isdisjoint(found.changes) or kept & set(_others(offered, left))


def _others(offered: tuple[Offer, ...], left: set[int]) -> Iterator[Change]:
    """What stands in bundles that are not left out."""
    for it in offered:
        if it.bundle.first not in left:
            yield from it.bundle.changes


def test_every_bundle_is_offered_once_in_its_order() -> None:
    changes = (HEAVIER, GONE, NEW, NEW_WEIGHT)
    offered = offers(changes, small_model())
    assert [it.bundle for it in offered] == list(bundled(changes))
    assert [it.standing for it in offered] == ["open", "misfit", "open", "open"]


def test_a_misfit_says_why_and_is_never_adopted() -> None:
    [_, misfit] = offers((RENAMED, GONE), small_model())
    assert "S77" in str(misfit.why)
    assert taken(small_model(), (RENAMED, GONE)) == (RENAMED,)


def test_what_is_left_out_stays_out() -> None:
    assert taken(small_model(), (RENAMED, NEW), 0) == (NEW,)


def test_what_hangs_on_what_is_left_out_stays_out_too() -> None:
    changes = (NEW, NEW_WEIGHT, RENAMED)
    found = adoption(offers(changes, small_model()), small_model(), {0})
    assert found.changes == (RENAMED,)
    assert [it.head for it in found.hanging] == [NEW_WEIGHT]


def test_a_row_that_goes_takes_along_all_that_is_about_it() -> None:
    base = small_model(Priority(department="BU", goal="S2", weight=1.0))
    changes = removal(base, "goals", "S2")
    assert len(changes) > 1
    [offer] = offers(changes, base)
    assert set(changes) <= set(taken(base, changes))
    assert offer.standing == "open"


def test_weights_that_move_are_no_longer_found_as_the_library_says() -> None:
    base = small_model(Setting(name="weights_by", value="swing"))
    assert Set("settings", "weights_by", "value", "direct") in taken(base, (HEAVIER,))
    assert taken(base, (RENAMED,)) == (RENAMED,)


def test_an_added_row_is_so_where_the_library_has_it_as_it_ends_up() -> None:
    base = apply(small_model(), (NEW, NEW_WEIGHT))
    assert already_so((NEW, NEW_WEIGHT), base) == (True, True)
    assert already_so((NEW, NEW_WEIGHT), apply(small_model(), (NEW,))) == (False, False)


def test_a_removed_row_is_so_where_the_library_does_not_have_it() -> None:
    gone = removal(small_model(), "goals", "S1")
    assert all(already_so(gone, apply(small_model(), gone)))
    assert already_so((Remove("goals", "S1"),), small_model()) == (False,)


def test_a_change_to_what_the_library_does_not_know_is_not_so() -> None:
    unknown = Set("goals", "S1", "colour", None)
    assert already_so((unknown, GONE), small_model()) == (False, False)


def test_what_is_so_already_is_not_saved_again() -> None:
    base = apply(small_model(), (RENAMED,))
    assert [it.standing for it in offers((RENAMED, NEW), base)] == ["so", "open"]
    assert taken(base, (RENAMED, NEW)) == (NEW,)
