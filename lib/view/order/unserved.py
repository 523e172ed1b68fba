"""Goals that too few partnerships serve, in words."""

from __future__ import annotations

from lib.analysis.coverage import Coverage
from lib.model.goals import Goal
from lib.model.model import Model
from lib.view.names import row_name
from lib.words import Amount, Words, counted, words

SERVED = 1.0
"""From this many contribution points on, a partnership counts as serving a goal (“some”)."""


def unserved(model: Model, coverage: Coverage) -> list[Words]:
    """One sentence for each goal that too few partnerships serve.

    `coverage` is what all partnerships that are not ended would reach together.
    """
    served = dict.fromkeys((goal.id for goal in model.goals), 0)
    ended = {row.id for row in model.partnerships if row.status == "ended"}
    for cell in model.contributions:
        if cell.partnership not in ended and (cell.points or 0) >= SERVED:
            served[cell.goal] += 1
    said = []
    for goal, attained in zip(model.goals, coverage.goals, strict=True):
        if served[goal.id] == 0:
            said.append(words("{goal}: no partnership serves it.", goal=row_name(goal)))
        elif attained.share is not None and attained.share < 1:
            said.append(_short(goal, served[goal.id], attained.share))
    return said


def _short(goal: Goal, partnerships: int, share: float) -> Words:
    return counted(
        "{goal}: one partnership serves it, and is known to reach {share} of the target.",
        "{goal}: {n} partnerships serve it, and are known to reach {share} of the target together.",
        partnerships,
        goal=row_name(goal),
        share=Amount(100 * share, "%"),
    )
