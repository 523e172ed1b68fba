"""Value for effort in words."""

from __future__ import annotations

from lib.analysis.alignment import align
from lib.analysis.value_for_effort import value_for_effort
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.value_for_effort import EffortView, effort_view


def view(model: Model) -> EffortView:
    return effort_view(model, value_for_effort(model, align(model)), language("en"))


def test_the_first_is_named_with_its_value() -> None:
    assert view(demo()).finding == (
        "Most for the hours: Reading groups in care homes (21.3 points of alignment for 100 hours)."
    )


def test_the_table_tells_alignment_for_a_hundred_hours() -> None:
    place, _, aligned, hours, value, *_ = view(demo()).table.rows[0]
    assert place == 1
    assert isinstance(aligned, float)
    assert isinstance(hours, float)
    assert value == 100 * aligned / hours


def test_without_hours_nothing_is_ranked() -> None:
    assert view(aarhus()).finding == "No partnership has both hours and a value yet."
    assert {row[0] for row in view(aarhus()).table.rows} == {None}
