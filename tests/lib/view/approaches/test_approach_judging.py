"""Judging the claims, and saving what was judged."""

from __future__ import annotations

from lib.exchange.ready import demo, starter
from lib.model.changes import Set, apply
from lib.view.approaches.approach_judging import count_judged, judging_changes, with_statements


def test_a_library_without_statements_is_judged_by_the_sources() -> None:
    assert with_statements(demo()).statements == starter().statements


def test_judgements_under_way_are_in_the_model() -> None:
    model = with_statements(demo(), {"D1": {"applies": 4.0}})
    row = next(row for row in model.statements if row.id == "D1")
    assert (row.applies, row.importance) == (4.0, None)


def test_the_first_judgement_brings_all_statements_into_the_library() -> None:
    saved = apply(demo(), judging_changes(demo(), {"D1": {"applies": 4.0}}))
    assert len(saved.statements) == len(starter().statements)
    assert saved == with_statements(demo(), {"D1": {"applies": 4.0}})


def test_later_ones_change_only_what_was_judged_anew() -> None:
    base = apply(demo(), judging_changes(demo(), {"D1": {"applies": 4.0}}))
    changes = judging_changes(base, {"D1": {"applies": 4.0, "importance": 2.0}})
    assert changes == (Set("statements", "D1", "importance", 2.0),)


def test_a_judgement_that_is_taken_back_is_no_change() -> None:
    assert judging_changes(demo(), {"D1": {"applies": None}}) == ()
    assert count_judged(demo(), {"D1": {"applies": None}}) == 0
    assert count_judged(demo(), {"D1": {"applies": 1.0, "importance": 5.0}}) == 2
