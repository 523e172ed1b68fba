"""What is certain of partnerships by all weights that agree with the choices, and what is open."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.alignment.pairs.agreeing import Pair
from lib.analysis.alignment.pairs.certain import Certain as Certain
from lib.charts.stacked import Part, stacked_counts
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, How, Picture, Table, table
from lib.words import N_, Value, Words, counted, words

MOST_SHOWN = 12
"""More partnerships than this are not in the picture; the table has them all."""
HOW = How(
    (
        (
            N_(
                "One partnership is never behind another where it reaches at least as much by all "
                "weights that agree with the choices: the necessary preference. Where that is so "
                "neither way, either may be ahead: both are possible, and the two are open."
            ),
            r"\min_{w \in W} \sum_g w_g (a_{pg} - a_{qg}) \ge 0 \qquad "
            r"W = \{ w : \text{every choice holds} \}",
        ),
        (
            N_(
                "Found for every two by linear programmes, not by drawing weights: nothing is "
                "sampled. Every further choice leaves fewer weights, and so only adds to what is "
                "certain."
            ),
            "",
        ),
    ),
    N_(
        "Necessary and possible preference, robust ordinal regression: Greco, Mousseau & "
        "Słowiński (2008); Figueira, Greco & Słowiński (2009); Kadziński, Greco & Słowiński "
        "(2012)."
    ),
)


def finding(model: Model, found: Certain, before: Certain) -> Words:
    """How much is certain, how much of that is due to the choices; `before`: without any."""
    settled, all_pairs = _settled(found), _pairs(found)
    if not model.preferences:
        return counted(
            "Whatever the weights, {n} of {all} pairs of partnerships is certain: the one reaches "
            "at least as much of every goal. Each choice can add to them.",
            "Whatever the weights, {n} of {all} pairs of partnerships are certain: the one reaches "
            "at least as much of every goal. Each choice can add to them.",
            settled,
            all=all_pairs,
        )
    return words(
        "By all weights that agree with the choices, {n} of {all} pairs of partnerships are "
        "certain; without any choice it would be {before}.",
        n=settled,
        all=all_pairs,
        before=_settled(before),
    )


def unbeaten(model: Model, found: Certain) -> Words | None:
    """To whom no other is preferred for certain; None where there is nobody to compare."""
    names = [name for name in found.partnerships if not _only_above(found, name)]
    if not names or len(found.partnerships) < 2:
        return None
    return counted(
        "No other partnership is preferred for certain to {names}.",
        "To {n} partnerships no other one is preferred for certain: {names}.",
        len(names),
        names=some([model.called("partnerships", name) for name in names]),
    )


def about(model: Model, found: Certain, pair: Pair) -> Words:
    """What is known of two partnerships before anybody chooses between them."""
    one, other = (found.place(name) for name in pair)
    said: dict[str, Value] = {
        "one": model.called("partnerships", pair[0]),
        "other": model.called("partnerships", pair[1]),
    }
    if not found.possible[one, other]:
        return words(
            "{other} is ahead of {one} by all weights that agree so far: to choose {one} would "
            "contradict that.",
            **said,
        )
    if not found.possible[other, one]:
        return words("{one} is ahead of {other} already, by all weights that agree so far.", **said)
    if found.necessary[one, other] and found.necessary[other, one]:
        return words("{one} and {other} are level by all weights that agree so far.", **said)
    if found.necessary[other, one]:
        return words("{one} is never ahead of {other} by any weights that agree so far.", **said)
    if found.necessary[one, other]:
        return words("{one} is never behind {other} by any weights that agree so far.", **said)
    return words("Still open: by some weights {one} is ahead, by others {other}.", **said)


def pictured(model: Model, found: Certain, order: Sequence[str], reader: Reader) -> Picture:
    """For each of the first in `order`: how many are certainly below, open, certainly above."""
    names, text = order[:MOST_SHOWN], reader.text
    parts = [
        Part(text(label), [len(of(found, name)) for name in names], look)
        for label, of, look in (
            (N_("never ahead of it"), Certain.behind, 0),
            (N_("still open"), Certain.open, 5),
            (N_("never behind it"), _only_above, 1),
        )
    ]
    titles = [reader.say(model.called("partnerships", name)) for name in names]
    return Picture(
        stacked_counts(titles, parts, text("Other partnerships")),
        text(
            "Bars: for each partnership how many others are never ahead of it, how many are open, "
            "and how many are never behind it, by all weights that agree with the choices."
        ),
    )


def listed(model: Model, found: Certain, order: Sequence[str], reader: Reader) -> Table:
    """The same for every partnership, with the names."""

    def named(names: Sequence[str]) -> str | None:
        called = [model.called("partnerships", name) for name in names]
        return reader.say(some(called)) if called else None

    columns = (
        Col(N_("Partnership"), lambda it: reader.say(model.called("partnerships", it))),
        Col(N_("Never ahead of it"), lambda it: len(found.behind(it)), "whole"),
        Col(N_("Still open"), lambda it: len(found.open(it)), "whole"),
        Col(N_("Never behind it"), lambda it: len(_only_above(found, it)), "whole"),
        Col(N_("Which are never ahead"), lambda it: named(found.behind(it))),
        Col(N_("Which are never behind"), lambda it: named(_only_above(found, it))),
    )
    caption = N_("What is certain of each partnership, and what is open")
    return table(caption, columns, order, reader)


def _only_above(found: Certain, partnership: str) -> tuple[str, ...]:
    """Those that are never behind it, and are ahead of it by some weights that agree."""
    level = set(found.behind(partnership))
    return tuple(name for name in found.ahead(partnership) if name not in level)


def _pairs(found: Certain) -> int:
    """How many pairs of partnerships there are."""
    count = len(found.partnerships)
    return count * (count - 1) // 2


def _settled(found: Certain) -> int:
    """How many of them are certain one way at least."""
    either = found.necessary | found.necessary.T
    return int(either.sum() - len(found.partnerships)) // 2
