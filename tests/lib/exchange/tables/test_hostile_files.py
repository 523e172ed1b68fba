"""Small files that want to eat the server: each is refused before it costs anything."""

from __future__ import annotations

import struct
import time
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

import pytest

from lib.errors import BadFileError
from lib.exchange.tables import elements, sheets
from lib.exchange.tables.files import book_in
from lib.exchange.tables.reading import model_in, reading_of
from tests.lib.exchange import shapes
from tests.lib.exchange.tables.books import zipped

SECONDS = 10
"""Of the processor; each takes a small part of a second where nothing else runs."""
ROWS = [["id", "name"], ["S1", "Læselyst"]]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DAMAGED = "The file is damaged"


def refused(name: str, data: bytes) -> str:
    """What is wrong with the file, found in bounded time."""
    start = time.process_time()
    with pytest.raises(BadFileError) as caught:
        model_in(reading_of(book_in(name, data)))
    assert time.process_time() - start < SECONDS
    return "\n".join(map(str, caught.value.problems))


def sheet(inside: str, **parts: str) -> bytes:
    """A workbook whose only sheet, of goals, has this inside."""
    return shapes.packed(shapes.workbook({"goals": inside}, **parts))


def raw(xml: bytes, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A workbook one of whose parts holds these bytes."""
    parts: Mapping[str, bytes | str] = shapes.workbook({"goals": shapes.inline(ROWS)})
    return zipped({**parts, part: xml})


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"])
@pytest.mark.parametrize(
    "xml",
    [
        b"<worksheet><sheetData>" + b"<c " * 32_000,
        b"<worksheet><sheetData>" + b"<row>" * 300_000,
        b"<" * 1_000_000,
        b"<a " + b"x='1' " * 100_000,
        b"<!--" + b"-" * 5_000_000,
        b"<?xml version='1.0' encoding='utf-7'?><worksheet/>",
        b"\x00" * 1_000_000,
        b"",
    ],
)
def test_what_is_no_xml_is_damage(xml: bytes, part: str) -> None:
    assert DAMAGED in refused("a.xlsx", raw(xml, part))


def test_an_attribute_of_ten_megabytes_is_damage() -> None:
    assert DAMAGED in refused("a.xlsx", sheet(f'<sheetData x="{"a" * 10_000_000}"/>'))


def test_a_comment_of_ten_megabytes_is_damage() -> None:
    assert DAMAGED in refused("a.xlsx", sheet(f"<!--{'a' * 10_000_000}--><sheetData/>"))


def test_entities_are_refused_where_they_are_declared() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    said = refused("a.xlsx", raw(f'{bomb}<worksheet xmlns="{MAIN}">&b;</worksheet>'.encode()))
    assert "XML declarations" in said


def many_of_one_name(times: int) -> bytes:
    names = [f"{n:05}.csv" for n in range(times)]
    data = zipped(dict.fromkeys(names, b"id,name\n" * 10_000))
    for name in names:
        data = data.replace(name.encode(), b"goals.csv")
    return data


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
def test_an_archive_with_one_name_many_times_is_refused(name: str) -> None:
    data = many_of_one_name(50)
    if name == "a.xlsx":
        data = data.replace(b"goals.csv", b"xl/aa.csv")
    assert "more than once" in refused(name, data)


def test_names_that_are_one_when_written_out_are_one_name() -> None:
    assert "more than once" in refused("a.zip", zipped({"goals.csv": "id", "./goals.csv": "id"}))


def test_an_archive_whose_files_lie_in_one_place_is_damage() -> None:
    data = bytearray(zipped({"goals.csv": "id,name\n", "people.csv": "id\n" * 50}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    assert DAMAGED in refused("a.zip", bytes(data))


def test_an_archive_with_thousands_of_files_is_not_even_listed() -> None:
    data = zipped({f"{n}.csv": "" for n in range(2_500)})
    assert "2500 files; at most 2000" in refused("a.zip", data).replace(",", "")
    assert "files; at most" in refused("a.xlsx", data + b"xl/workbook")


def test_an_archive_packed_in_a_rare_way_says_so() -> None:
    target = BytesIO()
    with ZipFile(target, "w", 14) as archive:
        archive.writestr("goals.csv", "id,name\n")
    assert "packed in a way that only few programs read" in refused("a.zip", target.getvalue())


@pytest.mark.parametrize("mark", [",", ";", "\t", '"', "a"])
def test_a_header_line_of_19_megabytes_is_refused(mark: str) -> None:
    said = refused("a.zip", zipped({"goals.csv": mark * 19_000_000}))
    assert len(said.splitlines()) < 5


def test_a_header_of_100_000_columns_is_one_error_that_names_the_cell() -> None:
    text = ",".join(["id", "name", *("x" for _ in range(100_000))])
    said = refused("goals.csv", f"{text}\nS1,a\n".encode()).splitlines()
    assert len(said) <= sheets.MOST_COLUMNS
    assert "cell IW1 (IW): There is content far to the right of the table" in said[-1]


def test_sheets_that_are_one_part_are_damage() -> None:
    parts = shapes.workbook({f"a{n}": shapes.inline(ROWS) for n in range(60)})
    links = parts["xl/_rels/workbook.xml.rels"]
    for n in range(2, 61):
        links = links.replace(f"sheet{n}.xml", "sheet1.xml")
    assert DAMAGED in refused(
        "a.xlsx", shapes.packed({**parts, "xl/_rels/workbook.xml.rels": links})
    )


@pytest.mark.parametrize(
    "address",
    ["a2", "$A$2", "A02", "A 2", "2A", "A", "2", "R2C1", "ÆØ2", "A3", "AAAA2", "XFE2", "A" * 9_999],
)
def test_odd_spellings_of_a_cells_address_are_damage(address: str) -> None:
    rows = shapes.inline(ROWS).replace('r="A2"', f'r="{address}"')
    assert DAMAGED in refused("a.xlsx", sheet(rows))


@pytest.mark.parametrize("row", ["0", "-1", "1048577", "1e3", " 2", "٢", "2.0", "9" * 5_000])
def test_odd_numbers_of_rows_are_damage(row: str) -> None:
    assert DAMAGED in refused("a.xlsx", sheet(shapes.inline(ROWS).replace('r="2"', f'r="{row}"')))


def test_a_row_or_a_cell_that_stands_twice_is_damage() -> None:
    twice = f"{shapes.inline(ROWS)}{shapes.inline(ROWS[1:], first=2)}"
    twice = twice.replace("</sheetData><sheetData>", "")
    assert DAMAGED in refused("a.xlsx", sheet(twice))
    same = shapes.inline([["id", "name"], ["S1", "a"]]).replace('r="B2"', 'r="A2"')
    assert DAMAGED in refused("a.xlsx", sheet(same))


def test_rows_out_of_order_are_read() -> None:
    head, row = (shapes.inline([cells], first=n) for n, cells in enumerate(ROWS, start=1))
    inside = (row + head).replace("</sheetData><sheetData>", "")
    assert model_in(reading_of(book_in("a.xlsx", sheet(inside)))).goals[0].name == "Læselyst"


@pytest.mark.parametrize("value", ["nan", "inf", "1_000", "0x10", "1,5", "1e99999", "9" * 1_000])
def test_odd_numbers_are_damage(value: str) -> None:
    rows = shapes.inline([["id", "name", "weight"], ["S1", "a", 1]])
    assert DAMAGED in refused("a.xlsx", sheet(rows.replace("<v>1</v>", f"<v>{value}</v>")))


@pytest.mark.parametrize("index", ["-1", "1", "999999999999", "x", "²"])
def test_a_text_that_is_not_there_is_damage(index: str) -> None:
    rows = shapes.inline(ROWS).replace('t="inlineStr"><is><t>S1</t></is>', f't="s"><v>{index}</v>')
    assert DAMAGED in refused("a.xlsx", sheet(rows, strings="<si><t>S1</t></si>"))


def test_one_long_text_in_every_cell_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_SIGNS", 1_000_000)
    cell = '<c t="s"><v>0</v></c>'
    rows = f"<row>{cell * 100}</row>" * 10
    said = refused(
        "a.xlsx", sheet(f"<sheetData>{rows}</sheetData>", strings=f"<si><t>{'a' * 30_000}</t></si>")
    )
    assert "more cells and texts" in said


def test_more_cells_than_a_library_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_CELLS", 1_000)
    text = "id,name\n" + "S,a\n" * 600
    assert "more cells and texts" in refused("goals.csv", text.encode())
    assert "more cells and texts" in refused("a.zip", zipped({"goals.csv": text}))


def test_more_elements_than_can_be_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MOST_ELEMENTS", 1_000)
    assert "more cells and texts" in refused(
        "a.xlsx", sheet(f"<sheetData>{'<x/>' * 1_001}</sheetData>")
    )


def test_blank_rows_and_cells_without_end_cost_little_and_are_no_rows() -> None:
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(3, 200_000))
    inside = shapes.inline(ROWS).replace("</sheetData>", f"{blank}</sheetData>")
    assert len(model_in(reading_of(book_in("a.xlsx", sheet(inside)))).goals) == 1


def test_blank_lines_without_end_are_refused() -> None:
    text = "id,name\n" + "\n" * 1_500_000 + "S1,a\n"
    assert "more cells and texts" in refused("a.zip", zipped({"goals.csv": text}))


def test_hidden_columns_without_end_cost_little() -> None:
    columns = '<col min="1" max="16384" hidden="0"/><col min="5" max="16384" hidden="1"/>'
    inside = f"<cols>{columns * 50_000}</cols>{shapes.inline(ROWS)}"
    start = time.process_time()
    assert len(model_in(reading_of(book_in("a.xlsx", sheet(inside)))).goals) == 1
    assert time.process_time() - start < SECONDS


def test_marks_without_end_on_one_letter_cost_no_time() -> None:
    marks = "\u0323\u0301" * 45_000
    assert "at most 200 fit" not in refused("goals.csv", f"id;x{marks}\nS1;a{marks}\n".encode())


@pytest.mark.parametrize("quotes", ['id,name\nS1,"a\n' + "S,a\n" * 1_000, 'id,name\n"S1" x,a\n'])
def test_one_open_quotation_mark_is_one_error(quotes: str) -> None:
    (said,) = refused("goals.csv", quotes.encode()).splitlines()
    assert "a quotation mark is not closed" in said


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", zipped({"xl/workbook.bin": "x"}), "binary workbook (.xlsb)"),
        ("a.xlsx", zipped({"content.xml": "x", "META-INF/manifest.xml": "x"}), "(.ods)"),
        ("a.xlsx", zipped({"Index/Document.iwa": "x"}), "Apple Numbers"),
        ("a.xlsx", zipped({"[Content_Types].xml": "x", "word/document.xml": "x"}), "a document"),
        ("a.xlsx", b"<html><table><tr><td>id</td></tr></table></html>", "a web page"),
        ("a.csv", b"MIME-Version: 1.0\r\nX-Document-Type: Workbook", "a web page"),
        ("a.csv", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "This is XML"),
        ("a.xls", b"%PDF-1.7", "a PDF"),
    ],
)
def test_other_kinds_of_file_are_named_with_the_remedy(name: str, data: bytes, said: str) -> None:
    assert said in refused(name, data)


def test_a_workbook_without_a_known_sheet_is_an_error() -> None:
    only = shapes.packed(shapes.workbook({"Forklaring": shapes.inline([["x"]])}))
    assert "No table was found in it" in refused("a.xlsx", only)
    none = shapes.packed(shapes.workbook({}))
    assert "No table was found in it" in refused("a.xlsx", none)
    other = shapes.packed(shapes.workbook({"Ark1": shapes.inline([["x"]])}))
    assert "There is no table of this name" in refused("a.xlsx", other)
