"""Goal weights asked of people: the five ways, what is asked in each, what has been answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lib.analysis.alignment import weighing
from lib.analysis.alignment.weighing import FULL, Answers, Check
from lib.analysis.ground.contributions import usual_target
from lib.model.changes import Change
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS
from lib.reader import Reader
from lib.screens.goals import decimals_of
from lib.screens.names import row_name
from lib.words import N_, Amount, Words, counted, words

WAYS = {
    "direct": N_("Points"),
    "hundred": N_("100 points"),
    "swing": N_("Swing"),
    "ranking": N_("Ranking"),
    "pairs": N_("Choices between two"),
}
"""What the ways are called where one is picked."""

HOW = {
    "direct": N_(
        "Give each goal points for what it is worth to take it from nothing to its target. Only "
        "the proportions matter: 20 is worth twice as much as 10."
    ),
    "hundred": N_(
        "Share 100 points among the goals by what it is worth to take each from nothing to its "
        "target: what one gets, the others cannot have."
    ),
    "swing": N_(
        "Imagine that partnerships give nothing to any goal. Then compare what it is worth to "
        "take each goal from there to its target: the most valuable lift counts 100, each other "
        "one is rated against it, and two checks show what follows."
    ),
    "ranking": N_(
        "Put the goals in order: first the one that it is worth most to take from nothing to its "
        "target. The weights follow from the order alone: they are the middle of all weights that "
        "have this order."
    ),
    "pairs": N_(
        "Do not think of weights: pick two partnerships, and say which you would rather have for "
        "what it does alone to take each goal to its target. From such choices it follows which "
        "weights agree with you. They are kept with the library."
    ),
}
"""How each way goes."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """The goals of a library being weighed in one of the ways, as far as it has come.

    Each answer gives another weighing; `kept` is what it is resumed from.
    """

    model: Model
    answers: Answers

    @property
    def way(self) -> str:
        """The way in which it goes."""
        return self.answers.way

    @property
    def first(self) -> str | None:
        """The goal whose lift is the most valuable one; None: not chosen."""
        return self.answers.first

    @property
    def next(self) -> str | None:
        """The goal to be rated next; None: all are."""
        return next(iter(self.answers.unasked), None)

    @property
    def shared(self) -> float:
        """The share of the 100 points that has been given, at most 1."""
        return min(self.answers.total / FULL, 1.0)

    @property
    def new(self) -> Mapping[str, float | None]:
        """The points of each goal that follow from the answers; none where they do not suffice."""
        return weighing.weighed(self.answers)

    @property
    def kept(self) -> dict[str, Any]:
        """The answers as plain data."""
        return weighing.plain(self.answers)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that give every goal its points and keep the way."""
        return weighing.weight_changes(self.model, self.way, self.new)

    def given(self, goal: str, points: float | None) -> Weighing:
        """With the points of one goal."""
        return Weighing(self.model, weighing.given(self.answers, goal, points))

    def led(self, first: str | None) -> Weighing:
        """Begun anew with this goal's lift as the most valuable one; None: still to choose."""
        return Weighing(self.model, weighing.led(self.answers, first))

    def judged(self, check: Check, fits: bool | None) -> Weighing:
        """With the word on one trade-off; None takes it back."""
        return Weighing(self.model, weighing.judged(self.answers, check, fits))

    def moved(self, goal: str, by: int) -> Weighing:
        """With the goal `by` places further down."""
        return Weighing(self.model, weighing.moved(self.answers, goal, by))


@dataclass(frozen=True, slots=True)
class GoalAsked:
    """One goal to be weighed: how it is called, what lifting it means, its points so far."""

    id: str
    label: str
    lift: str
    points: float | None

    @property
    def lifted(self) -> str:
        """The goal with what lifting it means."""
        return f"{self.label} ({self.lift})"


@dataclass(frozen=True, slots=True)
class CheckAsked:
    """One trade-off to be checked, in words; `goals` are the two, `fits` what has been said."""

    check: Check
    text: str
    goals: tuple[str, str]
    fits: bool | None


def way_of(picked: str | None) -> str:
    """The way that was picked; the first one where it is none."""
    return picked if picked in weighing.WAYS else weighing.WAYS[0]


def resumed(model: Model, way: str, kept: Mapping[str, Any]) -> Weighing:
    """The weighing of today's goals with the answers that were kept."""
    return Weighing(model, weighing.resumed(model, way, kept))


def goals_asked(it: Weighing, reader: Reader) -> tuple[GoalAsked, ...]:
    """The goals in the order in which they are asked, or have been put."""
    usual = usual_target(it.model)
    asked = {goal.id: _asked(goal, usual, it.answers, reader) for goal in it.model.goals}
    return tuple(asked[goal] for goal in it.answers.order or asked)


def checks_asked(it: Weighing, reader: Reader) -> tuple[CheckAsked, ...]:
    """The trade-offs to check, with what has been said to them."""
    return tuple(
        CheckAsked(
            check,
            reader.say(_trade_off(it.model, check)),
            (check.more, check.less),
            it.answers.fits.get(check),
        )
        for check in it.answers.checks
    )


def left(it: Weighing) -> Words:
    """How many of the 100 points are left."""
    n = round(FULL - it.answers.total)
    if n < 0:
        return counted("One point too many.", "{n} points too many.", -n)
    if n == 0:
        return words("All 100 points are shared out.")
    return counted("One point is left.", "{n} points are left.", n)


def _asked(goal: Goal, usual: float | None, answers: Answers, reader: Reader) -> GoalAsked:
    name, lift = reader.say(row_name(goal)), reader.say(_lift(goal, usual))
    return GoalAsked(goal.id, f"{goal.id} {name}", lift, answers.points.get(goal.id))


def _lift(goal: Goal, usual: float | None) -> Words:
    """From nothing to its target; `usual`: what a goal without one takes, None: 3 points."""
    target = goal.target or usual or MOST_POINTS
    points = Amount(target, "points", decimals_of([target]))
    if goal.target is not None:
        return words("from 0 to {target}", target=points)
    if usual is not None:
        return words("from 0 to {target}, the mean of the others' targets", target=points)
    return words("from 0 to {target}, as no goal has a target yet", target=points)


def _trade_off(model: Model, check: Check) -> Words:
    more, less = model.called("goals", check.more), model.called("goals", check.less)
    if check.times is None:
        return words(
            "According to this, taking “{less}” from nothing to its target is worth nothing at "
            "all. Does that fit?",
            less=less,
        )
    if round(check.times, 2) == 1:
        return words(
            "According to this, taking “{more}” from nothing to its target is worth just as much "
            "as “{less}”. Does that fit?",
            more=more,
            less=less,
        )
    if check.times == 2:
        return words(
            "According to this, taking “{more}” from nothing to its target is worth twice as much "
            "as “{less}”. Does that fit?",
            more=more,
            less=less,
        )
    return words(
        "According to this, taking “{more}” from nothing to its target is worth {times} times as "
        "much as “{less}”. Does that fit?",
        more=more,
        less=less,
        times=round(check.times, 2 if check.times < 1.5 else 1),
    )
