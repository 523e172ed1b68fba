"""Who is in the good portfolios whatever the goals weigh, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lib.analysis.ground.tolerances import POINT_GAP
from lib.analysis.portfolios.core_index import (
    Admissible,
    CoreIndex,
    Place,
    givers_of_nothing,
)
from lib.analysis.portfolios.frontier import MANY
from lib.analysis.portfolios.robustness import SAMPLES
from lib.charts.shares import Share, share_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, How, Picture, Table, table
from lib.screens.portfolios.places import CAPITAL, EXACT, HANG_ON, SAMPLED, SETTLED, VERDICTS, Terms
from lib.study import Study
from lib.words import N_, Amount, Value, Words, counted, words

Kind = Admissible
KINDS: Mapping[Kind, str] = {
    "order": N_("Goals keep today's order"),
    "any": N_("Goals may weigh anything"),
}
"""The weightings to look at, by their codes in the analyses."""
NEAR = 100 * POINT_GAP
"""With many candidates a portfolio found is within so many per cent of the best."""
WEIGHTINGS = SAMPLES
"""So many weightings are tried where there are too many portfolios to compare."""

_COMPARED, _TRIED = (
    N_(
        "All portfolios that keep hours, budget and rules are listed. One that is "
        "never better than another one and sometimes worse, for any of these weightings and "
        "whatever the unknown contributions turn out to be, is struck out. The good ones are those "
        "left: some of them may be worth the same."
    ),
    N_(
        "The goals are weighed in many ways, and for each the best portfolio is "
        "found. The share tells in how many of them a partnership is. With up to "
        "twenty candidates all portfolios would be compared instead."
    ),
)
_SOURCE = N_(
    "Robust portfolio modelling: Liesiö, Mild & Salo (2007). With many candidates: "
    "selection frequency over sampled weights."
)
HOW_COMPARED, HOW_TRIED = (How(((step, ""),), _SOURCE) for step in (_COMPARED, _TRIED))


@dataclass(frozen=True, slots=True)
class ChoiceBar:
    """One partnership: the share (0 to 1) of good portfolios that hold it, and what that means."""

    id: str
    heading: str
    share: float
    verdict: Place


@dataclass(frozen=True, slots=True)
class ChoicesView:
    """The shares, greatest first; `counted` says how many portfolios they are shares of."""

    finding: str
    counted: str
    groups: tuple[str, ...]
    notes: tuple[str, ...]
    bars: tuple[ChoiceBar, ...]
    across: str
    table: Table


def tried(
    study: Study, kind: Admissible, done: int, counts: Mapping[str, int]
) -> Iterator[tuple[int, Mapping[str, int]]]:
    """How many weightings are tried, and how often each candidate was chosen: after each more.

    It goes on from `done` weightings and their `counts` (empty: none yet).
    """
    now = dict(counts or dict.fromkeys(study.candidates().ids, 0))
    for chosen in study.best_by_weighting(kind, WEIGHTINGS, done):
        done += 1
        for name in chosen:
            now[name] += 1
        yield done, dict(now)


def core_view(model: Model, found: CoreIndex, reader: Reader) -> ChoicesView:
    """The exact core indexes in words."""
    said = counted(
        "One good portfolio is left of {feasible} possible ones: no other is better than it, for "
        "any of these weightings and whatever the unknown turns out to be.",
        "{n} good portfolios are left of {feasible} possible ones: the others are never better "
        "than one of these, for any of these weightings and whatever the unknown turns out to be.",
        found.good,
        feasible=found.feasible,
    )
    if found.good == found.feasible:
        said = counted(
            "Only one portfolio is possible.",
            "All {n} possible portfolios are left: none is sometimes worse and never better than "
            "another one.",
            found.good,
        )
    terms = replace(EXACT, labels={**VERDICTS, "some": HANG_ON[found.decides][0]})
    bars = _bars(model, found.shares, found.places, terms, reader)
    return _view(model, bars, (_finding(bars, found), said), terms, reader)


def frequency_view(
    model: Model, counts: Mapping[str, int], samples: int, reader: Reader
) -> ChoicesView:
    """The selection frequencies: how often each was chosen in so many sampled weightings."""
    shares = {name: count / samples for name, count in counts.items()}
    said = counted(
        "The best portfolio was sought for one weighting of the goals.",
        "The best portfolio was sought for {n} different weightings of the goals.",
        samples,
    )
    if len(counts) > MANY:
        said = words("{said} {more}", said=said, more=words(_NEAR, share=Amount(NEAR, "%", 1)))
    bars = _bars(model, shares, _sampled_places(model, shares), SAMPLED, reader)
    return _view(model, bars, (_finding_tried(bars), said), SAMPLED, reader)


_NEAR = N_(
    "With so many partnerships each is within {share} of the best, or what a few seconds found."
)


def choices_picture(view: ChoicesView, most: int, reader: Reader) -> Picture:
    """The first shares as bars; those neither in all nor in none are hatched."""
    rows = [Share(bar.heading, bar.share, 0 < bar.share < 1) for bar in view.bars[:most]]
    return Picture(
        share_bars(rows, view.across),
        reader.text(
            "Bars: the share of portfolios that hold each partnership. "
            "The table below holds the same figures."
        ),
    )


def _view(
    model: Model,
    bars: tuple[ChoiceBar, ...],
    said: tuple[Words, Words],
    terms: Terms,
    reader: Reader,
) -> ChoicesView:
    return ChoicesView(
        finding=reader.say(said[0]),
        counted=reader.say(said[1]),
        groups=tuple(reader.say(group) for group in _groups(model, bars, terms)),
        notes=tuple(reader.say(note) for note in _notes(bars)),
        bars=bars,
        across=reader.text(terms.across),
        table=_table(model, bars, terms, reader),
    )


def _sampled_places(model: Model, shares: Mapping[str, float]) -> Mapping[str, Place]:
    """What the shares of weightings mean: no more than what was found in those tried."""
    must = {row.id for row in model.partnerships if row.fixed == "must"}
    idle = givers_of_nothing(model)

    def place(name: str, share: float) -> Place:
        if name in must:
            return "forced"
        if name in idle:
            return "nothing"
        return "all" if share == 1 else "none" if share == 0 else "some"

    return {name: place(name, share) for name, share in shares.items()}


def _bars(
    model: Model,
    shares: Mapping[str, float],
    places: Mapping[str, Place],
    terms: Terms,
    reader: Reader,
) -> tuple[ChoiceBar, ...]:
    def heading(name: str) -> str:
        title = reader.say(model.called("partnerships", name))
        return f"{title}\u00a0\u00a0·\u00a0\u00a0{reader.text(terms.labels[places[name]])}"

    order = sorted(shares, key=lambda name: (-shares[name], name))
    return tuple(ChoiceBar(name, heading(name), shares[name], places[name]) for name in order)


def _finding(bars: tuple[ChoiceBar, ...], found: CoreIndex) -> Words:
    """What is settled whatever the weights, what hangs on them, and what may be either way."""
    some = sum(bar.verdict == "some" for bar in bars)
    values: dict[str, Value] = {
        "every": _every(bars),
        "none": sum(bar.share == 0 for bar in bars),
        "some": some,
        "why": words(HANG_ON[found.decides][1]),
    }
    said = words(SETTLED[found.weights, bool(some)], **values)
    for more in _either_way(bars):
        said = words("{said} {more}", said=said, more=more)
    return said


def _either_way(bars: tuple[ChoiceBar, ...]) -> Iterator[Words]:
    """Those between all and none that no weights decide: equals, and what gives nothing."""
    between = [bar.verdict for bar in bars if 0 < bar.share < 1]
    if level := between.count("level"):
        yield counted(
            "One may be in or out: nothing is lost either way.",
            "{n} may be in or out: nothing is lost either way.",
            level,
        )
    if idle := between.count("nothing"):
        yield counted(
            "One gives nothing to any goal: it is no question of weights by itself.",
            "{n} give nothing to any goal: they are no question of weights by themselves.",
            idle,
        )


def _finding_tried(bars: tuple[ChoiceBar, ...]) -> Words:
    """What some weightings can tell."""
    none = sum(bar.share == 0 for bar in bars)
    some = len(bars) - none - sum(bar.share == 1 for bar in bars)
    if not some:
        return words(
            "In the weightings tried nothing changes: {every} in every portfolio found, {none} in "
            "none.",
            every=_every(bars),
            none=none,
        )
    return words(
        "In the weightings tried: {every} in every portfolio found, {none} in none. Discuss the "
        "other {some}: they are in for some weightings and out for others.",
        every=_every(bars),
        none=none,
        some=some,
    )


def _every(bars: tuple[ChoiceBar, ...]) -> Words:
    n = sum(bar.share == 1 for bar in bars)
    return counted("{n} partnership is", "{n} partnerships are", n)


def _groups(model: Model, bars: tuple[ChoiceBar, ...], terms: Terms) -> Iterator[Words]:
    for verdict, label in terms.labels.items():
        names = [model.called("partnerships", bar.id) for bar in bars if bar.verdict == verdict]
        if names:
            yield words("{verdict}: {names}", verdict=words(CAPITAL[label]), names=some(names))


def _notes(bars: tuple[ChoiceBar, ...]) -> Iterator[Words]:
    if any(bar.verdict == "nothing" for bar in bars):
        yield words(
            "What gives nothing to any goal is in a portfolio only where another one or a rule "
            "requires it, or where it takes nothing that others need."
        )


def _table(model: Model, bars: tuple[ChoiceBar, ...], terms: Terms, reader: Reader) -> Table:
    columns = (
        Col(N_("Partnership"), lambda bar: reader.say(model.called("partnerships", bar.id))),
        Col(terms.column, lambda bar: bar.share, "percent"),
        Col(N_("Means"), lambda bar: reader.text(terms.labels[bar.verdict])),
    )
    return table(terms.caption, columns, bars, reader)
