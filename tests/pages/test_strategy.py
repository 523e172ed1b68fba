"""The strategy pages: edited in place, pasted, saved as one commit, never lost."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.settings import settings
from lib.store.sqlite.library import SqliteStore
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import go_on, number_field, open_page, texts

GOALS, PARTNERSHIPS = "goals", "partnerships"


def store(library: str = "fjordby") -> SqliteStore:
    return SqliteShelf(settings().data).open(library)


def key_of(page: AppTest, table: str, library: str = "fjordby") -> str:
    """The key of the editor shown."""
    number = page.session_state["samspil.desks"][f"{library}/{table}"]["n"]
    return f"sheet-{library}-{table}-{number}"


def edit(page: AppTest, table: str, library: str = "fjordby", **delta: Any) -> AppTest:
    """The page after somebody did this to its editor."""
    page.session_state[key_of(page, table, library)] = {
        "edited_rows": {},
        "added_rows": [],
        "deleted_rows": [],
        **delta,
    }
    return page.run()


def test_an_edited_cell_is_told_in_words_and_saved_as_one_commit() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})
    assert "Democracy and dialogue: weight 15 → 30 points" in texts(page)

    page.text_input(key="note-goals").set_value("Voted in March").run()
    page.button(key="save-goals").click().run()

    (commit,) = store().history()
    assert commit.changes[0] == Set("goals", "S3", "weight", 30.0)
    assert commit.note == "Voted in March"
    assert "Saved" in page.success[0].value


def test_after_a_save_nothing_waits() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})
    page.button(key="save-goals").click().run()

    assert not any(button.key == "save-goals" for button in page.button)


def test_what_is_not_right_is_said_and_cannot_be_saved() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": -5, "target": 10}})

    assert page.button(key="save-goals").disabled
    assert "0 or more" in str(page.table[0].value).replace("\\", "")
    assert not store().history()


def test_what_was_typed_is_there_after_a_visit_to_another_page() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})

    go_on(page, "alignment").run()
    go_on(page, "goals").run()

    assert "weight 15 → 30" in texts(page)
    page.button(key="save-goals").click().run()
    assert store().load().model.goals[2].weight == 30


def test_weights_typed_in_are_kept_as_points_for_each_goal_in_the_same_commit() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})
    assert "Weights found by: unknown → points for each goal" in texts(page)

    page.button(key="save-goals").click().run()

    assert store().load().model.options.weights_by == "direct"
    assert len(store().history()) == 1


def test_what_is_not_right_is_there_after_a_visit_to_another_page_with_its_message() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": -5}})

    go_on(page, "alignment").run()
    go_on(page, "goals").run()

    assert "0 or more" in str(page.table[0].value).replace("\\", "")
    assert "until you mend or drop it" in texts(page)
    edit(page, "goals", edited_rows={2: {"weight": 5}})
    page.button(key="save-goals").click().run()
    assert store().load().model.goals[2].weight == 5


def test_what_is_not_right_can_be_dropped() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": -5}})

    page.button(key="drop-goals").click().run()

    assert "until you mend or drop it" not in texts(page)
    assert not page.table


def test_an_edit_that_comes_just_after_somebody_elses_save_is_not_lost() -> None:
    page = open_page(GOALS)
    store().commit([Set("goals", "S1", "weight", 60.0)], author="Bo")

    edit(page, "goals", edited_rows={2: {"weight": 30}})

    assert "weight 15 → 30" in texts(page)


def look_for(page: AppTest, table: str, sought: str) -> AppTest:
    return page.text_input(key=f"filter-fjordby-{table}").set_value(sought).run()


def test_edits_made_under_one_filter_are_kept_under_another() -> None:
    page = look_for(open_page(PARTNERSHIPS, table=PARTNERSHIPS), "partnerships", "P12")
    edit(page, "partnerships", edited_rows={0: {"cost": 1000}})
    look_for(page, "partnerships", "P03, P04")
    edit(page, "partnerships", edited_rows={1: {"cost": 2000}})
    look_for(page, "partnerships", "")

    page.button(key="save-partnerships").click().run()

    (commit,) = store().history()
    assert set(commit.changes) == {
        Set("partnerships", "P12", "cost", 1000.0),
        Set("partnerships", "P04", "cost", 2000.0),
    }


def test_how_many_rows_a_filter_shows_is_said() -> None:
    page = look_for(open_page(PARTNERSHIPS, table=PARTNERSHIPS), "partnerships", "makerspace")
    assert "1 of 24 rows are shown" in texts(page)


def test_a_link_opens_the_grid_on_its_row() -> None:
    page = open_page(PARTNERSHIPS, table="contributions:grid", row="P12")

    assert page.segmented_control(key="table-partnerships").value == "contributions:grid"
    assert page.text_input(key="filter-fjordby-contributions-grid").value == "P12"
    assert not {"table", "row"} & set(page.query_params)
    edit(page, "contributions-grid", edited_rows={0: {"S2": 1}})
    page.button(key="save-contributions-grid").click().run()
    assert store().load().model.find("contributions", ("P12", "S2")) is not None


def test_the_rows_of_a_link_can_be_let_go_of() -> None:
    page = open_page(PARTNERSHIPS, table="contributions:grid", row="P12")
    look_for(page, "contributions-grid", "")
    page.segmented_control(key="table-partnerships").set_value("rules").run()
    assert not page.exception
    assert page.segmented_control(key="table-partnerships").value == "rules"


def test_two_facts_edited_one_after_the_other_are_both_kept() -> None:
    page = open_page("settings")
    number_field(page, "Budget").set_value("700000").run()
    number_field(page, "Caution").set_value("0.5").run()
    page.button(key="save-settings").click().run()

    options = store().load().model.options
    assert (options.budget, options.caution) == (700_000, 0.5)


def test_changes_can_be_dropped() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})

    page.button(key="drop-goals").click().run()

    assert "→" not in texts(page)
    assert not store().history()


def test_a_block_of_thirty_pasted_rows_becomes_thirty_partnerships() -> None:
    pasted = [{"title": f"Idé {n}", "cost": 1000 * n} for n in range(1, 31)]
    page = edit(open_page(PARTNERSHIPS, table=PARTNERSHIPS), "partnerships", added_rows=pasted)

    page.button(key="save-partnerships").click().run()

    model = store().load().model
    assert len(model.partnerships) == 54
    assert model.find("partnerships", "P54") is not None


def paste(page: AppTest, key: str, text: str, titles: list[str], column: int, row: int) -> AppTest:
    """Paste a block on a cell, as the browser tells it."""
    place = {"titles": titles, "column": column, "row": row, "head": ""}
    page.session_state["samspil.pasted"] = {"table": f"st-key-{key}", "text": text, **place}
    return page.run()


def test_a_block_is_pasted_by_names_and_what_has_no_place_is_told() -> None:
    page = open_page(PARTNERSHIPS, lang="da", table=PARTNERSHIPS)
    titles = ["Titel", "Ansvarlig afdeling", "Status", "En anden"]
    block = "Ny idé\tbørn & unge\tI gang\tfor meget"
    paste(page, key_of(page, "partnerships"), block, titles, 0, 24)
    assert "Ny idé tilføjet" in texts(page)
    assert "for meget" in page.error[0].value
    page.button(key="save-partnerships").click().run()
    saved = store().load().model.find("partnerships", "P25")
    assert (saved.lead, saved.status) == ("BU", "running")  # type: ignore[union-attr]


def test_a_name_that_no_row_has_stays_and_is_told_with_the_nearest() -> None:
    page = open_page(PARTNERSHIPS, lang="da", table=PARTNERSHIPS)
    titles = ["Id", "Titel", "Ansvarlig afdeling"]
    paste(page, key_of(page, "partnerships"), "Ny\tBørn og Ungd", titles, 1, 24)
    shown = page.table[0].value.to_string().replace("\\", "")
    assert "Børn & Unge" in shown
    assert " Ny " in shown


def test_a_block_in_an_open_cell_is_spread() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={0: {"name": "A\t\nB"}})
    assert "→ A" in texts(page)
    assert "→ B" in texts(page)


def test_what_goes_with_a_deleted_row_is_listed_before_it_goes() -> None:
    page = edit(open_page(GOALS), "goals", deleted_rows=[5])

    assert "Goals: Green transition in daily life removed" in texts(page)
    assert "Contributions: " in texts(page)


def test_a_save_beside_somebody_elses_goes_in_on_top() -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})
    store().commit([Set("goals", "S1", "weight", 60.0)], author="Bo")

    page.button(key="save-goals").click().run()

    weights = [goal.weight for goal in store().load().model.goals]
    assert weights[:3] == [60, 20, 30]
    assert "Bo" in page.success[0].value


@pytest.mark.parametrize(("button", "weight"), [("Save mine", 30), ("Keep theirs", 99)])
def test_two_saves_of_one_cell_are_shown_side_by_side_and_chosen(button: str, weight: int) -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})
    store().commit([Set("goals", "S3", "weight", 99.0)], author="Bo")

    page.button(key="save-goals").click().run()
    shown = str(page.table[0].value)
    assert "99" in shown
    assert "30" in shown

    next(b for b in page.button if b.label == button).click().run()
    assert store().load().model.goals[2].weight == weight


def test_a_contribution_is_typed_into_the_grid() -> None:
    page = open_page(PARTNERSHIPS, table=PARTNERSHIPS)
    page.segmented_control(key="table-partnerships").set_value("contributions:grid").run()
    edit(page, "contributions-grid", edited_rows={0: {"S2": 2.5}})

    page.button(key="save-contributions-grid").click().run()

    changed = store().load().model.find("contributions", ("P01", "S2"))
    assert changed is not None
    assert changed.points == 2.5  # type: ignore[union-attr]


def test_an_emptied_hour_is_no_hour() -> None:
    page = open_page(PARTNERSHIPS, table=PARTNERSHIPS)
    page.segmented_control(key="table-partnerships").set_value("efforts:grid").run()
    edit(page, "efforts-grid", edited_rows={0: {"BU": None}})

    page.button(key="save-efforts-grid").click().run()

    assert store().load().model.find("efforts", ("P01", "BU")) is None


def test_a_name_given_is_told_by_the_history() -> None:
    page = open_page(GOALS)
    page.text_input(key="sign").set_value("Anne").run()
    edit(page, "goals", edited_rows={2: {"weight": 30}})

    page.button(key="save-goals").click().run()

    assert store().history()[0].author == "Anne"


@pytest.mark.parametrize(
    "table",
    [
        *("people", "levels:grid", "contacts", "competences"),
        *("profiles", "needs", "actions", "measures", "levels"),
    ],
)
def test_every_table_of_people_opens(table: str) -> None:
    page = open_page("people", leader=True)
    page.segmented_control(key="table-people").set_value(table).run()

    assert not page.exception


def test_a_fact_on_the_card_is_edited_and_saved() -> None:
    page = open_page("partnership", partnership="P12")
    assert "Open workshop (makerspace): number 3 of 24" in page.header[0].value.replace("\\", "")

    next(area for area in page.text_area if area.label == "Reason").set_value("Later").run()
    page.button(key="save-card-P12").click().run()

    row = store().load().model.find("partnerships", "P12")
    assert row.reason == "Later"  # type: ignore[union-attr]


def test_the_first_rule_about_a_partnership_is_added_on_its_card() -> None:
    page = open_page("partnership", partnership="P14")

    edit(page, "rules-P14", added_rows=[{"kind": "excludes", "partnerships": ["P12"]}])
    page.button(key="save-rules-P14").click().run()

    assert not page.exception
    rules = {(rule.kind, rule.partnerships) for rule in store().load().model.rules}
    assert ("excludes", ("P14", "P12")) in rules


def test_the_first_row_of_a_table_may_leave_its_numbers_unknown() -> None:
    page = open_page("guide", "empty")
    key = key_of(page, "goals", "empty")
    row = {"name": "Reading"}
    page.session_state[key] = {"edited_rows": {}, "added_rows": [row], "deleted_rows": []}

    page.run()

    assert not page.exception
    assert "Goals: Reading added" in texts(page)


def test_a_partnership_that_does_not_exist_gives_way_to_all_of_them() -> None:
    page = open_page("partnership", partnership="../x")
    assert not page.exception
    assert len(page.dataframe) == 1


def test_the_budget_is_changed_on_the_settings_page() -> None:
    page = open_page("settings")

    number_field(page, "Budget").set_value("700000").run()
    page.button(key="save-settings").click().run()

    assert store().load().model.options.budget == 700_000


@pytest.mark.parametrize(("leader", "kept"), [(False, 5), (True, 4)])
def test_the_smallest_group_is_made_smaller_in_the_leaders_view_only(
    leader: bool, kept: int
) -> None:
    page = open_page("settings", leader=leader)

    box = number_field(page, "Smallest group")
    box.set_value("4").run()
    page.button(key="save-settings").click().run()

    assert store().load().model.options.min_group == kept


def test_a_new_library_is_led_from_goals_to_partnerships() -> None:
    page = open_page("guide", "empty")
    assert "Five steps" in page.header[0].value
    assert page.segmented_control(key="guide-step-empty").value == "goals"

    edit(page, "goals", "empty", edited_rows={0: {"name": "Reading"}})
    page.button(key="save-goals").click().run()

    assert page.segmented_control(key="guide-step-empty").value == "departments"
    (goal,) = store("empty").load().model.goals
    assert (goal.name, goal.weight, goal.target) == ("Reading", None, None)


def test_an_example_row_is_nothing_to_save_in_either_language() -> None:
    page = open_page("guide", "empty")
    assert not any(button.key == "save-goals" for button in page.button)
    page.query_params["lang"] = "da"
    page.run()
    assert not any(button.key == "save-goals" for button in page.button)
    assert not page.table


def test_columns_that_are_not_in_sight_are_saved_all_the_same() -> None:
    page = open_page("guide", "empty")
    page.toggle(key="more-goals").set_value(True).run()
    edit(page, "goals", "empty", edited_rows={0: {"name": "Reading", "source": "Plan"}})
    page.toggle(key="more-goals").set_value(False).run()
    page.button(key="save-goals").click().run()
    assert store("empty").load().model.goals[0].source == "Plan"


def insert(page: AppTest, table: str, text: str) -> AppTest:
    """The page after a block was put into the box above a table."""
    page.session_state[f"paste-{table}"] = True
    page.run()
    page.text_area(key=f"pasted-{table}").set_value(text)
    return page.button(key=f"insert-{table}").click().run()


def test_a_block_from_excel_creates_its_partners_and_departments_in_one_save() -> None:
    page = open_page("guide", "empty", lang="da")
    page.segmented_control(key="guide-step-empty").set_value("partnerships").run()
    rows = "Vores partnerskaber 2026\n\nTITEL\tPartner\tAfdeling\tstatus\tUdgift"
    insert(
        page, "partnerships", f"{rows}\nLektiecafé\tUngdommens Røde Kors\tBørn\tI gang\t8.000 kr."
    )
    assert page.button(key="save-partnerships").disabled
    page.button(key="create-partnerships-partners").click().run()
    page.button(key="create-partnerships-departments").click().run()
    page.button(key="save-partnerships").click().run()
    model = store("empty").load().model
    (row,) = model.partnerships
    assert (row.title, row.status, row.cost) == ("Lektiecafé", "running", 8000)
    assert [it.name for it in model.partners] == ["Ungdommens Røde Kors"]
    assert (row.partner, row.lead) == (model.partners[0].id, model.departments[0].id)
    assert len(store("empty").history()) == 1


def test_a_block_from_excel_changes_the_rows_it_names() -> None:
    page = insert(open_page(GOALS), "goals", "navn\tvægt\nDEMOKRATI og dialog\t30")
    assert "weight 15 → 30" in texts(page)
    page.button(key="save-goals").click().run()
    assert len(store().load().model.goals) == 6


def test_a_row_that_is_clicked_opens_its_card_and_there_is_a_way_back() -> None:
    page = open_page(PARTNERSHIPS)
    page.query_params["partnership"] = "P03"
    page.run()
    assert "Title" in {field.label for field in page.text_input}
    page.button(key="close-card").click().run()
    assert len(page.dataframe) == 1
    assert "partnership" not in page.query_params
