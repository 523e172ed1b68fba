"""Scenarios kept in the library: what is open, what goes into it, and how it is shared."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib.exchange.scenarios import written
from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.model.writing import to_plain
from pages.ui import cache, prose
from pages.ui.scenarios import DRAFT
from tests.pages.opened import bar, in_link, open_page, overtake, still_holds, texts

OVERVIEW, ALIGNMENT = "overview", "alignment"
HEAVIER = Set("goals", "S1", "weight", 60.0)
GONE = Set("goals", "S99", "weight", 6.0)


def kept(scenario: Scenario, id: str = "abc") -> None:
    """Keep a scenario in the demo."""
    cache.shelf().open("fjordby").save_scenario(id, scenario)


def listed() -> dict[str, Scenario]:
    """The demo's scenarios."""
    return dict(cache.shelf().open("fjordby").scenarios())


def only() -> Scenario:
    (scenario,) = listed().values()
    return scenario


def drafted() -> AppTest:
    """The Overview page with a draft of one change."""
    token = cache.shelf().drafts.keep("fjordby", [to_plain(HEAVIER)])
    return open_page(OVERVIEW, **{"what-if": token})


def typed(page: AppTest, key: str, text: str) -> AppTest:
    page.text_input(key=key).set_value(text)
    return page


def test_a_draft_is_kept_under_the_name_that_was_typed() -> None:
    page = typed(drafted(), "draft-name", "Demokrati vejer mere")
    page.button(key="keep-draft").click().run()

    assert (only().name, only().changes) == ("Demokrati vejer mere", (HEAVIER,))
    assert "Scenario “Demokrati vejer mere”" in texts(page)
    assert in_link(page, "scenario") in listed()
    assert "what-if" not in page.query_params


def test_a_draft_stays_open_while_weights_are_moved_one_after_another() -> None:
    page = open_page(ALIGNMENT)
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()
    was = page.selectbox(key="pick-scenario").options[1]
    page.slider(key="weight-fjordby-S2").set_value(40.0).run()

    still_holds(page.selectbox(key="pick-scenario"), was)
    page.slider(key="weight-fjordby-S3").set_value(40.0).run()

    assert not page.warning
    assert "My draft (3 changes)" in page.selectbox(key="pick-scenario").options
    assert page.selectbox(key="pick-scenario").value == DRAFT


def test_without_a_name_it_gets_a_number() -> None:
    drafted().button(key="keep-draft").click().run()
    assert only().name == "Scenario 1"


def test_a_link_opens_the_scenario_for_a_colleague() -> None:
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page = open_page(OVERVIEW, scenario="abc")
    assert "Scenario “Fælles”" in texts(page)
    assert in_link(page, "scenario") == "abc"


@pytest.mark.parametrize("id", ["gone", "../etc/passwd", "today'--"])
def test_a_link_to_a_scenario_that_is_not_there_says_so(id: str) -> None:
    page = open_page(OVERVIEW, scenario=id)
    assert not page.exception
    assert "no longer here" in page.error[0].value
    assert in_link(page, "scenario") == "today"


def test_a_change_made_while_a_scenario_is_open_goes_into_it() -> None:
    kept(Scenario("Fælles"))
    page = open_page(ALIGNMENT, scenario="abc")
    page.slider[0].set_value(41).run()
    assert len(listed()["abc"].changes) == 1
    assert cache.shelf().open("fjordby").revision() == 0


def test_what_a_colleague_keeps_in_the_same_moment_is_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept(Scenario("Fælles"))
    page = open_page(ALIGNMENT, scenario="abc")
    theirs = Set("goals", "S5", "target", 3.0)
    overtake(monkeypatch, cache.shelf().open("fjordby"), theirs)
    page.slider[0].set_value(41).run()
    assert theirs in listed()["abc"].changes
    assert len(listed()["abc"].changes) == 2


def test_a_name_given_while_a_colleague_changes_the_scenario_loses_no_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page = open_page(OVERVIEW, scenario="abc")
    theirs = Set("goals", "S5", "target", 3.0)
    overtake(monkeypatch, cache.shelf().open("fjordby"), theirs)
    typed(page, "name-abc", "Nyt navn").button(key="describe").click().run()
    assert (listed()["abc"].name, listed()["abc"].changes) == ("Nyt navn", (HEAVIER, theirs))


def test_a_scenario_comes_back_with_what_a_colleague_kept_before_it_was_deleted() -> None:
    kept(Scenario("Fælles"))
    page = open_page(OVERVIEW, scenario="abc")
    newer, store = Scenario("Fælles", changes=(HEAVIER,)), cache.shelf().open("fjordby")
    store.save_scenario("abc", newer, expect=Scenario("Fælles"))
    page.button(key="delete-scenario").click().run()
    page.button(key="bring-back").click().run()
    assert listed() == {"abc": newer}


def test_bringing_back_what_is_back_already_leaves_it_as_it_is() -> None:
    kept(Scenario("Fælles"))
    page = open_page(OVERVIEW, scenario="abc").button(key="delete-scenario").click().run()
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page.button(key="bring-back").click().run()
    assert only().changes == (HEAVIER,)
    assert "Scenario “Fælles”" in texts(page)


def test_undo_takes_a_change_out_of_the_scenario() -> None:
    kept(Scenario("Fælles", changes=(HEAVIER, Set("goals", "S2", "weight", 3.0))))
    open_page(OVERVIEW, scenario="abc").button(key="undo-0").click().run()
    assert listed()["abc"].changes == (Set("goals", "S2", "weight", 3.0),)


