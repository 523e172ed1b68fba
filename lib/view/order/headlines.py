"""The three lines at the top of the Alignment page: the order, how sure it is, what changes it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.alignment import Aligned, Alignment
from lib.analysis.order.intervals import Intervals
from lib.analysis.order.robustness import RankAcceptability
from lib.model.model import Model
from lib.text.language import Language
from lib.view.order import chances, turning_words
from lib.words import Amount, Words, listing, words

NAMED = 3
"""So many partnerships are named in their order: what is read in a few seconds."""


@dataclass(frozen=True, slots=True)
class Headline:
    """One line: what it tells, and what there is to tell."""

    label: str
    text: str


def there_is_an_order(alignment: Alignment) -> bool:
    """Whether anything is known by which partnerships could be put in order."""
    return bool(alignment.weights and alignment.rows and alignment.rows[0].alignment)


def headlines(
    model: Model,
    alignment: Alignment,
    found: RankAcceptability,
    intervals: Intervals,
    language: Language,
) -> tuple[Headline, ...]:
    """The three lines, each by the name of the lens that tells more; there has to be an order."""
    text, say = language.text, language.say
    return (
        Headline(text("The order:"), say(_order(model, alignment))),
        Headline(text("How sure?"), say(chances.headline(model, alignment, found))),
        Headline(text("What would change it?"), say(turning_words.headline(model, intervals))),
    )


def _order(model: Model, alignment: Alignment) -> Words:
    return words("{first}.", first=listing(_placed(model, row) for row in alignment.rows[:NAMED]))


def _placed(model: Model, row: Aligned) -> Words:
    return words(
        "{rank}.\u00a0{name} ({value})",
        rank=row.rank,
        name=model.called("partnerships", row.partnership),
        value=Amount(row.alignment or 0.0, decimals=1),
    )
