"""Tiles: where a figure is in the what-if, and where it is today."""

from __future__ import annotations

import pytest

from lib.analysis.scenarios.outcome import find_outcome
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.scenarios.ask_tiles import (
    SHOWN,
    Tile,
    coverage_tile,
    money_tile,
    moved_line,
    portfolio_tile,
)
from lib.view.scenarios.sides import Side

ENGLISH = language("en")


def models() -> tuple[Model, Model]:
    """Today, and a what-if."""
    return demo(), apply(demo(), [Set("goals", "S1", "weight", 50.0)])


def test_a_coverage_shows_the_what_if_and_tells_today() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, 0.625), ENGLISH)
    assert (tile.value, tile.moved, tile.line) == (
        "62.5%",
        "up 12.5 points, better",
        "today 50.0%",
    )
    assert (tile.arrow, tile.merit) == ("up", "better")


def test_less_coverage_is_worse() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, 0.4), ENGLISH)
    assert (tile.moved, tile.arrow, tile.merit) == ("down 10.0 points, worse", "down", "worse")


@pytest.mark.parametrize(
    ("amounts", "moved", "arrow"),
    [
        ((100.0, 300.0), "up DKK 200", "up"),
        ((300.0, 100.0), "down DKK 200", "down"),
        ((100.0, 100.2), "the same", "off"),
        ((None, 100.0), "", "off"),
        ((100.0, None), "", "off"),
    ],
)
def test_money_is_neither_better_nor_worse(
    amounts: tuple[float | None, float | None], moved: str, arrow: str
) -> None:
    tile = money_tile("closing_cost", models(), amounts, ENGLISH)
    assert (tile.moved, tile.arrow, tile.merit) == (moved, arrow, "")


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, None), ENGLISH)
    assert (tile.value, tile.moved, tile.arrow) == ("unknown", "", "off")


def test_without_a_what_if_there_is_nothing_to_compare() -> None:
    same = demo(), demo()
    tile = coverage_tile("competence_coverage", same, (0.5, 0.5), ENGLISH)
    assert (tile.value, tile.moved, tile.line) == ("50.0%", "", "")


def test_the_weakest_goal_is_named() -> None:
    before, after = (Side("", "", model, find_outcome(model)) for model in models())
    tile = portfolio_tile(before, after, "weakest_goal", ENGLISH)
    assert tile.line.startswith("Green transition in daily life; today ")


@pytest.mark.parametrize("name", SHOWN)
def test_a_figure_that_has_not_moved_says_so_without_an_arrow(name: str) -> None:
    changed = apply(demo(), [Set("goals", "S1", "description", "x")])
    before, after = (Side("", "", it, find_outcome(it)) for it in (demo(), changed))
    tile = portfolio_tile(before, after, name, ENGLISH)
    assert (tile.moved, tile.arrow, tile.merit) == ("the same", "off", "")


def test_the_line_in_sight_names_what_moved_and_not_what_the_sentence_tells() -> None:
    tiles = [
        Tile("strategy_coverage", "Strategy", "90%", "up 2", arrow="up"),
        Tile("cost", "Cost", "DKK 5", "the same"),
        Tile("competence_coverage", "Competences", "70%", "up 5", arrow="up"),
        Tile("closing_cost", "Plan", "DKK 3", "down DKK 4", arrow="down"),
    ]
    assert moved_line(tiles) == "Competences: 70% (up 5) · Plan: DKK 3 (down DKK 4)"
