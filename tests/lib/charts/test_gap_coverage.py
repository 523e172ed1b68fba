"""The figure of coverage."""

from __future__ import annotations

from lib.analysis.competences.gaps import find_gaps
from lib.charts.gap_coverage import coverage_bars
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.gap_coverage import coverage_view
from tests.lib.view.competences.gapped import EN, competence, levels, library, person


def figure(model: Model) -> Figure:
    return coverage_bars(coverage_view(model, find_gaps(model), EN))


def test_each_status_has_a_pattern_of_its_own_and_nobody_a_cross() -> None:
    bars = [it for it in figure(demo())["data"] if it["type"] == "bar"]
    patterns = [it["marker"]["pattern"]["shape"] for it in bars]
    assert len(patterns) == len(set(patterns)) == 2
    cross = next(it for it in figure(demo())["data"] if it.get("name") == "nobody has it")
    assert cross["x"] == [0, 0]


def test_every_competence_that_needs_people_has_a_mark() -> None:
    marks = next(it for it in figure(demo())["data"] if it.get("name") == "People needed")
    assert len(marks["x"]) == 13


def test_an_axis_can_be_drawn_of_nothing() -> None:
    empty = figure(library(competence("K1", needed=None), person("M1"), *levels("K1", M1=0)))
    assert empty["layout"]["xaxis"]["range"] == [0, 1]
