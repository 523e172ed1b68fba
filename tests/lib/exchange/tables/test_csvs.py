"""CSV files as Excel, other programs and we write them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import BadFileError
from lib.exchange.tables import csvs
from lib.exchange.tables.files import read
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.settings import Setting
from tests.lib.exchange.tables.books import csv_problems, from_csv, xlsx, zipped
from tests.readers import EN

DANISH = "id;navn;vægtning\r\nS1;Læselyst på Ærø;2,5\r\n".replace("navn", "name")
LÆSELYST = Goal(id="S1", name="Læselyst på Ærø", weight=2.5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_danish_letters_are_read_in_every_usual_encoding(encoding):
    assert from_csv(goals=DANISH.encode(encoding)).goals == (LÆSELYST,)


def test_commas_and_semicolons_both_part_cells():
    assert from_csv(goals='id,name,weight\nS1,Læselyst på Ærø,"2,5"').goals == (LÆSELYST,)


def test_a_delimiter_inside_a_quoted_header_does_not_count():
    sheet = csvs.sheet("goals.csv", b'"a,b,c,d";id\n').sheets[0]
    assert (sheet.delimiter, sheet.header) == (";", ("a,b,c,d", "id"))


def test_one_column_has_no_delimiter():
    assert csvs.sheet("goals.csv", b"id\nS1\n").sheets[0].delimiter == ""


def test_a_quoted_line_break_is_one_row_as_in_a_spreadsheet():
    sheet = csvs.sheet("goals.csv", b'id,name\nS1,"a\r\nb"\n\nS2,c\n').sheets[0]
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (2, ("S1", "a\r\nb")),
        (4, ("S2", "c")),
    ]


def test_a_quotation_mark_that_is_not_closed_is_an_error_at_its_row():
    (problem,) = csv_problems(goals='id,name\nS1,a\nS2,"b\nS3,c\n')[:1]
    assert (problem.sheet, problem.row) == ("goals", 3)
    assert "not closed" in str(problem)


def test_a_formula_error_saved_as_text_is_an_error():
    problems = csv_problems(goals="id,name,weight\nS1,#REF!,#DIVISION/0!\n")
    assert [(p.column, p.value) for p in problems] == [
        ("name", "#REF!"),
        ("weight", "#DIVISION/0!"),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (xlsx({"goals": [["id"]]}), "an Excel workbook"),
        (zipped({"goals.csv": "id"}), "an archive"),
        (b"id\x00", "neither text nor a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel format"),
    ],
)
def test_a_csv_file_that_is_something_else_is_an_error_that_says_what(data, said):
    (problem,) = csv_problems(goals=data)
    assert problem.sheet == "goals"
    assert said in str(problem)


def test_bytes_of_no_known_encoding_are_an_error():
    (problem,) = csv_problems(goals=b"id,name\nS1,\x81\xff")
    assert "CSV UTF-8" in str(problem)


def test_other_files_in_a_folder_are_left_alone(tmp_path):
    (tmp_path / "README.md").write_text("# Read me")
    (tmp_path / ".hidden.csv").write_text("nonsense")
    (tmp_path / "goals.CSV").write_text(DANISH, encoding="utf-8")
    assert read(tmp_path).goals == (LÆSELYST,)


def test_a_csv_file_in_an_archive_has_the_same_limit_as_any_file():
    with pytest.raises(BadFileError, match="larger than 20 MB"):
        read("a.zip", zipped({"goals.csv": bytes(20 * 2**20 + 1)}))


def test_a_folder_without_csv_files_is_an_error(tmp_path):
    with pytest.raises(BadFileError, match="no CSV file"):
        read(tmp_path)


def test_an_archive_may_hold_a_folder_and_what_a_mac_adds():
    data = zipped({"lib/goals.csv": DANISH, "__MACOSX/lib/._goals.csv": "x", "lib/notes.txt": "x"})
    assert read("export.zip", data).goals == (LÆSELYST,)


@pytest.mark.parametrize(
    "text", ["=1+1", "+45", "-1", "@home", "'", "'=1", "''-x", "#REF!", "it's"]
)
def test_a_text_that_a_spreadsheet_would_run_is_written_as_text_and_comes_back(text):
    model = Model.of([Goal(id="S1", name=text)])
    written = csvs.packed(model)
    assert read("a.zip", written) == model
    with csvs.opened(written) as archive:
        line = archive.read("goals.csv").decode().splitlines()[1]
    assert not line.startswith(("S1,=", "S1,+", "S1,-", "S1,@"))


@given(st.text("'=+-@\t\rab#REF!", max_size=6))
def test_the_apostrophe_before_a_text_is_taken_off_exactly_once(text):
    found = csvs._cell(csvs._shown(text))
    assert found == text


@pytest.mark.parametrize("mark", [";", ",", "\t", "|", "\n", "\r"])
@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", '"=1'])
def test_a_formula_behind_what_parts_cells_elsewhere_is_not_run(mark: str, start: str) -> None:
    text = f"x{mark}{start}{mark}y"
    for parts in (";", ",", "\t"):
        cells = csvs.shielded(text).replace("\r", "\n").replace("\n", parts).split(parts)
        assert not any(cell.strip(' "').startswith(tuple("=+-@＝")) for cell in cells)
    assert csvs._cell(csvs.shielded(text)) == text


@given(st.text(";,|\t\n '\"=+-@a＝", max_size=12))
def test_the_apostrophes_within_a_text_are_taken_off_exactly(text: str) -> None:
    assert csvs._cell(csvs.shielded(text)) == text


def test_one_apostrophe_before_a_formula_in_a_file_is_taken_off():
    assert from_csv(goals="id,name\nS1,'=1+1").goals[0].name == "=1+1"


def test_an_apostrophe_before_anything_else_stays():
    assert from_csv(goals="id,name\nS1,'t Hof").goals[0].name == "'t Hof"


def test_numbers_are_written_with_points_and_never_with_exponents():
    model = Model.of(
        [Goal(id="S1", name="a", weight=1e-7), Setting(name="budget", value="100000000000000.0")]
    )
    with csvs.opened(csvs.packed(model)) as archive:
        assert "0.0000001" in archive.read("goals.csv").decode()
        assert "budget,100000000000000\n" in archive.read("settings.csv").decode()


def test_the_same_model_gives_the_same_archive():
    model = Model.of([LÆSELYST])
    assert csvs.packed(model) == csvs.packed(model)


@pytest.mark.parametrize("name", ["people.xlsx", "levels.csv.gz", "In/Budget.ods", "Mål.numbers"])
def test_what_looks_like_a_table_and_is_not_read_is_told(name: str) -> None:
    book = csvs.archive(zipped({"goals.csv": "id,name\nS1,Reading\n", name: "x", "notes.md": "x"}))
    (note,) = book.notes
    assert name.rpartition("/")[2] in EN.say(note)


def test_what_lies_beside_the_files_of_a_folder_and_looks_like_a_table_is_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "goals.csv").write_text("id,name\nS1,Reading\n")
    for name in ("people.xlsx", "README.md"):
        (tmp_path / name).write_text("x")
    (note,) = csvs.folder(tmp_path).notes
    assert "people.xlsx" in EN.say(note)
