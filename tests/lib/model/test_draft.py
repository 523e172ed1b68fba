"""A draft: looked up, changed, frozen once."""

import pytest

from lib.errors import ChangeError
from lib.model.draft import Draft, dependants
from lib.model.goals import Goal
from tests.small import small_model


def test_a_draft_that_nothing_was_done_to_is_the_model() -> None:
    model = small_model()

    assert Draft(model).freeze() == model


def test_a_draft_sees_what_was_done_to_it() -> None:
    draft = Draft(small_model())

    draft.add("goals", Goal(id="S9", name="New"))

    assert draft.row("goals", "S9") == Goal(id="S9", name="New")


def test_a_row_removed_from_a_draft_is_not_there() -> None:
    draft = Draft(small_model())

    draft.remove("goals", "S2")

    with pytest.raises(ChangeError, match="has no row S2"):
        draft.row("goals", "S2")


def test_dependants_are_named_with_the_field_that_refers() -> None:
    found = {
        (type(row).__name__, field.name)
        for row, field in dependants(small_model(), "departments", {"BU"})
    }

    assert found == {
        ("Priority", "department"),
        ("Partnership", "lead"),
        ("Effort", "department"),
        ("Person", "department"),
    }
