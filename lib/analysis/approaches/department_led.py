"""The department-led approach: each department chooses among what it leads, then it is added up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from lib.analysis.ground.contributions import Contributions
from lib.analysis.ground.effort import Load, costs_of_partnerships, loads
from lib.analysis.ground.own_value import OwnValues, own_values
from lib.analysis.ground.solving import Progress
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import Portfolio, best_portfolio, search
from lib.analysis.portfolios.choice import Choice
from lib.analysis.portfolios.conditions import (
    ASKED,
    BUDGET,
    HOURS,
    Candidates,
    Condition,
    Source,
    find_candidates,
)
from lib.analysis.portfolios.feasible import Sums, feasible_portfolios, first_of
from lib.model.model import Model

LISTED = 14
"""So many partnerships, or fewer: every set of them is listed sooner than the best is searched."""


@dataclass(frozen=True, slots=True, eq=False)
class DepartmentLed:
    """What the departments choose each for itself, and what of it can be carried out together.

    `as_chosen`: each department's own choice, by id. `chosen_loads`: the hours all of it would ask
    for. `deliverable` is None where nothing that they chose, musts beside it, keeps the library's
    rules and limits. `own`: how each department values every partnership. `could_choose`: all that
    some department leads; `led_by_nobody` can be chosen by no department.
    """

    as_chosen: Mapping[str, tuple[str, ...]]
    chosen_loads: tuple[Load, ...]
    deliverable: Portfolio | None
    own: OwnValues
    could_choose: tuple[str, ...]
    led_by_nobody: tuple[str, ...]

    @property
    def wanted(self) -> tuple[str, ...]:
        """S′: all that some department has chosen, by id."""
        return tuple(sorted(name for names in self.as_chosen.values() for name in names))

    @property
    def stranded(self) -> tuple[str, ...]:
        """Chosen by its department, but not to be carried out together with the others."""
        done = () if self.deliverable is None else self.deliverable.chosen
        return tuple(name for name in self.wanted if name not in done)

    @property
    def can_choose(self) -> bool:
        """Whether any department leads anything it could choose: else there is no such approach."""
        return bool(self.could_choose)


def choose_by_departments(
    model: Model,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    progress: Progress | None = None,
    own: OwnValues | None = None,
) -> DepartmentLed:
    """The department-led portfolio S ⊆ S′, as chosen and as deliverable.

    Department d takes the subset of the partnerships it leads with the greatest Σ u_dp that keeps
    within its own hours and its share B_d = B · H_d / ΣH of the budget (equal shares where not all
    hours are known); it minds no rules. Deliverable is the subset of S′, and of what the rules fix
    as `must`, with the greatest Σ u of the lead departments that is feasible: everybody's hours,
    the whole budget, every rule. Equals are settled as for `best_portfolio`, whose `gap`,
    `seconds` and `progress` hold for the deliverable portfolio. `own`: the own values where they
    are there already.
    """
    own, candidates = own or own_values(model), find_candidates(model)
    as_chosen = _own_choices(model, own, candidates)
    wanted = {name for names in as_chosen.values() for name in names}
    deliverable = best_portfolio(
        model,
        gains=lead_values(model, own),
        also=_nothing_but(wanted, model, candidates),
        gap=gap,
        seconds=seconds,
        progress=progress,
    )
    led = {name for names in led_partnerships(model, candidates).values() for name in names}
    could, nobody = (
        tuple(name for name in candidates.ids if (name in led) is is_led)
        for is_led in (True, False)
    )
    return DepartmentLed(as_chosen, loads(model, wanted), deliverable, own, could, nobody)


def choose_without_caution(model: Model, cells: Contributions | None = None) -> tuple[str, ...]:
    """What the departments would choose each for itself if nothing were taken off for novelty.

    S′ with κ = 0 in every own value; `cells`: the contributions where they are there already.
    """
    own = own_values(model, cells, caution=0.0)
    chosen = _own_choices(model, own, find_candidates(model))
    return tuple(sorted(name for names in chosen.values() for name in names))


def led_partnerships(model: Model, candidates: Candidates) -> dict[str, tuple[str, ...]]:
    """The candidates that each department leads, by id."""
    leads = {row.id: row.lead for row in model.partnerships}
    return {
        department.id: tuple(name for name in candidates.ids if leads[name] == department.id)
        for department in model.departments
    }


def lead_values(model: Model, own: OwnValues) -> dict[str, float]:
    """What each partnership is worth to the department that leads it; those led by none: absent."""
    places = {name: i for i, name in enumerate(own.departments)}
    return {
        row.id: float(own.values[places[row.lead], column])
        for column, row in enumerate(model.partnerships)
        if row.lead is not None
    }


def shared_budget(model: Model) -> dict[str, float | None]:
    """Each department's share of the budget; None where no budget is known: no limit."""
    budget, hours = model.options.budget, {row.id: row.hours for row in model.departments}
    known = [value for value in hours.values() if value is not None]
    if budget is None:
        return dict.fromkeys(hours)
    if len(known) < len(hours) or sum(known) <= 0:
        return dict.fromkeys(hours, budget / max(1, len(hours)))
    return {name: budget * (value or 0.0) / sum(known) for name, value in hours.items()}


