"""The commits of one page, each with its undo."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.errors import SamspilError
from lib.model.diff import diff
from lib.model.model import Model
from lib.store.base import Commit
from lib.view.discreet import shrinks_groups
from lib.view.records.history import CommitShown, HistoryView, commit_table
from lib.view.records.history_search import Found
from lib.words import counted, words
from pages.records import history_comparison
from pages.records.history_filter import PAGE
from pages.ui import cache, prose, saving, state, tables
from pages.ui.here import Here


def draw(here: Here, view: HistoryView, found: Found, models: Mapping[int, Model]) -> None:
    """Draw them, newest first, and the way to the other pages."""
    prose.remark(view.shown)
    for shown, commit in zip(view.commits, found.commits, strict=True):
        with st.container(border=True):
            text, acts = st.columns([2, 1], vertical_alignment="top")
            with text:
                _tell(shown)
            with acts, st.container(horizontal=True, horizontal_alignment="right"):
                _act(here, shown)
            _detail(here, shown, commit, models)
    if found.pages > 1:
        st.pagination(found.pages, default=found.page, key=PAGE)


def _tell(shown: CommitShown) -> None:
    st.markdown(f"**{prose.escaped(shown.title)}**")
    if shown.note:
        st.text(shown.note)
    if shown.lines:
        prose.bullets(shown.lines)
    for remark in shown.remarks:
        prose.remark(remark)


def _detail(here: Here, shown: CommitShown, commit: Commit, models: Mapping[int, Model]) -> None:
    if not shown.more:
        return
    label = here.language.say(counted("The change", "All {n} changes", shown.more))
    key = f"commit-{shown.revision}"
    details = st.expander(label, key=key, on_change="rerun")
    if details.open:
        with details:
            table = commit_table(commit, models, here.language, leader=here.leader)
            tables.draw(table, f"{key}-table", here.language)


def _act(here: Here, shown: CommitShown) -> None:
    st.button(
        here.language.text("Compare"),
        key=f"compare-{shown.revision}",
        icon=":material/difference:",
        help=here.language.text("See what has changed since, or go back to here."),
        on_click=history_comparison.ask,
        args=(shown.revision,),
        type="tertiary",
    )
    st.button(
        here.language.text("Undo"),
        key=f"undo-commit-{shown.revision}",
        icon=":material/undo:",
        disabled=bool(shown.held),
        help=shown.held or here.language.text("Take back what this save changed, and no more."),
        on_click=_undo,
        args=(here, shown.revision),
    )


def _undo(here: Here, revision: int) -> None:
    if not here.leader and _shrinks_groups(here, revision):
        saving.tell_smallest_group(here)
        return
    try:
        cache.shelf().open(here.library.id).undo(revision, author=state.author())
    except SamspilError as error:
        saving.tell_error(here, error)
    else:
        said = words(
            "Revision {revision} is undone. The undo can be undone too.", revision=revision
        )
        state.notify(here.language.say(said))


def _shrinks_groups(here: Here, revision: int) -> bool:
    """Whether taking the revision back would have figures tell of fewer people."""
    models = cache.pasts(here.library.id, here.revision, frozenset((revision - 1, revision)))
    back = diff(models[revision], models[revision - 1])
    return shrinks_groups(here.base, back)
