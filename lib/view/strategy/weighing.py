"""What the Weights page shows, in one reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.order.weighing import FULL, Answers, weighed
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.text.language import Language
from lib.view.names import row_name, some
from lib.view.strategy.weight_bars import (
    WeightBar,
    WeightWords,
    decimals_of,
    weight_bars,
    weight_shares,
    weight_table,
)
from lib.view.strategy.weight_checks import CheckAsked, check_asked
from lib.view.tables import Table
from lib.words import N_, Amount, Label, Words, counted, words

WAYS = {
    "direct": N_("Points"),
    "hundred": N_("100 points"),
    "swing": N_("Swing"),
    "ranking": N_("Ranking"),
}
"""What the ways are called where one is picked."""

HOW = {
    "direct": N_(
        "Give each goal points as you like. Only the proportions matter: 20 counts twice as much "
        "as 10."
    ),
    "hundred": N_("Share 100 points among the goals: what one gets, the others cannot have."),
    "swing": N_(
        "Imagine that partnerships give nothing to any goal. Then compare what it is worth to "
        "take each goal from there to its target: the most valuable lift counts 100, each other "
        "one is rated against it, and two checks show what follows."
    ),
    "ranking": N_(
        "Put the goals in order, the most important first. The weights follow from the order "
        "alone: they are the middle of all weights that have this order."
    ),
}
"""How each way goes."""


@dataclass(frozen=True, slots=True)
class GoalAsked:
    """One goal to be weighed: how it is called, what lifting it means, its points so far."""

    id: str
    label: str
    lift: str
    points: float | None


@dataclass(frozen=True, slots=True)
class WeighingView:
    """The page's content. `missing`: why the weights cannot be saved yet, empty where they can.

    `left`: how many of the 100 points are left. `goals` stand in the order in which they are
    asked, or have been put.
    """

    finding: str
    ways: Mapping[str, str]
    how: str
    goals: tuple[GoalAsked, ...]
    next: GoalAsked | None
    checks: tuple[CheckAsked, ...]
    left: str
    missing: str
    note: str
    bars: tuple[WeightBar, ...]
    table: Table
    words: WeightWords


def weighing_view(model: Model, answers: Answers, language: Language) -> WeighingView:
    """The Weights page for a library and what has been answered so far."""
    new = weighed(answers)
    asked = {goal.id: _asked(goal, answers, language) for goal in model.goals}
    order = answers.order or tuple(asked)
    rows = tuple(sorted(asked, key=lambda goal: -(new[goal] or 0))) if _sorted(answers, new) else ()
    bars = weight_bars(model, rows or order, new, language)
    missing = _missing(model, answers, new)
    return WeighingView(
        finding=language.say(_finding(model)),
        ways={way: language.text(label) for way, label in WAYS.items()},
        how=language.text(HOW[answers.way]),
        goals=tuple(asked[goal] for goal in order),
        next=next((asked[goal] for goal in answers.unasked), None),
        checks=tuple(check_asked(model, answers, check, language) for check in answers.checks),
        left=language.say(_left(answers)),
        missing=language.say(missing) if missing else "",
        note=language.say(words("Weights found by {way}", way=_way(answers.way))),
        bars=bars,
        table=weight_table(bars, tuple(new.get(goal) for goal in rows or order), language),
        words=WeightWords(
            today=language.text(N_("Today")),
            new=language.text(N_("New")),
            axis=language.text(N_("Weight in per cent")),
            alt=language.text(N_("Bars: each goal's weight in per cent, today's and the new one.")),
        ),
    )


def _asked(goal: Goal, answers: Answers, language: Language) -> GoalAsked:
    name = language.say(row_name(goal))
    lift = (
        words("from nothing to its target")
        if goal.target is None
        else words(
            "from 0 to {target}", target=Amount(goal.target, "points", decimals_of([goal.target]))
        )
    )
    return GoalAsked(goal.id, f"{goal.id} {name}", language.say(lift), answers.points.get(goal.id))


def _sorted(answers: Answers, new: Mapping[str, float | None]) -> bool:
    """Whether the result stands by weight: not while points are typed, or rows would jump."""
    return answers.way == "swing" and bool(new)


def _way(way: str) -> Label:
    return Label((SETTINGS["weights_by"].choices or {})[way])


# -- the finding, and what is missing -------------------------------------------------------------


def _finding(model: Model) -> Words:
    """The one sentence on top: how today's weights were found, and which is the greatest."""
    shares = weight_shares({goal.id: goal.weight for goal in model.goals})
    if not model.goals:
        return words("There is nothing to weigh yet: goals are missing.")
    if not shares:
        return words("No goal has a weight yet: find the weights in one of four ways.")
    most = max(shares.values())
    goals = [goal for goal, share in shares.items() if share == most]
    names, share = (
        some([model.called("goals", goal) for goal in goals]),
        Amount(most, "%", decimals_of([most])),
    )
    if model.options.weights_by is None:
        return counted(
            "Nobody has said how today's weights were found; {goals} weighs most, {share}.",
            "Nobody has said how today's weights were found; {goals} weigh most, {share} each.",
            len(goals),
            goals=names,
            share=share,
        )
    return counted(
        "Today's weights were found by {way}; {goals} weighs most, {share}.",
        "Today's weights were found by {way}; {goals} weigh most, {share} each.",
        len(goals),
        way=_way(model.options.weights_by),
        goals=names,
        share=share,
    )


def _missing(model: Model, answers: Answers, new: Mapping[str, float | None]) -> Words | None:
    """Why the weights cannot be saved yet; None where they can."""
    if not new:
        return _unanswered(answers)
    if not answers.settled:
        if False in (answers.fits.get(check) for check in answers.checks):
            return words("A check does not fit: rate these two goals anew.")
        return words("Answer the checks: do these trade-offs fit?")
    same = all(goal.weight == new[goal.id] for goal in model.goals)
    if same and model.options.weights_by == answers.way:
        return words("These are the library's weights already.")
    return None


def _unanswered(answers: Answers) -> Words:
    match answers.way:
        case "hundred":
            return _left(answers)
        case "swing" if answers.first is None:
            return words("First choose the goal that is the most valuable one to lift.")
        case "swing":
            n = len(answers.unasked)
            return counted("One goal is still to be rated.", "{n} goals are still to be rated.", n)
    return words("Give at least one goal points.")


def _left(answers: Answers) -> Words:
    left = round(FULL - answers.total)
    if left < 0:
        return counted("One point too many.", "{n} points too many.", -left)
    if left == 0:
        return words("All 100 points are shared out.")
    return counted("One point is left.", "{n} points are left.", left)
