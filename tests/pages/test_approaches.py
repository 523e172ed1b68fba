"""The Approaches page: finding, dial, parts, judgement, plan."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from lib.model.changes import Set
from lib.model.model import Model
from lib.study.base import Kept
from pages.ui import cache
from tests.pages.lenses import chart
from tests.pages.opened import LIBRARIES, finding, go_on, in_link, open_page, texts

PAGE = "approaches"
ROOMS = ("approaches", "department", "promise")
PARTS = (*ROOMS, "forces", "careful", "plan")
FILLED = [library for library in LIBRARIES if library not in ("empty", "nothing")]


def opened(
    part: str = "approaches",
    library: str = "fjordby",
    lang: str = "en",
    *,
    leader: bool = False,
    **more: str,
) -> AppTest:
    if part == "plan":
        return open_page("decision", library, lang, leader=leader, **more)
    if part in ROOMS:
        return open_page(part, library, lang, leader=leader, **more)
    return open_page(PAGE, library, lang, leader=leader, approach=part, **more)


def saved(library: str = "fjordby") -> Model:
    return cache.shelf().open(library).load().model


def metrics(page: AppTest) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in page.metric:
        found.setdefault(item.label, []).append(item.value.replace("\\", ""))
    return found


@pytest.mark.parametrize("library", FILLED)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_for_every_library(part: str, library: str) -> None:
    page = opened(part, library)
    assert not page.exception
    shown = {"plan": "", **dict.fromkeys(ROOMS, "view")}.get(part, "approach")
    assert not shown or in_link(page, shown) == part
    assert not {"None", "nan", "inf"} & set(texts(page).split())


def test_without_partnerships_the_way_to_begin_is_shown() -> None:
    page = opened(library="empty")
    assert "nothing to choose from" in finding(page)
    assert not page.slider


def test_the_finding_says_what_each_way_comes_to() -> None:
    assert finding(opened()) == (
        "If departments choose, 76% of the strategy is covered; if the team chooses, 89%. "
        "Promising every department 70% of its wishes costs 0.9 percentage points."
    )


def test_the_dial_is_a_what_if_that_changes_the_finding() -> None:
    page = opened()
    page.slider(key="dial-fjordby-guarantee").set_value(0.8).run()
    assert "80% of its wishes costs 3.8 percentage points" in finding(page)
    assert saved().options.guarantee == 0.7
    page.button(key="undo-all").click().run()
    assert "Promising every department 70%" in finding(page)


def test_the_dial_ends_at_the_highest_promise_and_says_so() -> None:
    page = opened("promise")
    dial = page.slider(key="dial-fjordby-guarantee")
    assert (dial.min, dial.max, dial.value) == (0.0, 0.84, 0.7)
    assert "More than 84% cannot be promised to all" in texts(page)
    dial.set_value(0.84).run()
    assert "promising 84% to everybody, the most that can be kept, costs 5.6" in finding(page)


def test_a_setting_that_the_library_has_not_set_can_be_turned_too() -> None:
    page = opened(library="large")
    page.slider(key="dial-large-guarantee").set_value(0.2).run()
    assert "20%" in finding(page)
    page.button(key="undo-all").click().run()
    assert "20%" not in finding(page)


def test_the_three_columns_stand_side_by_side() -> None:
    page = opened()
    assert metrics(page)["Strategy coverage"] == ["76.1%", "89.5%", "88.6%"]
    said = texts(page)
    assert [said.count(f"**{share}**") for share in ("95%", "79%", "89%")] == [1, 1, 1]


def test_all_figures_are_one_click_away() -> None:
    page = opened()
    assert not page.table
    page.session_state["approach-figures-numbers"] = True
    page.run()
    assert any("186 hours" in cell for cell in table_cells(page))
    assert "Hours over capacity, as chosen" in table_cells(page)


def test_claims_are_one_list_of_those_that_hold_and_others_can_be_asked_for() -> None:
    page = opened(leader=True)
    said = texts(page)
    assert "come to 17 findings: 8 hold here, one does not, 4 make no difference" in said
    assert said.count("What is simulated") == 1
    holding = badges(page)
    assert set(holding) == {"Holds here"}
    page.segmented_control(key="pick-claims").set_value("not").run()
    assert set(badges(page)) == {"Does not hold here", "No difference here"}
    page.segmented_control(key="pick-claims").set_value("all").run()
    assert len(badges(page)) == 18
    assert in_link(page, "claims") == "all"


def badges(page: AppTest) -> list[str]:
    """The verdicts on the page, in their order."""
    found = [it.value.partition("-badge[")[2] for it in page.markdown if "-badge[:" in it.value]
    return [it.rpartition(": ")[2].rstrip("]").replace("\\", "") for it in found]


def test_own_strengths_of_small_departments_are_shown_to_the_leader_alone() -> None:
    for leader in (False, True):
        page = opened(leader=leader, claims="all")
        page.session_state["claim-D3"] = True
        assert ("Own strengths are shown in the leader's view" in texts(page.run())) is not leader
        assert ("Own strengths: 0%." in texts(page)) is leader
        assert ("Own strengths: unknown." in texts(page)) is not leader


def test_the_rows_behind_a_claim_and_its_source_are_one_click_away() -> None:
    page = opened()
    assert "Democracy and dialogue" not in table_cells(page)
    page.session_state["claim-D7"] = True
    page.run()
    assert "Strategy coverage: 76.1%. The team: 89.5%; Combined: 88.6%." in texts(page)
    assert "What it says there, retold:" in texts(page)
    assert "Democracy and dialogue" in table_cells(page)
    assert "Source: The text on the two approaches (in Danish), approach 1, drawbacks" in texts(
        page
    )


def table_cells(page: AppTest) -> set[str]:
    return {str(cell) for table in page.table for cell in table.value.to_numpy().ravel()}


def test_a_judgement_is_kept_aside_and_saved_with_all_statements() -> None:
    page = opened(claims="all")
    page.session_state["claim-D1"] = True
    page.run()
    judge(page, "judge-fjordby-D1-applies", 4.0)
    assert "One judgement, not saved" in texts(page)
    assert not saved().statements
    page.button(key="save-judgements").click().run()
    rows = {row.id: row for row in saved().statements}
    assert rows["D1"].applies == 4.0
    assert len(rows) == 18
    assert "save-judgements" not in [button.key for button in page.button]


def judge(page: AppTest, key: str, mark: float) -> None:
    next(it for it in page.button_group if it.key == key).set_value(mark).run()


def test_a_judgement_can_be_dropped() -> None:
    page = opened(claims="all")
    page.session_state["claim-D1"] = True
    page.run()
    judge(page, "judge-fjordby-D1-importance", 2.0)
    page.button(key="drop-judgements").click().run()
    assert "drop-judgements" not in [button.key for button in page.button]


def test_the_curve_has_every_promise_to_the_highest_and_its_answer_comes_first() -> None:
    page = opened("promise")
    assert finding(page).startswith("The team's choice leaves Branch Libraries with 35%")
    for name in ("Strategy coverage", "Wishes kept", "Least kept"):
        line = next(it for it in traces(page) if it["name"] == name)
        assert len(line["x"]) == 10
    assert "highest 84%" in str(chart(page)["layout"]["annotations"])
    assert "now and proposed 70%" in str(chart(page)["layout"]["annotations"])
    assert "The next step, to 80%, costs 2.9 percentage points" in texts(page)


def test_todays_promise_between_two_steps_is_on_the_curve() -> None:
    page = opened("promise")
    page.slider(key="dial-fjordby-guarantee").set_value(0.75).run()
    coverage = next(it for it in traces(page) if it["name"] == "Strategy coverage")
    assert len(coverage["x"]) == 11


def traces(page: AppTest) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = chart(page)["data"]
    return found


def test_a_link_that_names_a_department_opens_it() -> None:
    for named in ({}, {"approach": "department"}):
        page = open_at(department="LB", **named)
        assert in_link(page, "view") == "department"
        assert "Branch Libraries gets 4 of the 5 on its own list" in finding(page)
        assert len(page.header) == 1


def test_a_link_of_before_opens_the_room_that_its_part_is_now() -> None:
    page = open_at(approach="promise")
    assert in_link(page, "view") == "promise"
    page = open_at(approach="forces")
    assert in_link(page, "view") == "approaches"
    assert "drive it and" in texts(page)


def open_at(**query: str) -> AppTest:
    """The door by a link that names no room."""
    page = open_page("alignment")
    page.query_params.clear()
    for name, value in {"library": "fjordby", "lang": "en", **query}.items():
        page.query_params[name] = value
    page._page_hash = calc_hash(PAGE)
    return page.run()


def test_another_department_stands_in_the_link_and_is_still_there_after_another_room() -> None:
    page = opened("department", department="LB")
    page.selectbox(key="pick-department").set_value("BU").run()
    assert in_link(page, "department") == "BU"
    assert "With the combination, Children & Young People gets" in texts(page)
    page.segmented_control(key="pick-view").set_value("promise").run()
    page.segmented_control(key="pick-view").set_value("department").run()
    assert "With the combination, Children & Young People gets" in finding(page)


def test_a_department_tries_other_weights_and_its_list_moves() -> None:
    page = opened("department", department="BU")
    before = wished(page)
    page.slider(key="own-fjordby-BU-S1").set_value(0.0).run()
    page.slider(key="own-fjordby-BU-S6").set_value(100.0).run()
    assert wished(page) != before
    assert page.slider(key="own-fjordby-BU-S6").value == 100.0
    assert saved() == saved().with_tables({})
    assert {row.goal for row in saved().priorities if row.department == "BU"} == {"S1", "S5"}


def wished(page: AppTest) -> list[str]:
    """The department's own list, best first."""
    named: list[str] = chart(page)["layout"]["yaxis"]["ticktext"]
    return named


