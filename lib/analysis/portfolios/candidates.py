"""Which partnerships may be in a portfolio, and what is not known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.effort import hours_of_partnerships
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A partnership that can be in no portfolio, and why: `ended`, `never` or `no_hours`."""

    partnership: str
    why: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """The partnerships to choose from, by id, and those left out.

    `unknown_cost`: candidates whose cost counts 0 because nobody knows it. `hours_known` is False
    where no partnership has hours: hours are then no limit.
    """

    ids: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    unknown_cost: tuple[str, ...]
    hours_known: bool


def find_candidates(model: Model) -> Candidates:
    """Partnerships that are neither ended nor fixed `never`, running ones among them.

    One without hours cannot be planned against hours and is left out, even where it is fixed
    `must`, unless none that could be in has hours.
    """
    hours = hours_of_partnerships(model)
    known = any(
        hours[row.id] is not None
        for row in model.partnerships
        if row.status != "ended" and row.fixed != "never"
    )
    left_out = tuple(_left_out(model, hours if known else {}))
    gone = {row.partnership for row in left_out}
    living = [row for row in model.partnerships if row.id not in gone]
    return Candidates(
        tuple(row.id for row in living),
        left_out,
        tuple(row.id for row in living if row.cost is None),
        known,
    )


def _left_out(model: Model, hours: dict[str, float | None]) -> Iterator[LeftOut]:
    for row in model.partnerships:
        if row.status == "ended":
            yield LeftOut(row.id, "ended")
        elif row.fixed == "never":
            yield LeftOut(row.id, "never")
        elif hours.get(row.id, 0.0) is None:
            yield LeftOut(row.id, "no_hours")
