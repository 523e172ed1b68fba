"""What goal seek has found, in words."""

from dataclasses import replace

import pytest

from lib.analysis.what_if.levers import Lever
from lib.analysis.what_if.seeking import ClosingSought, Sought, Wish
from lib.analysis.what_if.weight_path import WeightSought
from lib.exchange.ready import demo
from lib.screens.what_if.sought import (
    WISHES,
    Answer,
    answers,
    closing_sentence,
    finding,
    lever_answer,
    weight_answer,
    wish_words,
    without_a_way,
)
from lib.study import study_of
from tests.lib.analysis.what_if.test_seeking import equal_pair
from tests.readers import EN

IN = Wish("partnership", "P07")
BOTH = Wish("partnership", "P2")
MORE = Sought(Lever("hours", "SF"), IN, 360.0, 440.0, ("P07",))
HEAVIER = WeightSought("S1", IN, 0.25, 0.4, 40.0, ("P07",))


def test_an_amount_is_told_from_today_and_can_be_tried() -> None:
    answer = lever_answer(demo(), MORE, EN)
    assert "360 hours → 440 hours, that is 80 hours more" in answer.sentence
    assert answer.changes == Lever("hours", "SF").changes(demo(), 440.0)


def test_money_is_told_in_the_librarys_currency() -> None:
    dearer = Sought(Lever("budget"), IN, 600_000.0, 700_000.0, ())
    assert "DKK" in lever_answer(demo(), dearer, EN).sentence


def test_all_hours_are_told_as_a_share() -> None:
    wider = Sought(Lever("all_hours"), IN, 1.0, 1.2, ())
    assert "20" in lever_answer(demo(), wider, EN).sentence


def test_where_nothing_does_there_is_nothing_to_try() -> None:
    answer = lever_answer(demo(), replace(MORE, needed=None), EN)
    assert answer.changes == ()
    assert "something else" in answer.sentence


def test_what_holds_already_says_so_and_how_little_would_do() -> None:
    assert lever_answer(demo(), replace(MORE, needed=360.0), EN).sentence == "It is so already."
    assert "300" in lever_answer(demo(), replace(MORE, needed=300.0), EN).sentence
    assert lever_answer(demo(), replace(MORE, today=None), EN).sentence == "It is so already."


def test_a_weight_is_told_as_a_share_and_in_points() -> None:
    answer = weight_answer(demo(), HEAVIER, EN)
    assert "25" in answer.sentence
    assert "40" in answer.sentence
    assert answer.changes == HEAVIER.changes


def test_a_weight_that_does_not_help_or_need_not_change_is_told() -> None:
    nothing = replace(HEAVIER, share=None, points=None)
    assert "No weight" in weight_answer(demo(), nothing, EN).sentence
    assert weight_answer(demo(), replace(HEAVIER, share=0.25), EN).sentence == "It is so already."
    alone = replace(HEAVIER, share=1.0, points=None)
    assert "nothing else counts" in weight_answer(demo(), alone, EN).sentence


def test_a_gap_is_told_with_money_and_months() -> None:
    closed = EN.say(closing_sentence(demo(), ClosingSought("K6", 2, 24_000.0, 3.0, ("A1",))))
    assert "24,000" in closed
    assert "3 months" in closed


def test_a_gap_that_nothing_closes_and_no_gap_at_all_are_told() -> None:
    open_, none = ClosingSought("K4", 1, None, None, ()), ClosingSought("K4", 0, 0.0, 0.0, ())
    assert "No action" in EN.say(closing_sentence(demo(), open_))
    assert "no gap" in EN.say(closing_sentence(demo(), none))


def test_the_finding_counts_what_would_be_enough() -> None:
    wish = wish_words(demo(), IN)
    ways = [Answer("a", "", lever_answer(demo(), MORE, EN).changes), Answer("b", "", ())]
    assert EN.say(finding(wish, ways)).startswith("1 of 2")
    assert EN.say(finding(wish, ways[1:])).startswith("No single change")


def test_the_finding_says_where_nothing_needs_to_change() -> None:
    there = [lever_answer(demo(), replace(MORE, needed=300.0), EN)]
    there_by_weight = [weight_answer(demo(), replace(HEAVIER, share=0.25), EN)]
    for found in (there, there_by_weight):
        said = EN.say(finding(wish_words(demo(), IN), found))
        assert said.startswith("Nothing needs to change")


def test_where_only_an_equal_does_it_that_is_said_alike_of_amounts_and_weights() -> None:
    level = "Another portfolio as good as the one shown does it already."
    by_hours = lever_answer(demo(), replace(MORE, needed=None, level=360.0), EN)
    assert by_hours.sentence == f"No amount alone has the portfolio shown do it. {level}"
    by_weight = weight_answer(demo(), replace(HEAVIER, share=None, points=None, level=True), EN)
    assert by_weight.sentence == f"No weight alone has the portfolio shown do it. {level}"
    for answer in (by_hours, by_weight):
        said = EN.say(finding(wish_words(demo(), IN), [answer]))
        assert said.startswith(f"{level} No single change")


def test_an_equal_on_the_way_is_told_with_its_amount() -> None:
    said = lever_answer(demo(), replace(MORE, level=400.0), EN).sentence
    assert said.endswith("With 400 hours another portfolio as good as the one shown does it.")


def test_what_took_too_long_is_told() -> None:
    late = Answer("a", "", (), late=True)
    said = EN.say(finding(wish_words(demo(), IN), [late, Answer("b", "", ())]))
    assert said.startswith("No single change found in time")


def test_every_answer_of_a_pair_of_equals_says_the_same() -> None:
    study = study_of(equal_pair())
    told = [it for means in ("means", "weights") for it in answers(study, means, BOTH, EN)]
    assert len(told) > 3
    assert {(it.already, it.level) for it in told} == {(False, True)}


def test_a_search_that_takes_too_long_says_so_and_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("lib.analysis.what_if.seeking.seek", endless)
    monkeypatch.setattr("lib.analysis.what_if.weight_path.seek_weight", endless)
    for means in ("means", "weights"):
        told = answers(study_of(equal_pair()), means, BOTH, EN)
        assert told
        assert all(it.late and "too long" in it.sentence for it in told)


def test_every_wish_has_words() -> None:
    for wish in (Wish("coverage", amount=0.9), IN, Wish("goal", "S1")):
        assert EN.say(wish_words(demo(), wish))
    assert set(WISHES) == {"coverage", "partnership", "goal", "competence"}


def test_what_is_said_of_several_changes_is_said_once() -> None:
    found = [Answer("Budget", "No.", ()), Answer("Hours", "No.", ()), Answer("All", "Late.", ())]
    assert without_a_way(found, EN) == ("Budget and Hours: No.", "All: Late.")
