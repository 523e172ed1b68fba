"""What the Backup page shows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from lib.model.changes import Add, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.model import Model
from lib.store.backups import Contents, Copy
from lib.text.language import language
from lib.view.records.backups import MOST_SAID, ContentsView, backups_view, contents_view
from lib.words import Name
from tests.lib.view.screens import MARKED, texts
from tests.small import small_model

ENGLISH = language("en")
ODENSE = Name("Odense")
TODAY = date(2027, 3, 2)
SAVED = datetime(2027, 3, 1, 12, tzinfo=UTC)


def copy(day: date) -> Copy:
    return Copy("x", day, datetime(2027, 3, 1, 12, tzinfo=UTC), 577_536)


def finding(*days: date) -> str:
    return backups_view(ODENSE, [copy(day) for day in days], "/b", TODAY, ENGLISH).finding


def opened(
    today: Model, then: Model, day: date | None = TODAY, *, leader: bool = True
) -> ContentsView:
    contents = Contents(ODENSE, then, 3, SAVED)
    return contents_view(ODENSE, today, contents, day, ENGLISH, leader=leader)


def test_the_finding_says_of_when_the_last_copy_is_and_how_many_there_are() -> None:
    assert finding(TODAY) == "The last copy of Odense is from today; one daily copy is kept."
    yesterday = TODAY - timedelta(days=1)
    assert "from 1 March 2027; 2 daily copies are kept" in finding(yesterday, TODAY)


def test_a_library_without_a_copy_is_said_to_have_none() -> None:
    assert finding() == "There is no daily copy of Odense yet."


def test_each_copy_is_a_row_with_its_size_in_kilobytes() -> None:
    (row,) = backups_view(ODENSE, [copy(TODAY)], "/b", TODAY, ENGLISH).copies.rows
    assert (row[0], row[2]) == ("2 March 2027", 577.536)


def test_the_folder_and_the_time_kept_are_named() -> None:
    kept = backups_view(ODENSE, [], "/srv/b", TODAY, ENGLISH).kept
    assert "14 days" in kept
    assert "/srv/b" in kept


def test_the_same_content_changes_nothing() -> None:
    view = opened(small_model(), small_model())
    assert view.changes == ()
    assert "nothing to bring back" in view.effect


def test_bringing_back_leads_to_exactly_what_the_copy_holds() -> None:
    then = small_model()
    today = apply(then, [Set("goals", "S1", "weight", 99), Remove("rules", "R1")])
    view = opened(today, then)
    assert apply(today, view.changes) == then
    assert "2 values or rows" in view.effect
    assert ("Goals", "Democracy: weight 99 → 15 points") in view.listed.rows


def test_people_who_would_come_back_are_counted_once() -> None:
    then = small_model()
    gone = [Remove("levels", ("M1", "K1")), Remove("people", "M1")]
    assert "about one person comes back" in opened(apply(then, gone), then).people


def test_outside_the_leaders_view_nothing_is_said_of_single_people() -> None:
    then = small_model()
    gone = apply(then, [Remove("levels", ("M1", "K1")), Remove("people", "M1")])
    view = opened(gone, then, leader=False)
    assert view.staff
    assert "members of staff comes back" in view.people
    assert "People" not in " ".join(view.facts)
    assert view.listed.rows == (("–", "Something about members of staff"),)
    assert view.effect.startswith("One value or row")


def test_people_who_are_there_are_no_warning() -> None:
    today = apply(small_model(), [Set("people", "M1", "post", "Leder")])
    assert opened(today, small_model()).people == ""


def test_many_changes_are_listed_in_part_and_counted() -> None:
    goals = [Add("goals", Goal(id=f"X{n}", name="Mål")) for n in range(MOST_SAID + 7)]
    rows = opened(Model(), apply(Model(), goals)).listed.rows
    assert rows[-1] == ("…", "and 7 more")
    assert len(rows) == MOST_SAID + 1


def test_the_name_suggested_tells_the_day_and_is_not_too_long() -> None:
    assert opened(Model(), Model()).suggested == "Odense (copy of 2 March 2027)"
    assert opened(Model(), Model(), day=None).suggested == "Odense (copy)"
    long = Contents(Name("Æ" * 200), Model(), 0, None)
    assert len(contents_view(ODENSE, Model(), long, TODAY, ENGLISH).suggested) == 200


def test_a_copy_of_a_library_in_which_nothing_was_saved_says_so() -> None:
    view = contents_view(ODENSE, Model(), Contents(None, Model(), 0, None), None, ENGLISH)
    assert "As it was created: nothing saved since" in view.facts


def test_every_text_goes_through_the_language() -> None:
    then = apply(small_model(), [Set("goals", "S1", "weight", 99)])
    contents = Contents(ODENSE, then, 3, SAVED)
    marked = contents_view(ODENSE, small_model(), contents, TODAY, MARKED)
    plain = {text for text in texts(marked) if "⟦" not in text}
    assert plain <= {"", "S1", "weight", "goals"}
    view = backups_view(ODENSE, [copy(TODAY)], "/b", TODAY, MARKED)
    assert "⟦" in view.finding
    assert all("⟦" in column.label for column in view.copies.columns)
