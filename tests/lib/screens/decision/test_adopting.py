"""What of a what-if can be adopted, in words."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.model.changes import Add, Change, Set, apply, removal
from lib.model.goals import Goal
from lib.model.scenario import adoption, offers
from lib.screens.decision.adopting import (
    already,
    finding,
    hanging_words,
    hides_some,
    lines,
    misfits,
    so_words,
    staff_places,
)
from tests.readers import everybody, seeing

EN, DA = everybody("en"), everybody("da")
HEAVIER = Set("goals", "S3", "weight", 30.0)
HOURS = Set("departments", "UD", "hours", 500.0)
GONE = Set("goals", "S99", "weight", 6.0)
LEAVING = removal(demo(), "people", "M07")


class Viewed:
    """What is shown of these changes where some of them are in the library already."""

    def __init__(
        self, *changes: Change, adopted: tuple[Change, ...] = (), leader: bool = False
    ) -> None:
        base, reader = apply(demo(), adopted), seeing(EN, staff=leader)
        offered = offers(changes, base)
        after = adoption(offered, base, ()).model
        self.finding = reader.say(finding("Ny", offered, reader))
        self.lines = lines(offered, base, after, reader)
        self.so = already(offered, demo(), base, reader)
        self.misfits = misfits(offered, base, after, reader)
        self.hidden = hides_some(offered, reader)

    @property
    def texts(self) -> str:
        """All that is said."""
        return str((self.finding, self.lines, self.so, self.misfits))


def test_each_change_is_told_with_what_is_there_today() -> None:
    view = Viewed(HEAVIER, HOURS)
    assert view.finding == "“Ny” has 2 changes that the library can take over."
    assert [line.label for line in view.lines] == [
        "Democracy and dialogue: weight 15 → 30 points",
        "Development & Communication: hours 270 → 500 hours",
    ]


def test_what_the_library_has_by_now_is_told_with_what_it_was() -> None:
    view = Viewed(HEAVIER, HOURS, adopted=(HEAVIER,))
    assert view.so == ("Democracy and dialogue: weight 15 → 30 points",)
    assert [line.first for line in view.lines] == [1]


def test_what_does_not_fit_is_told_with_the_reason() -> None:
    [said] = Viewed(GONE).misfits
    assert said.startswith("S99")
    assert "may have been removed meanwhile" in said


def test_a_row_that_goes_is_told_once() -> None:
    [line] = Viewed(*removal(demo(), "partnerships", "P02")).lines
    assert line.label.endswith("rows more)")


def test_outside_the_leaders_view_nothing_is_told_of_staff() -> None:
    view = Viewed(HEAVIER, *LEAVING)
    assert view.hidden
    assert view.finding == "“Ny” has one change that the library can take over."
    assert "M07" not in view.texts
    assert "M07" in Viewed(HEAVIER, *LEAVING, leader=True).texts


def test_a_what_if_about_staff_alone_says_so() -> None:
    assert "only changes something about members of staff" in Viewed(*LEAVING).finding


def test_where_the_changes_about_staff_begin_is_known() -> None:
    assert staff_places(offers((HEAVIER, *LEAVING), demo())) == {1}


def test_every_state_has_its_finding() -> None:
    assert Viewed().finding == "“Ny” changes nothing."
    assert Viewed(HEAVIER, adopted=(HEAVIER,)).finding == "The library has what “Ny” changes."
    assert Viewed(GONE).finding == "Nothing that “Ny” changes fits the library any more."
    assert "apart from" in Viewed(HEAVIER, GONE, adopted=(HEAVIER,)).finding


def test_what_hangs_on_what_is_left_out_is_named() -> None:
    new = Add("goals", Goal(id="S9", name="Community"))
    offered = offers((new, Set("goals", "S9", "target", 3.0)), demo())
    found, after = adoption(offered, demo(), {0}), adoption(offered, demo(), ()).model
    [said] = hanging_words(found.hanging, demo(), after, EN)
    assert said.startswith("Community")


def test_how_much_is_adopted_is_said() -> None:
    base = apply(demo(), (HEAVIER,))
    assert so_words(offers((HEAVIER,), demo()), EN) is None
    whole, part = offers((HEAVIER,), base), offers((HEAVIER, HOURS), base)
    assert EN.say(so_words(whole, EN)) == "adopted"
    assert EN.say(so_words(part, EN)) == "adopted in part: 1 of 2"
