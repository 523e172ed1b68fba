"""The smallest change of weights that would put another partnership first, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.analysis.order.smallest_change import NO_CHANGE, WeightChange
from lib.model.model import Model
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class NearestRivalView:
    """Who is nearest to the first place, and by which weights.

    `moves`: one line for each goal whose weight changes. `never`: how many cannot be first.
    """

    finding: str
    moves: tuple[str, ...]
    never: str
    table: Table


def nearest_rival_view(
    model: Model, today: Mapping[str, float], changes: tuple[WeightChange, ...], language: Language
) -> NearestRivalView:
    """The changes, nearest first; `today` are the weights (sum 1) that there are."""
    nearest = next((change for change in changes if change.total is not None), None)
    never = sum(change.total is None for change in changes)
    return NearestRivalView(
        finding=language.say(_finding(model, nearest)),
        moves=tuple(language.say(said) for said in _moves(model, today, nearest)),
        never=language.say(_never(never)) if never else "",
        table=_table(model, today, changes, language),
    )


def _finding(model: Model, nearest: WeightChange | None) -> Words:
    if nearest is None:
        return words("No weights at all would put another partnership first.")
    rival = model.called("partnerships", nearest.rival)
    if not nearest.total:
        return words(
            "{rival} shares the first place today: a small shift of weights can decide between "
            "them.",
            rival=rival,
        )
    return words(
        "{rival} is the nearest rival. It would share the first place if weights changed by "
        "{points} percentage points in all:",
        rival=rival,
        points=_points(nearest.total),
    )


def _moves(
    model: Model, today: Mapping[str, float], change: WeightChange | None
) -> Iterator[Words]:
    """What each goal that changes gets more or less; what gets more stands first."""
    if change is None or change.weights is None:
        return
    for goal, by in _by(today, change.weights):
        said = {
            "goal": model.called("goals", goal),
            "points": _points(abs(by)),
            "now": Amount(100 * today[goal], "%", 1),
            "new": Amount(100 * change.weights[goal], "%", 1),
        }
        if by > 0:
            yield words("{points} more for “{goal}”: {new} instead of {now}", **said)
        else:
            yield words("{points} less for “{goal}”: {new} instead of {now}", **said)


def _by(today: Mapping[str, float], new: Mapping[str, float]) -> list[tuple[str, float]]:
    """By how much each goal's share changes, those that do; the greatest gain first."""
    by = [(goal, new[goal] - share) for goal, share in today.items()]
    return sorted(((goal, d) for goal, d in by if abs(d) > NO_CHANGE), key=lambda move: -move[1])


def _never(count: int) -> Words:
    return counted(
        "One partnership would not be first by any weights: for it to be first, its contributions "
        "would have to be others.",
        "{n} partnerships would not be first by any weights: for them to be first, their "
        "contributions would have to be others.",
        count,
    )


def _table(
    model: Model, today: Mapping[str, float], changes: tuple[WeightChange, ...], language: Language
) -> Table:
    text = language.text
    return Table(
        text("The smallest change of weights that would put each rival first"),
        (
            Column(text("Partnership")),
            Column(
                text("Change in all (percentage points)"),
                "number",
                1,
                text("What goals gain and what goals lose, added up. Empty: by no weights."),
            ),
            Column(text("More for")),
            Column(text("Less for")),
        ),
        tuple(_row(model, today, change, language) for change in changes),
    )


def _row(
    model: Model, today: Mapping[str, float], change: WeightChange, language: Language
) -> tuple[Plain, ...]:
    rival = language.say(model.called("partnerships", change.rival))
    if change.total is None or change.weights is None:
        return rival, None, None, None
    by = _by(today, change.weights)
    more = [(goal, points) for goal, points in by if points > 0]
    less = [(goal, -points) for goal, points in reversed(by) if points < 0]
    return rival, 100 * change.total, *(_listed(model, part, language) for part in (more, less))


def _listed(model: Model, moves: list[tuple[str, float]], language: Language) -> str | None:
    if not moves:
        return None
    said = (
        words("{goal} ({points})", goal=model.called("goals", goal), points=_points(by))
        for goal, by in moves
    )
    return language.say(words("{names}", names=listing(said)))


def _points(share: float) -> Amount:
    """A share of weight in percentage points."""
    return Amount(100 * share, decimals=1)
