"""Sentences that claim something, in libraries where a figure is at its end, level or unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lib.analysis.approaches.comparison import contest
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.approaches.verdicts import find_verdict
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.beyond_weights import robustness
from lib.analysis.portfolios.core_index import core_index
from lib.analysis.standing import stand
from lib.analysis.what_if.levers import Lever
from lib.analysis.what_if.seeking import Wish
from lib.exchange.ready import aarhus, with_framework
from lib.model.changes import Set, apply
from lib.model.goals import Department, Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership
from lib.model.settings import Setting
from lib.model.tables import Row
from lib.model.writing import say
from lib.screens.alignment import rivals
from lib.screens.approaches import careful, column_figures, department, measures
from lib.screens.approaches.finding import Seen, finding
from lib.screens.approaches.verdicts import reason_words
from lib.screens.overview.standing import Figure
from lib.screens.portfolios.best import portfolio_view
from lib.screens.portfolios.choices import core_view
from lib.screens.portfolios.frontier import frontier_of
from lib.screens.portfolios.otherwise import otherwise_view
from lib.screens.portfolios.value import value_of
from lib.screens.what_if.sought import lever_answer
from lib.study import study_of
from tests.readers import EN

LEVEL = {"P1": ("D1", (2.0, 2.0)), "P2": ("D2", (2.0, 2.0))}
ONE = {"P1": ("D1", (3.0, 1.0))}
NOTHING = {"P1": ("D1", (0.0, 0.0)), "P2": ("D2", (0.0, 0.0))}


def library(
    given: Mapping[str, tuple[str, Sequence[float]]],
    *,
    budget: float = 100_000.0,
    hours: float | None = 100.0,
    targets: tuple[float, float] = (4.0, 4.0),
) -> Model:
    """Two goals that weigh the same, two departments, and who leads and gives what."""
    return with_framework(Model.of(_rows(given, budget, hours, targets)))


def _rows(
    given: Mapping[str, tuple[str, Sequence[float]]],
    budget: float,
    hours: float | None,
    targets: tuple[float, float],
) -> Iterator[Row]:
    for name, target in zip(("S1", "S2"), targets, strict=True):
        yield Goal(id=name, name=name, weight=1.0, target=target)
    for name in ("D1", "D2"):
        yield Department(id=name, name=name, hours=200.0)
    for name, (lead, points) in given.items():
        yield Partnership(id=name, title=name, lead=lead, cost=20_000.0, status="candidate")
        if hours is not None:
            yield Effort(partnership=name, department=lead, hours=hours)
        for goal, cell in zip(("S1", "S2"), points, strict=True):
            yield Contribution(partnership=name, goal=goal, points=cell)
    yield Setting(name="budget", value=f"{budget:.0f}")


def seen(model: Model) -> Seen:
    return Seen(model, compare_approaches(model), EN)


def own_figures(model: Model) -> dict[str, Figure]:
    """The tiles of the departments' own choice, by label."""
    it = seen(model)
    own = it.found.department_led
    return {row.label: row for row in column_figures.column_figures(it, own, own)}


def best_figures(model: Model) -> dict[str, Figure]:
    """The tiles of the best portfolio, by label."""
    best = best_portfolio(model)
    assert best is not None
    return {row.label: row for row in portfolio_view(model, best, stand(model), EN).figures}


# -- equals are told alike ------------------------------------------------------------------------


def test_goals_that_are_level_at_the_least_are_all_named_on_every_page() -> None:
    model = library(LEVEL)
    assert best_figures(model)["Weakest goal"].detail == "S1 and S2"
    assert own_figures(model)["Weakest goal"].detail == "S1 and S2"
    said = EN.say(measures.value_words(model, "weakest_goal", compare_approaches(model).team_led))
    assert said == "100% (S1 and S2)"


def test_where_the_approaches_cover_the_same_none_is_said_to_cover_most() -> None:
    model = library(LEVEL)
    found = careful.robustness(contest(model, compare_approaches(model)))
    assert found is not None
    assert EN.say(found) == (
        "In all 10,000 weightings drawn that keep your order of goals, the approaches cover the "
        "same."
    )


def test_where_some_of_the_approaches_are_level_at_the_most_that_is_said() -> None:
    model = library({"P1": ("D1", (3.0, 0.0)), "P2": ("D2", (0.0, 3.0)), "P3": ("D1", (0.0, 1.0))})
    found = contest(model, compare_approaches(model))
    assert found is not None
    some = careful.robustness(replace(found, level=0.4, all_level=False))
    assert some is not None
    assert EN.say(some).endswith("In 40% several are level there, and share it.")


# -- nothing, and one -----------------------------------------------------------------------------


def test_where_departments_choose_nothing_it_is_not_said_that_all_can_be_carried_out() -> None:
    model = library(LEVEL, budget=20_000.0)
    said = EN.say(finding(model, compare_approaches(model)))
    assert said.startswith("If departments choose, 0% of the strategy is covered; if the team")
    assert "No department leads anything that is worth something to it and fits" in said
    assert own_figures(model)["Partnerships"].detail == "nobody chooses anything"


def test_what_cannot_be_compared_with_nothing_does_not_ask_for_hours_that_are_there() -> None:
    it = seen(library(LEVEL, budget=20_000.0))
    rows = [row for row in it.model.statements if row.measure == "cross_department"]
    said = [EN.say(reason_words(it, row, find_verdict(row, it.model, it.found))) for row in rows]
    assert said == ["Where nothing is chosen there is nothing to compare."] * len(rows) != []


