"""The plan to propose from one approach: each partnership's wave, with a reason in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.approaches.department_share import justify
from lib.analysis.approaches.plan import NOT_NOW, NOW, SECOND, Broken, hindered
from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.conditions import BUDGET, FIXED, HOURS, RULE
from lib.model.model import Model
from lib.model.partnerships import RULES
from lib.words import N_, Amount, Label, Words, counted, listing, words

AS_CHOSEN = "as_chosen"
"""Among those who want a partnership: its own department, before anything was given up."""
GROWS = 1e-9
"""Coverage that rises by less than this does not rise."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one partnership, and why; `breaks` is what stands in its way now.

    `wanted`: the approaches, and the departments' own choice (`as_chosen`), that would have it.
    """

    partnership: str
    wave: str
    why: Words
    wanted: tuple[str, ...]
    breaks: tuple[Broken, ...] = ()


def propose(model: Model, found: Approaches, approach: str) -> tuple[Proposal, ...]:
    """A wave for every partnership that is not ended, by id, from one approach's portfolio.

    Now: what is in it. Second wave: what another approach, or a department, would have. Not now:
    the rest, and what cannot be planned.
    """
    choice, chosen = lay_out(model), found.of(approach).chosen
    wanted, hinders = _wanted(found), hindered(model, chosen)
    proposals = []
    for name in choice.ids:
        by = wanted.get(name, ())
        if name in chosen:
            proposals.append(Proposal(name, NOW, _for(model, choice, chosen, name, by), by))
        else:
            why = _against(model, choice, chosen, name, hinders[name])
            wave = SECOND if by else NOT_NOW
            proposals.append(Proposal(name, wave, why, by, hinders[name]))
    proposals += [
        Proposal(row.partnership, NOT_NOW, words(LEFT_OUT[row.why]), ())
        for row in choice.candidates.left_out
        if row.why in LEFT_OUT
    ]
    return tuple(sorted(proposals, key=lambda row: row.partnership))


LEFT_OUT: Mapping[str, str] = {
    "never": N_("It is fixed that it must not be in."),
    "no_hours": N_("Nobody has said how many hours it takes, so it cannot be planned yet."),
}
"""Why a partnership can be in no portfolio; ended ones need no decision."""


def _wanted(found: Approaches) -> dict[str, tuple[str, ...]]:
    """Who would have each partnership, in the order to say it."""
    choices = {AS_CHOSEN: found.led.wanted, **{row.id: row.chosen for row in found.each}}
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
    if choice.value({*chosen, name}) > choice.value(chosen) + GROWS:
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
    department = model.called("departments", about)
    return words("{department} keeps less of its own value than promised.", department=department)


def _say_rule(model: Model, name: str) -> Words:
    rule = next(row for row in model.rules if row.id == name)
    return words(
        "It breaks the rule “{rule}”: {partnerships}.",
        rule=Label(RULES[rule.kind]),
        partnerships=listing(model.called("partnerships", row) for row in rule.partnerships),
    )
