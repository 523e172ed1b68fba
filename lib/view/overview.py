"""What the Overview page shows, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.model.partners import PARTNER_TYPES
from lib.model.partnerships import Partnership
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.steps import Step, next_steps
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Value, Words, counted, words

HALF = 0.5
"""A goal attained less than this is named as left behind."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its label, what it is made of, and what it means."""

    label: str
    value: str
    detail: str
    help: str


@dataclass(frozen=True, slots=True)
class Point:
    """One partnership in the effect–effort matrix: hours a year, alignment, cost, partner type."""

    id: str
    title: str
    hours: float
    alignment: float
    cost: float | None
    kind: str
    hover: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One partner type, as the legend names it."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The page's content. `left_out` says which partnerships the matrix cannot show, and why."""

    finding: str
    figures: tuple[Figure, ...]
    points: tuple[Point, ...]
    kinds: tuple[Kind, ...]
    axes: tuple[str, str]
    alt: str
    left_out: str
    goals: Table
    departments: Table
    steps: tuple[Step, ...]
    matrix: Table


def overview_view(model: Model, standing: Standing, language: Language) -> OverviewView:
    """The Overview page for `model` and its standing."""
    points = _points(model, standing, language)
    used = {point.kind for point in points}
    return OverviewView(
        finding=language.say(_finding(model, standing)),
        figures=tuple(_figures(model, standing, language)),
        points=points,
        kinds=tuple(_kinds(used, language)),
        axes=(language.text("Hours a year"), language.text("Alignment, 0 to 100")),
        alt=language.text(
            "Each partnership by its hours (across) and its alignment (up). "
            "The table under it holds the same figures."
        ),
        left_out=_left_out(model, points, language),
        goals=_goals(model, standing, language),
        departments=_departments(model, standing, language),
        steps=tuple(next_steps(model, standing, language)),
        matrix=_matrix(
            points, {kind.code: kind.label for kind in _kinds(used, language)}, language
        ),
    )


# -- the sentence and the figures on top ---------------------------------------------------------


def _finding(model: Model, standing: Standing) -> Words:
    today, proposed = standing.today.coverage, standing.proposed.coverage
    if not model.goals:
        return words("This library has no goals yet: start with goals, departments, partnerships.")
    if not model.partnerships:
        return words("The goals are there; the partnerships are still missing.")
    if today is None or proposed is None:
        return words("No goal has a weight yet, so coverage of the strategy cannot be told.")
    missing = sum(load.over for load in standing.loads_proposed)
    sure = all(unknown.table != "contributions" for unknown in standing.unknowns)
    values = {"today": _known(today, sure), "proposed": _known(proposed, sure)}
    if missing > 0:
        return words(
            "What runs today covers {today} of the strategy. All proposals together would cover "
            "{proposed}, but ask for {hours} more than the departments have: choose.",
            hours=Amount(missing, "hours"),
            **values,
        )
    return words(
        "What runs today covers {today} of the strategy; all proposals together would cover "
        "{proposed}.",
        **values,
    )


def _known(share: float, sure: bool) -> Value:
    """A share of the strategy; at least that where contributions are unknown."""
    amount = Amount(100 * share, "%")
    return amount if sure or share == 1 else words("at least {share}", share=amount)


def _figures(model: Model, standing: Standing, language: Language) -> Iterator[Figure]:
    yield Figure(
        language.text("Strategy coverage today"),
        language.percent(standing.today.coverage),
        language.say(
            words(
                "{n} of {all} partnerships run",
                n=sum(1 for row in model.partnerships if row.status == "running"),
                all=len(model.partnerships),
            )
        ),
        language.text("Weighted share of the goals' targets that running partnerships reach."),
    )
    behind = [goal.goal for goal in standing.today.goals if (goal.share or 0) < HALF]
    yield Figure(
        language.text("Goals under half"),
        language.number(len(behind)) if model.goals else "–",
        ", ".join(behind),
        language.text("Goals whose running partnerships reach less than half of the target."),
    )
    yield _hours(standing, language)
    yield _competences(model, standing, language)


def _hours(standing: Standing, language: Language) -> Figure:
    asked = sum(load.asked for load in standing.loads_today)
    known = [load.available for load in standing.loads_today if load.available is not None]
    there = sum(known)
    said = words("{asked} of {there}", asked=Amount(asked), there=Amount(there, "hours"))
    return Figure(
        language.text("Hours in use"),
        language.percent(asked / there if there else None),
        language.say(said if known else words("hours unknown")),
        language.text("Hours a year that running partnerships take, of those departments have."),
    )


