"""Fields for numbers: what is typed stays, is read in the page's language, and is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui import cache
from tests.pages.opened import ROOT, number_field, open_page, texts

SETTINGS = "settings"
ASK = "what-if"


def _kept() -> None:
    import streamlit as st

    from lib.model.settings import SETTINGS as FIELDS
    from pages.ui import numbers
    from tests.readers import everybody

    store = st.session_state.setdefault("store", {"n": 5_000.0})
    reader = everybody(st.session_state.setdefault("code", "da"))

    def keep(value: float | None) -> None:
        store["n"] = value if value is None else min(value, 50_000.0)

    right = numbers.kept(
        "Budget", FIELDS["budget"], "money", store["n"], keep, reader, currency="DKK"
    )
    st.text(f"right: {right}")


def _shared() -> None:
    import streamlit as st

    from lib.model.settings import SETTINGS as FIELDS
    from pages.ui import numbers
    from tests.readers import everybody

    store = st.session_state.setdefault("store", {"n": 1_000.0})
    saved = st.session_state.setdefault("saved", 1_000.0)

    def keep(value: float | None) -> None:
        store["n"] = value

    numbers.kept(
        "Budget", FIELDS["budget"], "money", store["n"], keep, everybody("da"), saved=saved
    )


def _typed() -> None:
    import streamlit as st

    from lib.model.settings import SETTINGS as FIELDS
    from pages.ui import numbers
    from tests.readers import everybody

    begun = st.session_state.setdefault("begun", 1_200.0)
    reader = everybody(st.session_state.setdefault("code", "da"))
    given = numbers.typed("Budget", FIELDS["budget"], "money", begun, reader)
    st.text(f"{given.value} {given.right}")


def typed(page: AppTest, text: str) -> AppTest:
    return page.text_input(key="money").set_value(text).run()


def stored(page: AppTest) -> object:
    return page.session_state["store"]["n"]


def test_a_field_shows_what_is_kept_and_keeps_what_was_typed_as_it_was_typed() -> None:
    page = AppTest.from_function(_kept).run()
    assert page.text_input(key="money").value == "5.000"
    page = typed(page, "35500 kr.")
    assert (stored(page), page.text_input(key="money").value) == (35_500, "35500 kr.")
    assert "= 35.500" in texts(page)


def test_a_field_shows_what_became_of_it_and_follows_what_is_kept() -> None:
    page = typed(AppTest.from_function(_kept).run(), "90.000")
    assert (stored(page), page.text_input(key="money").value) == (50_000, "50.000")
    page.session_state["store"] = {"n": 700.0}
    assert page.run().text_input(key="money").value == "700"


def test_what_cannot_be_read_stays_and_changes_nothing() -> None:
    page = typed(AppTest.from_function(_kept).run(), "35.50.0")
    assert (stored(page), page.text_input(key="money").value) == (5_000, "35.50.0")
    assert "5.000" in page.error[0].value.replace("\\", "")
    assert page.text[0].value == "right: False"
    assert page.run().text_input(key="money").value == "35.50.0"


def test_what_was_wrong_gives_way_where_the_number_is_changed_elsewhere() -> None:
    page = typed(AppTest.from_function(_kept).run(), "mange")
    page.session_state["store"] = {"n": 700.0}
    page.run()
    assert page.text_input(key="money").value == "700"
    assert not page.error


def test_an_emptied_field_is_unknown() -> None:
    assert stored(typed(AppTest.from_function(_kept).run(), "")) is None


def test_another_language_says_the_same_number_its_own_way() -> None:
    page = typed(AppTest.from_function(_kept).run(), "35.500")
    page.session_state["code"] = "en"
    page.run()
    assert (stored(page), page.text_input(key="money").value) == (35_500, "35,500")


def test_a_field_of_its_own_says_its_number_in_another_language_too() -> None:
    page = typed(AppTest.from_function(_typed).run(), "35.500,5")
    assert page.text[0].value == "35500.5 True"
    page.session_state["code"] = "en"
    page.run()
    assert (page.text[0].value, page.text_input(key="money").value) == (
        "35500.5 True",
        "35,500.50",
    )


def test_a_field_of_its_own_follows_its_beginning_until_somebody_types() -> None:
    page = AppTest.from_function(_typed).run()
    page.session_state["begun"] = 900.0
    assert page.run().text_input(key="money").value == "900"
    page = typed(page, "850")
    page.session_state["begun"] = 1_000.0
    assert page.run().text[0].value == "850.0 True"


def test_a_field_of_its_own_that_cannot_be_read_gives_the_number_before() -> None:
    page = typed(AppTest.from_function(_typed).run(), "9oo")
    assert page.text[0].value == "1200.0 False"
    assert page.text_input(key="money").value == "9oo"


@pytest.mark.parametrize(
    ("text", "value"), [("650.000", 650_000), ("1.000.000", 1_000_000), ("450.000,50", 450_000.5)]
)
def test_a_budget_is_saved_as_a_dane_types_it(text: str, value: float) -> None:
    page = open_page(SETTINGS, lang="da")
    number_field(page, "Budget").set_value(text).run()
    page.button(key="save-settings").click().run()
    assert cache.shelf().open("fjordby").load().model.options.budget == value


def test_a_cost_and_its_echo_of_one_partnership() -> None:
    page = open_page("partnership", lang="da", partnership="P02")
    number_field(page, "Udgift").set_value("35.500").run()
    assert "= 35.500" in texts(page).replace("\u00a0", " ")
    page.button(key="save-card-P02").click().run()
    saved = cache.shelf().open("fjordby").load().model.find("partnerships", "P02")
    assert saved.cost == 35_500


def test_a_form_with_a_number_that_is_not_right_is_not_saved() -> None:
    page = open_page("partnership", partnership="P02")
    number_field(page, "Cost").set_value("35.500").run()
    assert "35500 or as 35" in page.error[0].value.replace("\\", "")
    area = next(area for area in page.text_area if area.label == "Reason")
    area.set_value("Later").run()
    assert page.button(key="save-card-P02").disabled
    assert number_field(page, "Cost").value == "35.500"


def test_weights_with_an_answer_that_is_not_right_are_not_saved() -> None:
    page = open_page("weights", found="direct")
    page.text_input(key="weights-fjordby-direct-S1").set_value("33").run()
    assert not page.button(key="save-weights").disabled
    page.text_input(key="weights-fjordby-direct-S2").set_value("2o").run()
    assert page.button(key="save-weights").disabled


def test_a_deadline_of_one_and_a_half_months_is_asked_in_danish() -> None:
    page = open_page(ASK, lang="da", ask="deadline")
    page.text_input(key="ask-deadline-fjordby").set_value("1,5").run()
    assert "1,5" in "".join(str(button.label) for button in page.button) + texts(page)
    assert not page.error


def test_a_share_of_the_saved_budget_is_asked() -> None:
    page = open_page(ASK, lang="da", ask="budget")
    page.text_input(key="ask-budget-fjordby").set_value("−20 %").run()
    assert "= 480.000 kr., 20 % mindre" in texts(page).replace("\u00a0", " ")


def test_a_share_of_a_saved_cost_is_taken_once() -> None:
    page = open_page("partnership", lang="da", partnership="P02")
    cost = cache.shelf().open("fjordby").load().model.find("partnerships", "P02").cost
    number_field(page, "Udgift").set_value("−20 %").run()
    page.button(key="save-card-P02").click().run()
    assert cache.shelf().open("fjordby").load().model.find("partnerships", "P02").cost == cost * 0.8
    assert "save-card-P02" not in [button.key for button in page.button]


def test_a_share_that_was_kept_is_not_read_again_of_what_is_kept() -> None:
    page = typed(AppTest.from_function(_shared).run(), "−20 %")
    assert stored(page) == 800
    page.session_state["saved"] = 800.0
    page.run()
    assert (stored(page), page.text_input(key="money").value) == (800, "800")


def test_no_page_has_a_field_that_the_browser_reads() -> None:
    """Streamlit's own number field and editable number column go by the browser's language."""
    said = {
        path.relative_to(ROOT): path.read_text("utf-8")
        for path in [*(Path(ROOT) / "pages").rglob("*.py"), ROOT / "app.py"]
    }
    assert not [path for path, text in said.items() if "number_input(" in text]
    numbers = {str(path) for path, text in said.items() if "NumberColumn(" in text}
    assert numbers == {"pages/ui/tables.py"}  # tables to be read
