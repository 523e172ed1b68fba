"""With other weights: how often those who are first are first, alone or level."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.alignment.ranking import Aligned, Alignment
from lib.analysis.alignment.robustness import Acceptability, RankAcceptability
from lib.analysis.ground.tolerances import SAME
from lib.model.model import Model
from lib.screens.alignment.other_weights import chance, varied
from lib.screens.names import FEW
from lib.words import Words, listing, words


def headline(model: Model, alignment: Alignment, found: RankAcceptability) -> Words:
    """In how much of what was varied those first are first, and who is more often."""
    if not found.rows or not found.rows[0].ranks or not alignment.ranked:
        return words("Nothing can be said of the order until goals have weights.")
    leaders = [row for row in alignment.ranked if row.rank == 1]
    level = [found.find(row.partnership) for row in leaders]
    shared = len(level) > 1
    own = _of_level(model, leaders, level, found) if shared else _of_first(model, level[0], found)
    most = max(found.rows, key=lambda it: it.first or 0.0)
    if (most.first or 0.0) <= max(row.first or 0.0 for row in level) + found.error(0.5):
        return own
    return words(
        "{own} More often: {name}, in {first}.",
        own=own,
        name=model.called("partnerships", most.partnership),
        first=chance(most.first),
    )


def alike(leaders: Sequence[Aligned]) -> bool:
    """Whether every goal that weighs anything gets the same of each, all of it known."""
    parts = [(row.parts, row.low, row.high) for row in leaders]
    return all(
        low == high and all(abs(part - parts[0][0][goal]) <= SAME for goal, part in own.items())
        for own, low, high in parts
    )


def _of_level(
    model: Model,
    leaders: Sequence[Aligned],
    level: Sequence[Acceptability],
    found: RankAcceptability,
) -> Words:
    """In how much of what was varied those who share the first place are first."""
    among, firsts = varied(found.kind, found.unsure), [row.first or 0.0 for row in level]
    if alike(leaders):
        return words(
            "Those who share the first place stay level with one another, and are first in "
            "{first} of {varied}.",
            first=chance(min(1.0, sum(firsts))),
            varied=among,
        )
    if len(level) > FEW:
        return words(
            "Of those who share the first place each is first in {least} to {most} of {varied}.",
            least=chance(min(firsts)),
            most=chance(max(firsts)),
            varied=among,
        )
    each = [
        words(
            "{name} in {first}",
            name=model.called("partnerships", row.partnership),
            first=chance(row.first),
        )
        for row in level
    ]
    return words(
        "The first place is shared; alone or level, they are first so often: {each} of {varied}.",
        each=listing(each),
        varied=among,
    )


def _of_first(model: Model, row: Acceptability, found: RankAcceptability) -> Words:
    return words(
        "{name} is first in {first} of {varied}.",
        name=model.called("partnerships", row.partnership),
        first=chance(row.first),
        varied=varied(found.kind, found.unsure),
    )
