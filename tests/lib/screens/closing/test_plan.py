"""The plan as it is listed."""

from __future__ import annotations

import re

from lib.exchange.ready import demo
from lib.model.changes import Remove, Set, apply
from lib.model.model import Model
from lib.screens.closing.plan import PlanView, plan_view
from tests.lib.screens.closing.closings import EN, personal, planned
from tests.lib.screens.screens import texts
from tests.readers import seeing


def view(model: Model, leader: bool = False, **limits: float) -> PlanView:
    return plan_view(model, planned(model, **limits), seeing(EN, staff=leader))


def test_every_line_says_what_it_fills_for_how_much() -> None:
    lines = {row[1]: row for row in view(demo()).lines.rows}
    assert len(lines) == 8
    assert lines["Fundraiser (half time)"][2:6] == (
        "1 in Acting in external relations and 1 in Fundraising",
        270_000.0,
        0.0,
        5.0,
    )


def test_the_kinds_stand_together() -> None:
    kinds = [row[0] for row in view(demo()).lines.rows]
    assert kinds == [*4 * ["develop"], *2 * ["hire"], "borrow", "redesign"]


def test_no_code_and_no_course_of_one_member_of_staff_is_told() -> None:
    shown = "\n".join(texts(view(personal())))
    assert not re.search(r"\bM\d\d\b", shown)
    assert "Shadowing" not in shown
    assert "A course place" in shown


def test_the_leader_sees_whose_place_it_is() -> None:
    assert "Course in data literacy (place for M07)" in texts(view(personal(), leader=True))


def test_places_for_the_same_competence_are_one_line() -> None:
    both = apply(
        personal(), [Set("actions", "A1", "person", "M02"), Set("actions", "A1", "seats", 1)]
    )
    more = apply(
        both, [Set("actions", "A4", "competence", ("K6",)), Set("actions", "A4", "months", 1.0)]
    )
    bound = apply(more, [Set("actions", "A4", "person", "M03")])
    lines = {row[1]: row for row in view(bound).lines.rows}
    assert lines["2 course places"][2] == "2 in Internal partnership policies and procedures"
    assert lines["2 course places"][3] == 40_000.0


def test_of_courses_one_after_another_it_is_told_when_each_is_done() -> None:
    alike = [Set("actions", name, "person", "M04") for name in ("A1", "A2")]
    model = apply(demo(), [*alike, Set("settings", "deadline_months", "value", "12")])
    lines = view(model, leader=True).lines
    place = [column.label for column in lines.columns].index("Done after months")
    done = {str(row[1]).split(" (")[0]: (row[place - 1], row[place]) for row in lines.rows}
    assert done["Course in partnership agreements and procedures"] == (3.0, 3.0)
    assert done["Shadowing the head of development"] == (6.0, 9.0)
    outside = view(model).lines
    assert "Done after months" not in [column.label for column in outside.columns]
    assert {row[place - 1] for row in outside.rows if row[1] == "A course place"} == {3.0, 6.0}


def test_outside_the_view_it_is_not_told_that_the_one_a_course_is_for_is_at_target() -> None:
    able = next(row.person for row in demo().levels if row.competence == "K6" and row.leader == 4)
    model = apply(demo(), [Set("actions", "A1", "person", able)])
    for leader, why in ((True, "Nobody whom it is for is below"), (False, "It fills no seat.")):
        assert any(str(row[2]).startswith(why) for row in view(model, leader).unused.rows)


def test_what_is_not_used_says_why() -> None:
    unused = {row[1]: row[2] for row in view(demo()).unused.rows}
    assert unused["Network leadership (diploma module)"] == "It takes longer than the deadline."


def test_course_places_are_counted_by_competence() -> None:
    assert view(demo()).places[0].startswith("Places on courses: 1 in Coordination, 2 in Internal")


def test_unknown_costs_and_accepted_gaps_are_told() -> None:
    model = apply(
        demo(), [Set("actions", "A9", "cost", None), Set("actions", "A10", "kind", "accept")]
    )
    model = apply(model, [Set("actions", "A10", "competence", ("K4",))])
    notes = " ".join(view(model).notes)
    assert "counts as none, of Standard agreement template" in notes
    assert "Accepted, and so left open: 1 in Cross-organisation view." in notes


def test_a_bar_holds_all_who_are_needed_under_the_competences_name() -> None:
    shown = view(demo())
    pale, now, comes, heads = shown.picture.figure["data"]
    assert heads["text"][0].replace("<br>", " ").replace("\u00a0", " ") == (
        "Internal partnership policies and procedures: 2 → 5 of 5 (now 6 are needed)"
    )
    assert (pale["x"][0], now["x"][0], comes["x"][0]) == (5, 2, 3)
    assert shown.gaps.rows[0][1:] == (2, 4, 0, 0)
    assert len(heads["text"]) == 9


def test_the_bars_and_their_table_agree_on_who_is_there_now() -> None:
    shown = view(demo())
    assert shown.picture.figure["data"][1]["x"] == [row[1] for row in shown.gaps.rows]
    assert {row[3] for row in shown.gaps.rows} == {0}


def times(model: Model, leader: bool = False, **limits: float) -> dict[str, tuple[float, float]]:
    """From when until when each action lasts, by its title on the timeline."""
    bars, heads = view(model, leader, **limits).times.figure["data"]
    titles = [text.replace("<br>", " ").replace("\u00a0", " ") for text in heads["text"]]
    ends = zip(bars["base"], bars["x"], strict=True)
    return dict(zip(titles, [(start, start + lasts) for start, lasts in ends], strict=True))


def test_the_timeline_has_every_action_with_its_price_first_done_first() -> None:
    found = times(demo())
    assert found["Fundraiser (half time) · DKK 270,000"] == (0.0, 5.0)
    assert [end for _, end in found.values()] == sorted(end for _, end in found.values())
    assert len(found) == 8


def test_when_a_course_waits_for_another_is_the_leaders() -> None:
    alike = [Set("actions", name, "person", "M04") for name in ("A1", "A2")]
    model = apply(demo(), [*alike, Set("settings", "deadline_months", "value", "12")])
    told = {title: span for title, span in times(model, leader=True).items() if "M04" in title}
    assert sorted(told.values()) == [(0.0, 3.0), (3.0, 9.0)]
    assert not any("M04" in title or start for title, (start, _) in times(model).items())


def test_what_nobody_knows_how_long_it_takes_is_not_drawn_as_none() -> None:
    free = apply(
        demo(),
        [
            Set("actions", "A9", "months", None),
            Set("actions", "A9", "cost", None),
            Remove("settings", "deadline_months"),
        ],
    )
    figure = view(free).times.figure["data"]
    said = [text.replace("<br>", " ").replace("\u00a0", " ") for text in figure[1]["text"]]
    assert any(it.endswith("· price unknown · duration unknown") for it in said)
    assert len(figure[0]["x"]) == len(said) - 1
