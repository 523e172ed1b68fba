"""The force fields on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.screens.approaches.claims import judging
from lib.screens.approaches.finding import Seen
from lib.screens.approaches.forces import fields, figures, finding, is_assumed, picture
from tests.lib.screens.approaches.builders import EN, fjordby, seen


def judged() -> Seen:
    return judging(seen(), {"D1": {"applies": 5.0, "importance": 4.0}})


def first(it: Seen) -> str:
    return EN.say(finding(fields(it)[0]))


def test_each_approach_has_its_field_with_every_statement() -> None:
    found = fields(seen())
    assert [field.approach for field in found] == ["department_led", "team_led", "combined"]
    told = [len(figures(seen(), field).rows) for field in found]
    assert sum(told) == len(fjordby().statements)
    drawn = [picture(seen(), field).figure["data"][3]["text"] for field in found]
    assert [len(texts) for texts in drawn] == told


def test_what_is_measured_is_summed_up_apart_from_what_is_judged() -> None:
    measured = "Of what is measured and holds here, 2.9 points drive it and 3.1 points restrain it."
    assert first(seen()) == measured
    assert first(judged()) == (
        f"{measured} Judged, 4.0 points drive it and 0.0 points restrain it."
    )


def test_the_table_says_what_each_force_rests_on() -> None:
    rows = figures(seen(), fields(seen())[0]).rows
    assert rows[0][1:5] == ("Drives", "nothing yet", "Judged only", None)
    assert rows[3][2] == "measured"
    assert rows[3][3] == "Holds here"
    assert rows[3][6] == pytest.approx(2.86, abs=0.01)


def test_without_statements_there_is_no_field() -> None:
    assert fields(replace(seen(), model=fjordby().with_tables({"statements": []}))) == ()


def test_measured_and_judged_forces_are_drawn_apart() -> None:
    field = fields(judged())[0]
    measured, by_group, *_ = picture(judged(), field).figure["data"]
    drives = [it.length or 0.0 for it in field.pros if it.kind == "measured" and it.pushes]
    assert [-x for x in measured["x"] if x < 0] == [it for it in drives if it >= 0.05]
    assert by_group["x"] == [-4.0]


def test_what_holds_not_or_makes_no_difference_is_drawn_apart() -> None:
    field = fields(seen())[1]
    _, _, idle, *_ = picture(seen(), field).figure["data"]
    lengths = [-(row.length or 0.0) for row in field.pros if row.statement in ("T2", "T3")]
    assert idle["x"] == pytest.approx(lengths)


def test_importance_that_nobody_has_judged_is_assumed() -> None:
    every = {row.id: {"importance": 3.0} for row in fjordby().statements}
    assert is_assumed(judged())
    assert not is_assumed(judging(seen(), every))
