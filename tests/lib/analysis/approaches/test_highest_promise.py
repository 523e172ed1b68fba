"""The highest promise that can be kept to every department."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn

from lib.analysis.approaches.combination import combine
from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.highest_promise import Highest, highest_promise, what_binds
from lib.analysis.ground.tolerances import QUICK
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.settings import Setting
from tests.examples import examples
from tests.lib.analysis.houses import SMALL, feasible_sets, house, houses, wishes
from tests.lib.analysis.promising import kept_by_hand, least_by_hand
from tests.models import models
from tests.sized import sized_model

FEW = examples(40)


def highest(model: Model) -> Highest | None:
    return highest_promise(model, wishes(model))


@FEW
@drawn(houses())
def test_it_is_the_greatest_least_share_of_all_portfolios(model: Model) -> None:
    shares = [least_by_hand(model, chosen) for chosen in feasible_sets(model)]
    known = [share for share in shares if share is not None]
    found = highest(model)
    if not known:
        assert found is None
        return
    assert found is not None
    assert found.share == pytest.approx(max(known), abs=SMALL)
    assert (found.bound, found.proved) == (found.share, True)
    assert min(kept_by_hand(model, found.chosen).values()) == pytest.approx(found.share)


@FEW
@drawn(houses())
def test_it_can_be_kept_and_nothing_above_it_can(model: Model) -> None:
    found = highest(model)
    if found is None:
        return
    assert combine(model, wishes(model), found.share).portfolio is not None
    if found.share < 1 - 1e-4:
        assert combine(model, wishes(model), found.share + 1e-4).portfolio is None


@examples(60)
@drawn(models())
def test_whatever_is_in_a_library_the_highest_promise_is_a_share_or_there_is_none(
    model: Model,
) -> None:
    found = highest(model)
    if found is not None:
        assert 0.0 <= found.share <= 1.0
        assert combine(model, wishes(model), found.share).portfolio is not None


def test_what_one_cannot_be_given_at_all_cannot_be_promised_to_anybody() -> None:
    """B has an hour, and all that A wished for takes two of it."""
    found = highest(house(hours={"A": 10.0, "B": 1.0}))
    assert found is not None
    assert found.share == 0.0


def test_where_all_choices_fit_together_all_can_be_promised() -> None:
    found = highest(house())
    assert found is not None
    assert (found.share, found.proved) == (1.0, True)


@pytest.mark.parametrize("model", [aarhus(), Model()])
def test_where_nobody_chooses_there_is_nothing_to_promise(model: Model) -> None:
    assert highest(model) is None


def test_where_rules_contradict_nothing_can_be_promised() -> None:
    rules = (
        Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
        Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
    )
    assert highest(house(*rules)) is None


@pytest.mark.parametrize(
    ("rule", "share"),
    [
        (Rule(id="R1", kind="excludes", partnerships=("P1", "P2")), 0.0),
        (Rule(id="R1", kind="requires", partnerships=("P1", "P3")), 1.0),
        (Rule(id="R1", kind="at_most", partnerships=("P1", "P2"), limit=0), 0.0),
        (Rule(id="R1", kind="at_least", partnerships=("P3",), limit=1), 1.0),
    ],
)
def test_rules_bind_what_can_be_promised(rule: Rule, share: float) -> None:
    found = highest(house(rule))
    assert found is not None
    assert found.share == share


def test_the_choice_of_a_department_minds_no_rule_that_others_must_keep() -> None:
    """P3, which nobody leads, must be in and takes the hours that P1 needs."""
    model = apply(house(hours={"A": 5.0, "B": 10.0}), [Set("partnerships", "P3", "fixed", "must")])
    found = highest(model)
    assert found is not None
    assert found.share == 0.0


def test_a_search_without_time_says_how_far_it_came() -> None:
    led = choose_by_departments(demo())
    assert led.deliverable is not None
    wished = wishes(demo())
    found = highest_promise(demo(), wished, seconds=0.0, start=led.deliverable.chosen)
    assert found is not None
    assert found.share == pytest.approx(wished.least_kept(led.deliverable.chosen))
    assert found.bound >= 0.8378
    assert not found.proved
    model = apply(demo(), [Set("partnerships", "P01", "fixed", "must")])
    with pytest.raises(TimeoutError):  # choosing nothing is no way, so there is none yet
        highest_promise(model, wished, seconds=0.0)


def test_a_big_library_gets_an_answer_with_its_bound() -> None:
    model = sized_model(people=20)
    found = highest_promise(model, wishes(model), gap=QUICK, seconds=20)
    assert found is not None
    assert found.share <= found.bound <= found.share * (1 + QUICK) + SMALL


def test_the_demo_by_an_independent_calculation() -> None:
    found = highest(demo())
    assert found is not None
    assert found.share == pytest.approx(0.8378, abs=5e-5)
    assert found.proved


# -- what keeps more from being promised ----------------------------------------------------------


def binding(model: Model) -> tuple[str, ...]:
    found = highest(model)
    assert found is not None
    return what_binds(model, wishes(model), found)


def test_the_hours_of_another_department_can_be_what_is_wanting() -> None:
    assert binding(house(hours={"A": 10.0, "B": 1.0})) == ("hours",)


def test_a_rule_can_be_what_is_wanting() -> None:
    assert binding(house(Rule(id="R1", kind="excludes", partnerships=("P1", "P2")))) == ("rules",)


def test_money_can_be_what_is_wanting() -> None:
    """P3, which nobody leads, must be in and takes the money of the others."""
    changes = [
        Set("partnerships", "P1", "cost", 40.0),
        Set("partnerships", "P2", "cost", 40.0),
        Set("partnerships", "P3", "cost", 50.0),
        Set("partnerships", "P3", "fixed", "must"),
    ]
    model = apply(house(Setting(name="budget", value="100")), changes)
    assert binding(model) == ("money", "rules")


def test_where_all_can_be_promised_nothing_binds() -> None:
    assert binding(house()) == ()


def test_the_demo_lacks_hours() -> None:
    assert binding(demo()) == ("hours",)


@FEW
@drawn(houses())
def test_without_what_binds_more_can_be_promised(model: Model) -> None:
    found = highest(model)
    if found is None:
        return
    freer = apply(model, [Set("departments", row.id, "hours", None) for row in model.departments])
    most = max(least_by_hand(model, chosen) or 0.0 for chosen in feasible_sets(freer))
    more = most > found.share + SMALL
    assert ("hours" in what_binds(model, wishes(model), found)) is more
