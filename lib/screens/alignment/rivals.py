"""What would put another partnership first, or lift one among the first: the least that would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from lib.analysis.alignment.smallest_change import WeightChange
from lib.analysis.ground.tolerances import SAME, SAME_WEIGHT
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS
from lib.reader import Reader
from lib.screens.alignment.duel import points_of
from lib.screens.names import percents
from lib.screens.parts import Col, Plain, Table, table
from lib.words import N_, Amount, Words, counted, listing, words

Weights = Mapping[str, float]
"""The goals' weights (sum 1)."""
Changes = tuple[WeightChange, ...]
"""For each rival the smallest change of weights that would put it first, the nearest first."""
Flips = Mapping[str, Mapping[str, float | None]]
"""For each partnership outside the first k the points it would take of each goal alone."""


# -- the nearest rival ----------------------------------------------------------------------------


def finding(model: Model, changes: Changes) -> Words:
    """Who is nearest to the first place."""
    nearest = _nearest(changes)
    if nearest is None:
        return words("No weights at all would put another partnership first.")
    rival = model.called("partnerships", nearest.rival)
    if not nearest.total:
        return words(
            "{rival} shares the first place: no change of weights is needed for that.",
            rival=rival,
        )
    return words(
        "{rival} is the nearest rival. It would share the first place if weights changed by "
        "{points} percentage points in all:",
        rival=rival,
        points=_points(nearest.total),
    )


def moves(model: Model, today: Weights, changes: Changes) -> Iterator[Words]:
    """What each goal that changes gets more or less; what gets more stands first."""
    nearest = _nearest(changes)
    if nearest is None or nearest.weights is None:
        return
    for goal, by in _by(today, nearest.weights):
        now, new = percents(100 * today[goal], 100 * nearest.weights[goal])
        called, points = model.called("goals", goal), _points(abs(by))
        said = {"goal": called, "points": points, "now": now, "new": new}
        if by > 0:
            yield words("{points} more for “{goal}”: {new} instead of {now}", **said)
        else:
            yield words("{points} less for “{goal}”: {new} instead of {now}", **said)


def never(changes: Changes) -> Words | None:
    """How many cannot be first by any weights; None where all can."""
    count = sum(change.total is None for change in changes)
    if not count:
        return None
    return counted(
        "One partnership would not be first by any weights: for it to be first, its contributions "
        "would have to be others.",
        "{n} partnerships would not be first by any weights: for them to be first, their "
        "contributions would have to be others.",
        count,
    )


def short(model: Model, today: Weights, changes: Changes, reader: Reader) -> Table:
    """The smallest change of weights for each rival, nearest first."""

    def more(change: WeightChange) -> str | None:
        by = _by(today, change.weights or {})
        return _listed(model, [(goal, d) for goal, d in by if d > 0], reader)

    def less(change: WeightChange) -> str | None:
        by = reversed(_by(today, change.weights or {}))
        return _listed(model, [(goal, -d) for goal, d in by if d < 0], reader)

    columns = (
        Col(N_("Partnership"), lambda it: reader.say(model.called("partnerships", it.rival))),
        Col(
            N_("Change in all (percentage points)"),
            lambda it: None if it.total is None else 100 * it.total,
            "number",
            1,
            N_("What goals gain and what goals lose, added up. Empty: by no weights."),
        ),
        Col(N_("More for"), more),
        Col(N_("Less for"), less),
    )
    caption = N_("The smallest change of weights that would put each rival first")
    return table(caption, columns, changes, reader)


def _nearest(changes: Changes) -> WeightChange | None:
    return next((change for change in changes if change.total is not None), None)


def _by(today: Weights, new: Weights) -> list[tuple[str, float]]:
    """By how much each goal's share changes, those that do; the greatest gain first."""
    by = [(goal, new[goal] - share) for goal, share in today.items() if goal in new]
    return sorted(((goal, d) for goal, d in by if abs(d) > SAME_WEIGHT), key=lambda move: -move[1])


def _listed(model: Model, moved: list[tuple[str, float]], reader: Reader) -> str | None:
    if not moved:
        return None
    said = (
        words("{goal} ({points})", goal=model.called("goals", goal), points=_points(by))
        for goal, by in moved
    )
    return reader.say(words("{names}", names=listing(said)))


def _points(share: float) -> Amount:
    """A share of weight in percentage points."""
    return Amount(100 * share, decimals=1)


# -- what would lift one --------------------------------------------------------------------------


def outside(model: Model, flips: Flips, reader: Reader) -> dict[str, str]:
    """The titles of the partnerships outside the first k, by id, in display order."""
    return {name: reader.say(model.called("partnerships", name)) for name in flips}


def lift(model: Model, flips: Flips, partnership: str) -> Words:
    """The least that `partnership`, one of those outside, would have to give a single goal."""
    name, k = model.called("partnerships", partnership), model.options.shortlist
    now = _now(model, flips, partnership)
    more = {
        goal: points - (now[goal] or 0.0)
        for goal, points in flips[partnership].items()
        if points is not None
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
        return words("{name} is level with the last of the first {k}.", name=name, k=k)
    return words(
        "{name} would be level with the last of the first {k} if its contribution to “{goal}” "
        "were {points} points (it is {now}).",
        name=name,
        k=k,
        goal=model.called("goals", goal),
        points=_rounded_up(more[goal] + (now[goal] or 0.0)),
        now=now[goal],
    )


def lift_by_goal(model: Model, flips: Flips, partnership: str, reader: Reader) -> Table:
    """What it would take of each goal alone."""
    now = _now(model, flips, partnership)

    def needed(row: tuple[str, float | None]) -> Plain:
        return None if row[1] is None else _rounded_up(row[1])

    columns = (
        Col(N_("Goal"), lambda row: reader.say(model.called("goals", row[0]))),
        Col(
            N_("Points"),
            lambda row: now[row[0]],
            "number",
            2,
            N_("Empty: unknown, counts nothing."),
        ),
        Col(
            N_("Needed (points)"),
            needed,
            "number",
            2,
            N_("From 0 to 3. Empty: not even 3 points would do."),
        ),
    )
    caption = N_("What it would take on each goal alone")
    return table(caption, columns, flips[partnership].items(), reader)


def _now(model: Model, flips: Flips, partnership: str) -> Mapping[str, float | None]:
    """The points that it gives, by goal."""
    return {goal: points_of(model, partnership, goal) for goal in flips[partnership]}


def _rounded_up(points: float) -> float:
    """To two decimals, never too few: these points must suffice."""
    return ceil(100 * points - SAME) / 100
