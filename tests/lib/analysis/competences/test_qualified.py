"""Who could answer for a partnership."""

from __future__ import annotations

from lib.analysis.competences.qualified import can_be_told, departments_with_a_lead, must_haves
from lib.model.competences import Competence, Need, Profile
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.tables import Row
from tests.lib.analysis.houses import house


def staffed(*more: Row, k1: int | None = 3) -> Model:
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
    assert departments_with_a_lead(staffed(MUST, NICE))["P1"] == {"A"}


def test_the_whole_profile_counts_where_none_is_marked() -> None:
    unmarked = Profile(role="partnership_lead", competence="K1", level=3)
    model = staffed(unmarked, NICE)
    assert must_haves(model, "partnership_lead") == {"K1": 3, "K2": 4}
    assert departments_with_a_lead(model)["P1"] == frozenset()


def test_special_needs_must_be_met_by_the_same_person() -> None:
    other = (Person(id="M2", department="A"), Level(person="M2", competence="K2", leader=5))
    need = Need(partnership="P1", competence="K2", level=4)
    found = departments_with_a_lead(staffed(MUST, need, *other))
    assert (found["P1"], found["P2"]) == (frozenset(), {"A"})


def test_a_need_without_a_level_asks_for_nothing() -> None:
    need = Need(partnership="P1", competence="K2")
    assert departments_with_a_lead(staffed(MUST, need))["P1"] == {"A"}


def test_an_unknown_level_counts_as_below_what_is_asked() -> None:
    assert departments_with_a_lead(staffed(MUST, k1=None))["P1"] == frozenset()


def test_nothing_can_be_told_without_a_profile_or_without_levels() -> None:
    assert can_be_told(staffed(MUST))
    assert not can_be_told(staffed())
    assert not can_be_told(house(Competence(id="K1", name="K1"), MUST))
