"""Equal content means equal models and equal digests; what contradicts itself is no model."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ChangeError, ModelError
from lib.model.changes import Set, apply
from lib.model.goals import Goal
from lib.model.model import Model, field_of, row_of, table_named
from lib.model.partnerships import Effort, Rule
from lib.model.tables import TABLES, Row
from lib.words import Name, listing
from tests.models import changes_for, models
from tests.small import small_model

ROOT = Path(__file__).parents[3]


@given(st.data())
def test_the_order_of_rows_never_matters(data: st.DataObject) -> None:
    model = data.draw(models())
    shuffled = Model.of(data.draw(st.permutations(list(model.rows()))))
    assert shuffled == model
    assert shuffled.digest == model.digest


@given(st.data())
def test_digests_are_equal_exactly_when_models_are(data: st.DataObject) -> None:
    model = data.draw(models())
    other = apply(model, data.draw(changes_for(model)))
    assert (model.digest == other.digest) == (model == other)


@given(st.data())
def test_a_changed_model_has_the_digest_of_one_made_anew(data: st.DataObject) -> None:
    model = data.draw(models())
    assert model.digest  # computed before, so that a part kept wrongly would show
    changed = apply(model, data.draw(changes_for(model)))
    assert changed.digest == Model.of(changed.rows()).digest


def test_the_digest_is_the_same_in_every_process() -> None:
    program = "from tests.small import small_model; print(small_model().digest)"
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert said == {small_model().digest}


def test_a_model_without_rows_is_a_model() -> None:
    assert Model.of([]) == Model()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            Goal(id="S1", name="Again"),
            "The table “Goals” has 2 rows with the key S1. Keep one of them.",
        ),
        (
            Effort(partnership="P1", department="ZZ"),
            "The table “Efforts”, row P1, ZZ: there is no “ZZ” in the table “Departments”.",
        ),
        (
            Rule(id="R2", kind="excludes", partnerships=("P1", "P9")),
            "The table “Rules”, row R2: there is no “P9” in the table “Partnerships”.",
        ),
        (Goal(id="S9", name=""), "Name: This must be filled in."),
    ],
)
def test_rows_that_contradict_one_another_are_no_model(row: Row, said: str) -> None:
    with pytest.raises(ModelError) as refused:
        small_model(row)
    assert str(refused.value).startswith(said)


def test_a_row_is_found_by_its_key() -> None:
    model = small_model()
    assert model.find("efforts", ("P1", "BU")) == model.efforts[0]
    assert model.find("efforts", ("P1", "ZZ")) is None


def test_a_row_is_called_by_its_name_in_both_languages() -> None:
    assert small_model().called("goals", "S1") == Name("Demokrati", "Democracy")


def test_a_joining_row_is_called_by_what_it_joins() -> None:
    said = small_model().called("contributions", ("P1", "S1"))
    assert said == listing([Name("Læsekreds"), Name("Demokrati", "Democracy")])
    assert str(small_model().called("profiles", ("all_staff", "K1"))) == "all staff, Mægling"


@pytest.mark.parametrize(
    ("table", "key", "said"),
    [
        ("goals", "S9", "S9"),
        ("goals", ("S9", "S8"), "S9, S8"),
        ("profiles", ("nobody", "K9"), "nobody, K9"),
        ("efforts", "P1", "P1"),
    ],
)
def test_a_key_that_no_row_has_is_said_as_it_stands(
    table: str, key: str | tuple[str, ...], said: str
) -> None:
    assert str(small_model().called(table, key)) == said


def test_options_are_the_settings_with_their_types() -> None:
    assert small_model().options.budget == 600_000.0


def test_two_models_share_the_tables_that_a_change_left_alone() -> None:
    model = small_model()
    changed = apply(model, [Set("goals", "S1", "weight", 25)])
    assert changed.partnerships is not None
    assert changed.partnerships == model.partnerships
    assert changed.goals != model.goals


# -- what is asked for by name ------------------------------------------------------------------


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
