"""Actions by name, for one member of staff only as places; and kinds to think of."""

from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.competences import ACTIONS
from lib.screens.closing.names import (
    DOING,
    MEANING,
    action_words,
    actions_words,
    is_personal,
    kinds_for,
    kinds_table,
    meanings,
    months_words,
)
from tests.lib.screens.closing.closings import EN, bare, personal
from tests.readers import LEADER


def test_every_kind_of_action_has_its_words() -> None:
    assert list(DOING) == list(MEANING) == list(ACTIONS)


def test_an_action_for_somebody_is_named_to_the_leader_only() -> None:
    model = personal()
    assert is_personal(model, "A2")
    assert EN.say(action_words(model, "A2", EN)) == "a course place"
    assert EN.say(action_words(model, "A2", LEADER)).endswith("(place for M05)")


def test_several_places_are_counted() -> None:
    said = EN.say(actions_words(personal(), ["A2", "A1", "A12"], EN))
    assert said == "Course in partnership agreements and procedures and 2 course places"


def test_an_action_without_a_name_goes_by_its_kind() -> None:
    model = apply(
        demo(), [Set("actions", "A5", "name_en", None), Set("actions", "A5", "name", None)]
    )
    assert EN.say(action_words(model, "A5", EN)) == "borrowing (A5)"


def test_half_a_month_is_said_with_its_decimal() -> None:
    assert [EN.say(months_words(value)) for value in (1.0, 2.5)] == ["1 month", "2.5 months"]


def test_what_all_staff_need_is_developed() -> None:
    assert kinds_for(demo(), "K9", 3)[0] == "develop"


def test_what_no_role_asks_for_is_borrowed_or_hired() -> None:
    assert kinds_for(demo(), "X2", 1)[:2] == ("borrow", "hire")


def test_more_than_there_are_people_for_is_hired() -> None:
    assert kinds_for(demo(), "K9", 31)[0] == "hire"


def test_every_gap_has_kinds_to_think_of() -> None:
    rows = kinds_table(bare(), EN).rows
    assert len(rows) == 9
    assert all(row[2] for row in rows)


def test_every_kind_is_explained() -> None:
    assert len(meanings(EN)) == len(ACTIONS)
