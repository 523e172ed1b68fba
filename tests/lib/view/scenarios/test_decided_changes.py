"""Changes told in documents."""

from dataclasses import replace

from lib.model.changes import Add, Change, Set, removal
from lib.model.people import Person
from lib.view.scenarios.decided_changes import changes_of, without_codes
from lib.view.scenarios.deciding import Compared
from tests.lib.view.scenarios.decisions import EN, LEAVER, changed, demo_decision


def told(*changes: Change, told: bool) -> tuple[str, ...]:
    decision = changed(told=told)
    compared = replace(decision.compared[0], changes=changes)
    return changes_of(decision, compared, EN)


def leaving() -> Compared:
    return demo_decision().compared[1]


def test_changes_stand_in_words_before_and_after() -> None:
    decision = demo_decision()
    assert changes_of(decision, decision.compared[0], EN) == (
        "Democracy and dialogue: weight 15 → 30 points",
    )


def test_a_partnership_that_goes_is_one_line_with_all_that_goes_along() -> None:
    gone = removal(demo_decision().model, "partnerships", "P02")
    [line] = told(*gone, told=True)
    assert "Reading groups in care homes removed" in line
    assert "rows more" in line


def test_who_leaves_is_told_without_a_code() -> None:
    assert changes_of(changed(told=True), leaving(), EN) == (
        "Children & Young People: hours 540 → 300 hours",
        "A member of staff leaves",
    )


def test_where_nothing_may_be_told_of_staff_it_is_only_said_that_there_is_something() -> None:
    lines = changes_of(demo_decision(), leaving(), EN)
    assert lines[1:] == ("Something about members of staff",)


def test_posts_are_counted() -> None:
    hired = [Add("people", Person(id=f"N{i}")) for i in range(2)]
    assert told(*hired, told=True) == ("2 posts are filled",)


def test_other_changes_about_staff_are_told_once() -> None:
    changes = [Set("people", code, "hours", 1.0) for code in ("M01", "M02")]
    assert told(*changes, told=True) == ("Something about members of staff",)


def test_a_code_in_a_text_gives_way_to_a_member_of_staff() -> None:
    said = without_codes(demo_decision(), f"Without {LEAVER}, or XM07?", EN)
    assert said == "Without a member of staff, or XM07?"


def test_of_many_changes_the_first_are_told_and_the_others_counted() -> None:
    decision = demo_decision()
    changes = tuple(Set("goals", f"S{i}", "weight", 1.0) for i in range(1, 6))
    lines = changes_of(decision, replace(decision.compared[0], changes=changes), EN, most=3)
    assert len(lines) == 3
    assert lines[-1] == "and 3 more changes"
