"""The measures in words, and the rows behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.model.statements import MEASURES
from lib.view.approaches.approach_measures import TEXTS, rows_table, value_words
from tests.lib.view.approaches.builders import EN, fjordby, found, nobody_leads


def said(measure: str, approach: str = "team_led") -> str:
    return EN.say(value_words(fjordby(), measure, found().of(approach)))


def test_every_measure_has_its_texts() -> None:
    assert list(TEXTS) == list(MEASURES)
    assert all(
        it.title and it.meaning and it.part and it.needs and it.page for it in TEXTS.values()
    )


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("strategy_coverage", "89.5%"),
        ("weakest_goal", "62.5% (Green transition in daily life)"),
        ("overload", "0 hours"),
        ("double_contact", "one partner"),
        ("novelty", "33.2 of 100"),
        ("voice", "100%"),
        ("selectivity", "54.2% chosen, 3.2 points better than the rest"),
    ],
)
def test_values_are_said_with_what_they_count(measure: str, value: str) -> None:
    assert said(measure) == value


def test_choosing_worse_than_the_rest_is_said() -> None:
    assert said("selectivity", "department_led").endswith("worse than the rest")


def test_where_nothing_is_known_it_says_so() -> None:
    model, approaches = nobody_leads()
    assert EN.say(value_words(model, "novelty", approaches.team_led)) == "unknown"
    gone = replace(approaches.team_led, indicators=None)
    assert EN.say(value_words(model, "focus", gone)) == "unknown"


@pytest.mark.parametrize("measure", MEASURES)
def test_the_rows_behind_a_measure_are_called_by_name(measure: str) -> None:
    indicators = found().department_led.indicators
    assert indicators is not None
    table = rows_table(fjordby(), measure, indicators.measures[measure], EN)
    assert len(table.columns) == (3 if TEXTS[measure].whole else 2)
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert not {row[0] for row in table.rows} & {row.id for row in fjordby().partnerships}


def test_a_measure_that_counts_rows_says_yes_or_no() -> None:
    indicators = found().team_led.indicators
    assert indicators is not None
    table = rows_table(fjordby(), "selectivity", indicators.measures["selectivity"], EN)
    assert [row[1] for row in table.rows].count("yes") == 13
