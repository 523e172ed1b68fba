"""Value for money as a picture and a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.frontier import By
from lib.analysis.portfolios.value_for_money import Beside, Order, Step
from lib.charts.gains import Sign, Stair, Stop, order_beside_best
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, Picture, Table, table
from lib.words import N_, Amount, Words, words

UNITS: Mapping[By, float] = {"budget": 10_000.0, "hours": 100.0}
"""What is covered is told for so much money, or so many hours: for one it would be a fraction."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An order, and the best beside the places at which it was looked for."""

    model: Model
    order: Order
    beside: Mapping[int, Beside]
    reader: Reader

    @property
    def by(self) -> By:
        """What is drawn."""
        return self.order.by

    @property
    def stops(self) -> tuple[tuple[float, float], ...]:
        """What is taken and covered before the order begins, and after each step."""
        own = self.order
        return ((own.taken, own.covered), *((it.taken, it.covered) for it in own.steps))

    @property
    def room(self) -> float | None:
        """What there is today of what is drawn; None where unknown."""
        if self.by == "budget":
            return self.model.options.budget
        known = [row.hours for row in self.model.departments if row.hours is not None]
        return sum(known) if len(known) == len(self.model.departments) and known else None

    def amount(self, value: float) -> Amount:
        """Money, or hours."""
        return Amount(value, self.model.options.currency if self.by == "budget" else "hours")

    def taken(self, best: Portfolio) -> float:
        """What a portfolio takes of what is drawn."""
        return best.cost if self.by == "budget" else best.hours

    def name(self, step: Step) -> Words:
        """A partnership, with those that it takes along."""
        own = self.model.called("partnerships", step.partnership)
        if not step.along:
            return words("{name}", name=own)
        along = [self.model.called("partnerships", name) for name in step.along]
        return words("{name} (with {along})", name=own, along=some(along))


def order_picture(seen: Seen, best: Portfolio | None) -> Picture:
    """The order, the best beside it, what there is today, and the best portfolio of all."""
    text, reader, first = seen.reader.text, seen.reader, seen.order
    begins = text("What has to be in") if first.base else text("Nothing yet")
    stops = [Stop(first.taken, 100 * first.covered, begins)]
    stops += [
        Stop(step.taken, 100 * step.covered, reader.say(seen.name(step))) for step in first.steps
    ]
    corners = [(row.level, 100 * row.coverage) for row in seen.beside.values()]
    money = seen.by == "budget"
    across = f"{text('Money in a year')} ({seen.model.options.currency})"
    limit = text("Today's budget") if money else text("Today's hours")
    marks = () if best is None else (_mark(seen, best),)
    return Picture(
        order_beside_best(
            (text("In order of priority"), stops),
            Stair(text("Best for as much"), corners),
            None if seen.room is None else (limit, seen.room),
            marks,
            (across if money else text("Hours in a year"), text("Strategy covered (%)")),
        ),
        text(
            "Dashed stair: what the partnerships cover in order of priority, one sign for each. "
            "Other stair: the best found for as much. The table below holds the same figures."
        ),
    )


def _mark(seen: Seen, best: Portfolio) -> Sign:
    return Sign(
        seen.reader.text("Best portfolio"), seen.taken(best), 100 * (best.coverage or 0.0), 2
    )


def order_table(seen: Seen) -> Table:
    """The order step by step, with the best for as much where it was looked for."""
    money, reader = seen.by == "budget", seen.reader
    unit = Amount(UNITS[seen.by], seen.model.options.currency if money else "hours")
    for_unit = reader.say(words("Covers alone for {unit} (percentage points)", unit=unit))
    takes = reader.say(words("Cost ({money})", money=seen.model.options.currency))
    far = N_("Of this one and all above it.")
    columns = (
        Col(N_("Place"), lambda it: it[0], "whole"),
        Col(N_("Partnership"), lambda it: reader.say(seen.name(it[1]))),
        Col(N_("Covers alone"), lambda it: it[1].alone, "percent"),
        Col(N_("At least"), lambda it: it[1].low, "percent", 0, _UNSURE),
        Col(N_("At most"), lambda it: it[1].high, "percent", 0, _UNSURE),
        Col(takes if money else N_("Hours"), lambda it: _known(seen, it[1]), "number"),
        Col(for_unit, lambda it: _for_unit(seen, it[1]), "number", 1),
        Col(N_("Adds (percentage points)"), lambda it: 100 * it[1].adds, "number", 1, _ADDS),
        Col(N_("Taken so far"), lambda it: it[1].taken, "number", 0, far),
        Col(N_("Covered so far"), lambda it: it[1].covered, "percent", 0, far),
        Col(N_("Best for as much"), lambda it: _best(seen, it[0]), "percent", 0, _BEST),
        Col(N_("The order loses"), lambda it: _lost(seen, it), "number", 1, _BEST),
    )
    rows = list(enumerate(seen.order.steps, start=1))
    return table(N_("In order of what they cover for what they take"), columns, rows, reader)


_UNSURE = N_("What it could be at least and at most, since something is unknown.")
_ADDS = N_("To all above it; with those that it takes along.")
_BEST = N_("The best selection that takes no more than all down to here, and by how much it wins.")


def _known(seen: Seen, step: Step) -> float | None:
    return None if step.partnership in seen.order.unknown else step.takes


def _for_unit(seen: Seen, step: Step) -> float | None:
    return None if step.ratio == inf else 100 * step.ratio * UNITS[seen.by]


def _best(seen: Seen, place: int) -> float | None:
    return seen.beside[place].coverage if place in seen.beside else None


def _lost(seen: Seen, row: tuple[int, Step]) -> float | None:
    best = _best(seen, row[0])
    return None if best is None else 100 * max(0.0, best - row[1].covered)
