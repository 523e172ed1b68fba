"""The page of somebody who rates own competences: what it says and takes out, and of whom."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

import pytest

from lib.exchange.ready import demo
from lib.model.competences import TOP_LEVEL, Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.tables import Row
from lib.screens.rating import own
from lib.screens.rating.own import Item
from lib.screens.records.privacy import DEFAULTS
from lib.store.values import Answer, Aside
from tests.readers import everybody

TODAY = date(2026, 11, 22)
NOTHING = Aside()
OWN = Competence(id="K1", name="Håndværk", pack="own")
READY = Competence(id="K2", name="Samfund", name_en="Society", pack="core")


EN = everybody("en")


def items(*rows: Row, code: str = "en", aside: Aside = NOTHING) -> tuple[Item, ...]:
    return own.items(Model.of([Person(id="M1"), *rows]), "M1", aside, everybody(code))


def behaviour(item: Item, level: int) -> str:
    return next(step.behaviour for step in item.steps if step.level == level)


def test_the_purpose_comes_first_and_the_other_five_points_after_it() -> None:
    purpose, others = own.points(Model(), TODAY, EN)
    assert purpose.id == "privacy_purpose"
    assert len(others) == 5
    assert {purpose.id, *(point.id for point in others)} == set(DEFAULTS)


def test_each_level_of_a_ready_competence_has_its_behaviour() -> None:
    (item,) = items(READY)
    assert [step.level for step in item.steps] == list(range(TOP_LEVEL + 1))
    assert (
        behaviour(item, 1) == "Can name which of the library’s goals a task belongs to when asked."
    )
    assert behaviour(item, 2) == "Does bounded tasks from a recipe"


def test_an_own_competence_has_the_general_scale_even_under_the_id_of_a_ready_one() -> None:
    (item,) = items(OWN)
    assert behaviour(item, 3) == "Does the whole task alone, shares experience"


def test_behaviour_and_names_are_in_the_readers_language() -> None:
    (english,), (danish,) = items(READY), items(READY, code="da")
    assert (english.name, danish.name) == ("Society", "Samfund")
    assert behaviour(danish, 1).startswith("Kan nævne")


@pytest.mark.parametrize(
    ("aside", "said"),
    [
        (Aside(), "You are M1 here; 2 competences are left to answer."),
        (Aside({}, {"K1": Answer(0)}), "You are M1 here; one competence is left to answer."),
        (
            Aside({}, {"K1": Answer(0), "K2": Answer(5)}),
            "You are M1 here; you have answered for every competence.",
        ),
    ],
)
def test_the_finding_counts_what_is_left_and_level_0_is_an_answer(aside: Aside, said: str) -> None:
    assert EN.say(own.finding("M1", items(OWN, READY, aside=aside))) == said


def test_without_competences_the_page_says_so() -> None:
    assert EN.say(own.finding("M1", ())) == "You are M1 here; there are no competences to rate yet."


def test_how_far_the_person_has_come_is_a_share_and_said() -> None:
    share, said = own.progress(items(OWN, READY, aside=Aside({}, {"K1": Answer(0)})))
    assert (share, EN.say(said)) == (0.5, "1 of 2 competences answered")


def test_an_answer_not_saved_yet_is_marked_and_counted() -> None:
    shown = items(OWN, READY, aside=Aside({}, {"K2": Answer(2)}))
    assert [item.unsaved for item in shown] == [False, True]
    assert EN.say(own.unsaved(shown)) == "One answer is not saved yet."
    assert own.unsaved(items(OWN, READY)) is None


def test_a_saved_level_says_when_it_was_confirmed() -> None:
    row = Level(person="M1", competence="K1", own=2, confirmed_on=date(2026, 5, 4))
    (item,) = items(OWN, row)
    assert item.confirmed == "Confirmed on 4 May 2026."


def test_competences_come_in_the_order_people_count() -> None:
    rows = [Competence(id=it, name=it) for it in ("K10", "K2", "K1")]
    assert [item.id for item in items(*rows)] == ["K1", "K2", "K10"]


def test_what_is_shown_depends_on_nobody_else_and_not_on_the_leaders_view() -> None:
    library = demo()
    levels = tuple(
        Level(
            person=row.person,
            competence=row.competence,
            own=row.own,
            interest=row.interest,
            confirmed_on=row.confirmed_on,
        )
        for row in library.levels
        if row.person == "M01"
    )
    alone = library.with_tables(
        {
            "levels": levels,
            "contacts": (),
            "people": tuple(it for it in library.people if it.id == "M01"),
            "actions": (),
            "partnerships": (),
            "contributions": (),
            "efforts": (),
            "needs": (),
            "rules": (),
        }
    )
    for shown in (library, alone):
        assert own.may_confirm(shown, "M01")
    seen = [own.items(shown, "M01", Aside(), EN) for shown in (library, alone)]
    assert [asdict(item) for item in seen[0]] == [asdict(item) for item in seen[1]]
    assert own.points(library, TODAY, EN) == own.points(alone, TODAY, EN)


def test_levels_can_be_confirmed_that_the_person_has_given() -> None:
    leaders = Level(person="M1", competence="K1", leader=2)
    assert not own.may_confirm(Model.of([Person(id="M1"), OWN, leaders]), "M1")


# -- everything stored about the person ------------------------------------------------------------

ASIDE = Aside({"K10": 1, "K2": 3}, {"K2": Answer(own=4)})
LIBRARY = Model.of(
    [
        Person(id="M1"),
        Person(id="M2"),
        Competence(id="K2", name="Samfund", name_en="Society"),
        Level(person="M1", competence="K2", own=1, leader=2),
        Level(person="M2", competence="K2", own=5),
    ]
)


def test_private_wishes_are_listed_by_competence() -> None:
    table = own.private(LIBRARY, ASIDE, EN)
    assert table.rows == (("Society", "3 – very much"), ("K10", "1 – a little"))


def test_the_file_holds_what_the_library_holds_and_what_is_kept_aside() -> None:
    told = json.loads(own.own_json(LIBRARY, (), "M1", ASIDE))
    assert told["private_interests"] == {"K10": 1, "K2": 3}
    assert told["not_saved_yet"] == {"K2": {"own": 4, "interest": None, "shared": False}}
    assert {row["row"].get("leader") for row in told["rows"]} == {None, 2}


def test_the_file_holds_nothing_of_anybody_else() -> None:
    assert b"M2" not in own.own_json(LIBRARY, (), "M1", ASIDE)
