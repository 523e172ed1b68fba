"""Figures as a workbook."""

from io import BytesIO

from openpyxl import load_workbook

from lib.exchange.figure_book import figure_book


def rows(group: dict[str, object]) -> list[tuple[object, ...]]:
    """The one sheet of a workbook with this group, row by row."""
    book = load_workbook(BytesIO(figure_book({"group": group})))
    return list(book["group"].values)


def test_what_lies_deeper_is_a_column_named_by_its_path() -> None:
    assert rows({"P1": {"rank": 1, "parts": {"S1": 2.5}}, "P2": {"rank": None}}) == [
        ("id", "rank", "parts.S1"),
        ("P1", 1, 2.5),
        ("P2", None, None),
    ]


def test_single_values_have_a_row_each() -> None:
    assert rows({"digest": "ab", "goals": 2}) == [("id", "value"), ("digest", "ab"), ("goals", 2)]


def test_lists_are_written_with_spaces() -> None:
    assert rows({"d": {"chosen": ["P1", "P2"]}})[1] == ("d", "P1 P2")


def test_no_text_is_run_as_a_formula() -> None:
    book = load_workbook(BytesIO(figure_book({"group": {"=1+1": {"x": "=2"}}})))

    assert [cell.data_type for cell in book["group"][2]] == ["s", "s"]
