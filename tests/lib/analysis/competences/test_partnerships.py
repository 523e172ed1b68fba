"""What partnerships ask of people."""

from __future__ import annotations

import pytest

from lib.analysis.competences.levels import must_haves
from lib.analysis.competences.partnerships import (
    Lack,
    PossibleLead,
    SpecialNeeds,
    asked_of_lead,
    can_be_told,
    departments_with_a_lead,
    find_leads,
    find_special_needs,
)
from lib.model.competences import Competence, Need, Profile
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Level, Person
from lib.model.tables import Row
from tests.lib.analysis.houses import house
from tests.lib.analysis.staff import Levels, competence, team

# -- who could lead one partnership ---------------------------------------------------------------

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


# -- who could answer for a partnership -----------------------------------------------------------


def beside_a_lead_profile(*more: Row, k1: int | None = 3) -> Model:
    """A has one person with level `k1` in K1 and level 1 in K2."""
    return house(
        Competence(id="K1", name="K1"),
        Competence(id="K2", name="K2"),
        Person(id="M1", department="A"),
        Level(person="M1", competence="K1", leader=k1),
        Level(person="M1", competence="K2", leader=1),
        *more,
    )


MUST = Profile(role="partnership_lead", competence="K1", level=3, must=True)

NICE = Profile(role="partnership_lead", competence="K2", level=4, must=False)


def test_only_must_haves_count_where_some_are_marked() -> None:
    assert departments_with_a_lead(beside_a_lead_profile(MUST, NICE))["P1"] == {"A"}


def test_the_whole_profile_counts_where_none_is_marked() -> None:
    unmarked = Profile(role="partnership_lead", competence="K1", level=3)
    model = beside_a_lead_profile(unmarked, NICE)
    assert must_haves(model, "partnership_lead") == {"K1": 3, "K2": 4}
    assert departments_with_a_lead(model)["P1"] == frozenset()


def test_special_needs_must_be_met_by_the_same_person() -> None:
    other = (Person(id="M2", department="A"), Level(person="M2", competence="K2", leader=5))
    need = Need(partnership="P1", competence="K2", level=4)
    found = departments_with_a_lead(beside_a_lead_profile(MUST, need, *other))
    assert (found["P1"], found["P2"]) == (frozenset(), {"A"})


def test_a_need_without_a_level_asks_for_nothing() -> None:
    need = Need(partnership="P1", competence="K2")
    assert departments_with_a_lead(beside_a_lead_profile(MUST, need))["P1"] == {"A"}


def test_an_unknown_level_counts_as_below_what_is_asked() -> None:
    assert departments_with_a_lead(beside_a_lead_profile(MUST, k1=None))["P1"] == frozenset()


def test_nothing_can_be_told_without_a_profile_or_without_levels() -> None:
    assert can_be_told(beside_a_lead_profile(MUST))
    assert not can_be_told(beside_a_lead_profile())
    assert not can_be_told(house(Competence(id="K1", name="K1"), MUST))


# -- special competences that partnerships ask for ------------------------------------------------

NEEDS: tuple[Row, ...] = (
    competence("X1"),
    Partnership(id="P1", title="P1"),
    Partnership(id="P2", title="P2", status="ended"),
)


def beside_needs(levels: Levels, *needs: Need) -> Model:
    return team(levels, *NEEDS, *needs)


def needs(levels: Levels, *rows: Need) -> SpecialNeeds:
    return find_special_needs(beside_needs(levels, *rows))


def need(partnership: str = "P1", level: int | None = 3) -> Need:
    return Need(partnership=partnership, competence="X1", level=level)


def test_people_at_the_level_that_the_partnership_asks_for_are_counted() -> None:
    (row,) = needs({"A": (3,), "B": (2,), "C": (None,)}, need()).needs
    assert (row.people, row.unknown, row.is_met) == (1, 1, True)


def test_what_nobody_has_is_a_profession_the_library_has_not_got() -> None:
    found = needs({"A": (2,)}, need())
    assert (found.professions, found.waiting("X1")) == (("X1",), ("P1",))


def test_what_somebody_has_is_no_missing_profession() -> None:
    assert needs({"A": (3,)}, need()).professions == ()


def test_a_need_without_a_level_is_no_special_need() -> None:
    assert needs({"A": (0,)}, need(level=None)).needs == ()


def test_partnerships_that_have_ended_need_nothing() -> None:
    assert needs({"A": (0,)}, need("P2")).needs == ()
