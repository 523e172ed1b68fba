"""The pictures of a decision: coverage, ways, goals and hours as bars, each with its finding."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.ground.contributions import running_partnerships
from lib.analysis.ground.coverage import cover
from lib.analysis.ground.effort import Load
from lib.analysis.ground.tolerances import SAME
from lib.charts.bars import Twin, twin_bars
from lib.charts.theme import plotted
from lib.exchange.documents.values import Bars, Series
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.finding import choice_words, short_name
from lib.screens.decision.figures import DECIDED, RUNNING, TODAY, attained
from lib.screens.decision.ground import Decision, without_codes
from lib.screens.names import some, telling
from lib.screens.parts import Picture
from lib.screens.what_if.figures import hours_known
from lib.words import Amount, Words, counted, words

MOST_BARS = 12
"""Of more goals or departments the heaviest and the fullest are drawn."""
FULL = 0.95
"""A department that gives more of its hours than this has none to spare."""


def coverage_bars(decision: Decision, reader: Reader) -> Bars | None:
    """What runs now covers of the strategy, and what each column would; None where unknown."""
    columns = (
        *((TODAY, decision.today),),
        *((without_codes(decision, it.name, reader), it.outcome) for it in decision.compared),
    )
    shares = [outcome.figures["strategy_coverage"] for _, outcome in columns]
    if not any(share is not None for share in shares):
        return None
    names = [reader.text(RUNNING), reader.text(TODAY), *(name for name, _ in columns[1:])]
    title = without_codes(decision, reader.say(_coverage_finding(decision)), reader)
    said = Series(reader.text("Strategy coverage"), (_running_coverage(decision), *shares))
    return bars(title, names, [said], reader)


def ways_bars(decision: Decision, reader: Reader) -> Bars | None:
    """What each way of choosing covers of the strategy; None where that is not known."""
    ways = {name: share for name, share in decision.ways.items() if share is not None}
    if not ways:
        return None
    way = decision.today.approach.id
    said = words(
        "Decided by {way}: the three ways of choosing, by what they cover of the strategy.",
        way=choice_words(way),
    )
    names = [reader.say(short_name(name)) for name in ways]
    shown = Series(reader.text("Strategy coverage"), tuple(ways.values()))
    return bars(reader.say(said), names, [shown], reader)


def goals_bars(decision: Decision, reader: Reader) -> Bars | None:
    """How much of each goal is reached now and as decided; None where no goal has a target."""
    model = decision.chosen_model
    if decision.chosen_outcome.approach.portfolio is None:
        return None
    heaviest = sorted(model.goals, key=lambda goal: -(goal.weight or 0.0))[:MOST_BARS]
    then, now = attained(decision.chosen_outcome), _running(decision)
    columns = [
        Series(reader.text(name), tuple(_percent(found.get(goal.id)) for goal in heaviest))
        for name, found in ((RUNNING, now), (DECIDED, then))
    ]
    title = reader.say(_goals_finding(model, decision))
    names = [reader.say(model.called("goals", goal.id)) for goal in heaviest]
    return bars(title, names, columns, reader)


def loads_bars(decision: Decision, reader: Reader) -> Bars | None:
    """The hours each department has, and gives; None where no partnership has hours."""
    model, outcome = decision.chosen_model, decision.chosen_outcome
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return None
    rows = sorted(done.loads, key=lambda row: -row.asked)[:MOST_BARS]
    names = [reader.say(model.called("departments", row.department)) for row in rows]
    asked = Series(reader.text(DECIDED), tuple(row.asked for row in rows))
    there = Series(reader.text("Hours there are"), tuple(row.available for row in rows))
    title = reader.say(_loads_finding(model, done.loads))
    return bars(title, names, [there, asked], reader, unit="")


def _running(decision: Decision) -> dict[str, float | None]:
    """How much of each goal is reached by what runs now; unknown where nobody says what runs."""
    model = decision.model
    if not any(row.status for row in model.partnerships):
        return {}
    return {row.goal: row.share for row in cover(model, running_partnerships(model)).goals}


def _running_coverage(decision: Decision) -> float | None:
    model = decision.model
    if not any(row.status for row in model.partnerships):
        return None
    return _percent(cover(model, running_partnerships(model)).coverage)


def _coverage_finding(decision: Decision) -> Words:
    now = decision.today.figures["strategy_coverage"]
    choice = decision.choice
    then = None if choice is None else choice.outcome.figures["strategy_coverage"]
    decimals = telling(*(None if it is None else it / 100 for it in (now, then)))
    if choice is None:
        return words("The partnerships cover {now} of the strategy.", now=_share(now, 0))
    if choice.unnamed:
        return words(
            "The decision covers {then} of the strategy; within today's limits {now} can be "
            "covered.",
            then=_share(then, decimals),
            now=_share(now, decimals),
        )
    return words(
        "“{name}” covers {then} of the strategy; within today's limits {now} can be covered.",
        name=choice.name,
        then=_share(then, decimals),
        now=_share(now, decimals),
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


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _share(value: float | None, decimals: int) -> Amount | None:
    return None if value is None else Amount(value, "%", decimals)


def bars(
    title: str,
    categories: Sequence[str],
    columns: Sequence[Series],
    reader: Reader,
    *,
    decimals: int = 0,
    unit: str | None = None,
) -> Bars | None:
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
    return Bars(
        title,
        _alt(title, names, series, reader, decimals),
        names,
        series,
        reader.percent(0).replace("0", "") if unit is None else unit,
        decimals,
        _unknowns(categories, columns, reader),
    )


def on_screen(shown: Bars, reader: Reader) -> Picture:
    """The bars of a note, two to a row, as the screen draws them."""
    scale, decimals = (100.0 if "%" in shown.unit else 1.0), shown.decimals
    first, second = (
        [None if value is None else value / scale for value in row.values] for row in shown.series
    )

    def said(value: float | None) -> str:
        if scale == 1.0:
            return reader.number(value, decimals)
        return reader.percent(value, decimals)

    twins = [
        Twin(name, now, then, (said(now), said(then)))
        for name, now, then in zip(shown.categories, first, second, strict=True)
    ]
    names = shown.series[0].name, shown.series[1].name
    return Picture(twin_bars(twins, names, shown.unit.strip(), shares=scale != 1.0), shown.alt)


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
