"""What-ifs beside what is best within today's limits: sentences, tables, pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lib.analysis.ground.effort import Load
from lib.analysis.what_if.outcome import FIGURES, STAFF, Comparison, Outcome
from lib.charts.dots import row_dots
from lib.charts.slopes import End, Kind, Slope, slope_chart
from lib.reader import Reader
from lib.screens.names import percents
from lib.screens.parts import Column, Picture, Plain, Table
from lib.screens.what_if.figures import (
    NAMES,
    SAME,
    cell_words,
    decimals_beside,
    difference_sentences,
    difference_words,
    figure_words,
)
from lib.screens.what_if.sides import Side, Sides
from lib.words import Amount, Words, counted, rounded, words

SEEN = 0.05
"""Points of coverage; what moves by less shows no difference with one decimal."""
MOST = 12
"""So many partnerships are drawn in the slope of ranks: the first on either side."""
FULL = 100
"""Per cent at which a goal is met, hours are used up, and enough people are there."""


@dataclass(frozen=True, slots=True)
class Told:
    """One what-if: its name, and what sets it apart in three sentences."""

    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Things with a value in per cent for each column, as table; what changes as picture.

    `picture` is None where nothing does.
    """

    picture: Picture | None
    table: Table


def finding(sides: Sides) -> Words:
    """Which what-if reaches most of the strategy."""
    reached = [(side, side.outcome.figures["strategy_coverage"]) for side in sides.each]
    known = [(side, value) for side, value in reached if value is not None]
    if not sides.others:
        return words("There is nothing to compare yet: pick a scenario, or change something.")
    if len(known) < len(reached) or reached[0][1] is None:
        return words("How much of the strategy is reached cannot be said of all that is compared.")
    before = reached[0][1]
    best, most = max(known, key=lambda it: it[1])
    if most - before < SEEN:
        return counted(
            "The scenario covers no more of the strategy than the best within today's limits "
            "({share}).",
            "None of the {n} covers more of the strategy than the best within today's limits "
            "({share}).",
            len(sides.others),
            share=Amount(before, "%"),
        )
    share, now = percents(most, before)
    return words(
        "“{name}” covers most of the strategy: {share}; the best within today's limits is "
        "{before}.",
        name=best.name,
        share=share,
        before=now,
    )


def differences(sides: Sides, reader: Reader) -> tuple[Told, ...]:
    """What sets each what-if apart."""
    found = (
        (side.name, difference_sentences(side.model, sides.today.outcome, side.outcome))
        for side in sides.others
    )
    return tuple(Told(name, tuple(map(reader.say, said))) for name, said in found)


def figures(sides: Sides, reader: Reader, *, changed: bool = False) -> Table:
    """Every figure that may be told, in each column; or those alone that have `changed`."""
    found = [comparison for _, comparison in sides.compared()]
    names = [name for name in FIGURES if sides.told or name not in STAFF]
    if changed:
        names = [name for name in names if _has_changed(sides, found, name)]
    return Table(
        reader.text("Figures that change") if changed else reader.text("All figures"),
        (Column(reader.text("Figure")), *map(Column, sides.names)),
        tuple(_figure(sides, found, name, reader) for name in names),
    )


def _has_changed(sides: Sides, found: Sequence[Comparison], name: str) -> bool:
    moved = (
        difference_words(it.model, row, name) for it, row in zip(sides.others, found, strict=True)
    )
    return any(said not in (None, SAME) for said in moved)


def _figure(
    sides: Sides, found: Sequence[Comparison], name: str, reader: Reader
) -> tuple[Plain, ...]:
    decimals = decimals_beside((it.outcome for it in sides.each), name)
    today = reader.say(figure_words(sides.today.model, sides.today.outcome, name, decimals))
    cells = (
        reader.say(cell_words(side.model, side.outcome, comparison, name, decimals))
        for side, comparison in zip(sides.others, found, strict=True)
    )
    return (reader.text(NAMES[name]), today, *cells)


def portfolios(sides: Sides, reader: Reader, *, changed: bool = False) -> Table:
    """Of every partnership that is in somewhere where it is in, what differs first.

    `changed`: those alone that come in or go out in some scenario.
    """
    chosen = [side.outcome.approach.chosen for side in sides.each]
    rows = [
        (
            reader.say(words("{name}", name=sides.called("partnerships", one))),
            *(_in(reader, one in listed, one in chosen[0]) for listed in chosen),
        )
        for one in sides.all_of(chosen)
    ]
    differ = [row for row in rows if len(set(row[1:])) > 1]
    same = [] if changed else [row for row in rows if row not in differ]
    return Table(
        reader.text("Who comes in, who goes out") if changed else reader.text("Who is in"),
        (Column(reader.text("Partnership")), *map(Column, sides.names)),
        (*differ, *same),
    )


def _in(reader: Reader, is_in: bool, was_in: bool) -> str:
    """Whether it is in, as a mark; what differs says so in a word."""
    if is_in == was_in:
        return "●" if is_in else "○"
    return "● " + reader.text("comes in") if is_in else "○ " + reader.text("goes out")


