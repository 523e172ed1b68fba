"""Every view of the Competences pages of any library; what takes draws takes few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lib.analysis.competences.advice import advise
from lib.analysis.competences.closing.curves import follow
from lib.analysis.competences.closing.plan import close_gaps
from lib.analysis.competences.closing.ways import Frame
from lib.analysis.competences.effect import compare_competences
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hiring import most_valuable_hire
from lib.analysis.competences.moves import going
from lib.analysis.competences.noise import find_steadiness
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.analysis.what_if.turnover import Turnover
from lib.model.changes import apply
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.closing.curve import curve_view
from lib.screens.closing.plan import plan_view
from lib.screens.gaps import coverage, departments, lead, matrix, noise, roles, views
from lib.screens.hiring import advice, profile
from lib.screens.rating import own, staff
from lib.screens.staffing.loads import loads_view
from lib.screens.staffing.people import people_view
from lib.screens.staffing.seats import seats_view
from lib.screens.turnover.effect import turnover_view
from lib.store.values import Aside
from lib.study import Study, study_of
from lib.words import Words
from tests.readers import seeing

DRAWS, FEW = 50, 6
"""Draws of what is drawn by lot; partnerships to staff."""
DAY = date(2026, 11, 1)


def competent(model: Model, reader: Reader) -> Iterator[object]:
    """Every page of the section and the personal page of Self-rating, as the leader sees them."""
    yield from _gaps(model, reader)
    yield from _single(model, reader)
    yield from _closing(model, reader)
    yield from _hiring(model, reader)
    if model.people and model.partnerships:
        yield from _staffing(model, reader)


def _gaps(model: Model, reader: Reader) -> Iterator[object]:
    study = study_of(model)
    gaps, needs = study.gaps(), study.special_needs()
    yield reader.say(coverage.finding(model, gaps))
    yield _said(coverage.notes(model, gaps), reader)
    yield coverage.people(model, gaps, reader)
    yield coverage.listed(model, gaps, reader)
    yield _said(coverage.waiting(model, needs), reader)
    yield coverage.needed(model, needs, reader)
    steadiness = find_steadiness(model, draws=DRAWS)
    yield _said(noise.notes(model, steadiness), reader)
    yield noise.holds(model, steadiness, reader)
    yield reader.say(roles.finding(study.role_gaps()))
    for row in study.role_gaps():
        yield reader.say(roles.filled(row))
        yield roles.profile(model, row, reader)
    for told in (False, True):
        yield from _groups(study, replace(reader, saved=model, sees_staff=told))


def _groups(study: Study, reader: Reader) -> Iterator[object]:
    """What hangs on what may be told of small groups and of single people."""
    model = study.model
    gaps, both = departments.found(study, reader), views.found(study, reader)
    yield reader.say(departments.finding(gaps))
    yield _said(departments.statements(model, gaps), reader)
    yield tuple(map(reader.say, filter(None, (departments.hidden(model, gaps),))))
    yield departments.reached(model, gaps, reader)
    yield departments.shares(model, gaps, reader)
    yield departments.people(model, gaps, reader)
    yield reader.say(views.finding(model, both))
    yield _said(views.notes(model, both), reader)
    yield views.means(model, both, reader)
    yield views.listed(model, both, reader)
    yield views.pairs(model, both, views.APART, reader)
    for name in list(lead.led(model, reader))[:1]:
        leads = study.leads(name)
        asks = lead.asks_of(model, name, leads)
        yield reader.say(lead.finding(model, name, asks, leads, reader))
        yield _said(lead.notes(model, asks), reader)
        yield lead.asked(model, asks, reader)
        yield lead.groups(model, leads, reader)


def _single(model: Model, reader: Reader) -> Iterator[object]:
    """What tells of single members of staff."""
    if model.people:
        yield from _levels(study_of(model), reader)
        yield from _rating(model, model.people[0].id, reader)
        yield _left(model, model.people[0].id, reader)


def _levels(study: Study, reader: Reader) -> Iterator[object]:
    model, losses = study.model, study.leave_losses()
    levels = matrix.found(study, matrix.TARGETS, matrix.EVERYBODY, matrix.AS_LISTED)
    yield reader.say(matrix.finding(levels))
    yield matrix.picture(model, levels, reader)
    yield matrix.key(model, levels, reader)
    yield matrix.listed(model, levels, reader)
    yield reader.say(views.leaving_finding(losses))
    yield _said(views.leaving_pairs(study.worst_pairs()), reader)
    yield views.leaving(model, losses, reader)


def _rating(model: Model, person: str, reader: Reader) -> Iterator[object]:
    items = own.items(model, person, Aside(), reader)
    yield reader.say(staff.finding(model, 0))
    yield staff.listed(model, (), reader)
    yield own.points(model, DAY, reader)
    yield items
    yield reader.say(own.finding(person, items))
    yield own.how(reader)
    yield own.private(model, Aside(dict.fromkeys((it.id for it in items), 1)), reader)


def _said(lines: Iterable[Words], reader: Reader) -> tuple[str, ...]:
    return tuple(map(reader.say, lines))


def _left(model: Model, person: str, reader: Reader) -> object:
    """What it does that somebody leaves."""
    after = apply(model, going(model, (person,)))
    found = Turnover(1, 0, compare_competences(model, after), None)
    return turnover_view(model, after, found, reader)


def _closing(model: Model, reader: Reader) -> Iterator[object]:
    plan = close_gaps(model, Frame(deadline=model.options.deadline_months))
    if plan is not None:
        yield plan_view(model, plan, seeing(reader, staff=True))
        yield curve_view(model, follow(model, "budget"), "budget", seeing(reader, staff=True))


def _hiring(model: Model, reader: Reader) -> Iterator[object]:
    found = most_valuable_hire(model, 1, draws=DRAWS)
    yield reader.say(profile.finding(model, found, 1))
    if (closing := profile.closing(found)) is not None:
        yield _said(profile.notes(model, closing), reader)
        yield profile.cards(model, closing, reader)
        yield profile.wanted(model, closing, reader)
    yield profile.short(model, found, find_gaps(model), reader)
    yield reader.say(advice.finding(model, advise(model)))
    yield advice.advices(model, advise(model), reader)


def _staffing(model: Model, reader: Reader) -> Iterator[object]:
    found = propose_staffing(model, tuple(row.id for row in model.partnerships[:FEW]))
    yield seats_view(model, found, seeing(reader, staff=True), model)
    yield people_view(model, found, reader)
    yield loads_view(model, found, reader)
