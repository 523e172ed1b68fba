"""Each goal under each approach, the goals left behind, and the partners contacted twice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from lib.analysis.approaches.comparison import GoalReach, left_behind, reach_goals
from lib.charts.dots import row_dots
from lib.screens.approaches.finding import SHORT, Seen, missing_words, short_name
from lib.screens.names import some
from lib.screens.parts import Col, How, Picture, Plain, Table, table
from lib.words import N_, Words, words

HALF = 50
"""Per cent of a target; a goal that reaches less is called left behind."""
HOW = How(
    (
        (
            N_(
                "A goal is reached by what the chosen partnerships contribute to it, up to its "
                "target and no further. Goals reached by less than half are called left behind. A "
                "partner is contacted twice where more than one department leads a chosen "
                "partnership with it."
            ),
            r"a_g(S) = \min\left(1, \textstyle\sum_{p \in S} x_{pg} / T_g\right)",
        ),
    )
)


def reached(seen: Seen) -> tuple[GoalReach, ...]:
    """What each approach reaches of each goal, in the model's order."""
    return reach_goals(seen.model, seen.found)


def finding(seen: Seen, goals: tuple[GoalReach, ...]) -> Words:
    """Which goals the departments' own choice leaves behind, though they need not be."""
    missing = seen.found.department_led.missing
    if missing is not None:
        return missing_words(missing)
    saved = left_behind(goals)
    if saved:
        return words(
            "Past half only if the team chooses: {goals}.",
            goals=some([seen.model.called("goals", name) for name in saved]),
        )
    return words("No goal is left behind by the departments' own choice alone.")


def picture(seen: Seen, goals: Sequence[GoalReach]) -> Picture:
    """A row for each goal with a sign for each approach; a line at half of the target."""
    text = seen.reader.text
    names = [text(SHORT[row.id]) for row in seen.each]
    shares = [(goal, [goal.shares[row.id] for row in seen.each]) for goal in goals]
    rows = [
        (seen.called("goals", goal.goal), [None if it is None else 100 * it for it in each])
        for goal, each in shares
    ]
    return Picture(
        row_dots(rows, names, text("Per cent of the target"), HALF),
        text(
            "For each goal, a sign for what each approach reaches of its target. The table below "
            "holds the same figures."
        ),
    )


def shares(seen: Seen, goals: Sequence[GoalReach]) -> Table:
    """The share of its target that each approach reaches of each goal."""

    def share(approach: str, goal: GoalReach) -> float | None:
        return goal.shares[approach]

    columns = (
        Col(N_("Goal"), lambda goal: seen.called("goals", goal.goal)),
        Col(N_("Weight"), lambda goal: goal.weight, "percent"),
        *(Col(SHORT[row.id], partial(share, row.id), "percent") for row in seen.each),
    )
    return table(N_("Goals: share of the target reached"), columns, goals, seen.reader)


def contacts(seen: Seen) -> Table:
    """The partners that several departments contact at once, under each approach."""
    model, say = seen.model, seen.reader.say

    def named(rows: str, ids: Sequence[str]) -> Plain:
        return say(some([model.called(rows, name) for name in ids]))

    columns = (
        Col(N_("Approach"), lambda it: say(short_name(it[0]))),
        Col(N_("Partner"), lambda it: seen.called("partners", it[1].partner)),
        Col(N_("Departments"), lambda it: named("departments", it[1].departments)),
        Col(N_("Partnerships"), lambda it: named("partnerships", it[1].partnerships)),
    )
    rows = [
        (row.id, contact)
        for row in seen.each
        if row.indicators is not None
        for contact in row.indicators.workload.contacts
    ]
    caption = N_("Partners contacted by several departments at once")
    return table(caption, columns, rows, seen.reader)
