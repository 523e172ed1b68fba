"""How rows are called on the screen."""

import pytest

from lib.model.goals import Goal
from lib.model.people import Person
from lib.model.settings import Setting
from lib.model.tables import Row
from lib.view.names import row_name
from lib.words import Name


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
