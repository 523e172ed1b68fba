"""Every indicator of a portfolio worked out straight from the rows of a model, without the product.

Written from the definitions alone: plain loops, no arrays, nothing shared with `lib.analysis`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from math import sqrt

from hypothesis import strategies as st

from lib.model.competences import Competence, Need, Profile
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.people import Level, Person
from tests.lib.analysis.houses import houses


@st.composite
def staffed_houses(draw: st.DrawFn) -> Model:
    """A small library with risks, goals of no weight or target, and staff little is told of."""
    model = draw(houses())
    grades = st.none() | st.integers(1, 5)
    rows = {
        "partnerships": [
            replace(row, risk=draw(grades), status=draw(st.sampled_from((None, "ended"))))
            for row in model.partnerships
        ],
        "goals": [
            replace(
                row,
                weight=draw(st.sampled_from((None, 0.0, 1.0, 3.0))),
                target=draw(st.sampled_from((None, 2.0, 4.0))),
            )
            for row in model.goals
        ],
        "competences": [Competence(id=name, name=name) for name in ("K1", "K2")],
        "profiles": [
            Profile(role="partnership_lead", competence="K1", level=3, must=draw(st.booleans()))
        ],
        "people": [
            Person(
                id=f"M{n}",
                department=draw(st.sampled_from([None, *(row.id for row in model.departments)])),
                may_lead=draw(st.sampled_from((True, False, None))),
            )
            for n in range(4)
        ],
        "levels": [
            Level(person=f"M{n}", competence=name, leader=draw(st.none() | st.integers(2, 4)))
            for n in range(4)
            for name in ("K1", "K2")
        ],
        "needs": [
            Need(partnership=row.id, competence="K2", level=3)
            for row in model.partnerships
            if draw(st.booleans())
        ],
    }
    return model.with_tables(rows)


def indicators(model: Model, chosen: Collection[str]) -> dict[str, float | None]:
    """The indicators, but those about wishes, by name; 0 to 100, or hours, or partners."""
    inside = [row for row in model.partnerships if row.id in chosen]
    return {
        "strategy_coverage": strategy_coverage(model, chosen),
        "overload": overload(model, chosen),
        "selectivity": selectivity(model, chosen),
        "weakest_goal": weakest(model, chosen),
        "double_contact": double_contact(inside),
        "novelty": graded(model, inside, "novelty"),
        "risk": graded(model, inside, "risk"),
        "imposed": imposed(model, inside),
        "own_strengths": own_strengths(model, inside),
        "cross_department": cross_department(model, inside),
        "focus": focus(model, inside),
        "voice": voice(model, chosen),
    }


def hours_of(model: Model, partnership: str, department: str | None = None) -> float:
    """Hours of a partnership, in one department or in all."""
    return sum(
        row.hours or 0.0
        for row in model.efforts
        if row.partnership == partnership and department in (None, row.department)
    )


def points_of(model: Model, partnership: str, goal: str) -> float:
    """What is known of a contribution."""
    return sum(
        row.points or 0.0
        for row in model.contributions
        if (row.partnership, row.goal) == (partnership, goal)
    )


def weights_of(model: Model) -> dict[str, float]:
    """The goals' weights, of sum 1; all 0 where none is weighted."""
    whole = sum(row.weight or 0.0 for row in model.goals)
    return {row.id: (row.weight or 0.0) / whole if whole else 0.0 for row in model.goals}


def weakest(model: Model, chosen: Collection[str]) -> float | None:
    """100 · min a_g over goals with weight (and a target)."""
    shares = [
        min(1.0, sum(points_of(model, p, goal.id) for p in chosen) / goal.target)
        for goal in model.goals
        if goal.weight and goal.target
    ]
    return 100 * min(shares) if shares else None


def strategy_coverage(model: Model, chosen: Collection[str]) -> float | None:
    """100 · Σ w_g a_g; a goal without a target is not met."""
    weights = weights_of(model)
    if not any(weights.values()):
        return None
    return 100 * sum(
        weights[goal.id] * min(1.0, sum(points_of(model, p, goal.id) for p in chosen) / goal.target)
        for goal in model.goals
        if goal.target
    )


def proposed(model: Model) -> list[Partnership]:
    """What is neither ended nor fixed as never."""
    return [row for row in model.partnerships if row.status != "ended" and row.fixed != "never"]


def overload(model: Model, chosen: Collection[str]) -> float | None:
    """Σ max(0, hours asked − H_d) over the departments that say what they have."""
    there = {row.id: row.hours for row in model.departments if row.hours is not None}
    open_ones = {row.id for row in proposed(model)}
    known = any(row.partnership in open_ones and row.hours is not None for row in model.efforts)
    if not there or not known:
        return None
    asked = {name: sum(hours_of(model, p, name) for p in chosen) for name in there}
    return sum(max(0.0, asked[name] - hours) for name, hours in there.items())


