"""Every indicator of a portfolio is what its definition says, on any small library."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from lib.analysis.approaches.measures import measure
from lib.analysis.approaches.reach import measure_reach
from lib.analysis.approaches.selection import measure_selection
from lib.analysis.portfolios.conditions import find_candidates
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.competences import Competence, Profile
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.settings import Setting
from tests.examples import examples
from tests.lib.analysis.approaches.by_hand import indicators, staffed_houses
from tests.lib.analysis.houses import fjordby, ground, house


@examples(80)
@drawn(staffed_houses(), st.randoms(use_true_random=False))
def test_every_indicator_is_its_definition_worked_out_by_hand(model: Model, dice: Random) -> None:
    chosen = {name for name in find_candidates(model).ids if dice.random() < 0.6}
    found = measure(ground(model), chosen).values
    for name, by_hand in indicators(model, chosen).items():
        assert found[name] == (by_hand if by_hand is None else pytest.approx(by_hand)), name


def test_the_demo_is_what_an_independent_calculation_says() -> None:
    found = fjordby()
    expected = {
        "department_led": {"novelty": 26.9, "imposed": 27.6, "risk": 10.3, "focus": 86.4},
        "team_led": {"novelty": 33.2, "imposed": 38.8, "focus": 98.2, "double_contact": 1},
        "combined": {"imposed": 31.6},
    }
    for name, figures in expected.items():
        values = measure(ground(demo()), found.of(name).chosen).values
        assert {key: values[key] for key in figures} == pytest.approx(figures, abs=0.05)
    led = found.department_led.indicators
    assert led is not None
    assert (led.reach.weakest, led.values["weakest_goal"]) == ("S3", pytest.approx(100 / 3))


# -- each in its smallest case --------------------------------------------------------------------


def test_a_goal_of_no_weight_is_neither_weakest_nor_behind() -> None:
    for weight in (0.0, None):
        model = apply(house(), [Set("goals", "S2", "weight", weight)])
        found = measure_reach(ground(model), ["P1"])
        assert (found.weakest, found.weakest_goal.value, found.behind) == ("S1", 100.0, ())
        assert [row.id for row in found.weakest_goal.rows] == ["S1"]


def test_imposed_is_the_share_of_hours_on_what_departments_did_not_list() -> None:
    model = house(Setting(name="shortlist", value="1"))  # B lists P1, and works 5 of 7 hours on P2
    found = measure(ground(model), ["P1", "P2"]).measures["imposed"]
    assert found.value == pytest.approx(100 * 5 / 11)
    assert found.merit == pytest.approx(-100 * 5 / 11)
    assert found.share == pytest.approx(6 / 11)
    assert [(row.id, row.part, row.whole) for row in found.rows] == [
        ("A", 0.0, 4.0),
        ("B", 5.0, 7.0),
    ]


def risky(one: int | None, two: int | None) -> tuple[float | None, tuple[str, ...]]:
    """Risk of P1 (6 hours) and P2 (5 hours) with these grades, and those that dare much."""
    changes = [Set("partnerships", name, "risk", n) for name, n in (("P1", one), ("P2", two))]
    found = measure_selection(ground(apply(house(), changes)), ["P1", "P2"])
    return found.risk.value, found.risky


def test_risk_weighs_each_partnership_by_its_hours_and_names_those_of_4_and_5() -> None:
    assert risky(5, 1) == (pytest.approx(100 * 6 / 11), ("P1",))
    assert risky(3, 4) == (pytest.approx(100 * (6 * 2 + 5 * 3) / 44), ("P2",))


def test_unknown_risk_counts_as_little_and_where_none_is_known_there_is_none_to_tell() -> None:
    assert risky(None, 5) == risky(1, 5)
    assert risky(None, None) == (None, ())


def led(*people: Person, levels: dict[str, int | None]) -> Model:
    """A house whose lead must have K1 at level 3."""
    return house(
        Competence(id="K1", name="K1"),
        Profile(role="partnership_lead", competence="K1", level=3, must=True),
        *people,
        *(Level(person=name, competence="K1", leader=level) for name, level in levels.items()),
    )


@pytest.mark.parametrize(("may_lead", "value"), [(True, 100.0), (None, 100.0), (False, 0.0)])
def test_somebody_who_may_not_lead_is_no_strength(may_lead: bool | None, value: float) -> None:
    model = led(Person(id="M1", department="A", may_lead=may_lead), levels={"M1": 3})
    assert measure_selection(ground(model), ["P1"]).own_strengths.value == value


@pytest.mark.parametrize(
    ("may_lead", "level", "unknown"),
    [
        (True, 3, ()),
        (None, 3, ("P1",)),  # has what it takes, but nobody has told that they may
        (False, 3, ()),
        (True, 2, ()),
        (True, None, ("P1",)),  # may, but nobody has told the level
        (False, None, ()),
    ],
)
def test_what_own_strengths_hang_on_though_nobody_has_told_it_is_named(
    may_lead: bool | None, level: int | None, unknown: tuple[str, ...]
) -> None:
    people = Person(id="M1", department="A", may_lead=may_lead), Person(id="M2", department="B")
    model = led(*people, levels={"M1": level, "M2": 0})
    assert measure_selection(ground(model), ["P1", "P2"]).leads_unknown == unknown


def test_somebody_else_in_the_department_who_surely_could_lead_makes_it_known() -> None:
    people = Person(id="M1", department="A"), Person(id="M2", department="A", may_lead=True)
    model = led(*people, levels={"M1": None, "M2": 3})
    assert measure_selection(ground(model), ["P1"]).leads_unknown == ()
