"""How sure today's first partnership is: one sentence, and how chances are said."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.order.alignment import Alignment
from lib.analysis.order.robustness import RankAcceptability
from lib.analysis.order.worth_asking import TOP
from lib.model.model import Model
from lib.words import N_, Amount, Value, Words, words

KIND_LABELS: Mapping[str, str] = {
    "any": N_("Any weights at all"),
    "order": N_("Your order of goals"),
    "near": N_("Near today's weights"),
}
KIND_HELP: Mapping[str, str] = {
    "any": N_("Every way to share out the weight among the goals counts the same."),
    "order": N_(
        "A goal that weighs more than another today still does; how much more is left open. "
        "Goals of equal weight have no order between them."
    ),
    "near": N_("No goal weighs more than half as much again as today, or less than half."),
}


def headline(model: Model, alignment: Alignment, found: RankAcceptability) -> Words:
    """How sure today's first partnership is, in one sentence: the top of the page."""
    if not found.rows or not found.rows[0].ranks or not alignment.rows:
        return words("Nothing can be said of the order until goals have weights.")
    leader = alignment.rows[0].partnership
    row, k = found.find(leader), first_k(len(found.rows))
    said = _HEADLINES[found.kind] if k > 1 else _HEADLINES_OF_FEW[found.kind]
    values: dict[str, Value] = {"name": model.called("partnerships", leader), "k": k}
    return words(
        said,
        sure=words(_verdict(row.first or 0.0)),
        first=chance(row.first),
        top=chance(row.top(k)),
        **values,
    )


def _verdict(first: float) -> str:
    """How sure a partnership that is first in this share of the samples is of its place."""
    return next(said for least, said in VERDICTS if first >= least)


VERDICTS: tuple[tuple[float, str], ...] = (
    (0.95, N_("Very sure")),
    (0.75, N_("Fairly sure")),
    (0.5, N_("Somewhat sure")),
    (0.0, N_("Not sure")),
)
"""How a chance to be first is called: from so much on."""


_HEADLINES: Mapping[str, str] = {
    "any": N_(
        "{sure}: {name} is first in {first} of all weightings, and among the first {k} in {top}."
    ),
    "order": N_(
        "{sure}: {name} is first in {first} of all weightings that keep your order of goals, "
        "and among the first {k} in {top}."
    ),
    "near": N_(
        "{sure}: {name} is first in {first} of all weightings near today's, "
        "and among the first {k} in {top}."
    ),
}
_HEADLINES_OF_FEW: Mapping[str, str] = {
    "any": N_("{sure}: {name} is first in {first} of all weightings."),
    "order": N_(
        "{sure}: {name} is first in {first} of all weightings that keep your order of goals."
    ),
    "near": N_("{sure}: {name} is first in {first} of all weightings near today's."),
}


def first_k(partnerships: int) -> int:
    """How many count as “the first”: five, and never more than half of those there are."""
    return max(1, min(TOP, partnerships // 2))


def chance(share: float | None) -> Value:
    """A chance as people read it; what is neither never nor always is not rounded to it."""
    if share is None:
        return "–"
    if 0 < share < 0.005:
        return words("under {share}", share=Amount(1, "%"))
    if 0.995 <= share < 1:
        return words("over {share}", share=Amount(99, "%"))
    return Amount(100 * share, "%")
