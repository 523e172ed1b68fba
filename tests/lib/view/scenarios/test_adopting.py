"""What of a what-if can be adopted, in words."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.model.adoption import adoption, offers
from lib.model.changes import Add, Change, Set, apply, removal
from lib.model.goals import Goal
from lib.text.language import language
from lib.view.scenarios.adopting import AdoptView, adopt_view, hanging_words, so_words, staff_places

EN, DA = language("en"), language("da")
HEAVIER = Set("goals", "S3", "weight", 30.0)
HOURS = Set("departments", "UD", "hours", 500.0)
GONE = Set("goals", "S99", "weight", 6.0)
LEAVING = removal(demo(), "people", "M07")


def viewed(*changes: Change, adopted: tuple[Change, ...] = (), leader: bool = False) -> AdoptView:
    """What is shown of these changes where some of them are in the library already."""
    base = apply(demo(), adopted)
    return adopt_view("Ny", offers(changes, base), base, demo(), EN, leader=leader)


def test_each_change_is_told_with_what_is_there_today() -> None:
    view = viewed(HEAVIER, HOURS)
    assert view.finding == "“Ny” has 2 changes that the library can take over."
    assert [line.label for line in view.lines] == [
        "Democracy and dialogue: weight 15 → 30 points",
        "Development & Communication: hours 270 → 500 hours",
    ]


def test_what_the_library_has_by_now_is_told_with_what_it_was() -> None:
    view = viewed(HEAVIER, HOURS, adopted=(HEAVIER,))
    assert view.so == ("Democracy and dialogue: weight 15 → 30 points",)
    assert [line.first for line in view.lines] == [1]


def test_what_does_not_fit_is_told_with_the_reason() -> None:
    [(change, why)] = viewed(GONE).misfits
    assert change.startswith("S99")
    assert "may have been removed meanwhile" in why


def test_a_row_that_goes_is_told_once() -> None:
    [line] = viewed(*removal(demo(), "partnerships", "P02")).lines
    assert line.label.endswith("rows more)")


def test_outside_the_leaders_view_nothing_is_told_of_staff() -> None:
    view = viewed(HEAVIER, *LEAVING)
    assert view.hidden
    assert view.finding == "“Ny” has one change that the library can take over."
    assert "M07" not in repr(view)
    assert "M07" in repr(viewed(HEAVIER, *LEAVING, leader=True))


def test_a_what_if_about_staff_alone_says_so() -> None:
    assert "only changes something about members of staff" in viewed(*LEAVING).finding


def test_where_the_changes_about_staff_begin_is_known() -> None:
    assert staff_places(offers((HEAVIER, *LEAVING), demo())) == {1}


def test_every_state_has_its_finding() -> None:
    assert viewed().finding == "“Ny” changes nothing."
    assert viewed(HEAVIER, adopted=(HEAVIER,)).finding == "The library has what “Ny” changes."
    assert viewed(GONE).finding == "Nothing that “Ny” changes fits the library any more."
    assert "apart from" in viewed(HEAVIER, GONE, adopted=(HEAVIER,)).finding


def test_what_hangs_on_what_is_left_out_is_named() -> None:
    new = Add("goals", Goal(id="S9", name="Community"))
    offered = offers((new, Set("goals", "S9", "target", 3.0)), demo())
    found, after = adoption(offered, demo(), {0}), adoption(offered, demo(), ()).model
    [said] = hanging_words(found.hanging, demo(), after, EN, leader=False)
    assert said.startswith("Community")


def test_how_much_is_adopted_is_said() -> None:
    base = apply(demo(), (HEAVIER,))
    assert so_words(offers((HEAVIER,), demo()), leader=False) is None
    whole, part = offers((HEAVIER,), base), offers((HEAVIER, HOURS), base)
    assert EN.say(so_words(whole, leader=False)) == "adopted"
    assert EN.say(so_words(part, leader=False)) == "adopted in part: 1 of 2"
