"""The What if page: compared, told apart, sought."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib.analysis.competences.moves import leaving
from lib.exchange.ready import demo
from lib.model.changes import Change, Set
from lib.model.scenario import Scenario
from pages.ui import cache
from tests.pages.opened import LIBRARIES, in_link, open_page, texts

PAGE = "what-if"
HEAVIER = Set("goals", "S1", "weight", 50.0)
HOURS = Set("departments", "UD", "hours", 500.0)


def kept(id: str, name: str, *changes: Change, library: str = "fjordby") -> None:
    """Keep a scenario in a library."""
    cache.shelf().open(library).save_scenario(id, Scenario(name, changes=changes))


def open_effects(**query: str) -> AppTest:
    """The comparison with the place for analysts open, as the old address of the effects leads."""
    page = open_page(PAGE, what="effects", **query)
    page.session_state["compare-analysts"] = True
    return page.run()


@pytest.mark.parametrize("part", ["compare", "find"])
@pytest.mark.parametrize("library", LIBRARIES)
def test_each_part_opens_in_every_library(library: str, part: str) -> None:
    page = open_page(PAGE, library, what=part)
    assert not page.exception
    assert page.header or page.subheader


def test_up_to_four_scenarios_stand_beside_today() -> None:
    kept("one", "Mere demokrati", HEAVIER)
    kept("two", "Flere timer", HOURS)
    page = open_page(PAGE, what="compare")
    assert "“Flere timer” covers most of the strategy" in texts(page)
    assert "Mere demokrati" in texts(page)


def test_the_link_names_what_is_compared() -> None:
    kept("one", "Mere demokrati", HEAVIER)
    kept("two", "Flere timer", HOURS)
    page = open_page(PAGE, what="compare", **{"with": "two"})
    assert page.multiselect(key="pick-compared").value == ["two"]
    page.multiselect(key="pick-compared").set_value(["one"]).run()
    assert in_link(page, "with") == "one"


def test_nothing_to_compare_says_what_to_do() -> None:
    page = open_page(PAGE, what="compare")
    assert "pick a scenario, or change something" in texts(page)


def test_a_link_to_what_is_not_there_is_no_harm() -> None:
    kept("one", "Mere demokrati", HEAVIER)
    page = open_page(PAGE, what="compare", **{"with": "gone,../x"}, way="nonsense", one="x")
    assert not page.exception


def test_what_no_longer_fits_is_told_of_the_scenario() -> None:
    kept("one", "Skævt", HEAVIER, Set("goals", "S99", "weight", 1.0))
    page = open_page(PAGE, what="compare")
    assert any("Skævt" in item.value for item in page.warning)


def test_the_way_of_choosing_can_be_changed() -> None:
    kept("one", "Flere timer", HOURS)
    page = open_page(PAGE, what="compare", way="team_led")
    assert "89%" in texts(page)


def test_a_scenario_about_a_person_tells_nothing_of_competences_outside_the_leaders_view() -> None:
    kept("one", "Nogen går", *leaving(demo(), ["M28"]))
    page = open_page(PAGE, what="compare")
    assert "Competences covered" not in texts(page)
    effects = open_effects(one="one", **{"effect-on": "competence_coverage"})
    assert "few people" in texts(effects)
    assert "M28" not in texts(page) + texts(effects)


def test_the_leader_sees_what_it_does_to_competences() -> None:
    kept("one", "Nogen går", *leaving(demo(), ["M28"]))
    page = open_page(PAGE, what="compare")
    page.session_state["samspil.leading"] = ["fjordby"]
    page.run()
    assert "Competences covered" in texts(page)


def test_each_change_has_its_effect_and_they_add_up() -> None:
    kept("one", "Begge", HEAVIER, HOURS)
    page = open_effects(one="one")
    assert "Most of it comes from" in texts(page)
    page.session_state["effects-numbers"] = True
    rows = page.run().table[-1].value
    effects = [float(text) for text in rows["Effect"]]
    assert sum(effects[:-1]) == pytest.approx(effects[-1], abs=0.02)


def test_effects_that_name_somebody_are_let_go_when_somebody_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = leaving(demo(), ["M28"])
    assert "M28" in str(cache.study(demo()).effects(gone, "competence_coverage"))

    cache.forget_pasts()

    monkeypatch.setattr("lib.analysis.what_if.effects.effects_of", lambda *_: None)
    assert cache.study(demo()).effects(gone, "competence_coverage") is None


def test_without_a_what_if_there_are_no_effects() -> None:
    assert "There is nothing to compare yet" in texts(open_effects())


def test_a_change_that_would_be_enough_can_be_tried() -> None:
    page = open_page(PAGE, what="find", wish="partnership", **{"wish-partnership": "P07"})
    assert "single changes would be enough" in texts(page)
    next(item for item in page.button if str(item.key).startswith("find-")).click().run()
    assert page.session_state["samspil.changes"]["fjordby"]
    assert "It is so already." in texts(page)
    assert "Nothing needs to change" in texts(page)


def test_the_weights_are_tried_when_asked() -> None:
    page = open_page(
        PAGE, what="find", wish="partnership", by="weights", **{"wish-partnership": "P07"}
    )
    assert "Weight of Democracy and dialogue" in texts(page)
    assert "No single change would be enough" in texts(page)
    assert "try several changes at once under Ask" in texts(page)


def test_a_wish_that_nothing_fulfils_says_so() -> None:
    kept("one", "Aldrig", Set("partnerships", "P07", "fixed", "never"))
    wish = {"wish": "partnership", "wish-partnership": "P07"}
    page = open_page(PAGE, what="find", scenario="one", **wish)
    assert "No single change would be enough" in texts(page)
    assert not [item for item in page.button if str(item.key).startswith("find-")]


def test_a_competence_gap_is_told_with_what_closing_it_costs() -> None:
    page = open_page(PAGE, what="find", wish="competence", **{"wish-competence": "K6"})
    assert "can be closed for" in texts(page)


@pytest.mark.parametrize("part", ["compare", "find"])
def test_each_part_speaks_danish(part: str) -> None:
    kept("one", "Begge", HEAVIER, HOURS)
    english = open_page(PAGE, what=part, one="one")
    danish = open_page(PAGE, lang="da", what=part, one="one")
    told = [{it.value for it in (*page.header, *page.subheader)} for page in (english, danish)]
    assert not told[0] & told[1]