def test_today_can_be_looked_at_and_the_draft_is_still_there() -> None:
    page = drafted().button(key="see-today").click().run()
    assert "those of the scenario" not in texts(page)

    page.selectbox(key="pick-scenario").set_value("").run()
    assert "those of the scenario" in texts(page)


def test_a_change_made_while_looking_at_today_goes_on_with_the_draft() -> None:
    token = cache.shelf().drafts.keep("fjordby", [to_plain(Set("goals", "S2", "target", 3.0))])
    page = open_page(ALIGNMENT, **{"what-if": token, "scenario": "today"})
    page.slider[0].set_value(41).run()
    assert len(page.session_state["samspil.changes"]["fjordby"]) == 2


def test_beginning_a_scenario_while_looking_at_today_leaves_the_draft_alone() -> None:
    page = drafted().button(key="see-today").click().run()
    typed(page, "new-name", "Ny").button(key="begin-scenario").click().run()
    assert only().changes == ()
    assert len(page.session_state["samspil.changes"]["fjordby"]) == 1


def test_name_and_note_can_be_changed_and_a_name_is_never_lost() -> None:
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page = open_page(OVERVIEW, scenario="abc")
    page.text_area(key="note-abc").set_value("Fra mødet i maj")
    typed(page, "name-abc", "  ").button(key="describe").click().run()
    assert (listed()["abc"].name, listed()["abc"].note) == ("Fælles", "Fra mødet i maj")


def test_a_copy_is_a_scenario_of_its_own() -> None:
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page = open_page(OVERVIEW, scenario="abc").button(key="duplicate").click().run()
    assert len(listed()) == 2
    page.button(key="undo-0").click().run()
    assert listed()["abc"].changes == (HEAVIER,)


def test_a_copy_has_the_name_and_note_that_were_typed_and_not_saved() -> None:
    kept(Scenario("Fælles", note="Som aftalt", changes=(HEAVIER,)))
    page = open_page(OVERVIEW, scenario="abc")
    page.text_input(key="name-abc").set_value("Min egen")
    page.text_area(key="note-abc").set_value("Til mandag")
    page.button(key="duplicate").click().run()
    first, (copy,) = listed()["abc"], [row for one, row in listed().items() if one != "abc"]
    assert (first.name, first.note) == ("Fælles", "Som aftalt")
    assert (copy.name, copy.note, copy.changes) == ("Min egen", "Til mandag", (HEAVIER,))


def test_a_scenario_that_was_deleted_can_be_brought_back() -> None:
    scenario = Scenario("Fælles", "Ane", "Note", 0, (HEAVIER,))
    kept(scenario)
    page = open_page(OVERVIEW, scenario="abc").button(key="delete-scenario").click().run()
    assert listed() == {}
    assert "those of the scenario" not in texts(page)

    page.button(key="bring-back").click().run()
    assert listed() == {"abc": scenario}


def test_what_no_longer_fits_is_shown_and_can_be_taken_out() -> None:
    kept(Scenario("Fælles", changes=(GONE, HEAVIER)))
    page = open_page(OVERVIEW, scenario="abc")
    assert bar(page).warning
    page.button(key="mend").click().run()
    assert listed()["abc"].changes == (HEAVIER,)
    assert not bar(page).warning


def test_two_readers_work_on_two_scenarios() -> None:
    kept(Scenario("Hendes"), "one")
    kept(Scenario("Hans"), "two")
    hers, his = (open_page(ALIGNMENT, scenario=name) for name in ("one", "two"))
    hers.slider[0].set_value(41).run()
    his.slider[0].set_value(17).run()
    hers.slider[1].set_value(33).run()
    assert (len(listed()["one"].changes), len(listed()["two"].changes)) == (2, 1)


def test_changes_made_after_somebody_deleted_the_scenario_go_into_the_draft() -> None:
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page = open_page(ALIGNMENT, scenario="abc")
    cache.shelf().open("fjordby").forget_scenario("abc")
    page.slider[1].set_value(33).run()
    assert not page.exception
    assert len(page.session_state["samspil.changes"]["fjordby"]) == 1


def test_a_file_becomes_a_scenario() -> None:
    page = open_page(OVERVIEW)
    text = written(Scenario("Fra fil", "Ane", "Note", 0, (HEAVIER,)))
    bar(page).get("file_uploader")[0].upload("x.json", text.encode(), "application/json").run()
    assert (only().name, only().note, only().changes) == ("Fra fil", "Note", (HEAVIER,))


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b'{"changes": [{"set": "x"}]}'])
def test_a_file_that_is_none_is_told_and_changes_nothing(content: bytes) -> None:
    page = open_page(OVERVIEW)
    bar(page).get("file_uploader")[0].upload("x.json", content, "application/json").run()
    assert not page.exception
    assert page.error
    assert listed() == {}


def test_a_name_is_never_read_as_markup() -> None:
    name = "**x** [y](http://z)"
    kept(Scenario(name, changes=(HEAVIER,)))
    page = open_page(OVERVIEW, scenario="abc")
    shown = "".join(block.proto.popover.label for block in page.get("popover"))
    assert prose.escaped(name) in shown
    assert name not in shown


def test_a_scenario_about_a_person_is_no_file_outside_the_leaders_view() -> None:
    kept(Scenario("Går", changes=(Set("people", "M01", "hours", 10.0),)))
    page = open_page(OVERVIEW, scenario="abc")
    assert "M01" not in str(page)
    assert not bar(page).get("download_button")


def test_the_bar_speaks_danish() -> None:
    kept(Scenario("Fælles", changes=(HEAVIER,)))
    page = open_page(OVERVIEW, lang="da", scenario="abc")
    assert "Scenarie" in texts(page)
