"""The one way in and out: a folder, an archive or a workbook, and a model."""

from __future__ import annotations

from pathlib import Path

from lib.exchange import csvs
from lib.exchange.archives import Content, check_size, content_of, mismatch
from lib.exchange.reading import model_of
from lib.exchange.sheets import Book, unreadable
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
    expected = _EXPECTED.get(path.suffix.lower())
    if expected is None:
        raise unreadable(
            words(
                "Files of this kind cannot be read. Give an Excel workbook (.xlsx), or an archive "
                "(.zip) with one CSV file for each table."
            ),
            path.name,
        )
    data = _bytes(path) if content is None else content
    check_size(len(data), path.name)
    found = content_of(data)
    if found is not expected:
        raise unreadable(mismatch(path.suffix, found), path.name)
    return csvs.archive(data) if found is Content.ARCHIVE else _workbook(data, path.name)


def _workbook(data: bytes, name: str) -> Book:
    from lib.exchange.workbooks import workbook as sheets

    return sheets(data, name)


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise unreadable(words("There is no such file or folder."), path.name)
    check_size(path.stat().st_size, path.name)
    return path.read_bytes()
