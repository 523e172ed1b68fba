"""Who could take a seat, and what is in the way."""

from __future__ import annotations

from datetime import date

from lib.analysis.competences.eligible import Standing, standings
from lib.analysis.competences.leads import Lack
from lib.analysis.competences.seats import (
    BACKUP,
    LEAD,
    NETWORK,
    NETWORK_LEAD,
    Placing,
    Terms,
    seats_of,
)
from lib.model.model import Model
from lib.model.people import Person
from lib.model.settings import Setting
from tests.lib.analysis.seated import MUST, need, staffed


def beside(model: Model, part: str = LEAD, about: str = "P1", **terms: object) -> list[Standing]:
    """How everybody stands to one seat."""
    given = Terms(**terms)  # type: ignore[arg-type]
    return list(standings(model, seats_of(model, ["P1"], given), given)[about, part])


def obstacles(model: Model, part: str = LEAD, about: str = "P1", **terms: object) -> list[str]:
    """What is in the way of M1."""
    return list(beside(model, part, about, **terms)[0].obstacles)


def test_every_level_missing_is_named() -> None:
    found = beside(staffed(MUST, need(2), levels=(4, 1, None)))
    assert [row.lacks for row in found] == [
        (Lack("K2", 2, 0),),
        (Lack("K1", 3, 1), Lack("K2", 2, 0)),
        (Lack("K1", 3, None), Lack("K2", 2, 0)),
    ]
    assert [row.steps for row in found] == [2, 4, 5]


def test_fit_never_makes_up_for_a_gap() -> None:
    found = beside(staffed(MUST, need(1), levels=(5, 3)))
    assert [row.fit for row in found] == [0.9, 0.9]


def test_fit_is_unknown_without_a_profile() -> None:
    assert {row.fit for row in beside(staffed())} == {None}


def test_who_may_not_lead_may_be_a_backup() -> None:
    model = staffed(Person(id="M1", may_lead=False))
    assert (obstacles(model), obstacles(model, BACKUP)) == (["may_not_lead"], [])


def test_who_has_not_been_asked_may_lead() -> None:
    assert obstacles(staffed(Person(id="M1"))) == []


def test_only_the_network_lead_needs_a_mandate() -> None:
    for mandate, expected in ((None, ["no_mandate"]), ("none", ["no_mandate"]), ("backing", [])):
        model = staffed(Person(id="M1", mandate=mandate))
        assert obstacles(model, NETWORK_LEAD, NETWORK) == expected
        assert obstacles(model) == []


def test_who_leaves_by_the_end_of_the_year_planned_for_cannot_have_a_seat() -> None:
    for day, expected in ((date(2027, 12, 31), ["leaving"]), (date(2028, 1, 1), [])):
        model = staffed(Person(id="M1", leaves_on=day), Setting(name="year", value="2027"))
        assert obstacles(model) == expected


def test_without_a_year_whoever_is_known_to_leave_cannot_have_a_seat() -> None:
    assert obstacles(staffed(Person(id="M1", leaves_on=date(2090, 1, 1)))) == ["leaving"]


def test_somebody_can_be_ruled_out_from_one_seat_or_from_all() -> None:
    one = (Placing("P1", LEAD, "M1"),)
    assert obstacles(staffed(), ruled_out=one) == ["ruled_out"]
    assert obstacles(staffed(), BACKUP, ruled_out=one) == []
    assert obstacles(staffed(), BACKUP, absent=("M1",)) == ["absent"]
