"""Who is in the good portfolios whatever the goals weigh, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.view.tables import Column, Table
from lib.words import N_, Words, counted, words

KINDS: Mapping[str, str] = {
    "order": N_("Goals keep today's order"),
    "any": N_("Goals may weigh anything"),
}
"""The weightings to look at, by their codes in the analyses."""
VERDICTS: Mapping[str, str] = {
    "all": N_("in every good portfolio"),
    "some": N_("depends on the weights"),
    "none": N_("in no good portfolio"),
}


@dataclass(frozen=True, slots=True)
class ChoiceBar:
    """One partnership: the share (0 to 1) of good portfolios that hold it, and what that means."""

    id: str
    heading: str
    share: float
    verdict: str


@dataclass(frozen=True, slots=True)
class ChoicesView:
    """The shares, greatest first; `counted` says how many portfolios they are shares of."""

    finding: str
    counted: str
    groups: tuple[str, ...]
    bars: tuple[ChoiceBar, ...]
    axis: str
    alt: str
    table: Table


def core_view(
    model: Model, shares: Mapping[str, float], good: int, feasible: int, language: Language
) -> ChoicesView:
    """The exact core indexes: `good` portfolios of all that are `feasible`."""
    said = counted(
        "One good portfolio is left of {feasible} possible ones: no other is ever better than it.",
        "{n} good portfolios are left of {feasible} possible ones: the others are never better "
        "than one of these, whatever the goals weigh and the unknown turns out to be.",
        good,
        feasible=feasible,
    )
    return _view(model, shares, said, language, tried=False)


def frequency_view(
    model: Model, shares: Mapping[str, float], samples: int, language: Language
) -> ChoicesView:
    """The selection frequencies in so many sampled weightings."""
    said = counted(
        "The best portfolio was sought for one weighting of the goals.",
        "The best portfolio was sought for {n} different weightings of the goals.",
        samples,
    )
    return _view(model, shares, said, language, tried=True)


def _view(
    model: Model, shares: Mapping[str, float], said: Words, language: Language, *, tried: bool
) -> ChoicesView:
    text = language.text
    bars = tuple(
        _bar(model, name, shares[name], language)
        for name in sorted(shares, key=lambda name: (-shares[name], name))
    )
    return ChoicesView(
        finding=language.say(_finding(bars, tried=tried)),
        counted=language.say(said),
        groups=tuple(language.say(group) for group in _groups(model, bars)),
        bars=bars,
        axis=text("In how many of 100 good portfolios"),
        alt=text(
            "Bars: the share of good portfolios that hold each partnership. "
            "The table below holds the same figures."
        ),
        table=_table(model, bars, language),
    )


def _bar(model: Model, name: str, share: float, language: Language) -> ChoiceBar:
    verdict = "all" if share == 1 else "none" if share == 0 else "some"
    title = language.say(model.called("partnerships", name))
    return ChoiceBar(name, f"{title}  ·  {language.text(VERDICTS[verdict])}", share, verdict)


def _finding(bars: tuple[ChoiceBar, ...], *, tried: bool) -> Words:
    """What is settled whatever the weights; `tried`: as far as some weightings can tell."""
    counts = {verdict: sum(bar.verdict == verdict for bar in bars) for verdict in VERDICTS}
    every = counted("one partnership is", "{n} partnerships are", counts["all"])
    if not counts["some"]:
        return words(
            "The weights decide nothing here: {every} in every good portfolio, {none} in none.",
            every=every,
            none=counts["none"],
        )
    if tried:
        return words(
            "In the weightings tried: {every} in every good portfolio, {none} in none. Discuss the "
            "other {some}: there the weights decide.",
            every=every,
            none=counts["none"],
            some=counts["some"],
        )
    return words(
        "Whatever the weights: {every} in every good portfolio, {none} in none. Discuss the other "
        "{some}: there the weights decide.",
        every=every,
        none=counts["none"],
        some=counts["some"],
    )


def _groups(model: Model, bars: tuple[ChoiceBar, ...]) -> Iterator[Words]:
    for verdict, label in VERDICTS.items():
        names = [model.called("partnerships", bar.id) for bar in bars if bar.verdict == verdict]
        if names:
            yield words("{verdict}: {names}", verdict=_capital(label), names=some(names))


def _capital(label: str) -> Words:
    return words(_CAPITAL[label])


_CAPITAL = {
    VERDICTS["all"]: N_("In every good portfolio"),
    VERDICTS["some"]: N_("Depends on the weights"),
    VERDICTS["none"]: N_("In no good portfolio"),
}
"""The verdicts at the head of a line."""


def _table(model: Model, bars: tuple[ChoiceBar, ...], language: Language) -> Table:
    text = language.text
    return Table(
        text("How many good portfolios hold each partnership"),
        (
            Column(text("Partnership")),
            Column(text("Share of good portfolios"), "percent"),
            Column(text("Means")),
        ),
        tuple(
            (
                language.say(model.called("partnerships", bar.id)),
                bar.share,
                text(VERDICTS[bar.verdict]),
            )
            for bar in bars
        ),
    )
