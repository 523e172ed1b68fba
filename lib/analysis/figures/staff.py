"""Who could lead what, and how competence gaps close, as plain values, for the command line."""

from __future__ import annotations

from typing import Any

from lib.analysis.competences.closing.curves import PlanCurve, Step, follow
from lib.analysis.competences.closing.plan import Line, Plan, StillOpen, close_gaps
from lib.analysis.competences.closing.ways import CLOSES_NOTHING, NOBODY_BELOW
from lib.analysis.competences.privacy import may_tell
from lib.analysis.competences.staffing.eligible import PERSONAL
from lib.analysis.competences.staffing.proposals import Post, Proposal
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.analysis.competences.staffing.seats import BACKUP, DEPUTY, LEAD, NETWORK, NETWORK_LEAD
from lib.analysis.figures.portfolios import limits_of
from lib.analysis.portfolios.best import best_portfolio
from lib.model.model import Model

Figures = dict[str, Any]


def staffing_figures(model: Model, leader: bool = False) -> Figures | None:
    """The best and the fairest proposal for the best portfolio; who sits where for the `leader`.

    None where no portfolio is feasible, and, unless for the leader, where fewer people than the
    smallest group work here.
    """
    if model.people and not (leader or may_tell(model)):
        return None
    limits = limits_of(model)
    portfolio = best_portfolio(model, **limits)
    if portfolio is None:
        return None
    found = propose_staffing(model, portfolio.chosen, seconds=limits.get("seconds"))
    price: Figures = {
        "share_saved": found.share_saved,
        "moved": [list(seat) for seat in found.moved],
        "fit_lost": found.fit_lost,
    }
    return {
        "portfolio": list(portfolio.chosen),
        "best": _proposal(found.best, leader),
        "fairest": _proposal(found.fairest, leader),
        "price_of_fairness": price if leader else None,
        "hours_limit": found.hours_limit,
        "unknown_hours": list(found.unknown_hours),
    }


def _proposal(proposal: Proposal, leader: bool) -> Figures:
    posts: dict[str, Figures] = {}
    for post in proposal.posts:
        posts.setdefault(post.about, {})[post.part] = _post(post, leader)
    network = posts.pop(NETWORK, {})
    shown: Figures = {
        "network": network,
        "partnerships": posts,
        "filled": {
            part: dict(zip(("filled", "seats"), proposal.filled(part), strict=True))
            for part in (NETWORK_LEAD, DEPUTY, LEAD, BACKUP)
        },
        "load": _load(proposal) if leader else None,
        "highest_share": proposal.share if leader else None,
        "full": proposal.full,
        "most": proposal.most,
        "proved": proposal.proved,
    }
    return {**shown, "for_leader": _private(proposal)} if leader else shown


def _load(proposal: Proposal) -> Figures:
    """What everybody with a seat carries, by person."""
    return {
        row.person: {"hours": row.hours, "share": row.share} for row in proposal.people if row.seats
    }


def _post(post: Post, leader: bool) -> Figures:
    """Whether somebody sits there, and for the leader who; where nobody does, what is missing.

    A cause that tells of the few who have the levels is for the leader, and so is by how many
    hours somebody is short.
    """
    found: Figures = {
        "filled": post.person is not None,
        "person": post.person if leader else None,
        "hours": post.hours,
    }
    if post.unfilled is None:
        return found
    lack = post.unfilled
    return found | {
        "missing": {
            "cause": lack.cause if leader or lack.cause not in PERSONAL else None,
            "asked": dict(lack.asked),
            "nobody_has": None if lack.nobody_has is None else list(lack.nobody_has),
            "hours_short": lack.hours_short if leader else None,
        }
    }


