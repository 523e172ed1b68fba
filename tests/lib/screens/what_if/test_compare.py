"""The comparison in words, its tables, and its rows that are drawn."""

from __future__ import annotations

import pytest

from lib.analysis.what_if.outcome import FIGURES, STAFF
from lib.exchange.ready import demo
from lib.model.changes import Set, removal
from lib.screens.what_if import compare
from lib.screens.what_if.figures import NAMES
from lib.screens.what_if.sides import Sides
from tests.lib.screens.what_if.sides import DEMOCRACY, side, sides
from tests.readers import DA, EN


def test_the_finding_names_what_reaches_most() -> None:
    finding = EN.say(compare.finding(sides()))
    assert finding.startswith("“More hours” covers most of the strategy")


def test_where_nothing_reaches_more_it_says_so() -> None:
    assert "no more" in EN.say(compare.finding(sides(side("Same", ()))))


def test_without_a_what_if_it_says_what_to_do() -> None:
    alone = Sides(side("Today", ()), (), told=True)
    assert "pick a scenario" in EN.say(compare.finding(alone))
    assert compare.differences(alone, EN) == ()


def test_each_what_if_is_told_in_three_sentences() -> None:
    told = compare.differences(sides(), EN)
    assert [(it.name, len(it.sentences)) for it in told] == [("More hours", 3), ("Democracy", 3)]


def test_every_figure_has_a_row_and_every_side_a_column() -> None:
    table = compare.figures(sides(), EN)
    assert [row[0] for row in table.rows] == [EN.text(NAMES[name]) for name in FIGURES]
    assert [column.label for column in table.columns][1:] == list(sides().names)


def test_figures_about_staff_are_left_out_where_they_would_tell_of_few() -> None:
    rows = {row[0] for row in compare.figures(sides(told=False), EN).rows}
    assert not rows & {EN.text(NAMES[name]) for name in STAFF}


def test_what_differs_says_so_in_a_word_and_stands_first() -> None:
    rows = compare.portfolios(sides(), EN).rows
    changed = [row for row in rows if {"● comes in", "○ goes out"} & set(row)]
    assert changed
    assert list(rows[: len(changed)]) == changed
    assert list(compare.portfolios(sides(), EN, changed=True).rows) == changed


def test_figures_that_stay_are_told_only_where_all_are() -> None:
    said = {row[0]: row for row in compare.figures(sides(), EN).rows}
    changed = compare.figures(sides(), EN, changed=True).rows
    assert 0 < len(changed) < len(said)
    assert all(said[row[0]] == row and any(";" in str(it) for it in row) for row in changed)


def test_a_name_of_a_what_if_stays_as_it_is() -> None:
    [told] = compare.differences(sides(side("=1+1 **x**", DEMOCRACY)), EN)
    assert told.name == "=1+1 **x**"


def test_it_speaks_both_languages() -> None:
    english, danish = (compare.differences(sides(), reader) for reader in (EN, DA))
    assert english != danish


def drawn(rows: compare.Drawn) -> list[list[float]]:
    """What is drawn of each column, top down; what is unknown is not."""
    assert rows.picture is not None
    return [series["x"] for series in rows.picture.figure["data"]]


def test_every_goal_has_a_value_for_each_side() -> None:
    rows = compare.goal_rows(sides(), EN)
    assert len(rows.table.rows) == len(demo().goals)
    assert all(len(line) == 1 + 3 for line in rows.table.rows)


def test_of_what_the_table_holds_only_what_changes_is_drawn() -> None:
    rows = compare.goal_rows(sides(), EN)
    changed = [row for row in rows.table.rows if len({round(100 * it) for it in row[1:]}) > 1]  # type: ignore[operator]
    assert 0 < len(changed) < len(rows.table.rows)
    columns = list(zip(*changed, strict=True))[1:]
    told = [[100 * it for it in column if it is not None] for column in columns]  # type: ignore[operator]
    assert drawn(rows) == [pytest.approx(column) for column in told]


def test_a_department_with_more_hours_gives_a_smaller_share_of_them() -> None:
    loads = {name: shares for name, *shares in compare.load_rows(sides(), EN).table.rows}
    today, more, _ = loads["Development & Communication"]
    assert isinstance(today, float)
    assert isinstance(more, float)
    assert more < today


def test_competences_are_covered_at_most_in_full() -> None:
    gone = tuple(removal(demo(), "people", "M12"))
    for values in drawn(compare.competence_rows(sides(side("One fewer", gone)), EN)):
        assert values
        assert all(0 <= value <= 100 for value in values)


def test_ranks_are_drawn_of_the_first_on_either_side_and_told_for_all() -> None:
    both = sides()
    slopes = compare.rank_slopes(both, both.others[1], EN)
    assert len(slopes) == compare.MOST
    assert slopes[0].left.label.startswith("1. ")
    assert len(compare.rank_table(both, EN).rows) == len(demo().partnerships)
    assert {slope.left.place for slope in slopes} == set(range(compare.MOST))
    assert {slope.right.place for slope in slopes} == set(range(compare.MOST))


def test_what_keeps_its_rank_is_drawn_as_such() -> None:
    same = sides(side("Same", ()))
    assert {slope.kind for slope in compare.rank_slopes(same, same.others[0], EN)} == {"even"}


def test_without_a_rank_a_partnership_has_no_line_and_an_empty_cell() -> None:
    """Nobody has assessed it any more: it does not fall to the last place."""
    gone = tuple(Set("contributions", ("P02", f"S{n}"), "points", None) for n in range(1, 7))
    seen = sides(side("Forgotten", gone))
    drawn = compare.rank_slopes(seen, seen.others[0], EN)
    assert not any("Reading groups" in line.left.label for line in drawn)
    rows = {row[0]: row[1:] for row in compare.rank_table(seen, EN).rows}
    assert rows["Reading groups in care homes"] == (1, None)
