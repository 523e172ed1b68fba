"""The pictures of a decision: figures, goals and departments as bars, each with its finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.ground.effort import Load
from lib.analysis.ground.tolerances import SAME
from lib.analysis.what_if.outcome import STAFF, Outcome
from lib.charts.theme import plotted
from lib.exchange.documents.values import ChartSlide, Series
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.decision.figures import attained
from lib.screens.decision.ground import Decision, without_codes
from lib.screens.names import some
from lib.screens.what_if.figures import NAMES, hours_known
from lib.words import Amount, Words, counted, words

SHOWN = ("strategy_coverage", "weakest_goal", "wishes_kept", "least_kept", "focus", STAFF[0])
"""The figures that run from 0 to 100."""
MOST_SERIES, MOST_BARS = 3, 12
"""Where every goal or department has bars, so many fit beside one another and below."""
FULL = 0.95
"""A department that gives more of its hours than this has none to spare."""


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    """Today or a what-if, as one colour of bars."""

    name: str
    outcome: Outcome


def figures_slide(decision: Decision, reader: Reader) -> ChartSlide | None:
    """The figures from 0 to 100 of today and every what-if; None where none is known."""
    names = [name for name in SHOWN if decision.told or name not in STAFF]
    columns = [
        Series(column.name, tuple(column.outcome.figures[name] for name in names))
        for column in _columns(decision, reader, most=None)
    ]
    title = without_codes(decision, reader.say(_figures_finding(decision)), reader)
    return bars(title, [reader.text(NAMES[it]) for it in names], columns, reader, decimals=1)


def goals_slide(decision: Decision, reader: Reader) -> ChartSlide | None:
    """How much of each goal is reached; None where no goal has a target."""
    model = decision.chosen_model
    heaviest = sorted(model.goals, key=lambda goal: -(goal.weight or 0.0))[:MOST_BARS]
    goals = [goal.id for goal in model.goals if goal in heaviest]
    columns = [
        Series(column.name, tuple(map(_percent, map(attained(column.outcome).get, goals))))
        for column in _columns(decision, reader)
    ]
    title = reader.say(_goals_finding(model, decision))
    names = [reader.say(model.called("goals", goal)) for goal in goals]
    return bars(title, names, columns, reader)


def loads_slide(decision: Decision, reader: Reader) -> ChartSlide | None:
    """The hours each department gives, and has; None where no partnership has hours."""
    model, outcome = decision.chosen_model, decision.chosen_outcome
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return None
    fullest = sorted(done.loads, key=lambda row: -row.asked)[:MOST_BARS]
    rows = [row for row in done.loads if row in fullest]
    names = [reader.say(model.called("departments", row.department)) for row in rows]
    columns = [
        Series(column.name, _asked(column.outcome, [row.department for row in rows]))
        for column in _columns(decision, reader)
    ]
    there = Series(reader.text("Hours there are"), tuple(row.available for row in rows))
    title = reader.say(_loads_finding(model, done.loads))
    return bars(title, names, [*columns, there], reader, unit="")


def _columns(decision: Decision, reader: Reader, most: int | None = MOST_SERIES) -> list[_Column]:
    """Today and the what-ifs; where there are too many, the chosen one and the first others."""
    first = [] if decision.choice is None else [decision.choice]
    kept = [*first, *decision.declined][: None if most is None else most - 1]
    return [
        _Column(reader.text("Today"), decision.today),
        *(
            _Column(without_codes(decision, row.name, reader), row.outcome)
            for row in decision.compared
            if row in kept
        ),
    ]


def _figures_finding(decision: Decision) -> Words:
    now = decision.today.figures["strategy_coverage"]
    choice = decision.choice
    then = None if choice is None else choice.outcome.figures["strategy_coverage"]
    if choice is None:
        return words("Today's priorities reach {now} of the strategy.", now=_share(now))
    return words(
        "“{name}” reaches {then} of the strategy; today's priorities reach {now}.",
        name=choice.name,
        then=_share(then),
        now=_share(now),
    )


def _goals_finding(model: Model, decision: Decision) -> Words:
    heavy = {goal.id for goal in model.goals if goal.weight}
    shares = {
        goal: share
        for goal, share in attained(decision.chosen_outcome).items()
        if share is not None and goal in heavy
    }
    if not shares:
        return words("How much of each goal is reached is unknown.")
    least = min(shares.values())
    named = [model.called("goals", it) for it, share in shares.items() if share - least <= SAME]
    full = sum(share >= 1 for share in shares.values())
    if full == len(shares):
        return counted(
            "The one goal is reached in full.", "All {n} goals are reached in full.", full
        )
    return counted(
        "{full} of {all} goals are reached in full; {goal} is reached least ({share}).",
        "{full} of {all} goals are reached in full; {goal} are reached least ({share} each).",
        len(named),
        full=full,
        all=len(shares),
        goal=some(named),
        share=Amount(100 * least, "%"),
    )


def _loads_finding(model: Model, loads: Sequence[Load]) -> Words:
    parts = [(row.asked / row.available, row.department, row) for row in loads if row.available]
    if not parts:
        return words("Nobody knows how many hours the departments have.")
    full = sum(part > FULL for part, _, _ in parts)
    most = max(part for part, _, _ in parts)
    fullest = [(it, row) for part, it, row in parts if most - part <= SAME]
    if len(fullest) > 1:
        return words(
            "{full} of {all} departments have hardly an hour left; fullest are {names} ({part} of "
            "their hours).",
            full=full,
            all=len(parts),
            names=some([model.called("departments", it) for it, _ in fullest]),
            part=Amount(100 * most, "%"),
        )
    ((department, row),) = fullest
    return words(
        "{full} of {all} departments have hardly an hour left; fullest is {department} ({asked} "
        "of {available} hours).",
        full=full,
        all=len(parts),
        department=model.called("departments", department),
        asked=Amount(row.asked),
        available=Amount(row.available or 0.0),
    )


def _asked(outcome: Outcome, departments: Sequence[str]) -> tuple[float | None, ...]:
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return (None,) * len(departments)
    asked = {row.department: row.asked for row in done.loads}
    return tuple(map(asked.get, departments))


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _share(value: float | None) -> Amount | None:
    return None if value is None else Amount(value, "%", 1)


def bars(
    title: str,
    categories: Sequence[str],
    columns: Sequence[Series],
    reader: Reader,
    *,
    decimals: int = 0,
    unit: str | None = None,
) -> ChartSlide | None:
    """The slide; per cent where no other unit is given. None where everything is unknown."""
    places = range(len(categories))
    drawn = [i for i in places if any(column.values[i] is not None for column in columns)]
    if not drawn:
        return None
    names = tuple(categories[i] for i in drawn)
    series = tuple(
        Series(it.name, tuple(_as_read(it.values[i], decimals, unit) for i in drawn))
        for it in columns
    )
    return ChartSlide(
        title,
        _alt(title, names, series, reader, decimals),
        names,
        series,
        reader.percent(0).replace("0", "") if unit is None else unit,
        decimals,
        _unknowns(categories, columns, reader),
    )


def _as_read(value: float | None, decimals: int, unit: str | None) -> float | None:
    """What is drawn, so that PowerPoint rounds it to what the title says; per cent without unit."""
    if value is None:
        return None
    return plotted(value, decimals, percent=unit is None)


def _alt(
    title: str,
    categories: Sequence[str],
    series: Sequence[Series],
    reader: Reader,
    decimals: int,
) -> str:
    """The picture in words: its finding, and every number."""
    told = []
    for row in series:
        said = (
            reader.say(None if value is None else Amount(value, decimals=decimals))
            for value in row.values
        )
        pairs = (f"{name} {value}" for name, value in zip(categories, said, strict=True))
        told.append(f"{row.name}: {', '.join(pairs)}")
    return reader.say(words("Bar chart. {title} {values}.", title=title, values="; ".join(told)))


def _unknowns(categories: Sequence[str], columns: Sequence[Series], reader: Reader) -> str:
    blank = []
    for i, name in enumerate(categories):
        where = [column.name for column in columns if column.values[i] is None]
        if where:
            blank.append(f"{name} ({', '.join(where)})")
    return reader.say(words("Unknown: {names}.", names="; ".join(blank))) if blank else ""
