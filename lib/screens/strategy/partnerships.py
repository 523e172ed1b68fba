"""All partnerships of a library: how many run, and what each is, to open its card."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.alignment.ranking import Aligned, Alignment
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Partnership
from lib.reader import Reader
from lib.screens.names import row_name
from lib.screens.parts import Col, Table, table
from lib.words import N_, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class Listed:
    """The partnerships as a table, and their ids in the order of its rows."""

    ids: tuple[str, ...]
    table: Table


def finding(model: Model) -> Words:
    """The one sentence on top: how many there are, and how many of each status."""
    n = len(model.partnerships)
    if not n:
        return words("There are no partnerships yet: write the first, or insert them from Excel.")
    status = [row.status for row in model.partnerships]
    running, proposed = status.count("running"), status.count("candidate")
    ended, unknown = status.count("ended"), status.count(None)
    said = (
        (running, counted("one runs", "{n} run", running)),
        (proposed, counted("one is a candidate", "{n} are candidates", proposed)),
        (ended, counted("one has ended", "{n} have ended", ended)),
        (unknown, counted("one has no status", "{n} have no status", unknown)),
    )
    each = listing(told for times, told in said if times)
    return counted("One partnership: {each}.", "{n} partnerships: {each}.", n, each=each)


def listed(model: Model, alignment: Alignment, reader: Reader) -> Listed:
    """The partnerships in the model's order; what serves the strategy best has the longest bar."""
    rows = [(row, alignment.find(row.id)) for row in model.partnerships]
    columns = (
        Col(N_("Partnership"), lambda it: reader.say(row_name(it[0]))),
        Col(N_("Status"), lambda it: _status(it[0], reader)),
        Col(N_("Alignment"), lambda it: _share(it[1]), "bar"),
        Col(N_("Hours"), lambda it: it[1].hours, "number"),
        Col(N_("Partner"), lambda it: _named(model, "partners", it[0].partner, reader)),
        Col(N_("Lead department"), lambda it: _named(model, "departments", it[0].lead, reader)),
    )
    shown = table(N_("All partnerships"), columns, rows, reader)
    return Listed(tuple(row.id for row in model.partnerships), shown)


def _share(aligned: Aligned) -> float | None:
    return None if aligned.alignment is None else aligned.alignment / 100


def _status(row: Partnership, reader: Reader) -> str | None:
    """The status; what runs has its mark."""
    if row.status is None:
        return None
    said = reader.text(STATUSES[row.status])
    return f"■ {said}" if row.status == "running" else said


def _named(model: Model, table: str, key: str | None, reader: Reader) -> str | None:
    return None if key is None else reader.say(model.called(table, key))
