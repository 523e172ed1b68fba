"""Which weights put which partnership first, which of two is ahead, what is worth finding out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.analysis.alignment.robustness import Acceptability, RankAcceptability, WinningChances
from lib.analysis.alignment.worth_asking import Ask, WorthAsking
from lib.analysis.ground.weights import normalise
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS
from lib.reader import Reader
from lib.screens.alignment.other_weights import KIND_LABELS, Kind, chance, varied
from lib.screens.names import some
from lib.screens.parts import Column, Plain, Table
from lib.screens.steps import Step
from lib.words import Amount, Name, Value, Words, counted, words

LIKE_MOST, ALIKE = 0.02, 0.1
"""Weights that exceed the average by less than this, or by less than this share of it, are like
those of most weightings."""
SELDOM = 0.005
"""Of partnerships that are first more seldom no weights are told."""
CHOOSERS = 4
"""For so many partnerships it is said which weights put them first."""


# -- which weights put which first -----------------------------------------------------------------


def choosers(model: Model, found: RankAcceptability) -> Iterator[Words]:
    """What weighs more where each of those most often first is first."""
    firsts = _firsts(found)
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
            yield words("{name}: weights about as they are on average.", name=name)
        else:
            yield words(
                "{name}: more weight on {goal}, {share} in the mean (in all weightings {average}).",
                name=name,
                goal=model.called("goals", goal),
                share=Amount(100 * weights[goal], "%"),
                average=Amount(100 * average[goal], "%"),
            )


def central_weights(model: Model, found: RankAcceptability, reader: Reader) -> Table:
    """The weights that put each partnership first, most often first at the head."""
    text, own = reader.text, normalise({goal.id: goal.weight for goal in model.goals})
    goals = [(goal.id, reader.say(model.called("goals", goal.id))) for goal in model.goals]
    shares = text("With these weights it is first in so much of all that the unknown could be.")
    columns = (
        Column(text("Partnership")),
        Column(
            text("First"), "percent", help=text("Share of the weightings in which it is first.")
        ),
        *(Column(name, "percent", help=text("Its mean share of the weight.")) for _, name in goals),
        Column(text("First with these weights"), "percent", help=shares),
    )
    now: tuple[Plain, ...] = (
        *(text("The weights as set"), None),
        *(own.get(goal) for goal, _ in goals),
        None,
    )
    return Table(
        text("The weights that put each partnership first"),
        columns,
        (now, *(_central_row(model, row, goals, reader) for row in _firsts(found))),
    )


def _firsts(found: RankAcceptability) -> list[Acceptability]:
    """Those that some weights put first, the one most often first at the head."""
    able = (row for row in found.rows if row.central_weight)
    return sorted(able, key=lambda row: -(row.first or 0))


def _central_row(
    model: Model, row: Acceptability, goals: list[tuple[str, str]], reader: Reader
) -> tuple[Plain, ...]:
    weights = row.central_weight or {}
    name = reader.say(model.called("partnerships", row.partnership))
    return (name, row.first, *(weights[goal] for goal, _ in goals), row.confidence)


# -- which of two is ahead ------------------------------------------------------------------------


def finding(
    model: Model, pair: tuple[str, str], found: WinningChances | None, kind: Kind, reader: Reader
) -> Words:
    """Which of the two is ahead more often over the weightings of a kind."""
    if found is None:
        return words("Nothing can be said of the order until goals have weights.")
    names = _names(model, pair, reader)
    one, level, other = _shares(found, pair)
    if level >= 1:
        return words(
            "{one} and {other} are level in 100% of {varied}.",
            one=names[0],
            other=names[1],
            varied=varied(kind, found.unsure),
        )
    first, second = names if one >= other else reversed(names)
    said: dict[str, Value] = {"one": Name(first), "other": Name(second)}
    return words(
        "{one} is ahead of {other} in {chance} of {varied}.",
        chance=chance(max(one, other)),
        varied=varied(kind, found.unsure),
        **said,
    )


def short(
    model: Model,
    pair: tuple[str, str],
    chances: Mapping[Kind, WinningChances | None],
    reader: Reader,
) -> Table:
    """The chances of the two by kind of weightings."""
    text, names = reader.text, _names(model, pair, reader)
    ahead = [reader.say(words("{name} ahead", name=name)) for name in names]
    columns = (
        Column(text("Weights")),
        Column(ahead[0], "percent"),
        Column(text("Both level"), "percent", help=text("Both have the same value.")),
        Column(ahead[1] if names[0] != names[1] else f"{ahead[1]} ({pair[1]})", "percent"),
    )
    rows = tuple(
        (text(KIND_LABELS[name]), *_shares(found, pair))
        for name, found in chances.items()
        if found is not None
    )
    return Table(text("Which of the two is ahead"), columns, rows)


def _names(model: Model, pair: tuple[str, str], reader: Reader) -> tuple[str, str]:
    one, other = (reader.say(model.called("partnerships", name)) for name in pair)
    return one, other


def _shares(found: WinningChances, pair: tuple[str, str]) -> tuple[float, float, float]:
    one, other = found.of(*pair), found.of(*reversed(pair))
    return one, max(0.0, 1 - one - other), other


# -- what is worth finding out ---------------------------------------------------------------------


MOST_ASKED = 5
"""So many answers are on the list."""


def asking_finding(found: WorthAsking) -> Words:
    """What there is to find out, in one sentence."""
    if not found.unsure:
        return words("Every contribution is known.")
    if not found.asks:
        return counted(
            "One contribution is unknown or given as a range; knowing it would not change {first}.",
            "{n} contributions are unknown or given as a range; no single answer, and not all "
            "about one partnership, would change {first}.",
            found.unsure,
            first=_first(found.top),
        )
    return words(
        "{unsure} {asks}",
        unsure=counted(
            "One contribution is unknown or given as a range.",
            "{n} contributions are unknown or given as a range.",
            found.unsure,
        ),
        asks=counted(
            "One thing to find out could change {first}:",
            "{n} things to find out could each change {first}, single answers and all about one "
            "partnership; those worth most first:",
            len(found.asks),
            first=_first(found.top),
        ),
    )


def steps(model: Model, found: WorthAsking, reader: Reader) -> tuple[Step, ...]:
    """The answers most worth it, each with the way to where it is filled in."""
    return tuple(
        Step(
            reader.say(_said(model, ask, found.top)),
            "partnership",
            {"partnership": ask.partnership},
        )
        for ask in found.asks[:MOST_ASKED]
    )


def _said(model: Model, ask: Ask, k: int) -> Words:
    """What to find out about one partnership, what the answer could change, what that is worth."""
    return words(
        "{asked} {change} Knowing it before choosing is worth {gain} percentage points on average.",
        asked=_asked(model, ask),
        change=_change(model, ask, k),
        gain=Amount(ask.gain, decimals=2),
    )


def _asked(model: Model, ask: Ask) -> Words:
    name = model.called("partnerships", ask.partnership)
    if len(ask.goals) > 1:
        goals = some([model.called("goals", goal) for goal in ask.goals])
        return words("What does {name} give these goals: {goals}?", name=name, goals=goals)
    low, high = _range(model, ask.partnership, ask.goals[0])
    unknown = (low, high) == (0.0, MOST_POINTS)
    points = words("unknown") if unknown else words("{low} to {high} points", low=low, high=high)
    return words(
        "What does {name} give {goal} ({points})?",
        name=name,
        goal=model.called("goals", ask.goals[0]),
        points=points,
    )


def _change(model: Model, ask: Ask, k: int) -> Words:
    """Where it would stand, and who would then stand among the first instead of whom."""
    said: dict[str, Value] = {
        "best": ask.best,
        "worst": ask.worst,
        "chance": chance(ask.chance),
        "rival": model.called("partnerships", ask.rival),
        "first": words("first") if k == 1 else words("among the first {k}", k=k),
    }
    if ask.inside:
        return words(
            "Then it is number {best} to {worst}; in {chance} of all it could be, {rival} is "
            "{first} instead.",
            **said,
        )
    return words(
        "Then it is number {best} to {worst}; in {chance} of all it could be, it is {first} "
        "instead of {rival}.",
        **said,
    )


def _first(k: int) -> Words:
    """Whom an answer may change."""
    return words("who is first") if k == 1 else words("the first {k}", k=k)


def _range(model: Model, partnership: str, goal: str) -> tuple[float, float]:
    for cell in model.contributions:
        if (cell.partnership, cell.goal) == (partnership, goal):
            return cell.least, cell.most
    return 0.0, MOST_POINTS
