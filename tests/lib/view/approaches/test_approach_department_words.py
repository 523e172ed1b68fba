"""What each approach means for one department, in sentences."""

from __future__ import annotations

from lib.analysis.approaches.department_share import DepartmentShare, share_of_department
from lib.exchange.ready import demo
from lib.view.approaches.approach_department_words import (
    department_words,
    meaning_words,
    share_words,
)
from tests.lib.view.approaches.builders import EN, found


def shares(department: str = "LB") -> tuple[DepartmentShare, ...]:
    return share_of_department(demo(), found(), department)


def line(number: int) -> str:
    return EN.say(share_words(demo(), shares()[number]))


def test_its_head_reads_in_one_sentence_what_the_combination_means() -> None:
    assert EN.say(department_words(demo(), shares())) == (
        "With the combination, Branch Libraries gets 4 of its 5 wishes and works 586 of 630 hours, "
        "276 of them on what it did not list."
    )


def test_what_its_own_choice_gives_is_told_without_comparing_it_with_itself() -> None:
    assert line(0).startswith("Departments: 5 of 5 wishes come; not on its list")


def test_what_it_keeps_of_its_own_choice_is_told_where_others_choose() -> None:
    kept = "and it keeps 35% of the worth of its own choice"
    assert line(1).startswith(f"The team: 3 of 5 wishes come, {kept}; not on its list")


def test_the_approaches_are_told_apart_for_whoever_comes_by_a_link() -> None:
    said = EN.say(meaning_words(demo(), shares()))
    assert "keeps at least 70% of what its own choice is worth to it" in said


def test_only_approaches_that_there_are_are_told_apart() -> None:
    assert EN.say(meaning_words(demo(), shares()[1:])) == (
        "The team: a team chooses for the whole house."
    )
