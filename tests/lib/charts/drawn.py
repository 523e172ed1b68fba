"""Every figure of some libraries, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lib.charts.alignment import heat_map, stacked_bars
from lib.charts.closing_bars import gap_bars
from lib.charts.closing_curve import step_bars
from lib.charts.duel import diverging_bars
from lib.charts.gap_cells import cell_map
from lib.charts.gap_coverage import coverage_bars
from lib.charts.gap_views import view_dots
from lib.charts.hiring import wanted_bars
from lib.charts.overview import effect_effort
from lib.charts.portfolios import choice_bars, frontier_lines
from lib.charts.robustness import chance_bars, place_map
from lib.charts.staffing import load_bars, seat_bars
from lib.charts.theme import Figure
from lib.charts.turning_points import weight_ranges
from lib.charts.turnover import dumbbells
from lib.charts.value_for_effort import effort_bars
from lib.charts.viewpoints import slope_chart
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.competences.closing_bars import BarsView
from lib.view.competences.closing_curve import CurveView
from lib.view.competences.gap_coverage import CoverageView
from lib.view.competences.gap_departments import DepartmentsView
from lib.view.competences.gap_matrix import MatrixView
from lib.view.competences.gap_views import ViewsView
from lib.view.competences.hiring import HiringView
from lib.view.competences.staffing_loads import LoadsView
from lib.view.competences.staffing_seats import SeatsView
from lib.view.competences.turnover import TurnoverView
from lib.view.order.duel import DuelView
from lib.view.order.robustness import SureView
from lib.view.order.turning_points import TurningView
from lib.view.order.viewpoints import ViewpointView
from lib.view.portfolios.portfolio_choices import ChoicesView
from lib.view.portfolios.portfolio_frontier import FrontierView
from lib.view.portfolios.value_for_effort import EffortView
from tests.lib.view.competent import competent
from tests.lib.view.lenses import Found, find, lenses, parts
from tests.lib.view.screens import alignment, found_out, library, overview


def bars_of(model: Model, reader: Language | None = None) -> Figure:
    """The stacked bars of a model."""
    view = alignment(model, reader or language("en"))
    return stacked_bars(view.bars, view.goals, view.words)


def cells_of(model: Model, reader: Language | None = None) -> Figure:
    """The heat map of a model."""
    view = alignment(model, reader or language("en"))
    return heat_map(view.bars, view.goals, view.words)


def matrix_of(model: Model, reader: Language | None = None) -> Figure:
    """The effect–effort matrix of a model."""
    return effect_effort(overview(model, reader or language("en")).matrix)


def figures(model: Model, reader: Language, found: Found | None = None) -> tuple[Figure, ...]:
    """Every figure of a model; `found`: what has been found out about it already."""
    found = found or find(model)
    parted = *lenses(model, found, reader), *parts(model, found, reader)
    views = *parted, *competent(model, reader)
    lens_figures = (figure for view in views for figure in figures_of(view))
    return bars_of(model, reader), cells_of(model, reader), matrix_of(model, reader), *lens_figures


def figures_of(view: object) -> Iterator[Figure]:
    """The figures that a lens, or a part of the Portfolios page, draws of what it shows."""
    match view:
        case SureView(bars=(_, *_)):
            yield from (chance_bars(view.bars, view.words), place_map(view.bars, view.words))
        case TurningView(ranges=(_, *_)):
            yield weight_ranges(view.ranges, view.words)
        case ViewpointView(slopes=(_, *_)):
            yield slope_chart(view.slopes, view.words)
        case DuelView(goals=(_, *_)):
            yield diverging_bars(view)
        case FrontierView(steps=(_, *_)):
            yield frontier_lines(view)
        case ChoicesView(bars=(_, *_)):
            yield choice_bars(view, view.bars)
        case EffortView(bars=(_, *_)):
            yield effort_bars(view.bars, view.words)
        case _:
            yield from competence_figures(view)


def competence_figures(view: object) -> Iterator[Figure]:
    """The figures of the Competences pages."""
    match view:
        case CoverageView(bars=(_, *_)):
            yield coverage_bars(view)
        case DepartmentsView() | MatrixView():
            yield from (cell_map(cells) for cells in (view.map,) if cells is not None)
        case ViewsView(dots=(_, *_)):
            yield view_dots(view)
        case SeatsView(bars=(_, *_)):
            yield seat_bars(view)
        case LoadsView(bars=(_, *_)):
            yield load_bars(view)
        case HiringView(bars=(_, *_)):
            yield wanted_bars(view)
        case BarsView(bars=(_, *_)):
            yield gap_bars(view)
        case CurveView(bars=(_, *_)):
            yield step_bars(view)
        case TurnoverView(dots=(_, *_)):
            yield dumbbells(view)


@cache
def drawn(name: str, code: str) -> tuple[Figure, ...]:
    """Every figure of a library in a language."""
    return figures(library(name), language(code), found_out(name))


def texts(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a figure, with the name it stands under."""
    if isinstance(part, Mapping):
        for key, value in part.items():
            yield from texts(value, key)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from texts(value, name)
    elif isinstance(part, str):
        yield name, part
