"""The measures in words, and the rows behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.model.goals import MEASURES
from lib.screens.approaches.measures import TEXTS, rows_table, value_words
from tests.lib.screens.approaches.builders import EN, fjordby, found, nobody_leads


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
        ("strategy_coverage", "89%"),
        ("weakest_goal", "63% (Green transition in daily life)"),
        ("overload", "0 hours"),
        ("double_contact", "one partner"),
        ("novelty", "33 of 100 (8% of the hours new)"),
        ("imposed", "39%"),
        ("risk", "13 of 100"),
        ("voice", "100%"),
        ("selectivity", "54% chosen, 0.9 percentage points better than the rest"),
    ],
)
def test_values_are_said_with_what_they_count(measure: str, value: str) -> None:
    assert said(measure) == value


@pytest.mark.parametrize(
    ("gained", "words"),
    [
        (3.21, "3.2 percentage points better than the rest"),
        (-0.4, "0.4 percentage points worse than the rest"),
    ],
)
def test_choosing_better_or_worse_than_the_rest_is_said(gained: float, words: str) -> None:
    team = found().team_led
    assert team.indicators is not None
    selection = replace(team.indicators.selection, alignment_gained=gained)
    row = replace(team, indicators=replace(team.indicators, selection=selection))
    assert EN.say(value_words(fjordby(), "selectivity", row)) == f"54% chosen, {words}"


def test_what_dares_much_is_named_and_what_hangs_on_the_unknown_is_counted() -> None:
    team = found().team_led
    assert team.indicators is not None
    held = team.indicators.selection
    daring = replace(held, risky=("P01",), leads_unknown=("P01", "P02"))
    row = replace(team, indicators=replace(team.indicators, selection=daring))
    assert EN.say(value_words(fjordby(), "risk", row)).endswith("(much in Reading trail 0–6)")
    assert EN.say(value_words(fjordby(), "own_strengths", row)) == (
        "0% (2 hang on what nobody has told)"
    )


def test_where_nothing_is_known_it_says_so() -> None:
    model, team = nobody_leads().model, nobody_leads().found.team_led
    assert EN.say(value_words(model, "novelty", team)) == "unknown"
    gone = replace(team, indicators=None)
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
