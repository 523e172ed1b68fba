"""Workbooks as programs write them, made part by part: what their XML looks like differs widely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from tests.lib.exchange.tables.books import zipped

LOOSE = "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Rows = Sequence[Sequence[object]]


def place(column: int, row: int) -> str:
    """The address of a cell, both counted from 1."""
    return f"{chr(64 + column)}{row}"


def workbook(sheets: Mapping[str, str], **parts: str) -> dict[str, str]:
    """The parts of a transitional workbook with these sheets, each the inside of its XML.

    `strings` and `styles` are the insides of those parts, `state` that of every sheet.
    """
    return _workbook(sheets, f"{LOOSE}/spreadsheetml/2006/main", _LOOSE_LINKS, parts)


def strict(sheets: Mapping[str, str], **parts: str) -> dict[str, str]:
    """The parts of a strict workbook, as Excel saves it under “Strict Open XML”."""
    return _workbook(sheets, f"{STRICT}/spreadsheetml/main", _STRICT_LINKS, parts)


_LOOSE_LINKS = f"{LOOSE}/officeDocument/2006/relationships"
_STRICT_LINKS = f"{STRICT}/officeDocument/relationships"


def _workbook(
    sheets: Mapping[str, str], main: str, links: str, parts: Mapping[str, str]
) -> dict[str, str]:
    listed, related = "", ""
    made = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    }
    for n, (title, inside) in enumerate(sheets.items(), start=1):
        listed += f'<sheet name="{escape(title)}" sheetId="{n}" r:id="rId{n}"/>'
        related += _link(f"rId{n}", f"{links}/worksheet", f"worksheets/sheet{n}.xml")
        made[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{main}">{inside}</worksheet>'
    for name, kind, tag in (
        ("strings", "sharedStrings", "sst"),
        ("styles", "styles", "styleSheet"),
    ):
        if name in parts:
            related += _link(name, f"{links}/{kind}", f"{kind}.xml")
            made[f"xl/{kind}.xml"] = f'<{tag} xmlns="{main}">{parts[name]}</{tag}>'
    made["xl/workbook.xml"] = (
        f'<workbook xmlns="{main}" xmlns:r="{links}">{parts.get("before", "")}'
        f"<sheets>{listed}</sheets></workbook>"
    )
    made["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>'
    )
    return made


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'


def inline(rows: Rows, *, first: int = 1, attributes: Mapping[int, str] | None = None) -> str:
    """The rows as data of a sheet, texts in the cells; `attributes` are those of some rows."""
    said = attributes or {}
    lines = (
        f'<row r="{r}" {said.get(r, "")}>'
        + "".join(_cell(place(c, r), value) for c, value in enumerate(row, start=1))
        + "</row>"
        for r, row in enumerate(rows, start=first)
    )
    return f"<sheetData>{''.join(lines)}</sheetData>"


def _cell(address: str, value: object) -> str:
    if value is None:
        return f'<c r="{address}" s="1"/>'
    if isinstance(value, (int, float)):
        return f'<c r="{address}"><v>{value}</v></c>'
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def packed(parts: Mapping[str, str]) -> bytes:
    """The workbook as a file, with the first line that every part has."""
    first = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return zipped({name: first + text for name, text in parts.items()})
