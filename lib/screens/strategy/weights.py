"""What the answers on the goals' weights would give: beside today's, and whether they suffice."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.ground.weights import normalise, percentages
from lib.charts.bars import Twin, newer_bars
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.reader import Reader
from lib.screens.goals import decimals_of
from lib.screens.names import row_name, some, telling
from lib.screens.parts import Col, How, Picture, Table, table
from lib.screens.strategy.weight_questions import Weighing, left
from lib.words import N_, Amount, Label, Words, counted, words

HOW = How(
    (
        (
            N_(
                "Each goal's weight is its share of all points. Swing and ranking give percentages "
                "with one decimal, rounded so that they add up to exactly 100."
            ),
            r"w_g = p_g \big/ \sum_h p_h \qquad w_i^{ROC} = \frac{1}{n} \sum_{k=i}^{n} \frac{1}{k}",
        ),
        (
            N_(
                "A weight is what it is worth to take its goal from nothing to its target, beside "
                "the others, and it is used so everywhere: one point to a goal is worth the "
                "goal's weight divided by its target, until the target is met. A goal without a "
                "target takes the mean of the others; where no goal has one, 3 points."
            ),
            r"w_g \cdot \min(1, x_{pg} / T_g)",
        ),
    ),
    N_(
        "Swing weights: von Winterfeldt & Edwards (1986). Rank order centroid (ROC): "
        "Barron & Barrett (1996)."
    ),
)


def finding(model: Model) -> Words:
    """The one sentence on top: how today's weights were found, and which is the greatest."""
    shares = _todays(model)
    if not model.goals:
        return words("There are no goals yet: write the first, or insert them from Excel.")
    if not shares:
        return words("No goal has a weight yet. Write them in, or find them below.")
    most = max(shares.values())
    goals = [goal for goal, share in shares.items() if share == most]
    names, share = (
        some([model.called("goals", goal) for goal in goals]),
        Amount(most, "%", decimals_of([most])),
    )
    if model.options.weights_by is None:
        return counted(
            "{goals} weighs most, {share}. It is not noted how the weights were found.",
            "{goals} weigh most, {share} each. It is not noted how the weights were found.",
            len(goals),
            goals=names,
            share=share,
        )
    return counted(
        "{goals} weighs most, {share}. The weights were found by {way}.",
        "{goals} weigh most, {share} each. The weights were found by {way}.",
        len(goals),
        way=_way(model.options.weights_by),
        goals=names,
        share=share,
    )


def note(it: Weighing) -> Words:
    """What the history says of the weights."""
    return words("Weights found by {way}", way=_way(it.way))


def missing(it: Weighing) -> Words | None:
    """Why the weights cannot be saved yet; None where they can."""
    answers, new = it.answers, it.new
    if not new:
        return _unanswered(it)
    if not answers.settled:
        if False in (answers.fits.get(check) for check in answers.checks):
            return words("A check does not fit: rate these two goals anew.")
        return words("Answer the checks: do these trade-offs fit?")
    same = all(goal.weight == new[goal.id] for goal in it.model.goals)
    if same and it.model.options.weights_by == it.way:
        return words("These are the library's weights already.")
    return None


def pictured(it: Weighing, reader: Reader) -> Picture:
    """Each goal's weight today and the new one, as bars."""
    text = reader.text
    return Picture(
        newer_bars(bars(it, reader), (text("Saved"), text("New")), text("Weight in per cent")),
        text("Bars: each goal's weight in per cent, the saved one and the new one."),
    )


def bars(it: Weighing, reader: Reader) -> tuple[Twin, ...]:
    """A bar for each goal: its share in per cent, today and as it would be."""
    today, then = _todays(it.model), shares(it.new)
    names = {goal.id: reader.say(row_name(goal)) for goal in it.model.goals}
    pairs = {goal: (_share(today.get(goal)), _share(then.get(goal))) for goal in _order(it)}
    decimals = max((telling(*pair) for pair in pairs.values()), default=0)
    return tuple(
        Twin(
            names[goal],
            today.get(goal),
            then.get(goal),
            (reader.percent(first, decimals), reader.percent(second, decimals)),
        )
        for goal, (first, second) in pairs.items()
    )


def listed(it: Weighing, reader: Reader) -> Table:
    """The same as the bars, with the new points."""
    points = [it.new.get(goal) for goal in _order(it)]
    decimals = decimals_of([value for value in points if value is not None])
    columns = (
        Col(N_("Goal"), lambda row: row[0].title),
        Col(N_("Saved"), lambda row: _share(row[0].first), "percent"),
        Col(N_("New"), lambda row: _share(row[0].second), "percent"),
        Col(N_("New points"), lambda row: row[1], "number", decimals),
    )
    rows = zip(bars(it, reader), points, strict=True)
    return table(N_("The saved weights beside the new ones"), columns, rows, reader)


def shares(points: Mapping[str, float | None]) -> dict[str, float]:
    """Each goal's share of all points in per cent, with one decimal; they add up to 100."""
    return percentages(normalise(points), 1)


def _todays(model: Model) -> dict[str, float]:
    return shares({goal.id: goal.weight for goal in model.goals})


def _order(it: Weighing) -> tuple[str, ...]:
    """The goals as asked; by weight once every swing is given.

    Not while points are typed, or rows would jump.
    """
    goals, new = tuple(goal.id for goal in it.model.goals), it.new
    if it.way == "swing" and new:
        return tuple(sorted(goals, key=lambda goal: -(new[goal] or 0)))
    return it.answers.order or goals


def _share(percent: float | None) -> float | None:
    return None if percent is None else percent / 100


def _way(way: str) -> Label:
    return Label((SETTINGS["weights_by"].choices or {})[way])


def _unanswered(it: Weighing) -> Words:
    match it.way:
        case "hundred":
            return left(it)
        case "swing" if it.first is None:
            return words("First choose the goal that is the most valuable one to lift.")
        case "swing":
            n = len(it.answers.unasked)
            return counted("One goal is still to be rated.", "{n} goals are still to be rated.", n)
        case "pairs":
            return words("First say which of two partnerships you would rather have.")
    return words("Give at least one goal points.")
