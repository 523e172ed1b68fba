"""The measures on the screen: what each means, its value in words, the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.analysis.approaches.selection import Selection
from lib.analysis.approaches.side_by_side import Approach
from lib.analysis.approaches.survey import Behind, Measured
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.finding import Seen, short_name
from lib.screens.approaches.promising import SHOWN, points_words
from lib.screens.names import some, telling
from lib.screens.parts import Column, Plain, Shape, Table
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
        N_("Hours over capacity"),
        N_("Hours asked of departments beyond those they have, before anything is given up."),
        N_("Hours over capacity"),
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
    "wishes_kept": MeasureText(
        N_("Wishes kept"),
        N_("What departments keep of their own choices, each weighed by its hours."),
        N_("Kept, % of all hours"),
        N_("Share of the hours, %"),
        N_("departments that lead what they would choose within their own hours and money"),
        "partnerships",
        GRID,
        decimals=1,
    ),
    "least_kept": MeasureText(
        N_("Least kept"),
        N_("What the department keeps of its own choice that keeps least."),
        N_("Kept, % of its own choice"),
        "",
        N_("departments that lead what they would choose within their own hours and money"),
        "partnerships",
        GRID,
        decimals=1,
    ),
    "imposed": MeasureText(
        N_("Imposed tasks"),
        N_("Share of the hours that departments give to what is not on their own list."),
        N_("Hours on what it did not list"),
        N_("Hours"),
        N_("the partnerships' hours"),
        "partnerships",
        GRID,
    ),
    "risk": MeasureText(
        N_("Risk"),
        N_("How much could go wrong, from 0 (little in all) to 100 (much in all), by hours."),
        N_("Hours, as far as they are at risk"),
        N_("Hours"),
        N_("the partnerships' hours and how much could go wrong"),
        "partnerships",
        {"table": "partnerships"},
    ),
    "own_strengths": MeasureText(
        N_("Own strengths"),
        N_(
            "Share of the partnerships whose lead department has somebody who may and could lead "
            "them."
        ),
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
        N_(
            "How many of the proposals are chosen, and how much better those serve the strategy; "
            "compared by how near that comes to choosing as many by alignment alone."
        ),
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
"""Every measure, by its name in `lib.model.goals.MEASURES`."""
ROWS: Mapping[str, str] = {
    "goals": N_("Goal"),
    "departments": N_("Department"),
    "partners": N_("Partner"),
    "partnerships": N_("Partnership"),
}


def value_words(model: Model, measure: str, approach: Approach, decimals: int = 0) -> Words:
    """What the measure is in an approach, in words; shares with so many decimals."""
    here = None if approach.indicators is None else approach.indicators.measures[measure]
    if here is None or here.value is None or approach.indicators is None:
        return words("unknown")
    if measure == "overload":
        return words("{hours}", hours=Amount(here.value, "hours"))
    if measure == "double_contact":
        return counted("one partner", "{n} partners", round(here.value))
    if measure == "weakest_goal" and approach.indicators.reach.weakest is not None:
        goals = [model.called("goals", it) for it in approach.indicators.reach.all_weakest]
        share = Amount(here.value, "%", decimals)
        return words("{share} ({goal})", share=share, goal=some(goals))
    if measure == "selectivity":
        gained = approach.indicators.selection.alignment_gained
        return _selectivity(Amount(here.value, "%", decimals), gained)
    if measure in ("novelty", "risk", "focus"):
        marks = words("{n} of 100", n=Amount(here.value, decimals=decimals))
        return _with_more(model, measure, approach.indicators.selection, marks)
    if measure == "own_strengths":
        share = Amount(here.value, "%", decimals)
        return _own_strengths(share, len(approach.indicators.selection.leads_unknown))
    return words("{share}", share=Amount(here.value, "%", decimals))


def _with_more(model: Model, measure: str, held: Selection, marks: Words) -> Words:
    """Novelty with the share of hours that are new, risk with those in which it is great."""
    if measure == "novelty" and held.new_hours is not None:
        share = Amount(held.new_hours, "%")
        return words("{marks} ({share} of the hours new)", marks=marks, share=share)
    if measure == "risk" and held.risky:
        names = some([model.called("partnerships", name) for name in held.risky])
        return words("{marks} (much in {names})", marks=marks, names=names)
    return marks


def _own_strengths(value: Amount, unknown: int) -> Words:
    share = words("{share}", share=value)
    if not unknown:
        return share
    return counted(
        "{share} (one hangs on what nobody has told)",
        "{share} ({n} hang on what nobody has told)",
        unknown,
        share=share,
    )


def beside_words(seen: Seen, measure: str, approach: str) -> Words:
    """The measure in one approach, then in the others that there are."""
    model, decimals = seen.model, decimals_beside(measure, seen.each)
    others = [
        words(
            "{name}: {value}",
            name=short_name(row.id),
            value=value_words(model, measure, row, decimals),
        )
        for row in seen.each
        if row.id != approach
    ]
    here, title = seen.found.of(approach), words(TEXTS[measure].title)
    own = value_words(model, measure, here, decimals) if seen.has(here) else words("unknown")
    if not others:
        return words("{measure}: {value}.", measure=title, value=own)
    said: Words = others[0]
    for other in others[1:]:
        said = words("{said}; {name}", said=said, name=other)
    return words("{measure}: {value}. {others}.", measure=title, value=own, others=said)


def decimals_beside(measure: str, each: Iterable[Approach]) -> int:
    """The decimals with which these approaches' values of a measure are told side by side."""
    held = (row.indicators.measures[measure] for row in each if row.indicators is not None)
    return telling(*(None if it is None or it.value is None else it.value / 100 for it in held))


def _selectivity(share: Amount, gained: float | None) -> Words:
    if gained is None:
        return words("{share} chosen", share=share)
    if abs(gained) < SHOWN:
        return words("{share} chosen, no better than the rest", share=share)
    if gained < 0:
        points = points_words(-gained)
        return words("{share} chosen, {points} worse than the rest", share=share, points=points)
    points = points_words(gained)
    return words("{share} chosen, {points} better than the rest", share=share, points=points)


def rows_table(model: Model, measure: str, here: Measured, reader: Reader) -> Table:
    """The rows behind a measure, as a table."""
    text = TEXTS[measure]
    columns = [Column(reader.text(ROWS[here.table]))]
    number: Shape = "text" if text.yes_no else "number"
    columns.append(Column(reader.text(text.part), number, text.decimals))
    if text.whole:
        columns.append(Column(reader.text(text.whole), "number", text.decimals))
    rows = tuple(_row(model, text, here.table, row, reader) for row in here.rows)
    return Table(reader.text(text.title), tuple(columns), rows)


def _row(
    model: Model, text: MeasureText, table: str, row: Behind, reader: Reader
) -> tuple[Plain, ...]:
    part: Plain = row.part
    if text.yes_no:
        part = reader.text("yes") if row.part else reader.text("no")
    name = reader.say(model.called(table, row.id))
    return (name, part, row.whole) if text.whole else (name, part)
