"""Reading an uploaded file in a process of its own, with a limit to its time and memory.

Whatever a file does to the process that reads it, the app and everybody in it notice nothing. A
line of its answer holds one row, so that whoever reads them never stops for long.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, cast

from lib.errors import BadFileError, Problem
from lib.exchange.tables.sheets import Book, Flaw, Line, RawCell, Share, Sheet, unreadable
from lib.words import Amount, Label, Listing, Name, Value, Words, words

SECONDS = 30
"""Time of the processor that reading one file may take; twice that by the clock."""
AT_ONCE = 2
"""Files that are read at the same time; others wait their turn."""

Plain = Any
"""What JSON can hold."""

_ROOT = Path(__file__).parents[3]
_START = (
    f"import sys, runpy; sys.path.insert(0, {str(_ROOT)!r}); "
    "runpy.run_module('lib.exchange.tables.worker', run_name='__main__')"
)
TOO_MUCH = 3
"""The exit status of a process whose memory did not suffice."""
_turn = BoundedSemaphore(AT_ONCE)


def read_apart(name: str, content: bytes, seconds: int = SECONDS) -> Book:
    """The sheets of an uploaded file, with what is wrong with them.

    Raises `BadFileError` where the file takes too much time or memory.
    """
    if not _turn.acquire(timeout=4 * seconds):
        raise unreadable(words("Many files are being read. Try again in a minute."))
    try:
        return _answer(name, content, seconds)
    finally:
        _turn.release()


def _answer(name: str, content: bytes, seconds: int) -> Book:
    first_line = name.replace("\n", " ").encode("utf-8", errors="replace")
    asked = [sys.executable, "-P", "-c", _START, str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603 — our own module; the file is no argument
            asked,
            input=first_line + b"\n" + content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=2 * seconds,
            check=False,
        )
        if done.returncode < 0 or done.returncode == TOO_MUCH:  # below 0: the system ended it
            raise _too_much()
        return received(line.decode("ascii") for line in done.stdout.splitlines())
    except subprocess.TimeoutExpired:
        raise _too_much() from None
    except (OSError, ValueError):
        raise unreadable(
            words("The file could not be read. Open it in Excel, and save it again.")
        ) from None


def _too_much() -> BadFileError:
    return unreadable(
        words(
            "Reading the file takes more time or memory than any file of tables should. Open it in "
            "Excel, copy the tables into a new workbook, and save that as .xlsx."
        )
    )


# -- sheets passed from one process to the other: lines of JSON, and nothing that could be run ----


def passed(book: Book) -> Iterator[str]:
    """The lines that say everything about the sheets."""
    yield _line({"problems": [_problem(each) for each in book.problems]})
    yield _line({"notes": [_plain(each) for each in book.notes]})
    for sheet in book.sheets:
        yield _line(
            {
                "sheet": [sheet.name, sheet.header_row, sheet.file, sheet.delimiter],
                "complete": sheet.complete,
                "header": [_cell(cell) for cell in sheet.header],
            }
        )
        for line in sheet.rows:
            yield _line([line.number, *map(_cell, line.cells)])


def received(lines: Iterable[str]) -> Book:
    """The sheets that the lines tell of; raises `ValueError` where they are cut short."""
    sheets: list[tuple[Sheet, list[Line]]] = []
    problems: tuple[Problem, ...] | None = None
    notes: tuple[Words, ...] | None = None
    for text in lines:
        match json.loads(text):
            case [number, *cells]:
                sheets[-1][1].append(Line(number, tuple(map(_raw, cells))))
            case {"sheet": [name, row, file, delimiter], "complete": complete, "header": header}:
                titles = tuple(map(_raw, header))
                sheets.append((Sheet(name, titles, (), row, file, delimiter, complete), []))
            case {"problems": listed}:
                problems = tuple(_read_problem(each) for each in listed)
            case {"notes": listed}:
                notes = tuple(cast("Words", _value(each)) for each in listed)
    if problems is None or notes is None:
        raise ValueError("no problems, no notes")
    return Book(tuple(replace(it, rows=tuple(rows)) for it, rows in sheets), problems, notes)


def _line(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":"))


# -- cells ----------------------------------------------------------------------------------------


def _cell(cell: RawCell) -> Plain:
    match cell:
        case date():
            return {"day": cell.isoformat()}
        case Share():
            return {"share": cell.percent}
        case Flaw():
            return {"flaw": cell.found, "what": _plain(cell.what)}
    return cell


def _raw(plain: Plain) -> RawCell:
    match plain:
        case {"day": str(text)}:
            return date.fromisoformat(text)
        case {"share": percent}:
            return Share(float(percent))
        case {"flaw": found, "what": what}:
            return Flaw(found, cast("Words", _value(what)))
    return cast("RawCell", plain)


# -- sentences ------------------------------------------------------------------------------------


def _problem(it: Problem) -> Plain:
    return [it.sheet, it.row, _plain(it.column), _plain(it.value), _plain(it.what), it.cell]


def _read_problem(plain: Plain) -> Problem:
    sheet, row, column, value, what, cell = plain
    said = cast("Words", _value(what))
    return Problem(
        sheet, row, cast("str | Words | None", _value(column)), _value(value), said, cell
    )


def _plain(value: Value) -> Plain:
    match value:
        case Words():
            named = [[name, _plain(each)] for name, each in value.values]
            return {"words": [value.template, named, value.plural, value.count]}
        case Listing():
            return {"listing": [_plain(each) for each in value.parts]}
        case Amount():
            return {"amount": [value.value, value.unit, value.decimals]}
        case Label():
            return {"label": value.text}
        case Name():
            return {"name": [value.own, value.english]}
        case date():
            return {"day": value.isoformat()}
    return value


def _value(plain: Plain) -> Value:
    match plain:
        case {"words": [template, named, plural, count]}:
            values = tuple((name, _value(each)) for name, each in named)
            return Words(template, values, plural, count)
        case {"listing": parts}:
            return Listing(tuple(map(_value, parts)))
        case {"amount": [value, unit, decimals]}:
            return Amount(value, unit, decimals)
        case {"label": text}:
            return Label(text)
        case {"name": [own, english]}:
            return Name(own, english)
        case {"day": str(text)}:
            return date.fromisoformat(text)
    return cast("Value", plain)
