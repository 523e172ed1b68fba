"""The best portfolio as one goal's weight moves and the other goals keep their proportions.

For one portfolio coverage is a straight line in the goal's share of all weight; the best of all is
the upper envelope of these lines. It is traced exactly: between two points whose portfolios differ,
the programme is solved where their lines cross (Eisner & Severance 1976, Journal of the ACM 23(4)).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.ground.solving import Progress
from lib.analysis.ground.tolerances import JUST_INSIDE, SAME, SAME_WEIGHT
from lib.analysis.ground.weights import goal_points, goal_weights, normalise, points_for_share
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import Choice, lay_out, weighed
from lib.analysis.what_if.seeking import Wish, is_level
from lib.model.changes import Change, Set
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Stretch:
    """From which share of weight to which (0 to 1) a portfolio is the best one.

    `here` and `there`: the coverage (0 to 1) it reaches at both ends.
    """

    low: float
    high: float
    chosen: tuple[str, ...]
    here: float
    there: float

    def reached(self, share: float) -> float:
        """The coverage at a share within the stretch."""
        if self.high - self.low < SAME_WEIGHT:
            return self.here
        return self.here + (self.there - self.here) * (share - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class WeightSought:
    """The least move of a goal's share of weight at which a wish holds.

    `today` and `share` are shares of all weight, 0 to 1; `share` is None where no share will do. It
    lies inside a stretch, a little beyond the point where the portfolio changes. `points`: the
    goal's weight there, while the other goals keep theirs. `level`: today the portfolio shown does
    not keep the wish, but another of the same worth does.
    """

    goal: str
    wish: Wish
    today: float
    share: float | None
    points: float | None
    chosen: tuple[str, ...]
    level: bool = False

    @property
    def already(self) -> bool:
        """Whether it holds today."""
        return self.share == self.today

    @property
    def changes(self) -> tuple[Change, ...]:
        """The change that makes it so."""
        if self.points is None or self.already:
            return ()
        return (Set("goals", self.goal, "weight", self.points),)


def can_move(model: Model, goal: str) -> bool:
    """Whether the goal's share can be moved: another goal must have weight too."""
    return any(row.weight for row in model.goals if row.id != goal)


def follow_weight(
    model: Model, goal: str, progress: Progress | None = None, choice: Choice | None = None
) -> tuple[Stretch, ...]:
    """The best portfolios from a share of 0 to all weight; neighbours differ.

    Nothing where the share cannot be moved or no portfolio is possible. At an end of a stretch both
    neighbours are equally good. `choice`: the model's own, where it is laid out already. Raises
    `TimeoutError` where `progress` stops it.
    """
    if not can_move(model, goal):
        return ()
    path = _Path(model, goal, progress, choice or lay_out(model))
    low, high = path.best(0.0), path.best(1.0)
    if low is None or high is None:
        return ()
    return tuple(_joined(path.between(0.0, low, 1.0, high)))


def seek_weight(
    model: Model,
    goal: str,
    wish: Wish,
    progress: Progress | None = None,
    choice: Choice | None = None,
    shown: tuple[str, ...] | None = None,
) -> WeightSought | None:
    """The share nearest today's at which the wish holds; None where the share cannot be moved.

    It holds at a share where the portfolio shown there keeps it. `progress` and `choice` as for
    `follow_weight`; `shown`: the portfolio that is shown today, where it is found already.
    """
    choice = choice or lay_out(model)
    today = goal_weights(model).get(goal, 0.0)
    shown = _best(choice, progress) if shown is None else shown
    if shown is None or not can_move(model, goal):
        return None
    if wish.can_be_kept(choice) and wish.holds(choice, shown):
        return WeightSought(goal, wish, today, today, _points(model, goal, today), shown)
    stretches = follow_weight(model, goal, progress, choice)
    level = is_level(choice, wish, shown, progress)
    spans = [span for stretch in stretches for span in _kept(stretch, wish, choice)]
    if not spans:
        return WeightSought(goal, wish, today, None, None, (), level)
    near = min(spans, key=lambda span: (_away(today, span), span.low))
    share = _inside(today, near)
    if share == today:  # a portfolio that was shown before its search ended: another one is better
        return WeightSought(goal, wish, today, None, None, (), level)
    return WeightSought(goal, wish, today, share, _points(model, goal, share), near.chosen, level)


def _kept(stretch: Stretch, wish: Wish, choice: Choice) -> Iterator[Stretch]:
    """The part of the stretch in which the wish holds."""
    if wish.kind == "coverage":
        yield from _covering(stretch, wish)
    elif wish.can_be_kept(choice) and wish.holds(choice, stretch.chosen):
        yield stretch