def _own_choices(
    model: Model, own: OwnValues, candidates: Candidates
) -> dict[str, tuple[str, ...]]:
    """What each department takes of those it leads, within its own hours and its own money."""
    led, budgets = led_partnerships(model, candidates), shared_budget(model)
    costs = costs_of_partnerships(model)
    chosen = {}
    for i, row in enumerate(model.departments):
        hours = dict(zip(own.partnerships, own.hours[i].tolist(), strict=True))
        conditions = (
            *_at_most(Source(HOURS, row.id), led[row.id], hours, row.hours),
            *_at_most(Source(BUDGET, row.id), led[row.id], costs, budgets[row.id]),
        )
        choice = _plain_choice(candidates, own, led[row.id], own.of(row.id), conditions)
        chosen[row.id] = _taken(choice)
    return chosen


def _taken(choice: Choice) -> tuple[str, ...]:
    """The best of the choice, and of its equals the one to take; listed where that is sooner."""
    if len(choice.ids) > LISTED:
        found = search(choice)
        return () if found is None else found.chosen
    sets = feasible_portfolios(choice)
    if not len(sets):
        return ()
    gains = np.array([(choice.gains or {})[name] for name in choice.ids])
    values = Sums(gains[:, None]).of(sets, 0)
    return first_of(choice, sets[values >= values.max() - SAME])


def _at_most(
    source: Source, ids: tuple[str, ...], taken: Mapping[str, float], most: float | None
) -> tuple[Condition, ...]:
    """The condition that they take no more of something than there is; none where unknown."""
    return () if most is None else (Condition(source, {p: taken[p] for p in ids}, high=most),)


def _plain_choice(
    candidates: Candidates,
    own: OwnValues,
    ids: tuple[str, ...],
    values: Mapping[str, float],
    conditions: tuple[Condition, ...],
) -> Choice:
    """A choice among `ids` by value alone: no goals, no rules."""
    every = dict(zip(own.partnerships, own.hours.sum(axis=0).tolist(), strict=True))
    return Choice(
        replace(candidates, ids=ids),
        goals=(),
        points=np.zeros((len(ids), 0)),
        targets=np.zeros(0),
        weights=np.zeros(0),
        hours={name: every[name] for name in ids},
        synergies=(),
        conditions=conditions,
        gains={name: values[name] for name in ids},
    )


def _nothing_but(
    wanted: Collection[str], model: Model, candidates: Candidates
) -> tuple[Condition, ...]:
    """The condition that nothing is in but what was chosen and what is fixed as `must`."""
    fixed = {row.id for row in model.partnerships if row.fixed == "must"}
    others = [name for name in candidates.ids if name not in wanted and name not in fixed]
    return (Condition(Source(ASKED), dict.fromkeys(others, 1.0), high=0.0),) if others else ()
