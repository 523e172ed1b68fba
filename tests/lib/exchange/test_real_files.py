"""Files in the shapes in which programs give them; no byte of them is anybody's own."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import BadFileError
from lib.exchange.tables.files import book_in
from lib.exchange.tables.reading import Reading, model_in, reading_of
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Partnership
from tests.lib.exchange import shapes
from tests.lib.exchange.tables.books import zipped

GOALS = [["Id", "Navn", "Vægt"], ["S1", "Læselyst på øen", 25], ["S2", "Ældre og Åben skole", 30.5]]
FJORDBY = (
    Goal(id="S1", name="Læselyst på øen", weight=25.0),
    Goal(id="S2", name="Ældre og Åben skole", weight=30.5),
)


def reading(name: str, data: bytes) -> Reading:
    return reading_of(book_in(name, data))


def goals(name: str, data: bytes) -> tuple[Goal, ...]:
    return model_in(reading(name, data)).goals


def said(name: str, data: bytes) -> list[str]:
    """What is told of a file besides its errors."""
    return [*map(str, reading(name, data).notes)]


def refused(name: str, data: bytes) -> str:
    """Everything that is wrong with a file."""
    with pytest.raises(BadFileError) as caught:
        model_in(reading(name, data))
    return "\n".join(map(str, caught.value.problems))


def text(mark: str = ";", end: str = "\r\n", *, decimal: str = ",") -> str:
    rows = (mark.join(str(cell) for cell in row) for row in GOALS)
    return end.join(rows).replace(".", decimal) + end


# -- text ------------------------------------------------------------------------------------------


def test_csv_of_danish_excel_for_windows() -> None:
    assert goals("Strategimål.csv", text().encode("cp1252")) == FJORDBY
    assert said("Strategimål.csv", text().encode("cp1252")) == []


def test_csv_of_excel_for_mac_is_converted_and_it_is_said() -> None:
    data = text(end="\r").encode("mac_roman")
    assert goals("Strategimål.csv", data) == FJORDBY
    (note,) = said("Strategimål.csv", data)
    assert "The letters were read as Mac Roman, for example “Id;Navn;Vægt”" in note


def test_csv_utf_8_of_excel_with_its_mark() -> None:
    assert goals("goals.csv", text().encode("utf-8-sig")) == FJORDBY


@pytest.mark.parametrize("name", ["goals.txt", "goals.csv", "Mål.tsv"])
def test_unicode_text_of_excel(name: str) -> None:
    data = b"\xff\xfe" + text("\t").encode("utf-16-le")
    assert goals(name, data) == FJORDBY


def test_csv_of_google_sheets() -> None:
    data = 'Id,Navn,Vægt\r\nS1,"Læselyst på øen",25\r\nS2,Ældre og Åben skole,"30,5"'.encode()
    assert goals(["Fjordby", "Mål.csv"][1], data) == FJORDBY


def test_csv_of_libreoffice_with_every_text_in_quotation_marks() -> None:
    data = '"Id","Navn","Vægt"\n"S1","Læselyst på øen",25\n"S2","Ældre og Åben skole",30.5\n'
    assert goals("goals.csv", data.encode()) == FJORDBY


def test_csv_of_an_old_system_that_speaks_dos() -> None:
    data = text().encode("cp865")
    assert goals("goals.csv", data) == FJORDBY
    assert "DOS" in said("goals.csv", data)[0]


@pytest.mark.parametrize("encoding", ["cp865", "cp1252", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", [b"\x1a", b"\r\n\x1a", b"\x1a" * 100])
def test_the_sign_with_which_dos_ends_a_file_is_no_row(encoding: str, end: bytes) -> None:
    assert goals("goals.csv", text().encode(encoding) + end) == FJORDBY


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_a_first_line_that_names_the_separator(line: str) -> None:
    data = f"{line}\r\n{text()}".encode("cp1252")
    assert goals("goals.csv", data) == FJORDBY
    wrong = f"{line}\r\n{text()};x;1\r\n".encode("cp1252")
    assert "cell A5" in refused("goals.csv", wrong)


@pytest.mark.parametrize("line", ['sep="', "sep=", "sep=x", "sep=;;;x"])
def test_a_first_line_that_names_no_separator_is_a_line_like_others(line: str) -> None:
    data = f"{line}\n{text()}".encode()
    with suppress(BadFileError):
        assert goals("goals.csv", data) == FJORDBY


def test_a_separator_that_the_table_does_not_need_parts_nothing() -> None:
    data = b"partnership;department (BU, VK, LB, DB);hours\nP01;BU;120\nP02;VK;80,5\n"
    with pytest.raises(BadFileError) as caught:
        model_in(reading("efforts.csv", data))
    assert {problem.value for problem in caught.value.problems} == {"P01", "P02", "BU", "VK"}


def test_a_bad_byte_in_utf_8_is_named_with_its_row() -> None:
    data = text(end="\n").encode() + b"S3;Sm\xe5t og godt \xc3\xa6;1\n"
    assert "Sheet goals, row 4: A letter is damaged here" in refused("goals.csv", data)


def test_letters_that_another_program_saved_wrongly_are_mended() -> None:
    data = text().encode().decode("cp1252").encode()
    assert goals("goals.csv", data) == FJORDBY
    assert "Another program had saved the letters wrongly" in said("goals.csv", data)[0]


@pytest.mark.parametrize("wrong", ["latin-1", "mac_roman", "cp850", "cp437"])
def test_whatever_letters_another_program_took_them_for(wrong: str) -> None:
    data = text().encode().decode(wrong).encode()
    assert goals("goals.csv", data) == FJORDBY
    assert "Another program had saved the letters wrongly" in said("goals.csv", data)[0]


def test_letters_that_were_lost_are_errors() -> None:
    data = "id;name\nS1;L\ufffdselyst\n".encode()
    assert "cell B2 (name): “L�selyst”. A letter was lost here" in refused("goals.csv", data)


def test_letters_that_can_be_no_danish_are_shown_and_asked_about() -> None:
    data = "id;name\nS1;Żółć łąka źdźbło\n".encode("cp1250")
    assert "it could be “S1;" in refused("goals.csv", data)


# -- workbooks -------------------------------------------------------------------------------------


def test_strict_open_xml_is_read() -> None:
    days = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c>'
    days += '<c r="B1" t="inlineStr"><is><t>leaves_on</t></is></c></row>'
    days += '<row r="2"><c r="A2" t="inlineStr"><is><t>M1</t></is></c>'
    days += '<c r="B2" t="d"><v>2027-03-31T00:00:00</v></c></row>'
    sheets = {"Mål": shapes.inline(GOALS), "People": f"<sheetData>{days}</sheetData>"}
    model = model_in(reading("a.xlsx", shapes.packed(shapes.strict(sheets))))
    assert model.goals == FJORDBY
    assert model.people[0].leaves_on == date(2027, 3, 31)


def test_a_kind_of_workbook_that_nobody_knows_is_refused_by_its_name() -> None:
    parts = shapes.workbook({"Mål": shapes.inline(GOALS)})
    odd = {name: part.replace("2006/main", "2099/main") for name, part in parts.items()}
    assert "of a kind that is not known here (http://schemas" in refused(
        "a.xlsx", shapes.packed(odd)
    )


def test_a_workbook_of_libreoffice() -> None:
    rows = shapes.inline(GOALS, attributes={1: 'hidden="false" ht="12.8" outlineLevel="0"'})
    columns = '<cols><col min="1" max="1024" width="11.52" hidden="false"/></cols>'
    parts = shapes.workbook(
        {"Strategimål": f'<sheetFormatPr defaultRowHeight="12.8"/>{columns}{rows}'},
        before='<workbookPr date1904="false"/>',
    )
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY


def test_a_workbook_of_google_sheets_with_its_texts_apart() -> None:
    strings = ("Id", "Navn", "Vægt", "S1", "Læselyst på øen", "S2", "Ældre og Åben skole")
    said = "".join(f"<si><t>{each}</t></si>" for each in strings)
    cells = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c><c r="D1"/></row><row r="2"><c r="A2" t="s"><v>3</v></c>'
        '<c r="B2" t="s"><v>4</v></c><c r="C2"><v>25.0</v></c></row><row r="3">'
        '<c r="A3" t="s"><v>5</v></c><c r="B3" t="s"><v>6</v></c><c r="C3"><v>30.5</v></c></row>'
    )
    parts = shapes.workbook({"Mål": f"<sheetData>{cells}</sheetData>"}, strings=said)
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY


def test_texts_in_pieces_of_several_colours_are_one_text() -> None:
    said = "<si><r><t>Læse</t></r><r><rPr><b/></rPr><t>lyst</t></r><rPh><t>x</t></rPh></si>"
    row = '<c r="A2" t="inlineStr"><is><t>S1</t></is></c><c r="B2" t="s"><v>0</v></c>'
    head = shapes.inline([["id", "name"]]).replace("</sheetData>", "")
    parts = shapes.workbook({"goals": f'{head}<row r="2">{row}</row></sheetData>'}, strings=said)
    assert goals("a.xlsx", shapes.packed(parts))[0].name == "Læselyst"


def test_a_workbook_of_apple_numbers_with_the_name_of_the_table_above_it() -> None:
    rows = shapes.inline([["Mål", None, None], *GOALS])
    merged = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'
    parts = shapes.workbook({"Mål": rows + merged})
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY
    assert "the headers stand in row 2" in said("a.xlsx", shapes.packed(parts))[0]


def test_a_workbook_of_apple_numbers_with_a_summary_and_several_tables() -> None:
    sheets = {"Export Summary": [["This document was exported"]], "Ark 1 - Mål": GOALS}
    parts = shapes.workbook({name: shapes.inline(rows) for name, rows in sheets.items()})
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY
    assert said("a.xlsx", shapes.packed(parts)) == [
        "Sheet Export Summary of Apple Numbers was not read."
    ]


@pytest.mark.parametrize(("form", "encoding"), [("NFD", "utf-8"), ("NFC", "cp850")])
def test_archives_that_do_not_say_how_their_names_are_written(form: str, encoding: str) -> None:
    raw = unicodedata.normalize(form, "Strategimål.csv").encode(encoding)
    data = zipped({"x" * len(raw): text().encode()}).replace(b"x" * len(raw), raw)
    assert goals("a.zip", data) == FJORDBY


def test_a_workbook_of_sap_with_prefixes_and_without_addresses() -> None:
    rows = "".join(
        "<x:row>"
        + "".join(f'<x:c t="inlineStr"><x:is><x:t>{cell}</x:t></x:is></x:c>' for cell in row)
        + "</x:row>"
        for row in [GOALS[0], ["S1", "Læselyst på øen", "25,00"], ["S2", GOALS[2][1], "30,50"]]
    )
    parts = shapes.workbook({"Strategimål": ""})
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    )
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY


def test_names_of_parts_with_backslashes_and_capitals_are_found() -> None:
    parts = shapes.workbook({"Mål": shapes.inline(GOALS)})
    odd = {name.replace("xl/worksheets/", "XL\\Worksheets\\"): it for name, it in parts.items()}
    assert goals("a.xlsx", shapes.packed(odd)) == FJORDBY


def test_styles_that_nobody_could_draw_do_not_matter() -> None:
    styles = '<fonts><font><sz val="no number"/><color rgb="blue"/></font></fonts><cellXfs/>'
    parts = shapes.workbook({"Mål": shapes.inline(GOALS)}, styles=styles)
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY


def test_days_counted_from_1904_are_the_same_days() -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    row = '<row r="2"><c r="A2" t="inlineStr"><is><t>M1</t></is></c>'
    row += '<c r="B2" s="1"><v>{}</v></c></row>'
    head = shapes.inline([["id", "leaves_on"]]).replace("</sheetData>", "")
    for before, number in (("", 46_477), ('<workbookPr date1904="1"/>', 45_015)):
        inside = f"{head}{row.format(number)}</sheetData>"
        parts = shapes.workbook({"people": inside}, styles=styles, before=before)
        found = model_in(reading("a.xlsx", shapes.packed(parts)))
        assert found.people[0].leaves_on == date(2027, 3, 31)


@pytest.mark.parametrize("code", ["dd/mm/yyyy", "[$-406]d. mmmm yyyy;@", "yyyy\\-mm\\-dd"])
def test_days_are_known_by_their_format(code: str) -> None:
    styles = f'<numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>'
    row = '<row r="2"><c r="A2" t="inlineStr"><is><t>M1</t></is></c>'
    row += '<c r="B2" s="1"><v>46477</v></c></row>'
    head = shapes.inline([["id", "leaves_on"]]).replace("</sheetData>", "")
    parts = shapes.workbook({"people": f"{head}{row}</sheetData>"}, styles=styles)
    assert model_in(reading("a.xlsx", shapes.packed(parts))).people[0].leaves_on == date(
        2027, 3, 31
    )


@pytest.mark.parametrize("code", ["#,##0.00", '0 "dage"', "[Red]0", "General", "0\\ \\d"])
def test_numbers_stay_numbers_whatever_words_their_format_shows(code: str) -> None:
    shown = code.replace('"', "&quot;")
    styles = f'<numFmts><numFmt numFmtId="200" formatCode="{shown}"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>'
    rows = shapes.inline(GOALS).replace('<c r="C2">', '<c r="C2" s="1">')
    parts = shapes.workbook({"Mål": rows}, styles=styles)
    assert goals("a.xlsx", shapes.packed(parts)) == FJORDBY


# -- what cannot be seen --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row", ['hidden="1"', 'hidden="true"', 'hidden="TRUE"', 'ht="0" customHeight="1"']
)
def test_hidden_rows_are_not_read_and_it_is_said(row: str) -> None:
    rows = shapes.inline([*GOALS, ["S3", "Skjult", 99]], attributes={4: row})
    data = shapes.packed(shapes.workbook({"Mål": rows}))
    assert goals("a.xlsx", data) == FJORDBY
    assert said("a.xlsx", data) == ["Sheet Mål: one hidden row was not read (4)."]


@pytest.mark.parametrize("column", ['hidden="1"', 'width="0" customWidth="1"'])
def test_hidden_columns_are_not_read_and_it_is_said(column: str) -> None:
    inside = f'<cols><col min="3" max="3" {column}/></cols>{shapes.inline(GOALS)}'
    data = shapes.packed(shapes.workbook({"Mål": inside}))
    assert [goal.weight for goal in goals("a.xlsx", data)] == [None, None]
    assert said("a.xlsx", data) == ["Sheet Mål: one hidden column was not read (C)."]


def test_hidden_rows_without_content_are_not_spoken_of() -> None:
    rows = shapes.inline([*GOALS, [None]], attributes={4: 'hidden="1"'})
    assert said("a.xlsx", shapes.packed(shapes.workbook({"Mål": rows}))) == []


# -- forms of letters -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_letters_in_either_form_are_the_same_letters_everywhere(form: str) -> None:
    whole = unicodedata.normalize(form, text())
    name = unicodedata.normalize(form, "Strategimål.csv")
    for data in (zipped({name: whole.encode()}), zipped({f"./{name}": whole.encode()})):
        assert goals("a.zip", data) == FJORDBY
    assert goals(name, whole.encode()) == FJORDBY
    title = unicodedata.normalize(form, "Mål")
    rows = [[unicodedata.normalize(form, str(cell)) for cell in row[:2]] for row in GOALS]
    data = shapes.packed(shapes.workbook({title: shapes.inline(rows)}))
    assert [goal.name for goal in goals("a.xlsx", data)] == [goal.name for goal in FJORDBY]


@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u2060", "\u00ad", "\u200e", "\u202c"])
def test_signs_that_nobody_sees_change_nothing(sign: str) -> None:
    data = f"id{sign};na{sign}me;weight\nS{sign}1{sign};Læse{sign}lyst på øen;2{sign}5\n".encode()
    assert goals("goals.csv", data) == FJORDBY[:1]


def test_signs_that_join_emoji_stay() -> None:
    data = "id;name\nS1;👩\u200d💻 og ❤\ufe0f\n".encode()
    assert goals("goals.csv", data)[0].name == "👩\u200d💻 og ❤\ufe0f"


# -- tables as people keep them -------------------------------------------------------------------

LIBRARY = {
    "Partnerskaber": [["Id", "Titel"], ["P1", "Læsekreds"], ["P2", "Krea"]],
    "Mål": [["Id", "Navn"], ["S1", "Læselyst"], ["S2", "Fællesskab"]],
    "Medarbejdere": [["Kode"], ["M1"], ["M2"]],
    "Kompetencer": [["Id", "Navn"], ["K1", "Formidling"], ["K2", "Projekter"]],
}


def crossed(**sheets: list[list[object]]) -> Model:
    """The library with these sheets more."""
    whole = {**LIBRARY, **{name.replace("_", " "): rows for name, rows in sheets.items()}}
    parts = shapes.workbook({name: shapes.inline(rows) for name, rows in whole.items()})
    return model_in(reading("a.xlsx", shapes.packed(parts)))


@pytest.mark.parametrize("corner", ["Partnerskab", "partnership", "Partnerskab / mål", None, "x"])
@pytest.mark.parametrize(
    "across", [["S1", "S2"], ["Læselyst", "Fællesskab"], ["S1 Læselyst", "S2: F"]]
)
def test_partnerships_by_goals_lie_crosswise(corner: str | None, across: list[str]) -> None:
    rows = [[corner, *across], ["P1", 3, 1], ["P2", None, 2]]
    points = {(it.partnership, it.goal): it.points for it in crossed(Bidrag=rows).contributions}
    assert points == {("P1", "S1"): 3.0, ("P1", "S2"): 1.0, ("P2", "S2"): 2.0}


def test_sums_beside_and_below_are_not_read_and_it_is_said() -> None:
    rows = [
        ["Bidrag 2027"],
        ["Partnerskab", "S1", "S2", "I alt"],
        ["P1", 3, 1, 4],
        ["I alt", 3, 1, 4],
    ]
    whole = {**LIBRARY, "Bidrag": rows}
    data = shapes.packed(shapes.workbook({name: shapes.inline(it) for name, it in whole.items()}))
    assert len(model_in(reading("a.xlsx", data)).contributions) == 2
    assert said("a.xlsx", data) == [
        "Sheet Bidrag: the headers stand in row 2; what stands above them was not read.",
        "Sheet Bidrag: row 4 sums up the others (“I alt”) and was not read.",
        "Sheet Bidrag was read crosswise: “Partnership” and “Goal”, with “Points” where they meet.",
        "Sheet Bidrag: these columns were not read: I alt.",
    ]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("corner", ["", "Bidrag"])
def test_a_corner_that_says_nothing_is_understood_by_the_library(corner: str, turned: bool) -> None:
    down, across = (["S1", "Krea"], ["P1"]) if turned else (["P1"], ["S1", "Krea"])
    rows = [[corner, *across], *([name, *("2" for _ in across)] for name in down)]
    if turned:
        rows = [[*row, "3"] if n else [*row, "P2"] for n, row in enumerate(rows)]
    text = "\n".join(";".join(row) for row in rows)
    library = Model.of(
        [
            Partnership(id="P1", title="Læsekreds"),
            Partnership(id="P2", title="Avis"),
            Goal(id="S1", name="Læselyst"),
            Goal(id="S2", name="Krea"),
        ]
    )
    found = reading("contributions.csv", text.encode()).into(library).rows["contributions"]
    points = {(it.partnership, it.goal): it.points for it in found}  # type: ignore[union-attr]
    assert points[("P1", "S1")] == points[("P1", "S2")] == 2


def test_goals_by_partnerships_lie_crosswise_too() -> None:
    rows = [["Strategimål", "Læsekreds", "Krea"], ["Læselyst", 3, None], ["S2", 1, 2]]
    points = {(it.partnership, it.goal): it.points for it in crossed(Bidrag=rows).contributions}
    assert points == {("P1", "S1"): 3.0, ("P1", "S2"): 1.0, ("P2", "S2"): 2.0}


def test_people_by_competences_lie_crosswise_with_names_beside_the_codes() -> None:
    rows = [
        ["Medarbejder", "Stilling", "K1", "K2"],
        ["M1", "Bibliotekar", 3, 4],
        ["M2", "", 2, None],
    ]
    levels = {(it.person, it.competence): it.leader for it in crossed(Niveauer=rows).levels}
    assert levels == {("M1", "K1"): 3, ("M1", "K2"): 4, ("M2", "K1"): 2}


def test_the_name_of_the_sheet_says_what_stands_where_rows_and_columns_meet() -> None:
    rows = {"Niveauer (Egen vurdering)": [["Medarbejder", "K1"], ["M1", 3]], **LIBRARY}
    parts = shapes.workbook({name: shapes.inline(each) for name, each in rows.items()})
    (level,) = model_in(reading("a.xlsx", shapes.packed(parts))).levels
    assert (level.own, level.leader) == (3, None)


def test_an_error_where_they_meet_names_the_cell() -> None:
    rows = {**LIBRARY, "Bidrag": [["Partnerskab", "S1", "S2"], ["P1", 3, 9]]}
    data = shapes.packed(shapes.workbook({name: shapes.inline(it) for name, it in rows.items()}))
    assert "Sheet Bidrag, cell C2 (S2): “9”. Allowed: a number from 0 to 3" in refused(
        "a.xlsx", data
    )


def test_a_misspelt_header_is_no_goal() -> None:
    said = refused("contributions.csv", b"partnership,gaol,pionts\nP1,S1,2\n")
    assert "There is no such column" in said


def test_rows_of_sums_are_not_read_and_it_is_said() -> None:
    data = "id;name;weight\nS1;Læselyst;25\n;I alt;25\n".encode()
    assert len(goals("goals.csv", data)) == 1
    assert said("goals.csv", data) == [
        "Sheet goals: row 3 sums up the others (“I alt”) and was not read."
    ]


def percent(*weights: tuple[float, int]) -> bytes:
    """Goals with these weights, each in the style with this number: 1 is in percent."""
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>'
    rows = shapes.inline([["id", "name", "weight"], *([f"S{n}", "a"] for n in range(len(weights)))])
    for n, (weight, style) in enumerate(weights, start=2):
        cell = f'<c r="C{n}" s="{style}"><v>{weight}</v></c></row>'
        start = rows.index(f'<row r="{n}"')
        rows = rows[:start] + rows[start:].replace("</row>", cell, 1)
    return shapes.packed(shapes.workbook({"goals": rows}, styles=styles))


def test_a_column_in_percent_is_read_as_it_is_shown() -> None:
    data = percent((0.25, 1), (0.3, 1), (0.45, 1))
    assert [goal.weight for goal in goals("a.xlsx", data)] == [25, 30, 45]
    assert "all cells are in percent; 25 % is read as 25" in said("a.xlsx", data)[0]
    assert [it.weight for it in goals("goals.csv", b"id;name;weight\nA;a;25 %\nB;b;12,5%\n")] == [
        25,
        12.5,
    ]


def test_25_percent_in_a_column_of_30s_is_asked_about() -> None:
    assert "cell C2 (weight): “25 %”. This is 25 %, and other cells" in refused(
        "a.xlsx", percent((0.25, 1), (30, 0))
    )
    assert "This is 25 %" in refused("goals.csv", b"id;name;weight\nA;a;25 %\nB;b;30\n")


def test_a_number_that_became_a_date_says_so() -> None:
    data = percent((0.25, 1), (30, 0))
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b'numFmtId="9"', b'numFmtId="14"')
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"<v>0.25</v>", b"<v>46022</v>")
    assert "A spreadsheet has made a date of a number here" in refused("a.xlsx", zipped(parts))


def test_blank_cells_with_a_format_far_to_the_right_do_not_matter() -> None:
    rows = shapes.inline(GOALS).replace("</row>", '<c r="XFD1" s="1"/></row>', 1)
    assert goals("a.xlsx", shapes.packed(shapes.workbook({"Mål": rows}))) == FJORDBY


# -- laws ------------------------------------------------------------------------------------------

DANISH = ("Læselyst på øen", "Ældreråd", "Åben skole", "små børn", "café æ")
LETTERS = "abcdefghijklmnoprstuvyæøåÆØÅé "
names = (
    st.text(LETTERS, min_size=1, max_size=20)
    .map(str.strip)
    .filter(lambda it: (it != "" and it.lower() == it) or it.istitle())
)


@given(
    st.lists(names, min_size=1, max_size=4),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["NFC", "NFD"]),
)
def test_whatever_the_encoding_the_separator_and_the_form_the_same_is_read(
    found: list[str], encoding: str, mark: str, end: str, form: str
) -> None:
    rows = [["id", "name", "weight"], *([f"S{n}", it, str(n)] for n, it in enumerate(found))]
    whole = end.join(mark.join(row) for row in rows) + end
    if encoding != "cp1252":
        whole = unicodedata.normalize(form, whole)
    read = goals("goals.csv", whole.encode(encoding))
    assert [(goal.name, goal.weight) for goal in read] == [
        (it, float(n)) for n, it in enumerate(found)
    ]


@given(
    st.lists(st.sampled_from(DANISH), min_size=1, max_size=5),
    st.sampled_from(["cp1252", "mac_roman", "cp850", "cp865"]),
)
def test_danish_in_one_byte_a_letter_is_known_by_what_cannot_be_danish(
    found: list[str], encoding: str
) -> None:
    whole = "id;name\n" + "".join(f"S{n};{name}\n" for n, name in enumerate(found))
    assert [goal.name for goal in goals("goals.csv", whole.encode(encoding))] == found


@given(st.text(LETTERS + "0123456789;,=\"'\n", max_size=60), st.sampled_from(["csv", "txt"]))
def test_no_text_whatever_ends_in_anything_but_tables_or_errors(text: str, ending: str) -> None:
    with suppress(BadFileError):
        model_in(reading(f"goals.{ending}", text.encode()))
