"""Who could lead one partnership."""

from __future__ import annotations

import pytest

from lib.analysis.competences.leads import Lack, PossibleLead, asked_of_lead, find_leads
from lib.model.competences import Need, Profile
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Person
from lib.model.tables import Row
from tests.lib.analysis.staff import Levels, competence, team

ROWS: tuple[Row, ...] = (
    competence("K1"),
    competence("X1"),
    Partnership(id="P1", title="P1"),
    Profile(role="partnership_lead", competence="K1", level=4, must=True),
    Need(partnership="P1", competence="X1", level=3),
)


def staffed(levels: Levels, *rows: Row) -> Model:
    return team(levels, *ROWS, *rows)


def beside(levels: Levels, *rows: Row) -> PossibleLead:
    (found,) = find_leads(staffed(levels, *rows), "P1")
    return found


def test_somebody_with_the_must_haves_and_the_special_needs_could_lead() -> None:
    found = beside({"A": (4, 3)})
    assert (found.could_lead, found.lacks, found.steps) == (True, (), 0)


def test_what_is_missing_is_told_with_the_level_there_is() -> None:
    found = beside({"A": (2, None)})
    assert found.lacks == (Lack("K1", 4, 2), Lack("X1", 3, None))
    assert (found.could_lead, found.steps) == (False, 5)


def test_somebody_who_may_not_lead_could_not() -> None:
    assert not beside({"A": (4, 3)}, Person(id="A", may_lead=False)).could_lead


def test_where_a_need_and_the_profile_name_one_competence_the_higher_level_is_asked() -> None:
    need = Need(partnership="P1", competence="K1", level=5)
    assert asked_of_lead(staffed({}, need), "P1") == {"K1": 5, "X1": 3}


def test_where_nothing_is_asked_nobody_is_told_of() -> None:
    model = team({"A": (4,)}, competence("K1"), Partnership(id="P1", title="P1"))
    assert find_leads(model, "P1") == ()


def test_a_partnership_that_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError):
        find_leads(staffed({}), "P9")
