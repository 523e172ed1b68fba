"""The figure of how often each competence is wanted."""

from __future__ import annotations

from lib.analysis.competences.gaps import find_gaps
from lib.charts.hiring import wanted_bars
from lib.exchange.ready import demo
from lib.view.competences.hiring import hiring_view
from tests.lib.view.competences.hired import EN, found

VIEW = hiring_view(demo(), found(), find_gaps(demo()), 1, EN)


def test_each_competence_has_a_bar_of_its_share() -> None:
    bars = wanted_bars(VIEW)["data"][0]
    assert bars["x"] == [100 * bar.share for bar in VIEW.bars]


def test_every_bar_has_its_name_above_it() -> None:
    heads = wanted_bars(VIEW)["layout"]["annotations"]
    assert [head["text"] for head in heads] == [bar.label for bar in VIEW.bars]


def test_a_short_bar_has_its_number_beside_it() -> None:
    places = dict(
        zip(
            (bar.share for bar in VIEW.bars),
            wanted_bars(VIEW)["data"][0]["textposition"],
            strict=True,
        )
    )
    assert places[1.0] == "inside"
    assert {place for share, place in places.items() if share < 0.15} == {"outside"}
