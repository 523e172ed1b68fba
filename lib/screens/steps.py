"""What to do next, in words, with the way to where it is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lib.analysis.competences.levels import levels_known
from lib.analysis.standing import Standing, Unknown
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.reader import Reader
from lib.screens.names import some
from lib.words import Label, Words, words

MOST_ROWS = 20
"""A link names no more rows than this; when they are filled in, the next link names the others."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: in words, the page where it is done, and what its link names besides."""

    text: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


def next_steps(model: Model, standing: Standing, reader: Reader, *, staff: bool) -> Iterator[Step]:
    """What to do next, most urgent first. `staff`: figures about all staff may be shown."""
    for said in _orphans(model):
        yield Step(reader.say(said), "alignment")
    over = [load.department for load in standing.loads_proposed if load.over > 0]
    if over:
        said = words(
            "Choose among the proposals: together they ask too much of {departments}.",
            departments=some([model.called("departments", name) for name in over]),
        )
        yield Step(reader.say(said), "approaches")
    for unknown in standing.unknowns:
        yield step_of(unknown, reader)
    if model.people and model.competences and not levels_known(model):
        said = words("Nobody's level is known yet in any competence.")
        yield Step(reader.say(said), "people", {"table": "levels"})
        return
    short = [held.competence for held in standing.gaps.competences if held.shortfall]
    if short and staff and model.people:
        said = words(
            "Too few people are at the level needed in {competences}.",
            competences=some([model.called("competences", name) for name in short]),
        )
        yield Step(reader.say(said), "gaps")


def _orphans(model: Model) -> Iterator[Words]:
    ended = {row.id for row in model.partnerships if row.status == "ended"}
    given = {
        cell.goal for cell in model.contributions if cell.points and cell.partnership not in ended
    }
    alone = [goal.id for goal in model.goals if goal.id not in given]
    if alone and model.partnerships:
        yield words(
            "Look for partners: no partnership is known to serve {goals}.",
            goals=some([model.called("goals", name) for name in alone]),
        )


def step_of(unknown: Unknown, reader: Reader) -> Step:
    """What is unknown, in words, with the way to where it is filled in."""
    page, query = _where(unknown)
    return Step(reader.say(_said(unknown)), page, query)


def _said(unknown: Unknown) -> Words:
    if unknown.table == "settings":
        return words("The budget is unknown: money is then no limit.")
    table = "partnerships" if unknown.table == "efforts" else unknown.table
    return words(
        "{n} of {of} {table} lack {what}.",
        n=len(unknown.keys),
        of=unknown.of,
        table=Label(TABLES[table].label),
        what=Label(TABLES[unknown.table].field[unknown.field].label),
    )


def _where(unknown: Unknown) -> tuple[str, dict[str, str]]:
    """The page with the table, or its grid, and the rows to show there."""
    if unknown.table == "settings":
        return "settings", {}
    page, table = _PLACES.get(unknown.table, (unknown.table, unknown.table))
    first = dict.fromkeys(key if isinstance(key, str) else key[0] for key in unknown.keys)
    return page, {"table": table, "row": ",".join([*first][:MOST_ROWS])}


_PLACES = {
    "contributions": ("partnerships", "contributions:grid"),
    "efforts": ("partnerships", "efforts:grid"),
}
"""The page and the sheet where a table is filled in, where they are not called as the table."""
