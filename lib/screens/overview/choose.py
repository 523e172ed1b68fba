"""What should we choose? The partnerships of the combination, and what they reach."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lib.analysis.portfolios.best import Portfolio
from lib.analysis.standing import Standing
from lib.charts.glance import Level, Names, level_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.finding import Seen
from lib.screens.goals import short_names
from lib.screens.names import at_least, some
from lib.screens.overview.answers import (
    Answer,
    Way,
    lacking_answer,
    lacking_to_choose,
    none_in_time,
)
from lib.screens.parts import Picture
from lib.screens.portfolios.nothing import why_empty
from lib.words import N_, Amount, Value, Words, counted, words

QUESTION = N_("What should we choose?")
MOST_GOALS = 6
"""So many goals, the heaviest, are drawn in the small picture."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Partnerships with one mark: `mark` is it, `said` what it stands for with their names."""

    mark: str
    said: str


def choose(model: Model, standing: Standing, seen: Seen | None, reader: Reader) -> Answer:
    """What to choose under the library's promise; `seen`: None where nothing was found in time."""
    if lacks := lacking_to_choose(model, standing):
        return lacking_answer(QUESTION, lacks, reader)
    if seen is None:
        return none_in_time(QUESTION, reader)
    best = seen.found.combined.portfolio
    if best is None or not best.chosen:
        said = words("No selection keeps all rules and limits.")
        why = (said,) if best is None else why_empty(model, best)
        way = Way(reader.text(N_("See what stands in the way")), "portfolios")
        return Answer(reader.text(QUESTION), reader.say(why[0]), None, way)
    return Answer(
        reader.text(QUESTION),
        reader.say(_said(model, best)),
        _picture(model, standing, best, reader),
        Way(reader.text(N_("Compare the approaches")), "approaches", {"approach": "sides"}),
        "" if best.proved else reader.text(N_("A first answer: Approaches searches on.")),
    )


def _said(model: Model, best: Portfolio) -> Words:
    running = {row.id for row in model.partnerships if row.status == "running"}
    stop = [row.id for row in model.partnerships if row.id in running - set(best.chosen)]
    said = counted(
        "Choose this one: it reaches {share} of the strategy.",
        "Choose these {n}: they reach {share} of the strategy.",
        len(best.chosen),
        share=_share(model, best),
    )
    if not running:
        return said
    if not stop:
        return words("{choice} All that run now go on.", choice=said)
    names = some([model.called("partnerships", name) for name in stop])
    also = counted(
        "{names}, which runs now, would stop.",
        "{n} that run now would stop: {names}.",
        len(stop),
        names=names,
    )
    return words("{choice} {stop}", choice=said, stop=also)


def _share(model: Model, best: Portfolio) -> Value:
    """What they cover; at least that where it is unknown what some of them give."""
    share = best.coverage or 0.0
    known = {(it.partnership, it.goal) for it in model.contributions if it.points is not None}
    goals = [goal.id for goal in model.goals if goal.weight and goal.target]
    sure = all((name, goal) in known for name in best.chosen for goal in goals)
    if sure or share >= 1:
        return Amount(100 * share, "%")
    return words("at least {share}", share=at_least(share))


def _picture(model: Model, standing: Standing, best: Portfolio, reader: Reader) -> Picture:
    """The heaviest goals: how much of each is reached now, and with what is chosen."""
    then = {row.goal: row.share for row in best.goals}
    now = {row.goal: row.share for row in standing.today.goals}
    heavy = sorted(model.goals, key=lambda goal: -(goal.weight or 0.0))[:MOST_GOALS]
    kept, names = {goal.id for goal in heavy}, short_names(model, reader)
    rows = [
        _level(
            names[goal.id],
            now.get(goal.id) if goal.id in standing.told_today else None,
            then.get(goal.id),
            reader,
        )
        for goal in model.goals
        if goal.id in kept
    ]
    called = Names(reader.text(N_("Running now")), reader.text(N_("With what is chosen")))
    return Picture(
        level_bars(rows, called, 100),
        reader.text(
            "For each goal two bars: how much of its target is reached by what runs now, and how "
            "much by what is chosen. The numbers stand on the page of approaches."
        ),
    )


def _level(title: str, now: float | None, then: float | None, reader: Reader) -> Level:
    said = f"{reader.percent(now)} → {reader.percent(then)}"
    return Level(title, _percent(now), _percent(then), said)


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


# -- by name ---------------------------------------------------------------------------------------


def chosen(model: Model, picked: Collection[str], reader: Reader) -> tuple[Chosen, ...]:
    """The partnerships by name: those that go on, those that begin, and those that would stop."""
    running = [row.id for row in model.partnerships if row.status == "running"]
    parts = (
        ("■", N_("Continuing"), [name for name in running if name in picked]),
        ("●", N_("Starting"), [it.id for it in model.partnerships if it.id in picked]),
        ("○", N_("Stopping"), [name for name in running if name not in picked]),
    )
    told = set[str]()
    rows = []
    for mark, what, names in parts:
        fresh = [name for name in names if name not in told]
        told.update(fresh)
        if fresh:
            rows.append(Chosen(mark, _named(model, what, fresh, reader)))
    return tuple(rows)


def _named(model: Model, what: str, names: list[str], reader: Reader) -> str:
    titles = sorted(
        (reader.say(model.called("partnerships", name)) for name in names), key=str.casefold
    )
    return f"{reader.text(what)} ({len(names)}): {' · '.join(titles)}"
