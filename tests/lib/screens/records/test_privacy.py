"""The Privacy page: what is kept, and whose time is over."""

from __future__ import annotations

import json
from datetime import date

import pytest

from lib.model.changes import Add, Set, apply
from lib.model.competences import Action
from lib.model.model import Model
from lib.model.people import Contact, Person
from lib.model.settings import Options, Setting
from lib.model.tables import TABLES
from lib.screens.records.privacy import (
    ASIDE,
    DEFAULTS,
    KEPT_ASIDE,
    coded,
    edited_points,
    finding,
    overdue,
    personal_json,
    personal_table,
    points,
    small_groups,
    stored,
)
from lib.store.memory import MemoryStore
from tests.lib.screens.screens import MARKED
from tests.readers import LEADER, everybody, seeing
from tests.small import small_model

ENGLISH = everybody("en")
TODAY = date(2026, 3, 2)
GONE = Person(id="M2", leaves_on=date(2026, 3, 1))
OWN = Setting(name="privacy_purpose", value="Kun til partnerskaber.")


def found(model: Model, *, leader: bool = True) -> str:
    return ENGLISH.say(finding(model, TODAY, seeing(ENGLISH, staff=leader)))


def test_whoever_left_yesterday_is_overdue_and_whoever_leaves_today_is_not() -> None:
    model = small_model(GONE, Person(id="M3", leaves_on=TODAY))
    (gone,) = overdue(model, TODAY, LEADER)
    assert (gone.code, gone.text) == ("M2", "M2 left on 1 March 2026.")


def test_the_finding_counts_who_is_stored_and_who_has_left() -> None:
    assert found(Model()) == "Nothing is stored about members of staff."
    assert found(small_model()) == "One member of staff is stored, under a code."
    assert found(small_model(GONE)) == (
        "2 members of staff are stored, under codes; one has left and should be removed."
    )


def test_outside_the_leaders_view_nobody_is_named_and_few_are_not_counted() -> None:
    model = small_model(GONE)
    assert overdue(model, TODAY, ENGLISH) == ()
    assert coded(model, ["M9"], ENGLISH) == {}
    assert found(model, leader=False) == "Members of staff are stored, under codes."
    table = stored(model, ENGLISH)
    assert {len(row) for row in table.rows} == {len(table.columns)} == {3}


def test_codes_of_the_history_alone_are_kept_apart() -> None:
    names = coded(small_model(), ["M9", "M1"], LEADER)
    assert names == {"M1": "M1", "M9": "M9 – in the history only"}


def test_a_point_reads_as_its_default_until_the_library_writes_its_own() -> None:
    six = {point.id: point for point in points(small_model(OWN), ENGLISH)}
    assert six["privacy_purpose"].text == "Kun til partnerskaber."
    assert six["privacy_basis"].text == DEFAULTS["privacy_basis"]
    assert six["privacy_basis"].own == ""


def test_every_point_is_a_setting_and_none_is_left_out() -> None:
    named = {name for name in Options.__dataclass_fields__ if name.startswith("privacy_")}
    assert named == set(DEFAULTS)


def test_defaults_are_in_the_readers_language() -> None:
    assert all(point.text.startswith("⟦") for point in points(small_model(), MARKED))


def test_edited_points_are_added_changed_and_emptied() -> None:
    added = edited_points(small_model(), {"privacy_basis": " Aftale "})
    assert added == (Add("settings", Setting(name="privacy_basis", value="Aftale")),)
    model = small_model(OWN)
    emptied = edited_points(model, {"privacy_purpose": " "})
    assert emptied == (Set("settings", "privacy_purpose", "value", None),)
    assert apply(model, emptied).options.privacy_purpose is None


def test_points_left_as_they_are_change_nothing() -> None:
    texts = {"privacy_purpose": "Kun til partnerskaber.", "privacy_basis": ""}
    assert edited_points(small_model(OWN), texts) == ()


def test_every_personal_field_is_listed_with_how_often_it_is_filled_in() -> None:
    rows = stored(small_model(), LEADER).rows
    personal = [field for table in TABLES.values() for field in table.fields if field.personal]
    assert len(rows) == len(personal) + len(KEPT_ASIDE)
    filled = {(row[0], row[1]): row[3] for row in rows}
    assert (filled["People", "Department"], filled["People", "Post"]) == (1, 0)


def test_the_smallest_group_is_the_librarys_own() -> None:
    model = small_model(Setting(name="min_group", value="7"))
    assert "at least 7 people" in ENGLISH.say(small_groups(model.options.min_group))


@pytest.mark.parametrize("leader", [False, True])
def test_what_self_rating_keeps_apart_is_listed_too(leader: bool) -> None:
    table = stored(small_model(), seeing(ENGLISH, staff=leader))
    apart = [row for row in table.rows if row[0] == ASIDE]
    assert {row[1] for row in apart} == set(KEPT_ASIDE)
    assert {len(row) for row in table.rows} == {len(table.columns)}


# -- everything about one person -------------------------------------------------------------------

WHOLE = small_model(
    Contact(person="M1", partner="O1", strength=2),
    Action(id="A1", kind="develop", name="Kursus", person="M1"),
)


def test_every_known_cell_of_every_row_is_a_line() -> None:
    assert personal_table(WHOLE, "M1", ENGLISH).rows == (
        ("People: M1", "Department", "Børn og Unge"),
        ("Levels: Mægling", "Own view", "2"),
        ("Levels: Mægling", "Leader's view", "3"),
        ("Contacts: Husflidsforeningen", "Strength", "2"),
        ("Actions: Kursus", "Kind", "develop"),
        ("Actions: Kursus", "Name", "Kursus"),
        ("Actions: Kursus", "Person", "M1"),
    )


def test_nobody_has_no_lines() -> None:
    assert personal_table(WHOLE, "M9", ENGLISH).rows == ()


def test_the_file_holds_the_rows_and_what_the_history_tells_of_the_person_alone() -> None:
    store = MemoryStore(WHOLE)
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
