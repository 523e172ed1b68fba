"""Edits go where their reader works: into the scenario that is open, else into the library.

A colleague may work on the same scenario: where nobody touched the same cells both stay; else the
edits are held, as `saving` holds them, until their reader has chosen between both values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from lib.errors import ChangeError, StaleScenarioError, StoreError
from lib.model.change_lists import clashing, diff, merged
from lib.model.changes import Change, apply
from lib.model.scenario import Scenario, rebase
from lib.reader import shrinks_groups
from lib.screens.records.told import conflict_table
from lib.store.turns import in_turn
from lib.words import Words, words
from pages.ui import cache, pressing, prose, saving, scenarios, state, tables
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
    if not here.reader.sees_staff and shrinks_groups(here.edited, changes):
        saving.tell_smallest_group(here)
        return False
    shown = here.scenario
    return in_turn(lambda: _put(here, shown, changes, seen, whole))


def press(here: Here, key: str) -> None:
    """Remember that the button called `key` was pressed; a scenario deleted meanwhile is back."""
    again = here.scenario is not None and scenarios.find(here.library.id, here.opened.id) is None
    if here.scenario is not None and again:
        try:
            scenarios.put(here.library.id, here.opened.id, here.scenario, None)
        except StoreError as error:
            saving.tell_error(here, error)
            return
    pressing.press(key, here.place, here.ground, again=again)


def is_all_new(here: Here, changes: Sequence[Change], seen: Ground) -> bool:
    """Whether what was just kept is all that is new since `seen`: nobody else kept anything."""
    revision = cache.shelf().open(here.library.id).revision()
    if here.scenario is None:
        return revision == seen.revision + 1
    found = scenarios.find(here.library.id, here.opened.id)
    if found is None or revision != seen.revision:
        return False
    return found.changes == merged(cache.base(here.library.id, revision), seen.changes, changes)


def label(here: Here, usual: str) -> str:
    """What stands on the button that keeps edits: `usual` where they go into the library."""
    if here.scenario is None:
        return usual
    said = words("Keep in scenario “{name}”", name=here.scenario_name)
    return prose.escaped(here.reader.say(said))


def note(here: Here, key: str) -> None:
    """Ask what the reader has to say for the history; a scenario has none, so nothing is asked."""
    if here.scenario is None:
        st.text_input(
            here.reader.text("Note for the history"),
            max_chars=400,
            key=key,
            persist_state="session",
        )


def noted(here: Here, key: str) -> str:
    """What stands in the note called `key` now; a run may have drawn it before that was typed."""
    return "" if here.scenario is not None else str(st.session_state.get(key, ""))


def draw_target(here: Here) -> None:
    """Say above the button where edits go, where a what-if might make a reader wonder."""
    text = here.reader.text
    if here.scenario is not None:
        prose.remark(text("This goes into the scenario. The library stays as it is."))
    elif here.changes:
        prose.remark(
            text(
                "This is saved into the library itself. The what-if that is open is a draft: it "
                "is not saved with it, and stays as it is. To try this out first, keep the draft "
                "as a scenario, in the bar on top."
            )
        )


def draw_held(here: Here) -> None:
    """Draw what waits in the library, and in the scenario that is open."""
    for place in dict.fromkeys((here.library.id, here.place)):
        if (held := state.held(place)) is not None:
            _draw_held(here, place, held)


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
        made = replace(scenario, base=made_on, changes=(*misfits, *left))
        scenarios.put(library, one, made, found)
    except StaleScenarioError:  # by a colleague: once more, on what is there now
        raise
    except (ChangeError, StoreError) as error:
        saving.tell_error(here, error)
        return False
    again = found is None or pressing.is_again()
    state.notify(
        here.reader.say(_kept(here.reader.discreet(scenario.name, scenario.changes), again))
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


def _draw_held(here: Here, place: str, held: state.Held) -> None:
    say = here.reader.text
    is_library = place == here.library.id
    with st.container(border=True):
        if is_library:
            prose.section(say("Somebody else saved the same while you were editing"))
            prose.remark(say("Nothing is lost. Choose whose values the library keeps."))
        else:
            prose.section(say("The same was changed in the scenario while you were editing"))
            prose.remark(say("Nothing is lost. Choose which values the scenario keeps."))
        now = here.base if is_library else here.edited
        clash = conflict_table(now, held.clashing, here.reader)
        tables.plain(clash, here.reader)
        with st.container(horizontal=True):
            st.button(
                say("Save mine"),
                key=f"mine-{place}",
                on_click=_decide,
                args=(here, place, True),
                type="primary",
            )
            st.button(
                say("Keep theirs"),
                key=f"theirs-{place}",
                on_click=_decide,
                args=(here, place, False),
            )


def _decide(here: Here, place: str, mine: bool) -> None:
    held = state.held(place)
    state.hold(place, None)
    if held is None:
        return
    kept = [change for change in held.changes if mine or change not in held.clashing]
    if not kept:
        state.notify(here.reader.text("Theirs is kept; nothing of yours was saved."))
        return
    is_library = place == here.library.id
    done = saving.save(here, kept, held.note) if is_library else keep(here, kept)
    if not done and state.held(place) is None:  # it does not fit: the choice is still to be made
        state.hold(place, held)
