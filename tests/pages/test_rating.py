"""Self-rating: the page of one person behind a personal link, and the leader's page of links."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from google.protobuf.message import Message
from google.protobuf.text_format import MessageToString
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set, removal
from lib.model.people import Level
from lib.screens.records.privacy import DEFAULTS
from lib.settings import settings
from lib.store.base import Store
from lib.store.sqlite.shelf import SqliteShelf
from lib.store.values import Aside
from pages.rating import saving
from tests.pages.opened import ROOT, SECONDS, go_on, open_page, texts
from tests.readers import EN

PAGE, SOMEBODY = "rating", "M07"
CODE = re.compile(r"\bM\d\d\b")
DEAD = "This link does not open a self-rating."


def fjordby() -> Store:
    return SqliteShelf(settings().data).open("fjordby")


def open_link(token: str, library: str = "fjordby", lang: str = "en", **query: str) -> AppTest:
    """The app as somebody sees it who follows a personal link."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    wanted = {"library": library, "rate": token, "lang": lang, **query}
    for name, value in wanted.items():
        test.query_params[name] = value
    return test.run()


def opened(lang: str = "en", **query: str) -> AppTest:
    return open_link(fjordby().make_links([SOMEBODY])[SOMEBODY], lang=lang, **query)


def level(competence: str = "K1") -> Level | None:
    found = fjordby().load().model.find("levels", (SOMEBODY, competence))
    return found if isinstance(found, Level) else None


def told(test: AppTest) -> str:
    """Everything that reaches the browser: every element as it is sent, with all it holds."""
    protos = [
        proto for node in test._tree if isinstance(proto := getattr(node, "proto", None), Message)
    ]
    return "\n".join(MessageToString(proto, as_utf8=True) for proto in protos).replace("\\", "")


def save(test: AppTest) -> AppTest:
    return test.button(key="rate-save").click().run()


# -- nothing else is reachable ---------------------------------------------------------------------


def test_the_page_greets_with_the_own_code_and_tells_the_purpose_first() -> None:
    page = opened()
    shown = texts(page)
    assert not page.exception
    assert "You are M07 here" in page.header[0].value.replace("\\", "")
    assert [text for text in DEFAULTS.values() if text not in shown] == []
    sent = told(page)
    assert sent.index(DEFAULTS["privacy_purpose"]) < sent.index("Your competences")


def test_no_code_but_the_own_is_anywhere_on_the_page() -> None:
    assert set(CODE.findall(told(opened()))) == {SOMEBODY}


def test_there_is_no_sidebar_and_no_way_to_another_page() -> None:
    page = opened()
    assert len(page.sidebar.children) == 0
    assert not page.get("page_link")
    assert not page.selectbox


@pytest.mark.parametrize("other", ["history", "people", PAGE])
def test_no_other_page_exists_in_such_a_session(other: str) -> None:
    page = go_on(opened(), other).run()
    assert [title.value for title in page.title] == ["Self-rating"]
    assert not page.get("page_link")


def test_the_session_stays_closed_when_the_address_is_edited() -> None:
    page = opened()
    del page.query_params["rate"]
    page.query_params["library"] = "aarhus"
    page.run()
    assert [title.value for title in page.title] == ["Self-rating"]
    assert len(page.sidebar.children) == 0
    assert "You are M07 here" in page.header[0].value.replace("\\", "")


def test_the_leaders_view_cannot_be_opened_there() -> None:
    page = opened()
    page.session_state["samspil.leading"] = ["fjordby"]
    page.run()
    assert set(CODE.findall(told(page))) == {SOMEBODY}


def test_other_words_in_the_address_change_nothing() -> None:
    plain = opened()
    page = opened(lens="sure", leader="1", **{"what-if": "abc", "person": "M01"})
    assert texts(page) == texts(plain)


def test_a_session_without_a_link_is_as_before() -> None:
    opened()
    page = open_page("overview")
    assert page.get("page_link")
    assert "rate" not in page.query_params


@pytest.mark.parametrize(
    ("library", "token"), [("fjordby", "x"), ("none", "x"), ("..", ""), ("", "")]
)
def test_whatever_is_wrong_with_a_link_the_words_are_the_same(library: str, token: str) -> None:
    page = open_link(token, library)
    assert not page.exception
    assert [it.value.replace("\\", "") for it in page.header] == [DEAD]
    assert len(page.sidebar.children) == 0
    assert not page.button


def test_the_page_says_until_when_its_link_works() -> None:
    page = opened()
    assert f"until {EN.date(fjordby().links()[0].ends_on)}" in texts(page)


