"""What an import would do, in words."""

from __future__ import annotations

from lib.exchange.incoming import Incoming, merge
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.model.people import Person
from lib.model.tables import TABLES, Row
from lib.text.language import language
from lib.view.records.import_preview import (
    ImportPreview,
    filled,
    import_preview,
    is_personal,
    table_labels,
)
from tests.small import small_model

ENGLISH = language("en")


def file_of(**tables: tuple[Row, ...]) -> Incoming:
    return Incoming(tables, {name: frozenset(TABLES[name].field) for name in tables})


def preview(replacing: bool = False, **tables: tuple[Row, ...]) -> ImportPreview:
    merged = merge(small_model(), file_of(**tables), tables, replacing=replacing)
    return import_preview(small_model(), tuple(tables), merged, ENGLISH)


def test_the_finding_tells_only_what_happens() -> None:
    view = preview(goals=(Goal(id="S1", name="Demokrati", weight=20.0), Goal(id="S9", name="Ny")))
    assert view.finding == "This would add one row and change one row."


def test_rows_are_counted_for_each_table() -> None:
    view = preview(replacing=True, goals=(small_model().goals[0], Goal(id="S9", name="Ny")))
    assert view.counts.rows == (("Goals", 1, 0, 1, 1),)


def test_each_change_is_said_in_words() -> None:
    view = preview(goals=(Goal(id="S1", name="Demokrati", weight=20.0),))
    assert view.each[0].heading == "Goals: 1 changed"
    assert view.each[0].table.rows == (("Changed", "Democracy: weight 15 → 20 points"),)


def test_new_rows_are_called_by_their_names_wherever_they_are_referred_to() -> None:
    view = preview(
        goals=(Goal(id="S9", name="Ny"),),
        contributions=(Contribution(partnership="P1", goal="S9", points=1.0),),
    )
    assert "Læsekreds, Ny" in str(view.each[1].table.rows).replace(" and ", ", ")


def test_what_goes_along_is_listed_and_its_table_counted() -> None:
    view = preview(replacing=True, partnerships=())
    assert any("Contributions" in str(line) for line in view.along.rows)
    assert "Efforts" in [row[0] for row in view.counts.rows]


def test_what_cannot_be_done_is_said_and_nothing_is_counted_as_changed() -> None:
    view = preview(contributions=(Contribution(partnership="P1", goal="S9"),))
    assert "cannot be taken in" in view.finding
    assert "S9" in str(view.problems.rows[0])
    assert not view.each


def test_nothing_new_is_said_to_be_nothing() -> None:
    assert "already" in preview(goals=small_model().goals).finding


def test_personal_data_are_named_as_such() -> None:
    assert "People" in preview(people=(Person(id="M1"),)).personal
    assert preview(goals=()).personal == ""
    assert {name for name in TABLES if is_personal(name)} == {"people", "levels", "contacts"}


def test_tables_of_the_file_are_labelled_with_their_rows() -> None:
    labels = table_labels(file_of(people=(Person(id="M1"),), goals=()), ENGLISH)
    assert labels == {"goals": "Goals: 0 rows", "people": "People: one row (personal data)"}


def test_only_tables_with_rows_are_taken_in_unasked() -> None:
    assert filled(file_of(people=(Person(id="M1"),), goals=())) == ("people",)
    assert filled(file_of()) == ()


def test_a_model_without_rows_can_be_previewed() -> None:
    merged = merge(Model(), file_of(goals=()), ("goals",), replacing=True)
    assert import_preview(Model(), ("goals",), merged, ENGLISH).counts.rows == (
        ("Goals", 0, 0, 0, 0),
    )