def test_what_a_department_suggests_is_kept_as_a_scenario_with_its_name() -> None:
    page = opened("department", department="BU")
    assert page.button(key="suggest").disabled
    page.slider(key="own-fjordby-BU-S5").set_value(20.0).run()
    page.button(key="suggest").click().run()
    ((_, kept),) = cache.shelf().open("fjordby").scenarios()
    assert kept.name == "Children & Young People: our proposal"
    assert [change.key for change in kept.changes if isinstance(change, Set)] == [("BU", "S5")]
    assert page.button(key="suggest").disabled
    assert "is kept as a scenario" in page.success[0].value


def test_a_link_to_share_names_the_room_and_the_department() -> None:
    page = opened("department", department="BU")
    page.slider(key="own-fjordby-BU-S5").set_value(20.0).run()
    (link,) = [it.value for it in page.code]
    for part in ("view=department", "department=BU", "what-if=", "library=fjordby"):
        assert part in link


def test_caution_and_the_length_of_lists_are_dials() -> None:
    page = opened("careful")
    page.slider(key="dial-fjordby-shortlist").set_value(3).run()
    assert "Draft: one change, not saved" in texts(page)
    page.slider(key="dial-fjordby-caution").set_value(1.0).run()
    assert "2 changes, not saved" in texts(page)