def _competences(model: Model, standing: Standing, language: Language) -> Figure:
    few = len(model.people) < model.options.min_group
    share = None if few else standing.gaps.redundancy_coverage
    short = sum(1 for held in standing.gaps.competences if held.shortfall)
    detail = counted("one competence short", "{n} competences short", short)
    return Figure(
        language.text("Competences covered"),
        language.percent(share),
        "" if few else language.say(detail),
        language.text("Weighted share of the people needed at target level that are there."),
    )


# -- the effect–effort matrix --------------------------------------------------------------------


def _points(model: Model, standing: Standing, language: Language) -> tuple[Point, ...]:
    partnerships = {row.id: row for row in model.partnerships}
    types = {row.id: row.type for row in model.partners}
    return tuple(
        Point(
            row.partnership,
            language.say(row_name(partnership)),
            row.hours,
            row.alignment,
            partnership.cost,
            types.get(partnership.partner or "") or "other",
            _hover(model, partnership, row.hours, row.alignment, language),
        )
        for row in standing.alignment.rows
        if row.hours is not None and row.alignment is not None
        for partnership in [partnerships[row.partnership]]
        if partnership.status != "ended"
    )


def _hover(
    model: Model, row: Partnership, hours: float, alignment: float, language: Language
) -> str:
    return language.say(
        words(
            "{title}: alignment {alignment}, {hours}, {cost}",
            title=row_name(row),
            alignment=Amount(alignment, decimals=1),
            hours=Amount(hours, "hours"),
            cost=words("cost unknown")
            if row.cost is None
            else Amount(row.cost, model.options.currency),
        )
    )


def _kinds(used: set[str], language: Language) -> Iterator[Kind]:
    for code, label in PARTNER_TYPES.items():
        if code in used:
            yield Kind(code, language.text(label))


def _left_out(model: Model, points: tuple[Point, ...], language: Language) -> str:
    living = sum(1 for row in model.partnerships if row.status != "ended")
    missing = living - len(points)
    if not missing or not model.goals:
        return ""
    return language.say(
        counted(
            "One partnership cannot be placed by effect and effort: "
            "its hours, or the weights of all goals, are unknown.",
            "{n} partnerships cannot be placed by effect and effort: "
            "their hours, or the weights of all goals, are unknown.",
            missing,
        )
    )


# -- the tables behind it ------------------------------------------------------------------------


def _matrix(points: tuple[Point, ...], kinds: dict[str, str], language: Language) -> Table:
    text = language.text
    return Table(
        text("Effect and effort of each partnership"),
        (
            Column(text("Id")),
            Column(text("Partnership")),
            Column(text("Partner type")),
            Column(text("Alignment"), "number", 1),
            Column(text("Hours"), "number"),
            Column(text("Cost"), "number"),
        ),
        tuple((p.id, p.title, kinds[p.kind], p.alignment, p.hours, p.cost) for p in points),
    )


def _goals(model: Model, standing: Standing, language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(row_name(goal)),
            standing.alignment.weights.get(goal.id),
            today.share,
            proposed.share,
            goal.target,
        )
        for goal, today, proposed in zip(
            model.goals, standing.today.goals, standing.proposed.goals, strict=True
        )
    ]
    return Table(
        text("Goals: how far partnerships reach"),
        (
            Column(text("Goal")),
            Column(text("Weight"), "percent"),
            Column(text("Today"), "percent", help=text("Running partnerships only.")),
            Column(
                text("With all proposals"), "percent", help=text("If there were hours for all.")
            ),
            Column(text("Target"), "number", help=text("Contribution points.")),
        ),
        tuple(rows),
    )


def _departments(model: Model, standing: Standing, language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(row_name(department)),
            department.hours,
            today.asked,
            proposed.asked,
            None if proposed.available is None else proposed.over,
        )
        for department, today, proposed in zip(
            model.departments, standing.loads_today, standing.loads_proposed, strict=True
        )
    ]
    return Table(
        text("Departments: hours asked and hours there"),
        (
            Column(text("Department")),
            Column(text("Hours there"), "number"),
            Column(text("Asked today"), "number"),
            Column(text("Asked with all proposals"), "number"),
            Column(text("Too many"), "number", help=text("Hours beyond those there.")),
        ),
        tuple(rows),
    )
