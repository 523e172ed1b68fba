"""The names of actions: for one member of staff only as places."""

from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.competences import ACTIONS
from lib.view.competences.closing_names import (
    DOING,
    MEANING,
    action_words,
    actions_words,
    is_personal,
    months_words,
)
from tests.lib.view.competences.closings import EN, personal


def test_every_kind_of_action_has_its_words() -> None:
    assert list(DOING) == list(MEANING) == list(ACTIONS)


def test_an_action_for_somebody_is_named_to_the_leader_only() -> None:
    model = personal()
    assert is_personal(model, "A2")
    assert EN.say(action_words(model, "A2", leader=False)) == "a course place"
    assert EN.say(action_words(model, "A2", leader=True)).endswith("(place for M05)")


def test_several_places_are_counted() -> None:
    said = EN.say(actions_words(personal(), ["A2", "A1", "A12"], leader=False))
    assert said == "Course in partnership agreements and procedures and 2 course places"


def test_an_action_without_a_name_goes_by_its_kind() -> None:
    model = apply(
        demo(), [Set("actions", "A5", "name_en", None), Set("actions", "A5", "name", None)]
    )
    assert EN.say(action_words(model, "A5", leader=False)) == "borrowing (A5)"


def test_half_a_month_is_said_with_its_decimal() -> None:
    assert [EN.say(months_words(value)) for value in (1.0, 2.5)] == ["1 month", "2.5 months"]
