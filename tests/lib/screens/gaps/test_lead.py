"""Who could lead a partnership, as a screen shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lib.analysis.competences.partnerships import find_leads
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.people import Person
from lib.reader import Reader
from lib.screens.gaps import lead
from lib.screens.parts import Table
from tests.lib.screens.gaps.gapped import EN, led, library, person
from tests.lib.screens.screens import texts
from tests.readers import LEADER


def finding(model: Model, partnership: str = "P1", reader: Reader = LEADER) -> str:
    leads = find_leads(model, partnership)
    asks = lead.asks_of(model, partnership, leads)
    return reader.say(lead.finding(model, partnership, asks, leads, reader))


def notes(model: Model, partnership: str) -> list[str]:
    leads = find_leads(model, partnership)
    return [EN.say(line) for line in lead.notes(model, lead.asks_of(model, partnership, leads))]


def groups(model: Model, partnership: str = "P1", reader: Reader = LEADER) -> tuple[Table, ...]:
    return lead.groups(model, find_leads(model, partnership), reader)


def change(model: Model, **more: object) -> Model:
    """The model with something else known of everybody."""
    people = tuple(replace(row, **more) for row in model.people)  # type: ignore[arg-type]
    return replace(model, people=people)


def test_outside_the_leaders_view_nobody_is_named() -> None:
    assert groups(demo(), "P08", EN) == ()
    codes, leads = {person.id for person in demo().people}, find_leads(demo(), "P08")
    asked = lead.asked(demo(), lead.asks_of(demo(), "P08", leads), EN)
    said = (finding(demo(), "P08", EN), *notes(demo(), "P08"), *texts(asked))
    assert not [text for text in said if codes & set(text.replace(",", " ").split())]


def test_who_could_lead_comes_first_then_who_may_not_then_by_how_much_is_missing() -> None:
    near = groups(led())
    assert finding(led()) == "One person could lead “Reading café” now: M1."
    assert [table.caption for table in near] == [
        "Could lead it now (1)",
        "Have all it takes, but may not lead (1)",
        "One level short (1)",
        "4 levels short (1)",
    ]
    assert [row[1] for table in near for row in table.rows] == ["M1", "M3", "M2", "M4"]


def test_what_each_lacks_is_said_in_words() -> None:
    last = groups(led())[-1].rows[0]
    assert last == (
        "Without a department",
        "M4",
        "Librarian",
        "Skill K1: 1 of 3; Skill K2: unknown of 2",
        100.0,
        "yes",
    )
    assert groups(led())[0].rows[0][3] == "nothing"


def test_where_nobody_could_lead_the_nearest_are_named() -> None:
    assert finding(demo(), "P01") == (
        "Nobody could lead “Reading trail 0–6” now; one level short: M24."
    )
    assert groups(demo(), "P11")[0].caption == "4 levels short (1)"


def test_where_nobody_may_lead_that_is_said() -> None:
    assert finding(change(led(), may_lead=False)).startswith("Nobody may lead a partnership")


def test_that_somebody_leaves_stands_beside_whether_they_may_lead() -> None:
    leaving = change(led(), leaves_on=date(2027, 5, 1))
    assert isinstance(leaving.people[0], Person)
    assert groups(leaving)[0].rows[0][5] == "yes; leaves on 1 May 2027"


def test_everybody_is_listed_once() -> None:
    *near, last = groups(demo(), "P01")
    assert last.caption.startswith("Further away")
    listed = [row[1] for table in (*near, last) for row in table.rows]
    assert sorted(map(str, listed)) == sorted(person.id for person in demo().people)


def test_what_is_scarce_or_unknown_is_said_to_everybody() -> None:
    lines = notes(demo(), "P08")
    assert "Nobody has “Fundraising” at the level asked." in lines
    assert any("unknown level counts as missing" in line for line in lines)


# -- for everybody ---------------------------------------------------------------------------------


def test_people_and_unknown_levels_are_counted_for_each_competence() -> None:
    whole, own = lead.asks_of(led(), "P1", find_leads(led(), "P1"))
    assert (whole.competence, whole.level, whole.special) == ("K1", 3, False)
    assert (whole.people, whole.unknown) == (2, 0)
    assert (own.competence, own.special, own.people, own.unknown) == ("K2", True, 3, 1)


def test_how_many_have_all_is_said_also_of_those_who_may_not_lead() -> None:
    assert (
        finding(led(), "P1", EN) == "2 people have all that the lead of “Reading café” must have."
    )


def test_where_nobody_has_all_the_scarcest_is_named() -> None:
    assert finding(demo(), "P01", EN).endswith(
        "scarcest is “Internal partnership policies and procedures”: 2 of 30 people."
    )


def test_where_nothing_is_asked_that_is_said() -> None:
    assert finding(library(person("M1")), "P1", EN) == (
        "Nothing is asked of the lead of “Reading café” yet."
    )
