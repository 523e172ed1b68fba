"""One department under each approach."""

from __future__ import annotations

from dataclasses import replace

from lib.exchange.ready import demo
from lib.screens.approaches.department import (
    Shares,
    bars,
    finding,
    gives,
    imposed,
    meaning,
    own_choice,
    pictures,
    shares_of,
    summary,
    tables,
    wishes,
)
from tests.lib.screens.approaches.builders import EN, found, seen


def shares(department: str = "LB") -> Shares:
    return shares_of(seen(), department)


def row(label: str) -> tuple[object, ...]:
    return next(row[1:] for row in summary(shares(), EN).rows if row[0] == label)


def test_hours_asked_stand_beside_hours_there() -> None:
    assert row("Hours asked") == (624.0, 602.0, 586.0)
    assert row("Hours there") == (630.0, 630.0, 630.0)
    assert row("Hours asked before anything was given up") == (764.0, None, None)


def test_the_bars_part_the_hours() -> None:
    own, rest, _ = bars(shares(), EN).figure["data"]
    assert [a + b for a, b in zip(own["x"], rest["x"], strict=True)] == list(row("Hours asked"))


def test_what_is_imposed_names_the_goal_that_asks_for_it() -> None:
    approach, partnership, _, lead, why = imposed(demo(), shares(), EN).rows[0]
    assert (approach, partnership) == ("Departments", "Reading trail 0–6")
    assert lead == "Children & Young People"
    assert why == "Joy of reading through life: 25 percentage points less without it"


def test_its_wishes_say_under_which_approach_they_come() -> None:
    assert wishes(demo(), shares(), EN).rows[1] == (
        "Homework café",
        "comes",
        "does not come",
        "does not come",
    )


def test_a_department_without_a_list_or_known_hours_is_told_so() -> None:
    free = [replace(share, load=replace(share.load, available=None)) for share in shares()]
    bare = [replace(share, shortlist=(), imposed=()) for share in free]
    assert "lists no partnership of its own" in EN.say(finding(demo(), bare))
    assert len(bars(bare, EN).figure["data"]) == 2
    assert pictures(seen(), bare) == {}
    assert "works 586 hours, " in EN.say(finding(demo(), free))


def test_its_list_and_what_is_asked_besides_have_a_mark_under_each_approach() -> None:
    listed, asked = pictures(seen(), shares()).values()
    chosen, out, runs = listed.picture.figure["data"]
    assert listed.title == "Its own list, best first"
    assert (len(chosen["x"]), len(out["x"])) == (12, 3)  # 5, 3 and 4 of 5 come
    homework = [x for x, y in zip(chosen["x"], chosen["y"], strict=True) if y == 1]
    assert homework == [1]  # comes where departments choose, and runs now
    assert 1 in runs["y"]
    assert asked.title == "Asked of it besides"
    assert "Reading trail 0–6" in asked.picture.figure["layout"]["yaxis"]["ticktext"]


def test_what_it_gives_to_others_has_a_column_for_each_approach() -> None:
    given = gives(demo(), shares(), EN)
    asked = row("Hours given to what others lead")
    for place, hours in enumerate(asked, start=2):
        assert sum(float(it[place] or 0.0) for it in given.rows) == hours


def test_its_tables_are_told_apart_by_their_captions() -> None:
    found = tables(demo(), shares(), EN)
    assert len(found) == len({table.caption for table in found}) == 4


def test_its_head_reads_in_one_sentence_what_the_combination_means() -> None:
    assert EN.say(finding(demo(), shares())) == (
        "With the combination, Branch Libraries gets 4 of the 5 on its own list and works 586 of "
        "630 hours, 276 of them on what it did not list."
    )


def test_what_its_own_choice_is_is_told_by_name_and_so_is_a_want_of_one() -> None:
    assert EN.say(own_choice(demo(), shares())).startswith("Left to itself it would choose ")
    none = [replace(share, kept=None) for share in shares()]
    assert EN.say(own_choice(demo(), none)).startswith("Left to itself it chooses nothing")


def test_what_it_keeps_of_its_own_choice_is_told_under_each_approach() -> None:
    assert [round(float(it)) for it in row("Kept of its own choice, %")] == [100, 35, 73]  # type: ignore[arg-type]


def test_the_approaches_are_told_apart_for_whoever_comes_by_a_link() -> None:
    said = EN.say(meaning(found(), shares()))
    assert "keeps at least 70% of what its own choice is worth to it" in said
    assert "nothing is promised to the departments" in EN.say(meaning(found(0.0), shares()))


def test_only_approaches_that_there_are_are_told_apart() -> None:
    assert EN.say(meaning(found(), shares()[1:])) == (
        "The team: a team chooses for the whole house."
    )
