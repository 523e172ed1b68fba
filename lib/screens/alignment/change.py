"""“What would change it?”: how far one goal's weight can move before the order is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.alignment.intervals import Interval, Intervals, Takeover
from lib.analysis.ground.tolerances import SAME
from lib.model.model import Model
from lib.screens.names import some
from lib.screens.parts import How
from lib.words import N_, Amount, Value, Words, counted, rounded, words

HOW = How(
    (
        (
            N_(
                "When one goal's weight moves, the other goals keep their proportions. Every "
                "partnership's alignment then changes along a straight line, so the point at "
                "which two of them are level is exact: nothing is sampled. If one goal has all "
                "the weight, the others are taken to weigh the same."
            ),
            r"A_p(t) = t \cdot 100 \min(1, x_{pg}/T_g) + (1-t) \cdot A_p^{\text{others}}",
        ),
        (
            N_(
                "The nearest rival may move all weights at once: of all weights by which it is "
                "at least level with everybody, those nearest to yours are found by linear "
                "programming. What goals gain and what goals lose is added up."
            ),
            r"\min \sum_g |u_g - w_g| \quad \text{s.t.} \quad \sum_g u_g = 1, \; u \ge 0",
        ),
    ),
    N_(
        "Stability intervals: Mareschal (1988); Rios Insua & French (1991). An unknown "
        "contribution counts nothing here. Those that too little is known of to be ranked are "
        "left out. A rival that is merely level where the goal has none, or all, of the weight "
        "takes nothing over."
    ),
)

_End = tuple[Interval, float, Takeover]


# -- who is first ---------------------------------------------------------------------------------


def headline(model: Model, intervals: Intervals) -> Words:
    """What would change who is first: the finding."""
    if intervals.first is None:
        return words("Nothing is in order yet, so nothing could change it.")
    first = _leaders(model, intervals)
    if len(intervals.of_first) == 1:
        return counted(
            "With one goal only there are no weights to move: {leader} stays first as long as "
            "the contributions are as they are.",
            "With one goal only there are no weights to move: {leader} share the first place as "
            "long as the contributions are as they are.",
            len(first),
            leader=some(first),
        )
    ends = list(_ends(intervals.of_first))
    if intervals.tied and any(abs(end - row.now) <= SAME for row, end, _ in ends):
        return words(
            "The least shift of weights changes it, because {names} share the first place.",
            names=some(first),
        )
    return _turn(model, *_soonest(ends)) if ends else _steady(model, intervals)


def _steady(model: Model, intervals: Intervals) -> Words:
    """No single weight changes who is first."""
    first = _leaders(model, intervals)
    return counted(
        "No single weight changes it: {names} stays first whatever one goal weighs.",
        "No single weight changes it: {names} share the first place whatever one goal weighs.",
        len(first),
        names=some(first),
    )


def _leaders(model: Model, intervals: Intervals) -> list[Value]:
    return [model.called("partnerships", name) for name in (*intervals.top[:1], *intervals.tied)]


def _turn(model: Model, row: Interval, takeover: Takeover) -> Words:
    """The one end at which the first place changes hands soonest."""
    low, high, now = shares(row)
    said: dict[str, Value] = {
        "goal": model.called("goals", row.goal),
        "now": now,
        "then": _first(model, takeover),
    }
    if takeover is row.below:
        return words(
            "It changes soonest with “{goal}”: below {low} of all weight (it has {now}), {then}.",
            low=low,
            **said,
        )
    return words(
        "It changes soonest with “{goal}”: above {high} of all weight (it has {now}), {then}.",
        high=high,
        **said,
    )


def meaning(model: Model, intervals: Intervals) -> Words | None:
    """What the ranges of all goals have in common: who stays first in them; None without any."""
    if len(intervals.of_first) <= 1:
        return None
    if intervals.tied:
        return words(
            "{names} share the first place. As long as a goal's weight keeps within its "
            "range, nobody is ahead of {leader}, the other goals in proportion.",
            names=some(_leaders(model, intervals)),
            leader=model.called("partnerships", intervals.top[0]),
        )
    return words(
        "{leader} stays first as long as a goal's weight keeps within its range, the other goals "
        "in proportion.",
        leader=model.called("partnerships", intervals.top[0]),
    )


def sentence(model: Model, row: Interval) -> Words:
    """How far one goal's weight can move while the same stays first, and who is first then."""
    low, high, now = shares(row)
    said: dict[str, Value] = {
        "goal": model.called("goals", row.goal),
        "low": low,
        "high": high,
        "now": now,
        "below": _first(model, row.below),
        "above": _first(model, row.above),
    }
    if row.below and row.above:
        return words(
            "“{goal}”: {low} to {high} of all weight (it has {now}). Below that {below}, above "
            "that {above}.",
            **said,
        )
    if row.below:
        return words(
            "“{goal}”: at least {low} of all weight (it has {now}). Below that {below}.",
            **said,
        )
    if row.above:
        return words(
            "“{goal}”: at most {high} of all weight (it has {now}). Above that {above}.",
            **said,
        )
    return words("“{goal}”: whatever it weighs (it has {now}).", **said)


