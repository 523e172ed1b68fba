"""Deleting a library: what happens, until when it can be brought back, what is told to others."""

from __future__ import annotations

from datetime import date

from lib.store.values import Deletion, Library
from lib.words import Name, Words, words


def what_happens(library: Name, today: date) -> Words:
    """What deleting the library today does."""
    return words(
        "{library} goes from the list, also for those who have it open now. Until {day} it can be "
        "brought back on this page with everything in it; then it is removed for good, with its "
        "daily copies.",
        library=library,
        day=Deletion(today).ends_on,
    )


def done(library: Name, today: date) -> Words:
    """What is said once it is deleted."""
    return words(
        "{library} is deleted. Until {day} it can be brought back at the foot of this page.",
        library=library,
        day=Deletion(today).ends_on,
    )


def since(library: Library) -> Words:
    """Since when a library is deleted, and until when it can be brought back."""
    on, day = _days(library)
    return words(
        "Deleted {on}. Can be brought back until {day}, then it is removed for good.",
        on=on,
        day=day,
    )


def told(library: Library, shown: Name) -> Words:
    """What is told to whoever wanted to see a library that is deleted."""
    _, day = _days(library)
    return words(
        "The library “{library}” has been deleted, so “{other}” is shown. Until {day} it can be "
        "brought back on the page Libraries.",
        library=library.name,
        other=shown,
        day=day,
    )


def _days(library: Library) -> tuple[date | None, date | None]:
    """The day of the deletion and the last one on which it can be brought back."""
    deletion = library.deletion
    return (None, None) if deletion is None else (deletion.on, deletion.ends_on)
