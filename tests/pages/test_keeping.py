"""Edits while a scenario is open: they go into it, not into the library, and none is lost."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Add, Change, Set, apply, removal
from lib.model.goals import Goal
from lib.model.scenario import Scenario
from pages.ui import cache
from tests.pages.opened import bar, go_on, number_field, open_page, overtake, texts

GOALS, SETTINGS, WEIGHTS = "goals", "settings", "weights"
HEAVIER = Set("goals", "S1", "weight", 60.0)


def keep(*changes: Change, id: str = "abc", name: str = "Fælles") -> None:
    """Keep a scenario in the demo, whatever is there."""
    store = cache.shelf().open("fjordby")
    store.save_scenario(id, Scenario(name, changes=changes), expect=store.scenario(id))


def kept(id: str = "abc") -> tuple[Change, ...]:
    scenario = cache.shelf().open("fjordby").scenario(id)
    assert scenario is not None
    return scenario.changes


def is_untouched() -> bool:
    """Whether nobody has saved anything into the library."""
    return cache.shelf().open("fjordby").revision() == 0


def edit(page: AppTest, table: str = "goals", place: str = "fjordby/abc", **delta: Any) -> AppTest:
    """The page after somebody did this to its editor."""
    number = page.session_state["samspil.desks"][f"{place}/{table}"]["n"]
    page.session_state[f"sheet-{place}-{table}-{number}"] = {
        "edited_rows": {},
        "added_rows": [],
        "deleted_rows": [],
        **delta,
    }
    return page.run()


def edited(page: AppTest, row: int = 2, **cells: Any) -> AppTest:
    return edit(page, edited_rows={row: cells})


def press(page: AppTest, key: str = "save-goals") -> AppTest:
    return page.button(key=key).click().run()


def test_an_edited_cell_goes_into_the_scenario_and_not_into_the_library() -> None:
    keep()
    page = press(edited(open_page(GOALS, scenario="abc"), weight=30))

    assert Set("goals", "S3", "weight", 30.0) in kept()
    assert is_untouched()
    assert "Kept in the scenario “Fælles”" in page.success[0].value
    assert not any(button.key == "save-goals" for button in page.button)


def test_the_button_says_where_it_goes_and_asks_for_no_note() -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    assert page.button(key="save-goals").label == "Keep in scenario “Fælles”"
    assert not any(field.key == "note-goals" for field in page.text_input)


def test_the_sheet_shows_the_scenarios_rows() -> None:
    keep(Set("goals", "S3", "weight", 31.0))
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    assert "weight 31 → 30" in texts(page)


def test_an_edit_kept_in_the_same_moment_as_a_colleagues_loses_neither(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    theirs = Set("goals", "S5", "target", 3.0)
    overtake(monkeypatch, cache.shelf().open("fjordby"), theirs)
    press(page)
    assert {theirs, Set("goals", "S3", "weight", 30.0)} <= set(kept())


def test_a_cell_kept_twice_is_one_change() -> None:
    keep()
    page = press(edited(open_page(GOALS, scenario="abc"), weight=30))
    press(edited(page, weight=35))
    assert [it.value for it in kept() if isinstance(it, Set) and it.key == "S3"] == [35.0]


def test_a_cell_set_back_to_what_the_library_has_leaves_no_change() -> None:
    keep(Set("goals", "S3", "target", 3.0))
    today = cache.base("fjordby", 0).goals[2].target
    press(edited(open_page(GOALS, scenario="abc"), target=today))
    assert kept() == ()


def test_a_row_that_the_scenario_adds_is_edited_as_the_row_it_adds() -> None:
    keep(Add("goals", Goal(id="S9", name="Ny", weight=5.0)))
    press(
        edited(
            open_page(GOALS, scenario="abc"), row=len(cache.base("fjordby", 0).goals), name="Bedre"
        )
    )
    [add] = [it for it in kept() if isinstance(it, Add) and it.table == "goals"]
    assert getattr(add.row, "name", "") == "Bedre"


def test_settings_go_into_the_scenario() -> None:
    keep()
    page = open_page(SETTINGS, scenario="abc")
    number_field(page, "Budget").set_value("700000").run()
    press(page, "save-settings")
    assert apply(cache.base("fjordby", 0), kept()).options.budget == 7e5
    assert is_untouched()


def test_weights_found_by_questions_go_into_the_scenario() -> None:
    keep()
    page = open_page(WEIGHTS, scenario="abc")
    page.segmented_control(key="weights-way").set_value("ranking").run()
    press(page, "save-weights")
    assert apply(cache.base("fjordby", 0), kept()).options.weights_by == "ranking"
    assert is_untouched()


def test_what_was_typed_in_one_scenario_waits_there_while_another_is_looked_at() -> None:
    keep()
    keep(id="two", name="Andet")
    page = edited(open_page(GOALS, scenario="abc"), weight=30)

    page.selectbox(key="pick-scenario").set_value("two").run()
    assert "weight 15 → 30" not in texts(page)
    page.selectbox(key="pick-scenario").set_value("today").run()
    assert "weight 15 → 30" not in texts(page)
    page.selectbox(key="pick-scenario").set_value("abc").run()
    assert "weight 15 → 30" in texts(page)


def test_a_cell_typed_just_before_the_scenario_is_changed_is_not_lost() -> None:
    keep()
    keep(id="two", name="Andet")
    page = open_page(GOALS, scenario="abc")
    page.selectbox(key="pick-scenario").set_value("two")
    edited(page, weight=30)  # both reach the server at once

    page.selectbox(key="pick-scenario").set_value("abc").run()
    assert "weight 15 → 30" in texts(page)


def test_what_was_typed_in_a_scenario_is_there_after_another_page_and_language() -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    go_on(page, "alignment").run()
    page.segmented_control(key="pick-language").set_value("da").run()
    go_on(page, "goals").run()
    press(page)
    assert Set("goals", "S3", "weight", 30.0) in kept()


def test_a_colleagues_change_to_another_cell_of_the_scenario_stays() -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    keep(HEAVIER)
    press(page)
    assert HEAVIER in kept()
    assert Set("goals", "S3", "weight", 30.0) in kept()


def test_what_a_colleague_changed_alike_is_no_clash() -> None:
    keep()
    hers, his = (open_page(GOALS, scenario="abc") for _ in range(2))
    press(edited(hers, weight=30))
    press(edited(his, row=3, weight=33))  # both say besides how the weights were found
    assert {Set("goals", "S3", "weight", 30.0), Set("goals", "S4", "weight", 33.0)} <= set(kept())


def test_nor_is_it_one_in_the_library() -> None:
    hers, his = (open_page(GOALS) for _ in range(2))
    press(edit(hers, place="fjordby", edited_rows={2: {"weight": 30}}))
    press(edit(his, place="fjordby", edited_rows={3: {"weight": 33}}))
    goals = cache.shelf().open("fjordby").load().model.goals
    assert (goals[2].weight, goals[3].weight) == (30, 33)


@pytest.mark.parametrize(("button", "weight"), [("mine", 30.0), ("theirs", 44.0)])
def test_where_a_colleague_changed_the_same_cell_the_reader_chooses(
    button: str, weight: float
) -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    keep(Set("goals", "S3", "weight", 44.0))
    press(page)
    assert Set("goals", "S3", "weight", 44.0) in kept()
    assert "The same was changed in the scenario" in texts(page)

    press(page, f"{button}-fjordby/abc")
    assert [it.value for it in kept() if getattr(it, "field", "") == "weight"] == [weight]


def test_edits_to_a_scenario_that_was_deleted_meanwhile_keep_it() -> None:
    keep(HEAVIER)
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    cache.shelf().open("fjordby").forget_scenario("abc")
    press(page)
    assert {HEAVIER, Set("goals", "S3", "weight", 30.0)} <= set(kept())
    assert "had deleted" in page.success[0].value


def test_an_edit_that_no_longer_fits_says_so_and_is_still_there() -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc"), weight=30)
    gone = removal(cache.base("fjordby", 0), "goals", "S3")
    keep(*gone)
    press(press(page), "mine-fjordby/abc")
    assert "may have been removed meanwhile" in page.error[0].value
    assert kept() == gone

    press(page, "theirs-fjordby/abc")
    assert "The same was changed" not in texts(page)


def test_what_no_longer_fits_stays_in_the_scenario_while_it_is_edited() -> None:
    gone = Set("goals", "S99", "weight", 6.0)
    keep(gone)
    press(edited(open_page(GOALS, scenario="abc"), weight=30))
    assert gone in kept()


def test_a_change_to_what_was_removed_is_told_by_the_name_it_had() -> None:
    keep()
    page = press(edited(open_page(GOALS, scenario="abc"), weight=30))
    store = cache.shelf().open("fjordby")
    store.commit(removal(cache.base("fjordby", 0), "goals", "S3"), author="Bo")
    page.run()
    told = [button.label.replace("\\", "") for button in bar(page).button]
    assert any("Democracy and dialogue: weight 15 → 30" in label for label in told)
    assert bar(page).warning


def test_with_a_draft_open_the_page_says_that_it_saves_into_the_library() -> None:
    page = open_page("alignment")
    page.slider[0].set_value(41).run()
    go_on(page, GOALS).run()
    edit(page, place="fjordby", edited_rows={2: {"weight": 30}})
    assert "saved into the library itself" in texts(page)
    assert "shows the library itself" in texts(page)
    assert "weight 15 → 30" in texts(page)
    assert page.button(key="save-goals").label == "Save"

    press(page)
    assert cache.shelf().open("fjordby").load().model.goals[2].weight == 30


@pytest.mark.parametrize("page", ["files", "history", "backup", "privacy", "libraries"])
def test_pages_about_records_say_that_they_are_about_the_library(page: str) -> None:
    keep(HEAVIER)
    assert "about the library itself" in texts(open_page(page, scenario="abc"))


def test_an_open_scenario_without_changes_is_announced() -> None:
    keep()
    page = open_page(GOALS, scenario="abc")
    assert "Scenario “Fælles”: no change yet" in texts(page)
    assert "goes into the scenario" in texts(page)


def test_restoring_the_library_leaves_the_scenario_alone() -> None:
    keep(HEAVIER)
    page = press(open_page("libraries", scenario="abc"), "reset")
    assert not page.exception
    assert kept() == (HEAVIER,)


def test_it_is_all_said_in_danish() -> None:
    keep()
    page = edited(open_page(GOALS, scenario="abc", lang="da"), weight=30)
    assert page.button(key="save-goals").label == "Gem i scenariet »Fælles«"


def judged(page: AppTest, mark: float) -> AppTest:
    key = "judge-fjordby/abc-D1-applies"
    return next(it for it in page.button_group if it.key == key).set_value(mark).run()


def test_judgements_go_into_the_scenario() -> None:
    keep()
    page = open_page("approaches", scenario="abc", claims="all")
    page.session_state["claim-D1"] = True
    press(judged(page.run(), 4.0), "save-judgements")
    assert any(getattr(it, "key", "") == "D1" for it in kept())
    assert is_untouched()


def test_measures_for_all_staff_go_into_the_scenario() -> None:
    keep()
    page = open_page("closing", scenario="abc", closing="everybody")
    field = next(it for it in page.text_input if str(it.key).endswith("strengths-owner"))
    stem = str(field.key).removesuffix("-owner")
    field.set_value("The management group")
    press(page, f"{stem}-save")
    model = apply(cache.base("fjordby", 0), kept())
    assert getattr(model.find("measures", "strengths"), "owner", "") == "The management group"
    assert is_untouched()
