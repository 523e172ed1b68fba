"""Everything that is computed once and shown often. No other module caches.

Models are named by their digest, results by the model they come from; every cache is bounded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from time import perf_counter
from typing import NamedTuple

import streamlit as st

from lib.analysis.approaches.combination import Promise
from lib.analysis.approaches.department_led import DepartmentLed
from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.competences.closing_curves import PlanCurve
from lib.analysis.competences.closing_plan import Plan
from lib.analysis.competences.closing_ways import Frame
from lib.analysis.competences.competence_effect import CompetenceEffect
from lib.analysis.competences.hire_profiles import Limits
from lib.analysis.competences.hiring import Hiring
from lib.analysis.competences.leaving import Loss
from lib.analysis.competences.noise import NoiseTest
from lib.analysis.competences.seats import Terms
from lib.analysis.competences.staffing import Filled, Staffing
from lib.analysis.order.alignment import Alignment
from lib.analysis.order.intervals import Intervals
from lib.analysis.order.robustness import RankAcceptability
from lib.analysis.order.smallest_change import WeightChange
from lib.analysis.order.viewpoints import Viewpoint
from lib.analysis.order.winning import WinningChances
from lib.analysis.order.worth_asking import WorthAsking
from lib.analysis.portfolios.conditions import Source
from lib.analysis.portfolios.core_index import CoreIndex
from lib.analysis.portfolios.frontier import By, Placed, Point
from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.portfolios.pricing import Forced, Worth
from lib.analysis.portfolios.relaxing import Relaxing
from lib.analysis.scenarios.effects import Effects
from lib.analysis.scenarios.levers import Lever
from lib.analysis.scenarios.seeking import Sought, Wish
from lib.analysis.scenarios.weight_path import WeightSought
from lib.analysis.standing import Standing
from lib.errors import BadFileError
from lib.exchange.incoming import Incoming
from lib.exchange.sheets import Sheet
from lib.model.model import Model
from lib.settings import settings
from lib.store.backups import Contents
from lib.store.base import Commit
from lib.store.shelf import Shelf
from pages.ui.patience import Patience
from pages.ui.what_ifs import WhatIfs

_BY_DIGEST = {Model: lambda model: model.digest}
PATIENCE, QUICK_SECONDS = 4.0, 0.7
"""How long a reader waits for a proof, and for an answer that comes with the page."""


_SEARCH = "samspil.search"
"""Asked for while a search goes on, and never set."""


class Effort(NamedTuple):
    """How good an answer has to be (relative gap to the best), and how long a search may take."""

    gap: float
    seconds: float


@st.cache_resource(max_entries=1, show_spinner=False)
def shelf() -> Shelf:
    """The shelf of libraries, with the ready ones in place."""
    from lib.start import open_shelf

    return open_shelf(settings())


@st.cache_resource(max_entries=1, show_spinner=False)
def what_ifs() -> WhatIfs:
    """The what-ifs that links name."""
    return WhatIfs()


@st.cache_resource(max_entries=1, show_spinner=False)
def patience() -> Patience:
    """How often each door was tried in vain since Samspil was started."""
    return Patience()


@st.cache_resource(max_entries=16, show_spinner=False)
def base(library: str, revision: int) -> Model:
    """A library's model as it stood at `revision`."""
    store = shelf().open(library)
    today = store.load()
    return today.model if today.revision == revision else store.at(revision)


@st.cache_resource(max_entries=8, show_spinner=False)
def history(library: str, revision: int) -> tuple[Commit, ...]:
    """Every commit up to `revision`, newest first."""
    return shelf().open(library).history() if revision else ()


@st.cache_resource(max_entries=8, show_spinner=False)
def contents(copy: bytes) -> Contents:
    """What a copy of a library holds, after every check."""
    from lib.store.checking import inspect

    return inspect(copy)


