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
    # Whoever was forgotten here is still in daily copies.
    return any(commit.forgotten or codes_in(commit.changes) for commit in history)
