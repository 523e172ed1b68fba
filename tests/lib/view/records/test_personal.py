"""Everything about one person, to read and to hand over."""

from __future__ import annotations

import json

from lib.model.changes import Set
from lib.model.competences import Action
from lib.model.people import Contact
from lib.store.memory import MemoryStore
from lib.text.language import language
from lib.view.records.personal import personal_json, personal_table
from tests.small import small_model

ENGLISH = language("en")
MODEL = small_model(
    Contact(person="M1", partner="O1", strength=2),
    Action(id="A1", kind="develop", name="Kursus", person="M1"),
)


def test_every_known_cell_of_every_row_is_a_line() -> None:
    assert personal_table(MODEL, "M1", ENGLISH).rows == (
        ("People: M1", "Department", "Børn og Unge"),
        ("Levels: Mægling", "Own view", "2"),
        ("Levels: Mægling", "Leader's view", "3"),
        ("Contacts: Husflidsforeningen", "Strength", "2"),
        ("Actions: Kursus", "Kind", "develop"),
        ("Actions: Kursus", "Name", "Kursus"),
        ("Actions: Kursus", "Person", "M1"),
    )


def test_nobody_has_no_lines() -> None:
    assert personal_table(MODEL, "M9", ENGLISH).rows == ()


def test_the_file_holds_the_rows_and_what_the_history_tells_of_the_person_alone() -> None:
    store = MemoryStore(MODEL)
    weight = Set("goals", "S1", "weight", 20.0)
    store.commit([Set("people", "M1", "hours", 40.0), weight], author="Ida", note="Bo said so")
    store.commit([weight], author="Ida")
    file = json.loads(personal_json(store.load().model, store.history(), "M1"))
    assert [row["table"] for row in file["rows"]] == ["people", "levels", "contacts", "actions"]
    assert file["rows"][0]["row"] == {"id": "M1", "department": "BU", "hours": 40.0}
    assert [told["changes"] for told in file["history"]] == [
        [{"set": "people", "key": "M1", "field": "hours", "value": 40.0}]
    ]
    assert "Ida" not in str(file)
