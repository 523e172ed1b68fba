"""Who serves the strategy best, and how sure that is: the finding of the Alignment page."""

from __future__ import annotations

from lib.analysis.order.alignment import SAME, Aligned, Alignment
from lib.model.model import Model
from lib.words import Amount, Words, counted, listing, words

MOST_NAMED = 3
"""More partnerships than this on the first place are counted, not named."""


def finding(model: Model, alignment: Alignment) -> Words:
    """The one sentence of the Alignment page."""
    if not model.goals or not model.partnerships:
        return words("There is nothing to align yet: goals and partnerships are missing.")
    if not alignment.weights:
        return words("No goal has a weight yet, so partnerships cannot be put in order.")
    leaders = [row for row in alignment.rows if row.rank == 1]
    if not leaders[0].alignment:
        return words("No partnership is known to give any goal anything yet.")
    return words(
        "{who} {sure}",
        who=_who(model, leaders),
        sure=_how_sure(leaders, len(_could_overtake(alignment, leaders))),
    )


def _who(model: Model, leaders: list[Aligned]) -> Words:
    value = Amount(leaders[0].alignment or 0, decimals=1)
    if len(leaders) > MOST_NAMED:
        return words(
            "{n} partnerships share the first place ({value} of 100).", n=len(leaders), value=value
        )
    names = listing(model.called("partnerships", row.partnership) for row in leaders)
    return counted(
        "{names} serves the strategy best ({value} of 100).",
        "{names} share the first place ({value} of 100).",
        len(leaders),
        names=names,
        value=value,
    )


def _how_sure(leaders: list[Aligned], rivals: int) -> Words:
    if not rivals and len(leaders) > 1 and any(row.low != row.high for row in leaders):
        return words("What is uncertain decides which of them is ahead.")
    if not rivals:
        return words("Nothing that is uncertain could change that.")
    return counted(
        "One other could be ahead, depending on what is uncertain.",
        "{n} others could be ahead, depending on what is uncertain.",
        rivals,
    )


def _could_overtake(alignment: Alignment, leaders: list[Aligned]) -> list[Aligned]:
    """The rivals that could be above every leader: their highest is above all leaders' lowest."""
    lowest = max(row.low or 0 for row in leaders)
    return [row for row in alignment.rows if row.rank != 1 and (row.high or 0) > lowest + SAME]
