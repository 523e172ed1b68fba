"""What is asked for by name exists, or is said not to."""

import pytest

from lib.errors import ChangeError
from lib.model.lookup import field_of, row_of, table_named
from lib.model.tables import TABLES
from tests.small import small_model


def test_a_table_that_does_not_exist_is_said_not_to() -> None:
    with pytest.raises(ChangeError, match="no table “gaols”"):
        table_named("gaols")


def test_a_row_that_does_not_exist_is_said_not_to() -> None:
    with pytest.raises(ChangeError, match="no row S9"):
        row_of(small_model(), "goals", "S9")


def test_a_setting_is_described_by_itself() -> None:
    assert field_of(TABLES["settings"], "budget", "value").label == "Budget"


def test_a_column_that_does_not_exist_is_said_not_to() -> None:
    with pytest.raises(ChangeError, match="no column “colour”"):
        field_of(TABLES["goals"], "S1", "colour")
