"""The one way in and out: a folder, an archive or a workbook, and a model."""

from __future__ import annotations

from pathlib import Path

from lib.errors import BadFileError
from lib.exchange.tables import csvs
from lib.exchange.tables.apart import read_apart
from lib.exchange.tables.archives import MEGABYTE, MOST_MEGABYTES, check_size
from lib.exchange.tables.contents import NAMED, Content, content_of, mismatch
from lib.exchange.tables.reading import Reading, model_of, reading_of
from lib.exchange.tables.sheets import NO_FILE, Book, Listed, unreadable
from lib.model.model import Model
from lib.words import listing, words

_EXPECTED = {
    ".xlsx": Content.WORKBOOK,
    ".xlsm": Content.WORKBOOK,
    ".zip": Content.ARCHIVE,
}


def read(source: str | Path, content: bytes | None = None) -> Model:
    """The model in a folder of CSV files, a zip archive of them, or an Excel workbook.

    `content` is what a file named `source` holds; without it, `source` is a path. Raises
    `BadFileError` with everything that is wrong.
    """
    return model_of(_book(Path(source), content))


def opened(source: str | Path) -> Reading:
    """The folder or file at a path read: its tables, and what is to be said of the reading.

    Raises `BadFileError` where it cannot be read at all.
    """
    return reading_of(_book(Path(source), None))


def uploaded(name: str, content: bytes) -> Reading:
    """An uploaded file read, to come into a library; a CSV file named after its table will do.

    It is read in a process of its own. Raises `BadFileError` where it cannot be read at all.
    """
    return reading_of(read_apart(name, content))


def read_list(name: str, content: bytes) -> Listed:
    """The first sheet of an uploaded CSV file or workbook, whatever its columns.

    It is read in a process of its own. Raises `BadFileError` where it cannot be read or has no
    rows.
    """
    book = read_apart(name, content)
    if book.problems:
        raise BadFileError(book.problems, book.notes)
    found = next((sheet for sheet in book.sheets if sheet.rows), None)
    if found is None:
        raise unreadable(words("There is no list in it: a row of headers, and rows below."), name)
    others = [sheet.name for sheet in book.sheets if sheet.rows and sheet is not found]
    rest = words(
        "The list is on sheet {sheet}; not read: {others}.",
        sheet=found.name,
        others=listing(others[:20]),
    )
    return Listed(found, (*book.notes, *((rest,) if others else ())))


def book_in(name: str, content: bytes) -> Book:
    """The sheets of an uploaded file, which may be a single CSV file; read in this process."""
    if not csvs.is_text(name):
        return _book(Path(name), content)
    check_size(len(content), name)
    return csvs.sheet(Path(name).name, content)


def csv_zip(model: Model) -> bytes:
    """A zip archive with one CSV file for each table."""
    return csvs.packed(model)


def workbook(model: Model, language: str) -> bytes:
    """An Excel workbook with one sheet for each table, in the language `da` or `en`.

    That of an empty model is the template to fill in.
    """
    from lib.exchange.tables.template import written

    return written(model, language)


def _book(path: Path, content: bytes | None) -> Book:
    if content is None and path.is_dir():
        return csvs.folder(path)
    if content is None and path.exists() and not path.is_file():
        raise unreadable(NO_FILE, path.name)
    if content is None and not path.is_file():
        raise unreadable(words("There is no such file or folder."), path.name)
    expected = _EXPECTED.get(path.suffix.lower())
    if expected is None:
        if content is not None and content_of(content) in NAMED:
            raise unreadable(mismatch(path.suffix, content_of(content)), path.name)
        raise unreadable(
            words(
                "Files of this kind cannot be read. Give an Excel workbook (.xlsx), or an archive "
                "(.zip) with one CSV file for each table."
            ),
            path.name,
        )
    data = _bytes(path) if content is None else content
    check_size(len(data), path.name)
    if not data:
        raise unreadable(words("The file is empty. Save it again, and choose it anew."), path.name)
    found = content_of(data)
    if found is not expected:
        raise unreadable(mismatch(path.suffix, found), path.name)
    return csvs.archive(data) if found is Content.ARCHIVE else _workbook(data, path.name)


def _workbook(data: bytes, name: str) -> Book:
    from lib.exchange.tables.workbooks import workbook as sheets

    return sheets(data, name)


def _bytes(path: Path) -> bytes:
    """What the file holds; no more of one without an end than tells that it is too large."""
    with path.open("rb") as file:
        data = file.read(MOST_MEGABYTES * MEGABYTE + 1)
    check_size(len(data), path.name)
    return data