def selectivity(model: Model, chosen: Collection[str]) -> float | None:
    """Chosen of proposed."""
    every = proposed(model)
    return 100 * sum(row.id in chosen for row in every) / len(every) if every else None


def double_contact(inside: Collection[Partnership]) -> float:
    """Partner organisations that more than one department leads a partnership with."""
    leads: dict[str, set[str]] = {}
    for row in inside:
        if row.partner and row.lead:
            leads.setdefault(row.partner, set()).add(row.lead)
    return float(sum(len(found) > 1 for found in leads.values()))


def graded(model: Model, inside: Collection[Partnership], grade: str) -> float | None:
    """100 · Σ h_p (n_p − 1)/4 / Σ h_p; an unknown grade counts as 1, unless all are unknown."""
    whole = sum(hours_of(model, row.id) for row in inside)
    if not whole or all(getattr(row, grade) is None for row in inside):
        return None
    part = sum(hours_of(model, row.id) * ((getattr(row, grade) or 1) - 1) / 4 for row in inside)
    return 100 * part / whole


def shortlists(model: Model) -> dict[str, list[str]]:
    """L_d of every department: the first k by own value u_dp > 0, among those with its hours."""
    library, lists = weights_of(model), {}
    for department in model.departments:
        stated = {
            r.goal: r.weight or 0.0 for r in model.priorities if r.department == department.id
        }
        whole = sum(stated.values())
        v = {g: w / whole for g, w in stated.items()} if whole else library
        values = []
        for row in model.partnerships:
            if row.status == "ended" or row.fixed == "never":
                continue
            if hours_of(model, row.id, department.id) <= 0:
                continue
            plain = sum(v.get(g.id, 0.0) * points_of(model, row.id, g.id) for g in model.goals)
            own = plain * (1 - model.options.caution * ((row.novelty or 1) - 1) / 4)
            if own > 1e-9:
                values.append((-round(own, 9), row.id))
        lists[department.id] = [name for _, name in sorted(values)][: model.options.shortlist]
    return lists


def imposed(model: Model, inside: Collection[Partnership]) -> float | None:
    """100 · hours on what the department did not list / all hours."""
    lists = shortlists(model)
    each = [
        (hours_of(model, row.id, d.id), row.id in lists[d.id])
        for row in inside
        for d in model.departments
    ]
    whole = sum(hours for hours, _ in each)
    return 100 * sum(hours for hours, listed in each if not listed) / whole if whole else None


def own_strengths(model: Model, inside: Collection[Partnership]) -> float | None:
    """Share of the chosen whose lead department has somebody who may lead and could."""
    levels = {(r.person, r.competence): r.leader for r in model.levels if r.leader is not None}
    profile = {r.competence: r.level or 0 for r in model.profiles}
    if not levels or not profile or not inside:
        return None
    return 100 * sum(_has_a_lead(model, row, levels, profile) for row in inside) / len(inside)


def _has_a_lead(
    model: Model,
    row: Partnership,
    levels: dict[tuple[str, str], int],
    profile: dict[str, int],
) -> bool:
    asked = [*profile.items()]
    asked += [(n.competence, n.level or 0) for n in model.needs if n.partnership == row.id]
    return any(
        person.department == row.lead
        and row.lead is not None
        and person.may_lead is not False
        and all(levels.get((person.id, name), -1) >= level for name, level in asked)
        for person in model.people
    )


def cross_department(model: Model, inside: Collection[Partnership]) -> float | None:
    """Share of the hours in partnerships with at least two departments."""
    whole = part = 0.0
    for row in inside:
        working = [d.id for d in model.departments if hours_of(model, row.id, d.id) > 0]
        whole += hours_of(model, row.id)
        part += hours_of(model, row.id) if len(working) > 1 else 0.0
    return 100 * part / whole if whole else None


def focus(model: Model, inside: Collection[Partnership]) -> float | None:
    """100 · cosine between the points given to each goal and its weight."""
    weights = weights_of(model)
    given = {g: sum(points_of(model, row.id, g) for row in inside) for g in weights}
    length = sqrt(sum(x * x for x in given.values())) * sqrt(sum(w * w for w in weights.values()))
    return 100 * sum(given[g] * weights[g] for g in weights) / length if length else None


def voice(model: Model, chosen: Collection[str]) -> float | None:
    """Share of the departments with at least one of their first three in it."""
    lists = shortlists(model)
    if not any(lists.values()):
        return None
    return 100 * sum(any(p in chosen for p in row[:3]) for row in lists.values()) / len(lists)
