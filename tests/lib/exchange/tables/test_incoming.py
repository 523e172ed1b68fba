"""What a file brings to a library."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lib.exchange.tables.incoming import Incoming, Merged, merge
from lib.model.changes import Add, Remove, Set, apply
from lib.model.edits import found_by
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership
from lib.model.settings import Setting
from lib.model.tables import TABLES, Row
from tests.models import models
from tests.small import small_model


def whole(model: Model) -> Incoming:
    """A file with every table and every column of a model."""
    return Incoming(
        {name: model.table(name) for name in TABLES},
        {name: frozenset(table.field) for name, table in TABLES.items()},
    )


def bringing(table: str, *rows: Row, fields: str = "") -> Incoming:
    """A file with one table; with these columns, or with all."""
    names = fields.split() or TABLES[table].field
    return Incoming({table: rows}, {table: frozenset(names)})


def merged(incoming: Incoming, *, replacing: bool = False, library: Model | None = None) -> Merged:
    """All of a file merged into the small library, or into another."""
    return merge(library or small_model(), incoming, incoming.rows, replacing=replacing)


@given(models(), models())
def test_replacing_every_table_makes_the_library_what_the_file_holds(a: Model, b: Model) -> None:
    assert apply(a, merged(whole(b), replacing=True, library=a).changes) == b


@given(models(), st.booleans())
def test_a_library_into_itself_changes_nothing(model: Model, replacing: bool) -> None:
    assert merged(whole(model), replacing=replacing, library=model) == Merged()


@given(models(), models())
def test_adding_never_removes_or_empties(a: Model, b: Model) -> None:
    found = merged(whole(b), library=a)
    assert not [
        each for each in found.changes if isinstance(each, Remove) and each not in found.unsaid
    ]
    assert not [each for each in found.changes if isinstance(each, Set) and each.value is None]
    assert not found.along


def test_an_empty_cell_leaves_the_value_when_adding_and_empties_it_when_replacing() -> None:
    unknown = tuple(replace(goal, weight=None) for goal in small_model().goals)
    assert merged(bringing("goals", *unknown)).changes == ()
    assert (
        Set("goals", "S1", "weight", None)
        in merged(bringing("goals", *unknown), replacing=True).changes
    )


def test_a_column_that_the_file_does_not_have_is_left_alone() -> None:
    goals = tuple(Goal(id=goal.id, name="Nyt") for goal in small_model().goals)
    found = merged(bringing("goals", *goals, fields="id name"), replacing=True)
    assert {each.field for each in found.changes if isinstance(each, Set)} == {"name"}


def test_a_table_that_is_not_chosen_stays() -> None:
    assert merge(small_model(), whole(Model()), (), replacing=True) == Merged()


def test_what_depends_on_a_removed_row_goes_along_and_is_told() -> None:
    found = merged(bringing("partnerships"), replacing=True)
    assert Remove("efforts", ("P1", "BU")) in found.along
    assert Remove("contributions", ("P1", "S1")) in found.along
    assert Set("rules", "R1", "partnerships", ()) in found.along
    assert Remove("partnerships", "P1") not in found.along
    assert apply(small_model(), found.changes).partnerships == ()


def test_a_row_of_the_file_that_refers_to_one_it_removes_is_a_problem() -> None:
    file = bringing("contributions", Contribution(partnership="P1", goal="S1", points=2.0))
    both = Incoming({**file.rows, "goals": ()}, {**file.fields, "goals": frozenset({"id"})})
    found = merged(both, replacing=True)
    assert not found.changes
    assert "S1" in str(found.problems[0])


def test_a_row_that_needs_a_table_left_out_is_a_problem() -> None:
    new = Goal(id="S9", name="Ny")
    file = bringing("contributions", Contribution(partnership="P1", goal="S9", points=2.0))
    both = Incoming({**file.rows, "goals": (new,)}, {**file.fields, "goals": frozenset({"id"})})
    assert merge(small_model(), both, ["contributions"], replacing=False).problems
    assert Add("goals", new) in merge(small_model(), both, both.rows, replacing=False).changes


def test_cells_that_do_not_agree_with_those_of_the_library_are_a_problem() -> None:
    row = Contribution(partnership="P1", goal="S1", points=3.0)
    found = merged(bringing("contributions", row, fields="partnership goal points"))
    assert "row P1, S1" in str(found.problems[0])


def test_a_new_row_comes_as_it_is() -> None:
    row = Partnership(id="P2", title="Ny")
    assert merged(bringing("partnerships", row)).changes == (Add("partnerships", row),)


def test_other_weights_from_a_file_that_does_not_say_how_they_were_found_forget_the_way() -> None:
    done = merged(bringing("goals", heavier()), library=swung())
    assert (done.unsaid, done.along) == ((Remove("settings", "weights_by"),), ())
    assert apply(swung(), done.changes).options.weights_by is None


def test_a_file_that_says_how_its_weights_were_found_is_believed() -> None:
    rows: dict[str, tuple[Row, ...]] = {
        "goals": (heavier(),),
        "settings": (Setting(name="weights_by", value="hundred"),),
    }
    incoming = Incoming(rows, {name: frozenset(TABLES[name].field) for name in rows})
    done = merged(incoming, library=swung())
    assert apply(swung(), done.changes).options.weights_by == "hundred"
    assert done.unsaid == ()


def test_the_same_weights_from_a_file_keep_how_they_were_found() -> None:
    assert merged(bringing("goals", *swung().goals), library=swung()).changes == ()


def swung() -> Model:
    """The small library, its weights found by swing."""
    return apply(small_model(), found_by(small_model(), "swing"))


def heavier() -> Row:
    """Its first goal with another weight."""
    return replace(small_model().goals[0], weight=77.0)
