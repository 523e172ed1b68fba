"""The Portfolios page: the best one, the frontier, the good ones, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.analysis.portfolios.beyond_weights import best_in_draws
from lib.model.changes import Add, Change, Remove, Set, removal
from lib.model.partnerships import Rule
from lib.model.writing import to_plain
from lib.screens.portfolios import choices, otherwise
from lib.settings import Settings
from lib.start import open_shelf
from tests.pages.opened import LIBRARIES, open_page, texts

PAGE = "portfolios"
PARTS = ("", "choices", "otherwise", "effort")


def chart(page: AppTest) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(page.get("plotly_chart")[-1].proto.spec)
    return figure


def save(folder: Path, *changes: Change) -> None:
    """Save changes to Fjordby."""
    store = open_shelf(Settings(data=folder)).open("fjordby")
    store.commit(changes, author="", note="", expect=store.revision())


def fewer(folder: Path, kept: int) -> None:
    """Take all but the first partnerships out of Fjordby."""
    store = open_shelf(Settings(data=folder)).open("fjordby")
    for row in store.load().model.partnerships[kept:]:
        model = store.load().model
        store.commit(
            removal(model, "partnerships", row.id), author="", note="", expect=store.revision()
        )


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_with_every_library(library: str, part: str) -> None:
    page = open_page(PAGE, library, "en", leader=False, **({"part": part} if part else {}))

    assert not page.exception
    assert page.header[0].value
    assert not {"None", "nan", "inf"} & set(texts(page).split())


def test_the_best_portfolio_is_named_in_the_finding_and_proved() -> None:
    page = open_page(PAGE)

    assert "takes 13 of 24 partnerships and covers 89%" in page.header[0].value
    assert "Checked" in texts(page)
    assert "The Debate Stage" in texts(page)


def test_one_picked_says_why_it_is_out() -> None:
    page = open_page(PAGE)

    page.selectbox(key="portfolio-why-fjordby").select("P04").run()

    assert "is out: with it" in texts(page)


def test_the_frontier_shows_today_and_the_best_portfolio() -> None:
    page = open_page(PAGE)

    names = [series["name"] for series in chart(page)["data"]]
    assert {"What runs now", "Best portfolio"} <= set(names)
    assert "for the same money, 41% is possible" in texts(page)


def test_the_frontier_of_the_hours_can_be_linked_to() -> None:
    page = open_page(PAGE, vary="hours")

    assert "with the same share of the hours" in texts(page)


def test_what_is_decided_is_marked(libraries: Path) -> None:
    save(libraries, Set("partnerships", "P02", "wave", "now"))
    page = open_page(PAGE)

    assert "Decided: now" in [series["name"] for series in chart(page)["data"]]


def test_weightings_are_tried_when_asked_and_the_shares_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(choices, "WEIGHTINGS", 3)
    page = open_page(PAGE, part="choices")
    assert len(page.get("plotly_chart")) == 1

    page.button(key="choices-start").click().run()

    assert "for 3 different weightings" in texts(page)
    assert "can be stopped" not in texts(page)
    assert chart(page)["data"][0]["x"][0] == 100


def test_a_small_library_has_its_exact_shares_at_once(
    libraries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(libraries, 8)
    monkeypatch.setattr("lib.study.portfolios.AT_ONCE", 60.0)  # also on a busy machine
    page = open_page(PAGE, part="choices", weigh="any")

    assert not [button for button in page.button if button.key == "choices-start"]
    assert "are left of" in texts(page) or "is left of" in texts(page)


def test_a_longer_comparison_is_made_when_asked(
    libraries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(libraries, 8)
    monkeypatch.setattr("lib.study.portfolios.AT_ONCE", -1.0)
    page = open_page(PAGE, part="choices")

    page.button(key="choices-start").click().run()

    assert "left of" in texts(page)
    assert "can be stopped" not in texts(page)


def test_draws_are_made_when_asked_and_what_they_say_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(otherwise, "DRAWS", 3)
    page = open_page(PAGE, part="otherwise")
    assert len(page.get("plotly_chart")) == 1

    page.button(key="otherwise-start").click().run()

    assert "In 3 draws" in texts(page)
    assert "can be stopped" not in texts(page)
    assert "percentage points less than the best one there: in draw" in texts(page)
    assert chart(page)["data"][0]["x"][0] == 100


def test_draws_that_were_stopped_are_shown_and_can_be_gone_on_with(
    libraries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(otherwise, "DRAWS", 3)
    page = open_page(PAGE, part="otherwise")
    model = open_shelf(Settings(data=libraries)).open("fjordby").load().model
    found = tuple(best_in_draws(model, 3))[:2]
    kept = {"on": False, "found": found, "digest": model.digest}
    page.session_state["samspil.answers"] = {"fjordby/otherwise": kept}
    page.run()
    assert "change nothing in 2 draws" in texts(page)

    page.button(key="otherwise-start").click().run()

    assert "In 3 draws of targets" in texts(page)


def test_a_small_library_has_its_draws_at_once(
    libraries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(libraries, 5)
    monkeypatch.setattr("lib.study.portfolios.AT_ONCE", 60.0)  # also on a busy machine
    page = open_page(PAGE, part="otherwise")

    assert not [button for button in page.button if button.key == "otherwise-start"]
    assert "200 draws" in texts(page)


def test_rules_that_contradict_one_another_are_explained(libraries: Path) -> None:
    save(libraries, Set("partnerships", "P01", "fixed", "must"),
         Set("partnerships", "P02", "fixed", "must"),
         Add("rules", Rule(id="R1", kind="excludes", partnerships=("P01", "P02"))))  # fmt: skip
    page = open_page(PAGE)

    assert "something has to give way" in page.header[0].value
    assert "The least that has to give way" in texts(page)
    assert "Must be in: Reading trail 0–6 and Reading groups in care homes" in texts(page)
    assert "Only one of Reading trail 0–6 and Reading groups in care homes" in texts(page)


def test_a_rule_is_obeyed(libraries: Path) -> None:
    save(libraries, Add("rules", Rule(id="R1", kind="excludes", partnerships=("P01", "P02"))))
    page = open_page(PAGE)

    bullets = next(m.value for m in page.markdown if "Reading" in m.value).replace("\\", "")
    assert ("Reading trail 0–6" in bullets) != ("Reading groups in care homes" in bullets)


def test_a_rule_is_added_on_the_partnerships_own_page(libraries: Path) -> None:
    save(libraries, Add("rules", Rule(id="R1", kind="excludes", partnerships=("P12", "P02"))))
    page = open_page("partnership", partnership="P12")
    number = page.session_state["samspil.desks"]["fjordby/rules-P12"]["n"]
    page.session_state[f"sheet-fjordby-rules-P12-{number}"] = {
        "edited_rows": {}, "deleted_rows": [],
        "added_rows": [{"kind": "excludes", "partnerships": ["P01"]}],
    }  # fmt: skip
    page.run()
    page.button(key="save-rules-P12").click().run()

    assert "Only one of Open workshop (makerspace) and Reading trail 0–6" in texts(page)


def test_removing_the_rule_is_a_change_like_any_other(libraries: Path) -> None:
    save(libraries, Add("rules", Rule(id="R1", kind="excludes", partnerships=("P12", "P02"))))
    save(libraries, Remove("rules", "R1"))

    assert "Only one of" not in texts(open_page("partnership", partnership="P12"))


def test_what_more_would_bring_is_found_when_asked() -> None:
    page = open_page(PAGE)
    assert "Worth most" not in texts(page)

    page.button(key="prices-start").click().run()

    assert "(4.8 percentage points more coverage)." in texts(page)
    assert "A single hour more" in texts(page)


def test_what_was_found_is_not_shown_for_another_model() -> None:
    page = open_page(PAGE)
    page.button(key="prices-start").click().run()
    page.session_state["samspil.changes"] = {
        "fjordby": [to_plain(Set("goals", "S1", "weight", 40.0))]
    }

    page.run()

    assert [button for button in page.button if button.key == "prices-start"]


def test_value_for_money_draws_the_order_beside_the_best_by_money_and_by_hours() -> None:
    for vary, said in (("budget", "for the money"), ("hours", "for the hours")):
        page = open_page(PAGE, part="effort", vary=vary)

        best, order, *_ = chart(page)["data"]
        assert best["line"]["shape"] == "hv"
        assert len(order["x"]) > 10
        assert f"In order of coverage {said}" in texts(page)
        assert "The order loses most down to" in texts(page)


def test_what_contradicts_is_named_with_what_gives_way(libraries: Path) -> None:
    save(libraries, Set("partnerships", "P01", "fixed", "must"),
         Set("partnerships", "P02", "fixed", "must"),
         Set("settings", "budget", "value", "10000"))  # fmt: skip
    said = texts(open_page(PAGE))

    assert "the budget: by" in said
    assert "Then this would be possible" in said


def test_a_large_library_is_drawn_its_curve_when_it_asks() -> None:
    page = open_page(PAGE, "large")
    assert not page.get("plotly_chart")
    assert [button.key for button in page.button if button.key == "frontier-start"]


def test_what_would_stop_is_told_apart() -> None:
    said = texts(open_page(PAGE))
    assert "**Stopping**" in said
    assert ":orange-badge[■ Homework café] :orange-badge[■ Language café for new citizens]" in said