def goal_rows(sides: Sides, reader: Reader) -> Drawn:
    """What is reached of each goal."""

    def shares(side: Side) -> dict[str, float | None]:
        done = side.outcome.approach.portfolio
        return {} if done is None else {row.goal: row.share for row in done.goals}

    text = reader.text
    names = text("Goals: share of the target reached"), text("Goal"), text("Per cent of the target")
    return _rows(sides, "goals", names, shares, reader)


def load_rows(sides: Sides, reader: Reader) -> Drawn:
    """What share of its hours each department gives."""

    def shares(side: Side) -> dict[str, float | None]:
        done = side.outcome.approach.portfolio
        return {} if done is None else {row.department: _share(row) for row in done.loads}

    text = reader.text
    names = text("Load of departments"), text("Department"), text("Per cent of its hours")
    return _rows(sides, "departments", names, shares, reader)


def competence_rows(sides: Sides, reader: Reader) -> Drawn:
    """People at target in each competence, as a share of those needed, at most all."""

    def shares(side: Side) -> dict[str, float | None]:
        return {
            row.competence: min(1.0, row.people / row.needed) if row.needed else None
            for row in side.outcome.gaps.competences
        }

    text = reader.text
    names = text("Competences covered"), text("Competence"), text("Per cent of the people needed")
    return _rows(sides, "competences", names, shares, reader)


def rank_picture(sides: Sides, side: Side, reader: Reader) -> Picture | None:
    """The ranks as saved beside those of one scenario; None where no partnership has both.

    Of many partnerships those are drawn that are first on either side.
    """
    slopes, text = rank_slopes(sides, side, reader), reader.text
    kinds: dict[Kind, str] = {
        "even": text("the same rank"),
        "right": text("moves up"),
        "left": text("moves down"),
    }
    alt = text(
        "Lines from each partnership's rank as saved to its rank in the scenario. All ranks stand "
        "under Numbers."
    )
    figure = slope_chart(slopes, (text("As saved"), side.name), kinds)
    return Picture(figure, alt) if slopes else None


def rank_slopes(sides: Sides, side: Side, reader: Reader) -> tuple[Slope, ...]:
    """The lines of the picture, in the saved order."""
    before, after = (_ranks(it.outcome) for it in (sides.today, side))
    both = [name for name in before if name in after]
    first = sorted(both, key=lambda name: (min(before[name], after[name]), before[name]))[:MOST]
    left = [name for name in both if name in first]
    right = sorted(left, key=lambda name: after[name])
    return tuple(
        _slope(sides, name, (before[name], after[name]), (place, right.index(name)), reader)
        for place, name in enumerate(left)
    )


def _share(load: Load) -> float | None:
    return load.asked / load.available if load.available else None


def _rows(
    sides: Sides,
    table: str,
    names: tuple[str, str, str],
    shares: Callable[[Side], dict[str, float | None]],
    reader: Reader,
) -> Drawn:
    title, head, axis = names
    values = [shares(side) for side in sides.each]
    keys = sides.all_of([list(found) for found in values])
    called = {one: reader.say(words("{name}", name=sides.called(table, one))) for one in keys}
    dots = [(called[one], [_percent(found.get(one)) for found in values]) for one in keys]
    moved = [(name, shares) for name, shares in dots if len({_seen(it) for it in shares}) > 1]
    alt = reader.text("A sign for each column. The figures stand under Numbers.")
    drawn = Picture(row_dots(moved, sides.names, axis, FULL), alt) if moved else None
    columns = (Column(head), *(Column(name, "percent") for name in sides.names))
    lines = tuple((called[one], *(found.get(one) for found in values)) for one in keys)
    return Drawn(drawn, Table(title, columns, lines))


def _seen(percent: float | None) -> float | None:
    return None if percent is None else rounded(percent)


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _ranks(outcome: Outcome) -> dict[str, int]:
    return {row.partnership: row.rank for row in outcome.alignment.rows if row.rank is not None}


def _slope(
    sides: Sides, name: str, ranks: tuple[int, int], at: tuple[int, int], reader: Reader
) -> Slope:
    title = reader.say(words("{name}", name=sides.called("partnerships", name)))
    before, after = ranks
    kind: Kind = "even" if before == after else "right" if after < before else "left"
    ends = [End(place, f"{rank}. {title}", False) for rank, place in zip(ranks, at, strict=True)]
    return Slope(kind, ends[0], ends[1])


def rank_table(sides: Sides, reader: Reader) -> Table:
    """The rank of every partnership in each column."""
    ranks = [_ranks(side.outcome) for side in sides.each]
    keys = sides.all_of([list(found) for found in ranks])
    lines: list[tuple[Plain, ...]] = [
        (
            reader.say(words("{name}", name=sides.called("partnerships", one))),
            *(found.get(one) for found in ranks),
        )
        for one in keys
    ]
    return Table(
        reader.text("Ranks by strategic alignment"),
        (Column(reader.text("Partnership")), *(Column(name, "whole") for name in sides.names)),
        tuple(lines),
    )
