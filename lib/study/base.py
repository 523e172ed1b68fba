"""What every figure goes by: the model, what it hangs on of it, and how good it has to be."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, Protocol, Self, TypeVar

from lib.model.model import Model
from lib.model.persons import present
from lib.model.tables import TABLES, Row

T = TypeVar("T")

PATIENCE = 4.0
"""Seconds that a reader waits for a proof."""


class Effort(NamedTuple):
    """How good an answer has to be (relative gap to the best), and how long a search may take."""

    gap: float
    seconds: float


NEAR, PROOF, THOROUGH = Effort(0.01, PATIENCE), Effort(0.0, PATIENCE), Effort(0.0, 20.0)
"""Within one per cent at once; the best, as far as a reader waits; the best, asked for."""


class Memo(Protocol):
    """Keeps what was found under a key, so that it is found once."""

    def __call__(self, key: str, find: Callable[[], T]) -> T:
        """What is kept under the key, else what `find` gives, which is then kept.

        What `find` raises is passed on, and nothing is kept.
        """
        ...


class Kept:
    """A memo that keeps everything in memory: for one run without a screen."""

    def __init__(self) -> None:
        self._found: dict[str, object] = {}

    def __call__(self, key: str, find: Callable[[], T]) -> T:
        """What is kept under the key, else what `find` gives, which is then kept."""
        if key not in self._found:
            self._found[key] = find()
        return self._found[key]  # type: ignore[return-value]

    def clear(self) -> None:
        """Let go of everything."""
        self._found.clear()


@dataclass(frozen=True, slots=True)
class Asked:
    """A model that is asked for figures.

    `memo` keeps them. `waits` is asked during a search and says whether anybody still waits for
    it; it may also end the search by raising. `today` is the day that figures about staff are of:
    who has left by then counts in none of them. None: everybody listed counts.
    """

    model: Model
    memo: Memo
    waits: Callable[[], bool]
    today: date | None = None

    @property
    def present(self) -> Model:
        """The model with those of its staff who work here today."""
        return self.at(self.model)

    def at(self, model: Model) -> Model:
        """Another model with those of its staff who work here today."""
        if all(row.leaves_on is None for row in model.people):
            return model
        return self.memo(f"present {model.digest} {self.today}", lambda: present(model, self.today))

    @property
    def _staffed(self) -> Self:
        """The study of `present`: figures about staff are found, and kept, by that."""
        return self.of(self.present)

    def of(self, model: Model) -> Self:
        """The study of another model, with the same memo."""
        return replace(self, model=model)

    def _once(self, name: str, find: Callable[[], T], *asked: object) -> T:
        return self.memo(f"{name} {self.model.digest} {asked!r}", find)

    def _goes_on(self, *_: object) -> bool:
        return self.waits()

    def _hanging_on(self, *settings: str) -> Self:
        """Of the model with these settings only, and without what is judged or rather had."""
        tables = (name for name in TABLES if name not in ("settings", "statements", "preferences"))
        return self._hanging_on_tables(*tables, settings=settings)

    def _hanging_on_tables(self, *tables: str, settings: Collection[str] = ()) -> Self:
        """Of the model with these tables and settings only."""
        _ = self.model.digest  # reckons that of each table once for all parts of the model
        gone: dict[str, tuple[Row, ...]] = {name: () for name in TABLES if name not in tables}
        kept = tuple(row for row in self.model.settings if row.name in settings)
        return self.of(self.model.with_tables({**gone, "settings": kept}))
