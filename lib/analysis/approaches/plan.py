"""From proposal to plan: what a portfolio breaks, and who comes now, later or not now, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from lib.analysis.approaches.department_share import justify
from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.ground.coverage import Attained
from lib.analysis.ground.effort import Load, cost_of, loads
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.choice import Choice, covered, lay_out
from lib.analysis.portfolios.conditions import (
    BUDGET,
    FIXED,
    HOURS,
    RULE,
    Condition,
    LeftOut,
    Source,
)
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.partnerships import RULES
from lib.words import N_, Amount, Label, Words, counted, listing, words

Wave = Literal["now", "second", "not_now"]
"""When a partnership comes, as the model's `WAVES`."""
NOW: Final = "now"
SECOND: Final = "second"
NOT_NOW: Final = "not_now"
AS_CHOSEN = "as_chosen"
"""Among those who want a partnership: its own department, before anything was given up."""
LEFT_OUT: Mapping[str, str] = {
    "never": N_("It is fixed that it must not be in."),
    "no_hours": N_("Nobody has said how many hours it takes, so it cannot be planned yet."),
}
"""Why a partnership can be in no portfolio; ended ones need no decision."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A limit, rule or promise that a portfolio breaks, and by how much.

    `by` is in the unit of the source: hours, money, a number of partnerships, or for a promise the
    share (0 to 1) of a department's own choice; `total` is what the portfolio comes to, `limit`
    what is allowed.
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
    cost = cost_of(model, inside)
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


def hindered(
    model: Model, chosen: Collection[str], choice: Choice | None = None
) -> dict[str, tuple[Broken, ...]]:
    """For each candidate that is not in the portfolio, what it would break there; () where it fits.

    What the portfolio breaks already is not counted. `choice`: the model's own, where it is laid
    out already.
    """
    choice = choice or lay_out(model)
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


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one partnership, and why; `breaks` is what stands in its way now.

    `wanted`: the approaches, and the departments' own choice (`as_chosen`), that would have it.
    """

    partnership: str
    wave: Wave
    why: Words
    wanted: tuple[str, ...]
    breaks: tuple[Broken, ...] = ()


def propose(model: Model, found: Approaches, approach: str) -> tuple[Proposal, ...]:
    """A wave for every partnership that is not ended, by id, from one approach's portfolio.

    Now: what is in it. Second wave: what another approach, or a department, would have. Not now:
    the rest, and what cannot be planned.
    """
    choice, chosen = lay_out(model), found.of(approach).chosen
    wanted, hinders = _wanted(found), hindered(model, chosen, choice)
    proposals = []
    for name in choice.ids:
        by = wanted.get(name, ())
        if name in chosen:
            proposals.append(Proposal(name, NOW, _for(model, choice, chosen, name, by), by))
        else:
            why = _against(model, choice, chosen, name, hinders[name])
            wave: Wave = SECOND if by else NOT_NOW
            proposals.append(Proposal(name, wave, why, by, hinders[name]))
    proposals += [
        Proposal(row.partnership, NOT_NOW, words(LEFT_OUT[row.why]), ())
        for row in choice.candidates.left_out
        if row.why in LEFT_OUT
    ]
    return tuple(sorted(proposals, key=lambda row: row.partnership))


def _wanted(found: Approaches) -> dict[str, tuple[str, ...]]:
    """Who would have each partnership, in the order to say it."""
    choices: dict[str, tuple[str, ...]] = {
        AS_CHOSEN: found.led.wanted,
        **{row.id: row.chosen for row in found.each},
    }
    every = {name for chosen in choices.values() for name in chosen}
    return {name: tuple(by for by, chosen in choices.items() if name in chosen) for name in every}


def _for(
    model: Model, choice: Choice, chosen: tuple[str, ...], name: str, by: tuple[str, ...]
) -> Words:
    goal, _ = justify(choice, chosen, name)
    if goal is not None:
        return words("It counts most for “{goal}”.", goal=model.called("goals", goal))
    lead = next(row.lead for row in model.partnerships if row.id == name)
    if lead is not None and AS_CHOSEN in by:
        department = model.called("departments", lead)
        return words("{department} puts it forward itself.", department=department)
    return words("It is in the plan, though the goals are reached as far without it.")


def _against(
    model: Model, choice: Choice, chosen: tuple[str, ...], name: str, breaks: tuple[Broken, ...]
) -> Words:
    if breaks:
        return say_broken(model, breaks[0])
    if choice.value({*chosen, name}) > choice.value(chosen) + SAME:
        return words("There is room for it, and it would add to the goals, but it was not chosen.")
    return words("There is room for it, but it would add nothing to what the goals reach.")


def say_broken(model: Model, broken: Broken) -> Words:
    """What is broken, and by how much, in one sentence."""
    kind, about = broken.source.kind, broken.source.about
    if kind == HOURS:
        return counted(
            "It takes one hour more than {department} has.",
            "It takes {n} hours more than {department} has.",
            max(1, round(broken.by)),
            department=model.called("departments", about),
        )
    if kind == BUDGET:
        money = Amount(broken.by, model.options.currency)
        return words("It costs {money} more than there is in the budget.", money=money)
    if kind == FIXED:
        must = model.called("partnerships", about)
        return words("“{partnership}” is fixed as one that must be in.", partnership=must)
    if kind == RULE:
        return _say_rule(model, about)
    return words(
        "{department} keeps {kept} of its own choice, and {promised} is promised.",
        department=model.called("departments", about),
        kept=Amount(100 * broken.total, "%"),
        promised=Amount(100 * broken.limit, "%"),
    )


def _say_rule(model: Model, name: str) -> Words:
    rule = next(row for row in model.rules if row.id == name)
    return words(
        "It breaks the rule “{rule}”: {partnerships}.",
        rule=Label(RULES[rule.kind]),
        partnerships=listing(model.called("partnerships", row) for row in rule.partnerships),
    )
