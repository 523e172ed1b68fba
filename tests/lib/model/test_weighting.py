"""How the weights were found stays true when they change."""

from __future__ import annotations

import pytest

from lib.exchange.ready import demo
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.renaming import renaming
from lib.model.settings import Setting
from lib.model.weighting import found_by, reweighed


def weighed(way: str | None = "swing") -> Model:
    """The demo, its weights found in this way."""
    return apply(demo(), found_by(demo(), way))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ((Set("goals", "S1", "weight", 31.0),), True),
        ((Set("goals", "S1", "weight", None),), True),
        ((Set("goals", "S1", "name", "Nyt"),), False),
        ((Add("goals", Goal(id="S9", name="Nyt", weight=5.0)),), True),
        ((Add("goals", Goal(id="S9", name="Nyt")),), False),
        (renaming(demo(), "goals", "S1", "G1"), False),
    ],
)
def test_only_another_weight_is_another_weighing(changes: tuple[Change, ...], says: bool) -> None:
    assert reweighed(demo(), apply(demo(), changes)) is says


def test_a_goal_that_goes_leaves_the_others_as_they_were_found() -> None:
    after = demo().with_tables({"goals": demo().goals[1:]})
    assert not reweighed(demo(), after)


def test_two_goals_that_change_places_are_weighed_anew() -> None:
    first, second = demo().goals[:2]
    assert first.weight != second.weight
    swapped = [
        Set("goals", first.id, "weight", second.weight),
        Set("goals", second.id, "weight", first.weight),
    ]
    assert reweighed(demo(), apply(demo(), swapped))


def test_the_way_is_added_changed_and_forgotten() -> None:
    model = demo().with_tables({"settings": ()})
    (added,) = found_by(model, "swing")
    assert added == Add("settings", Setting(name="weights_by", value="swing"))
    known = apply(model, [added])
    assert found_by(known, "direct") == (Set("settings", "weights_by", "value", "direct"),)
    assert found_by(known, None) == (Remove("settings", "weights_by"),)


def test_a_way_that_is_kept_already_needs_no_change() -> None:
    assert found_by(weighed("swing"), "swing") == ()
    assert found_by(demo().with_tables({"settings": ()}), None) == ()
