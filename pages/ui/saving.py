"""Saving into the library: every save is one commit; what somebody else saved is never overwritten.

A save made on an older revision is not lost: where nobody touched the same cells it goes in on top;
else it is held, both values are shown, and the reader chooses.
"""

from __future__ import annotations

from collections.abc import Sequence

from lib.errors import SamspilError, StaleModelError
from lib.model.change_lists import clashing, diff
from lib.model.changes import Change
from lib.reader import names_somebody, shrinks_groups
from lib.words import words
from pages.ui import cache, state
from pages.ui.here import Here


def save(
    here: Here,
    changes: Sequence[Change],
    note: str = "",
    *,
    seen: int | None = None,
    whole: bool = False,
) -> bool:
    """Whether the changes are saved. Where they are not, the next page says why, and what to do.

    `seen` is the revision they were made on; the one of `here` unless given. `whole` changes mean
    something only together: where they clash, all of them are saved or none.
    """
    made_on = here.revision if seen is None else seen
    if not here.reader.sees_staff and shrinks_groups(here.base, changes):
        tell_smallest_group(here)
        return False
    try:
        _commit(here, changes, note, made_on)
    except StaleModelError as stale:
        return _save_on_top(here, changes, note, made_on, stale.current, whole)
    except SamspilError as error:
        tell_error(here, error)
        return False
    state.notify(here.reader.text("Saved. It can be undone under History."), "history")
    return True


def tell_smallest_group(here: Here) -> None:
    """Have the next page say that figures may not tell of fewer people."""
    state.warn(
        here.reader.text(
            "The smallest group can only be made smaller in the leader's view. Nothing was saved."
        )
    )


def tell_error(here: Here, error: SamspilError) -> None:
    """Have the next page say why nothing was saved; outside the leader's view of no person."""
    why, told = here.reader.say(error.words), here.reader.why(error)
    if not here.reader.sees_staff and (told != error.words or names_somebody(why, _codes(here))):
        why = here.reader.text(
            "Nothing was saved: it does not fit what is stored about members of staff. The "
            "leader's view tells more."
        )
    state.warn(why)


def _codes(here: Here) -> list[str]:
    return [person.id for model in (here.base, here.model) for person in model.people]


def _commit(here: Here, changes: Sequence[Change], note: str, expect: int) -> None:
    store = cache.shelf().open(here.library.id)
    store.commit(changes, author=state.author(), note=note, expect=expect)


def _save_on_top(
    here: Here, changes: Sequence[Change], note: str, made_on: int, newest: int, whole: bool
) -> bool:
    try:
        history = cache.shelf().open(here.library.id).history()
        since = [commit for commit in history if made_on < commit.revision <= newest]
        theirs = diff(*(cache.base(here.library.id, revision) for revision in (made_on, newest)))
        mine = tuple(change for change in changes if change not in theirs)
        clash = clashing(mine, theirs)
        if clash:
            state.hold(here.library.id, state.Held(mine, mine if whole else clash, note))
            return False
        if mine:  # else they saved just the same
            _commit(here, mine, note, newest)
    except SamspilError as error:
        tell_error(here, error)
        return False
    who = (since[0].author if since else "") or words("somebody else")
    said = words("Saved, beside what {who} saved meanwhile.", who=who)
    state.notify(here.reader.say(said), "history")
    return True
