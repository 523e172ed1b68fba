"""What is reached of the strategy and of each goal: best within today's limits, and then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.bars import Twin, newer_bars
from lib.reader import Reader
from lib.screens.parts import Col, Picture, Table, table
from lib.screens.what_if.sides import Side
from lib.words import N_, Amount, Words, rounded, words

BEST, THEN = N_("Best within today's limits"), N_("In the scenario")


@dataclass(frozen=True, slots=True)
class Reached:
    """A goal by name, with the share (0 to 1) of its target that is reached; None is unknown.

    Without a scenario `then` is what is best.
    """

    name: str
    best: float | None
    then: float | None

    @property
    def moved(self) -> float:
        """Percentage points more, as they are seen; 0 where one of the two is unknown."""
        if self.best is None or self.then is None:
            return 0.0
        return float(rounded(100 * self.then, 0) - rounded(100 * self.best, 0))

    @property
    def is_same(self) -> bool:
        """Whether nothing is seen to have changed."""
        return not self.moved and (self.best is None) == (self.then is None)


def goals_reached(before: Side, after: Side, reader: Reader) -> tuple[Reached, ...]:
    """Every goal of either side, in the order of the model."""
    sides = [_shares(side) for side in (before, after)]
    called = {
        goal: reader.say(words("{name}", name=side.model.called("goals", goal)))
        for side, shares in zip((after, before), reversed(sides), strict=True)
        for goal in shares
    }
    return tuple(
        Reached(called[goal], *(shares.get(goal) for shares in sides))
        for goal in dict.fromkeys((*sides[0], *sides[1]))
    )


def _shares(side: Side) -> dict[str, float | None]:
    done = side.outcome.approach.portfolio
    return {} if done is None else {row.goal: row.share for row in done.goals}


def title(goals: Sequence[Reached], *, is_what_if: bool) -> Words:
    """What the picture shows, in a sentence."""
    if is_what_if:
        return _changed(goals)
    known = [(row.best, row.name) for row in goals if row.best is not None]
    if not known:
        return words("What is reached of the goals is unknown.")
    least, name = min(known)
    return words("“{goal}” is furthest from its target: {share}.", goal=name, share=_share(least))


def _changed(goals: Sequence[Reached]) -> Words:
    up = max(goals, key=lambda row: row.moved, default=None)
    down = min(goals, key=lambda row: row.moved, default=None)
    gained = None if up is None or up.moved <= 0 else _step(up)
    lost = None if down is None or down.moved >= 0 else _step(down)
    if gained is not None and lost is not None:
        return words("Most gained: {more}. Most lost: {less}.", more=gained, less=lost)
    if gained is not None:
        return words("Most gained: {more}.", more=gained)
    if lost is not None:
        return words("Most lost: {less}.", less=lost)
    return words("Every goal is reached as far as within today's limits.")


def _step(row: Reached) -> Words:
    return words(
        "{goal} ({before} → {after})",
        goal=row.name,
        before=_share(row.best or 0.0),
        after=_share(row.then or 0.0),
    )


def _share(share: float) -> Amount:
    return Amount(100 * share, "%")


def picture(goals: Sequence[Reached], reader: Reader, *, is_what_if: bool) -> Picture | None:
    """A bar for each goal, in a scenario only for those that change; None where there is none."""
    shown = [row for row in goals if not (is_what_if and row.is_same)]
    if not shown:
        return None
    rows = [
        Twin(
            row.name,
            _percent(row.best),
            _percent(row.then) if is_what_if else None,
            (reader.percent(row.best), reader.percent(row.then)),
        )
        for row in shown
    ]
    text = reader.text
    figure = newer_bars(rows, (text(BEST), text(THEN)), "")
    said = title(goals, is_what_if=is_what_if)
    return Picture(figure, reader.say(words("{said} The figures stand under Numbers.", said=said)))


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def numbers(goals: Sequence[Reached], reader: Reader, *, is_what_if: bool) -> Table:
    """All goals, those that did not change too."""
    columns = [
        Col(N_("Goal"), lambda row: row.name),
        Col(BEST, lambda row: row.best, "percent"),
        Col(THEN, lambda row: row.then, "percent"),
    ]
    caption = N_("Goals: share of the target reached")
    return table(caption, columns if is_what_if else columns[:2], goals, reader)
