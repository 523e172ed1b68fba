"""What an import would do, in words."""

from __future__ import annotations

from dataclasses import replace

from lib.exchange.tables.incoming import Incoming, merge
from lib.model.changes import apply
from lib.model.edits import found_by
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.model.people import Person
from lib.model.tables import TABLES, Row
from lib.reader import is_personal
from lib.screens.records.imports import (
    NEEDS,
    Import,
    along,
    counts,
    each_table,
    filled,
    finding,
    problems,
    remarks,
    reminder,
    table_labels,
)
from tests.readers import everybody
from tests.small import small_model

ENGLISH = everybody("en")


def file_of(**tables: tuple[Row, ...]) -> Incoming:
    return Incoming(tables, {name: frozenset(TABLES[name].field) for name in tables})


def looked_at(replacing: bool = False, **tables: tuple[Row, ...]) -> Import:
    merged = merge(small_model(), file_of(**tables), tables, replacing=replacing)
    return Import(small_model(), tuple(tables), merged, ENGLISH)


def found(it: Import) -> str:
    return ENGLISH.say(finding(it))


def test_the_finding_tells_only_what_happens() -> None:
    it = looked_at(goals=(Goal(id="S1", name="Demokrati", weight=20.0), Goal(id="S9", name="Ny")))
    assert found(it) == "This would add one row and change one row."


def test_rows_are_counted_for_each_table() -> None:
    it = looked_at(replacing=True, goals=(small_model().goals[0], Goal(id="S9", name="Ny")))
    assert counts(it).rows == (("Goals", 1, 0, 1, 1),)


def test_each_change_is_said_in_words() -> None:
    it = looked_at(goals=(Goal(id="S1", name="Demokrati", weight=20.0),))
    assert each_table(it)[0].heading == "Goals: 1 changed"
    assert each_table(it)[0].table.rows == (("Changed", "Democracy: weight 15 → 20 points"),)


def test_new_rows_are_called_by_their_names_wherever_they_are_referred_to() -> None:
    it = looked_at(
        goals=(Goal(id="S9", name="Ny"),),
        contributions=(Contribution(partnership="P1", goal="S9", points=1.0),),
    )
    assert "Læsekreds, Ny" in str(each_table(it)[1].table.rows).replace(" and ", ", ")


def test_what_goes_along_is_listed_and_its_table_counted() -> None:
    it = looked_at(replacing=True, partnerships=())
    assert any("Contributions" in str(line) for line in along(it).rows)
    assert "Efforts" in [row[0] for row in counts(it).rows]


def test_what_cannot_be_done_is_said_and_nothing_is_counted_as_changed() -> None:
    it = looked_at(contributions=(Contribution(partnership="P1", goal="S9"),))
    assert "cannot be taken in" in found(it)
    assert "S9" in str(problems(it).rows[0])
    assert not each_table(it)


def test_nothing_new_is_said_to_be_nothing() -> None:
    assert "already" in found(looked_at(goals=small_model().goals))


def test_personal_data_are_named_as_such() -> None:
    said = reminder(["goals", "people"])
    assert said is not None
    assert "People" in ENGLISH.say(said)
    assert reminder(["goals"]) is None
    assert {name for name in TABLES if is_personal(name)} == {"people", "levels", "contacts"}


def test_tables_of_the_file_are_labelled_with_their_rows() -> None:
    labels = table_labels(file_of(people=(Person(id="M1"),), goals=()), ENGLISH)
    assert labels == {"goals": "Goals: 0 rows", "people": "People: one row (personal data)"}


def test_only_tables_with_rows_are_taken_in_unasked() -> None:
    assert filled(file_of(people=(Person(id="M1"),), goals=())) == ("people",)
    assert filled(file_of()) == ()


def test_a_model_without_rows_can_be_previewed() -> None:
    merged = merge(Model(), file_of(goals=()), ("goals",), replacing=True)
    it = Import(Model(), ("goals",), merged, ENGLISH)
    assert counts(it).rows == (("Goals", 0, 0, 0, 0),)


# -- what it leaves alone, empties, or leaves missing ----------------------------------------------


def remarked(library: Model, *, replacing: bool = False, **tables: tuple[Row, ...]) -> str:
    incoming = file_of(**tables)
    merged = merge(library, incoming, tables, replacing=replacing)
    it = Import(library, tables, merged, ENGLISH)
    return "\n".join(map(ENGLISH.say, remarks(it, incoming, replacing=replacing)))


def whole(library: Model) -> dict[str, tuple[Row, ...]]:
    return {name: library.table(name) for name in TABLES}


def test_a_file_with_every_table_needs_no_remark() -> None:
    assert remarked(small_model(), **whole(small_model())) == ""


def test_tables_without_a_sheet_are_named_and_stay() -> None:
    tables = whole(small_model())
    del tables["contributions"], tables["efforts"]
    said = remarked(small_model(), **tables)
    assert "These tables are not in the file: Efforts and Contributions." in said
    assert "Tables that are not in the file stay as they are." in said


def test_what_depends_on_removed_rows_is_the_exception() -> None:
    said = remarked(small_model(), replacing=True, partnerships=())
    assert "but for what depends on rows that are removed" in said


def test_what_pages_need_and_nobody_has_is_named() -> None:
    said = remarked(Model(), goals=small_model().goals)
    assert "no rows in Partnerships and Contributions: the page Alignment needs them" in said
    assert "no rows in Departments and Efforts: the page Overview needs them" in said


def test_a_sheet_without_rows_is_kept_when_adding_and_emptied_when_replacing() -> None:
    tables = {**whole(small_model()), "efforts": ()}
    assert "left as they are: Efforts" in remarked(small_model(), **tables)
    assert "no rows for them: Efforts" in remarked(small_model(), replacing=True, **tables)


def test_weights_without_their_way_are_said_to_be_so() -> None:
    library = apply(small_model(), found_by(small_model(), "swing"))
    heavier = replace(library.goals[0], weight=77.0)
    assert "How the weights were found is then unknown" in remarked(library, goals=(heavier,))


def test_the_tables_needed_exist() -> None:
    assert {name for tables in NEEDS.values() for name in tables} <= {*TABLES}
