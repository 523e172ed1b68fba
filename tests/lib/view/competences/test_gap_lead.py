"""Who could lead a partnership, as a screen shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lib.analysis.competences.leads import find_leads
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.people import Person
from lib.view.competences.gap_lead import LeadView, lead_view
from tests.lib.view.competences.gapped import EN, led
from tests.lib.view.screens import texts


def view(model: Model, partnership: str = "P1", *, leader: bool = True) -> LeadView:
    return lead_view(model, partnership, find_leads(model, partnership), EN, leader)


def change(model: Model, **more: object) -> Model:
    """The model with something else known of everybody."""
    people = tuple(replace(row, **more) for row in model.people)  # type: ignore[arg-type]
    return replace(model, people=people)


def test_outside_the_leaders_view_nobody_is_named() -> None:
    found = view(demo(), "P08", leader=False)
    codes = {person.id for person in demo().people}
    assert not found.groups
    assert found.rest is None
    assert not [text for text in texts(found) if codes & set(text.replace(",", " ").split())]


def test_who_could_lead_comes_first_then_who_may_not_then_by_how_much_is_missing() -> None:
    found = view(led())
    assert found.finding == "One person could lead “Reading café” today: M1."
    assert [table.caption for table in found.groups] == [
        "Could lead it today (1)",
        "Have all it takes, but may not lead (1)",
        "One level short (1)",
        "4 levels short (1)",
    ]
    assert [row[1] for table in found.groups for row in table.rows] == ["M1", "M3", "M2", "M4"]


def test_what_each_lacks_is_said_in_words() -> None:
    last = view(led()).groups[-1].rows[0]
    assert last == (
        "Without a department",
        "M4",
        "Librarian",
        "Skill K1: 1 of 3; Skill K2: unknown of 2",
        100.0,
        "yes",
    )
    assert view(led()).groups[0].rows[0][3] == "nothing"


def test_where_nobody_could_lead_the_nearest_are_named() -> None:
    assert view(demo(), "P01").finding == (
        "Nobody could lead “Reading trail 0–6” today; one level short: M24."
    )
    assert view(demo(), "P11").groups[0].caption == "4 levels short (1)"


def test_where_nobody_may_lead_that_is_said() -> None:
    assert view(change(led(), may_lead=False)).finding.startswith("Nobody may lead a partnership")


def test_that_somebody_leaves_stands_beside_whether_they_may_lead() -> None:
    leaving = change(led(), leaves_on=date(2027, 5, 1))
    assert isinstance(leaving.people[0], Person)
    assert view(leaving).groups[0].rows[0][5] == "yes; leaves on 1 May 2027"


def test_everybody_is_listed_once() -> None:
    found = view(demo(), "P01")
    rest = () if found.rest is None else found.rest.rows
    listed = [row[1] for table in found.groups for row in table.rows] + [row[1] for row in rest]
    assert sorted(map(str, listed)) == sorted(person.id for person in demo().people)


def test_what_is_scarce_or_unknown_is_said_to_everybody() -> None:
    lines = view(demo(), "P08", leader=False).lines
    assert "Nobody has “Fundraising” at the level asked." in lines
    assert any("unknown level counts as missing" in line for line in lines)
