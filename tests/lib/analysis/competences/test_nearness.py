"""How near people are to a partnership."""

from __future__ import annotations

from lib.analysis.competences.nearness import find_nearness
from lib.model.people import Contact, Person
from tests.lib.analysis.seated import staffed


def test_the_lead_department_is_nearer_than_one_that_takes_part() -> None:
    model = staffed(Person(id="M1", department="A"), Person(id="M2", department="B"))
    assert find_nearness(model)["P1"] == {"M1": 3.0, "M2": 2.0}
    assert find_nearness(model)["P2"] == {"M2": 3.0}


def test_knowing_the_partner_adds_to_it() -> None:
    model = staffed(Contact(person="M3", partner="O1", strength=1))
    assert find_nearness(model)["P1"] == {"M3": 1.0}
