"""Who would choose which partnership: the weights that put each first, in one reader's language.

Central weights: Lahdelma & Salminen (2001), SMAA-2.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.order.robustness import Acceptability, RankAcceptability
from lib.analysis.weights import normalise
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, words

LIKE_MOST, ALIKE = 0.02, 0.1
"""Weights that exceed the average by less than this, or by less than this share of it, are like
most people's."""
SELDOM = 0.005
"""Of partnerships that are first more seldom nobody is said to choose them."""
CHOOSERS = 4
"""For so many partnerships it is said who would choose them."""


@dataclass(frozen=True, slots=True)
class ChoosersView:
    """For whom the likeliest first partnerships come first, and the weights behind it."""

    said: tuple[str, ...]
    table: Table


def choosers_view(model: Model, found: RankAcceptability, language: Language) -> ChoosersView:
    """The weights that put each partnership first, most often first at the head."""
    able = (row for row in found.rows if row.central_weight)
    firsts = sorted(able, key=lambda row: -(row.first or 0))
    return ChoosersView(
        said=tuple(language.say(said) for said in _choosers(model, firsts)),
        table=_central(model, firsts, language),
    )


def _choosers(model: Model, firsts: list[Acceptability]) -> Iterator[Words]:
    """For whom each of the likeliest first partnerships comes first: what they weigh more."""
    average = {
        goal.id: sum((row.first or 0) * (row.central_weight or {})[goal.id] for row in firsts)
        for goal in model.goals
    }
    for row in firsts[:CHOOSERS]:
        name, weights = model.called("partnerships", row.partnership), row.central_weight or {}
        goal = max(weights, key=lambda goal: weights[goal] - average[goal])
        if (row.first or 0) < SELDOM:
            return
        if weights[goal] - average[goal] < max(LIKE_MOST, ALIKE * average[goal]):
            yield words("{name}: those who weigh the goals about as most do.", name=name)
        else:
            yield words(
                "{name}: those who give {goal} more weight than most, "
                "about {share} (on average {average}).",
                name=name,
                goal=model.called("goals", goal),
                share=Amount(100 * weights[goal], "%"),
                average=Amount(100 * average[goal], "%"),
            )


def _central(model: Model, firsts: list[Acceptability], language: Language) -> Table:
    text, today = language.text, normalise({goal.id: goal.weight for goal in model.goals})
    goals = [(goal.id, language.say(model.called("goals", goal.id))) for goal in model.goals]
    sure = text("How often it is first with these weights, whatever the unknown turns out to be.")
    columns = (
        Column(text("Partnership")),
        Column(
            text("First"), "percent", help=text("Share of all weightings in which it is first.")
        ),
        *(Column(name, "percent", help=text("Its mean share of the weight.")) for _, name in goals),
        Column(text("First with these weights"), "percent", help=sure),
    )
    now: tuple[Plain, ...] = (
        *(text("Weights today"), None),
        *(today.get(goal) for goal, _ in goals),
        None,
    )
    return Table(
        text("The weights that put each partnership first"),
        columns,
        (now, *(_central_row(model, row, goals, language) for row in firsts)),
    )


def _central_row(
    model: Model, row: Acceptability, goals: list[tuple[str, str]], language: Language
) -> tuple[Plain, ...]:
    weights = row.central_weight or {}
    name = language.say(model.called("partnerships", row.partnership))
    return (name, row.first, *(weights[goal] for goal, _ in goals), row.confidence)
