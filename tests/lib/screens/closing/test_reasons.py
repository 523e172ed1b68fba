"""Why actions are in or out of the plan, and what would fill what stays open."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.closing import plan as closing_plan
from lib.analysis.competences.closing import plan as closing_reasons
from lib.analysis.competences.closing import ways
from lib.analysis.competences.closing.plan import StillOpen
from lib.exchange.ready import demo
from lib.screens.closing.reasons import UNUSED, reason_words, stays_open
from tests.lib.screens.closing.closings import EN, personal, planned
from tests.readers import seeing


def reasons(deadline: float = 6.0) -> dict[str, str]:
    plan = planned(demo(), deadline=deadline)
    return {row.action: EN.say(reason_words(demo(), row, EN)) for row in plan.lines}


def easings(leader: bool = False, **limits: float) -> list[str]:
    rows = stays_open(personal(), planned(personal(), **limits), seeing(EN, staff=leader))
    return [said for row in rows for said in row.remedies]


def test_every_reason_for_leaving_an_action_out_has_its_words() -> None:
    names = (
        "TOO_LATE",
        "UNKNOWN_MONTHS",
        "UNKNOWN_SEATS",
        "KIND_OUT",
        "RULED_OUT",
        "NO_GAP",
        "NOBODY_BELOW",
        "TOO_DEAR",
        "TOO_MANY_HOURS",
    )
    whys = {getattr(ways, name) for name in (*names, "CLOSES_NOTHING")}
    assert set(UNUSED) == {*whys, closing_plan.NOT_CHOSEN}


def test_a_line_says_what_it_saves_or_that_nothing_else_would_do() -> None:
    said = reasons()
    assert said["A12"] == "DKK 22,000 cheaper than Data adviser from the municipality."
    assert said["A1"] == "Within the limits nothing else fills these seats."


def test_what_is_only_for_the_time_being_says_what_comes_later() -> None:
    assert reasons(3.0)["A6"].endswith(
        "With more time its place is taken by Course in data literacy."
    )


def test_a_limit_that_eased_would_help_is_named_with_its_value() -> None:
    assert "With 9 months instead of 6 months: one more seat filled, by Network leadership" in (
        " ".join(easings())
    )
    assert any(said.startswith("With a budget of DKK") for said in easings(budget=1e5))
    assert any("hours for courses: one more seat" in said for said in easings(course_hours=60.0))


def test_what_no_action_can_fill_is_said() -> None:
    some = StillOpen("K1", 4, (), 3)
    assert _said(some) == ["No action listed can fill 3 of them, whatever the limits."]


def test_where_no_action_can_fill_any_of_the_seats_none_is_counted() -> None:
    one, all_of_them = StillOpen("K1", 1, (), 1), StillOpen("K1", 3, (), 3)
    assert _said(one) == ["No action listed can fill it, whatever the limits."]
    assert _said(all_of_them) == ["No action listed can fill them, whatever the limits."]


def _said(row: StillOpen) -> list[str]:
    plan = replace(planned(personal()), still_open=(row,))
    return [said for it in stays_open(personal(), plan, EN) for said in it.remedies]


def test_every_limit_has_its_words() -> None:
    said = {limit: easings(**{limit: 0.0}) for limit in ("budget", "course_hours", "courses")}
    assert all(said.values())
    assert set(said) | {"deadline", "courses_each", "without"} == set(closing_reasons.LIMITS)
