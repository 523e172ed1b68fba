"""The source's claims: held against the data, and judged."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from lib.exchange.ready import demo, starter
from lib.model.changes import Set, apply
from lib.model.goals import Statement
from lib.screens.approaches.claims import (
    PLACES,
    Claim,
    claim_text,
    claims,
    count_judged,
    judged_words,
    judging_changes,
    source_words,
    with_statements,
)
from tests.lib.screens.approaches.builders import DA, EN, fjordby, found, nobody_leads, seen


@cache
def told() -> dict[str, Claim]:
    return {claim.id: claim for rows in claims(seen()).values() for claim in rows}


def test_every_statement_is_shown_once_pros_first() -> None:
    views = claims(seen())
    assert sum(len(rows) for rows in views.values()) == len(fjordby().statements)
    sides = [claim.side for claim in views["department_led"]]
    assert sides == sorted(sides, reverse=True)


def test_a_claim_is_told_with_its_measure_here_and_in_the_others() -> None:
    claim = told()["D7"]
    assert claim.verdict == "Holds here"
    assert claim.measure == "Strategy coverage: 76.1%. The team: 89.5%; Combined: 88.6%."
    assert claim.reason == (
        "What the departments choose covers 13.4 percentage points less than the best possible, "
        "and leaves under half what the best brings over: Democracy and dialogue."
    )
    assert claim.rows is not None


def test_a_claim_that_the_data_do_not_bear_out_says_so() -> None:
    claim = told()["T2"]
    assert claim.verdict == "Does not hold here"
    assert claim.reason == "It does worse on this than the departments' own choice."


def test_all_that_the_source_says_in_the_same_place_is_retold() -> None:
    retold = told()["D4"].retold
    assert len(retold) == 2
    assert retold[0] == told()["D4"].text
    assert retold[1] == told()["D5"].text


def test_what_has_no_figure_is_only_judged() -> None:
    claim = told()["D1"]
    assert (claim.verdict, claim.measure, claim.rows) == ("Judged only", "", None)


def test_what_cannot_be_measured_leads_to_where_it_is_filled_in() -> None:
    claim = claims(nobody_leads())["team_led"][0]
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
    left = replace(seen(), model=model, found=replace(found(), department_led=blind))
    rows = claims(left)["department_led"]
    claim = next(row for row in rows if row.id == "D3")
    assert claim.reason == "It needs what a partnership lead must know, and people's levels."
    assert claim.page == "people"


def test_claims_are_said_in_the_readers_language() -> None:
    row = next(row for row in fjordby().statements if row.id == "D1")
    assert DA.say(claim_text(row)) == row.text_da
    assert EN.say(claim_text(row)) == row.text_en
    bare = Statement(id="X", approach="combined", side="pro")
    assert EN.say(claim_text(bare)) == "X"


def test_a_judgement_is_told_as_far_as_it_goes() -> None:
    row = Statement(id="X", approach="combined", side="pro", applies=4.0)
    assert EN.say(judged_words(row)) == (
        "The group's judgement: applies 4, importance not judged (of 5)."
    )
    none = replace(row, applies=None)
    assert EN.say(judged_words(none)) == "The group has not judged it yet."


def test_a_place_in_the_source_is_said_in_the_readers_words() -> None:
    said = source_words("approaches.da.txt, tilgang 1, fordele, afsnit 1")
    assert str(said) == (
        "The text on the two approaches (in Danish), approach 1, advantages, paragraph 1"
    )


def test_a_source_of_the_librarys_own_stands_as_it_is() -> None:
    assert str(source_words("our seminar")) == "our seminar"
    assert source_words(None) is None


def test_every_part_of_the_frameworks_references_is_known() -> None:
    parts = {part for row in starter().statements for part in (row.source or "").split(", ")}
    assert parts == set(PLACES)


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
