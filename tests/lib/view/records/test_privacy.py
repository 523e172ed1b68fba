"""The Privacy page: what is kept, and whose time is over."""

from __future__ import annotations

from datetime import date

import pytest

from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.people import Person
from lib.model.settings import Options, Setting
from lib.model.tables import TABLES
from lib.text.language import language
from lib.view.records.privacy import (
    ASIDE,
    DEFAULTS,
    KEPT_ASIDE,
    PrivacyView,
    edited_points,
    privacy_view,
)
from tests.lib.view.screens import MARKED
from tests.small import small_model

ENGLISH = language("en")
TODAY = date(2026, 3, 2)
GONE = Person(id="M2", leaves_on=date(2026, 3, 1))
OWN = Setting(name="privacy_purpose", value="Kun til partnerskaber.")


def view(model: Model, *told_of: str, leader: bool = True) -> PrivacyView:
    return privacy_view(model, told_of, TODAY, ENGLISH, leader=leader)


def test_whoever_left_yesterday_is_overdue_and_whoever_leaves_today_is_not() -> None:
    model = small_model(GONE, Person(id="M3", leaves_on=TODAY))
    assert [person.code for person in view(model).overdue] == ["M2"]
    assert view(model).overdue[0].text == "M2 left on 1 March 2026."


def test_the_finding_counts_who_is_stored_and_who_has_left() -> None:
    assert view(Model()).finding == "Nothing is stored about members of staff."
    assert view(small_model()).finding == "One member of staff is stored, under a code."
    assert view(small_model(GONE)).finding == (
        "2 members of staff are stored, under codes; one has left and should be removed."
    )


def test_outside_the_leaders_view_nobody_is_named_and_few_are_not_counted() -> None:
    found = view(small_model(GONE), "M9", leader=False)
    assert (found.overdue, found.codes, found.past) == ((), (), ())
    assert found.finding == "Members of staff are stored, under codes."
    assert {len(row) for row in found.stored.rows} == {len(found.stored.columns)} == {3}


def test_codes_of_the_history_alone_are_kept_apart() -> None:
    found = view(small_model(), "M9", "M1")
    assert (found.codes, found.past) == (("M1",), ("M9",))


def test_a_point_reads_as_its_default_until_the_library_writes_its_own() -> None:
    points = {point.id: point for point in view(small_model(OWN)).points}
    assert points["privacy_purpose"].text == "Kun til partnerskaber."
    assert points["privacy_basis"].text == DEFAULTS["privacy_basis"]
    assert points["privacy_basis"].own == ""


def test_every_point_is_a_setting_and_none_is_left_out() -> None:
    named = {name for name in Options.__dataclass_fields__ if name.startswith("privacy_")}
    assert named == set(DEFAULTS)


def test_defaults_are_in_the_readers_language() -> None:
    points = privacy_view(small_model(), (), TODAY, MARKED).points
    assert all(point.text.startswith("⟦") for point in points)


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
    rows = view(small_model()).stored.rows
    personal = [field for table in TABLES.values() for field in table.fields if field.personal]
    assert len(rows) == len(personal) + len(KEPT_ASIDE)
    filled = {(row[0], row[1]): row[3] for row in rows}
    assert (filled["People", "Department"], filled["People", "Post"]) == (1, 0)


def test_the_smallest_group_is_the_librarys_own() -> None:
    model = small_model(Setting(name="min_group", value="7"))
    assert "at least 7 people" in view(model).small_groups


@pytest.mark.parametrize("leader", [False, True])
def test_what_self_rating_keeps_apart_is_listed_too(leader: bool) -> None:
    found = privacy_view(small_model(), (), TODAY, ENGLISH, leader=leader)
    apart = [row for row in found.stored.rows if row[0] == ASIDE]
    assert {row[1] for row in apart} == set(KEPT_ASIDE)
    assert {len(row) for row in found.stored.rows} == {len(found.stored.columns)}
