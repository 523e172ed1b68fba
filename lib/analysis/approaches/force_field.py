"""What speaks for and against each approach, and how strongly: the force field (Lewin 1951).

A claim of the source text that has a measure is measured on the library's own data; the others are
judged by people. The two are kept apart: a judged force is never added to a measured one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.approaches.measured import Measured
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.order.alignment import SAME
from lib.model.model import Model
from lib.model.statements import Statement

MEASURED, JUDGED = "measured", "judged"
HOLDS, DOES_NOT_HOLD, JUDGED_ONLY, UNKNOWN = "holds", "does_not_hold", "judged_only", "unknown"
MIDDLE = 3.0
"""The importance of a statement that nobody has judged, on the scale 1 to 5."""
LEAST, STEPS = 1.0, 4.0
"""The scale of judgement begins at 1, which is no strength, and has four steps."""
OTHERS = {
    "department_led": ("team_led",),
    "team_led": ("department_led",),
    "combined": ("department_led", "team_led"),
}
"""What a claim about each approach is compared with."""


@dataclass(frozen=True, slots=True)
class Force:
    """One statement: how strong it is here, and whether the library's data bear it out.

    `kind`: whether `strength` (0 to 1) is measured or judged; both None where it is neither.
    `judged` is the group's judgement (0 to 1), also beside a measured strength. `length` is
    strength × importance, 0 to 5; `importance` is 3 where `assumed`. `verdict`: one of `holds`,
    `does_not_hold`, `judged_only`, `unknown`. `here` is the measure of the approach, with the rows
    behind it; `beside` the value of the same measure in the approaches it is compared with.
    """

    statement: str
    side: str
    measure: str | None
    kind: str | None
    strength: float | None
    judged: float | None
    importance: float
    assumed: bool
    verdict: str
    here: Measured | None
    beside: Mapping[str, float | None]

    @property
    def length(self) -> float | None:
        """Strength × importance, 0 to 5."""
        return None if self.strength is None else self.strength * self.importance


@dataclass(frozen=True, slots=True)
class ForceField:
    """The forces that drive an approach and those that restrain it, in the order of the model."""

    approach: str
    pros: tuple[Force, ...]
    cons: tuple[Force, ...]

    def total(self, side: str, kind: str) -> float:
        """The length of all forces of a side (`pro`, `con`) and a kind (`measured`, `judged`)."""
        forces = self.pros if side == "pro" else self.cons
        return sum(row.length or 0.0 for row in forces if row.kind == kind)


def force_fields(model: Model, found: Approaches) -> tuple[ForceField, ...]:
    """The force field of each approach: every statement of the model about it."""
    fields = []
    for approach in found.each:
        forces = [find_force(row, found) for row in model.statements if row.approach == approach.id]
        fields.append(
            ForceField(
                approach.id,
                tuple(row for row in forces if row.side == "pro"),
                tuple(row for row in forces if row.side == "con"),
            )
        )
    return tuple(fields)


def find_force(statement: Statement, found: Approaches) -> Force:
    """One statement's force and verdict.

    Every measure has a good (coverage reached, work within the hours, something new …) and says
    to which share, 0 to 1, it is there. A pro claims that good: its strength is the share. A con
    claims the want of it: its strength is 1 − share. What is judged from 1 to 5 has the strength
    (judgement − 1) / 4. A measure goes before a judgement; where it cannot be taken here, the
    judgement stands.
    """
    here = _measured(statement, found.of(statement.approach), found)
    beside = {
        other: _measured(statement, found.of(other), found) for other in OTHERS[statement.approach]
    }
    judged = None if statement.applies is None else (statement.applies - LEAST) / STEPS
    measured = _strength(statement, here)
    strength, kind = (judged, JUDGED) if measured is None else (measured, MEASURED)
    return Force(
        statement.id,
        statement.side,
        statement.measure,
        None if strength is None else kind,
        strength,
        judged,
        MIDDLE if statement.importance is None else statement.importance,
        statement.importance is None,
        _verdict(statement, here, beside),
        here,
        {other: None if row is None else row.value for other, row in beside.items()},
    )


def _measured(statement: Statement, approach: Approach, found: Approaches) -> Measured | None:
    """The statement's measure in one approach; None where it has none, or there is no approach."""
    if statement.measure is None or approach.indicators is None:
        return None
    if approach.id == "department_led" and not found.led.can_choose:
        return None
    return approach.indicators.measures[statement.measure]


def _strength(statement: Statement, here: Measured | None) -> float | None:
    if here is None or here.share is None:
        return None
    return here.share if statement.side == "pro" else 1 - here.share


def _verdict(
    statement: Statement, here: Measured | None, beside: Mapping[str, Measured | None]
) -> str:
    """Whether the claim holds: a pro where the approach has the merit, a con where it lacks it."""
    if statement.measure is None:
        return JUDGED_ONLY
    own = None if here is None else here.merit
    others = [None if row is None else row.merit for row in beside.values()]
    known = [merit for merit in others if merit is not None]
    if own is None or len(known) < len(others):
        return UNKNOWN
    sign = 1.0 if statement.side == "pro" else -1.0
    return HOLDS if _ahead(sign * own, [sign * merit for merit in known]) else DOES_NOT_HOLD


def _ahead(own: float, others: list[float]) -> bool:
    """Whether the approach is ahead of the other one.

    The combination is compared with both: it is to be ahead of one of them, or behind neither, for
    what is claimed of it is that it keeps the good of each.
    """
    if any(own > other + SAME for other in others):
        return True
    return len(others) > 1 and all(own > other - SAME for other in others)
