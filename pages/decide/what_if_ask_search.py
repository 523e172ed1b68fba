"""The answer to a question: found by a search, and kept as plain data until the next one is there.

A reader who asks something else meanwhile ends the search: every part of it is asked for through
the cache, which lets go of a run that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lib.analysis.competences.closing_ways import Frame
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hire_profiles import Limits
from lib.analysis.scenarios.outcome import Outcome
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.view.competences.closing_finding import finding, nothing_to_plan
from lib.view.scenarios.ask import Answer, answer
from lib.view.scenarios.ask_tiles import money_tile
from lib.view.scenarios.sides import Side
from pages.decide import approaches_search
from pages.ui import cache, state
from pages.ui.here import Here

_NAME = "ask"
_STAFF = ("people", "levels", "competences", "actions")
"""The tables that gaps, and ways to close them, hang on."""


def known(here: Here) -> Answer | None:
    """The last answer that may still be shown in this view and this language."""
    kept = state.answers(here.library.id, _NAME)
    if not kept or kept["seen_by"] != _reader(here):
        return None
    return Answer.of(kept["answer"])


def is_current(here: Here) -> bool:
    """Whether the last answer is about the library and the what-if as they are now."""
    kept = state.answers(here.library.id, _NAME)
    return bool(kept) and kept["seen_by"] == _reader(here) and kept["about"] == _about(here)


def find(here: Here) -> Answer:
    """The answer, kept for the next run; raises `TimeoutError` where it takes too long."""
    today, then = (_side(model) for model in (here.base, here.model))
    found = _with_plan(here, answer(today, then, here.language))
    keep = {"answer": found.plain, "about": _about(here), "seen_by": _reader(here)}
    state.answer(here.library.id, _NAME, {**keep, "chosen": list(today.outcome.approach.chosen)})
    return found


def chosen_today(here: Here) -> tuple[str, ...] | None:
    """The partnerships of today's portfolio, where they are known without a search."""
    kept = state.answers(here.library.id, _NAME)
    if not kept or kept["about"][0] != here.base.digest:
        return None
    return tuple(kept["chosen"])


def most_valuable(here: Here) -> Mapping[str, int] | None:
    """The profile of a post that closes most; None where it may not be told, or none is weighed."""
    if not (here.may_tell and here.model.people):
        return None
    found = cache.hires(_staff(here.model), 1, Limits())
    return None if found is None else found.best.profiles[0]


def _side(model: Model) -> Side:
    found = approaches_search.compare(model, model.options.guarantee)
    outcome = Outcome(found.of("combined"), cache.alignment(model), find_gaps(model))
    return Side("", "", model, outcome)


def _with_plan(here: Here, found: Answer) -> Answer:
    """The answer with the closing plan, where there is one and it may be told."""
    if not here.may_tell or any(nothing_to_plan(it) for it in (here.base, here.model)):
        return found
    today, then = (cache.closing_plan(_staff(it), Frame.of(it)) for it in (here.base, here.model))
    costs = None if today is None else today.cost, None if then is None else then.cost
    tile = money_tile("closing_cost", (here.base, here.model), costs, here.language)
    said = here.language.say(finding(here.model, then))
    return replace(found, tiles=(*found.tiles, tile), lines=(*found.lines, said))


def _staff(model: Model) -> Model:
    """What gaps and closing plans hang on, so that a weight that moves does not renew them."""
    settings = tuple(row for row in model.settings if row.name == "level_used")
    gone: dict[str, tuple[()]] = {name: () for name in TABLES if name not in _STAFF}
    return model.with_tables({**gone, "settings": settings})


def _about(here: Here) -> list[str]:
    """What an answer hangs on."""
    return [here.base.digest, here.model.digest, approaches_search.digest(here.model)]


def _reader(here: Here) -> list[object]:
    """Who an answer was worded for."""
    return [here.language.code, here.leader]
