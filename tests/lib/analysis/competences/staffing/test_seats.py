"""The seats of a portfolio, and who is near to them."""

from __future__ import annotations

import pytest

from lib.analysis.competences.staffing.seats import (
    BACKUP,
    DEPUTY,
    LEAD,
    NETWORK,
    NETWORK_LEAD,
    Seat,
    Terms,
    find_nearness,
    seats_of,
)
from lib.model.competences import Profile
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Contact, Person
from tests.lib.analysis.seated import MUST, need, staffed
from tests.lib.analysis.seated import NETWORK as NETWORK_MUST

# -- what each seat asks for and how many hours it takes ------------------------------------------


def seats(
    model: Model, *partnerships: str, terms: Terms | None = None
) -> dict[tuple[str, str], Seat]:
    """The seats by key."""
    return {seat.key: seat for seat in seats_of(model, partnerships, terms or Terms())}


def test_each_partnership_has_a_lead_and_a_backup_and_the_network_too() -> None:
    found = seats(staffed(), "P1", "P2")
    assert set(found) == {
        *((name, part) for name in ("P1", "P2") for part in (LEAD, BACKUP)),
        (NETWORK, NETWORK_LEAD),
        (NETWORK, DEPUTY),
    }


def test_without_partnerships_there_is_no_network() -> None:
    assert seats(staffed()) == {}


def test_a_lead_takes_a_quarter_of_the_partnership_s_hours_and_a_backup_a_tenth() -> None:
    found = seats(staffed(), "P1")
    assert (found["P1", LEAD].hours, found["P1", BACKUP].hours) == (10.0, 4.0)


def test_unknown_hours_stay_unknown() -> None:
    model = staffed(Partnership(id="P3", title="P3"))
    assert seats(model, "P3")["P3", LEAD].hours is None


def test_a_lead_needs_the_must_haves_and_the_special_needs() -> None:
    found = seats(staffed(MUST, need(2)), "P1", "P2")
    assert found["P1", LEAD].must == {"K1": 3, "K2": 2}
    assert found["P2", LEAD].must == {"K1": 3}


def test_a_backup_may_be_one_level_below() -> None:
    found = seats(staffed(MUST, need(1)), "P1")
    assert found["P1", BACKUP].must == {"K1": 2}


def test_fit_is_to_the_whole_profile_with_the_special_needs() -> None:
    nice = Profile(role="partnership_lead", competence="K2", level=1, must=False)
    assert seats(staffed(MUST, nice, need(4)), "P1")["P1", LEAD].profile == {"K1": 3, "K2": 4}


def test_the_network_lead_has_its_own_profile() -> None:
    found = seats(staffed(MUST, NETWORK_MUST), "P1")
    assert found[NETWORK, NETWORK_LEAD].must == {"K1": 4}
    assert found[NETWORK, DEPUTY].must == {"K1": 3}


def test_leads_count_double() -> None:
    found = seats(staffed(), "P1")
    assert {key[1]: seat.counts for key, seat in found.items()} == {
        LEAD: 2.0,
        BACKUP: 1.0,
        NETWORK_LEAD: 2.0,
        DEPUTY: 1.0,
    }


def test_a_partnership_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="P9"):
        seats(staffed(), "P9")


# -- how near people are to a partnership ---------------------------------------------------------


def test_the_lead_department_is_nearer_than_one_that_takes_part() -> None:
    model = staffed(Person(id="M1", department="A"), Person(id="M2", department="B"))
    assert find_nearness(model, ["P1"])["P1"] == {"M1": 3.0, "M2": 2.0}
    assert find_nearness(model, ["P2"])["P2"] == {"M2": 3.0}


def test_knowing_the_partner_adds_to_it() -> None:
    model = staffed(Contact(person="M3", partner="O1", strength=1))
    assert find_nearness(model, ["P1"])["P1"] == {"M3": 1.0}
