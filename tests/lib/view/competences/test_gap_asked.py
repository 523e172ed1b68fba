"""What a partnership asks of its lead, told of nobody in particular."""

from __future__ import annotations

from lib.analysis.competences.leads import find_leads
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.gap_asked import asks_of, finding_for_all
from tests.lib.view.competences.gapped import EN, led, library, person


def finding(model: Model, partnership: str) -> str:
    leads = find_leads(model, partnership)
    return EN.say(finding_for_all(model, partnership, asks_of(model, partnership, leads), leads))


def test_people_and_unknown_levels_are_counted_for_each_competence() -> None:
    lead, own = asks_of(led(), "P1", find_leads(led(), "P1"))
    assert (lead.competence, lead.level, lead.special) == ("K1", 3, False)
    assert (lead.people, lead.unknown) == (2, 0)
    assert (own.competence, own.special, own.people, own.unknown) == ("K2", True, 3, 1)


def test_how_many_have_all_is_said_also_of_those_who_may_not_lead() -> None:
    assert finding(led(), "P1") == "2 people have all that the lead of “Reading café” must have."


def test_where_nobody_has_all_the_scarcest_is_named() -> None:
    assert finding(demo(), "P01").endswith(
        "scarcest is “Internal partnership policies and procedures”: 2 of 30 people."
    )


def test_where_nothing_is_asked_that_is_said() -> None:
    assert finding(library(person("M1")), "P1") == (
        "Nothing is asked of the lead of “Reading café” yet."
    )