@st.cache_resource(max_entries=8, show_spinner=False)
def pasts(library: str, revision: int, wanted: frozenset[int]) -> Mapping[int, Model]:
    """The model as each of the `wanted` revisions left it, asked when `revision` was newest."""
    return shelf().open(library).models(wanted) if wanted else {}


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def standing(model: Model) -> Standing:
    """Where the library stands."""
    from lib.analysis.standing import stand

    return stand(model)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def alignment(model: Model) -> Alignment:
    """Each partnership's alignment."""
    from lib.analysis.order.alignment import align

    return align(model)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def intervals(model: Model) -> Intervals:
    """How far each goal's weight can move before the order changes."""
    from lib.analysis.order.intervals import find_intervals

    return find_intervals(model)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def smallest_changes(model: Model) -> tuple[WeightChange, ...]:
    """The smallest change of weights that would put each rival first."""
    from lib.analysis.order.smallest_change import smallest_changes

    return smallest_changes(model)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def flip_scores(model: Model) -> Mapping[str, Mapping[str, float | None]]:
    """The contributions that would lift each partnership among the first k."""
    from lib.analysis.order.flip_scores import flip_scores

    return flip_scores(model)


@st.cache_data(max_entries=16, show_spinner=False, hash_funcs=_BY_DIGEST)
def viewpoints(model: Model) -> tuple[Viewpoint, ...]:
    """The partnerships as each department sees them."""
    from lib.analysis.order.viewpoints import look

    return look(model, alignment(model))


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def acceptability(model: Model, kind: str) -> RankAcceptability:
    """How often each partnership has each rank, over the weightings of a kind."""
    from lib.analysis.order.robustness import rank_acceptability

    return rank_acceptability(model, kind)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def winning(model: Model, kind: str, pair: tuple[str, str]) -> WinningChances | None:
    """How often either of two partnerships is ahead, over the weightings of a kind."""
    from lib.analysis.order.winning import winning_chances

    return winning_chances(model, kind, pair)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def worth_asking(model: Model, top: int) -> WorthAsking:
    """The unknown contributions that could change which partnerships are first."""
    from lib.analysis.order import worth_asking

    return worth_asking.worth_asking(model, top)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def quick_portfolio(model: Model) -> Portfolio | None:
    """A portfolio within one per cent of the best, found at once; None where none is possible.

    Raises `TimeoutError` where none is found in a few seconds.
    """
    from lib.analysis.portfolios.portfolio import QUICK, best_portfolio

    return best_portfolio(model, gap=QUICK, seconds=PATIENCE)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def portfolio(model: Model, _start: tuple[str, ...]) -> Portfolio | None:
    """The best portfolio, or the best found in a few seconds."""
    from lib.analysis.portfolios.portfolio import best_portfolio

    return best_portfolio(model, seconds=PATIENCE, start=_start)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def relaxing(model: Model) -> Relaxing:
    """What has to give way where no portfolio keeps all rules and limits."""
    from lib.analysis.portfolios.relaxing import relax

    return relax(model)


@st.cache_data(max_entries=256, show_spinner=False, hash_funcs=_BY_DIGEST)
def forced(model: Model, partnership: str, is_in: bool, _best: Portfolio) -> Forced:
    """What the best portfolio is without a partnership that is in it, or with one that is not."""
    from lib.analysis.portfolios.pricing import why_in, why_out

    return (why_in if is_in else why_out)(model, _best, partnership, seconds=PATIENCE)


@st.cache_data(
    max_entries=1_024,
    show_spinner=False,
    hash_funcs={**_BY_DIGEST, Source: lambda source: (source.kind, source.about)},
)
def worth(model: Model, source: Source) -> Worth:
    """What it would bring to have more of something, or to be free of a rule.

    Raises `TimeoutError` where it is not found in time.
    """
    from lib.analysis.portfolios import pricing

    return pricing.worth(model, source, seconds=PATIENCE)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def exact_frontier(model: Model, by: By) -> tuple[Point, ...]:
    """Every corner of the frontier of a small library."""
    from lib.analysis.portfolios.frontier import exact_frontier

    return tuple(exact_frontier(model, by))


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def frontier_levels(model: Model, by: By) -> tuple[float, ...]:
    """The levels at which the frontier of a larger library is looked for."""
    from lib.analysis.portfolios.frontier import levels

    return levels(model, by)