def _best(choice: Choice, progress: Progress | None) -> tuple[str, ...] | None:
    """The portfolio that is shown; None where none is possible."""
    found = search(choice, progress=progress)
    if found is None:
        return None
    if not found.settled:
        raise TimeoutError("stopped before the best portfolio was proved")
    return found.chosen


@dataclass(frozen=True, slots=True)
class _Path:
    """The envelope of one goal's share."""

    model: Model
    goal: str
    progress: Progress | None
    choice: Choice

    def weights(self, share: float) -> dict[str, float]:
        """Every goal's weight where this one has `share` of all."""
        others = normalise({g.id: g.weight for g in self.model.goals if g.id != self.goal})
        return {name: (1 - share) * others.get(name, 0.0) for name in others} | {self.goal: share}

    def weighed(self, share: float) -> Choice:
        """The choice where the goal has this share."""
        return weighed(self.choice, self.weights(share))

    def best(self, share: float) -> tuple[str, ...] | None:
        """The best portfolio at a share; None where none is possible."""
        found = search(self.weighed(share), progress=self.progress)
        if found is None:
            return None
        if not found.proved:
            raise TimeoutError("stopped before the best portfolio was proved")
        return found.chosen

    def worth(self, chosen: tuple[str, ...], share: float) -> float:
        """What a portfolio covers at a share."""
        return self.weighed(share).value(chosen)

    def between(
        self, low: float, left: tuple[str, ...], high: float, right: tuple[str, ...]
    ) -> Iterator[Stretch]:
        """The stretches between two shares, of whose best portfolios `left` and `right` are."""
        a, b = self._line(left, low, high), self._line(right, low, high)
        apart = (b[1] - a[1]) - (b[0] - a[0])
        if b[1] - a[1] <= SAME or a[0] - b[0] <= SAME or apart <= SAME:
            yield from self._one(low, high, left, right, a, b)
            return
        cross = low + (high - low) * (a[0] - b[0]) / apart
        found = self.best(cross)
        level = a[0] + (a[1] - a[0]) * (cross - low) / (high - low)
        if found is None or self.worth(found, cross) <= level + SAME:
            yield Stretch(low, cross, left, a[0], level)
            yield Stretch(cross, high, right, level, b[1])
            return
        yield from self.between(low, left, cross, found)
        yield from self.between(cross, found, high, right)

    def _one(
        self,
        low: float,
        high: float,
        left: tuple[str, ...],
        right: tuple[str, ...],
        a: tuple[float, float],
        b: tuple[float, float],
    ) -> Iterator[Stretch]:
        """One line between the shares: that of whichever is as good at both ends."""
        chosen, line = (left, a) if b[1] - a[1] <= SAME else (right, b)
        yield Stretch(low, high, chosen, *line)

    def _line(self, chosen: tuple[str, ...], low: float, high: float) -> tuple[float, float]:
        return self.worth(chosen, low), self.worth(chosen, high)


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Neighbours with the same portfolio as one; none without length."""
    last: Stretch | None = None
    for stretch in stretches:
        if stretch.high - stretch.low < SAME_WEIGHT:
            continue
        if last is not None and last.chosen == stretch.chosen:
            last = Stretch(last.low, stretch.high, last.chosen, last.here, stretch.there)
            continue
        if last is not None:
            yield last
        last = stretch
    if last is not None:
        yield last


def _covering(stretch: Stretch, wish: Wish) -> Iterator[Stretch]:
    """The part of the stretch in which coverage is what is wished."""
    here, there, wanted = stretch.here, stretch.there, wish.amount - SAME
    if min(here, there) >= wanted:
        yield stretch
    elif max(here, there) >= wanted:
        at = stretch.low + (stretch.high - stretch.low) * (wanted - here) / (there - here)
        low, high = (at, stretch.high) if there >= wanted else (stretch.low, at)
        yield Stretch(low, high, stretch.chosen, stretch.reached(low), stretch.reached(high))


def _away(share: float, span: Stretch) -> float:
    """How far a share must move to lie in the span."""
    return max(span.low - share, share - span.high, 0.0)


def _inside(share: float, span: Stretch) -> float:
    """A share just inside the span: the end of a span is where portfolios change, or equals meet.

    Where the share lies well inside already, which it does not where the wish does not hold, it is
    that share.
    """
    step = min(JUST_INSIDE, (span.high - span.low) / 2)
    return min(max(share, span.low + step), span.high - step)


def _points(model: Model, goal: str, share: float) -> float | None:
    """The goal's weight in points that gives it the share; None where that is all weight."""
    points = goal_points(model)
    return None if share >= 1.0 else points_for_share(points, goal, share)