def test_a_link_that_ended_says_so_and_what_to_do_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    token = fjordby().make_links([SOMEBODY])[SOMEBODY]
    last = fjordby().links()[0].ends_on
    monkeypatch.setattr(saving, "_today", lambda: last + timedelta(days=1))

    page = open_link(token)

    assert not page.exception
    assert page.header[0].value.replace("\\", "") == f"This link worked until {EN.date(last)}."
    assert "ask the person who gave you the link" in texts(page)
    assert not page.button
    assert not CODE.findall(told(page))


def test_the_code_for_the_whole_app_is_not_asked_for_behind_a_link(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SAMSPIL_CODE", "a-long-code-for-all")
    settings.cache_clear()
    assert "You are M07 here" in texts(opened())
    assert "This Samspil opens with a code." in texts(open_page("overview"))


def test_a_link_of_one_library_opens_nothing_in_another() -> None:
    token = fjordby().make_links([SOMEBODY])[SOMEBODY]
    assert DEAD in texts(open_link(token, "aarhus"))


def test_a_link_withdrawn_closes_a_page_that_is_open() -> None:
    page = opened()
    fjordby().revoke_link(SOMEBODY)
    page.radio(key="rate-own-K1").set_value("5").run()
    assert DEAD in texts(page)
    assert fjordby().aside(SOMEBODY) == Aside()


def test_the_link_of_somebody_removed_is_dead() -> None:
    page = opened()
    fjordby().commit(removal(fjordby().load().model, "people", SOMEBODY), author="Ida")
    page.run()
    assert DEAD in texts(page)


def test_the_page_is_in_danish_too() -> None:
    page = opened(lang="da")
    page.segmented_control(key="pick-language").set_value("en").run()
    assert page.title[0].value == "Self-rating"
    page.segmented_control(key="pick-language").set_value("da").run()
    assert "Tilpasser en besked til modtageren" in told(page)


# -- rating ----------------------------------------------------------------------------------------


def test_the_behaviour_stands_beside_each_level() -> None:
    shown = told(opened())
    assert "Adapts a message to the reader" in shown
    assert "when a colleague has suggested how" in shown


def test_an_answer_is_kept_when_the_page_is_loaded_anew_and_nobody_sees_it() -> None:
    before = fjordby().load()
    token = fjordby().make_links([SOMEBODY])[SOMEBODY]
    page = open_link(token)
    page.radio(key="rate-own-K1").set_value("5").run()

    again = open_link(token)

    assert again.radio(key="rate-own-K1").value == "5"
    assert "One answer is not saved yet." in texts(again)
    assert fjordby().load() == before


def test_a_save_is_one_commit_without_an_author() -> None:
    page = opened()
    page.radio(key="rate-own-K1").set_value("5").run()
    page.radio(key="rate-own-K2").set_value("0").run()
    save(page)

    (commit,) = fjordby().history()
    rows = level("K1"), level("K2")
    assert [row and row.own for row in rows] == [5, 0]
    assert (commit.author, commit.note) == ("", "Self-rating")
    assert {change.key[0] for change in commit.changes} == {SOMEBODY}
    assert "Everything is saved." in texts(page)


def test_the_leaders_level_is_left_as_it_is() -> None:
    before = level()
    page = opened()
    page.radio(key="rate-own-K1").set_value("0").run()
    save(page)
    after = level()
    assert after is not None
    assert after.leader == (before.leader if before else None)


def test_what_others_saved_meanwhile_stays() -> None:
    page = opened()
    page.radio(key="rate-own-K1").set_value("4").run()
    fjordby().commit([Set("people", SOMEBODY, "hours", 1.0)], author="Ida")
    save(page)
    after = level()
    assert after is not None
    assert after.own == 4
    assert fjordby().load().model.index("people")[SOMEBODY].hours == 1.0  # type: ignore[attr-defined]


def test_a_wish_is_private_until_it_is_shared_and_private_again_afterwards() -> None:
    fjordby().make_links([SOMEBODY])
    page = opened()
    page.segmented_control(key="rate-interest-X2").set_value(3).run()
    save(page)
    before = level("X2")
    assert (before and before.interest) is None
    assert fjordby().aside(SOMEBODY).interests["X2"] == 3

    page.toggle(key="rate-shared-X2").set_value(True).run()
    save(page)
    shared = level("X2")
    assert shared is not None
    assert shared.interest == 3
    assert "X2" not in fjordby().aside(SOMEBODY).interests

    page.toggle(key="rate-shared-X2").set_value(False).run()
    save(page)
    after = level("X2")
    assert (after and after.interest) is None
    assert fjordby().aside(SOMEBODY).interests["X2"] == 3


def test_answers_can_be_dropped_before_they_are_saved() -> None:
    page = opened()
    before = page.radio(key="rate-own-K1").value
    page.radio(key="rate-own-K1").set_value("0" if before != "0" else "1").run()
    page.button(key="rate-discard").click().run()
    assert page.radio(key="rate-own-K1").value == before
    assert fjordby().aside(SOMEBODY).draft == {}


def test_all_levels_are_confirmed_with_todays_date() -> None:
    fjordby().make_links([SOMEBODY])
    page = opened()
    page.radio(key="rate-own-K1").set_value(
        "3" if page.radio(key="rate-own-K1").value != "3" else "2"
    )
    page.run()
    save(page)
    page.button(key="rate-confirm").click().run()
    own = [row for row in fjordby().load().model.levels if row.person == SOMEBODY and row.own]
    assert len({row.confirmed_on for row in own}) == 1


# -- correcting, taking out, removing --------------------------------------------------------------


def test_own_answers_are_removed_and_the_leaders_stay() -> None:
    page = opened()
    page.segmented_control(key="rate-interest-X2").set_value(3).run()
    save(page)
    leader = {
        it.competence: it.leader
        for it in fjordby().load().model.levels
        if it.leader is not None and it.person == SOMEBODY
    }

    page.checkbox(key="rate-sure-clear").check().run()
    page.button(key="rate-clear").click().run()

    rows = [row for row in fjordby().load().model.levels if row.person == SOMEBODY]
    assert {(row.own, row.interest) for row in rows} <= {(None, None)}
    assert {row.competence: row.leader for row in rows} == leader
    assert fjordby().aside(SOMEBODY) == Aside()


def test_everything_is_removed_only_by_somebody_who_is_sure_and_the_link_is_dead() -> None:
    page = opened()
    assert page.button(key="rate-remove").disabled

    page.checkbox(key="rate-sure-remove").check().run()
    page.button(key="rate-remove").click().run()

    assert fjordby().load().model.find("people", SOMEBODY) is None
    assert "Everything about you is removed" in page.success[0].value
    assert DEAD in texts(page)
    assert fjordby().links() == ()


# -- the leader's page -----------------------------------------------------------------------------


def leaders_page(library: str = "fjordby", lang: str = "en") -> AppTest:
    page = open_page(PAGE, library, lang)
    page.session_state["samspil.leading"] = [library]
    return page.run()


@pytest.mark.parametrize("library", ["empty", "nothing", "fjordby", "aarhus", "large"])
@pytest.mark.parametrize("lang", ["en", "da"])
def test_the_leaders_page_opens_in_every_library(library: str, lang: str) -> None:
    for page in (open_page(PAGE, library, lang), leaders_page(library, lang)):
        assert not page.exception
        assert len(page.header) == 1


@pytest.mark.parametrize("library", ["fjordby", "large"])
def test_no_code_is_shown_outside_the_leaders_view(library: str) -> None:
    assert not CODE.findall(told(open_page(PAGE, library)))


def test_links_are_made_for_those_chosen_and_shown_in_full() -> None:
    page = leaders_page()
    page.multiselect(key="rating-people").set_value([SOMEBODY]).run()
    page.button(key="rating-make").click().run()

    (shown,) = page.code
    token = re.findall(r"library=fjordby&rate=([\w-]+)$", shown.value)[0]
    assert fjordby().holder(token) == SOMEBODY
    assert "You are M07 here" in texts(open_link(token))


def test_links_are_made_for_all_without_one_and_hidden_when_done() -> None:
    token = fjordby().make_links([SOMEBODY])[SOMEBODY]
    page = leaders_page()
    page.button(key="rating-make-all").click().run()

    everybody = fjordby().load().model.people
    assert len(page.code) == len(everybody) - 1
    assert fjordby().holder(token) == SOMEBODY
    page.button(key="rating-done").click().run()
    assert not page.code


def test_links_just_made_are_gone_when_the_leaders_view_is_closed() -> None:
    page = leaders_page()
    page.multiselect(key="rating-people").set_value([SOMEBODY]).run()
    page.button(key="rating-make").click().run()
    page.session_state["samspil.leading"] = []
    page.run()
    assert not page.code
    page.session_state["samspil.leading"] = ["fjordby"]
    assert not page.run().code


def test_a_link_is_withdrawn() -> None:
    token = fjordby().make_links([SOMEBODY])[SOMEBODY]
    page = leaders_page()
    page.multiselect(key="rating-people").set_value([SOMEBODY]).run()
    page.button(key="rating-revoke").click().run()
    assert fjordby().holder(token) is None
    assert not page.exception


@pytest.mark.parametrize("leader", [False, True])
def test_somebody_who_left_long_ago_is_not_among_those_who_have_rated(leader: bool) -> None:
    fjordby().make_links([SOMEBODY, "M08"])
    fjordby().commit([Set("people", SOMEBODY, "leaves_on", date(2020, 1, 1))], author="Ida")
    page = open_page(PAGE, leader=leader)
    said = page.header[0].value.replace("\\", "")
    assert "29 of 29 members of staff have given an own level" in said
    assert ("one has a link" in said) is leader
