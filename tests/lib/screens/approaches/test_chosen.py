"""What each approach chooses, as marks."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.screens.approaches.chosen import finding, heads, picture, rows, table
from tests.lib.screens.approaches.builders import EN, nobody_leads, seen


def test_each_column_marks_what_its_approach_chooses() -> None:
    assert heads(seen()) == ["Running now", "Departments", "The team", "Combined"]
    for place, approach in enumerate(seen().each, start=1):
        chosen = {name for name, marks in rows(seen()) if marks[place] == "in"}
        assert chosen == {seen().called("partnerships", name) for name in approach.chosen}


def test_what_runs_has_a_mark_of_its_own_also_where_nobody_chooses_it() -> None:
    running = [row for row in demo().partnerships if row.status == "running"]
    assert sum(marks[0] == "runs" for _, marks in rows(seen())) == len(running) == 4


def test_those_chosen_most_often_come_first() -> None:
    often = [sum(mark == "in" for mark in marks) for _, marks in rows(seen())]
    assert often == sorted(often, reverse=True)


def test_how_much_hangs_on_who_chooses_is_said() -> None:
    assert EN.say(finding(seen())) == "9 are in whoever chooses; on 8 it makes a difference."
    each = [set(row.chosen) for row in seen().each]
    assert (len(set.intersection(*each)), len(set.union(*each))) == (9, 17)
    alone = len(nobody_leads().found.team_led.chosen)
    assert EN.say(finding(nobody_leads())) == f"The team chooses {alone}."


def test_the_table_says_it_in_words() -> None:
    said = {row[0]: row[1:] for row in table(seen()).rows}
    assert said["Homework café"] == ("runs now", "in", "out", "out")
    assert len(picture(seen()).figure["data"]) == 3
