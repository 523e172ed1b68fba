"""What the XML of a sheet shows at a glance."""

import pytest

from lib.exchange.sheet_xml import MOST_FAR, Look, look_at
from lib.exchange.sheets import MOST_ROWS


def test_a_plain_sheet_shows_nothing_odd() -> None:
    look = look_at(b'<row r="1"><c r="A1"><v>1</v></c><c r="IV1"><v>1</v></c></row>')
    assert look == Look(False, False, (), (), False)


@pytest.mark.parametrize("cell", [b"IW7", b"JA7", b"AAA7", b"XFD7"])
def test_a_filled_cell_beyond_the_last_column_is_named(cell: bytes) -> None:
    look = look_at(b'<row r="7"><c s="1" r="' + cell + b'" t="n"><v>1</v></c></row>')
    assert look.far == ((cell.decode(), 7),)


def test_a_blank_one_is_not_named_but_many_are_too_wide() -> None:
    blank = b'<c r="XFD%d" s="1"/>'
    assert look_at(blank % 1).far == ()
    assert not look_at(blank % 1).is_wide
    assert look_at(b"".join(blank % n for n in range(MOST_FAR + 1))).is_wide


def test_rows_are_counted_where_they_hold_something() -> None:
    filled, blank = b"<row><c><v>1</v></c></row>", b'<row s="1"/>'
    assert look_at(filled * (MOST_ROWS + 2)).is_long
    assert not look_at(filled * (MOST_ROWS + 1) + blank * 10).is_long


def test_merged_ranges_are_named() -> None:
    assert look_at(b'<mergeCells><mergeCell ref="A2:B3"/></mergeCells>').merged == (("A2:B3", 2),)
