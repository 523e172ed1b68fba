"""What each change does, as the page shows it."""

from math import nan

import pytest

from lib.analysis.competences.moves import leaving
from lib.analysis.what_if.effects import Effect, Effects, effects_of
from lib.analysis.what_if.outcome import EXPLAINED
from lib.exchange.ready import demo
from lib.model.changes import Change, Set
from lib.model.scenario import Scenario, rebase
from lib.screens.what_if import effects
from lib.study import study_of
from tests.lib.screens.what_if.sides import DEMOCRACY
from tests.readers import DA, EN, LEADER, everybody

WEIGHTS = (*DEMOCRACY, Set("goals", "S2", "weight", 1.0))


def found() -> Effects:
    """What two weights do to the coverage of all that is proposed."""
    both = effects_of(demo(), WEIGHTS, EXPLAINED["proposed_coverage"])
    assert both is not None
    return both


def one(effect: float, *changes: Change, orders: int | None = None) -> Effects:
    """One step from 50 on."""
    return Effects(50.0, 50.0 + effect, (Effect(changes or WEIGHTS[:1], effect, 0.0),), orders)


def rows(some: Effects) -> tuple[tuple[object, ...], ...]:
    return effects.effects_table(some, effects.labels_of(demo(), some, EN), EN).rows


def test_every_figure_that_is_explained_has_a_name() -> None:
    assert set(effects.FIGURES) == set(EXPLAINED)


def test_the_steps_lead_from_today_to_the_what_if() -> None:
    some = found()
    steps = list(effects.steps(some, ["a", "b"], EN))
    levels = [some.before, *(step.end for step in steps)]
    assert [step.start for step in steps] == levels[:-1]
    assert levels[-1] == pytest.approx(some.after)


def test_the_table_adds_up() -> None:
    listed = rows(found())
    assert sum(row[1] for row in listed[:-1]) == pytest.approx(listed[-1][1])  # type: ignore[misc]


def test_the_change_that_does_most_is_named() -> None:
    far = Effects(50.0, 60.0, (Effect(WEIGHTS[:1], 9.0, 0.0), Effect(WEIGHTS[1:], 1.0, 0.0)), None)
    said = EN.say(effects.finding(far, ["the first", "the second"], "best_coverage"))
    assert "50% → 60%" in said or "50.0% → 60.0%" in said
    assert "“the first” (+9.0 percentage points)" in said


def test_what_does_nothing_says_so() -> None:
    idle = one(0.0)
    assert "stays at" in EN.say(effects.finding(idle, ["it"], "best_coverage"))
    [step] = effects.steps(idle, ["it"], EN)
    assert step.text == "no effect"


def test_a_drawn_effect_tells_its_error_and_an_unknown_error_is_blank() -> None:
    drawn = Effects(50.0, 52.0, (Effect(WEIGHTS[:1], 1.5, 0.2), Effect(WEIGHTS[1:], 0.5, nan)), 64)
    assert [row[2] for row in rows(drawn)] == [0.2, None, None]
    assert "64" in EN.say(effects.note(drawn, "best_coverage")[0])


def test_only_the_best_portfolio_tells_that_no_promise_is_kept() -> None:
    assert "without the promise" in EN.say(effects.note(one(2.0), "best_coverage")[-1])
    [running] = effects.note(one(2.0), "running_coverage")
    assert "promise" not in EN.say(running)


def test_outside_the_leaders_view_no_step_tells_of_somebody() -> None:
    gone = one(-5.0, *leaving(demo(), ["M28"]))
    assert "M28" not in str(effects.labels_of(demo(), gone, EN))
    assert "M28" in str(effects.labels_of(demo(), gone, LEADER))


def test_two_changes_that_take_each_other_back_are_not_told_of_one_by_one() -> None:
    harmless = rebase(Scenario(changes=WEIGHTS), demo())
    gone = rebase(Scenario(changes=leaving(demo(), ["M28"])), demo())
    nobody = everybody("en", demo())
    assert effects.may_tell(demo(), harmless, nobody)
    assert not effects.may_tell(demo(), gone, nobody)


def test_a_figure_that_is_followed_comes_to_the_same() -> None:
    heard: list[float] = []
    saved = study_of(demo())
    followed = effects.find(saved, WEIGHTS, "running_coverage", lambda it: not heard.append(it))
    assert followed == effects.find(saved, WEIGHTS, "running_coverage", None)
    assert heard


def test_danish_writes_numbers_the_danish_way() -> None:
    some = found()
    shown = effects.picture(some, ["a", "b"], "proposed_coverage", DA).figure
    texts = [text for trace in shown["data"] for text in trace.get("text", ())]
    assert f"Som gemt: {some.before:.0f}\u00a0%" in texts
