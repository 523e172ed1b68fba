"""What a group has decided, or is asked to decide: the ground of the decision note and slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lib.analysis.scenarios.outcome import Outcome
from lib.model.changes import Change
from lib.model.model import Model
from lib.words import Listing, Name


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """One what-if: what it changes, what it comes to, and why the group did or did not choose it.

    `changes` are those that fit the library, in their order; `model` is the library after them.
    """

    name: str
    note: str
    changes: tuple[Change, ...]
    model: Model
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What somebody does, and by when; None where no date is agreed."""

    what: str
    who: str = ""
    by: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """A choice between the library as it stands and some what-ifs, as the group words it.

    `chosen` is a place in `compared`, None for the library as it stands. `decided_by` is empty
    while it is only proposed. `reasons`: what the group says of single partnerships, by id. `told`:
    whether figures about all staff may be told, see `small_groups`. Raises `ValueError` where
    `chosen` is no place, or where the outcomes are not all of one approach.
    """

    title: str
    question: str
    made_on: date
    model: Model
    today: Outcome
    compared: tuple[Compared, ...] = ()
    chosen: int | None = None
    decided_by: str = ""
    reason: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[NextStep, ...] = ()
    follow_up: str = ""
    told: bool = False
    revision: int | None = None

    def __post_init__(self) -> None:
        if self.chosen is not None and not 0 <= self.chosen < len(self.compared):
            raise ValueError("what is chosen has to be one of those compared")
        if any(row.outcome.approach.id != self.today.approach.id for row in self.compared):
            raise ValueError("all outcomes have to be of one approach")

    @property
    def choice(self) -> Compared | None:
        """The what-if that is chosen; None for the library as it stands."""
        return None if self.chosen is None else self.compared[self.chosen]

    @property
    def chosen_model(self) -> Model:
        """The library's content under the choice."""
        return self.model if self.choice is None else self.choice.model

    @property
    def chosen_outcome(self) -> Outcome:
        """What the choice comes to."""
        return self.today if self.choice is None else self.choice.outcome

    def called(self, table: str, key: str) -> Name | Listing | str:
        """What people call a row of any of the columns, the chosen one first; else its key."""
        models = self.chosen_model, self.model, *(row.model for row in self.compared)
        having = (model for model in models if model.find(table, key) is not None)
        return next(having, self.model).called(table, key)

    @property
    def declined(self) -> tuple[Compared, ...]:
        """The what-ifs that are not chosen."""
        return tuple(row for i, row in enumerate(self.compared) if i != self.chosen)
