"""What “How sure?” shows: how the order holds over many weightings, in one reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.alignment import Alignment
from lib.analysis.order.robustness import Acceptability, RankAcceptability
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.view.order.chances import chance, first_k
from lib.view.tables import Column, Table
from lib.words import Amount, Words, counted, words

SURE, OUT = 0.9, 0.01
"""From this share on a partnership counts as sure to be among the first; below that, as out."""
MIDDLE = 0.9
"""The usual places are those of the middle so much of all weightings."""
PLACES = 10
"""So many places have a column of their own."""


@dataclass(frozen=True, slots=True)
class SureBar:
    """One partnership's chances, 0 to 1: `first`, `top` (among the first k), and of each place.

    `places` ends with the chance of any lower place. `heading` is its title with its chance.
    """

    id: str
    title: str
    heading: str
    first: float
    top: float
    places: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SureWords:
    """The pictures' own texts."""

    first: str
    top: str
    lower: str
    axis: str
    places: tuple[str, ...]
    alt: str
    alt_places: str


@dataclass(frozen=True, slots=True)
class SureView:
    """The lens's content. `bars` stand with the surest first; empty where nothing can be said."""

    finding: str
    bars: tuple[SureBar, ...]
    words: SureWords
    table: Table
    drawn: str


def sure_view(
    model: Model, alignment: Alignment, found: RankAcceptability, language: Language
) -> SureView:
    """The lens for `model`, whose order today is `alignment`."""
    k = first_k(len(found.rows))
    rows = _surest_first(alignment, found, k)
    bars = tuple(_bar(model, row, k, language) for row in rows)
    return SureView(
        finding=language.say(_finding(bars, k)),
        bars=bars,
        words=_words(bars, k, language),
        table=_table(alignment, rows, bars, k, language),
        drawn=language.say(_drawn(model, found, rows, k)),
    )


def _surest_first(
    alignment: Alignment, found: RankAcceptability, k: int
) -> tuple[Acceptability, ...]:
    rows = (found.find(row.partnership) for row in alignment.rows)
    able = [row for row in rows if row.ranks]
    return tuple(sorted(able, key=lambda row: (-(row.top(k) or 0), -(row.first or 0))))


def _bar(model: Model, row: Acceptability, k: int, language: Language) -> SureBar:
    title = language.say(model.called("partnerships", row.partnership))
    top, shown = row.top(k) or 0.0, row.ranks[:PLACES]
    rest = (max(0.0, 1 - sum(shown)),) if len(row.ranks) > PLACES else ()
    share = language.say(chance(top))
    heading = f"{title}  ·  {share}"
    return SureBar(row.partnership, title, heading, row.first or 0.0, top, (*shown, *rest))


def _finding(bars: tuple[SureBar, ...], k: int) -> Words:
    if not bars:
        return words("Nothing can be said of the order until goals have weights.")
    sure = [bar.title for bar in bars if bar.top >= SURE]
    if len(sure) == len(bars):
        return _sure(sure, k)
    could = sum(OUT <= bar.top < SURE for bar in bars)
    return words("{sure} {could}", sure=_sure(sure, k), could=_could(could, others=bool(sure)))


def _sure(names: list[str], k: int) -> Words:
    if k == 1 and names:
        return words("{name} is first in at least 9 of 10 weightings.", name=names[0])
    if k == 1:
        return words("No partnership is first in 9 of 10 weightings.")
    if not names:
        return words("No partnership is among the first {k} in 9 of 10 weightings.", k=k)
    return counted(
        "{names} is among the first {k} in at least 9 of 10 weightings.",
        "{names} are among the first {k} in at least 9 of 10 weightings.",
        len(names),
        names=some(names),
        k=k,
    )


def _could(many: int, *, others: bool) -> Words:
    if not many:
        return words("The others hardly ever are.")
    if not others:
        return words("{n} could be, depending on the weights and on what is unknown.", n=many)
    return counted(
        "One other could be, depending on the weights and on what is unknown.",
        "{n} others could be, depending on the weights and on what is unknown.",
        many,
    )


def _words(bars: tuple[SureBar, ...], k: int, language: Language) -> SureWords:
    text = language.text
    numbers = [str(place) for place in range(1, len(bars) + 1)]
    lower = [f"{PLACES + 1}+"] if len(bars) > PLACES else []
    after = words("Per cent; after the name: among the first {k}", k=k)
    return SureWords(
        first=text("first"),
        top=language.say(words("number 2 to {k}", k=k)),
        lower=text("lower"),
        axis=language.say(after) if k > 1 else text("Per cent; after the name: first"),
        places=(*numbers[:PLACES], *lower),
        alt=text(
            "Bars: in how many of all weightings each partnership is first, among the first, "
            "or lower. The table below holds the same figures."
        ),
        alt_places=text(
            "Heat map: in how many of all weightings each partnership has each place. "
            "The number stands in each cell."
        ),
    )


def _table(
    alignment: Alignment,
    rows: tuple[Acceptability, ...],
    bars: tuple[SureBar, ...],
    k: int,
    language: Language,
) -> Table:
    text = language.text
    usual = text("In 9 of 10 weightings its place is from here …")
    columns = (
        Column(text("Partnership")),
        Column(text("Rank today"), "whole", help=text("Equal values share the better rank.")),
        Column(
            text("First"), "percent", help=text("Share of all weightings in which it is first.")
        ),
        Column(language.say(words("Among the first {k}", k=k)), "percent"),
        Column(text("Place from"), "whole", help=usual),
        Column(text("Place to"), "whole", help=text("… to here.")),
    )
    today = {row.partnership: row.rank for row in alignment.rows}
    return Table(
        text("How often each partnership is first, or among the first"),
        columns,
        tuple(
            (bar.title, today[row.partnership], row.first, row.top(k), *usual_places(row.ranks))
            for row, bar in zip(rows, bars, strict=True)
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


def _drawn(
    model: Model, found: RankAcceptability, rows: tuple[Acceptability, ...], k: int
) -> Words:
    error = max((found.error(row.top(k) or 0) for row in rows), default=0.0)
    return words(
        "{n} weightings drawn from seed {seed}, the same before and after a what-if; what is "
        "unknown or given as a range was drawn with each. Standard error of the shares: at most "
        "{error} percentage points.",
        n=found.samples,
        seed=str(found.seed),
        error=Amount(100 * error, decimals=1),
    )
