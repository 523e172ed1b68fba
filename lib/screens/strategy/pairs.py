"""Choices between two partnerships: what has been chosen, and which weights agree with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.alignment.pairs.agreeing import Agreement, Pair, holds
from lib.analysis.alignment.pairs.contradictions import Contradiction
from lib.analysis.alignment.weighing import Answers
from lib.model.changes import Add, Change, Remove
from lib.model.model import Model
from lib.model.partnerships import Preference
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import How
from lib.screens.strategy.weight_questions import Weighing
from lib.words import N_, Amount, Value, Words, counted, listing, words

HOW = How(
    (
        (
            N_(
                "A choice says that the one partnership reaches more of the strategy alone than "
                "the other. That is a condition on the goals' weights. An unknown contribution "
                "counts 0 here, as in alignment."
            ),
            r"\sum_g w_g \, (a_{pg} - a_{qg}) \ge \varepsilon \qquad "
            r"a_{pg} = 100 \cdot \min(1, x_{pg} / T_g) \qquad \varepsilon = 0.00001",
        ),
        (
            N_(
                "The nearest weights keep every choice with the least change in all. To be saved "
                "they are rounded so that every choice still holds."
            ),
            r"\min \sum_g |u_g - w_g| \qquad \sum_g u_g = 1, \; u_g \ge 0",
        ),
        (
            N_(
                "Choices contradict one another where some mixture of them favours no goal at "
                "all. What is named cannot hold together; without any one of it the others of "
                "it can."
            ),
            r"\sum_s \lambda_s = 1, \; \lambda_s \ge 0: \quad "
            r"\max_g \sum_s \lambda_s (a_{p_s g} - a_{q_s g}) < \varepsilon",
        ),
    ),
    N_(
        "Ordinal regression: Jacquet-Lagrèze & Siskos (1982); Greco, Mousseau & Słowiński (2008). "
        "Contradictions: Mousseau et al. (2003)."
    ),
)
LEAST = 0.05
"""A lead below this shows as 0.0: it is told as less than 0.1."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One choice in words, and how far it holds by today's weights (empty: there are none)."""

    pair: Pair
    said: str
    today: str
    holds: bool


def titles(model: Model, reader: Reader) -> dict[str, str]:
    """Every partnership by its title and id, those that have ended last."""
    rows = sorted(model.partnerships, key=lambda row: row.status == "ended")
    return {
        row.id: f"{reader.say(model.called('partnerships', row.id))} ({row.id})" for row in rows
    }


def shown(model: Model, found: Agreement, reader: Reader) -> tuple[Shown, ...]:
    """The choices as they are listed."""
    today = found.today or (None,) * len(found.pairs)
    return tuple(
        Shown(
            pair,
            reader.say(_said(model, pair)),
            "" if ahead is None else reader.say(_lead(ahead)),
            ahead is None or holds(ahead),
        )
        for pair, ahead in zip(found.pairs, today, strict=True)
    )


def answer(found: Agreement) -> Words:
    """The one sentence: whether today's weights agree, and if not, which nearest would."""
    n = len(found.pairs)
    if not n:
        return words(
            "Nothing has been chosen yet: pick two partnerships, and say which you would rather "
            "have."
        )
    if found.margin is None:
        return words("There is no goal yet that a choice could be about.")
    if not found.possible:
        return counted(
            "No weights at all agree with this choice.",
            "No weights at all agree with all {n} choices.",
            n,
        )
    if found.agrees is None:
        return counted(
            "No goal has a weight yet. These weights put the one that you would rather have as "
            "far ahead as can be.",
            "No goal has a weight yet. These weights agree with all {n} choices, each as far "
            "ahead as all can be.",
            n,
        )
    if found.agrees:
        return counted(
            "Today's weights agree with the choice.",
            "Today's weights agree with all {n} choices.",
            n,
        )
    return _nearest(found)


def _nearest(found: Agreement) -> Words:
    share = 50 * (found.change or 0.0)
    said: Value = words("less than 0.1 %") if share < LEAST else Amount(share, "%", 1)
    if len(found.pairs) == 1:
        return words(
            "Today's weights do not agree with the choice. The nearest weights that do move "
            "{share} of the weight to other goals.",
            share=said,
        )
    return counted(
        "Today's weights do not agree with one choice of {all}. The nearest weights that agree "
        "with all move {share} of the weight to other goals.",
        "Today's weights do not agree with {n} choices of {all}. The nearest weights that agree "
        "with all move {share} of the weight to other goals.",
        len(found.broken),
        all=len(found.pairs),
        share=said,
    )


