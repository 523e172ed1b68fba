"""The eleven measures on the screen: what each means, its value in words, the rows behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.approaches.measured import Behind, Measured
from lib.analysis.approaches.side_by_side import Approach
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Plain, Shape, Table
from lib.words import N_, Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class MeasureText:
    """A measure's title and meaning; the columns of its rows; and where to fill in what it needs.

    `part` and `whole` head the two numbers of a row; a measure without `whole` counts rows, and
    one that is `yes_no` says of each row whether it counts. `page` and `query` name the page to
    fill in, `needs` what is missing there.
    """

    title: str
    meaning: str
    part: str
    whole: str
    needs: str
    page: str
    query: Mapping[str, str]
    yes_no: bool = False
    decimals: int = 0


GRID = {"table": "efforts:grid"}
TEXTS: Mapping[str, MeasureText] = {
    "strategy_coverage": MeasureText(
        N_("Strategy coverage"),
        N_("How much of the goals' targets is reached, weighted."),
        N_("Reached, % of all weight"),
        N_("Weight, %"),
        N_("the goals' weights and targets"),
        "goals",
        {},
        decimals=1,
    ),
    "weakest_goal": MeasureText(
        N_("Weakest goal"),
        N_("How much of its target the goal reaches that reaches least."),
        N_("Points reached"),
        N_("Target"),
        N_("the goals' targets"),
        "goals",
        {},
        decimals=1,
    ),
    "overload": MeasureText(
        N_("Hours too many"),
        N_("Hours asked of departments beyond those they have, before anything is given up."),
        N_("Hours too many"),
        N_("Hours there"),
        N_("the hours of departments and partnerships"),
        "departments",
        {},
    ),
    "double_contact": MeasureText(
        N_("Partners contacted twice"),
        N_("How many partners more than one department leads a partnership with."),
        N_("Departments"),
        "",
        N_("partners and lead departments"),
        "partnerships",
        {},
    ),
    "novelty": MeasureText(
        N_("Novelty"),
        N_("How new the work is, from 0 (all well known) to 100 (all quite new), by hours."),
        N_("Hours, as far as they are new"),
        N_("Hours"),
        N_("the partnerships' hours"),
        "partnerships",
        GRID,
    ),
    "ownership": MeasureText(
        N_("Ownership"),
        N_("Share of the hours that go to partnerships on the department's own list."),
        N_("Hours on its own list"),
        N_("Hours"),
        N_("the partnerships' hours"),
        "partnerships",
        GRID,
    ),
    "own_strengths": MeasureText(
        N_("Own strengths"),
        N_("Share of the partnerships whose lead department has somebody who could lead them."),
        N_("Somebody there could lead it"),
        "",
        N_("what a partnership lead must know, and people's levels"),
        "people",
        {},
        yes_no=True,
    ),
    "cross_department": MeasureText(
        N_("Across departments"),
        N_("Share of the hours that go to partnerships of at least two departments."),
        N_("Hours across departments"),
        N_("Hours"),
        N_("the partnerships' hours"),
        "partnerships",
        GRID,
    ),
    "focus": MeasureText(
        N_("Focus"),
        N_("How well the points given to the goals follow the goals' weights, 0 to 100."),
        N_("Share of the points, %"),
        N_("Weight, %"),
        N_("the goals' weights and the contributions"),
        "goals",
        {},
        decimals=1,
    ),
    "selectivity": MeasureText(
        N_("Selectivity"),
        N_("How many of the proposals are chosen, and how much better those serve the strategy."),
        N_("Chosen"),
        "",
        N_("contributions to the goals, and proposals that are not chosen"),
        "partnerships",
        {},
        yes_no=True,
    ),
    "voice": MeasureText(
        N_("Voice"),
        N_("Share of the departments that get at least one of their first three."),
        N_("One of its first three is chosen"),
        "",
        N_("departments with hours in partnerships"),
        "partnerships",
        GRID,
        yes_no=True,
    ),
}
"""Every measure, by its name in `lib.model.statements.MEASURES`."""
ROWS: Mapping[str, str] = {
    "goals": N_("Goal"),
    "departments": N_("Department"),
    "partners": N_("Partner"),
    "partnerships": N_("Partnership"),
}


def value_words(model: Model, measure: str, approach: Approach) -> Words:
    """What the measure is in an approach, in words."""
    here = None if approach.indicators is None else approach.indicators.measures[measure]
    if here is None or here.value is None or approach.indicators is None:
        return words("unknown")
    if measure == "overload":
        return words("{hours}", hours=Amount(here.value, "hours"))
    if measure == "double_contact":
        return counted("one partner", "{n} partners", round(here.value))
    if measure == "weakest_goal" and approach.indicators.reach.weakest is not None:
        goal = model.called("goals", approach.indicators.reach.weakest)
        return words("{share} ({goal})", share=_share(here.value), goal=goal)
    if measure == "selectivity":
        return _selectivity(here.value, approach.indicators.selection.alignment_gained)
    if measure in ("novelty", "focus"):
        return words("{n} of 100", n=Amount(here.value, decimals=_decimals(here.value)))
    return words("{share}", share=_share(here.value))


def _share(value: float) -> Amount:
    return Amount(value, "%", _decimals(value))


def _decimals(value: float) -> int:
    """One decimal, so that small differences are seen; none where it is a whole number."""
    return 1 if round(value, 1) % 1 else 0


def _selectivity(chosen: float, gained: float | None) -> Words:
    share = _share(chosen)
    if gained is None:
        return words("{share} chosen", share=share)
    if gained < 0:
        points = Amount(-gained, "points", 1)
        return words("{share} chosen, {points} worse than the rest", share=share, points=points)
    points = Amount(gained, "points", 1)
    return words("{share} chosen, {points} better than the rest", share=share, points=points)


def rows_table(model: Model, measure: str, here: Measured, language: Language) -> Table:
    """The rows behind a measure, as a table."""
    text = TEXTS[measure]
    columns = [Column(language.text(ROWS[here.table]))]
    number: Shape = "text" if text.yes_no else "number"
    columns.append(Column(language.text(text.part), number, text.decimals))
    if text.whole:
        columns.append(Column(language.text(text.whole), "number", text.decimals))
    rows = tuple(_row(model, text, here.table, row, language) for row in here.rows)
    return Table(language.text(text.title), tuple(columns), rows)


def _row(
    model: Model, text: MeasureText, table: str, row: Behind, language: Language
) -> tuple[Plain, ...]:
    part: Plain = row.part
    if text.yes_no:
        part = language.text("yes") if row.part else language.text("no")
    name = language.say(model.called(table, row.id))
    return (name, part, row.whole) if text.whole else (name, part)
