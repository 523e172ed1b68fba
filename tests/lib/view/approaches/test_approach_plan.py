"""From a proposal to a plan."""

from __future__ import annotations

from lib.analysis.approaches.plan import check, decide
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.view.approaches.approach_plan import (
    decided_table,
    decided_words,
    decisions,
    differing,
    plan_check,
    plan_rows,
    taken_now,
    written,
)
from tests.lib.view.approaches.builders import EN, found

ROWS = plan_rows(demo(), found(), "combined", EN)


def test_every_partnership_has_a_wave_and_a_reason_what_comes_now_first() -> None:
    assert len(ROWS) == len(demo().partnerships)
    assert all(row.reason for row in ROWS)
    assert set(taken_now(ROWS)) == set(found().combined.chosen)
    assert [row.wave for row in ROWS[:14]] == ["now"] * 14


def test_who_would_have_it_is_named() -> None:
    by_title = {row.title: row.wanted for row in ROWS}
    assert by_title["The Debate Stage"] == "the team and the combination"


def test_what_is_written_over_the_proposal_is_kept_as_the_difference() -> None:
    typed = {"P01": {"wave": "not_now", "reason": "Wait for the new building"}}
    rows = written(ROWS, typed)
    assert "P01" not in taken_now(rows)
    assert differing(ROWS, rows) == typed
    assert differing(ROWS, ROWS) == {}


def test_a_plan_that_breaks_limits_says_which() -> None:
    every = [row.id for row in demo().partnerships]
    proposed = check(demo(), taken_now(ROWS))
    view = plan_check(demo(), check(demo(), every), proposed, EN)
    assert not view.fits
    assert any("more than" in line for line in view.broken)
    assert {figure.label: figure.detail for figure in view.figures}["Cost"].endswith("too much")


def test_the_proposal_fits_and_tells_what_is_left() -> None:
    proposed = check(demo(), taken_now(ROWS))
    view = plan_check(demo(), proposed, proposed, EN)
    assert (view.fits, view.broken) == (True, ())
    assert view.figures[2].detail == "DKK 133,000 left"
    assert view.figures[3].detail == "everybody's work fits"


def test_a_saved_plan_stands_with_its_reasons_what_is_not_taken_too() -> None:
    saved = apply(demo(), decide(demo(), decisions(ROWS)))
    table = decided_table(saved, EN)
    assert len(table.rows) == len(demo().partnerships)
    assert all(row[2] for row in table.rows)
    assert EN.say(decided_words(saved)) == (
        "Decided so far: 14 now, 4 in the second wave, 6 not now; 0 open."
    )
    assert EN.say(decided_words(demo())) == "Nothing is decided yet."
