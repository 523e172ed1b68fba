"""What each change does, as the page shows it."""

from math import nan

import pytest

from lib.analysis.competences.leaving import leaving
from lib.analysis.scenarios.effects import Effect, Effects, effects_of
from lib.analysis.scenarios.outcome import EXPLAINED
from lib.exchange.ready import demo
from lib.model.changes import Set
from lib.view.scenarios.effects import FIGURES, EffectsView, effects_view
from tests.lib.view.scenarios.compared_builders import DA, DEMOCRACY, EN

WEIGHTS = (*DEMOCRACY, Set("goals", "S2", "weight", 1.0))


def view(leader: bool = False) -> EffectsView:
    found = effects_of(demo(), WEIGHTS, EXPLAINED["proposed_coverage"])
    assert found is not None
    return effects_view(demo(), found, "proposed_coverage", EN, leader=leader)


def test_every_figure_that_is_explained_has_a_name() -> None:
    assert set(FIGURES) == set(EXPLAINED)


def test_the_steps_lead_from_today_to_the_what_if() -> None:
    shown = view()
    levels = [shown.before[1], *(step.high for step in shown.steps)]
    assert [step.low for step in shown.steps] == levels[:-1]
    assert levels[-1] == pytest.approx(shown.after[1])


def test_the_table_adds_up() -> None:
    rows = view().table.rows
    assert sum(row[1] for row in rows[:-1]) == pytest.approx(rows[-1][1])  # type: ignore[misc]


def test_the_change_that_does_most_is_named() -> None:
    far = Effects(50.0, 60.0, (Effect(WEIGHTS[:1], 9.0, 0.0), Effect(WEIGHTS[1:], 1.0, 0.0)), None)
    finding = effects_view(demo(), far, "best_coverage", EN, leader=False).finding
    assert "50% → 60%" in finding or "50.0% → 60.0%" in finding
    assert "+9.0 points" in finding


def test_what_does_nothing_says_so() -> None:
    idle = Effects(50.0, 50.0, (Effect(WEIGHTS[:1], 0.0, 0.0),), None)
    shown = effects_view(demo(), idle, "best_coverage", EN, leader=False)
    assert "stays at" in shown.finding
    assert shown.steps[0].text == "no effect"


def test_a_drawn_effect_tells_its_error_and_an_unknown_error_is_blank() -> None:
    drawn = Effects(50.0, 52.0, (Effect(WEIGHTS[:1], 1.5, 0.2), Effect(WEIGHTS[1:], 0.5, nan)), 64)
    shown = effects_view(demo(), drawn, "best_coverage", EN, leader=False)
    assert [row[2] for row in shown.table.rows] == [0.2, None, None]
    assert "64" in shown.note


def test_only_the_best_portfolio_tells_that_no_promise_is_kept() -> None:
    found = Effects(50.0, 52.0, (Effect(WEIGHTS[:1], 2.0, 0.0),), None)
    best, running = (
        effects_view(demo(), found, figure, EN, leader=False).note
        for figure in ("best_coverage", "running_coverage")
    )
    assert "without the promise" in best
    assert "promise" not in running


def test_outside_the_leaders_view_no_step_tells_of_somebody() -> None:
    gone = Effects(65.0, 60.0, (Effect(leaving(demo(), ["M28"]), -5.0, 0.0),), None)
    hidden, seen = (
        effects_view(demo(), gone, "competence_coverage", EN, leader=leader)
        for leader in (False, True)
    )
    assert "M28" not in str(hidden)
    assert "M28" in str(seen)


def test_danish_writes_numbers_the_danish_way() -> None:
    found = effects_of(demo(), WEIGHTS, EXPLAINED["running_coverage"])
    assert found is not None
    assert "," in effects_view(demo(), found, "running_coverage", DA, leader=False).before[0]
