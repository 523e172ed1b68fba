"""What an import leaves alone, empties, or leaves missing."""

from __future__ import annotations

from dataclasses import replace

from lib.exchange.incoming import Incoming, merge
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.tables import TABLES, Row
from lib.model.weighting import found_by
from lib.text.language import language
from lib.view.records.import_remarks import NEEDS, import_remarks
from tests.small import small_model

ENGLISH = language("en")


def remarks(library: Model, *, replacing: bool = False, **tables: tuple[Row, ...]) -> str:
    incoming = Incoming(tables, {name: frozenset(TABLES[name].field) for name in tables})
    merged = merge(library, incoming, tables, replacing=replacing)
    said = import_remarks(library, incoming, tables, merged, ENGLISH, replacing=replacing)
    return "\n".join(said)


def whole(library: Model) -> dict[str, tuple[Row, ...]]:
    return {name: library.table(name) for name in TABLES}


def test_a_file_with_every_table_needs_no_remark() -> None:
    assert remarks(small_model(), **whole(small_model())) == ""


def test_tables_without_a_sheet_are_named_and_stay() -> None:
    tables = whole(small_model())
    del tables["contributions"], tables["efforts"]
    said = remarks(small_model(), **tables)
    assert "These tables are not in the file: Efforts and Contributions." in said
    assert "Tables that are not in the file stay as they are." in said


def test_what_depends_on_removed_rows_is_the_exception() -> None:
    said = remarks(small_model(), replacing=True, partnerships=())
    assert "but for what depends on rows that are removed" in said


def test_what_pages_need_and_nobody_has_is_named() -> None:
    said = remarks(Model(), goals=small_model().goals)
    assert "no rows in Partnerships and Contributions: the page Alignment needs them" in said
    assert "no rows in Departments and Efforts: the page Overview needs them" in said


def test_a_sheet_without_rows_is_kept_when_adding_and_emptied_when_replacing() -> None:
    tables = {**whole(small_model()), "efforts": ()}
    assert "left as they are: Efforts" in remarks(small_model(), **tables)
    assert "no rows for them: Efforts" in remarks(small_model(), replacing=True, **tables)


def test_weights_without_their_way_are_said_to_be_so() -> None:
    library = apply(small_model(), found_by(small_model(), "swing"))
    heavier = replace(library.goals[0], weight=77.0)
    assert "How the weights were found is then unknown" in remarks(library, goals=(heavier,))


def test_the_tables_needed_exist() -> None:
    assert {name for tables in NEEDS.values() for name in tables} <= {*TABLES}
