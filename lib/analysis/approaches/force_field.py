"""What speaks for and against each approach, and how strongly: the force field (Lewin 1951).

A claim of the source text that has a measure is measured on the library's own data; the others are
judged by people. The two are kept apart: a judged force is never added to a measured one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.approaches.survey import ApproachId, Measured
from lib.analysis.approaches.verdicts import HOLDS, Code, Verdict, find_verdict
from lib.model.goals import Statement
from lib.model.model import Model

Side = Literal["pro", "con"]
Kind = Literal["measured", "judged"]
MEASURED: Final = "measured"
JUDGED: Final = "judged"

MIDDLE = 3.0
"""The importance of a statement that nobody has judged, on the scale 1 to 5."""
LEAST, STEPS = 1.0, 4.0
"""The scale of judgement begins at 1, which is no strength, and has four steps."""


@dataclass(frozen=True, slots=True)
class Force:
    """One statement: how strong it is here, and whether the library's data bear it out.

    `kind`: whether `strength` (0 to 1) is measured or judged; both None where it is neither.
    `judged` is the group's judgement (0 to 1), also beside a measured strength. `length` is
    strength × importance, 0 to 5; `importance` is 3 where `assumed`. `here` is the measure of the
    approach, with the rows behind it.
    """

    statement: str
    side: Side
    measure: str | None
    kind: Kind | None
    strength: float | None
    judged: float | None
    importance: float
    assumed: bool
    verdict: Verdict
    here: Measured | None

    @property
    def length(self) -> float | None:
        """Strength × importance, 0 to 5."""
        return None if self.strength is None else self.strength * self.importance

    @property
    def pushes(self) -> bool:
        """Whether it counts in a sum: judged by the group, or measured and holding here."""
        return self.kind == JUDGED or (self.kind == MEASURED and self.verdict.code == HOLDS)


@dataclass(frozen=True, slots=True)
class ForceField:
    """The forces that drive an approach and those that restrain it, in the order of the model."""

    approach: ApproachId
    pros: tuple[Force, ...]
    cons: tuple[Force, ...]

    def total(self, side: str, kind: str) -> float:
        """The length of all forces of a side (`pro`, `con`) and a kind (`measured`, `judged`).

        A measured force counts where its claim holds here, and a figure counts once: of several
        claims that rest on one measure, the longest.
        """
        forces = self.pros if side == "pro" else self.cons
        lengths: dict[str, float] = {}
        for row in forces:
            if row.kind == kind and row.pushes:
                ground = row.statement if kind == JUDGED else row.measure or row.statement
                lengths[ground] = max(lengths.get(ground, 0.0), row.length or 0.0)
        return sum(lengths.values())


def force_fields(model: Model, found: Approaches) -> tuple[ForceField, ...]:
    """The force field of each approach: every statement of the model about it."""
    fields = []
    for approach in found.each:
        rows = [row for row in model.statements if row.approach == approach.id]
        forces = [find_force(row, model, found) for row in rows]
        fields.append(
            ForceField(
                approach.id,
                tuple(row for row in forces if row.side == "pro"),
                tuple(row for row in forces if row.side == "con"),
            )
        )
    return tuple(fields)


def find_force(statement: Statement, model: Model, found: Approaches) -> Force:
    """One statement's force and verdict.

    Every measure has a good (coverage reached, work within the hours, something new …) and says
    to which share, 0 to 1, it is there. A pro claims that good: its strength is the share. A con
    claims the want of it: its strength is 1 − share. What is judged from 1 to 5 has the strength
    (judgement − 1) / 4. A measure goes before a judgement; where it cannot be taken here, the
    judgement stands.
    """
    here = _measured(statement, found.of(statement.approach))
    judged = None if statement.applies is None else (statement.applies - LEAST) / STEPS
    measured = _strength(statement, here)
    strength = judged if measured is None else measured
    kind: Kind = JUDGED if measured is None else MEASURED
    return Force(
        statement.id,
        "pro" if statement.side == "pro" else "con",
        statement.measure,
        None if strength is None else kind,
        strength,
        judged,
        MIDDLE if statement.importance is None else statement.importance,
        statement.importance is None,
        find_verdict(statement, model, found),
        here,
    )


def count_findings(fields: Iterable[ForceField]) -> Mapping[Code, int]:
    """How many findings there are of each verdict: measures count, not claims.

    Several claims on one figure are one finding; what has no figure is one finding for each claim.
    """
    every = (row for field in fields for row in (*field.pros, *field.cons))
    found = {(row.verdict.code, row.measure or f"judged {row.statement}") for row in every}
    return Counter(code for code, _ in found)


def _measured(statement: Statement, approach: Approach) -> Measured | None:
    """The statement's measure in one approach; None where it has none, or there is no approach."""
    if statement.measure is None or approach.indicators is None or approach.missing is not None:
        return None
    return approach.indicators.measures[statement.measure]


def _strength(statement: Statement, here: Measured | None) -> float | None:
    if here is None or here.share is None:
        return None
    return here.share if statement.side == "pro" else 1 - here.share
