"""The commits of one page, each with its undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from lib.errors import SamspilError
from lib.model.change_lists import diff
from lib.model.model import Model
from lib.reader import shrinks_groups
from lib.screens.records.history import CommitShown, commit_table
from lib.store.values import Commit
from lib.words import counted, words
from pages.records.history import comparison
from pages.ui import cache, prose, saving, state, tables
from pages.ui.here import Here


def draw(
    here: Here,
    each: Sequence[CommitShown],
    commits: Sequence[Commit],
    models: Mapping[int, Model],
) -> None:
    """Draw the commits, newest first; `each` is what is shown of them."""
    for shown, commit in zip(each, commits, strict=True):
        with st.container(border=True):
            text, acts = st.columns([2, 1], vertical_alignment="top")
            with text:
                _tell(shown)
            with acts, st.container(horizontal=True, horizontal_alignment="right"):
                _act(here, shown)
            _detail(here, shown, commit, models)


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
    label = here.reader.say(counted("The change", "All {n} changes", shown.more))
    key = f"commit-{shown.revision}"
    details = st.expander(label, key=key, on_change="rerun")
    if details.open:
        with details:
            table = commit_table(commit, models, here.reader)
            tables.draw(table, f"{key}-table", here.reader)


def _act(here: Here, shown: CommitShown) -> None:
    st.button(
        here.reader.text("Compare"),
        key=f"compare-{shown.revision}",
        icon=":material/difference:",
        help=here.reader.text("See what has changed since, or go back to here."),
        on_click=comparison.ask,
        args=(shown.revision,),
        type="tertiary",
    )
    st.button(
        here.reader.text("Undo"),
        key=f"undo-commit-{shown.revision}",
        icon=":material/undo:",
        disabled=bool(shown.held),
        help=shown.held or here.reader.text("Take back what this save changed, and no more."),
        on_click=_undo,
        args=(here, shown.revision),
    )


def _undo(here: Here, revision: int) -> None:
    try:
        if not here.reader.sees_staff and _shrinks_groups(here, revision):
            saving.tell_smallest_group(here)
            return
        cache.shelf().open(here.library.id).undo(revision, author=state.author())
    except SamspilError as error:
        saving.tell_error(here, error)
    else:
        said = words(
            "Revision {revision} is undone. The undo can be undone too.", revision=revision
        )
        state.notify(here.reader.say(said))


def _shrinks_groups(here: Here, revision: int) -> bool:
    """Whether taking the revision back would have figures tell of fewer people."""
    models = cache.pasts(here.library.id, here.revision, frozenset((revision - 1, revision)))
    back = diff(models[revision], models[revision - 1])
    return shrinks_groups(here.base, back)
