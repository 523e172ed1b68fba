"""The figures about closing competence gaps as plain values, for the command line."""

from __future__ import annotations

from typing import Any

from lib.analysis.competences.closing_curves import (
    PlanCurve,
    Step,
    over_budget,
    over_course_hours,
    over_deadline,
)
from lib.analysis.competences.closing_plan import Line, Plan, close_gaps
from lib.analysis.competences.closing_reasons import StillOpen
from lib.analysis.competences.small_groups import may_tell
from lib.model.model import Model

Figures = dict[str, Any]


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
        "plan": None if plan is None else _plan(plan),
        "curves": {
            "deadline": _curve(over_deadline(model)),
            "budget": _curve(over_budget(model)),
            "course_hours": _curve(over_course_hours(model)),
        },
    }


def _plan(plan: Plan) -> Figures:
    return {
        "actions": list(plan.actions),
        "cost": plan.cost,
        "hours": plan.hours,
        "course_hours": plan.course_hours,
        "months": plan.months,
        "complete": plan.complete,
        "coverage_before": plan.coverage_before,
        "coverage_after": plan.coverage_after,
        "lines": {line.action: _line(line) for line in plan.lines},
        "gaps": {
            row.competence: {
                "missing": row.missing,
                "closed": row.closed,
                "accepted": row.accepted,
                "open": row.open,
            }
            for row in plan.closings
        },
        "still_open": {row.competence: _open(row) for row in plan.still_open},
        "course_places": dict(plan.course_places),
        "unused": dict(plan.unused),
        "unknown_costs": list(plan.unknown_costs),
    }


def _line(line: Line) -> Figures:
    reason = line.reason
    return {
        "kind": line.kind,
        "closes": dict(line.closes),
        "cost": line.cost,
        "hours": line.hours,
        "months": line.months,
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
