"""An upload is read in a process of its own: what it does there, nobody else notices."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import BadFileError, Problem
from lib.exchange import ready
from lib.exchange.tables import apart, files
from lib.exchange.tables.apart import passed, read_apart, received
from lib.exchange.tables.files import book_in
from lib.exchange.tables.sheets import Book, Flaw, Line, Share, Sheet
from lib.exchange.tables.worker import serve
from lib.words import Amount, Label, Name, counted, listing, words
from tests.lib.exchange.tables.books import with_part, xlsx, zipped

GOOD = xlsx({"goals": [["id", "name"], ["S1", "a"]]})
ROOT = Path(__file__).parents[4]


def long_workbook(rows: int) -> bytes:
    """A workbook of so many rows of twelve numbers."""
    cells = "".join(f'<c r="{chr(65 + n)}{{0}}"><v>1</v></c>' for n in range(12))
    lines = "".join(f'<row r="{r}">{cells.format(r)}</row>' for r in range(3, rows))
    return with_part(GOOD, "xl/worksheets/sheet1.xml", "</sheetData>", f"{lines}</sheetData>")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("demo.xlsx", files.workbook(ready.demo(), "da")),
        ("demo.zip", files.csv_zip(ready.demo())),
        ("Mål.csv", "id;name\nS1;Læselyst 👩‍💻\n".encode()),
        ("goals.csv", "id;name\nS1;L¾selyst pŒ ¿en\n".encode("cp1252")),
        ("goals.csv", b'id,name\nS1,"a\n'),
        ("a.xlsx", xlsx({"goals": [["id", "name", "weight"], ["S1", "a", "#REF!"]]})),
    ],
)
def test_what_is_read_apart_is_what_is_read_here(name: str, content: bytes) -> None:
    assert read_apart(name, content) == book_in(name, content)


@pytest.mark.parametrize(("name", "content"), [("a.xlsx", b"PK\x03\x04"), ("a.zip", zipped({}))])
def test_what_cannot_be_read_is_told_in_the_same_words(name: str, content: bytes) -> None:
    with pytest.raises(BadFileError) as here:
        book_in(name, content)
    assert read_apart(name, content).problems == here.value.problems


def test_a_file_that_takes_too_long_is_given_up_and_it_is_said() -> None:
    with pytest.raises(BadFileError, match="more time or memory"):
        read_apart("a.xlsx", long_workbook(20_000), seconds=1)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems limit no memory")
def test_a_process_that_takes_too_much_memory_ends_there() -> None:
    code = "from lib.exchange.tables.worker import limit_itself as l; l(5); bytearray(2 * 2**30)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "MemoryError" in done.stderr


def test_a_process_that_ends_without_an_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", "raise SystemExit(1)")
    with pytest.raises(BadFileError, match="could not be read"):
        read_apart("a.xlsx", GOOD)
    monkeypatch.setattr(apart, "_START", f"raise SystemExit({apart.TOO_MUCH})")
    with pytest.raises(BadFileError, match="more time or memory"):
        read_apart("a.xlsx", GOOD)


def test_a_process_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(BadFileError, match="could not be read"):
        read_apart("a.xlsx", GOOD)


def test_where_many_files_are_read_others_wait_and_then_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Busy:
        def acquire(self, timeout: float) -> bool:
            return timeout < 0

    monkeypatch.setattr(apart, "_turn", Busy())
    with pytest.raises(BadFileError, match="Many files are being read"):
        read_apart("a.xlsx", GOOD)


def test_the_process_imports_neither_streamlit_nor_numpy() -> None:
    code = (
        "import sys, lib.exchange.tables.worker\n"
        "print({'streamlit', 'numpy', 'pandas', 'openpyxl'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_a_process_answers_what_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lib.exchange.tables.worker.limit_itself", lambda seconds: None)
    target = BytesIO()
    serve(BytesIO(b"goals.csv\nid,name\nS1,a\n"), target, 5)
    book = received(target.getvalue().decode("ascii").splitlines())
    assert book == book_in("goals.csv", b"id,name\nS1,a\n")


def test_an_answer_that_is_cut_short_is_none() -> None:
    lines = [*passed(book_in("goals.csv", b"id,name\nS1,a\n"))]
    with pytest.raises(ValueError, match="no problems"):
        received(lines[:1])


SAID = (
    words("plain"),
    words("{a} and {b}", a=Amount(2.5, "MB", 1), b=listing(["x", None, Label("Goals")])),
    counted("one", "{n} of {who}", 3, who=Name("Fjordby", None), day=date(2027, 3, 31)),
    words("{inner}", inner=words("{yes}", yes=True)),
)
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(),
    st.dates(),
    st.floats(0, 100).map(Share),
    st.builds(Flaw, st.none() | st.text(), st.sampled_from(SAID)),
)
LINES = st.builds(Line, st.integers(1, 9), st.lists(CELLS, max_size=4).map(tuple))
SHEETS = st.builds(
    Sheet,
    st.text(),
    st.lists(CELLS, max_size=4).map(tuple),
    st.lists(LINES, max_size=3).map(tuple),
    st.integers(1, 9),
    st.text(),
    st.sampled_from(("", ";", ",")),
    st.booleans(),
)
PROBLEMS = st.builds(
    Problem,
    st.none() | st.text(),
    st.none() | st.integers(1, 9),
    st.none() | st.text() | st.sampled_from(SAID),
    st.none() | st.text() | st.integers() | st.dates(),
    st.sampled_from(SAID),
    st.none() | st.just("C5"),
)


@given(
    st.lists(SHEETS, max_size=3).map(tuple),
    st.lists(PROBLEMS, max_size=3).map(tuple),
    st.lists(st.sampled_from(SAID), max_size=3).map(tuple),
)
def test_whatever_is_passed_is_received(
    sheets: tuple[Sheet, ...], problems: tuple[Problem, ...], notes: tuple[object, ...]
) -> None:
    book = Book(sheets, problems, notes)  # type: ignore[arg-type]
    sent = "\n".join(passed(book)).encode("ascii")
    found = received(line.decode("ascii") for line in sent.splitlines())
    assert found == book
    assert repr(found) == repr(book)  # True is not 1, and 2.0 is not 2
