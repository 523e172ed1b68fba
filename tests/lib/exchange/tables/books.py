"""Builders of files for the tests of exchange, and of what reading them complains about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from lib.errors import BadFileError, Problem
from lib.exchange.tables import csvs
from lib.exchange.tables.files import read
from lib.exchange.tables.reading import model_of
from lib.exchange.tables.sheets import book_of
from lib.model.model import Model


def from_csv(**tables: str | bytes) -> Model:
    """The model in CSV files of these contents, each named after its table."""
    contents = {
        name: text.encode() if isinstance(text, str) else text for name, text in tables.items()
    }
    return model_of(book_of(csvs.sheet(f"{name}.csv", data) for name, data in contents.items()))


def csv_problems(**tables: str | bytes) -> tuple[Problem, ...]:
    """All problems of these CSV files."""
    with pytest.raises(BadFileError) as caught:
        from_csv(**tables)
    return caught.value.problems


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook with these cells on these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def file_problems(name: str, content: bytes) -> tuple[Problem, ...]:
    """All problems of this file."""
    with pytest.raises(BadFileError) as caught:
        read(name, content)
    return caught.value.problems


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of these parts."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a zip archive."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(data: bytes, name: str, old: str, new: str) -> bytes:
    """The archive with the first match of the pattern `old` in one part replaced."""
    parts = parts_of(data)
    text, times = re.subn(old, lambda _: new, parts[name].decode(), count=1)
    assert times == 1, f"{old} is not in {name}"
    return zipped({**parts, name: text})


def place(problem: Problem) -> tuple[object, object, object, object]:
    """Where a problem stands and what was found there."""
    return problem.sheet, problem.row, problem.column, problem.value
