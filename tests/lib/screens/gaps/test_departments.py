"""Departments beside the library, as far as they may be shown."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.screens.gaps import departments
from lib.study import study_of
from tests.lib.screens.gaps.gapped import EN, led
from tests.lib.screens.screens import texts
from tests.readers import everybody, leader

STUDY = study_of(demo())
TOLD, ALL = (departments.found(STUDY, of("en", demo())) for of in (everybody, leader))


def test_departments_that_are_too_small_are_named_as_hidden_and_are_nowhere_else() -> None:
    assert EN.say(departments.hidden(demo(), TOLD)).startswith(
        "Not shown: Collections & Mediation and Development & Communication."
    )
    shown = [of(demo(), TOLD, EN) for of in (departments.shares, departments.people)]
    assert not [text for text in texts(tuple(shown)) if "Coll" in text]
    assert "Coll" not in str(departments.reached(demo(), TOLD, EN))


def test_what_is_not_known_of_everybody_is_said_beside_the_people_at_target() -> None:
    said = departments.unsure(demo(), TOLD)
    assert said is not None
    assert EN.say(said).startswith("Not everybody's level is known in “Data and understanding of")
    assert "“Fundraising”; an unknown level counts as missing." in EN.say(said)


def test_the_leader_sees_every_department() -> None:
    assert departments.hidden(demo(), ALL) is None
    assert len(departments.shares(demo(), ALL, EN).rows) == 7


def test_the_finding_is_the_statement_that_fewest_reach() -> None:
    said = EN.say(departments.finding(TOLD))
    assert said.startswith("Of what is asked of everybody, fewest reach this (50%):")
    assert len(list(departments.statements(demo(), TOLD))) == 4


def test_the_darker_a_cell_the_fewer_reach_the_statement() -> None:
    found = departments.reached(demo(), TOLD, EN)
    assert found is not None
    cells = found.figure["data"][0]
    assert found.figure["layout"]["yaxis"]["ticktext"][0] == "The whole library"
    assert cells["text"][0][0] == "90%"
    shades = dict(zip(cells["text"][0], cells["z"][0], strict=True))
    assert shades["50%"] > shades["90%"]


def test_where_nothing_is_asked_of_everybody_there_is_no_picture() -> None:
    gaps = departments.found(study_of(led()), leader("en", led()))
    assert EN.say(departments.finding(gaps)).startswith("The profile of all staff asks for nothing")
    assert departments.reached(led(), gaps, EN) is None
    assert departments.people(led(), gaps, EN).rows
