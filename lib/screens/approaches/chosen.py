"""What each approach chooses: a row of marks for each partnership."""

from __future__ import annotations

from lib.charts.heat import Marked
from lib.screens import marks
from lib.screens.approaches.finding import SHORT, Seen
from lib.screens.parts import Picture, Table
from lib.words import Words, counted, words

MOST = 30
"""Rows of the picture; the table has them all."""


def finding(seen: Seen) -> Words:
    """How much hangs on who chooses."""
    each = [set(row.chosen) for row in seen.each]
    alike, every = set.intersection(*each), set.union(*each)
    if seen.found.department_led.missing is not None:
        return counted(
            "The team chooses one.", "The team chooses {n}.", len(seen.found.team_led.chosen)
        )
    if alike == every:
        return words("The same are chosen, whoever chooses.")
    return counted(
        "{alike} are in whoever chooses; on one it makes a difference.",
        "{alike} are in whoever chooses; on {n} it makes a difference.",
        len(every - alike),
        alike=len(alike),
    )


def heads(seen: Seen) -> list[str]:
    """What stands over the columns of marks."""
    text = seen.reader.text
    return [text("Running now"), *(text(SHORT[row.id]) for row in seen.each)]


def rows(seen: Seen) -> list[Marked]:
    """Every partnership that somebody chooses or that runs now: those chosen most often first."""
    each, wanted = seen.each, set(seen.found.led.stranded)
    found = []
    for row in seen.model.partnerships:
        chosen = [row.id in approach.chosen for approach in each]
        running = marks.runs(seen.model, row.id)
        if any(chosen) or running or row.id in wanted:
            signs = [marks.IN if it else marks.OUT for it in chosen]
            found.append((chosen, seen.called("partnerships", row.id), (running, *signs)))
    found.sort(key=lambda it: (-sum(it[0]), [not one for one in reversed(it[0])]))
    return [(name, signs) for _, name, signs in found]


def picture(seen: Seen) -> Picture:
    """The rows as marks."""
    return marks.picture(heads(seen), rows(seen)[:MOST], seen.reader)


def table(seen: Seen) -> Table:
    """The rows in words."""
    return marks.table(
        seen.reader.text("What each approach chooses"), heads(seen), rows(seen), seen.reader
    )
