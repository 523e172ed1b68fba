"""Numbered lines become a sheet."""

from itertools import count

from lib.exchange.tables.sheets import MOST_ROWS, Allowance, Line, sheet_of


def test_the_first_line_that_is_not_blank_is_the_header():
    lines = [(1, ["", None]), (2, ["id", "name"]), (3, ["S1", "Læselyst"])]
    (sheet,) = sheet_of("goals", lines, file="a.csv", allowance=Allowance()).sheets
    assert (sheet.header, sheet.header_row) == (("id", "name"), 2)


def test_blank_lines_are_skipped_and_line_numbers_kept():
    lines = [(1, ["id"]), (2, [" "]), (3, ["S1"]), (4, []), (5, [None]), (6, ["S2", ""])]
    (sheet,) = sheet_of("goals", lines, file="a.csv", allowance=Allowance()).sheets
    assert sheet.rows == (Line(3, ("S1",)), Line(6, ("S2",)))


def test_a_sheet_without_anything_is_a_problem():
    book = sheet_of("goals", [(1, ["", None])], file="a.csv", allowance=Allowance())
    assert not book.sheets
    assert "The sheet is empty" in str(book.problems[0])


def test_a_header_alone_is_a_sheet_without_rows():
    book = sheet_of("goals", [(1, ["id"])], file="a.csv", allowance=Allowance())
    assert book.sheets[0].rows == ()
    assert not book.problems


def test_as_many_rows_as_are_allowed_are_read():
    book = sheet_of(
        "goals", ((n, ["S"]) for n in range(1, MOST_ROWS + 2)), file="a.csv", allowance=Allowance()
    )
    assert len(book.sheets[0].rows) == MOST_ROWS
    assert not book.problems


def test_reading_stops_at_the_first_row_too_many():
    lines = ((n, ["S"]) for n in count(1))
    book = sheet_of("goals", lines, file="a.csv", allowance=Allowance())
    assert "more than 20000 rows" in str(book.problems[0])
    assert not book.sheets[0].complete
    assert next(lines)[0] == MOST_ROWS + 3
