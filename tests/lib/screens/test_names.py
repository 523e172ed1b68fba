"""How rows are called on the screen."""

import pytest

from lib.model.goals import Goal
from lib.model.people import Person
from lib.model.settings import Setting
from lib.model.tables import Row
from lib.screens.names import at_least, percents, row_name, some, telling
from lib.words import Name
from tests.readers import EN, everybody


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (
            Goal(id="S1", name="Læselyst", name_en="Joy of reading"),
            Name("Læselyst", "Joy of reading"),
        ),
        (Goal(id="S1", name="Læselyst"), Name("Læselyst")),
        (Person(id="M01", post="Bibliotekar"), Name("M01")),
        (Setting(name="budget", value="5"), Name("budget")),
    ],
    ids=["both languages", "own language", "a code", "a setting"],
)
def test_a_row_is_called_by_its_name_and_else_by_its_id(row: Row, name: Name) -> None:
    assert row_name(row) == name


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "a"), (2, "a and b"), (4, "a, b, c and d"), (5, "a, b, c and 2 more")],
)
def test_many_names_are_cut_short_in_a_sentence(count: int, said: str) -> None:
    assert everybody("en").say(some("abcdefg"[:count])) == said


def test_names_that_are_cut_short_are_in_the_readers_language() -> None:
    names = [Name("Mål", "Goal")] * 6
    assert everybody("en").say(some(names)) == "Goal, Goal, Goal and 3 more"


@pytest.mark.parametrize(
    ("share", "said"), [(0.625, "62.5%"), (0.635, "63.5%"), (0.62, "62%"), (0.6249, "62%")]
)
def test_at_least_is_never_said_of_more_than_it_is(share: float, said: str) -> None:
    assert EN.say(at_least(share)) == said


@pytest.mark.parametrize(
    ("shares", "decimals"),
    [((0.885, 0.905), 0), ((0.8946, 0.886), 1), ((0.5, 0.5), 0), ((0.5, 0.5001), 0), ((None,), 0)],
)
def test_shares_have_a_decimal_only_where_two_would_look_alike(
    shares: tuple[float | None, ...], decimals: int
) -> None:
    assert telling(*shares) == decimals


def test_percentages_side_by_side_have_the_same_decimals() -> None:
    assert [str(it) for it in percents(62.5, 100.0)] == ["63 %", "100 %"]
    assert [str(it) for it in percents(62.5, 63.0)] == ["62.5 %", "63.0 %"]
