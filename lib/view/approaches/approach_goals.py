"""Each goal under each approach, the goals left behind, and the partners contacted twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.approaches.goal_reach import GoalReach, left_behind, reach_goals
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.model.model import Model
from lib.text.language import Language
from lib.view.approaches.approach_columns import shown
from lib.view.approaches.approach_names import short_name
from lib.view.names import some
from lib.view.tables import Column, Plain, Table
from lib.words import Words, counted, words


@dataclass(frozen=True, slots=True)
class GoalDots:
    """One goal: what each approach reaches of it, 0 to 100 (None: nothing is known)."""

    label: str
    reached: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class GoalsView:
    """Goals in the model's order; `names` and `ids` of the approaches in the order of `reached`."""

    finding: str
    lines: tuple[str, ...]
    ids: tuple[str, ...]
    names: tuple[str, ...]
    goals: tuple[GoalDots, ...]
    axis: str
    alt: str
    table: Table
    contacts: Table
    no_contacts: str


def goals_view(model: Model, found: Approaches, language: Language) -> GoalsView:
    """Every goal under every approach that there is."""
    text, say = language.text, language.say
    rows = reach_goals(model, found)
    each = [row for row in found.each if shown(found, row)]
    return GoalsView(
        say(_finding(model, found, rows)),
        tuple(say(_behind(model, row, rows)) for row in each),
        tuple(row.id for row in each),
        tuple(say(short_name(row.id)) for row in each),
        tuple(_dots(model, row, each, language) for row in rows),
        text("Per cent of the target"),
        text(
            "For each goal, a sign for what each approach reaches of its target. The table below "
            "holds the same figures."
        ),
        _table(model, rows, each, language),
        _contacts(model, each, language),
        text("Under no approach is a partner contacted by several departments at once."),
    )


def _finding(model: Model, found: Approaches, rows: tuple[GoalReach, ...]) -> Words:
    saved = left_behind(rows) if found.led.can_choose else ()
    if saved:
        return counted(
            "The departments' own choice leaves one goal under half of its target that the team's "
            "choice brings over: {goals}.",
            "The departments' own choice leaves {n} goals under half of their targets that the "
            "team's choice brings over: {goals}.",
            len(saved),
            goals=some([model.called("goals", name) for name in saved]),
        )
    return words("No goal is left behind by the departments' own choice alone.")


def _behind(model: Model, row: Approach, rows: Sequence[GoalReach]) -> Words:
    goals = [goal.goal for goal in rows if row.id in goal.behind]
    if not goals:
        return words("{name}: no goal under half.", name=short_name(row.id))
    return words(
        "{name}: under half are {goals}.",
        name=short_name(row.id),
        goals=some([model.called("goals", name) for name in goals]),
    )


def _dots(model: Model, goal: GoalReach, each: Sequence[Approach], language: Language) -> GoalDots:
    shares = (goal.shares[row.id] for row in each)
    label = language.say(model.called("goals", goal.goal))
    return GoalDots(label, tuple(None if share is None else 100 * share for share in shares))


def _table(
    model: Model, rows: Sequence[GoalReach], each: Sequence[Approach], language: Language
) -> Table:
    text = language.text
    names = (language.say(short_name(row.id)) for row in each)
    lines: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("goals", row.goal)),
            row.weight,
            *(row.shares[approach.id] for approach in each),
        )
        for row in rows
    ]
    return Table(
        text("Goals: share of the target reached"),
        (
            Column(text("Goal")),
            Column(text("Weight"), "percent"),
            *(Column(name, "percent") for name in names),
        ),
        tuple(lines),
    )


def _contacts(model: Model, each: Sequence[Approach], language: Language) -> Table:
    text, say = language.text, language.say
    rows: list[tuple[Plain, ...]] = [
        (
            say(short_name(row.id)),
            say(model.called("partners", contact.partner)),
            say(some([model.called("departments", name) for name in contact.departments])),
            say(some([model.called("partnerships", name) for name in contact.partnerships])),
        )
        for row in each
        if row.indicators is not None
        for contact in row.indicators.workload.contacts
    ]
    return Table(
        text("Partners contacted by several departments at once"),
        (
            Column(text("Approach")),
            Column(text("Partner")),
            Column(text("Departments")),
            Column(text("Partnerships")),
        ),
        tuple(rows),
    )
