"""What is said of the order: who is first and how sure that is, what was assumed, an example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.alignment.intervals import Intervals
from lib.analysis.alignment.ranking import Aligned, Alignment
from lib.analysis.alignment.robustness import RankAcceptability
from lib.analysis.ground.contributions import full_points, usual_target
from lib.analysis.ground.coverage import Coverage
from lib.analysis.ground.tolerances import SAME
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS
from lib.reader import Reader
from lib.screens.alignment import change, firsts
from lib.screens.alignment.order import FIRST, Bar, apart, ordered
from lib.screens.goals import GoalShown, decimals_of
from lib.screens.names import row_name
from lib.words import N_, Amount, Words, counted, listing, words

MOST_NAMED = 3
"""More partnerships than this on the first place are counted, not named."""


# -- the finding ----------------------------------------------------------------------------------


def finding(model: Model, alignment: Alignment) -> Words:
    """The one sentence of the Alignment page."""
    if not model.goals or not model.partnerships:
        return words("There is nothing to align yet: goals and partnerships are missing.")
    if not alignment.weights:
        return words("No goal has a weight yet, so partnerships cannot be put in order.")
    if not any(row.alignment for row in alignment.rows):
        return words("No partnership is known to give any goal anything yet.")
    leaders = [row for row in alignment.ranked if row.rank == 1]
    if not leaders:
        return words(
            "Too little is known to put partnerships in order: of none of them half of the weight "
            "is assessed."
        )
    if not leaders[0].alignment:
        return words("No partnership of which enough is known gives any goal anything.")
    return words(
        "{who} {sure}",
        who=_who(model, leaders),
        sure=_how_sure(leaders, len(_could_overtake(alignment, leaders))),
    )


def _who(model: Model, leaders: list[Aligned]) -> Words:
    value = Amount(leaders[0].alignment or 0, "%", 1)
    if len(leaders) > MOST_NAMED:
        return words(
            "{n} partnerships share the first place: each would reach {value} of the strategy on "
            "its own.",
            n=len(leaders),
            value=value,
        )
    names = listing(model.called("partnerships", row.partnership) for row in leaders)
    return counted(
        "{names} serves the strategy best: on its own it would reach {value} of it.",
        "{names} share the first place: each would reach {value} of the strategy on its own.",
        len(leaders),
        names=names,
        value=value,
    )


def _how_sure(leaders: list[Aligned], rivals: int) -> Words:
    if not rivals and len(leaders) > 1:
        return _what_parts(leaders)
    if not rivals:
        return words("With these weights no uncertain contribution could change that.")
    return counted(
        "One other could be ahead: contributions are uncertain.",
        "{n} others could be ahead: contributions are uncertain.",
        rivals,
    )


def _what_parts(leaders: list[Aligned]) -> Words:
    """What decides between those who share the first place, where nobody else could be ahead."""
    if any(row.low != row.high for row in leaders):
        return words("Contributions that are uncertain decide which of them is ahead.")
    if firsts.alike(leaders):
        return words("Every goal that weighs anything gets the same of each of them.")
    return words("Other weights would put one of them ahead.")


def _could_overtake(alignment: Alignment, leaders: list[Aligned]) -> list[Aligned]:
    """The rivals that could be above every leader: their highest is above all leaders' lowest."""
    lowest = max(row.low or 0 for row in leaders)
    return [row for row in alignment.rows if row.rank != 1 and (row.high or 0) > lowest + SAME]


# -- two lines under it ---------------------------------------------------------------------------


def there_is_an_order(alignment: Alignment) -> bool:
    """Whether anything is known by which partnerships could be put in order."""
    return bool(alignment.ranked and alignment.ranked[0].alignment)


def headlines(
    model: Model,
    alignment: Alignment,
    found: RankAcceptability,
    intervals: Intervals,
    reader: Reader,
) -> tuple[str, str]:
    """How the order holds, and what would change it; there has to be an order."""
    return (
        reader.say(firsts.headline(model, alignment, found)),
        reader.say(change.headline(model, intervals)),
    )


# -- over the picture ------------------------------------------------------------------------------


def chosen(bars: Sequence[Bar], *, is_scenario: bool) -> Words | None:
    """How many of the first are in the best choice; None where that is not known of several."""
    first = [bar.inside for bar in ordered(bars)[:FIRST]]
    if len(first) < 2 or None in first:
        return None
    inside, n, best = sum(map(bool, first)), len(first), words(BEST[is_scenario])
    if inside == n:
        return words("The first {all} are all in {best}", all=n, best=best)
    if not inside:
        return words("None of the first {all} is in {best}", all=n, best=best)
    return counted(
        "One of the first {all} is in {best}",
        "{n} of the first {all} are in {best}",
        inside,
        all=n,
        best=best,
    )


