"""The noise test in words."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.noise import NoiseTest, find_steadiness
from lib.exchange.ready import demo
from lib.screens.gaps import noise
from lib.study import study_of
from tests.lib.screens.gaps.gapped import EN, led
from tests.readers import everybody, leader


def notes(found: NoiseTest) -> list[str]:
    return [EN.say(line) for line in noise.notes(demo(), found)]


def test_that_chance_lifts_coverage_is_told_honestly() -> None:
    lines = notes(find_steadiness(demo()))
    assert any("That is no good news" in line for line in lines)
    firm = next(line for line in lines if "even if levels are a little wrong" in line)
    assert "“Internal" in firm


def test_where_chance_does_not_lift_coverage_nothing_is_explained() -> None:
    plain = NoiseTest(9, 1, (), (), 0.5, 0.4, 0.6, None, None)
    assert "no good news" not in notes(plain)[-1]
    unweighed = replace(plain, coverage=None, low=None, high=None)
    assert len(notes(unweighed)) == 1


def test_each_finding_stands_with_the_share_in_which_it_holds() -> None:
    rows = noise.holds(demo(), find_steadiness(demo(), draws=50), EN).rows
    found = {str(row[0]): row for row in rows}
    assert found["Coordination"][1] == "too few have it"
    assert found["Fundraising"][1] == "nobody has it"
    assert found["Role: partnership lead"][1] == "nobody has every must-have"
    assert all(0 <= float(row[2] or 0) <= 1 for row in rows)


def test_competences_that_few_levels_are_known_in_are_left_out_outside_the_leaders_view() -> None:
    told, untold = (noise.found(study_of(led()), of("en", led())) for of in (leader, everybody))
    assert [row.competence for row in told.competences] == ["K1", "K2"]
    assert not untold.competences
