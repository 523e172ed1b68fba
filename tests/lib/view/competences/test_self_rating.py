"""The page of somebody who rates own competences: what it says, and of whom."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from lib.exchange.ready import demo
from lib.model.competences import TOP_LEVEL, Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.store.links import Answer, Aside
from lib.text.language import language
from lib.view.competences.self_rating import Item, SelfRatingView, self_rating_view
from lib.view.records.privacy import DEFAULTS

TODAY = date(2026, 11, 22)
NOTHING = Aside()
OWN = Competence(id="K1", name="Håndværk", pack="own")
READY = Competence(id="K2", name="Samfund", name_en="Society", pack="core")


def view(*rows: object, code: str = "en", aside: Aside = NOTHING) -> SelfRatingView:
    library = Model.of([Person(id="M1"), *rows])  # type: ignore[list-item]
    return self_rating_view(library, "M1", aside, TODAY, language(code))


def behaviour(item: Item, level: int) -> str:
    return next(step.behaviour for step in item.steps if step.level == level)


def test_the_purpose_comes_first_and_the_other_five_points_after_it() -> None:
    shown = view()
    assert shown.purpose.id == "privacy_purpose"
    assert len(shown.points) == 5
    assert {shown.purpose.id, *(point.id for point in shown.points)} == set(DEFAULTS)


def test_each_level_of_a_ready_competence_has_its_behaviour() -> None:
    (item,) = view(READY).items
    assert [step.level for step in item.steps] == list(range(TOP_LEVEL + 1))
    assert (
        behaviour(item, 1) == "Can name which of the library’s goals a task belongs to when asked."
    )
    assert behaviour(item, 2) == "Does bounded tasks from a recipe"


def test_an_own_competence_has_the_general_scale_even_under_the_id_of_a_ready_one() -> None:
    (item,) = view(OWN).items
    assert behaviour(item, 3) == "Does the whole task alone, shares experience"


def test_behaviour_and_names_are_in_the_readers_language() -> None:
    (english,), (danish,) = view(READY).items, view(READY, code="da").items
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
    assert view(OWN, READY, aside=aside).finding == said


def test_without_competences_the_page_says_so() -> None:
    assert view().finding == "You are M1 here; there are no competences to rate yet."
    assert view().answered == 0


def test_an_answer_not_saved_yet_is_marked_and_counted() -> None:
    shown = view(OWN, READY, aside=Aside({}, {"K2": Answer(2)}))
    assert [item.unsaved for item in shown.items] == [False, True]
    assert shown.unsaved == "One answer is not saved yet."


def test_a_saved_level_says_when_it_was_confirmed() -> None:
    row = Level(person="M1", competence="K1", own=2, confirmed_on=date(2026, 5, 4))
    (item,) = view(OWN, row).items
    assert item.confirmed == "Confirmed on 4 May 2026."


def test_competences_come_in_the_order_people_count() -> None:
    rows = [Competence(id=it, name=it) for it in ("K10", "K2", "K1")]
    assert [item.id for item in view(*rows).items] == ["K1", "K2", "K10"]


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
    seen = [
        self_rating_view(model, "M01", Aside(), TODAY, language("en")) for model in (library, alone)
    ]
    assert asdict(seen[0]) == asdict(seen[1])