def test_the_plan_is_saved_as_one_commit_and_keeps_what_is_not_taken() -> None:
    page = opened("plan")
    page.text_input(key="decision-fjordby-decided_by").set_value("Us").run()
    page.button(key="decide").click().run()
    rows = saved().partnerships
    assert sum(row.wave == "now" for row in rows) == 14
    assert all(row.reason for row in rows if row.wave == "not_now")
    assert len(cache.shelf().open("fjordby").history()) == 1
    assert "It is decided" in texts(page)
    assert "Decided: 14 partnerships now" in texts(page)


def test_a_block_pasted_into_the_plan_is_taken_in_or_told() -> None:
    page = opened("plan")
    place = {"titles": ["Partnership", "Wave", "Reason"], "column": 1, "row": 0, "head": ""}
    block = "not now\tNo room\tbeyond"
    page.session_state["samspil.pasted"] = {
        "table": "st-key-plan-fjordby-combined-1",
        "text": block,
        **place,
    }
    page.run()
    assert "“beyond”" in page.error[0].value.replace("\\", "")
    kept = page.session_state["samspil.answers"]["fjordby/plan-combined"]["typed"]
    assert list(kept.values()) == [{"wave": "not_now", "reason": "No room"}]


def test_a_plan_edited_by_hand_tells_what_breaks() -> None:
    page = opened("plan")
    page.session_state["plan-fjordby-combined-1"] = every_now(24)
    page.run()
    assert "The plan cannot be carried out as it stands:" in texts(page)
    assert "hours more than" in texts(page)


def test_what_is_written_in_the_plan_is_still_there_after_a_visit_to_another_page() -> None:
    page = opened("plan")
    page.session_state["plan-fjordby-combined-1"] = every_now(24)
    page.run()
    go_on(page, "alignment").run()
    go_on(page, "decision").run()
    assert "The plan cannot be carried out as it stands:" in texts(page)
    page.button(key="drop-plan").click().run()
    assert "The plan cannot be carried out as it stands:" not in texts(page)


def every_now(rows: int) -> dict[str, Any]:
    edited = {row: {"wave": "now"} for row in range(rows)}
    return {"edited_rows": edited, "added_rows": [], "deleted_rows": []}


def test_the_plan_can_begin_with_another_portfolio() -> None:
    page = opened("plan", way="department_led")
    assert in_link(page, "way") == "department_led"
    assert "76%" in texts(page)


def test_where_departments_lead_nothing_the_page_says_so_and_where_to_fill_it_in() -> None:
    page = opened(library="aarhus")
    assert finding(page).startswith("No department leads a partnership")
    assert not page.slider
    assert "No partnership has hours, so hours are no limit here." in texts(page)


def test_only_a_large_library_is_asked_whether_to_look_for_the_very_best(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not opened().toggle
    monkeypatch.setattr("lib.study.approaches.MANY", 20)  # the demo has 24
    monkeypatch.setattr(cache, "_found", Kept())  # what is found now is not for other tests
    page = opened()
    page.toggle[0].set_value(True).run()
    assert not page.exception
    assert "stop-thorough" not in [button.key for button in page.button]
