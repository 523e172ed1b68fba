"""Rows: every cell is checked, and each problem says where it is."""

from tests.lib.exchange.books import csv_problems, from_csv, place


def test_every_bad_cell_is_named_with_row_column_value_and_what_is_allowed():
    problems = csv_problems(
        goals="Id;Navn eller name;Vægtning\nS1;a;1\n".replace("Navn eller ", "")
        + ";b;mange\nS3;;-1\n"
    )
    assert [place(p) for p in problems] == [
        ("goals", 3, "Id", None),
        ("goals", 3, "Vægtning", "mange"),
        ("goals", 4, "name", None),
        ("goals", 4, "Vægtning", "-1"),
    ]
    assert all("Allowed" in str(problem) for problem in problems)


def test_a_cell_without_a_header_is_an_error_at_its_place():
    (problem,) = csv_problems(goals="id,name\nS1,a,stray\n")
    assert place(problem) == ("goals", 2, "C", "stray")


def test_control_characters_are_an_error_and_are_not_shown():
    (problem,) = csv_problems(goals="id,name\nS1,a\x07b\n")
    assert place(problem) == ("goals", 2, "name", "a�b")
    assert "control character" in str(problem)


def test_a_text_over_its_limit_is_an_error_with_both_lengths_and_shown_in_short():
    (problem,) = csv_problems(goals=f"id,name\nS1,{'a' * 201}\n")
    assert problem.value == "a" * 100 + "…"
    assert "201" in str(problem)
    assert "200" in str(problem)


def test_what_does_not_agree_within_a_row_is_an_error_at_its_column():
    problems = csv_problems(
        goals="id,name\nS1,a\n",
        partnerships="id,title\nP1,b\n",
        contributions="partnership,goal,low,Bidrag\nP1,S1,3,1\n",
    )
    assert [place(p) for p in problems] == [("contributions", 2, "Bidrag", 1.0)]


def test_settings_are_checked_by_what_describes_them_in_any_order_of_columns():
    problems = csv_problems(settings="value,name\nmange,budget\n2,caution\nx,chaos\nDKK,currency\n")
    assert [place(p) for p in problems] == [
        ("settings", 2, "value", "mange"),
        ("settings", 3, "value", "2"),
        ("settings", 4, "name", "chaos"),
    ]


def test_settings_are_kept_in_their_one_writing():
    read = from_csv(settings="Navn;Værdi\nbudget;600.000\nlevel_used;own\n".replace("Navn", "name"))
    assert {row.name: row.value for row in read.settings} == {
        "budget": "600000",
        "level_used": "own",
    }
