"""Two partnerships head to head: how far one is ahead of the other, goal by goal."""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.alignment.ranking import Alignment, Difference
from lib.analysis.ground.contributions import full_points
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weights import percentages
from lib.charts.sides import diverging_bars
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Contribution
from lib.reader import Reader
from lib.screens.goals import short_names
from lib.screens.names import some
from lib.screens.parts import Column, Picture, Plain, Table
from lib.words import N_, Amount, Value, Words, listing, words

SMALLEST = 0.05
"""A difference below this shows as 0.0: it is told as less than 0.1."""
PARTS = N_("Weight times the share of the target that its points meet.")
"""How alignment comes from one goal."""
MOST_NAMED = 3
"""More goals than this to each side are not named in a sentence."""


# -- two head to head -----------------------------------------------------------------------------


def title(model: Model, difference: Difference, reader: Reader) -> Words:
    """Who stands against whom, and the difference."""
    one, other = _names(model, difference, reader)
    return words(
        "{one} against {other}: {difference}",
        one=one,
        other=other,
        difference=signed(difference.total, reader),
    )


def picture(model: Model, difference: Difference, reader: Reader) -> Picture | None:
    """The goals in which they differ, from most ahead to most behind; None where in none."""
    bars = goals(model, difference, reader)
    if not bars:
        return None
    right, left = (
        reader.say(words("more from {name}", name=name))
        for name in _names(model, difference, reader)
    )
    return Picture(
        diverging_bars(bars, (right, left), reader.text("Difference in alignment")),
        reader.text(
            "Bars to the right: goals the first partnership serves more; to the left: goals the "
            "second one serves more. The numbers under it hold the same figures."
        ),
    )


def goals(model: Model, difference: Difference, reader: Reader) -> list[tuple[str, float]]:
    """Each goal in which they differ, with the difference before its name, and the difference."""
    order = sorted(difference.parts.items(), key=lambda item: -item[1])
    names = short_names(model, reader)
    return [
        (f"{signed(part, reader)}  {names[goal]}", part) for goal, part in order if abs(part) > SAME
    ]


def same(model: Model, difference: Difference) -> Words | None:
    """The goals to which both give the same; None where there is none."""
    alike = [goal for goal, part in difference.parts.items() if abs(part) <= SAME]
    if not alike:
        return None
    return words("No difference: {goals}.", goals=some([model.called("goals", it) for it in alike]))


def goal_by_goal(
    model: Model, alignment: Alignment, difference: Difference, reader: Reader
) -> Table:
    """What each goal gives either of them; the last row sums up the others."""
    text, names = reader.text, _names(model, difference, reader)
    points = [reader.say(words("Points, {name}", name=name)) for name in names]
    values = [reader.say(words("Alignment, {name}", name=name)) for name in names]
    columns = (
        Column(text("Goal")),
        Column(text("Difference"), "number", 1, text("The first one's less the second one's.")),
        Column(text("Weight"), "percent", help=text("Share of all weight.")),
        Column(text("Target"), "number", 1, text("Points at which the goal is met here.")),
        *(Column(label, "number", 1, text("Contribution points, 0 to 3.")) for label in points),
        *(Column(label, "number", 1, text(PARTS)) for label in values),
    )
    return Table(text("Goal by goal"), columns, tuple(_rows(model, alignment, difference, reader)))


def _rows(
    model: Model, alignment: Alignment, difference: Difference, reader: Reader
) -> Iterator[tuple[Plain, ...]]:
    one, other = alignment.find(difference.one), alignment.find(difference.other)
    percent = percentages(alignment.weights)
    full = dict(zip(alignment.weights, full_points(model).tolist(), strict=False))
    for goal, part in difference.parts.items():
        yield (
            reader.say(model.called("goals", goal)),
            part,
            percent[goal] / 100,
            full[goal],
            points_of(model, one.partnership, goal),
            points_of(model, other.partnership, goal),
            one.parts[goal],
            other.parts[goal],
        )
    if difference.parts:
        together = reader.text("Together")
        yield (
            *(together, difference.total, 1.0, None, None, None),
            *(one.alignment, other.alignment),
        )


