"""What stands in place of the tables about staff."""

from __future__ import annotations

import pytest

from lib.model.model import Model
from lib.model.people import Person
from lib.text.language import language
from lib.view.strategy.staff import staff_hidden


@pytest.mark.parametrize(
    ("people", "begins"),
    [(0, "Members of staff"), (4, "Members of staff"), (5, "5 members of staff are here")],
)
def test_staff_are_counted_from_the_smallest_group_on(people: int, begins: str) -> None:
    model = Model.of([Person(id=f"M{n}") for n in range(people)])
    assert staff_hidden(model, language("en")).startswith(begins)