# -- the first k ----------------------------------------------------------------------------------


def soonest_in_top(model: Model, intervals: Intervals) -> Words | None:
    """What changes soonest among the first k; None where no single weight changes anything."""
    k = len(intervals.top)
    ends = list(_ends(intervals.of_top)) if k > 1 else []
    if not ends:
        return None
    row, takeover = _soonest(ends)
    low, high, now = shares(row)
    said: dict[str, Value] = {
        "k": k,
        "goal": model.called("goals", row.goal),
        "now": now,
        "enters": entering(model, takeover),
        "leaves": model.called("partnerships", takeover.leaves),
    }
    if takeover is row.below:
        return words(
            "Among the first {k}, this changes soonest: with “{goal}” below {low} of the weight "
            "(it has {now}), {enters} takes the place of {leaves}.",
            low=low,
            **said,
        )
    return words(
        "Among the first {k}, this changes soonest: with “{goal}” above {high} of the weight "
        "(it has {now}), {enters} takes the place of {leaves}.",
        high=high,
        **said,
    )


# -- ends and who comes in there ------------------------------------------------------------------


def _ends(rows: tuple[Interval, ...]) -> Iterator[_End]:
    """Every end at which something changes."""
    for row in rows:
        if row.below:
            yield row, row.low, row.below
        if row.above:
            yield row, row.high, row.above


def _soonest(ends: Sequence[_End]) -> tuple[Interval, Takeover]:
    """The end nearest to the weight as set; the first of equals."""
    row, _, takeover = min(ends, key=lambda end: round(abs(end[1] - end[0].now), 9))
    return row, takeover


def _first(model: Model, takeover: Takeover | None) -> Words | None:
    """“Data lab comes first”: always said after an adverb, which turns it round in Danish."""
    if takeover is None:
        return None
    return counted(
        "{who} comes first",
        "{who} come first",
        len(takeover.enters),
        who=takers(model, takeover),
    )


def takers(model: Model, takeover: Takeover) -> Words:
    """All who come in, level with one another where they are several."""
    return some([model.called("partnerships", name) for name in takeover.enters])


def entering(model: Model, takeover: Takeover) -> Words:
    """Who comes in where there is one place: “one of” several who would be level."""
    names = takers(model, takeover)
    return names if len(takeover.enters) == 1 else words("one of {names}", names=names)


def shares(row: Interval) -> tuple[Amount, Amount, Amount]:
    """Low, high and now in whole per cent; with a decimal where an end would read as now."""
    close = any(
        abs(end - row.now) > SAME and rounded(100 * end) == rounded(100 * row.now)
        for end in (row.low, row.high)
    )
    low, high, now = (
        Amount(100 * share, "%", int(close)) for share in (row.low, row.high, row.now)
    )
    return low, high, now
