"""The source's claims, held against the data."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from lib.model.statements import Statement
from lib.view.approaches.approach_claims import (
    ClaimView,
    claim_text,
    claims,
    judged_words,
    verdict_counts,
)
from tests.lib.view.approaches.builders import DA, EN, fjordby, found, nobody_leads


@cache
def seen() -> dict[str, ClaimView]:
    views = claims(fjordby(), found(), EN)
    return {claim.id: claim for rows in views.values() for claim in rows}


def test_every_statement_is_shown_once_pros_first() -> None:
    views = claims(fjordby(), found(), EN)
    assert sum(len(rows) for rows in views.values()) == len(fjordby().statements)
    sides = [claim.side for claim in views["department_led"]]
    assert sides == sorted(sides, reverse=True)


def test_a_claim_is_told_with_its_measure_here_and_in_the_others() -> None:
    claim = seen()["D7"]
    assert claim.verdict == "Holds here"
    assert claim.measure == "Strategy coverage: 76.1%. The team: 89.5%; Combined: 88.6%."
    assert claim.reason == "It does worse on this than the team's choice."
    assert claim.rows is not None


def test_a_claim_that_the_data_do_not_bear_out_says_so() -> None:
    claim = seen()["T2"]
    assert claim.verdict == "Does not hold here"
    assert claim.reason == "It does not do better on this than the departments' own choice."


def test_the_combination_is_compared_with_both() -> None:
    assert seen()["C2"].reason == "It does better on this than the departments' own choice."


def test_a_combination_that_is_level_with_both_is_said_to_be_so() -> None:
    reason = seen()["C1"].reason
    assert reason == "On this it is level with the departments' own choice and the team's choice."


def test_all_that_the_source_says_in_the_same_place_is_retold() -> None:
    retold = seen()["D4"].retold
    assert len(retold) == 2
    assert retold[0] == seen()["D4"].text
    assert retold[1] == seen()["D5"].text


def test_what_has_no_figure_is_only_judged() -> None:
    claim = seen()["D1"]
    assert (claim.verdict, claim.measure, claim.rows) == ("Judged only", "", None)


def test_what_cannot_be_measured_leads_to_where_it_is_filled_in() -> None:
    model, approaches = nobody_leads()
    claim = claims(model, approaches, EN)["team_led"][0]
    assert claim.verdict == "Cannot be measured yet"
    assert claim.page == "partnerships"
    assert claim.reason.startswith("No department leads")


def test_a_measure_that_lacks_something_names_it() -> None:
    model = fjordby().with_tables({"levels": []})
    indicators = found().department_led.indicators
    assert indicators is not None
    selection = replace(
        indicators.selection,
        own_strengths=replace(indicators.selection.own_strengths, value=None, merit=None),
    )
    blind = replace(found().department_led, indicators=replace(indicators, selection=selection))
    rows = claims(model, replace(found(), department_led=blind), EN)["department_led"]
    claim = next(row for row in rows if row.id == "D3")
    assert claim.reason == "It needs what a partnership lead must know, and people's levels."
    assert claim.page == "people"


def test_claims_are_said_in_the_readers_language() -> None:
    row = next(row for row in fjordby().statements if row.id == "D1")
    assert DA.say(claim_text(row)) == row.text_da
    assert EN.say(claim_text(row)) == row.text_en
    bare = Statement(id="X", approach="combined", side="pro")
    assert EN.say(claim_text(bare)) == "X"


def test_how_many_hold_is_counted_and_what_does_not_occur_is_left_out() -> None:
    said = verdict_counts(claims(fjordby(), found(), EN))
    assert EN.say(said) == (
        "Of 18 claims of the source text 12 hold here, 2 do not and 4 can only be judged."
    )
    assert verdict_counts({"combined": ()}) is None


def test_a_judgement_is_told_as_far_as_it_goes() -> None:
    row = Statement(id="X", approach="combined", side="pro", applies=4.0)
    assert EN.say(judged_words(row)) == (
        "The group's judgement: applies 4, importance not judged (of 5)."
    )
    none = replace(row, applies=None)
    assert EN.say(judged_words(none)) == "The group has not judged it yet."
