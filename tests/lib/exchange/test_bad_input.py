"""The page of the docs on bad input is true: every line of it is tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from zipfile import ZipFile

import pytest

from lib.errors import BadFileError
from lib.exchange.tables import sheets
from lib.exchange.tables.files import book_in
from lib.exchange.tables.reading import model_in, reading_of
from tests.lib.exchange import shapes
from tests.lib.exchange.tables.books import zipped

PAGE = Path(__file__).parents[3] / "docs/bad-input.md"
File = tuple[str, bytes]

TEXT = "id;name;weight\r\nS1;Læselyst på øen;25\r\nS2;Ældre og Åben skole;30\r\n"
ROWS = [["id", "name", "weight"], ["S1", "Læselyst på øen", 25], ["S2", "Ældre", 30]]


def csv(text: str | bytes, encoding: str = "utf-8", name: str = "goals.csv") -> File:
    return name, text if isinstance(text, bytes) else text.encode(encoding)


def book(inside: str = shapes.inline(ROWS), title: str = "goals", **parts: str) -> File:
    return "a.xlsx", shapes.packed(shapes.workbook({title: inside}, **parts))


def altered(old: str, new: str, part: str = "xl/worksheets/sheet1.xml", **sheets: str) -> File:
    """A workbook with one place in one part replaced."""
    parts = shapes.workbook(sheets or {"goals": shapes.inline(ROWS)})
    assert old in parts[part]
    return "a.xlsx", shapes.packed({**parts, part: parts[part].replace(old, new, 1)})


def styled(formats: str, value: float, head: str = "weight") -> File:
    """A workbook with one number in a format, and 30 below it in none."""
    styles = f'<cellXfs><xf numFmtId="0"/><xf numFmtId="{formats}"/></cellXfs>'
    rows = shapes.inline([["id", "name", head], ["S1", "a", value], ["S2", "b", 30]])
    return book(rows.replace('<c r="C2">', '<c r="C2" s="1">'), styles=styles)


def locked() -> bytes:
    data = bytearray(zipped({"goals.csv": "id"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def packed_rarely() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", 14) as archive:
        archive.writestr("goals.csv", "id,name\n")
    return target.getvalue()


def one_part() -> File:
    parts = shapes.workbook({"goals": shapes.inline(ROWS), "people": "<sheetData/>"})
    links = "xl/_rels/workbook.xml.rels"
    same = parts[links].replace("sheet2.xml", "sheet1.xml")
    return "a.xlsx", shapes.packed({**parts, links: same})


def decomposed() -> File:
    text = normalize("NFD", TEXT.replace("name", "Navn").replace("weight", "Vægt"))
    return "a.zip", zipped({normalize("NFD", "Strategimål.csv"): text})


def crosswise() -> File:
    whole = {
        "Mål": [["id", "name"], ["S1", "a"]],
        "Partnerskaber": [["id", "title"], ["P1", "b"]],
        "Bidrag": [["Partnerskab", "S1"], ["P1", 3]],
    }
    parts = shapes.workbook({name: shapes.inline(rows) for name, rows in whole.items()})
    return "a.xlsx", shapes.packed(parts)


def entities() -> File:
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><worksheet/>'
    parts: Mapping[str, bytes | str] = shapes.workbook({"goals": ""})
    return "a.xlsx", zipped({**parts, "xl/worksheets/sheet1.xml": head})


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HIDDEN = {"goals": shapes.inline(ROWS), "people": shapes.inline([["id"], ["M1"]])}
GOOD = shapes.inline(ROWS)
FORMULA = '<row r="4"><c r="A4" t="inlineStr"><is><t>S3</t></is></c>'
FORMULA += '<c r="B4" t="str"><f>1</f><v>b</v></c><c r="C4"><f>1+1</f>{}</c></row></sheetData>'

TRIED: Mapping[str, Callable[[], list[File]]] = {
    "CSV in UTF-8, with its mark or without": lambda: [csv(TEXT), csv(TEXT, "utf-8-sig")],
    "CSV of Danish Windows (cp1252)": lambda: [csv(TEXT, "cp1252")],
    "“Unicode text” of Excel (.txt, UTF-16)": lambda: [
        csv(TEXT.replace(";", "\t"), "utf-16", "goals.txt")
    ],
    "UTF-16 without its mark": lambda: [csv(TEXT, "utf-16-le"), csv(TEXT, "utf-16-be")],
    "CSV of Excel for Mac (Mac Roman)": lambda: [csv(TEXT, "mac_roman")],
    "CSV of an old system (DOS, 850 or 865)": lambda: [csv(TEXT, "cp850"), csv(TEXT, "cp865")],
    "letters saved wrongly by another program (LÃ¦selyst)": lambda: [
        csv(TEXT.encode().decode("cp1252"))
    ],
    "letters that can be no Danish in any encoding": lambda: [
        csv("id;name\nS1;Żółć źdźbło", "cp1250")
    ],
    "one bad byte in UTF-8": lambda: [csv(TEXT.encode() + b"S3;sm\xe5t;1\n")],
    "letters that were lost before (�)": lambda: [csv(TEXT.replace("æ", "\ufffd"))],
    "decomposed letters of macOS, in texts, headers, names of sheets and files": lambda: [
        decomposed(),
        book(title=normalize("NFD", "Mål")),
    ],
    "signs of no width, soft hyphens, marks of direction": lambda: [
        csv(TEXT.replace("S1", f"S1{sign}").replace("name", f"{sign}name"))
        for sign in ("\u200b", "\u00ad", "\u200e", "\ufeff")
    ],
    "control characters": lambda: [csv(TEXT.replace("lyst", "ly\x07st"))],
    "text with zero bytes": lambda: [csv(TEXT.replace("lyst", "ly\x00st"))],
    "semicolons, commas, tabs or bars between cells": lambda: [
        csv(TEXT.replace(";", mark)) for mark in ";,\t|"
    ],
    "commas within a header, semicolons between": lambda: [
        csv(TEXT.replace("weight", "weight (a, b, c, d)"))
    ],
    "a first line `sep=;`": lambda: [csv(f"sep=;\r\n{TEXT}"), csv(f'"sep=;"\n{TEXT}')],
    "line ends of old Macs": lambda: [csv(TEXT.replace("\r\n", "\r"))],
    "an open quotation mark": lambda: [csv(TEXT.replace("Læ", '"Læ'))],
    "one line of 19 MB": lambda: [("a.zip", zipped({"goals.csv": ";" * 19_000_000}))],
    "a header of 100,000 columns": lambda: [csv(f"id;name{';x' * 100_000}\nS1;a\n")],
    "more than 20,000 rows": lambda: [csv("id;name\n" + "S1;a\n" * 20_001)],
    "Strict Open XML": lambda: [("a.xlsx", shapes.packed(shapes.strict({"goals": GOOD})))],
    "another kind of Open XML that nobody knows": lambda: [
        altered("2006/main", "2030/main", "xl/workbook.xml")
    ],
    "days counted from 1904": lambda: [book(before='<workbookPr date1904="1"/>')],
    "styles that nobody could draw": lambda: [
        book(styles='<fonts><font><sz val="x"/></font></fonts>')
    ],
    "blank cells with a format, far to the right": lambda: [
        altered("</row>", '<c r="XFD1" s="1"/></row>')
    ],
    "content far to the right": lambda: [altered("</row>", '<c r="XFD1"><v>1</v></c></row>')],
    "a title above the headers, merged or not": lambda: [
        book(shapes.inline([["Mål 2027"], *ROWS])),
        book(
            shapes.inline([["Mål 2027"], *ROWS])
            + '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
        ),
    ],
    "merged cells in the table": lambda: [
        book(GOOD + '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')
    ],
    "hidden rows or columns": lambda: [
        book(shapes.inline(ROWS, attributes={3: 'hidden="1"'})),
        book('<cols><col min="3" max="3" hidden="1"/></cols>' + GOOD),
    ],
    "hidden sheets beside others": lambda: [
        altered('sheetId="2"', f'sheetId="2" state="{state}"', "xl/workbook.xml", **HIDDEN)
        for state in ("hidden", "veryHidden")
    ],
    "hidden sheets alone": lambda: [
        altered('sheetId="1"', 'sheetId="1" state="hidden"', "xl/workbook.xml")
    ],
    "formulas with a stored value": lambda: [altered("</sheetData>", FORMULA.format("<v>2</v>"))],
    "formulas without a value, and errors of formulas": lambda: [
        altered("</sheetData>", FORMULA.format("")),
        altered("</sheetData>", FORMULA.format("<v>#REF!</v>").replace('r="C4"', 'r="C4" t="e"')),
    ],
    "rows out of order": lambda: [
        book("<sheetData>" + "".join(reversed(re.findall(r"<row.*?</row>", GOOD))) + "</sheetData>")
    ],
    "a row or a cell that stands twice": lambda: [
        altered('<row r="3"', '<row r="2"'),
        altered('r="B2"', 'r="A2"'),
    ],
    "no known sheet": lambda: [book(title="Ark1"), ("a.xlsx", shapes.packed(shapes.workbook({})))],
    "a table that lies crosswise": lambda: [crosswise()],
    "a row of sums (“I alt”)": lambda: [csv(TEXT + "I alt;;55\r\n")],
    "a column in percent": lambda: [csv("id;name;weight\nS1;a;25 %\nS2;b;75%\n")],
    "25 % in a column of 30s": lambda: [
        styled("9", 0.25),
        csv("id;name;weight\nA;a;25%\nB;b;30\n"),
    ],
    "a date in a column of numbers": lambda: [styled("14", 46_022)],
    "an old workbook (.xls), one behind a password, a binary one (.xlsb)": lambda: [
        ("a.xls", COMPOUND),
        ("a.xlsx", COMPOUND + "EncryptedPackage".encode("utf-16-le")),
        ("a.xlsx", zipped({"xl/workbook.bin": "x"})),
    ],
    "OpenDocument, Apple Numbers, Word, PDF, a web page, XML": lambda: [
        ("a.xlsx", zipped({"content.xml": "x", "META-INF/manifest.xml": "x"})),
        ("a.xlsx", zipped({"Index/Document.iwa": "x"})),
        ("a.xlsx", zipped({"[Content_Types].xml": "x", "word/document.xml": "x"})),
        ("a.xlsx", b"%PDF-1.7"),
        ("goals.csv", b"<html><table></table></html>"),
        ("goals.csv", b'<?xml version="1.0"?><Workbook/>'),
    ],
    "an archive whose names begin with `./`": lambda: [("a.zip", zipped({"./goals.csv": TEXT}))],
    "workbooks and packed tables beside CSV files in an archive": lambda: [
        ("a.zip", zipped({"goals.csv": TEXT, name: "x"}))
        for name in ("people.xlsx", "levels.csv.gz")
    ],
    "an archive behind a password, or packed in a rare way": lambda: [
        ("a.zip", locked()),
        ("a.zip", packed_rarely()),
    ],
    "an archive with one name many times": lambda: [
        ("a.zip", zipped({"goals.csv": TEXT, "goalz.csv": TEXT}).replace(b"goalz", b"goals"))
    ],
    "an archive with thousands of files": lambda: [
        ("a.zip", zipped({f"{n}.txt": "" for n in range(2_001)}))
    ],
    "an archive that would unpack to more than 200 MB, or lies about it": lambda: [
        ("a.zip", zipped({f"{n}.csv": bytes(70 * 2**20) for n in range(3)})),
        ("a.zip", zipped({"goals.csv": bytes(99_999)}).replace(b"\x9f\x86\x01", b"\x05\0\0")),
    ],
    "XML that is none, and tags or attributes of megabytes": lambda: [
        altered("<sheetData>", "<sheetData>" + "<c " * 32_000),
        altered("<sheetData>", f'<sheetData x="{"a" * 10_000_000}">'),
    ],
    "declarations of entities": lambda: [entities()],
    "many sheets that are one part": lambda: [one_part()],
    "odd spellings of cell addresses": lambda: [
        altered('r="A2"', f'r="{odd}"') for odd in ("a2", "$A$2", "A02", "A3")
    ],
    "one long text in every cell": lambda: [
        book(
            "<sheetData>"
            + ("<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>") * 50
            + "</sheetData>",
            strings=f"<si><t>{'a' * 30_000}</t></si>",
        )
    ],
}


def promised() -> dict[str, str]:
    """What the page says becomes of each kind of file."""
    lines = re.findall(r"^\| (.+?) \| (Read|Told|Refused) \|$", PAGE.read_text("utf-8"), re.M)
    assert len(lines) == len(dict(lines))
    return dict(lines)


def test_the_page_has_a_line_for_all_that_is_tried_and_no_other() -> None:
    assert promised().keys() == TRIED.keys()


@pytest.mark.parametrize("kind", TRIED)
def test_what_the_page_says_of_a_file_becomes_of_it(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MOST_SIGNS", 10_000_000)
    files = TRIED[kind]()
    assert {_outcome(*file) for file in files} == {promised()[kind]}


def _outcome(name: str, data: bytes) -> str:
    try:
        reading = reading_of(book_in(name, data))
        model = model_in(reading)
    except BadFileError:
        return "Refused"
    assert model.goals or model.contributions
    return "Told" if reading.notes else "Read"
