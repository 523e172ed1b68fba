"""A row gets another id, and everything that refers to it follows."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.errors import ChangeError
from lib.model.changes import apply
from lib.model.renaming import renaming
from tests.models import models
from tests.small import small_model


@given(st.data())
def test_renamed_there_and_back_is_the_same_library(data: st.DataObject) -> None:
    model = data.draw(models())
    table = data.draw(st.sampled_from(["goals", "departments", "partners", "partnerships"]))
    assume(model.table(table))
    old = str(data.draw(st.sampled_from(sorted(model.index(table), key=str))))
    there = apply(model, renaming(model, table, old, "QQ"))
    assert there.find(table, old) is None
    assert apply(there, renaming(there, table, "QQ", old)) == model


def test_keys_references_and_lists_follow() -> None:
    after = apply(small_model(), renaming(small_model(), "partnerships", "P1", "P9"))
    assert (after.efforts[0].partnership, after.rules[0].partnerships) == ("P9", ("P9",))


def test_a_row_that_is_not_there_cannot_be_renamed() -> None:
    with pytest.raises(ChangeError, match="has no row P5"):
        renaming(small_model(), "partnerships", "P5", "P9")
