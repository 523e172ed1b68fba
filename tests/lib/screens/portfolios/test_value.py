"""Value for money as a reader sees it."""

from __future__ import annotations

from functools import cache

import pytest

from lib.analysis.portfolios.value_for_money import Beside
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.portfolios.value import ValueView, value_of
from lib.study import study_of
from tests.lib.screens.screens import MARKED, texts
from tests.readers import EN


@cache
def view(by: str = "budget") -> ValueView:
    return value_of(study_of(demo()), by, EN)


def said(text: str) -> str:
    return text.replace("\xa0", " ")


def test_the_finding_sets_the_order_beside_the_best_for_as_much() -> None:
    assert said(view().finding).startswith(
        "In order of coverage for the money, 13 of 24 partnerships take DKK 327,000 and cover "
    )
    assert "the best selection for as much money covers" in view().finding
    assert "for the hours" in view("hours").finding


def test_it_is_told_where_the_order_loses_most() -> None:
    assert view().loss.startswith("The order loses most down to ")
    assert "percentage points more could be covered." in view().loss


def test_where_the_order_ends_before_the_best_portfolio_that_is_said() -> None:
    assert said(view().loss).endswith(
        "The order ends at DKK 327,000: nothing that is left fits beside it. The best portfolio "
        "takes DKK 479,000 and covers 89%."
    )
    assert view("hours").loss.endswith("percentage points more could be covered.")


def test_the_table_never_has_the_best_below_the_order() -> None:
    for by in ("budget", "hours"):
        for row in view(by).table.rows:
            covered, best, lost = row[-3:]
            assert best >= covered - 1e-9
            assert lost == pytest.approx(100 * (best - covered))


def test_what_each_adds_sums_to_what_is_covered() -> None:
    rows = view().table.rows
    assert sum(row[7] for row in rows) == pytest.approx(100 * rows[-1][9])


def test_the_picture_has_the_order_the_best_and_what_there_is_today() -> None:
    picture = view().picture
    assert picture is not None
    names = [series["name"] for series in picture.figure["data"]]
    assert names == ["Best for as much", "In order of priority", "Today's budget", "Best portfolio"]
    assert "table below" in picture.alt


def test_who_is_passed_over_is_said_with_the_reason() -> None:
    assert any(note.startswith("Passed over, since there is no room") for note in view().notes)


def test_unknown_cost_is_listed_and_not_shown_as_none() -> None:
    model = apply(demo(), [Set("partnerships", "P21", "cost", None)])
    found = value_of(study_of(model), "budget", EN)
    assert "Unknown cost counts as none, so these come first" in " ".join(found.notes)
    assert found.table.rows[0][5:7] == (None, None)


def test_those_without_hours_are_listed_by_hours() -> None:
    efforts = [row for row in demo().efforts if row.partnership != "P21"]
    found = value_of(study_of(demo().with_tables({"efforts": efforts})), "hours", EN)
    assert any("Without hours they cannot be planned" in note for note in found.notes)


def test_without_hours_or_costs_it_says_why_there_is_no_order() -> None:
    assert value_of(study_of(aarhus()), "hours", EN).finding == (
        "No partnership has hours, so there is no order by hours."
    )
    found = value_of(study_of(aarhus()), "budget", EN)
    assert (found.picture, found.finding) == (
        None, "No partnership has a known cost, so there is no order by money."
    )  # fmt: skip
    assert value_of(study_of(Model()), "budget", EN).picture is None


def test_what_is_not_proved_is_said_to_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def unproved(_study: object, _order: object, place: int, _before: object) -> Beside:
        return Beside(place, 0.0, 1.0, 1.0, False, ())

    monkeypatch.setattr("lib.study.portfolios.PortfolioStudy.best_beside", unproved)
    found = value_of(study_of(demo()), "budget", EN)
    assert "the best selection found for as much money" in found.finding
    assert found.notes[-1].startswith("Not at every place is the best proved")


def test_progress_is_told() -> None:
    told: list[float] = []
    value_of(study_of(demo()), "budget", EN, told.append)
    assert told[0] == 0.0
    assert told == sorted(told)


def test_every_word_goes_through_the_language() -> None:
    own = {row.title for row in demo().partnerships}
    found = value_of(study_of(demo()), "budget", MARKED)
    assert {text for text in texts(found) if "⟦" not in text} - own <= {""}
