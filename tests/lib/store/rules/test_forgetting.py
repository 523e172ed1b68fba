"""What forgetting does to an entry of the log."""

from __future__ import annotations

import pytest

from lib.model.changes import Add, Remove, Set
from lib.model.competences import Action
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.store.rules.forgetting import REMOVED, scenario_without, without, without_codes
from lib.store.rules.log import Entry, enter
from lib.store.values import Snapshot
from tests.small import small_model

WEIGHT = Set("goals", "S1", "weight", 20.0)


def entry(*changes: Add | Set | Remove, note: str = "") -> Entry:
    return enter(Snapshot(0, small_model()), changes, author="Ida", note=note)[1]


def test_what_told_of_the_person_is_gone_both_ways_and_counted() -> None:
    left = without(entry(Set("people", "M1", "hours", 40.0), WEIGHT), {"M1"})
    assert left.commit.changes == (WEIGHT,)
    assert left.back == (Set("goals", "S1", "weight", 15.0),)
    assert left.commit.forgotten == 1


def test_what_told_of_the_person_only_on_the_way_back_is_counted_too() -> None:
    course = Action(id="A1", kind="develop", name="Kursus", person="M1")
    today = Snapshot(0, small_model(course))
    _, freed = enter(today, [Set("actions", "A1", "person", None)], author="Ida")
    assert without(freed, {"M1"}).commit.forgotten == 1


def test_who_when_and_what_else_stay() -> None:
    before = entry(Add("people", Person(id="M2")), note="nye folk")
    after = without(before, {"M2"}).commit
    assert (after.author, after.at, after.note) == ("Ida", before.commit.at, "nye folk")


def test_two_persons_forgotten_one_after_the_other_are_both_counted() -> None:
    both = entry(Add("people", Person(id="M2")), Add("people", Person(id="M3")))
    assert without(without(both, {"M2"}), {"M3"}).commit.forgotten == 2


def test_an_entry_about_something_else_stays_as_it_is() -> None:
    kept = entry(WEIGHT)
    assert without(kept, {"M1"}) == kept


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("M1 flytter til BU", f"{REMOVED} flytter til BU"),
        ("hos M1.", f"hos {REMOVED}."),
        ("(M1)", f"({REMOVED})"),
        ("M11, xM1, M1-a og M1.b", "M11, xM1, M1-a og M1.b"),
        ("", ""),
    ],
)
def test_a_code_is_taken_out_of_a_note_where_it_stands_as_a_word(text: str, left: str) -> None:
    assert without_codes(text, {"M1"}) == left


def test_a_scenario_forgets_as_well() -> None:
    kept = Scenario("M1 rejser", "Ida", "", 3, (Remove("people", "M1"), WEIGHT))
    assert scenario_without(kept, {"M1"}) == Scenario(f"{REMOVED} rejser", "Ida", "", 3, (WEIGHT,))
