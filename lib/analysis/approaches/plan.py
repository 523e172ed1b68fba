"""From proposal to plan: what a portfolio breaks, and who comes now, later or not now, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lib.analysis.coverage import Attained
from lib.analysis.effort import Load, loads
from lib.analysis.portfolios.candidates import LeftOut
from lib.analysis.portfolios.choice import Choice, covered, lay_out
from lib.analysis.portfolios.conditions import Condition, Source
from lib.model.changes import Set
from lib.model.model import Model

NOW, SECOND, NOT_NOW = "now", "second", "not_now"


@dataclass(frozen=True, slots=True)
class Broken:
    """A limit, rule or promise that a portfolio breaks, and by how much.

    `by` is in the unit of the source: hours, money, own value, or a number of partnerships;
    `total` is what the portfolio comes to, `limit` what is allowed.
    """

    source: Source
    by: float
    total: float
    limit: float


@dataclass(frozen=True, slots=True)
class Checked:
    """What a portfolio put together by hand reaches, takes and breaks.

    `chosen` counts; `impossible` was asked for but can be in no portfolio, with the reason.
    `coverage` 0 to 1; None without weights. `left`: money left of the budget, negative where it is
    overspent; None without a budget.
    """

    chosen: tuple[str, ...]
    impossible: tuple[LeftOut, ...]
    broken: tuple[Broken, ...]
    coverage: float | None
    goals: tuple[Attained, ...]
    loads: tuple[Load, ...]
    cost: float
    left: float | None

    @property
    def fits(self) -> bool:
        """Whether it can be carried out as it stands."""
        return not self.broken and not self.impossible


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided about one partnership; a `reason` of None leaves the one that stands."""

    partnership: str
    wave: str | None
    reason: str | None = None


def check(model: Model, chosen: Collection[str], also: Collection[Condition] = ()) -> Checked:
    """What the portfolio `chosen` breaks, and what it reaches.

    `also`: further conditions, such as the floors of a promise to the departments.
    """
    choice = lay_out(model, also=also)
    inside = tuple(name for name in choice.ids if name in chosen)
    reached = covered(choice, inside)
    cost = sum(row.cost or 0.0 for row in model.partnerships if row.id in inside)
    budget = model.options.budget
    return Checked(
        inside,
        tuple(row for row in choice.candidates.left_out if row.partnership in chosen),
        find_broken(choice, inside),
        reached.coverage,
        reached.goals,
        loads(model, inside),
        cost,
        None if budget is None else budget - cost,
    )


def find_broken(choice: Choice, chosen: Collection[str]) -> tuple[Broken, ...]:
    """The conditions that the portfolio breaks, in their order; a rule of several parts as one."""
    found: dict[Source, Broken] = {}
    for row in choice.conditions:
        by = row.missed_by(chosen)
        if by:
            total = sum(factor for name, factor in row.factors.items() if name in chosen)
            before = found[row.source].by if row.source in found else 0.0
            limit = row.high if total > row.high else row.low
            found[row.source] = Broken(row.source, before + by, total, limit)
    return tuple(found.values())


def hindered(model: Model, chosen: Collection[str]) -> dict[str, tuple[Broken, ...]]:
    """For each candidate that is not in the portfolio, what it would break there; () where it fits.

    What the portfolio breaks already is not counted.
    """
    choice = lay_out(model)
    before = {row.source for row in find_broken(choice, chosen)}
    return {
        name: tuple(row for row in find_broken(choice, {*chosen, name}) if row.source not in before)
        for name in choice.ids
        if name not in chosen
    }


def standing(model: Model) -> dict[str, tuple[str, ...]]:
    """The partnerships in each wave as it is decided today, by id; ended ones are in none."""
    waves: dict[str, tuple[str, ...]] = {NOW: (), SECOND: (), NOT_NOW: ()}
    for row in model.partnerships:
        if row.wave in waves and row.status != "ended":
            waves[row.wave] += (row.id,)
    return waves


def decide(model: Model, decisions: Iterable[Decision]) -> tuple[Set, ...]:
    """The changes that write the decisions down; none for what stands so already.

    Raises `KeyError` for a partnership that is not there.
    """
    rows = {row.id: row for row in model.partnerships}
    changes = []
    for decision in decisions:
        row = rows[decision.partnership]
        if row.wave != decision.wave:
            changes.append(Set("partnerships", row.id, "wave", decision.wave))
        if decision.reason is not None and row.reason != decision.reason:
            changes.append(Set("partnerships", row.id, "reason", decision.reason or None))
    return tuple(changes)
