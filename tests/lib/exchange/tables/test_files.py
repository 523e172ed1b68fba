"""In and out: what is written reads back as the same model, and files are what they say."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given

from lib.errors import BadFileError
from lib.exchange.tables.files import csv_zip, read, read_list, uploaded, workbook
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from tests.examples import examples
from tests.lib.exchange.tables.books import file_problems, xlsx, zipped
from tests.models import models, sized_model
from tests.small import small_model

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@given(models())
def test_an_archive_reads_back_as_the_same_model(model):
    again = read("a.zip", csv_zip(model))
    assert again == model
    assert again.digest == model.digest


@examples(15)
@given(models())
@pytest.mark.parametrize("code", ["da", "en"])
def test_a_workbook_reads_back_as_the_same_model(code, model):
    again = read("a.xlsx", workbook(model, code))
    assert again == model
    assert again.digest == model.digest


@examples(10)
@given(models())
def test_a_folder_reads_back_as_the_same_model(model):
    with TemporaryDirectory() as folder:
        ZipFile(BytesIO(csv_zip(model))).extractall(folder)
        assert read(Path(folder)) == model


def test_a_large_library_survives_all_ways():
    model = sized_model(partnerships=40, people=40)
    for name, data in (("a.zip", csv_zip(model)), ("a.xlsx", workbook(model, "da"))):
        assert read(name, data).digest == model.digest


def test_a_file_is_read_from_its_path(tmp_path):
    model = Model.of([Goal(id="S1", name="a")])
    (tmp_path / "Mål.XLSX").write_bytes(workbook(model, "da"))
    assert read(tmp_path / "Mål.XLSX") == model


def test_a_path_without_a_file_is_an_error(tmp_path):
    with pytest.raises(BadFileError, match="no such file"):
        read(tmp_path / "gone.xlsx")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"id;name", "it is plain text"),
        ("a.xlsx", zipped({"goals.csv": "id"}), "it is an archive"),
        ("a.xlsx", b"\x00\x01", "neither text nor a workbook"),
        ("a.xlsx", COMPOUND, "old Excel format"),
        ("a.xlsx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("a.zip", xlsx({"goals": [["id"]]}), "it is an Excel workbook"),
        ("a.zip", b"id,name", "it is plain text"),
        ("a.xls", COMPOUND, "old Excel format"),
        ("a.xlsx", b"", "The file is empty"),
        ("a.ods", b"PK", "cannot be read"),
        ("goals.csv", b"id,name", "one CSV file for each table"),
        ("noending", b"", "cannot be read"),
    ],
)
def test_a_file_that_is_not_what_its_ending_says_is_refused_with_the_remedy(name, content, said):
    (problem,) = file_problems(name, content)
    assert problem.value == name
    assert said in str(problem)


@pytest.mark.parametrize("name", ["a.xlsx", "a.zip"])
def test_a_file_over_the_limit_is_refused_before_it_is_looked_at(name):
    (problem,) = file_problems(name, bytes(20 * 2**20 + 1))
    assert "larger than 20 MB" in str(problem)


def test_an_archive_without_tables_is_an_error():
    (problem,) = file_problems("a.zip", zipped({"notes.txt": "x"}))
    assert "no CSV file" in str(problem)


def test_a_file_for_a_library_may_refer_to_its_rows():
    content = b"partnership,goal,points\nP1,S2,2\n"
    found = uploaded("contributions.csv", content).into(small_model())
    assert [*found.rows] == ["contributions"]
    assert found.fields == {"contributions": {"partnership", "goal", "points"}}


def test_a_file_that_brings_some_rows_of_a_table_may_refer_to_the_librarys_others():
    tables = {"goals.csv": "id,name\nS9,Nyt\n", "contributions.csv": "partnership,goal\nP1,S2\n"}
    found = uploaded("a.zip", zipped(tables)).into(small_model())
    assert found.rows["contributions"] == (Contribution(partnership="P1", goal="S2"),)


def test_a_file_for_a_library_may_not_refer_to_rows_that_neither_has():
    with pytest.raises(BadFileError, match=r"nearest id there is .S1"):
        uploaded("contributions.csv", b"partnership,goal\nP1,S1x\n").into(small_model())


def test_a_file_read_once_comes_into_any_library() -> None:
    reading = uploaded("contributions.csv", b"partnership,goal,points\nP1,S2,2\n")
    found = reading.into(small_model())
    assert found.rows["contributions"] == (Contribution(partnership="P1", goal="S2", points=2.0),)
    with pytest.raises(BadFileError):
        reading.into(Model())
    assert reading.into(small_model()) == found


def test_a_workbook_brings_the_tables_it_has_and_no_others():
    found = uploaded("a.xlsx", xlsx({"goals": [["id", "name"], ["S1", "Nyt"]]})).into(Model())
    assert found.rows == {"goals": (Goal(id="S1", name="Nyt"),)}


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", b"A,B\n1,2\n"), ("a.xlsx", xlsx({"Ark1": [["A", "B"], [1, 2]]}))],
)
def test_a_list_may_have_any_columns(name, content):
    assert read_list(name, content).sheet.header == ("A", "B")


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", b""), ("a.csv", b"A,B\n"), ("a.csv", b"PK\x03\x04"), ("a", b"")]
)
def test_what_holds_no_list_is_refused(name, content):
    with pytest.raises(BadFileError):
        read_list(name, content)