@st.cache_data(max_entries=1_024, show_spinner=False, hash_funcs=_BY_DIGEST)
def frontier_point(model: Model, by: By, level: float, _before: Point | None) -> Point | None:
    """One point of it; asked for from little to much."""
    from lib.analysis.portfolios.frontier import best_within

    return best_within(model, by, level, _before)


@st.cache_data(max_entries=256, show_spinner=False, hash_funcs=_BY_DIGEST)
def placed(model: Model, by: By, chosen: tuple[str, ...]) -> Placed:
    """Where a set of partnerships stands beside the frontier."""
    from lib.analysis.portfolios.frontier import place

    return place(model, by, chosen)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def quick_core_index(model: Model, weights: str) -> CoreIndex | None:
    """The core index of each candidate; None where it takes longer than a reader waits."""
    from lib.analysis.portfolios.core_index import core_index

    ends = perf_counter() + QUICK_SECONDS
    return core_index(model, weights, progress=lambda _: perf_counter() < ends)


def _wanted(_value: float, _bound: float) -> bool:
    """True; a run whose reader has done something else meanwhile ends here instead.

    Whoever asks for the session's state lets Streamlit end the run; nothing is drawn, so a cached
    result may ask too.
    """
    return _SEARCH not in st.session_state


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def departments_choice(model: Model, effort: Effort) -> DepartmentLed:
    """What the departments would choose, and what of it can be carried out.

    Raises `TimeoutError` where nothing is found in time.
    """
    from lib.analysis.approaches.department_led import choose_by_departments

    gap, seconds = effort
    return choose_by_departments(model, gap=gap, seconds=seconds, progress=_wanted)


@st.cache_data(max_entries=1_024, show_spinner=False, hash_funcs=_BY_DIGEST)
def promise(
    model: Model,
    guarantee: float,
    effort: Effort,
    _led: DepartmentLed,
    _known: tuple[Promise, ...],
) -> Promise:
    """The best portfolio under one promise to the departments."""
    from lib.analysis.approaches.promises import next_promise

    gap, seconds = effort
    return next_promise(model, _led, guarantee, _known, gap=gap, seconds=seconds, progress=_wanted)


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs=_BY_DIGEST)
def compared(
    model: Model,
    guarantee: float,
    effort: Effort,
    _led: DepartmentLed,
    _team: Promise,
    _both: Promise,
) -> Approaches:
    """The approaches with all their measures, from the portfolios that were found."""
    from lib.analysis.approaches.promises import steadied
    from lib.analysis.approaches.side_by_side import beside

    team, both = steadied((_team, _both))
    return beside(model, _led, team, both)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs={**_BY_DIGEST, Terms: repr})
def staffing(model: Model, partnerships: tuple[str, ...], terms: Terms, seconds: float) -> Staffing:
    """Who could take which seat of these partnerships: the best and the fairest proposal."""
    from lib.analysis.competences.staffing import propose_staffing

    return propose_staffing(model, partnerships, terms, seconds=seconds, progress=_wanted)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def noise_test(model: Model) -> NoiseTest:
    """How far the findings about competences hold if levels are a little wrong."""
    from lib.analysis.competences.noise import find_steadiness

    return find_steadiness(model)


@st.cache_data(max_entries=16, show_spinner=False, hash_funcs=_BY_DIGEST)
def worst_pairs(model: Model) -> tuple[Loss, ...]:
    """The pairs of people whose leaving together costs most: for the leader alone."""
    from lib.analysis.competences.leaving import worst_pairs

    return worst_pairs(model)


