"""Who is in the good portfolios whatever the goals weigh: exact, or counted over weightings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib.analysis.portfolios.candidates import find_candidates
from lib.analysis.portfolios.core_index import core_index
from lib.analysis.portfolios.feasible import MOST
from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.portfolios.selection_frequency import SAMPLES, best_portfolios
from lib.charts.portfolios import choice_bars
from lib.text.language import Language
from lib.view.portfolios.portfolio_choices import KINDS, ChoicesView, core_view, frequency_view
from lib.words import words
from pages.decide import weight_sliders
from pages.ui import cache, charts, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import switch


def draw(here: Here, best: Portfolio) -> None:
    """Draw the shares, as far as they are known, and the way to know more."""
    language = here.language
    prose.label(language.text("How may the goals weigh?"))
    kind = switch("weigh", KINDS, language.text("Which weights?"), language)
    exact = len(best.candidates.ids) <= MOST
    view = _core(here, kind) if exact else _frequency(here, kind)
    if view is not None and view.bars:
        _shares(view, language)
    _explanation(language, exact=exact)


def _shares(view: ChoicesView, language: Language) -> None:
    st.markdown(prose.escaped(view.finding))
    prose.remark(view.counted)
    prose.bullets(view.groups)
    most = weight_sliders.how_many(len(view.bars), language)
    charts.draw(choice_bars(view, view.bars[:most]), "choices", view.alt, language)
    prose.section(view.table.caption)
    tables.draw(view.table, "choices-table", language)


def _core(here: Here, kind: str) -> ChoicesView | None:
    """The core index: with the page where that is quick, else when the reader asks for it."""
    found = cache.quick_core_index(here.model, kind)
    if found is not None:
        return core_view(here.model, found.shares, found.good, found.feasible, here.language)
    kept = _kept(here, kind)
    if "shares" not in kept:
        kept = _work_on_core(here, kind) if _asked(here, kind, kept) else kept
    if "shares" not in kept:
        return None
    return core_view(here.model, kept["shares"], kept["good"], kept["feasible"], here.language)


def _work_on_core(here: Here, kind: str) -> Mapping[str, Any]:
    bar = st.progress(0.0, here.language.text("Comparing portfolios …"))

    def told(share: float) -> bool:
        bar.progress(share)  # also lets go of the work when the reader does something else
        return True

    found = core_index(here.model, kind, told)
    bar.empty()
    if found is None:
        return {}
    shares = {"shares": dict(found.shares), "good": found.good, "feasible": found.feasible}
    return _keep(here, kind, {"on": False, **shares})


def _frequency(here: Here, kind: str) -> ChoicesView | None:
    """The selection frequency: weighting by weighting, from where the reader left it."""
    kept = _kept(here, kind)
    if _asked(here, kind, kept):
        kept = _work_on_frequency(here, kind, kept)
    done = int(kept.get("done", 0))
    if not done:
        return None
    counts: Mapping[str, int] = kept["counts"]
    shares = {name: count / done for name, count in counts.items()}
    return frequency_view(here.model, shares, done, here.language)


def _work_on_frequency(here: Here, kind: str, kept: Mapping[str, Any]) -> Mapping[str, Any]:
    ids = find_candidates(here.model).ids
    done, counts = int(kept.get("done", 0)), dict(kept.get("counts", dict.fromkeys(ids, 0)))
    bar = st.progress(done / SAMPLES)
    for chosen in best_portfolios(here.model, SAMPLES, kind, first=done):
        done += 1
        for name in chosen:
            counts[name] += 1
        kept = _keep(here, kind, {"on": True, "done": done, "counts": dict(counts)})
        said = words("{done} of {all} weightings", done=done, all=SAMPLES)
        bar.progress(done / SAMPLES, here.language.say(said))
    bar.empty()
    return _keep(here, kind, {**kept, "on": False})


def _asked(here: Here, kind: str, kept: Mapping[str, Any]) -> bool:
    """Whether the reader wants the work done; draws the buttons to begin and to stop."""
    text, done = here.language.text, int(kept.get("done", 0))
    if done >= SAMPLES:
        return False
    on = bool(kept.get("on"))
    prose.remark(text("This takes up to a minute. It can be stopped and taken up again."))
    label = text("Stop") if on else text("Go on") if done else text("Find out")
    st.button(
        label,
        key=f"choices-{'stop' if on else 'start'}",
        type="secondary" if on else "primary",
        on_click=_turn,
        args=(here, kind, not on),
    )
    return on


def _turn(here: Here, kind: str, on: bool) -> None:
    """Begin or stop; what has been found since the page was drawn is kept."""
    _keep(here, kind, {**_kept(here, kind), "on": on})


def _kept(here: Here, kind: str) -> dict[str, Any]:
    """What has been found for this model so far; nothing where the model is another one."""
    kept = state.answers(here.library.id, f"choices-{kind}")
    return kept if kept.get("digest") == here.model.digest else {}


def _keep(here: Here, kind: str, found: Mapping[str, Any]) -> Mapping[str, Any]:
    kept = {**found, "digest": here.model.digest}
    state.answer(here.library.id, f"choices-{kind}", kept)
    return kept


def _explanation(language: Language, *, exact: bool) -> None:
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        if exact:
            st.markdown(
                language.text(
                    "All portfolios that keep hours, budget and rules are listed. One that is "
                    "never better than another, whatever the goals weigh and whatever the unknown "
                    "contributions turn out to be, is struck out. The good ones are those left."
                )
            )
        else:
            st.markdown(
                language.text(
                    "The goals are weighed in many ways, and for each the best portfolio is "
                    "found. The share tells in how many of them a partnership is. With up to "
                    "twenty candidates all portfolios would be compared instead."
                )
            )
        st.caption(
            language.text(
                "Robust portfolio modelling: Liesiö, Mild & Salo (2007). With many candidates: "
                "selection frequency over sampled weights."
            )
        )
