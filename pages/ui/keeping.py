"""Edits go where their reader works: into the scenario that is open, else into the library.

A colleague may work on the same scenario: where nobody touched the same cells both stay; else the
edits are held, as `saving` holds them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from lib.errors import ChangeError, StoreError
from lib.model.changes import Change, apply
from lib.model.diff import diff
from lib.model.merging import merged
from lib.model.overlap import clashing
from lib.model.scenario import Scenario, rebase
from lib.view.discreet import shrinks_groups
from lib.words import Words, words
from pages.ui import cache, prose, saving, scenarios, state
from pages.ui.desks import Ground
from pages.ui.here import Here


def keep(
    here: Here,
    changes: Sequence[Change],
    note: str = "",
    *,
    seen: Ground | None = None,
    whole: bool = False,
) -> bool:
    """Whether the changes are kept. Where they are not, the next page says why, and what to do.

    `seen` is the ground they were made on; the one of `here` unless given. `whole` as for
    `saving.save`. A scenario has no history, and so no use for the note.
    """
    seen = here.ground if seen is None else seen
    if here.scenario is None:
        return saving.save(here, changes, note, seen=seen.revision, whole=whole)
    if not here.leader and shrinks_groups(here.edited, changes):
        saving.tell_smallest_group(here)
        return False
    with scenarios.TURN:
        return _put(here, here.scenario, changes, seen, whole)


def label(here: Here, usual: str) -> str:
    """What stands on the button that keeps edits: `usual` where they go into the library."""
    if here.scenario is None:
        return usual
    said = words("Keep in scenario “{name}”", name=here.scenario_name)
    return prose.escaped(here.language.say(said))


def note(here: Here, key: str) -> str:
    """What the reader has to say for the history; a scenario has none, so nothing is asked."""
    if here.scenario is not None:
        return ""
    return st.text_input(
        here.language.text("Note for the history"), max_chars=400, key=key, persist_state="session"
    )


def draw_target(here: Here) -> None:
    """Say above the button where edits go, where a what-if might make a reader wonder."""
    text = here.language.text
    if here.scenario is not None:
        prose.remark(text("This goes into the scenario. The library stays as it is."))
    elif here.changes:
        prose.remark(
            text(
                "This is saved into the library itself. The what-if that is open is a draft: it "
                "is not saved with it, and stays as it is. To try this out first, keep the draft "
                "as a scenario, in the sidebar."
            )
        )


def _put(here: Here, shown: Scenario, changes: Sequence[Change], seen: Ground, whole: bool) -> bool:
    """Put changes into the scenario as it is by now; as it was shown where it has been removed."""
    library, one = here.library.id, here.opened.id
    found = scenarios.find(library, one)
    scenario = shown if found is None else found
    try:
        revision = cache.shelf().open(library).revision()
        base = cache.base(library, revision)
        now = rebase(scenario, base)
        theirs = diff(here.seen(seen), now.model)
        mine = tuple(change for change in changes if change not in theirs)
        clash = clashing(mine, theirs)
        if clash:
            state.hold(here.place, state.Held(mine, mine if whole else clash, ""))
            return False
        left = merged(base, now.changes, mine)
        apply(base, left)
        misfits = tuple(misfit.change for misfit in now.misfits)
        made_on = scenario.base if misfits else revision
        scenarios.put(library, one, replace(scenario, base=made_on, changes=(*misfits, *left)))
    except (ChangeError, StoreError) as error:
        saving.tell_error(here, error)
        return False
    state.notify(
        here.language.say(_kept(here.discreet(scenario.name, scenario.changes), found is None))
    )
    return True


def _kept(name: str, again: bool) -> Words:
    if again:
        return words(
            "Somebody had deleted the scenario “{name}” meanwhile. It is kept again, with your "
            "changes; the library is unchanged.",
            name=name,
        )
    return words("Kept in the scenario “{name}”; the library is unchanged.", name=name)
