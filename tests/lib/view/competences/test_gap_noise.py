"""The noise test in words."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.noise import NoiseTest, find_steadiness
from lib.exchange.ready import demo
from lib.view.competences.gap_noise import noise_view
from tests.lib.view.competences.gapped import EN


def test_that_chance_lifts_coverage_is_told_honestly() -> None:
    lines = noise_view(demo(), find_steadiness(demo()), EN).lines
    assert any("That is no good news" in line for line in lines)
    assert "Too few people even if levels are a little wrong: “Internal" in "".join(lines)


def test_where_chance_does_not_lift_coverage_nothing_is_explained() -> None:
    plain = NoiseTest(9, 1, (), (), 0.5, 0.4, 0.6, None, None)
    assert "no good news" not in noise_view(demo(), plain, EN).lines[-1]
    unweighed = replace(plain, coverage=None, low=None, high=None)
    assert len(noise_view(demo(), unweighed, EN).lines) == 1


def test_each_finding_stands_with_the_share_in_which_it_holds() -> None:
    rows = noise_view(demo(), find_steadiness(demo(), draws=50), EN).table.rows
    found = {str(row[0]): row for row in rows}
    assert found["Coordination"][1] == "too few have it"
    assert found["Fundraising"][1] == "nobody has it"
    assert found["Role: partnership lead"][1] == "nobody has every must-have"
    assert all(0 <= float(row[2] or 0) <= 1 for row in rows)
