"""How much hangs on how careful departments are, and on how much they list.

Each turn of a dial is a changed model that goes through the same functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lib.analysis.approaches.indicators import measure
from lib.analysis.approaches.own_value import own_values
from lib.analysis.approaches.side_by_side import Approach, Approaches, compare_approaches
from lib.analysis.approaches.survey import Survey, survey
from lib.analysis.effort import Load
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.settings import Setting, canonical

CAUTIONS = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0)
LENGTHS = (3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True, eq=False)
class Turned:
    """The approaches with a setting turned to `level`."""

    level: float
    approaches: Approaches


def turned(model: Model, setting: str, level: float) -> Model:
    """The model with one setting changed."""
    value = canonical(setting, level)
    if model.find("settings", setting) is None:
        return apply(model, [Add("settings", Setting(name=setting, value=value))])
    return apply(model, [Set("settings", setting, "value", value)])


def vary_caution(
    model: Model,
    levels: Iterable[float] = CAUTIONS,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
) -> Iterator[Turned]:
    """The approaches at each caution κ, one after the other: departments choose anew each time."""
    for level in levels:
        changed = turned(model, "caution", level)
        yield Turned(level, compare_approaches(changed, gap=gap, seconds=seconds))


def vary_shortlist(
    model: Model, found: Approaches, lengths: Iterable[int] = LENGTHS
) -> Iterator[Turned]:
    """The same portfolios measured by shortlists of each length: no portfolio hangs on that."""
    for length in lengths:
        changed = turned(model, "shortlist", length)
        ground = survey(changed, own_values(changed))
        yield Turned(
            length,
            Approaches(
                replace(found.led, own=ground.own),
                _again(ground, found.department_led, found.led.chosen_loads),
                _again(ground, found.team_led),
                _again(ground, found.combined),
            ),
        )


def _again(ground: Survey, row: Approach, asked: tuple[Load, ...] | None = None) -> Approach:
    """The same approach, measured on another ground."""
    if row.portfolio is None:
        return row
    return replace(row, indicators=measure(ground, row.chosen, asked))