@st.cache_data(max_entries=32, show_spinner=False, hash_funcs=_BY_DIGEST)
def competence_effect(before: Model, after: Model) -> CompetenceEffect:
    """Every competence figure of two models side by side."""
    from lib.analysis.competences.competence_effect import compare_competences

    return compare_competences(before, after)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def seats_filled(model: Model, partnerships: tuple[str, ...]) -> Filled:
    """How many seats of these partnerships can be filled, leads first."""
    from lib.analysis.competences.staffing import count_filled

    return count_filled(model, partnerships, seconds=PATIENCE)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs={**_BY_DIGEST, Limits: repr})
def hires(model: Model, posts: int, limits: Limits) -> Hiring | None:
    """The profile of the next post, or the next two, that closes most."""
    from lib.analysis.competences.hiring import most_valuable_hire

    return most_valuable_hire(model, posts, limits)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def closing_plan(model: Model, frame: Frame) -> Plan | None:
    """The best plan to close competence gaps within the frame."""
    from lib.analysis.competences.closing_plan import close_gaps

    return close_gaps(model, frame, meanwhile=lambda: _wanted(0.0, 0.0))


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def closing_curve(model: Model, limit: str, frame: Frame, seconds: float) -> PlanCurve:
    """The closing plan over one limit, as far as it can be followed in so many seconds."""
    from lib.analysis.competences import closing_curves

    curves = {
        "deadline": closing_curves.over_deadline,
        "budget": closing_curves.over_budget,
        "course_hours": closing_curves.over_course_hours,
    }
    ends = perf_counter() + seconds
    return curves[limit](model, frame, lambda: _wanted(0.0, 0.0) and perf_counter() < ends)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def effects(base: Model, changes: str, figure: str) -> Effects | None:
    """What each change of a what-if (as JSON) does to one of `EXPLAINED`; None where unknown."""
    from lib.analysis.scenarios.effects import effects_of
    from lib.analysis.scenarios.outcome import EXPLAINED
    from lib.model.plain import from_plain

    listed = [from_plain(plain) for plain in json.loads(changes)]
    return effects_of(base, listed, EXPLAINED[figure], lambda _: _wanted(0.0, 0.0))


@st.cache_data(max_entries=4_096, show_spinner=False, hash_funcs=_BY_DIGEST)
def figure(model: Model, name: str) -> float | None:
    """One of `EXPLAINED`, of a model."""
    from lib.analysis.scenarios.outcome import EXPLAINED

    return EXPLAINED[name](model)


@st.cache_data(
    max_entries=512, show_spinner=False, hash_funcs={**_BY_DIGEST, Lever: repr, Wish: repr}
)
def sought(model: Model, lever: Lever, wish: Wish) -> Sought:
    """The least amount of a lever at which a wish holds."""
    from lib.analysis.scenarios.seeking import seek

    return seek(model, lever, wish, progress=_wanted)


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs={**_BY_DIGEST, Wish: repr})
def weight_sought(model: Model, goal: str, wish: Wish) -> WeightSought | None:
    """The nearest weight of a goal at which a wish holds."""
    from lib.analysis.scenarios.weight_path import seek_weight

    return seek_weight(model, goal, wish, _wanted)


@st.cache_resource(max_entries=8, show_spinner=False, hash_funcs=_BY_DIGEST)
def brought(name: str, content: bytes, library: Model) -> Incoming | BadFileError:
    """What an uploaded file brings to a library, or what is wrong with it."""
    from lib.exchange.files import read_into

    try:
        return read_into(library, name, content)
    except BadFileError as error:
        return error


@st.cache_resource(max_entries=8, show_spinner=False)
def flat_list(name: str, content: bytes) -> Sheet | BadFileError:
    """The list in an uploaded file, or what is wrong with it."""
    from lib.exchange.files import read_list

    try:
        return read_list(name, content)
    except BadFileError as error:
        return error


def forget_pasts() -> None:
    """Let go of every model and history kept: somebody in them has been forgotten."""
    for kept in (
        base,
        history,
        pasts,
        standing,
        alignment,
        noise_test,
        worst_pairs,
        staffing,
        competence_effect,
        seats_filled,
        hires,
        closing_plan,
        closing_curve,
        effects,
    ):
        kept.clear()
    what_ifs.clear()
