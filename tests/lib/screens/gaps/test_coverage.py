"""Coverage of the competences, and what partnerships ask for, as a screen shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.partnerships import find_special_needs
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.gaps import coverage
from lib.screens.gaps.coverage import worst_first
from lib.screens.parts import Table
from lib.study import study_of
from tests.lib.screens.gaps.gapped import EN, competence, led, levels, library, person
from tests.readers import everybody, leader


def finding(model: Model) -> str:
    return EN.say(coverage.finding(model, find_gaps(model)))


def notes(model: Model) -> list[str]:
    return [EN.say(line) for line in coverage.notes(model, find_gaps(model))]


def statuses(model: Model) -> list[str]:
    return [coverage.status(row) for row in find_gaps(model).competences]


def listed(model: Model) -> Table:
    return coverage.listed(model, find_gaps(model), EN)


def three(**held: int) -> Model:
    """One competence that two people need, and three people."""
    people = (person(code) for code in ("M1", "M2", "M3"))
    return library(competence("K1"), *people, *levels("K1", **held))


def test_the_finding_says_for_how_many_there_are_people_and_what_nobody_has() -> None:
    assert finding(demo()) == (
        "You have enough people for 4 of 13 competences. Nobody has “Data and understanding of "
        "algorithms” and “Fundraising”."
    )


@pytest.mark.parametrize(
    ("held", "code"),
    [
        ({"M1": 2}, "uncovered"),
        ({"M1": 3}, "single"),
        ({"M1": 3, "M2": 4}, "enough"),
    ],
)
def test_each_competence_has_a_status(held: dict[str, int], code: str) -> None:
    assert statuses(three(**held)) == [code]


def test_a_competence_on_one_person_is_named_in_the_finding() -> None:
    assert "One person alone has “Skill K1”." in finding(three(M1=3))
    assert any("No: only one person has “Skill K1”." in line for line in notes(three(M1=3)))


def test_how_many_can_leave_is_said_in_words() -> None:
    two = notes(three(M1=3, M2=3))
    assert any("Any two? Not always: only two have “Skill K1”." in line for line in two)
    all_three = notes(three(M1=3, M2=3, M3=3))
    assert any(
        "any 2 members of staff? Yes. Any 3? Not always: only 3 have" in line for line in all_three
    )


def test_what_nobody_has_is_lost_already_whoever_leaves() -> None:
    people = (person("M1"), person("M2"))
    model = library(competence("K1"), competence("K2"), *people, *levels("K1", M1=3, M2=3))
    assert any("Any two? Not always: only two have “Skill K1”." in line for line in notes(model))


def test_levels_that_could_close_the_gap_are_said_to_be_unknown() -> None:
    assert any("Not everybody's level is known" in line for line in notes(three(M1=3)))
    known = notes(three(M1=3, M2=1, M3=1))
    assert not any("Not everybody's level is known" in line for line in known)


def test_what_is_missing_stands_first() -> None:
    rows = worst_first(find_gaps(demo()).competences)
    assert [row.competence for row in rows[:3]] == ["X1", "X2", "K6"]
    assert rows[-1].competence == "K10"


def test_without_a_target_there_is_no_gap() -> None:
    aimless = library(competence("K1", target=None), person("M1"), *levels("K1", M1=5))
    assert finding(aimless) == "No competence has a target yet, so no gap can be told."
    assert statuses(aimless) == ["unasked"]
    assert listed(aimless).rows[0][2] is None


def test_the_table_holds_people_needed_shortfall_and_steps() -> None:
    assert listed(three(M1=3, M2=1)).rows == (("Skill K1", 3, 1, 2, 1, 2, 1),)


def test_levels_to_climb_are_told_only_where_they_tell_of_no_few() -> None:
    few = three(M1=3, M2=1)
    for reader, steps in ((everybody("en", few), None), (leader("en", few), 2)):
        gaps = coverage.found(study_of(few), reader)
        assert coverage.listed(few, gaps, reader).rows[0][5] == steps


def drawn(model: Model) -> dict[str, list[int]]:
    """How many people are at target in each competence's bar, by the title of its picture."""
    parts = coverage.people(model, find_gaps(model), EN)
    return {title: picture.figure["data"][1]["x"] for title, picture in parts}


def test_what_lacks_people_stands_apart_from_what_has_enough() -> None:
    parts = drawn(demo())
    assert list(parts) == ["People missing (9)", "Enough people (4)"]
    assert [len(bars) for bars in parts.values()] == [9, 4]
    assert parts["People missing (9)"][:3] == [0, 0, 2]


def test_both_pictures_have_one_scale() -> None:
    parts = coverage.people(demo(), find_gaps(demo()), EN)
    assert len({str(it.figure["layout"]["xaxis"]["range"]) for _, it in parts}) == 1


def test_without_a_number_needed_there_is_no_bar() -> None:
    assert drawn(library(competence("K1", target=None), person("M1"), *levels("K1", M1=5))) == {}


def test_the_figures_say_how_much_is_covered_how_many_are_missing_and_what_hangs_on_one() -> None:
    shown = coverage.figures(find_gaps(demo()), EN)
    assert [it.value for it in shown] == ["65%", "18", "0"]
    assert shown[1].detail == "in 9 competences"
    alone = coverage.figures(find_gaps(three(M1=3)), EN)
    assert (alone[2].value, alone[2].detail) == ("1", "competence")


def test_coverage_that_is_not_known_is_not_none() -> None:
    aimless = library(competence("K1", target=None), person("M1"), *levels("K1", M1=5))
    assert "%" not in coverage.figures(find_gaps(aimless), EN)[0].value


# -- what partnerships ask for ---------------------------------------------------------------------


def waiting(model: Model) -> list[str]:
    return [EN.say(line) for line in coverage.waiting(model, find_special_needs(model))]


def test_a_profession_nobody_has_is_named_with_the_partnership_that_waits() -> None:
    assert any(
        "Nobody has “Fundraising” at the level asked" in line and "literature festival" in line
        for line in waiting(demo())
    )


def test_where_every_need_is_met_that_is_said() -> None:
    assert waiting(led()) == [
        "There is somebody for every special competence that partnerships ask for."
    ]


def test_where_nothing_is_asked_nothing_is_said() -> None:
    assert not waiting(library())
    assert not coverage.needed(library(), find_special_needs(library()), EN).rows


def test_days_on_which_somebody_leaves_are_told_to_the_leader_only() -> None:
    rows = [
        replace(row, leaves_on=date(2027, 3, 1) if row.id == "M12" else None)
        for row in demo().people
    ]
    model = demo().with_tables({"people": rows})
    study = study_of(model, date(2026, 12, 1))
    for reader, told in ((leader("en", model), True), (everybody("en", model), False)):
        gaps = coverage.found(study, reader)
        said = [reader.say(line) for line in coverage.notes(model, gaps)]
        listed = coverage.listed(model, gaps, reader)
        figure = str([it.figure for _, it in coverage.people(model, gaps, reader)])
        headings = figure.replace("\\xa0", " ").replace("<br>", " ")
        assert any("Somebody leaves on 1 March 2027" in line for line in said) is told
        assert any("from 1 March 2027" in str(row) for row in listed.rows) is told
        assert ("from 1 March 2027" in headings) is told
