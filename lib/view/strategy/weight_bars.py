"""Today's weights beside the new ones: as bars, and as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.weights import normalise, percentages
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.tables import Column, Table
from lib.words import N_


@dataclass(frozen=True, slots=True)
class WeightBar:
    """One goal's weight in per cent, today and as it would be; None where there is none."""

    title: str
    today: float | None
    new: float | None
    today_shown: str
    new_shown: str


@dataclass(frozen=True, slots=True)
class WeightWords:
    """The chart's own texts."""

    today: str
    new: str
    axis: str
    alt: str


def weight_shares(points: Mapping[str, float | None]) -> dict[str, float]:
    """Each goal's share of all points in per cent, with one decimal; they add up to 100."""
    return percentages(normalise(points), 1)


def weight_bars(
    model: Model, order: tuple[str, ...], new: Mapping[str, float | None], language: Language
) -> tuple[WeightBar, ...]:
    """A bar for each goal in the `order`; `new` are the points the answers give."""
    today, then = weight_shares({goal.id: goal.weight for goal in model.goals}), weight_shares(new)
    names = {goal.id: f"{goal.id} {language.say(row_name(goal))}" for goal in model.goals}
    return tuple(
        WeightBar(
            names[goal],
            today.get(goal),
            then.get(goal),
            _percent(today.get(goal), language),
            _percent(then.get(goal), language),
        )
        for goal in order
    )


def _percent(value: float | None, language: Language) -> str:
    return language.percent(None if value is None else value / 100, 1)


def weight_table(
    bars: tuple[WeightBar, ...], points: tuple[float | None, ...], language: Language
) -> Table:
    """The same as the bars, with the new points."""
    text = language.text
    decimals = decimals_of([value for value in points if value is not None])
    return Table(
        text(N_("Today's weights beside the new ones")),
        (
            Column(text(N_("Goal"))),
            Column(text(N_("Today, %")), "number", 1),
            Column(text(N_("New, %")), "number", 1),
            Column(text(N_("New points")), "number", decimals),
        ),
        tuple(
            (bar.title, bar.today, bar.new, value) for bar, value in zip(bars, points, strict=True)
        ),
    )


def decimals_of(values: list[float]) -> int:
    """As many decimals as the values need, two at most."""
    return next((n for n in (0, 1) if all(round(value, n) == value for value in values)), 2)
