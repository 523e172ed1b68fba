"""Coverage of the competences as a screen shows it."""

from __future__ import annotations

import pytest

from lib.analysis.competences.gaps import find_gaps
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.gap_coverage import CoverageView, coverage_view, worst_first
from tests.lib.view.competences.gapped import EN, competence, levels, library, person


def view(model: Model) -> CoverageView:
    return coverage_view(model, find_gaps(model), EN)


def three(**held: int) -> Model:
    """One competence that two people need, and three people."""
    people = (person(code) for code in ("M1", "M2", "M3"))
    return library(competence("K1"), *people, *levels("K1", **held))


def test_the_finding_says_for_how_many_there_are_people_and_what_nobody_has() -> None:
    assert view(demo()).finding == (
        "The library has people enough for 4 of 13 competences. Nobody has “Data and understanding "
        "of algorithms” and “Fundraising”."
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
    assert [bar.code for bar in view(three(**held)).bars] == [code]


def test_a_competence_on_one_person_is_named_in_the_finding() -> None:
    found = view(three(M1=3))
    assert "On one person alone rests “Skill K1”." in found.finding
    assert any("No: “Skill K1” would be gone" in line for line in found.lines)


def test_how_many_can_leave_is_said_in_words() -> None:
    two = view(three(M1=3, M2=3)).lines
    assert any("Yes, but not any two: two people have “Skill K1”." in line for line in two)
    all_three = view(three(M1=3, M2=3, M3=3)).lines
    assert any("Yes, and any 2, but not any 3: 3 people have" in line for line in all_three)


def test_levels_that_could_close_the_gap_are_said_to_be_unknown() -> None:
    assert any("Not everybody's level is known" in line for line in view(three(M1=3)).lines)
    known = view(three(M1=3, M2=1, M3=1)).lines
    assert not any("Not everybody's level is known" in line for line in known)


def test_what_is_missing_stands_first() -> None:
    rows = worst_first(find_gaps(demo()).competences)
    assert [row.competence for row in rows[:3]] == ["X1", "X2", "K6"]
    assert rows[-1].competence == "K10"


def test_without_a_target_there_is_no_gap() -> None:
    found = view(library(competence("K1", target=None), person("M1"), *levels("K1", M1=5)))
    assert found.finding == "No competence has a target yet, so no gap can be told."
    assert found.bars[0].code == "unasked"
    assert found.table.rows[0][2] is None


def test_the_table_holds_people_needed_shortfall_and_steps() -> None:
    assert view(three(M1=3, M2=1)).table.rows == (("Skill K1", 3, 1, 2, 1, 2, 1),)
