"""Changes in steps: what must be made together, and can be left out as a whole."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.leaving import hiring, leaving
from lib.analysis.scenarios.steps import steps_of
from lib.model.changes import Add, Set, apply, removal
from lib.model.goals import Goal
from lib.model.partnerships import Contribution
from tests.models import changes_for, models
from tests.small import small_model


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
