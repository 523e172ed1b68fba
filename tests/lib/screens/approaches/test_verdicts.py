"""Verdicts in words: the reason that comes with each, and how many findings hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.approaches.verdicts import Held, Verdict, find_verdict
from lib.model.goals import Statement
from lib.model.partnerships import Rule
from lib.screens.approaches.claims import claims
from lib.screens.approaches.columns import approach_columns
from lib.screens.approaches.finding import Seen, finding
from lib.screens.approaches.goals import finding as goals_finding
from lib.screens.approaches.goals import reached
from lib.screens.approaches.verdicts import (
    SIMULATED,
    findings_words,
    matters_words,
    reason_words,
    to_fill_in,
)
from tests.lib.analysis.houses import house
from tests.lib.screens.approaches.builders import DA, EN, fjordby, no_way, nobody_leads, seen


def reason(id: str, it: Seen | None = None) -> str:
    """Why the verdict on a claim is what it is."""
    it = it or seen()
    row = next(row for row in fjordby().statements if row.id == id)
    return EN.say(reason_words(it, row, find_verdict(row, it.model, it.found)))


def said(verdict: Verdict, measure: str = "focus") -> str:
    row = Statement(id="X", approach="combined", side="pro", measure=measure)
    return EN.say(reason_words(seen(), row, verdict))


def test_an_approach_that_is_ahead_or_behind_is_told_whom_of() -> None:
    assert reason("T1") == "It does better on this than the departments' own choice."
    assert reason("T6") == "It does worse on this than the departments' own choice."
    assert reason("C2") == "It does better on this than the departments' own choice."


def test_what_is_level_and_what_is_nearly_so_are_told_apart() -> None:
    assert reason("C1") == (
        "On this it is level with the departments' own choice and the team's choice."
    )
    assert reason("T3") == (
        "On this it is less than 2 percentage points from the departments' own choice."
    )


def test_a_combination_between_the_two_is_told_both() -> None:
    held = (
        Held("focus", 50.0, "department_led", 40.0, 10.0, 1),
        Held("focus", 50.0, "team_led", 60.0, -10.0, -1),
    )
    assert said(Verdict("holds", "compared", held, 2.0)) == (
        "It does better on this than the departments' own choice, but worse than the team's choice."
    )


def short(ahead: float, code: str) -> str:
    held = Held("strategy_coverage", 80.0, "team_led", 80.0 - ahead, ahead, 0)
    return said(Verdict(code, "delivers", (held,), 5.0))  # type: ignore[arg-type]


def test_what_does_not_deliver_the_strategy_is_told_with_what_would_be_enough() -> None:
    assert short(-6.0, "holds") == (
        "What the departments choose covers 6.0 percentage points less than the best possible; 5 "
        "percentage points would be enough to tell."
    )
    assert short(-3.0, "does_not_hold") == (
        "What the departments choose covers 3.0 percentage points less than the best possible, "
        "where 5 percentage points would be needed, and leaves no goal under half that the best "
        "brings over."
    )


def test_what_departments_chose_is_told_beside_what_they_could_have_chosen() -> None:
    assert reason("D8") == (
        "As chosen, before anything is given up, what the departments want is 27.9 of 100 new; "
        "all that they could choose, 47.4."
    )


def test_playing_safe_is_told_by_what_would_be_chosen_without_caution() -> None:
    assert reason("D9") == (
        "As chosen, before anything is given up, what the departments want with today's caution is "
        "11.1 of 100 risky and 27.9 of 100 new; without any caution, 9.3 and 29.3. That is less "
        "than 2 percentage points apart."
    )


@pytest.mark.parametrize(
    ("measure", "matters", "words"),
    [
        ("focus", 2.0, "2 percentage points"),
        ("focus", 2.5, "2.5 percentage points"),
        ("double_contact", 1.0, "one partner"),
        ("overload", 27.0, "27 hours"),
    ],
)
def test_what_matters_is_told_in_the_unit_of_the_measure(
    measure: str, matters: float, words: str
) -> None:
    assert EN.say(matters_words(measure, matters)) == words


# -- why there is nothing to compare --------------------------------------------------------------


def breaking() -> Seen:
    """A library where only what departments choose breaks a rule."""
    model = house(Rule(id="R1", kind="at_least", partnerships=("P3",), limit=1))
    model = model.with_tables({"statements": fjordby().statements})
    return Seen(model, compare_approaches(model), EN)


def test_where_only_their_choice_breaks_a_rule_nothing_false_is_said() -> None:
    it = breaking()
    rows = [claim for claims in claims_of(it).values() for claim in claims]
    told = " ".join(
        [
            EN.say(finding(it.model, it.found)),
            EN.say(goals_finding(it, reached(it))),
            *(column.missing for column in approach_columns(it)),
            *(row.reason for row in rows),
        ]
    )
    assert "No portfolio keeps" not in told
    assert "No department leads" not in told
    assert told.startswith(
        "If departments choose, nothing of it keeps all rules and limits; if the team chooses, "
    )
    assert "Nothing that the departments choose keeps all rules and limits" in told


def claims_of(it: Seen) -> dict[str, tuple[object, ...]]:
    return dict(claims(it))


def test_it_leads_to_the_rules() -> None:
    column = approach_columns(breaking())[0]
    assert (column.link, column.table) == ("See the rules", "rules")
    row = next(row for row in fjordby().statements if row.id == "D7")
    verdict = find_verdict(row, breaking().model, breaking().found)
    assert to_fill_in(row, verdict) == ("partnerships", {"table": "rules"})


@pytest.mark.parametrize(
    ("it", "words"),
    [
        (nobody_leads(), "No department leads a partnership that it could choose."),
        (no_way(), "No portfolio keeps all rules and limits."),
        (breaking(), "Nothing that the departments choose keeps all rules and limits, though"),
    ],
    ids=["nobody leads", "no way", "their choice alone"],
)
def test_each_reason_is_the_true_one(it: Seen, words: str) -> None:
    assert reason("D7", it).startswith(words)
    assert reason("D7", it).endswith("So there is nothing to compare with.")


def test_what_a_claim_says_beyond_its_figure_is_told() -> None:
    told = {claim.id: claim.beyond for rows in claims(seen()).values() for claim in rows}
    assert told["D4"] == "It tells who gets what they chose, not what people learn or want next."
    assert told["T6"] == "It tells what was not on their lists, not how it feels."
    assert (told["D7"], told["D1"]) == ("", "")
    nothing = {claim.beyond for rows in claims(nobody_leads()).values() for claim in rows}
    assert nothing == {""}


# -- how many hold --------------------------------------------------------------------------------


def test_findings_are_counted_by_figures_and_what_does_not_occur_is_left_out() -> None:
    assert EN.say(findings_words(seen())) == (
        "The 18 claims of the source text, each figure counted once, come to 17 findings: 8 hold "
        "here, one does not, 4 make no difference and 4 can only be judged."
    )
    without = replace(seen(), model=fjordby().with_tables({"statements": ()}))
    assert findings_words(without) is None


def test_what_is_simulated_is_said_in_both_languages() -> None:
    assert EN.text(SIMULATED).startswith("What is simulated")
    assert DA.text(SIMULATED) != SIMULATED
