"""The partnerships as each department sees them, beside the library's own order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from lib.analysis.approaches.own_value import open_partnerships, own_values
from lib.analysis.order.alignment import SAME, Alignment, align
from lib.analysis.order.priorities import Priorities, priorities
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """One department's order of the partnerships and both shortlists, best first.

    `stated` is False where the department has no priorities of its own: its order is then the
    library's. `put_forward` is the L_d: what it would choose by itself, with caution for what is
    new, among those that take its hours.
    """

    department: str
    stated: bool
    alignment: Alignment
    shortlist: tuple[str, ...]
    library: tuple[str, ...]
    put_forward: tuple[str, ...]

    @property
    def both(self) -> tuple[str, ...]:
        """What stands on both shortlists, in the library's order."""
        return tuple(name for name in self.library if name in self.shortlist)

    @property
    def only_department(self) -> tuple[str, ...]:
        """What only the department lists."""
        return tuple(name for name in self.shortlist if name not in self.library)

    @property
    def only_library(self) -> tuple[str, ...]:
        """What only the library lists."""
        return tuple(name for name in self.library if name not in self.shortlist)

    @property
    def places(self) -> int:
        """How many places there are to agree on: the length of the longer shortlist.

        Agreement is `len(both)` of them.
        """
        return max(len(self.shortlist), len(self.library))


def look(model: Model, library: Alignment) -> tuple[Viewpoint, ...]:
    """Every department's viewpoint; `library` is the model's own alignment.

    A shortlist is the first k (setting `shortlist`) by alignment, in the order of display, among
    the partnerships that can be chosen and give something.
    """
    may_be, own = set(open_partnerships(model)), own_values(model).shortlists
    k, first = model.options.shortlist, _shortlist(library, may_be, model.options.shortlist)
    seen = []
    for theirs in priorities(model):
        name = theirs.department
        order = align(_weighed(model, theirs)) if theirs.stated else library
        listed = _shortlist(order, may_be, k)
        seen.append(Viewpoint(name, theirs.stated, order, listed, first, own[name]))
    return tuple(seen)


def _weighed(model: Model, theirs: Priorities) -> Model:
    """The model with a department's priorities in the place of the goals' weights."""
    goals = [replace(goal, weight=theirs.weights[goal.id]) for goal in model.goals]
    return model.with_tables({"goals": goals})


def _shortlist(alignment: Alignment, may_be: Collection[str], most: int) -> tuple[str, ...]:
    names = (
        row.partnership
        for row in alignment.rows
        if row.partnership in may_be and (row.alignment or 0.0) > SAME
    )
    return tuple(names)[:most]