BEST = N_("the best choice within today's limits"), N_("the scenario's best choice")
"""What the best choice is called: as saved, and where a scenario is open."""


# -- beside the order ------------------------------------------------------------------------------


SERVED = 1.0
"""From this many contribution points on, a partnership counts as serving a goal (“some”)."""


def assumed(model: Model, alignment: Alignment) -> Iterator[Words]:
    """What was assumed."""
    if assumed := _targets(model, alignment):
        yield assumed
    if alignment.unweighted:
        yield words(
            "Without a weight, and so left out of the order: {goals}.",
            goals=listing(model.called("goals", goal) for goal in alignment.unweighted),
        )
    unsure = [row for row in alignment.ranked if row.low != row.high]
    if unsure:
        yield counted(
            "One partnership has contributions that are unknown or given as a range: "
            "the thin line shows where its bar could end.",
            "{n} partnerships have contributions that are unknown or given as a range: "
            "the thin lines show where their bars could end.",
            len(unsure),
        )


def _targets(model: Model, alignment: Alignment) -> Words | None:
    """Which target was taken for goals that have weight and no target."""
    goals = [goal for goal in model.goals if alignment.weights.get(goal.id) and not goal.target]
    usual = usual_target(model)
    if not goals:
        return None
    if usual is None:
        return words(
            "No goal has a target yet: each counts here as met at {points} points, so alignment "
            "is the weighted mean of the points out of {points}. Coverage cannot be told.",
            points=MOST_POINTS,
        )
    return counted(
        "{goals} has no target and counts here as met at {points} points, the mean of the other "
        "targets; in coverage it counts as not met.",
        "{goals} have no target and count here as met at {points} points each, the mean of the "
        "other targets; in coverage they count as not met.",
        len(goals),
        goals=listing(model.called("goals", goal.id) for goal in goals),
        points=Amount(usual, decimals=decimals_of([usual])),
    )


def too_little(bars: Sequence[Bar]) -> Words | None:
    """Why some of the bars stand apart; None where none does."""
    found = apart(bars)
    if not found:
        return None
    return counted(
        "Less than half of the weight is assessed for it, so it has no rank and takes none from "
        "others. The thin line shows where its bar could end.",
        "Less than half of the weight is assessed for these {n}, so they have no rank and take "
        "none from others. The thin lines show where their bars could end.",
        len(found),
    )


def unserved(model: Model, coverage: Coverage) -> Iterator[Words]:
    """One sentence for each goal that too few partnerships serve.

    `coverage` is what all partnerships that are not ended would reach together.
    """
    served = dict.fromkeys((goal.id for goal in model.goals), 0)
    ended = {row.id for row in model.partnerships if row.status == "ended"}
    for cell in model.contributions:
        if cell.partnership not in ended and (cell.points or 0) >= SERVED:
            served[cell.goal] += 1
    for goal, attained in zip(model.goals, coverage.goals, strict=True):
        if served[goal.id] == 0:
            yield words("{goal}: no partnership is known to serve it.", goal=row_name(goal))
        elif attained.share is not None and attained.share < 1:
            yield _short_of(goal, served[goal.id], attained.share)


def _short_of(goal: Goal, partnerships: int, share: float) -> Words:
    return counted(
        "{goal}: one partnership serves it, and is known to reach {share} of the target.",
        "{goal}: {n} partnerships serve it, and are known to reach {share} of the target together.",
        partnerships,
        goal=row_name(goal),
        share=Amount(100 * share, "%"),
    )


def example(model: Model, bars: Sequence[Bar], goals: Sequence[GoalShown]) -> Iterator[Words]:
    """The first bar worked out goal by goal, from the rows behind it."""
    full = full_points(model).tolist()
    for bar in bars[:1]:
        for goal, part, points, target in zip(goals, bar.parts, bar.cells, full, strict=False):
            if points:
                yield words(
                    _OF_TARGET if points <= target else _BEYOND_TARGET,
                    name=bar.title,
                    goal=goal.name,
                    share=goal.shown,
                    points=points,
                    target=Amount(target, decimals=decimals_of([target])),
                    part=Amount(part, decimals=1),
                )


_OF_TARGET = N_("{name}, {goal}: {share} · {points} of {target} points gives {part}")
_BEYOND_TARGET = N_(
    "{name}, {goal}: {share}, since {points} points meet the target of {target}, gives {part}"
)
