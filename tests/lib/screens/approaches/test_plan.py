"""From a proposal to a plan."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.screens.approaches.plan import (
    PlanRow,
    as_decided,
    beginnings,
    broken,
    checked,
    decided,
    differing,
    figures,
    frame,
    pasted,
    plan_rows,
    read,
    reasons,
    taken_now,
    verdict,
    written,
)
from lib.screens.overview.standing import Figure
from lib.screens.strategy.pasted import Pasted
from tests.lib.screens.approaches.builders import EN, found, nobody_leads, seen

ROWS = plan_rows(seen(), "combined")


def told(rows: tuple[PlanRow, ...]) -> dict[str, Figure]:
    proposed, now = (checked(seen(), "combined", it) for it in (ROWS, rows))
    return {it.label: it for it in figures(demo(), now, proposed, EN)}


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


def test_what_an_editor_gives_back_is_read_as_far_as_it_is_a_plan() -> None:
    given = frame(ROWS)
    assert read(ROWS, given) == ROWS
    changed = {**given, "wave": ["some day", *given["wave"][1:]], "reason": [None] * len(ROWS)}
    rows = read(ROWS, changed)
    assert rows[0].wave == ROWS[0].wave
    assert {row.reason for row in rows} == {""}


def test_a_block_pasted_into_the_plan_lands_by_label_and_what_does_not_is_told() -> None:
    titles = ("Partnership", "Wave", "Reason", "Wanted by")
    block = Pasted("second WAVE\tLater\nperhaps\tSo be it", titles, 1, 0, ROWS[0].title)
    rows, told = pasted(ROWS, block, demo(), EN)
    assert (rows[0].wave, rows[0].reason) == ("second", "Later")
    assert (rows[1].wave, rows[1].reason) == (ROWS[1].wave, "So be it")
    assert "“perhaps” was not taken in" in str(told[0])
    assert rows[2:] == ROWS[2:]


def test_a_plan_that_breaks_limits_says_which() -> None:
    every = written(ROWS, {row.id: {"wave": "now"} for row in demo().partnerships})
    now = checked(seen(), "combined", every)
    assert not now.fits
    assert any("more than" in line for line in broken(demo(), now, EN))
    assert EN.say(verdict(now)) == "The plan cannot be carried out as it stands:"
    assert told(every)["Cost"].detail.endswith("too much")


def test_the_proposal_fits_and_tells_what_is_left() -> None:
    now = checked(seen(), "combined", ROWS)
    assert (now.fits, broken(demo(), now, EN)) == (True, ())
    assert EN.say(verdict(now)) == "The plan fits hours, money, rules and promise."
    assert told(ROWS)["Cost"].detail == "DKK 133,000 left"
    assert told(ROWS)["Hours"].detail == "hours enough in every department"


def test_only_a_plan_that_begins_with_the_combination_has_its_promise_to_keep() -> None:
    none = written(ROWS, {row.id: {"wave": "not_now"} for row in ROWS})
    asked = checked(seen(), "combined", none).broken
    assert len(asked) > len(checked(seen(), "team_led", none).broken)


def test_a_plan_begins_with_the_combination_or_another_approach_that_there_is() -> None:
    assert beginnings(seen()) == ("combined", "department_led", "team_led")
    assert beginnings(nobody_leads()) == ("combined", "team_led")


def test_what_the_library_has_decided_stands_over_the_proposal() -> None:
    changed = written(ROWS, {ROWS[0].id: {"wave": "not_now", "reason": "No room"}})
    saved = apply(demo(), decided(demo(), changed))
    rows = as_decided(ROWS, saved)
    assert {row.id: (row.wave, row.reason) for row in rows} == {
        row.id: (row.wave, row.reason) for row in changed
    }
    assert decided(saved, rows) == ()
    assert as_decided(ROWS, demo()) == ROWS
    assert reasons(ROWS, rows) == {ROWS[0].id: "No room"}
