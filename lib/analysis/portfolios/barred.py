"""What keeps each partnership out where the best portfolio is empty, and how much it would take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.analysis.ground.coverage import is_complete, named_in
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.conditions import Source
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Need:
    """A condition that is not kept: what it takes, and what there is; both in its own unit."""

    source: Source
    takes: float
    there: float


@dataclass(frozen=True, slots=True)
class Barred:
    """A partnership that gives the goals something, with those it `needs` beside it by rule.

    `needs` are what the set of them lacks; it could be a portfolio where there were enough.
    """

    partnership: str
    beside: tuple[str, ...]
    needs: tuple[Need, ...]


def find_barred(model: Model) -> tuple[Barred, ...]:
    """Each partnership that gives the goals something and cannot be carried, by its id.

    It is looked at alone, together with those that it requires and that can be in.
    """
    choice = lay_out(model)
    wanted = _required(model, set(choice.ids))
    found = (_barred(choice, name, _closed(name, wanted)) for name in choice.ids)
    return tuple(row for row in found if row is not None)


def _barred(choice: Choice, name: str, together: tuple[str, ...]) -> Barred | None:
    if choice.value(together) <= SAME:
        return None
    needs = tuple(_needs(choice, together))
    return Barred(name, tuple(it for it in together if it != name), needs) if needs else None


def _needs(choice: Choice, together: tuple[str, ...]) -> Iterator[Need]:
    for condition in choice.conditions:
        if condition.missed_by(together):
            takes = sum(condition.factors.get(name, 0.0) for name in together)
            yield Need(condition.source, takes, condition.high)


def _required(model: Model, living: set[str]) -> Mapping[str, set[str]]:
    """For each partnership those that it requires by rule, and that can be in."""
    wanted: dict[str, set[str]] = {}
    for rule in model.rules:
        if rule.kind == "requires" and is_complete(rule):
            first, *others = named_in(rule)
            wanted.setdefault(first, set()).update(living.intersection(others))
    return wanted


def _closed(name: str, wanted: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The partnership, those it requires, and those that they require."""
    together, left = {name}, [name]
    while left:
        new = wanted.get(left.pop(), set()) - together
        together |= new
        left += sorted(new)
    return tuple(sorted(together))