def _private(proposal: Proposal) -> Figures:
    """Σ fit, the fit of each person seated, and who is nearest to each empty seat."""
    private = proposal.for_leader
    return {
        "fit": private.fit,
        "bound": private.bound,
        "fits": [
            {"seat": list(seat), "person": row.person, "fit": row.fit}
            for seat, row in sorted(private.eligibility.items())
        ],
        "nearest": [
            {
                "seat": list(seat),
                "people": {
                    row.person: {lack.competence: lack.steps for lack in row.lacks} for row in rows
                },
            }
            for seat, rows in sorted(private.nearest.items())
        ],
    }


def closing_figures(model: Model, leader: bool = False) -> Figures:
    """The cheapest plan before the library's deadline, and how it changes with what there is.

    All None where fewer people than the smallest group work here, unless for the leader.
    """
    deadline = model.options.deadline_months
    if not (leader or may_tell(model)):
        return {"deadline": deadline, "plan": None, "curves": None}
    plan = close_gaps(model)
    return {
        "deadline": deadline,
        "plan": None if plan is None else _plan(model, plan, leader),
        "curves": {
            "deadline": _curve(follow(model, "deadline")),
            "budget": _curve(follow(model, "budget")),
            "course_hours": _curve(follow(model, "course_hours")),
        },
    }


def _plan(model: Model, plan: Plan, leader: bool) -> Figures:
    """The plan; that whom an action is for is at target by now is for the leader only."""
    personal = {row.id for row in model.actions if row.person is not None and not leader}
    hidden = {name for name, why in plan.unused if why == NOBODY_BELOW and name in personal}
    return {
        "actions": list(plan.actions),
        "cost": plan.cost,
        "hours": plan.hours,
        "course_hours": plan.course_hours,
        "months": plan.months,
        "complete": plan.complete,
        "coverage_before": plan.coverage_before,
        "coverage_after": plan.coverage_after,
        "lines": {line.action: _line(line, leader) for line in plan.lines},
        "gaps": {
            row.competence: {
                "missing": row.missing,
                "closed": row.closed,
                "accepted": row.accepted,
                "open": row.open,
                "after": _after(plan, row.competence),
            }
            for row in plan.closings
        },
        "still_open": {row.competence: _open(row) for row in plan.still_open},
        "course_places": dict(plan.course_places),
        "unused": {name: CLOSES_NOTHING if name in hidden else why for name, why in plan.unused},
        "unknown_costs": list(plan.unknown_costs),
    }


def _after(plan: Plan, competence: str) -> Figures:
    """People at target, needed and missing in the library with the plan carried out."""
    row = plan.after.find(competence)
    return {"n": row.people, "needed": row.needed, "shortfall": row.shortfall}


def _line(line: Line, leader: bool) -> Figures:
    """One line; when it starts tells which courses are for the same person: for the leader only."""
    reason = line.reason
    return {
        "kind": line.kind,
        "closes": dict(line.closes),
        "cost": line.cost,
        "hours": line.hours,
        "months": line.months,
        "starts": line.starts if leader else None,
        "reason": {
            "kind": reason.kind,
            "left_open": dict(reason.left_open),
            "saved": reason.saved,
            "instead": list(reason.instead),
            "until": list(reason.until),
        },
    }


def _open(row: StillOpen) -> Figures:
    return {
        "seats": row.seats,
        "beyond": row.beyond,
        "easings": {
            easing.limit: {"to": easing.to, "closes": easing.closes, "by": list(easing.by)}
            for easing in row.easings
        },
    }


def _curve(curve: PlanCurve) -> Figures:
    return {
        "complete_from": curve.complete_from,
        "whole": curve.whole,
        "steps": [_step(step) for step in curve.steps],
    }


def _step(step: Step) -> Figures:
    return {
        "at": step.at,
        "actions": list(step.actions),
        "kinds": dict(step.kinds),
        "cost": step.cost,
        "closed": step.closed,
        "open": step.open,
        "coverage": step.coverage,
        "came": {
            row.action: {"kind": row.kind, "why": row.why, "replaces": list(row.replaces)}
            for row in step.came
        },
        "went": dict(step.went),
        "saved": step.saved,
        "closed_more": step.closed_more,
    }