def test_one_is_said_as_one() -> None:
    model = library(ONE)
    it = seen(model)
    shares = department.shares_of(it, "D1")
    assert ", D1 gets the one on its own list and works 100 of 200 hours" in EN.say(
        department.finding(model, shares)
    )
    best = best_portfolio(model)
    assert best is not None
    said = portfolio_view(model, best, stand(model), EN).finding
    assert said.startswith("The best portfolio takes the one partnership there is and covers 50%")
    assert "one partnership of 1 takes DKK" in value_of(study_of(model), "budget", EN).finding


def test_where_nobody_covers_anything_alone_room_is_not_to_blame() -> None:
    assert value_of(study_of(library(NOTHING)), "budget", EN).finding == (
        "No partnership covers anything alone, so nothing stands in the order."
    )


# -- what is unknown ------------------------------------------------------------------------------


def test_unknown_money_and_hours_are_not_shown_as_none() -> None:
    tiles = best_figures(aarhus())
    assert (tiles["Cost (DKK)"].value, tiles["Hours"].value) == ("–", "–")


def test_a_department_of_unknown_hours_is_not_said_to_work_none() -> None:
    model = library(LEVEL, hours=None)
    shares = department.shares_of(seen(model), "D1")
    assert EN.say(department.finding(model, shares)).startswith("No partnership has hours, so")
    assert department.pictures(seen(model), shares) == {}


# -- the end of a curve ---------------------------------------------------------------------------


def test_where_more_brings_no_more_that_is_said() -> None:
    assert frontier_of(study_of(library(ONE)), "budget", EN).finding.endswith(
        "50% can be covered; more money brings no more."
    )


def test_a_portfolio_that_never_falls_short_is_not_said_to_fall_short_by_nothing() -> None:
    model = library({"P1": ("D1", (3.0, 3.0)), "P2": ("D2", (3.0, 3.0))}, targets=(3.0, 3.0))
    found = otherwise_view(model, robustness(model, ("P1",), 40), EN)
    assert found.shortfall[-1] == "A portfolio that falls short in no draw takes in P2 as well."


# -- no difference --------------------------------------------------------------------------------


def test_equals_are_not_said_to_be_better_by_nothing() -> None:
    model = library({**LEVEL, "P3": ("D2", (2.0, 2.0))}, budget=40_000.0)
    team = compare_approaches(model).team_led
    assert EN.say(measures.value_words(model, "selectivity", team)) == (
        "67% chosen, no better than the rest"
    )


def test_who_covers_as_much_as_the_best_is_not_said_to_cover_less() -> None:
    it = seen(library(LEVEL))
    (row,) = (
        row
        for row in it.model.statements
        if row.measure == "strategy_coverage" and row.approach == "department_led"
    )
    said = EN.say(reason_words(it, row, find_verdict(row, it.model, it.found)))
    assert said.startswith("What the departments choose covers as much as the best possible, and")


def test_fewer_partnerships_are_fewer() -> None:
    model = library({**ONE, "P2": ("D2", (3.0, 1.0))}, targets=(3.0, 1.0))
    it = seen(model)
    own, team = it.found.department_led, it.found.team_led
    tiles = {row.label: row for row in column_figures.column_figures(it, team, own)}
    assert tiles["Partnerships"].detail == "1 fewer"


def test_equals_by_all_weights_are_not_said_to_be_parted_by_some() -> None:
    model = library(LEVEL)
    said = EN.say(rivals.finding(model, study_of(model).smallest_changes()))
    assert said == "P2 shares the first place: no change of weights is needed for that."


def test_what_hours_are_needed_is_rounded_up() -> None:
    model = library({"P1": ("D1", (3.0, 1.0))}, hours=133.26)
    found = study_of(model).sought(Lever("all_hours"), Wish("coverage", "", 0.5))
    assert found is not None
    assert "66.7% would be enough" in lever_answer(model, found, EN).sentence


def test_who_is_neither_in_nor_out_beforehand_is_free_to_choose_and_not_unknown() -> None:
    said = say(Set("partnerships", "P1", "fixed", "must"), library(ONE))
    assert EN.say(said) == "P1: fixed free to choose → must be in"


def test_what_has_to_be_in_is_counted_with_what_the_order_takes() -> None:
    rows = {"P1": ("D1", (3.0, 1.0)), "P2": ("D2", (0.0, 0.0)), "P3": ("D2", (1.0, 3.0))}
    model = apply(library(rows), [Set("partnerships", "P2", "fixed", "must")])
    assert ", 3 of 3 partnerships take DKK 60,000 and" in said_of(
        value_of(study_of(model), "budget", EN).finding
    )


def said_of(text: str) -> str:
    return text.replace("\xa0", " ")


def test_where_no_portfolio_is_struck_out_there_are_no_others() -> None:
    model = library(NOTHING)
    assert left_of(model).startswith("All 4 possible portfolios are left: none is")
    only = apply(model, [Set("departments", name, "hours", 0.0) for name in ("D1", "D2")])
    assert left_of(only) == "Only one portfolio is possible."


def left_of(model: Model) -> str:
    """How many portfolios are left of how many."""
    found = core_index(model)
    assert found is not None
    return core_view(model, found, EN).counted
