"""How much hangs on caution, and on how much departments list."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.dials import turned, vary_caution, vary_shortlist
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.settings import Setting
from tests.lib.analysis.houses import house


def test_a_dial_adds_a_setting_that_is_not_there_yet() -> None:
    assert turned(house(), "caution", 0.6).options.caution == 0.6


def test_a_dial_changes_a_setting_that_is_there() -> None:
    model = house(Setting(name="caution", value="0.1"))
    assert turned(model, "caution", 0.6).options.caution == 0.6
    assert turned(model, "shortlist", 3).options.shortlist == 3


def test_at_todays_caution_nothing_changes() -> None:
    (again,) = vary_caution(demo(), [demo().options.caution])
    assert again.approaches.combined.chosen == compare_approaches(demo()).combined.chosen


def test_caution_turns_a_department_to_what_it_knows() -> None:
    changes = [Set("partnerships", "P1", "novelty", 5), Set("departments", "A", "hours", 4.0)]
    model = apply(house(), changes)
    bold, careful = vary_caution(model, [0.0, 1.0])
    assert "P1" in bold.approaches.led.wanted
    assert "P1" not in careful.approaches.led.wanted


@pytest.mark.parametrize("length", [3, 8])
def test_a_shortlist_measures_the_same_portfolios_as_on_a_changed_model(length: int) -> None:
    (again,) = vary_shortlist(demo(), compare_approaches(demo()), [length])
    anew = compare_approaches(turned(demo(), "shortlist", length))
    assert [row.indicators for row in again.approaches.each] == [
        row.indicators for row in anew.each
    ]
