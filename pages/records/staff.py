"""Whether a library tells of members of staff, today or in its history."""

from __future__ import annotations

from lib.model.persons import codes_in
from pages.ui import cache
from pages.ui.here import Here


def holds_staff(here: Here) -> bool:
    """Whether a copy of the whole library would tell of somebody."""
    if here.base.people:
        return True
    history = cache.history(here.library.id, here.revision)
    return bool(codes_in(change for commit in history for change in commit.changes))
