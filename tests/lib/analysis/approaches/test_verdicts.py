"""Whether claims hold: by a difference that matters, and never by construction."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from lib.analysis.approaches.force_field import force_fields
from lib.analysis.approaches.selection import Inclination, Leaning
from lib.analysis.approaches.side_by_side import Approach, Approaches, compare_approaches
from lib.analysis.approaches.survey import Measured
from lib.analysis.approaches.verdicts import Verdict, difference_that_matters, find_verdict
from lib.exchange.ready import aarhus, demo, starter, with_framework
from lib.model.changes import Set, apply, removal
from lib.model.goals import APPROACHES, MEASURES, Statement
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.settings import Setting
from tests.examples import examples
from tests.lib.analysis.houses import fjordby, house, houses

THREE = tuple(APPROACHES)


def claim(approach: str, side: str, measure: str | None) -> Statement:
    return Statement(id="X", approach=approach, side=side, measure=measure)


def judged(approach: str, side: str, measure: str, found: Approaches) -> Verdict:
    return find_verdict(claim(approach, side, measure), demo(), found)


def imposing(*values: float | None) -> Approaches:
    """The demo with so much imposed by the departments, the team and the combination."""
    found = fjordby()
    return replace(
        found,
        **{
            name: _imposing(found.of(name), value)
            for name, value in zip(THREE, values, strict=True)
        },
    )


def _imposing(row: Approach, value: float | None) -> Approach:
    assert row.indicators is not None
    merit = None if value is None else -value
    measured = Measured(value, merit, None, "departments", ())
    return replace(row, indicators=replace(row.indicators, imposed=measured))


def code(approach: str, side: str, *values: float | None) -> str:
    return judged(approach, side, "imposed", imposing(*values)).code


# -- a difference that matters --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("departments", "team", "con", "pro"),
    [
        (20.0, 22.0, "holds", "does_not_hold"),
        (20.0, 21.9, "no_difference", "no_difference"),
        (20.0, 20.0, "no_difference", "no_difference"),
        (21.9, 20.0, "no_difference", "no_difference"),
        (22.0, 20.0, "does_not_hold", "holds"),
        (None, 20.0, "unknown", "unknown"),
    ],
)
def test_two_points_of_a_share_are_needed_either_way(
    departments: float | None, team: float, con: str, pro: str
) -> None:
    assert code("team_led", "con", departments, team, 0.0) == con
    assert code("team_led", "pro", departments, team, 0.0) == pro


@pytest.mark.parametrize(
    ("departments", "team", "both", "expected"),
    [
        (20.0, 40.0, 20.0, "holds"),  # ahead of one, level with the other
        (10.0, 40.0, 20.0, "holds"),  # ahead of one, behind the other
        (10.0, 20.0, 20.0, "does_not_hold"),  # behind one, ahead of none
        (10.0, 10.0, 20.0, "does_not_hold"),
        (20.0, 20.0, 20.0, "no_difference"),
        (19.0, 21.5, 20.0, "no_difference"),
        (None, 40.0, 20.0, "unknown"),
    ],
)
def test_the_combination_keeps_the_good_of_one_and_a_tie_of_all_three_is_no_difference(
    departments: float | None, team: float, both: float, expected: str
) -> None:
    assert code("combined", "pro", departments, team, both) == expected


def test_what_matters_is_points_for_shares_partners_for_counts_and_a_hundredth_of_the_hours() -> (
    None
):
    there = sum(row.hours or 0 for row in demo().departments)
    assert difference_that_matters(demo(), "focus") == 2.0
    assert difference_that_matters(demo(), "double_contact") == 1.0
    assert difference_that_matters(demo(), "overload") == pytest.approx(there / 100)


def test_what_matters_is_the_librarys_to_set() -> None:
    names = ("difference_points", "difference_count", "difference_hours")
    model = house(*(Setting(name=name, value="3") for name in names))
    matters = [difference_that_matters(model, it) for it in ("focus", "double_contact", "overload")]
    assert matters == [3.0, 3.0, pytest.approx(0.03 * 20)]


def test_equals_make_no_difference_however_little_matters() -> None:
    model = house(Setting(name="difference_points", value="0"))
    found = compare_approaches(model)
    assert find_verdict(claim("team_led", "con", "imposed"), model, found).code == "no_difference"


share = st.none() | st.integers(0, 20).map(lambda n: n / 2)


@drawn(share, share, share)
def test_verdicts_are_what_the_rule_says(
    departments: float | None, team: float | None, both: float | None
) -> None:
    values = dict(zip(THREE, (departments, team, both), strict=True))
    others = {"department_led": ["team_led"], "team_led": ["department_led"], "combined": THREE[:2]}
    found = imposing(departments, team, both)
    for approach in THREE:
        own, rest = values[approach], [values[name] for name in others[approach]]
        if own is None or None in rest:
            expected = "unknown", "unknown"
        elif any(other - own >= 2 for other in rest if other is not None):  # less is imposed here
            expected = "holds", "does_not_hold"
        elif any(own - other >= 2 for other in rest if other is not None):
            expected = "does_not_hold", "holds"
        else:
            expected = "no_difference", "no_difference"
        told = (judged(approach, side, "imposed", found) for side in ("pro", "con"))
        assert tuple(row.code for row in told) == expected


# -- the reason comes with the verdict ------------------------------------------------------------


def test_a_verdict_carries_what_was_held_against_what_and_what_would_matter() -> None:
    told = judged("combined", "pro", "imposed", imposing(20.0, 40.0, 30.0))
    assert (told.why, told.matters) == ("compared", 2.0)
    assert [(row.here, row.against, row.value, row.ahead) for row in told.held] == [
        (30.0, "department_led", 20.0, -10.0),
        (30.0, "team_led", 40.0, 10.0),
    ]


def test_what_has_no_measure_is_judged_and_says_so() -> None:
    told = find_verdict(claim("team_led", "pro", None), demo(), fjordby())
    assert (told.code, told.why) == ("judged_only", "judged")


def breaking() -> Model:
    """Only what departments choose breaks a rule: what must be in is led by no department."""
    return house(Rule(id="R1", kind="at_least", partnerships=("P3",), limit=1))


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (aarhus(), "no_department_leads"),
        (starter(), "no_department_leads"),
        (breaking(), "departments_break_rules"),
        (
            house(
                Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
                Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
            ),
            "no_portfolio",
        ),
    ],
    ids=["nobody leads", "nothing there", "their choice alone", "no way at all"],
)
def test_why_nothing_can_be_compared_is_told_apart(model: Model, why: str) -> None:
    found = compare_approaches(model)
    assert found.department_led.missing == why
    for approach in THREE:
        told = find_verdict(claim(approach, "pro", "focus"), model, found)
        assert (told.code, told.why) == ("unknown", why)


def test_departments_that_lead_nothing_do_not_break_rules() -> None:
    model = breaking()
    for name in ("P1", "P2"):
        model = apply(model, removal(model, "partnerships", name))
    assert compare_approaches(model).department_led.missing == "no_department_leads"


def test_where_only_their_choice_breaks_a_rule_the_others_are_there() -> None:
    found = compare_approaches(breaking())
    assert [row.missing for row in found.each] == ["departments_break_rules", None, None]
    assert "P3" in found.team_led.chosen


# -- none holds by construction -------------------------------------------------------------------


def short(points: float, *, behind: bool = False) -> Approaches:
    """The demo whose departments reach so much less than the team, perhaps a goal under half."""
    found = fjordby()
    led, team = found.department_led.indicators, found.team_led.indicators
    assert led is not None
    assert team is not None
    value = (team.values["strategy_coverage"] or 0) - points
    covered = replace(led.reach.strategy_coverage, value=value, merit=value)
    reach = replace(led.reach, strategy_coverage=covered, behind=("S3",) if behind else ())
    row = replace(found.department_led, indicators=replace(led, reach=reach))
    return replace(found, department_led=row)


@pytest.mark.parametrize(
    ("points", "behind", "expected"),
    [
        (5.0, False, "holds"),
        (4.9, False, "does_not_hold"),
        (4.9, True, "holds"),
        (1.9, False, "no_difference"),
        (0.0, False, "no_difference"),
        (0.0, True, "holds"),
    ],
)
def test_the_strategy_is_not_delivered_by_5_points_or_a_goal_under_half_that_the_best_reaches(
    points: float, behind: bool, expected: str
) -> None:
    told = judged("department_led", "con", "strategy_coverage", short(points, behind=behind))
    assert (told.code, told.why, told.matters) == (expected, "delivers", 5.0)
    assert told.goals == (("S3",) if behind else ())
    mirrored = judged("team_led", "con", "strategy_coverage", short(points, behind=behind)).code
    assert (mirrored == "holds") is (expected == "does_not_hold")


def inclined(chosen: Leaning, possible: Leaning, bold: Leaning) -> Approaches:
    return replace(fjordby(), inclination=Inclination(chosen, possible, bold))


@pytest.mark.parametrize(
    ("chosen", "possible", "expected"),
    [
        (20.0, 22.0, "holds"),
        (20.0, 21.9, "no_difference"),
        (22.0, 20.0, "does_not_hold"),
        (None, 20.0, "unknown"),
    ],
)
def test_modest_is_what_is_less_new_than_all_that_could_be_chosen(
    chosen: float | None, possible: float, expected: str
) -> None:
    found = inclined(Leaning(chosen, 0.0), Leaning(possible, 0.0), Leaning(90.0, 90.0))
    told = judged("department_led", "con", "novelty", found)
    assert (told.code, told.held[0].against) == (expected, "possible")


@pytest.mark.parametrize(
    ("today", "bold", "expected"),
    [
        (Leaning(20.0, 10.0), Leaning(20.0, 10.0), "no_difference"),
        (Leaning(20.0, 10.0), Leaning(21.9, 11.9), "no_difference"),
        (Leaning(20.0, 10.0), Leaning(20.0, 12.0), "holds"),
        (Leaning(20.0, 10.0), Leaning(22.0, 10.0), "holds"),
        (Leaning(20.0, 10.0), Leaning(22.0, 8.0), "holds"),
        (Leaning(20.0, 10.0), Leaning(20.0, 8.0), "does_not_hold"),
        (Leaning(20.0, None), Leaning(22.0, None), "holds"),
        (Leaning(None, None), Leaning(None, None), "unknown"),
    ],
)
def test_playing_safe_holds_only_where_caution_moves_the_choice(
    today: Leaning, bold: Leaning, expected: str
) -> None:
    told = judged("department_led", "con", "risk", inclined(today, Leaning(90.0, 90.0), bold))
    assert told.code == expected
    assert (told.why == "cautious") is (expected != "unknown")


def test_what_departments_chose_is_known_where_only_their_choice_breaks_a_rule() -> None:
    model = apply(breaking(), [Set("partnerships", "P1", "novelty", 2)])
    told = find_verdict(claim("department_led", "con", "novelty"), model, compare_approaches(model))
    assert told.why == "gradual"


@examples(40)
@drawn(houses())
def test_without_caution_nobody_plays_safe(model: Model) -> None:
    bold = model.with_tables({"settings": [Setting(name="caution", value="0")]})
    found = compare_approaches(bold)
    told = find_verdict(claim("department_led", "con", "risk"), bold, found)
    assert told.code in ("no_difference", "unknown")


@examples(60)
@drawn(houses())
def test_where_all_choose_the_same_no_claim_that_compares_them_holds(model: Model) -> None:
    found = compare_approaches(model)
    if len({row.chosen for row in found.each}) > 1 or found.led.stranded:
        return
    for approach in THREE:
        for measure in MEASURES:
            told = find_verdict(claim(approach, "pro", measure), model, found)
            if told.why in ("compared", "delivers") and measure != "overload":
                assert told.code in ("no_difference", "unknown")


def test_where_everything_fits_no_claim_of_the_source_text_holds() -> None:
    model = with_framework(apply(house(), removal(house(), "partnerships", "P3")))
    fields = force_fields(model, compare_approaches(model))
    verdicts = [row.verdict.code for field in fields for row in (*field.pros, *field.cons)]
    assert set(verdicts) == {"no_difference", "judged_only", "unknown"}
