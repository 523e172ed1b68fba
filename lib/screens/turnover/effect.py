"""What a what-if does to competences, seats and portfolio: a sentence, lines, signs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from lib.analysis.competences.effect import GapChange
from lib.analysis.ground.comparing import Pair
from lib.analysis.what_if.turnover import Turnover
from lib.charts.dots import Dumbbell, dumbbells
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES
from lib.screens.parts import Col, Picture, Plain, Table, table
from lib.screens.turnover.finding import finding, lines
from lib.words import N_, Label, rounded, words

FIGURES: Mapping[str, str] = {
    "enough": N_("Competences with people enough"),
    "asked": N_("Competences that somebody has to have"),
    "redundancy_coverage": N_("Coverage of the competences (%)"),
    "shortfall": N_("People missing, all competences together"),
    "steps_to_close": N_("Levels to climb until nobody is missing"),
    "bus_factor": N_("People with the scarcest competence"),
    "single_points": N_("Competences that one person has"),
    "uncovered": N_("Competences that nobody has"),
    "professions": N_("Professions that partnerships need and nobody has"),
}
"""The figures of `compare_competences` that are not about a role."""
READY = "ready."
SHARE = "redundancy_coverage"


@dataclass(frozen=True, slots=True)
class TurnoverView:
    """The effect of a what-if on competences and seats."""

    finding: str
    lines: tuple[str, ...]
    picture: Picture
    competences: Table
    figures: Table


def turnover_view(before: Model, after: Model, found: Turnover, reader: Reader) -> TurnoverView:
    """The effect in words, as a figure, and as tables of every figure."""
    say, text = reader.say, reader.text
    rows = tuple(_row(before, after, row, reader) for row in found.competences.competences)
    names = text("Staff now"), text("With the new colleague"), text("People needed")
    return TurnoverView(
        say(finding(found)),
        tuple(say(line) for line in lines(_naming(before, after), found.competences)),
        Picture(
            dumbbells(rows, names, text("People at target")),
            text(
                "For each competence two signs, joined by a line: people at target now and with "
                "the new colleague, with a mark at how many are needed. The table below holds the "
                "same figures."
            ),
        ),
        _competences(rows, reader),
        _table(found, reader),
    )


def _row(before: Model, after: Model, row: GapChange, reader: Reader) -> Dumbbell:
    model = after if after.find("competences", row.competence) is not None else before
    needed = next((it.needed for it in model.competences if it.id == row.competence), None)
    label = reader.say(model.called("competences", row.competence))
    return Dumbbell(label, row.people.before, row.people.after, needed)


def _naming(before: Model, after: Model) -> Model:
    """The model by which competences are called: today's where the what-if has fewer of them."""
    return before if len(before.competences) > len(after.competences) else after


def _competences(rows: Sequence[Dumbbell], reader: Reader) -> Table:
    columns = (
        Col(N_("Competence"), lambda row: row.label),
        Col(N_("Staff now"), lambda row: row.before, "whole"),
        Col(N_("With the new colleague"), lambda row: row.after, "whole"),
        Col(N_("Difference"), _difference, "whole"),
        Col(N_("People needed"), lambda row: row.needed, "whole"),
    )
    return table(N_("People at target in each competence"), columns, rows, reader)


def _difference(row: Dumbbell) -> float | None:
    if row.before is None or row.after is None:
        return None
    return row.after - row.before


def _table(found: Turnover, reader: Reader) -> Table:
    heads = (N_("Figure"), N_("Staff now"), N_("With the new colleague"), N_("Difference"))
    columns = (Col(head, itemgetter(i)) for i, head in enumerate(heads))
    caption = N_("Every figure, now and with the new colleague")
    return table(caption, columns, _figures(found, reader), reader)


def _figures(found: Turnover, reader: Reader) -> Iterator[tuple[Plain, ...]]:
    for row in found.competences.figures:
        yield _figure(_title(row.name, reader), row, reader)
    if (seats := found.seats) is not None:
        for title, kind in (
            (reader.text("Lead seats that can be filled"), "leads"),
            (reader.text("Backup seats that can be filled"), "backups"),
        ):
            sides = (getattr(seats.before, kind), getattr(seats.after, kind))
            yield _figure(title, Pair(kind, *sides), reader)


def _figure(title: str, row: Pair, reader: Reader) -> tuple[Plain, ...]:
    """One row, written out: shares in per cent with a decimal, counts without."""
    times, decimals = (100, 1) if row.name == SHARE else (1, 0)
    sides = (row.before, row.after)
    said = (reader.number(None if it is None else times * it, decimals) for it in sides)
    moved = None if row.difference is None else times * row.difference
    return (title, *said, _signed(moved, decimals, reader))


def _signed(value: float | None, decimals: int, reader: Reader) -> str:
    if value is None:
        return reader.number(None)
    moved = rounded(value, decimals)
    shown = reader.number(moved, decimals if moved else 0)
    return f"+{shown}" if moved > 0 else shown


def _title(figure: str, reader: Reader) -> str:
    if figure.startswith(READY):
        if figure == f"{READY}all_staff":
            return reader.text("Reach what is asked of all staff")
        role = Label(ROLE_TITLES[figure.removeprefix(READY)])
        return reader.say(words("Ready for the role of {role}", role=role))
    return reader.text(FIGURES[figure])
