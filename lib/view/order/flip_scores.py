"""The contributions that would lift a partnership among the first, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from lib.analysis.order.alignment import SAME
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS, Contribution
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table
from lib.words import Words, words

Flips = Mapping[str, Mapping[str, float | None]]


@dataclass(frozen=True, slots=True)
class FlipView:
    """One partnership outside the first k: what it takes to lift it there."""

    finding: str
    table: Table


def outside(model: Model, flips: Flips, language: Language) -> dict[str, str]:
    """The titles of the partnerships outside the first k, by id, in display order."""
    return {name: language.say(model.called("partnerships", name)) for name in flips}


def flip_view(model: Model, flips: Flips, partnership: str, language: Language) -> FlipView:
    """What `partnership`, one of those outside, would have to give a single goal."""
    needed = flips[partnership]
    now = {goal: _points(model, partnership, goal) for goal in needed}
    return FlipView(
        finding=language.say(_finding(model, partnership, now, needed)),
        table=_table(model, now, needed, language),
    )


def _points(model: Model, partnership: str, goal: str) -> float | None:
    cell = model.find("contributions", (partnership, goal))
    return cell.points if isinstance(cell, Contribution) else None


def _finding(
    model: Model,
    partnership: str,
    now: Mapping[str, float | None],
    needed: Mapping[str, float | None],
) -> Words:
    name, k = model.called("partnerships", partnership), model.options.shortlist
    more = {
        goal: points - (now[goal] or 0.0) for goal, points in needed.items() if points is not None
    }
    if not more:
        return words(
            "No single contribution would lift {name} among the first {k}: even {most} points "
            "would be too few.",
            name=name,
            k=k,
            most=MOST_POINTS,
        )
    goal = min(more, key=lambda goal: more[goal])
    if not more[goal]:
        return words("{name} is level with the last of the first {k} today.", name=name, k=k)
    return words(
        "{name} would be level with the last of the first {k} if its contribution to “{goal}” "
        "were {points} points (today {now}).",
        name=name,
        k=k,
        goal=model.called("goals", goal),
        points=_rounded_up(more[goal] + (now[goal] or 0.0)),
        now=now[goal],
    )


def _rounded_up(points: float) -> float:
    """To two decimals, never too few: these points must suffice."""
    return ceil(100 * points - SAME) / 100


def _table(
    model: Model,
    now: Mapping[str, float | None],
    needed: Mapping[str, float | None],
    language: Language,
) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("goals", goal)),
            now[goal],
            None if points is None else _rounded_up(points),
        )
        for goal, points in needed.items()
    ]
    return Table(
        text("What it would take on each goal alone"),
        (
            Column(text("Goal")),
            Column(text("Today (points)"), "number", 2, text("Empty: unknown, counts nothing.")),
            Column(
                text("Needed (points)"),
                "number",
                2,
                text("From 0 to 3. Empty: not even 3 points would do."),
            ),
        ),
        tuple(rows),
    )
