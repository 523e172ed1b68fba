"""What hangs on caution, on the length of lists, and on the weights."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.approaches.comparison import CAUTIONS, Turned, turned
from lib.analysis.approaches.side_by_side import Approaches, compare_approaches
from lib.exchange.ready import demo
from lib.screens.approaches.careful import (
    Step,
    cautions,
    finding,
    picture,
    playing_safe,
    robustness,
    shortlists,
    step,
    steps,
)
from lib.study import study_of
from lib.study.base import PROOF
from tests.lib.screens.approaches.builders import EN, found, no_way, nobody_leads, seen


def tried(*rows: tuple[float, Approaches]) -> list[Step]:
    return [step(Turned(level, approaches)) for level, approaches in rows]


def said(*rows: tuple[float, Approaches]) -> str:
    return EN.say(finding(tried(*rows)))


def test_where_caution_changes_nothing_this_is_said() -> None:
    assert said((0.0, found()), (1.0, found())) == (
        "However carefully departments choose, what they choose covers 76%: nothing hangs on it."
    )


def test_where_only_wishes_change_this_is_said() -> None:
    bold = turned(demo(), "caution", 1.0)
    assert said((0.3, found()), (1.0, compare_approaches(bold))) == (
        "However carefully departments choose, what they choose covers 76%; what changes is "
        "how much of their wishes can be kept, from 95% to 96%."
    )


def test_a_difference_is_told_with_both_ends() -> None:
    bold = replace(found(), department_led=found().team_led)
    told = said((0.0, bold), (1.0, found()))
    assert "covers from 76% to 89%, a difference of 13.4 percentage points" in told


def test_without_any_choice_nothing_is_told() -> None:
    assert "cannot be said" in said((0.0, no_way().found))


def test_every_caution_is_tried_and_drawn_and_todays_is_marked() -> None:
    found = list(steps(study_of(demo()), PROOF))
    assert [caution for caution, _ in found] == [100 * level for level in CAUTIONS]
    drawn, table = picture(demo(), found, EN).figure, cautions(found, EN)
    assert [it["x"] for it in drawn["data"]] == [[caution for caution, _ in found]] * 3
    assert [100 * row[1] for row in table.rows] == pytest.approx(drawn["data"][0]["y"])
    assert drawn["layout"]["shapes"][0]["x0"] == pytest.approx(30.0)


def test_what_would_be_chosen_without_caution_is_told() -> None:
    assert EN.say(playing_safe(seen())).startswith("As chosen, before anything is given up")
    assert playing_safe(nobody_leads()) is None


def test_longer_lists_leave_less_that_nobody_listed() -> None:
    short, long = shortlists(seen(), (3, 10)).rows
    assert (short[0], long[0]) == (3, 10)
    assert all(a > b for a, b in zip(short[1:], long[1:], strict=True))  # type: ignore[operator]
    assert shortlists(seen(), ()).rows == ()


def test_robustness_is_one_sentence() -> None:
    told = robustness(study_of(demo()).contest(found()))
    assert EN.say(told) == (
        "In 99.7% of the weightings that keep your order of goals, the team's choice covers most, "
        "the combination in 0.3%, the departments' own choice in 0%."
    )


def test_with_nothing_to_compare_there_is_no_sentence() -> None:
    it = nobody_leads()
    assert robustness(study_of(it.model).contest(it.found)) is not None
    assert robustness(None) is None
