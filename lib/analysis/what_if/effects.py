"""A what-if's changes in steps: what must be made together, and can be left out as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import factorial, sqrt

import numpy as np

from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.fields import Field
from lib.model.model import Model, field_of, linked
from lib.model.tables import TABLE_OF, TABLES, Key, Row

Place = tuple[str, Key]
"""A row by its table and key."""
EXACT = 8
"""Up to so many steps every combination is computed (2⁸ = 256 models)."""
PAIRS, SEED = 32, 20_270_101
"""So many orders are drawn above that, each with its reverse."""
Value = Callable[[Model], float | None]
"""A figure of a model."""
Told = Callable[[float], bool]
"""Told the share that is done; False ends the work."""


def steps_of(base: Model, changes: Sequence[Change]) -> tuple[tuple[Change, ...], ...]:
    """The changes in groups, in the order of each group's first change.

    Changes to one row belong together, and so do a row that comes or goes and the changes to rows
    that refer to it. The law: where `changes` fit `base`, so do any of the groups, in their order.
    """
    return tuple(tuple(changes[i] for i in group) for group in positions_of(base, changes))


def positions_of(base: Model, changes: Sequence[Change]) -> tuple[tuple[int, ...], ...]:
    """The same groups as positions in the list of changes, from 0."""
    places = [(change.table, change.key) for change in changes]
    pairs = list(zip(places, changes, strict=True))
    moving = {place for place, change in pairs if isinstance(change, Add | Remove)}
    root = {place: place for place in places}
    for place, change in pairs:
        for other in moving.intersection(_referred(base, change)):
            root[_found(root, other)] = _found(root, place)
    groups: dict[Place, list[int]] = {}
    for i, place in enumerate(places):
        groups.setdefault(_found(root, place), []).append(i)
    return tuple(map(tuple, groups.values()))


def _found(root: dict[Place, Place], place: Place) -> Place:
    """The group that a row is in, by the row that stands for it."""
    while root[place] != place:
        place = root[place]
    return place


def _referred(base: Model, change: Change) -> Iterator[Place]:
    """The rows that the changed row refers to: before the change, and after it."""
    before = base.find(change.table, change.key)
    if before is not None:
        yield from _links(before)
    match change:
        case Add(_, row):
            yield from _links(row)
        case Set(table, key, name, value):
            field = field_of(TABLES[table], key, name)
            if field.table and value is not None:
                keys = value if isinstance(value, tuple) else (str(value),)
                yield from ((field.table, one) for one in keys)


def _links(row: Row) -> Iterator[Place]:
    fields: Sequence[Field] = TABLE_OF[type(row)].links
    return ((field.table, key) for field in fields for key in linked(row, field) if field.table)


@dataclass(frozen=True, slots=True)
class Effect:
    """One step of the what-if, what it adds to the figure, and its standard error (0: exact)."""

    changes: tuple[Change, ...]
    effect: float
    error: float


@dataclass(frozen=True, slots=True)
class Effects:
    """The figure before and after, and the steps between; their effects sum to the difference.

    `orders`: how many orders of the steps were drawn; None where every one counts.
    """

    before: float
    after: float
    steps: tuple[Effect, ...]
    orders: int | None


def effects_of(
    base: Model, changes: Sequence[Change], value: Value, told: Told | None = None
) -> Effects | None:
    """What each step does to `value`; None where the figure is unknown for some combination.

    The changes must fit the base. Stopped by `told` while orders are drawn, what was drawn counts;
    `TimeoutError` where that is nothing yet.
    """
    steps = steps_of(base, changes)
    game = _Game(base, steps, value)
    try:
        if len(steps) <= EXACT:
            effects, orders = _every_order(game, told)
        else:
            effects, orders = _drawn_orders(game, told)
    except _UnknownError:
        return None
    return Effects(game.worth(0), game.worth(game.all), effects, orders)


class _UnknownError(Exception):
    """The figure cannot be told for some combination of changes."""


@dataclass(frozen=True, slots=True)
class _Game:
    """The figure for each combination of steps, a set of bits; each is computed once."""

    base: Model
    steps: tuple[tuple[Change, ...], ...]
    value: Value
    known: dict[int, float] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """Every step."""
        return (1 << len(self.steps)) - 1

    def worth(self, made: int) -> float:
        """The figure where these steps are made, in the order they stand."""
        if made not in self.known:
            chosen = (step for i, step in enumerate(self.steps) if made >> i & 1)
            changes = [change for step in chosen for change in step]
            found = self.value(apply(self.base, changes))
            if found is None:
                raise _UnknownError
            self.known[made] = found
        return self.known[made]


def _every_order(game: _Game, told: Told | None) -> tuple[tuple[Effect, ...], None]:
    """φ_i = Σ_S |S|! (n − |S| − 1)!/n! (v(S ∪ i) − v(S)) over every set S without i."""
    n = len(game.steps)
    for made in range(1 << n):
        game.worth(made)
        if told is not None and not told((made + 1) / (1 << n)):
            raise TimeoutError("stopped before every combination was computed")
    shares = [factorial(k) * factorial(n - k - 1) / factorial(n) for k in range(n)]
    sums = [
        sum(
            shares[made.bit_count()] * (game.worth(made | 1 << i) - game.worth(made))
            for made in range(1 << n)
            if not made >> i & 1
        )
        for i in range(n)
    ]
    return tuple(
        Effect(step, effect, 0.0) for step, effect in zip(game.steps, sums, strict=True)
    ), None


def _drawn_orders(game: _Game, told: Told | None) -> tuple[tuple[Effect, ...], int]:
    """The mean over drawn orders; the error is that of the mean over pairs of an order and back."""
    random, n = np.random.default_rng(SEED), len(game.steps)
    drawn: list[list[float]] = []
    for pair in range(PAIRS):
        order = random.permutation(n).tolist()
        there, back = _added(game, order), _added(game, order[::-1])
        drawn.append([(a + b) / 2 for a, b in zip(there, back, strict=True)])
        if told is not None and not told((pair + 1) / PAIRS):
            break
    sample = np.array(drawn)
    errors = (
        sample.std(axis=0, ddof=1) / sqrt(len(sample)) if len(sample) > 1 else np.full(n, np.nan)
    )
    effects = zip(game.steps, sample.mean(axis=0).tolist(), errors.tolist(), strict=True)
    return tuple(Effect(*each) for each in effects), 2 * len(drawn)


def _added(game: _Game, order: Sequence[int]) -> list[float]:
    """What each step adds when the steps are made in this order."""
    added, made = [0.0] * len(order), 0
    for i in order:
        before, made = game.worth(made), made | 1 << i
        added[i] = game.worth(made) - before
    return added
