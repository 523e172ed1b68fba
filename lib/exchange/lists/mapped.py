"""Flat lists turned into partners, partnerships and contributions on their way into a library.

Partners and partnerships that the library has already go by their names and keep their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lib.errors import BadFileError
from lib.exchange.lists.flat import FlatList
from lib.exchange.lists.reading import Link, ListReading, free_ids, names_of
from lib.exchange.tables.headings import spaced
from lib.exchange.tables.incoming import Incoming
from lib.exchange.tables.sheets import Flaw
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership
from lib.model.tables import TABLES, Row
from lib.text.language import Language
from lib.words import N_, Words, listing, words

Per = Literal["partner", "target"]
"""What becomes one candidate partnership: each partner, or each thing that partners link to."""

_POINTS = TABLES["contributions"].field["points"]
_ANY_NUMBER = replace(_POINTS, low=None, high=None)
_LINKED_TO, _ALSO_WITH = N_("Linked to: {names}."), N_("Also with: {names}.")


@dataclass(frozen=True, slots=True)
class Brought:
    """What the lists bring, and what of them was left out or left unknown."""

    incoming: Incoming
    notes: tuple[Words, ...]


def bring(
    library: Model, partners: FlatList | None, links: FlatList | None, per: Per, reader: Language
) -> Brought:
    """What the lists bring to the library; `reader` is the language new descriptions are in.

    Raises `BadFileError` with every cell that cannot be kept.
    """
    reading = ListReading(library)
    if partners is not None:
        reading.read_partners(partners)
    if links is not None:
        reading.read_links(links, _POINTS if per == "partner" else _ANY_NUMBER)
    if reading.problems:
        raise BadFileError(reading.problems)
    rows: dict[str, tuple[Row, ...]] = {"partners": tuple(reading.partners.values())}
    if links is not None:
        rows["partnerships"], rows["contributions"] = _given(library, reading.links, per, reader)
    fields = {name: frozenset(TABLES[name].field) for name in rows}
    return Brought(Incoming(rows, fields), tuple(reading.notes()))


def usual(library: Model, links: FlatList) -> Per:
    """What should become a partnership: each partner where most links lead to goals."""
    cells = (links.cell(line, "target") for line in links.sheet.rows)
    told = (cell for cell in cells if cell is not None and not isinstance(cell, Flaw))
    targets, goals = {spaced(str(cell)) for cell in told}, _goals(library)
    return "partner" if targets and 2 * len(targets & {*goals}) >= len(targets) else "target"


def _given(
    library: Model, links: Iterable[Link], per: Per, reader: Language
) -> tuple[tuple[Partnership, ...], tuple[Contribution, ...]]:
    """One partnership for each partner, or each target, with what it gives to which goal."""
    groups: dict[str, list[Link]] = {}
    for link in links:
        name = link.partner.id if per == "partner" else spaced(link.target)
        groups.setdefault(name, []).append(link)
    known = {name: row for row in library.partnerships for name in names_of(row)}
    ids = free_ids("P", (row.id for row in library.partnerships))
    make = _of_partner if per == "partner" else _of_target
    rows, gifts = [], {}
    for group in groups.values():
        title = group[0].partner.name if per == "partner" else group[0].target
        old = known.get(spaced(title)) or Partnership(id=next(ids), title=title, status="candidate")
        row, points = make(old, group, _goals(library), reader)
        rows.append(row)
        gifts.update({(row.id, goal): value for goal, value in points.items()})
    made = tuple(Contribution(partnership=p, goal=g, points=n) for (p, g), n in gifts.items())
    return tuple(rows), made


def _of_partner(
    old: Partnership, links: list[Link], goals: Mapping[str, Goal], reader: Language
) -> tuple[Partnership, dict[str, float]]:
    """A partner's partnership: strengths to goals become points, other links are described."""
    points: dict[str, float] = {}
    others: list[str] = []
    for link in links:
        goal = goals.get(spaced(link.target))
        if goal is not None and link.strength is not None:
            points.setdefault(goal.id, link.strength)
        elif link.target not in others:
            others.append(link.target)
    told = _told(_LINKED_TO, others, reader)
    row = replace(
        old, partner=old.partner or links[0].partner.id, description=old.description or told
    )
    return row, points


def _of_target(
    old: Partnership, links: list[Link], _: Mapping[str, Goal], reader: Language
) -> tuple[Partnership, dict[str, float]]:
    """A target's partnership: with the partner of its strongest link, the others are described."""
    strongest = sorted(links, key=lambda link: -(link.strength or 0.0))
    names = {link.partner.id: link.partner.name for link in strongest}
    partner = old.partner or next(iter(names))
    names.pop(partner, None)
    told = _told(_ALSO_WITH, list(names.values()), reader)
    return replace(old, partner=partner, description=old.description or told), {}


def _told(template: str, names: list[str], reader: Language) -> str | None:
    """The names in one sentence, within what a text may hold."""
    if not names:
        return None
    said = reader.say(words(template, names=listing(names)))
    limit = TABLES["partnerships"].field["description"].limit
    return said if len(said) <= limit else f"{said[: limit - 1]}…"


def _goals(library: Model) -> dict[str, Goal]:
    return {name: goal for goal in library.goals for name in names_of(goal)}
