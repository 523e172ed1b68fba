"""What was assumed, and where to fill it in."""

from __future__ import annotations

from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import demo
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.view.approaches.approach_notes import Note, notes
from tests.lib.view.approaches.builders import EN, nobody_leads


def assumed(model: Model) -> tuple[Note, ...]:
    return notes(model, compare_approaches(model), EN)


def test_the_demo_rests_on_no_assumption_about_hours_or_money() -> None:
    assert not any("hours" in note.text or "cost" in note.text for note in assumed(demo()))


def test_what_is_missing_is_named_with_the_page_to_fill_it_in() -> None:
    changes = [
        Set("departments", "LB", "hours", None),
        Set("settings", "budget", "value", None),
        Set("partnerships", "P01", "cost", None),
        Set("partnerships", "P02", "novelty", None),
        Set("partnerships", "P04", "lead", None),
    ]
    found = {note.page: note.text for note in assumed(apply(demo(), changes))}
    assert "Branch Libraries" in found["departments"]
    assert found["settings"].startswith("There is no budget")
    texts = " ".join(note.text for note in assumed(apply(demo(), changes)))
    for title in ("Unknown cost counts as none", "No department leads them", "how new they are"):
        assert title in texts


def test_a_partnership_without_hours_is_named_as_left_out() -> None:
    gone = [
        change
        for row in demo().efforts
        if row.partnership == "P01"
        for change in removal(demo(), "efforts", (row.partnership, row.department))
    ]
    assert any("left out" in note.text for note in assumed(apply(demo(), gone)))


def test_departments_without_priorities_are_named() -> None:
    silent = demo().with_tables({"priorities": []})
    assert any("stated no priorities" in note.text for note in assumed(silent))


def test_a_library_without_any_hours_says_that_they_are_no_limit() -> None:
    model, found = nobody_leads()
    assert notes(model, found, EN)[0].text.startswith("No partnership has hours")
