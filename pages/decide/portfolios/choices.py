"""Who is in the good portfolios whatever the goals weigh, and where figures turn out otherwise.

In a large library that takes a while: it is begun when the reader asks for it, can be stopped, and
is taken up again where it was left.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.reader import Reader
from lib.screens.portfolios import choices, otherwise
from lib.screens.portfolios.choices import ChoicesView, core_view, frequency_view
from lib.screens.portfolios.otherwise import Found, OtherwiseView, otherwise_view
from lib.words import words
from pages.decide.alignment.order import how_many
from pages.ui import charts, how, prose, tables, waiting
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.waiting import LongSearch

_NAME = "choices"

# -- whatever the goals weigh --------------------------------------------------------------------


def draw(here: Here) -> None:
    """Draw the shares, as far as they are known, and the way to know more."""
    reader = here.reader
    prose.label(reader.text("How may the goals weigh?"))
    kind = switch("weigh", choices.KINDS, reader.text("Which weights?"), reader)
    exact = here.study.is_small
    view = _core(here, kind) if exact else _frequency(here, kind)
    if view is not None and view.bars:
        _shares(view, reader)
    how.draw(choices.HOW_COMPARED if exact else choices.HOW_TRIED, reader)


def _shares(view: ChoicesView, reader: Reader) -> None:
    st.markdown(prose.escaped(view.finding))
    prose.remark(view.counted)
    prose.bullets(view.groups)
    for note in view.notes:
        prose.remark(note)
    most = how_many(len(view.bars), reader)
    charts.picture(choices.choices_picture(view, most, reader), "choices", reader)
    tables.behind("choices", reader, view.table)


def _core(here: Here, kind: choices.Kind) -> ChoicesView | None:
    """The core index: with the page where that is quick, else when the reader asks for it."""
    found = here.study.quick_core_index(kind)
    if found is not None:
        return core_view(here.model, found, here.reader)
    search = waiting.long_search(here, _NAME, kind)
    kept = search.kept()
    if "found" not in kept and search.asked(begun=False):
        kept = _work_on_core(search, kind)
    return core_view(here.model, kept["found"], here.reader) if "found" in kept else None


def _work_on_core(search: LongSearch, kind: choices.Kind) -> dict[str, Any]:
    here = search.here
    with waiting.bar(here.reader.text("Comparing portfolios …")) as follow:
        found = here.study.core_index(kind, follow)
    return {} if found is None else search.finish({"found": found})


def _frequency(here: Here, kind: choices.Kind) -> ChoicesView | None:
    """The selection frequency: weighting by weighting, from where the reader left it."""
    search = waiting.long_search(here, _NAME, kind)
    kept = search.kept()
    done = int(kept.get("done", 0))
    if done < choices.WEIGHTINGS and search.asked(begun=done > 0):
        kept = _work_on_frequency(search, kind, kept)
        done = int(kept.get("done", 0))
    return frequency_view(here.model, kept["counts"], done, here.reader) if done else None


def _work_on_frequency(
    search: LongSearch, kind: choices.Kind, kept: dict[str, Any]
) -> dict[str, Any]:
    every, first = choices.WEIGHTINGS, int(kept.get("done", 0))
    with search.bar(first / every) as follow:
        for done, counts in choices.tried(search.here.study, kind, first, kept.get("counts", {})):
            kept = search.keep({"done": done, "counts": counts})
            follow(done / every, words("{done} of {all} weightings", done=done, all=every))
    return search.finish(kept)


# -- where figures turn out otherwise ------------------------------------------------------------


def draw_otherwise(here: Here) -> None:
    """Draw what the draws say, as far as they are made, and the way to make more."""
    best, found = here.study.portfolio(), _found(here)
    if best is not None and found:
        said = here.study.robustness(best.chosen, found, otherwise.DRAWS)
        _tell(here, otherwise_view(here.model, said, here.reader))
    how.draw(otherwise.HOW, here.reader)


def _tell(here: Here, view: OtherwiseView) -> None:
    reader = here.reader
    st.markdown(prose.escaped(view.finding))
    prose.bullets(view.shortfall)
    prose.remark(view.drawn)
    most = how_many(len(view.bars), reader)
    charts.picture(otherwise.picture(view.bars[:most], reader), "otherwise", reader)
    worst = () if view.worst is None else (view.worst,)
    tables.behind("otherwise", reader, view.table, *worst)


def _found(here: Here) -> Found:
    """The best portfolios of the draws: with the page where that is quick, else as asked for."""
    quick = here.study.quick_best_in_draws(otherwise.DRAWS) if here.study.is_small else None
    if quick is not None:
        return quick
    search = waiting.long_search(here, "otherwise")
    found: Found = search.kept().get("found", ())
    if len(found) >= otherwise.DRAWS or not search.asked(begun=bool(found)):
        return found
    return _work(search, found)


def _work(search: LongSearch, found: Found) -> Found:
    """Draw after draw, each kept, so that stopping loses nothing."""
    every = otherwise.DRAWS
    with search.bar(len(found) / every) as follow:
        for so_far in otherwise.draw_on(search.here.study, found):
            found = so_far
            search.keep({"found": found})
            follow(len(found) / every, words("{done} of {all} draws", done=len(found), all=every))
    search.finish({"found": found})
    return found
