"""Own strengths tell whether anybody in a department could lead: of few, that is each of them."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.approaches.measured import Measured
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.competences.small_groups import sizes_of
from lib.model.model import Model

_UNTOLD = Measured(None, None, None, "partnerships", ())


def tells_of_few(model: Model, saved: Model) -> bool:
    """Whether some partnership is led by a department with fewer people than the smallest group.

    One without anybody tells of nobody. People whom the what-if `model` invents, beside the `saved`
    library, make no department larger.
    """
    sizes = sizes_of(model, {person.id for person in saved.people})
    return any(0 < sizes.get(row.lead, 0) < model.options.min_group for row in model.partnerships)


def without_own_strengths(found: Approaches) -> Approaches:
    """The approaches with own strengths unknown in each: what is left cannot be reckoned back."""
    return replace(
        found,
        department_led=_without(found.department_led),
        team_led=_without(found.team_led),
        combined=_without(found.combined),
    )


def _without(approach: Approach) -> Approach:
    if approach.indicators is None:
        return approach
    selection = replace(approach.indicators.selection, own_strengths=_UNTOLD)
    return replace(approach, indicators=replace(approach.indicators, selection=selection))
