"""Every view of the Competences pages of any library; what takes draws takes few."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lib.analysis.competences.closing_curves import over_budget
from lib.analysis.competences.closing_plan import close_gaps
from lib.analysis.competences.closing_ways import Frame
from lib.analysis.competences.competence_effect import compare_competences
from lib.analysis.competences.department_gaps import find_department_gaps
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hiring import most_valuable_hire
from lib.analysis.competences.hiring_advice import advise
from lib.analysis.competences.leads import find_leads
from lib.analysis.competences.leaving import leave_losses, worst_pairs
from lib.analysis.competences.level_matrix import find_level_matrix
from lib.analysis.competences.noise import find_steadiness
from lib.analysis.competences.roles import find_role_gaps
from lib.analysis.competences.special_needs import find_special_needs
from lib.analysis.competences.staffing import propose_staffing
from lib.analysis.competences.turnover import Turnover, going
from lib.analysis.competences.two_views import compare_views
from lib.model.changes import apply
from lib.model.model import Model
from lib.store.links import Aside
from lib.text.language import Language
from lib.view.competences.closing_bars import bars_view
from lib.view.competences.closing_curve import curve_view
from lib.view.competences.closing_plan import plan_view
from lib.view.competences.gap_coverage import coverage_view
from lib.view.competences.gap_departments import departments_view
from lib.view.competences.gap_lead import lead_view
from lib.view.competences.gap_leaving import leaving_view
from lib.view.competences.gap_matrix import matrix_view
from lib.view.competences.gap_needs import needs_view
from lib.view.competences.gap_noise import noise_view
from lib.view.competences.gap_roles import role_views
from lib.view.competences.gap_views import views_view
from lib.view.competences.hiring import hiring_view
from lib.view.competences.hiring_advice import advice_view
from lib.view.competences.self_rating import self_rating_view
from lib.view.competences.self_rating_staff import staff_view
from lib.view.competences.staffing_loads import loads_view
from lib.view.competences.staffing_people import people_view
from lib.view.competences.staffing_seats import seats_view
from lib.view.competences.turnover import turnover_view

DRAWS, FEW = 50, 6
"""Draws of what is drawn by lot; partnerships to staff."""
DAY = date(2026, 11, 1)


def competent(model: Model, reader: Language) -> Iterator[object]:
    """Every page of the section and the personal page of Self-rating, as the leader sees them."""
    yield from _gaps(model, reader)
    yield from _single(model, reader)
    yield from _closing(model, reader)
    hire = most_valuable_hire(model, 1, draws=DRAWS)
    yield hiring_view(model, hire, find_gaps(model), 1, reader)
    yield advice_view(model, advise(model), reader)
    if model.people and model.partnerships:
        yield from _staffing(model, reader)


def _gaps(model: Model, reader: Language) -> Iterator[object]:
    yield coverage_view(model, find_gaps(model), reader)
    yield needs_view(model, find_special_needs(model), reader)
    yield noise_view(model, find_steadiness(model, draws=DRAWS), reader)
    yield role_views(model, find_role_gaps(model), reader)
    for leader in (False, True):
        yield departments_view(model, find_department_gaps(model, leader=leader), reader)
        yield views_view(model, compare_views(model, leader=leader), reader)
        for row in model.partnerships[:1]:
            yield lead_view(model, row.id, find_leads(model, row.id), reader, leader)


def _single(model: Model, reader: Language) -> Iterator[object]:
    """What tells of single members of staff."""
    if model.people:
        yield matrix_view(model, find_level_matrix(model), reader)
        yield leaving_view(model, leave_losses(model), worst_pairs(model), reader)
        yield staff_view(model, (), reader)
        yield self_rating_view(model, model.people[0].id, Aside(), DAY, reader)
        yield _left(model, model.people[0].id, reader)


def _left(model: Model, person: str, reader: Language) -> object:
    """What it does that somebody leaves."""
    after = apply(model, going(model, (person,)))
    found = Turnover(1, 0, compare_competences(model, after), None, None)
    return turnover_view(model, after, found, reader)


def _closing(model: Model, reader: Language) -> Iterator[object]:
    plan = close_gaps(model, Frame(deadline=model.options.deadline_months))
    if plan is not None:
        yield plan_view(model, plan, reader, leader=True)
        yield bars_view(model, plan, reader)
        yield curve_view(model, over_budget(model), "budget", reader, leader=True)


def _staffing(model: Model, reader: Language) -> Iterator[object]:
    found = propose_staffing(model, tuple(row.id for row in model.partnerships[:FEW]))
    yield seats_view(model, found, reader, leader=True)
    yield people_view(model, found, reader)
    yield loads_view(model, found, reader)
