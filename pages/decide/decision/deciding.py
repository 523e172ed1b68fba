"""What is decided on, found from link, session and library alike by the page and by the note."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, cast

from lib.model.scenario import adoption, offers
from lib.screens.approaches import plan
from lib.screens.approaches.finding import look
from lib.screens.approaches.plan import BEGIN, beginnings
from lib.screens.decision import adopting
from lib.screens.decision.deciding import Deciding, lay_out
from lib.screens.what_if.sides import Way
from pages.decide.approaches import search
from pages.decide.what_if import sides
from pages.ui import scenarios, state
from pages.ui.here import Here

_LEFT = "adopt-left"


def find(here: Here) -> Deciding:
    """The decision as it is written by now; raises `TimeoutError` where a search takes too long."""
    one = _opened(here)
    name, changes = sides.there(here)[one] if one else ("", ())
    offered = offers(changes, here.base)
    left = {it.bundle.first for it in offered if adopting.mark_of(it.bundle) in unticked(here, one)}
    if not here.reader.sees_staff:
        left |= adopting.staff_places(offered)
    conditions = adoption(offered, here.base, left)
    study = here.study.of(conditions.model)
    with search.looking(here):
        seen = look(study, conditions.changes, search.effort(study.model), here.reader)
    there = beginnings(seen) or BEGIN
    way = cast("Way", state.chosen("way", there, there[0]))
    found = lay_out(one, name, offered, conditions, seen, way)
    return found.written(written(here, way).get("typed", {}))


def _opened(here: Here) -> str:
    """The what-if that is open; empty where there is none."""
    one = scenarios.opened(here.library.id) or sides.DRAFT
    return one if one in sides.there(here) else ""


# -- what stays out, and what is written -----------------------------------------------------------


def unticked(here: Here, one: str) -> Collection[str]:
    """The marks of the conditions that stay out."""
    return set(state.answers(here.library.id, _LEFT).get(one, ()))


def tick(library: str, one: str, mark: str, ticked: bool) -> None:
    """Take a condition along, or leave it out."""
    by_one = state.answers(library, _LEFT)
    left = set(by_one.get(one, ())) - {mark}
    if not ticked:
        left.add(mark)
    state.answer(library, _LEFT, {**by_one, one: sorted(left)})


def written(here: Here, way: str) -> dict[str, Any]:
    """What is written over the partnerships, by `typed`, and how they were last drawn."""
    return state.answers(here.place, f"plan-{way}")


def write(here: Here, way: str, kept: dict[str, Any]) -> None:
    """Keep what is written over the partnerships."""
    state.answer(here.place, f"plan-{way}", kept)


def begin_anew(here: Here, way: str, typed: plan.Typed) -> None:
    """Have the partnerships drawn anew, with just this written over them."""
    write(here, way, {"n": written(here, way).get("n", 0), "typed": dict(typed)})
