"""What the Backup page shows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from lib.model.change_lists import diff
from lib.model.changes import Add, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.people import Person
from lib.reader import Reader
from lib.screens.records.backups import (
    MOST_SAID,
    changes_listed,
    effect,
    facts,
    finding,
    kept,
    listed,
    people_returning,
    suggested,
)
from lib.store.values import Contents, Copy
from lib.words import Name
from tests.lib.screens.screens import MARKED, texts
from tests.readers import LEADER, everybody
from tests.small import small_model

ENGLISH = everybody("en")
ODENSE = Name("Odense")
TODAY = date(2027, 3, 2)
SAVED = datetime(2027, 3, 1, 12, tzinfo=UTC)


def copy(day: date) -> Copy:
    return Copy("x", day, datetime(2027, 3, 1, 12, tzinfo=UTC), 577_536)


def found(*days: date) -> str:
    return ENGLISH.say(finding(ODENSE, [copy(day) for day in days], TODAY))


def contents(then: Model) -> Contents:
    return Contents(ODENSE, then, 3, SAVED)


def effect_of(today: Model, then: Model) -> str:
    return ENGLISH.say(effect(ODENSE, diff(today, then), LEADER))


def returning(today: Model, then: Model, reader: Reader = LEADER) -> str:
    said = people_returning(diff(today, then), reader)
    return "" if said is None else ENGLISH.say(said)


def test_the_finding_says_of_when_the_last_copy_is_and_how_many_there_are() -> None:
    assert found(TODAY) == "The last copy of Odense is from today; one daily copy is kept."
    yesterday = TODAY - timedelta(days=1)
    assert "from 1 March 2027; 2 daily copies are kept" in found(yesterday, TODAY)


def test_a_library_without_a_copy_is_said_to_have_none() -> None:
    assert found() == "There is no daily copy of Odense yet."


def test_each_copy_is_a_row_with_its_size_in_kilobytes() -> None:
    (row,) = listed([copy(TODAY)], ENGLISH).rows
    assert (row[0], row[2]) == ("2 March 2027", 577.536)


def test_the_folder_and_the_time_kept_are_named() -> None:
    said = ENGLISH.say(kept("/srv/b"))
    assert "14 days" in said
    assert "/srv/b" in said


def test_the_same_content_changes_nothing() -> None:
    assert "nothing to bring back" in effect_of(small_model(), small_model())


def test_what_bringing_back_would_change_is_counted_and_listed() -> None:
    then = small_model()
    today = apply(then, [Set("goals", "S1", "weight", 99), Remove("rules", "R1")])
    assert "2 values or rows" in effect_of(today, then)
    rows = changes_listed(diff(today, then), today, LEADER).rows
    assert ("Goals", "Democracy: weight 99 → 15 points") in rows


def test_people_who_would_come_back_are_counted_once() -> None:
    then = small_model()
    gone = [Remove("levels", ("M1", "K1")), Remove("people", "M1")]
    assert "about one person comes back" in returning(apply(then, gone), then)


def test_outside_the_leaders_view_nothing_is_said_of_single_people() -> None:
    then = small_model()
    gone = apply(then, [Remove("levels", ("M1", "K1")), Remove("people", "M1")])
    changes = diff(gone, then)
    assert "members of staff comes back" in returning(gone, then, ENGLISH)
    assert "People" not in " ".join(map(ENGLISH.say, facts(contents(then), ENGLISH)))
    assert "People" in " ".join(map(ENGLISH.say, facts(contents(then), LEADER)))
    rows = changes_listed(changes, gone, ENGLISH).rows
    assert rows == (("–", "Something about members of staff"),)
    assert ENGLISH.say(effect(ODENSE, changes, ENGLISH)).startswith("One value or row")


def test_people_who_are_there_are_no_warning() -> None:
    today = apply(small_model(), [Set("people", "M1", "post", "Leder")])
    assert returning(today, small_model()) == ""


def test_many_changes_are_listed_in_part_and_counted() -> None:
    goals = [Add("goals", Goal(id=f"X{n}", name="Mål")) for n in range(MOST_SAID + 7)]
    rows = changes_listed(diff(Model(), apply(Model(), goals)), Model(), LEADER).rows
    assert rows[-1] == ("…", "and 7 more")
    assert len(rows) == MOST_SAID + 1


def test_the_name_suggested_tells_the_day_and_is_not_too_long() -> None:
    empty = contents(Model())
    assert suggested(ODENSE, empty, TODAY, ENGLISH) == "Odense (copy of 2 March 2027)"
    assert suggested(ODENSE, empty, None, ENGLISH) == "Odense (copy)"
    long = Contents(Name("Æ" * 200), Model(), 0, None)
    assert len(suggested(ODENSE, long, TODAY, ENGLISH)) == 200


def test_a_copy_of_a_library_in_which_nothing_was_saved_says_so() -> None:
    said = tuple(map(ENGLISH.say, facts(Contents(None, Model(), 0, None), ENGLISH)))
    assert "As it was created: nothing saved since" in said


def test_every_text_goes_through_the_language() -> None:
    then = apply(small_model(), [Set("goals", "S1", "weight", 99), Remove("rules", "R1")])
    changes, copied = diff(small_model(), then), contents(then)
    back = people_returning([Add("people", Person(id="M7"))], MARKED) or kept("")
    said = (*facts(copied, MARKED), effect(ODENSE, changes, MARKED), back, kept("/b"))
    tables = (changes_listed(changes, small_model(), MARKED), listed([], MARKED))
    shown = (*map(MARKED.say, said), suggested(ODENSE, copied, TODAY, MARKED), *tables)
    assert {text for text in texts(shown) if "⟦" not in text} <= {""}
    assert "⟦" in MARKED.say(finding(ODENSE, [copy(TODAY)], TODAY))