def conflict(model: Model, found: Contradiction) -> tuple[Words, ...]:
    """What cannot hold together, and what would resolve it."""
    if len(found.together) == 1:
        (rather, than) = found.together[0]
        why = words(
            "{than} reaches at least as much of every goal as {rather}, so it is never behind.",
            rather=_title(model, rather),
            than=_title(model, than),
        )
    else:
        together = [_said(model, pair) for pair in found.together]
        why = words("These cannot hold together: {choices}.", choices=_listed(together))
    return why, _remedy(model, found)


def _remedy(model: Model, found: Contradiction) -> Words:
    if found.alone and len(found.alone) == len(found.together):
        return counted(
            "Take it back, or change what the two contribute.",
            "Take back any one of them, and all the others can hold.",
            len(found.together),
        )
    enough = [_said(model, pair) for pair in found.enough]
    if found.alone:
        return words(
            "All the others can hold once this is taken back: {choices}.",
            choices=_either([_said(model, pair) for pair in found.alone]),
        )
    if found.fewest:
        return counted(
            "One choice has to be taken back: {choices}.",
            "At least {n} choices have to be taken back, such as: {choices}.",
            len(enough),
            choices=_listed(enough),
        )
    return words("It is enough to take these back: {choices}.", choices=_listed(enough))


def refused(model: Model, pair: Pair) -> Words | None:
    """Why a choice cannot be added; None where it can."""
    if pair[0] == pair[1]:
        return words("Choose two different partnerships.")
    if model.find("preferences", pair) is not None:
        return words("This has been chosen already.")
    return None


def added(pair: Pair) -> tuple[Change, ...]:
    """The changes that add a choice."""
    return (Add("preferences", Preference(rather=pair[0], than=pair[1])),)


def taken_back(pair: Pair) -> tuple[Change, ...]:
    """The changes that take a choice back."""
    return (Remove("preferences", pair),)


def note(model: Model, pair: Pair, *, back: bool = False) -> Words:
    """What the history says of a choice."""
    said = _said(model, pair)
    return words("Taken back: {choice}", choice=said) if back else said


def weighing(model: Model, found: Agreement) -> Weighing:
    """The weighing as the choices leave it: today's points where they agree, else the nearest."""
    points: Mapping[str, float | None]
    if found.agrees:
        points = {goal.id: goal.weight or 0.0 for goal in model.goals}
    else:
        points = found.saved or dict.fromkeys((goal.id for goal in model.goals), None)
    return Weighing(model, Answers("pairs", points))


def missing(found: Agreement) -> Words | None:
    """Why there are no weights to save; None where there are."""
    if found.agrees:
        return words("There is nothing to save: today's weights agree already.")
    if not found.possible:
        return words("First take back what contradicts itself.")
    if found.saved is None:
        return words("First say which of two partnerships you would rather have.")
    return None


def notes(model: Model, found: Agreement) -> tuple[Words, ...]:
    """What the choices rest on that is not known."""
    named = dict.fromkeys(name for pair in found.pairs for name in pair)
    known = {(row.partnership, row.goal) for row in model.contributions if row.points is not None}
    unsure = [name for name in named if any((name, goal.id) not in known for goal in model.goals)]
    if not unsure:
        return ()
    return (
        words(
            "Not every contribution of {names} is known. What is unknown counts 0 here.",
            names=some([model.called("partnerships", name) for name in unsure]),
        ),
    )


def _title(model: Model, partnership: str) -> Value:
    return model.called("partnerships", partnership)


def _said(model: Model, pair: Pair) -> Words:
    rather, than = (_title(model, name) for name in pair)
    return words("{rather} rather than {than}", rather=rather, than=than)


def _listed(said: list[Words]) -> Words:
    return words("{names}", names=listing(said))


def _either(said: list[Words]) -> Words:
    """One of several choices."""
    first: Words = said[0]
    for other in said[1:]:
        first = words("{first}, or {other}", first=first, other=other)
    return first


def _lead(ahead: float) -> Words:
    """How far the one of a choice is ahead by today's weights."""
    points = words("less than 0.1") if abs(ahead) < LEAST else Amount(abs(ahead), decimals=1)
    if holds(ahead):
        return words("Holds by today's weights: {points} percentage points ahead.", points=points)
    if holds(-ahead):
        return words(
            "Does not hold by today's weights: {points} percentage points behind.", points=points
        )
    return words("Does not hold by today's weights: the two are level.")
