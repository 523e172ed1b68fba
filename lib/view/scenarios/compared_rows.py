"""Rows of a comparison that are drawn: goals, hours of departments, competences, and ranks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lib.analysis.effort import Load
from lib.analysis.scenarios.outcome import Outcome
from lib.text.language import Language
from lib.view.order.slopes import End, Slope
from lib.view.order.viewpoints import SlopeWords
from lib.view.scenarios.sides import Side, Sides
from lib.view.tables import Column, Plain, Table
from lib.words import words

MOST = 12
"""So many partnerships are drawn in the slope of ranks: those that move furthest."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Things with a value in per cent for each column (None: unknown), as figure and table."""

    title: str
    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]
    axis: str
    alt: str
    table: Table


@dataclass(frozen=True, slots=True)
class Ranks:
    """Two orders by alignment side by side; `slopes` are in today's order, `table` has all."""

    slopes: tuple[Slope, ...]
    words: SlopeWords
    table: Table


def goal_rows(sides: Sides, language: Language) -> Rows:
    """What is reached of each goal."""

    def shares(side: Side) -> dict[str, float | None]:
        done = side.outcome.approach.portfolio
        return {} if done is None else {row.goal: row.share for row in done.goals}

    text = language.text
    names = text("Goals: share of the target reached"), text("Goal"), text("Per cent of the target")
    return _rows(sides, "goals", names, shares, language)


def load_rows(sides: Sides, language: Language) -> Rows:
    """What share of its hours each department gives."""

    def shares(side: Side) -> dict[str, float | None]:
        done = side.outcome.approach.portfolio
        return {} if done is None else {row.department: _share(row) for row in done.loads}

    text = language.text
    names = text("Load of departments"), text("Department"), text("Per cent of its hours")
    return _rows(sides, "departments", names, shares, language)


def competence_rows(sides: Sides, language: Language) -> Rows:
    """People at target in each competence, as a share of those needed, at most all."""

    def shares(side: Side) -> dict[str, float | None]:
        return {
            row.competence: min(1.0, row.people / row.needed) if row.needed else None
            for row in side.outcome.gaps.competences
        }

    text = language.text
    names = text("Competences covered"), text("Competence"), text("Per cent of the people needed")
    return _rows(sides, "competences", names, shares, language)


def rank_slopes(sides: Sides, side: Side, language: Language) -> Ranks:
    """The ranks today beside those of one what-if; the partnerships that move furthest."""
    before, after = (_ranks(it.outcome) for it in (sides.today, side))
    both = [name for name in before if name in after]
    far = sorted(both, key=lambda name: (-abs(after[name] - before[name]), before[name]))[:MOST]
    left = [name for name in both if name in far]
    right = sorted(left, key=lambda name: after[name])
    return Ranks(
        tuple(
            _slope(sides, name, (before[name], after[name]), (place, right.index(name)), language)
            for place, name in enumerate(left)
        ),
        _slope_words(side.name, language),
        _rank_table(sides, language),
    )


def _share(load: Load) -> float | None:
    return load.asked / load.available if load.available else None


def _rows(
    sides: Sides,
    table: str,
    names: tuple[str, str, str],
    shares: Callable[[Side], dict[str, float | None]],
    language: Language,
) -> Rows:
    title, head, axis = names
    values = [shares(side) for side in sides.each]
    keys = sides.all_of([list(found) for found in values])
    called = {one: language.say(words("{name}", name=sides.called(table, one))) for one in keys}
    columns = (Column(head), *(Column(name, "percent") for name in sides.names))
    lines = tuple((called[one], *(found.get(one) for found in values)) for one in keys)
    return Rows(
        title,
        sides.names,
        tuple((called[one], tuple(_percent(found.get(one)) for found in values)) for one in keys),
        axis,
        language.text("A sign for each column of the table below, which holds the same figures."),
        Table(title, columns, lines),
    )


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _ranks(outcome: Outcome) -> dict[str, int]:
    return {row.partnership: row.rank for row in outcome.alignment.rows if row.rank is not None}


def _slope(
    sides: Sides, name: str, ranks: tuple[int, int], at: tuple[int, int], language: Language
) -> Slope:
    title = language.say(words("{name}", name=sides.called("partnerships", name)))
    before, after = ranks
    kind = "both" if before == after else "department" if after < before else "library"
    ends = [End(place, f"{rank}. {title}", False) for rank, place in zip(ranks, at, strict=True)]
    return Slope(name, title, kind, ends[0], ends[1])


def _slope_words(name: str, language: Language) -> SlopeWords:
    text = language.text
    return SlopeWords(
        library=text("Today"),
        department=name,
        kinds={"both": text("the same rank"), "department": text("moves up"),
               "library": text("moves down")},
        alt=text(
            "Lines from each partnership's rank today to its rank in the what-if. The table below "
            "holds the ranks of all."
        ),
    )  # fmt: skip


def _rank_table(sides: Sides, language: Language) -> Table:
    ranks = [_ranks(side.outcome) for side in sides.each]
    keys = sides.all_of([list(found) for found in ranks])
    lines: list[tuple[Plain, ...]] = [
        (
            language.say(words("{name}", name=sides.called("partnerships", one))),
            *(found.get(one) for found in ranks),
        )
        for one in keys
    ]
    return Table(
        language.text("Ranks by strategic alignment"),
        (Column(language.text("Partnership")), *(Column(name, "whole") for name in sides.names)),
        tuple(lines),
    )
