"""What the server keeps beside the libraries: `Drafts`, `Unsaved` and `Doors`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from lib.store.values import Plain


class Drafts(Protocol):
    """What-ifs by library and token, so that a link names them. Safe to share between threads.

    A token is made from what it names and never names anything else: readers who share a link do
    not touch one another's what-if. Newer drafts take the room of the oldest
    (`lib.store.rules.drafts`). Only `clear` raises.
    """

    def keep(self, library: str, changes: Sequence[Plain]) -> str:
        """The token by which these changes are found again; empty where they are too long."""

    def find(self, library: str, token: str) -> list[Plain] | None:
        """The changes that the token names in this library; None where it names none."""

    def clear(self, library: str | None = None) -> None:
        """Let go of every draft, or of one library's, to the last byte.

        Somebody they may tell of is forgotten, or the library is gone for good.

        Raises `StoreError` where that cannot be done.
        """


class Unsaved(Protocol):
    """What readers have typed and not saved, by library and reader. Safe to share between threads.

    The oldest gives way where there is no more room (`lib.store.rules.unsaved`). Only `clear`
    raises.
    """

    def keep(self, library: str, reader: str, content: str) -> None:
        """Keep this text in place of what is there; an empty one, or one too long: nothing."""

    def find(self, library: str, reader: str) -> str:
        """The text that is kept; empty where there is none."""

    def clear(self, library: str | None = None) -> None:
        """Let go of all of it, or of what was typed into one library, as `Drafts.clear` does.

        Raises `StoreError` where that cannot be done.
        """


class Doors(Protocol):
    """How often each door was tried in vain. Safe to share between threads; raises nothing."""

    def try_at(self, door: str) -> float:
        """Seconds to wait before a code may be tried; 0 where it may be now.

        The try counts as wrong until `passed` says otherwise, so that tries at the same moment
        cannot slip through together.
        """

    def passed(self, door: str) -> None:
        """Forget the wrong codes at a door: the right one was given."""
