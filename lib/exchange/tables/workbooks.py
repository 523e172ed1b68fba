"""Excel workbooks read as sheets: the few parts that tables need, within limits, in one pass.

Only the list of sheets, the texts, the formats of numbers and the sheets themselves are read;
pictures, macros, links to other workbooks and all else lie in parts that nobody opens.
"""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import join, normpath, split

from lib.errors import Problem
from lib.exchange.tables.archives import Archive, damaged, opened
from lib.exchange.tables.cells import Cells
from lib.exchange.tables.elements import PACKAGE, Attributes, Elements, attribute
from lib.exchange.tables.headings import is_explanation
from lib.exchange.tables.shared import Formats, Texts
from lib.exchange.tables.sheets import MOST_SHEETS, Allowance, Book, book_of, sheet_of, unreadable
from lib.model.texts import tidied
from lib.words import Words, listing, words

_TYPES = "[Content_Types].xml"


def workbook(data: bytes, name: str) -> Book:
    """The sheets of an .xlsx workbook, without the one that explains the others.

    Raises `BadFileError` where the file as a whole cannot be opened or holds too much.
    """
    with opened(data) as archive:
        return _Reading(archive, name).book()


class _Reading:
    """One workbook on its way to its sheets."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._file = archive, name
        self._elements, self._allowance = Elements(), Allowance()

    def book(self) -> Book:
        """All sheets, and what is hidden."""
        self._elements.feed(self._archive.stream(_TYPES), _Nothing(), "Types", PACKAGE)
        start = _first(self._links(""), "officeDocument")
        plan, links = _Plan(), self._links(start)
        self._elements.feed(self._archive.stream(start), plan, "workbook")
        _refuse_many(plan.sheets)
        paths = self._paths(plan, links)
        texts, formats = Texts(), Formats()
        if (path := _found(links, "sharedStrings")) is not None:
            self._elements.feed(self._archive.stream(path), texts, "sst")
        if (path := _found(links, "styles")) is not None:
            self._elements.feed(self._archive.stream(path), formats, "styleSheet")
        parts = [
            self._sheet(Cells(title, texts.found, formats, from_1904=plan.from_1904), path)
            for title, path in paths.items()
        ]
        hidden = [each.title for each in plan.sheets if each.is_hidden and not each.explains]
        notes = (_hidden(hidden),) if hidden else ()
        problems = tuple(map(_unseen, hidden)) if hidden and not parts else ()
        return book_of((*parts, Book((), problems, notes)))

    def _paths(self, plan: _Plan, links: dict[str, _Link]) -> dict[str, str]:
        """Where in the archive each sheet lies that can be seen, by its title."""
        paths: dict[str, str] = {}
        for each in plan.sheets:
            link = links.get(each.link)
            if link is None or each.title in paths:
                raise damaged()
            if link.kind == "worksheet" and not each.is_hidden and not each.explains:
                paths[each.title] = link.path
        if len(set(paths.values())) < len(paths):
            raise damaged()
        return paths

    def _sheet(self, cells: Cells, path: str) -> Book:
        self._elements.feed(self._archive.stream(path), cells, "worksheet")
        found = sheet_of(cells.title, cells.lines(), self._allowance, file=self._file)
        return book_of((Book((), tuple(cells.problems), tuple(cells.notes())), found))

    def _links(self, part: str) -> dict[str, _Link]:
        """Where a part leads, by the names it uses; the empty name is the archive itself."""
        folder, file = split(part)
        handler = _Links(folder)
        path = join(folder, "_rels", f"{file}.rels")
        self._elements.feed(self._archive.stream(path), handler, "Relationships", PACKAGE)
        return handler.found


@dataclass(frozen=True, slots=True)
class _Link:
    """Where a part leads: to what kind of part, and its name in the archive."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the workbook says of one sheet."""

    title: str
    link: str
    is_hidden: bool

    @property
    def explains(self) -> bool:
        """Whether it is the one that we add ourselves."""
        return is_explanation(self.title)


class _Nothing:
    """The handler of a part that only has to be there, and to be XML."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Nothing."""

    def end(self, tag: str) -> None:
        """Nothing."""

    def letters(self, text: str) -> None:
        """Nothing."""


class _Links(_Nothing):
    """The handler of the list of where a part leads."""

    def __init__(self, folder: str) -> None:
        self.found: dict[str, _Link] = {}
        self._folder = folder

    def start(self, tag: str, attributes: Attributes) -> None:
        """One way, unless it leads out of the archive."""
        if tag != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "").replace("\\", "/")
        path = target if target.startswith("/") else join(self._folder, target)
        self.found[attributes.get("Id", "")] = _Link(kind, normpath(path).lstrip("/"))


class _Plan(_Nothing):
    """The handler of the workbook's own part: its sheets in order, and how it counts days."""

    def __init__(self) -> None:
        self.sheets: list[_Sheet] = []
        self.from_1904 = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """A sheet, or what holds for all of them."""
        if tag == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")
        elif tag == "sheet":
            title = tidied(attributes.get("name", "")[:200])
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(_Sheet(title, attribute(attributes, "id") or "", hidden))


def _found(links: dict[str, _Link], kind: str) -> str | None:
    return next((link.path for link in links.values() if link.kind == kind), None)


def _first(links: dict[str, _Link], kind: str) -> str:
    path = _found(links, kind)
    if path is None:
        raise damaged()
    return path


def _refuse_many(sheets: list[_Sheet]) -> None:
    if len(sheets) > MOST_SHEETS:
        raise unreadable(
            words(
                "The workbook has {n} sheets; at most {limit} are read. Keep one for each table.",
                n=len(sheets),
                limit=MOST_SHEETS,
            )
        )


def _hidden(titles: list[str]) -> Words:
    return words("Hidden sheets were not read: {sheets}.", sheets=listing(titles[:20]))


def _unseen(title: str) -> Problem:
    what = words(
        "This sheet is hidden. Right-click the name of a sheet in Excel and choose Unhide, then "
        "look at it, or delete it."
    )
    return Problem(title, None, None, None, what)
