"""The top of the Alignment page: the finding, two lines under it, and what the picture tells."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.ranking import align
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.alignment import order
from lib.screens.alignment.notes import (
    MOST_NAMED,
    chosen,
    finding,
    headlines,
    there_is_an_order,
)
from tests.lib.analysis.builders import strategy
from tests.lib.screens.lenses import find
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, library
from tests.readers import everybody


def said(model: Model, code: str = "en") -> str:
    return everybody(code).say(finding(model, align(model)))


def one_goal(**cells: float | tuple[float, float, float] | None) -> Model:
    """One goal, and partnerships that give it these points."""
    return strategy({"S1": 1.0}, {name: (cell,) for name, cell in cells.items()})


NOTHING = "With these weights no uncertain contribution could change that."


def test_where_too_little_is_known_of_all_there_is_no_order() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0)})
    assert said(model).startswith("Too little is known to put partnerships in order")
    assert not there_is_an_order(align(model))


def test_where_those_that_are_known_give_nothing_nobody_leads() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (0.0, 0.0)})
    assert said(model) == "No partnership of which enough is known gives any goal anything."


def test_who_stands_apart_leads_nothing_but_could_be_ahead() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (0.5, 0.0)})
    assert said(model).startswith("P2 serves the strategy best")
    assert said(model).endswith("One other could be ahead: contributions are uncertain.")


def lines(model: Model) -> tuple[str, str]:
    found = find(model)
    return headlines(model, found.alignment, found.held, found.intervals, everybody("en"))


# -- the finding ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding(name: str, code: str) -> None:
    assert said(library(name), code).endswith(".")


@pytest.mark.parametrize(
    "model", [Model(), strategy({"S1": 1.0}, {})], ids=["nothing", "no partnerships"]
)
def test_without_goals_or_partnerships_the_finding_says_what_is_missing(model: Model) -> None:
    assert "missing" in said(model)


def test_without_weights_the_finding_says_so() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,)})
    assert said(model).startswith("No goal has a weight yet")


def test_when_nobody_is_known_to_give_anything_there_is_no_leader() -> None:
    assert "P1" not in said(one_goal(P1=None, P2=0.0))


def test_the_finding_names_the_leader_and_its_value() -> None:
    found = said(one_goal(P1=3.0, P2=1.0))
    assert "P1" in found
    assert "P2" not in found
    assert "reach 100.0% of it" in found


def test_the_finding_says_when_no_unknown_could_change_the_leader() -> None:
    assert said(one_goal(P1=3.0, P2=None)).endswith(NOTHING)


@pytest.mark.parametrize(
    ("cells", "rivals"),
    [({"P2": None}, "One other"), ({"P2": None, "P3": (0.0, 1.0, 2.5), "P4": 1.0}, "2 others")],
)
def test_the_finding_counts_those_that_could_be_ahead(
    cells: dict[str, float | tuple[float, float, float] | None], rivals: str
) -> None:
    assert rivals in said(one_goal(P1=2.0, **cells))


def test_a_leader_that_could_be_worse_may_be_overtaken_by_one_that_is_known() -> None:
    assert "One other" in said(one_goal(P1=(0.0, 3.0, 3.0), P2=1.0))


def test_one_that_could_only_draw_level_is_not_ahead_by_the_machines_rounding() -> None:
    """At its best P2 sums to the same as P1, but to a number 1e-14 greater in the machine."""
    model = strategy(
        {"S1": 1.0, "S2": 1.0, "S3": 1.0},
        {"P1": (1.0, 3.0, 3.0), "P2": (3.0, (0.0, 0.0, 3.0), 1.0)},
    )
    assert said(model).endswith(NOTHING)


@pytest.mark.parametrize(
    ("leaders", "named"), [(("P1", "P2"), True), (("P1", "P2", "P3", "P4"), False)]
)
def test_a_few_leaders_are_named_and_many_are_counted(
    leaders: tuple[str, ...], named: bool
) -> None:
    found = said(one_goal(**dict.fromkeys(leaders, 2.0), P9=1.0))
    assert all(name in found for name in leaders) == named
    assert found.startswith(f"{len(leaders)} partnerships share") != named


def test_tied_leaders_with_ranges_are_said_to_be_undecided() -> None:
    found = said(one_goal(P1=2.0, P2=(1.0, 2.0, 3.0)))
    assert found.endswith("Contributions that are uncertain decide which of them is ahead.")


def test_the_leader_is_named_with_its_value() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)})
    assert said(model).startswith(
        "P1 serves the strategy best: on its own it would reach 100.0% of it."
    )


def test_three_leaders_are_still_named_in_their_order() -> None:
    few = strategy({"S1": 1.0}, {f"P{i}": (2.0,) for i in range(MOST_NAMED)})
    many = strategy({"S1": 1.0}, {f"P{i}": (2.0,) for i in range(MOST_NAMED + 1)})
    assert said(few).startswith("P0, P1 and P2 share the first place")
    assert said(many).startswith(f"{MOST_NAMED + 1} partnerships share the first place")


def test_rivals_that_could_be_ahead_are_counted() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,), "P3": (None,)})
    assert said(model).endswith("2 others could be ahead: contributions are uncertain.")


# -- two lines under it ---------------------------------------------------------------------------


def test_one_line_says_how_the_order_holds_and_one_what_would_change_it() -> None:
    held, changed = lines(demo())
    assert held.startswith("Reading groups in care homes is first in ")
    assert "More often: Open workshop (makerspace), in " in held
    assert changed.startswith("It changes soonest with “Lifelong learning”")


def test_without_weights_or_anything_known_there_is_no_order() -> None:
    assert not there_is_an_order(align(Model()))
    assert not there_is_an_order(align(strategy({"S1": None}, {"P1": (3.0,)})))
    assert not there_is_an_order(align(strategy({"S1": 1.0}, {"P1": (None,)})))
    assert there_is_an_order(align(demo()))


# -- nothing on the page says otherwise -----------------------------------------------------------


def told(model: Model) -> str:
    """The finding and what stands under it."""
    return " ".join([said(model), *lines(model)])


LEVEL = {
    "all alike": one_goal(P1=2.0, P2=2.0, P3=2.0),
    "alike in two goals": strategy({"S1": 1.0, "S2": 1.0}, dict.fromkeys("ABC", (2.0, 1.0))),
    "level by other parts": strategy({"S1": 1.0, "S2": 1.0}, {"A": (2.0, 1.0), "B": (1.0, 2.0)}),
    "one goal of no weight": strategy({"S1": 1.0, "S2": 0.0}, {"A": (2.0, 1.0), "B": (2.0, 2.0)}),
    "known by half": strategy({"S1": 1.0, "S2": 1.0}, dict.fromkeys("AB", (2.0, None))),
}


@pytest.mark.parametrize("model", LEVEL.values(), ids=LEVEL)
def test_of_those_who_share_the_first_place_nobody_is_said_to_be_first(model: Model) -> None:
    assert NOTHING not in told(model)
    assert " is first in " not in told(model)
    assert "stays first" not in told(model)


def test_those_who_give_all_the_same_are_first_together_in_all_weightings() -> None:
    assert "are first in 100% of weightings" in told(LEVEL["all alike"])
    assert "gets the same of each" in told(LEVEL["all alike"])


def test_those_level_by_other_parts_are_told_one_by_one() -> None:
    said = told(LEVEL["level by other parts"])
    assert "Other weights would put one of them ahead." in said
    assert "A in 5" in said or "A in 4" in said


# -- over the picture -----------------------------------------------------------------------------


def of_first(*inside: str, ranked: int = 7, is_scenario: bool = False) -> str | None:
    """What is said where those are in the best choice, of so many in order."""
    model = one_goal(**{f"P{i}": 3.0 - i / 4 for i in range(ranked)})
    aligned = align(model)
    adds = dict.fromkeys((row.id for row in model.partnerships), None)
    bars = order.bars_of(model, aligned, aligned, adds, everybody("en"), inside)
    told = chosen(bars, is_scenario=is_scenario)
    return None if told is None else everybody("en").say(told)


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (("P0", "P4", "P6"), "2 of the first 5 are in the best choice within today's limits"),
        (("P5", "P6"), "None of the first 5 is in the best choice within today's limits"),
        (
            tuple(f"P{i}" for i in range(5)),
            "The first 5 are all in the best choice within today's limits",
        ),
    ],
)
def test_it_is_said_how_many_of_the_first_are_in_the_best_choice(
    inside: tuple[str, ...], told: str
) -> None:
    assert of_first(*inside) == told


def test_in_a_scenario_the_best_choice_is_the_scenarios() -> None:
    assert of_first("P0", is_scenario=True) == "One of the first 5 is in the scenario's best choice"


def test_of_one_alone_or_without_a_best_choice_nothing_is_said_of_it() -> None:
    assert of_first("P0", ranked=1) is None
    model = one_goal(P1=3.0, P2=1.0)
    aligned = align(model)
    adds = dict.fromkeys(("P1", "P2"), None)
    bars = order.bars_of(model, aligned, aligned, adds, everybody("en"))
    assert chosen(bars, is_scenario=False) is None
