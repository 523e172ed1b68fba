"""The one way in and out: a folder, an archive or a workbook, and a model."""

from __future__ import annotations

from pathlib import Path

from lib.errors import BadFileError
from lib.exchange import csvs
from lib.exchange.archives import Content, check_size, content_of, mismatch
from lib.exchange.incoming import Incoming
from lib.exchange.reading import incoming_of, model_of
from lib.exchange.sheets import Book, Sheet, unreadable
from lib.model.model import Model
from lib.words import words

_EXPECTED = {
    ".xlsx": Content.WORKBOOK,
    ".xlsm": Content.WORKBOOK,
    ".zip": Content.ARCHIVE,
}


def read(source: str | Path, content: bytes | None = None) -> Model:
    """The model in a folder of CSV files, a zip archive of them, or an Excel workbook.

    `content` is what an uploaded file named `source` holds; without it, `source` is a path.
    Raises `BadFileError` with everything that is wrong.
    """
    path = Path(source)
    return model_of(_book(path, content))


def read_into(library: Model, name: str, content: bytes) -> Incoming:
    """What an uploaded file brings to a library; a single CSV file named after its table will do.

    Its rows may refer to rows of the library. Raises `BadFileError` as `read`.
    """
    return incoming_of(_uploaded(name, content), library)


def read_list(name: str, content: bytes) -> Sheet:
    """The first sheet of an uploaded CSV file or workbook, whatever its columns.

    Raises `BadFileError` where it cannot be read or has no rows.
    """
    book = _uploaded(name, content)
    if book.problems:
        raise BadFileError(book.problems)
    found = next((sheet for sheet in book.sheets if sheet.rows), None)
    if found is None:
        raise unreadable(words("There is no list in it: a row of headers, and rows below."), name)
    return found


def write_csv_folder(model: Model, path: Path) -> None:
    """Writes one CSV file for each table into the folder, which is made where there is none."""
    csvs.write_folder(model, path)


def csv_zip(model: Model) -> bytes:
    """A zip archive with one CSV file for each table."""
    return csvs.packed(model)


def workbook(model: Model, language: str) -> bytes:
    """An Excel workbook with one sheet for each table, in the language `da` or `en`.

    That of an empty model is the template to fill in.
    """
    from lib.exchange.template import written

    return written(model, language)


def _book(path: Path, content: bytes | None) -> Book:
    if content is None and path.is_dir():
        return csvs.folder(path)
    if content is None and not path.is_file():
        raise unreadable(words("There is no such file or folder."), path.name)
    expected = _EXPECTED.get(path.suffix.lower())
    if expected is None:
        if content is not None and content_of(content) in (Content.OLD_EXCEL, Content.PROTECTED):
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


def _uploaded(name: str, content: bytes) -> Book:
    """The sheets of an uploaded file, which may be a single CSV file."""
    if not name.lower().endswith(".csv"):
        return _book(Path(name), content)
    check_size(len(content), name)
    return csvs.sheet(Path(name).name, content)


def _workbook(data: bytes, name: str) -> Book:
    from lib.exchange.workbooks import workbook as sheets

    return sheets(data, name)


def _bytes(path: Path) -> bytes:
    check_size(path.stat().st_size, path.name)
    return path.read_bytes()
