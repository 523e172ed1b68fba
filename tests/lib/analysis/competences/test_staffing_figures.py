"""The figures of staffing as plain values."""

from __future__ import annotations

import json

from lib.analysis.competences.staffing_figures import staffing_figures
from lib.exchange.ready import demo
from tests.lib.analysis.seated import staffed


def test_fit_is_printed_only_for_the_leader() -> None:
    shown, leader = staffing_figures(demo()), staffing_figures(demo(), leader=True)
    assert "fit" not in {word for word in json.dumps(shown).split('"') if word == "fit"}
    assert leader is not None
    assert leader["best"]["for_leader"]["fit"] > 0
    assert leader["price_of_fairness"]["fit_lost"] >= 0


def test_an_empty_seat_says_what_is_missing() -> None:
    shown = staffing_figures(demo())
    assert shown is not None
    lead = shown["best"]["partnerships"]["P01"]["lead"]
    assert lead["person"] is None
    assert lead["missing"]["cause"] == "levels"
    assert lead["missing"]["asked"] == {"K1": 4, "K6": 4, "K7": 4}


def test_a_library_without_goals_has_a_staffing_too() -> None:
    shown = staffing_figures(staffed())
    assert shown is not None
    assert shown["portfolio"] == []
