"""What hangs on caution, on the length of lists, and on the weights."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.approaches.contest import contest
from lib.analysis.approaches.dials import Turned, turned, vary_shortlist
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import demo
from lib.view.approaches.approach_careful import careful_view, robustness_words, shortlist_table
from tests.lib.view.approaches.builders import EN, found, no_way, nobody_leads


def test_where_caution_changes_nothing_this_is_said() -> None:
    view = careful_view([Turned(1.0, found()), Turned(0.0, found())], 0.3, EN)
    assert view.finding == (
        "However carefully departments choose, what they choose covers 76%: nothing hangs on it."
    )
    assert [step[0] for step in view.steps] == [0.0, 100.0]
    assert view.today == pytest.approx(30.0)


def test_where_only_ownership_changes_this_is_said() -> None:
    bold = turned(demo(), "caution", 1.0)
    rows = [Turned(0.3, found()), Turned(1.0, compare_approaches(bold))]
    assert careful_view(rows, 0.3, EN).finding == (
        "However carefully departments choose, what they choose covers 76%; what changes is "
        "ownership, from 72% to 83%."
    )


def test_a_difference_is_told_with_both_ends() -> None:
    bold = replace(found(), department_led=found().team_led)
    view = careful_view([Turned(0.0, bold), Turned(1.0, found())], 0.3, EN)
    assert "covers from 76% to 89%, a difference of 13.4 percentage points" in view.finding


def test_without_any_choice_nothing_is_told() -> None:
    _, none = no_way()
    assert careful_view([Turned(0.0, none)], 0.3, EN).finding.startswith("The departments choose")


def test_longer_lists_make_more_ownership() -> None:
    table = shortlist_table(vary_shortlist(demo(), found(), (3, 10)), EN)
    short, long = table.rows
    assert (short[0], long[0]) == (3, 10)
    assert all(a < b for a, b in zip(short[1:], long[1:], strict=True))  # type: ignore[operator]
    assert shortlist_table((), EN).rows == ()


def test_robustness_is_one_sentence() -> None:
    said = robustness_words(found(), contest(demo(), found()))
    assert EN.say(said) == (
        "In 99.7% of the weightings that keep your order of goals, the team's choice covers most, "
        "the combination in 0.3%, the departments' own choice in 0%."
    )


def test_with_nothing_to_compare_there_is_no_sentence() -> None:
    model, approaches = nobody_leads()
    assert robustness_words(approaches, contest(model, approaches)) is not None
    assert robustness_words(approaches, None) is None
