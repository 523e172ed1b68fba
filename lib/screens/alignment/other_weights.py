"""“With other weights”: how the order holds over many weightings, and how shares are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.analysis.alignment.ranking import Alignment
from lib.analysis.alignment.robustness import RankAcceptability
from lib.analysis.alignment.worth_asking import TOP
from lib.analysis.ground.weightings import WeightModel
from lib.charts.heat import place_map
from lib.charts.shares import Chances, chance_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Column, How, Picture, Table
from lib.words import N_, Amount, Value, Words, counted, words

OFTEN, SELDOM = 0.9, 0.01
"""From the one share on a partnership is often among the first; below the other, hardly ever."""
MIDDLE = 0.9
"""The usual places are those of the middle so much of all weightings."""
PLACES = 10
"""So many places have a column of their own."""

Kind = WeightModel
KIND_LABELS: Mapping[Kind, str] = {
    "near": N_("Near your weights"),
    "order": N_("Your order of goals"),
    "any": N_("Any weights at all"),
}
"""The kinds of weightings, from the narrowest to the widest; the first unless asked otherwise."""
KIND_HELP: Mapping[Kind, str] = {
    "near": N_("Each goal weighs between half and one and a half times what you have set."),
    "order": N_(
        "A goal that weighs more than another still does; how much more is left open. "
        "Goals of equal weight have no order between them."
    ),
    "any": N_("Every way to share out the weight among the goals counts the same."),
}
VARIED: Mapping[Kind, str] = {
    "near": N_("weightings near yours"),
    "order": N_("weightings that keep your order of goals"),
    "any": N_("all weightings there could be"),
}
"""What was varied where every contribution is known: a share is said of these."""
VARIED_TOO: Mapping[Kind, str] = {
    "near": N_("draws of weights near yours and of what is unknown"),
    "order": N_("draws of weights that keep your order of goals and of what is unknown"),
    "any": N_("draws of any weights there could be and of what is unknown"),
}
"""What was varied where contributions are unknown or given as a range."""

HOW = How(
    (
        (
            N_(
                "The computer weighs the goals in many different ways, and each time puts the "
                "partnerships in order of alignment. Near your weights every goal keeps "
                "between half and one and a half times the weight that it has. A contribution "
                "that is unknown, or given as a range, is drawn anew each time too. Partnerships "
                "that are level share their places equally."
            ),
            r"b_p^r = \#\{\text{rank}(p) = r\} / N \qquad "
            r"w = l + (1 - \textstyle\sum l) \cdot \mathrm{Dirichlet}(1), \quad l \le w \le 3\,l",
        ),
        (
            N_(
                "A share of 93% means that it came out so in 93 of 100 ways. It says how much of "
                "what was varied leads there; it is not how likely it is."
            ),
            "",
        ),
        (
            N_(
                "Worth finding out: everything unknown is taken to lie anywhere in its range, all "
                "values alike, and the first ones are chosen by what is expected. The list shows "
                "how much more they would give together, on average, if one answer were known "
                "before choosing; or all answers about one partnership."
            ),
            r"E \max(0,\ v - \theta)",
        ),
    ),
    N_(
        "Rank acceptability: Lahdelma & Salminen (2001), SMAA-2. Worth of an answer: expected "
        "value of partial perfect information, Howard (1966), Felli & Hazen (1998)."
    ),
)


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


def varied(kind: Kind, unsure: int) -> Words:
    """What a share is a share of: weightings of a kind, and the `unsure` contributions if any."""
    return words((VARIED_TOO if unsure else VARIED)[kind])


# -- every partnership's chances ------------------------------------------------------------------


def most_often_first(
    model: Model, alignment: Alignment, found: RankAcceptability, reader: Reader
) -> tuple[Chances, ...]:
    """Each partnership's shares, most often among the first at the head; none without weights.

    The last of many places is the share of any lower one.
    """
    k = first_k(len(found.rows))
    rows = (found.find(row.partnership) for row in alignment.rows)
    able = [row for row in rows if row.ranks]
    ordered = sorted(able, key=lambda row: (-(row.top(k) or 0), -(row.first or 0)))
    chances = []
    for row in ordered:
        title = reader.say(model.called("partnerships", row.partnership))
        top, shown = row.top(k) or 0.0, row.ranks[:PLACES]
        rest = (max(0.0, 1 - sum(shown)),) if len(row.ranks) > PLACES else ()
        heading = f"{title}  ·  {reader.say(chance(top))}"
        places = (*shown, *rest)
        chances.append(Chances(row.partnership, title, heading, row.first or 0.0, top, places))
    return tuple(chances)


def finding(rows: Sequence[Chances], found: RankAcceptability) -> Words:
    """Who is among the first in nearly all of what was varied."""
    if not rows:
        return words("Nothing can be said of the order until goals have weights.")
    return _often(_nearly_always(rows), first_k(len(rows)), varied(found.kind, found.unsure))


def others(rows: Sequence[Chances]) -> Words | None:
    """How many more are there sometimes; None where all are there nearly always."""
    often = len(_nearly_always(rows))
    if often == len(rows):
        return None
    return _others(sum(SELDOM <= row.top < OFTEN for row in rows), others=bool(often))


def _nearly_always(rows: Sequence[Chances]) -> list[str]:
    return [row.title for row in rows if row.top >= OFTEN]


def _often(names: list[str], k: int, among: Words) -> Words:
    if k == 1 and names:
        return words("{name} is first in at least 9 of 10 {varied}.", name=names[0], varied=among)
    if k == 1:
        return words("No partnership is first in 9 of 10 {varied}.", varied=among)
    if not names:
        return words(
            "No partnership is among the first {k} in 9 of 10 {varied}.", k=k, varied=among
        )
    return counted(
        "{names} is among the first {k} in at least 9 of 10 {varied}.",
        "{names} are among the first {k} in at least 9 of 10 {varied}.",
        len(names),
        names=some(names),
        k=k,
        varied=among,
    )


def _others(many: int, *, others: bool) -> Words:
    """How many are there less often; `others`: beside those that are there often."""
    if not many:
        return words("The others are there in less than 1 of 100.")
    if not others:
        return words("{n} are there in at least 1 of 100.", n=many)
    return counted(
        "One other is there less often, but in at least 1 of 100.",
        "{n} others are there less often, but in at least 1 of 100.",
        many,
    )


def drawn(rows: Sequence[Chances], found: RankAcceptability) -> Words:
    """How the weightings were drawn, and how far the shares can be off."""
    return words(
        "{n} weightings drawn from seed {seed}, the same before and after a what-if; what is "
        "unknown or given as a range was drawn with each. Standard error of the shares: at most "
        "{error} percentage points.",
        n=found.samples,
        seed=str(found.seed),
        error=Amount(100 * max((found.error(row.top) for row in rows), default=0.0), decimals=1),
    )


# -- pictures and the table -----------------------------------------------------------------------


def picture(rows: Sequence[Chances], most: int, reader: Reader) -> Picture:
    """The chances of the first `most` to be first, among the first, or lower."""
    text, k = reader.text, first_k(len(rows))
    after = words("Per cent; after the name: first {k}", k=k)
    across = reader.say(after) if k > 1 else text("Per cent; after the name: first")
    names = text("first"), reader.say(words("number 2 to {k}", k=k)), text("lower")
    return Picture(
        chance_bars(rows[:most], names, across),
        text(
            "Bars: in how many of the weightings each partnership is first, among the first, "
            "or lower. The numbers under it hold the same figures."
        ),
    )


def places(rows: Sequence[Chances], most: int, reader: Reader) -> Picture:
    """The chance of each place for the first `most`."""
    numbers = [str(place) for place in range(1, len(rows) + 1)]
    lower = [f"{PLACES + 1}+"] if len(rows) > PLACES else []
    return Picture(
        place_map(rows[:most], (*numbers[:PLACES], *lower)),
        reader.text(
            "Heat map: in how many of the weightings each partnership has each place. "
            "The number stands in each cell."
        ),
    )


def short(
    rows: Sequence[Chances], alignment: Alignment, found: RankAcceptability, reader: Reader
) -> Table:
    """How often each is first, and among the first, and from where to where it usually stands."""
    text, k = reader.text, first_k(len(rows))
    usual = text("In 9 of 10 weightings its place is from here …")
    columns = (
        Column(text("Partnership")),
        Column(text("Rank"), "whole", help=text("Equal values share the better rank.")),
        Column(
            text("First"), "percent", help=text("Share of the weightings in which it is first.")
        ),
        Column(reader.say(words("Among the first {k}", k=k)), "percent"),
        Column(text("Place from"), "whole", help=usual),
        Column(text("Place to"), "whole", help=text("… to here.")),
    )
    ranks = {row.partnership: row.rank for row in alignment.rows}
    return Table(
        text("How often each partnership is first, or among the first"),
        columns,
        tuple(
            (row.title, ranks[row.id], row.first, row.top, *usual_places(found.find(row.id).ranks))
            for row in rows
        ),
    )


def usual_places(ranks: tuple[float, ...]) -> tuple[int, int]:
    """The places that the middle 90 % of samples run from and to."""
    tail, total, ends = (1 - MIDDLE) / 2, 0.0, list[int]()
    for place, share in enumerate(ranks, start=1):
        total += share
        ends.append(0 if total <= tail + 1e-9 else (1 if total < 1 - tail - 1e-9 else 2))
        if ends[-1] == 2:
            return min(n for n, end in enumerate(ends, start=1) if end), place
    return len(ranks), len(ranks)