def _names(model: Model, difference: Difference, reader: Reader) -> tuple[str, str]:
    """What the two are called; told apart by their ids where they are called the same."""
    one, other = (reader.say(called(model, name)) for name in (difference.one, difference.other))
    if one != other:
        return one, other
    return f"{one} ({difference.one})", f"{other} ({difference.other})"


# -- how two differ, in words ---------------------------------------------------------------------


def difference_words(model: Model, difference: Difference, reader: Reader) -> Words:
    """Two partnerships head to head in one sentence, such as “A is 1.2 behind B: more for …”.

    Where something that counts is unknown of either, that it is for what is known is said too.
    """
    names: dict[str, Value] = {
        "one": called(model, difference.one),
        "other": called(model, difference.other),
    }
    reasons = _reasons(model, difference, reader)
    known = _all_known(model, difference)
    if abs(difference.total) <= SAME and not reasons:
        return words(_SAME if known else _SAME_FOR_WHAT_IS_KNOWN, **names)
    names |= {"why": reasons, "gap": _gap(difference.total)}
    place = 0 if abs(difference.total) <= SAME else 1 if difference.total > 0 else 2
    return words((_AGAINST if known else _AGAINST_FOR_WHAT_IS_KNOWN)[place], **names)


_SAME = N_("{one} and {other} give every goal the same.")
_SAME_FOR_WHAT_IS_KNOWN = N_("For what is known, {one} and {other} give every goal the same.")
_AGAINST = (
    N_("{one} is level with {other}: {why}."),
    N_("{one} is {gap} percentage points ahead of {other}: {why}."),
    N_("{one} is {gap} percentage points behind {other}: {why}."),
)
_AGAINST_FOR_WHAT_IS_KNOWN = (
    N_("For what is known, {one} is level with {other}: {why}."),
    N_("For what is known, {one} is {gap} percentage points ahead of {other}: {why}."),
    N_("For what is known, {one} is {gap} percentage points behind {other}: {why}."),
)
"""Level, ahead, behind."""


def _all_known(model: Model, difference: Difference) -> bool:
    """Whether both are assessed on every goal that has weight."""
    weighed = (goal.id for goal in model.goals if goal.weight)
    pair = difference.one, difference.other
    return all(points_of(model, name, goal) is not None for goal in weighed for name in pair)


def called(model: Model, partnership: str) -> Value:
    """What people call the partnership, with its status where it has ended."""
    name, row = model.called("partnerships", partnership), model.find("partnerships", partnership)
    if getattr(row, "status", None) == "ended":
        return words("{name} ({status})", name=name, status=words(STATUSES["ended"]))
    return name


def signed(value: float, reader: Reader) -> str:
    """The value with one decimal and its sign; nothing has none."""
    shown = reader.number(value, 1)
    return f"+{shown}" if value >= SMALLEST else shown


def _gap(total: float) -> Value:
    if abs(total) < SMALLEST:
        return words("less than {least}", least=Amount(0.1, decimals=1))
    return Amount(abs(total), decimals=1)


def _reasons(model: Model, difference: Difference, reader: Reader) -> Words | None:
    """“more for A (+4.2) and B (+1.0), less for C (−5.4)”, the greatest first."""
    order = sorted(difference.parts, key=lambda goal: -abs(difference.parts[goal]))
    told = [goal for goal in order if abs(difference.parts[goal]) >= SMALLEST] or [
        goal for goal in order if abs(difference.parts[goal]) > SAME
    ]
    more, less = (
        listing(
            words(
                "{goal} ({difference})",
                goal=model.called("goals", goal),
                difference=signed(difference.parts[goal], reader),
            )
            for goal in [it for it in told if (difference.parts[it] > 0) is up][:MOST_NAMED]
        )
        for up in (True, False)
    )
    if more.parts and less.parts:
        return words("more for {more}, less for {less}", more=more, less=less)
    if more.parts:
        return words("more for {more}", more=more)
    return words("less for {less}", less=less) if less.parts else None


def points_of(model: Model, partnership: str, goal: str) -> float | None:
    """The points that a partnership gives a goal; None where they are unknown."""
    cell = model.find("contributions", (partnership, goal))
    return cell.points if isinstance(cell, Contribution) else None
