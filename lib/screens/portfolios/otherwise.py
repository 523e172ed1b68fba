"""How portfolios stand up where targets, weights and contributions all turn out otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.beyond_weights import Best, Robustness
from lib.analysis.portfolios.draws import SAMPLES
from lib.charts.shares import Share, share_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.alignment.other_weights import chance
from lib.screens.names import some
from lib.screens.parts import Col, How, Picture, Table, table
from lib.screens.portfolios.frontier import NO_LESS
from lib.study import Study
from lib.words import N_, Amount, Value, Words, counted, words

Found = tuple[Best, ...]
"""The best portfolios of the draws made so far."""
DRAWS = SAMPLES
"""So many draws are made."""
VERDICTS: Mapping[str, str] = {
    "all": N_("in every draw"),
    "some": N_("in some draws"),
    "none": N_("in no draw"),
}

HOW = How(
    (
        (
            N_(
                "Each draw lets everything turn out otherwise at once: every target by up to a "
                "fifth, every weight by up to half of what it is, and every contribution that is "
                "unknown or given as a range, anywhere in its range. For each draw the best "
                "portfolio is found anew, within the same hours, budget and rules; of equals the "
                "one with the fewest hours, then the earliest ids. A share tells in how many draws "
                "a partnership is in it; one that is in none may still be as good."
            ),
            r"T_g \in [0.8\,T_g,\ 1.2\,T_g] \qquad w_g \in [0.5\,w_g,\ 1.5\,w_g] "
            r"\qquad x_{pg} \in [x^-_{pg},\ x^+_{pg}]",
        ),
        (
            N_(
                "What a portfolio falls short is the coverage of the best one of that draw less "
                "its own. The greatest shortfall over all draws says what there is to regret at "
                "most, should the figures turn out so."
            ),
            r"R(S) = \max_s \left( \max_{S'} V_s(S') - V_s(S) \right)",
        ),
        (
            N_(
                "The draws come from a fixed seed, so they are the same before and after a "
                "what-if. A share of the draws says how much hangs on these figures; it is not "
                "how likely anything is."
            ),
            "",
        ),
    ),
    N_(
        "Greatest regret: Savage (1951). Over everything that is uncertain at once: Kouvelis & "
        "Yu (1997), Robust Discrete Optimization."
    ),
)


@dataclass(frozen=True, slots=True)
class OtherwiseBar:
    """One partnership: the share (0 to 1) of draws in whose best portfolio it is."""

    id: str
    heading: str
    share: float
    verdict: str


@dataclass(frozen=True, slots=True)
class OtherwiseView:
    """The shares, greatest first, and what the portfolio shown falls short of the best at most.

    `drawn` says how many draws there are and how far shares can be off; `shortfall` has one
    sentence each. `worst` holds the figures of the draw where it falls short most, if it does.
    """

    finding: str
    drawn: str
    shortfall: tuple[str, ...]
    bars: tuple[OtherwiseBar, ...]
    table: Table
    worst: Table | None


def draw_on(study: Study, found: Found) -> Iterator[Found]:
    """The best portfolios so far, after each further draw; it goes on from those `found`."""
    for best in study.best_in_draws(DRAWS, len(found)):
        found = (*found, best)
        yield found


def otherwise_view(model: Model, found: Robustness, reader: Reader) -> OtherwiseView:
    """What the draws say, of each partnership and of the portfolio shown."""
    order = sorted(found.shares, key=lambda name: (-found.shares[name], name))
    bars = tuple(_bar(model, name, found.shares[name], reader) for name in order)
    return OtherwiseView(
        reader.say(_finding(bars, found.samples)),
        reader.say(_drawn(found)),
        tuple(map(reader.say, _shortfall(model, found))),
        bars,
        _shares(model, found, bars, reader),
        _worst(model, found, reader),
    )


def picture(bars: Sequence[OtherwiseBar], reader: Reader) -> Picture:
    """The shares as bars; what is in some draws and not in others is hatched."""
    rows = [Share(bar.heading, bar.share, bar.verdict == "some") for bar in bars]
    return Picture(
        share_bars(rows, reader.text("In the best one of so many of 100 draws")),
        reader.text(
            "Bars: the share of draws in whose best portfolio each partnership is. "
            "The table below holds the same figures."
        ),
    )


def _bar(model: Model, name: str, share: float, reader: Reader) -> OtherwiseBar:
    verdict = "all" if share == 1 else "none" if share == 0 else "some"
    title = reader.say(model.called("partnerships", name))
    return OtherwiseBar(name, f"{title}  ·  {reader.text(VERDICTS[verdict])}", share, verdict)


# -- sentences ------------------------------------------------------------------------------------


def _finding(bars: Sequence[OtherwiseBar], draws: int) -> Words:
    """Which partnerships do not hang on these figures; all is said of the draws made."""
    counts = {verdict: sum(bar.verdict == verdict for bar in bars) for verdict in VERDICTS}
    every = counted("{n} partnership is", "{n} partnerships are", counts["all"])
    said: dict[str, Value] = {"every": every, "none": counts["none"], "draws": draws}
    if not counts["some"]:
        return words(
            "Targets, weights and what is unknown change nothing in {draws} draws: {every} in the "
            "best portfolio of each, {none} in none.",
            **said,
        )
    return counted(
        "In {draws} draws of targets, weights and what is unknown, {every} in every best "
        "portfolio and {none} in none. For one it depends on how figures turn out.",
        "In {draws} draws of targets, weights and what is unknown, {every} in every best "
        "portfolio and {none} in none. For {n} it depends on how figures turn out.",
        counts["some"],
        **said,
    )


def _drawn(found: Robustness) -> Words:
    error = max((sqrt(b * (1 - b) / found.samples) for b in found.shares.values()), default=0.0)
    said: dict[str, Value] = {
        "targets": Amount(100 * found.spread.targets, "%"),
        "weights": Amount(100 * found.spread.weights, "%"),
        "seed": str(found.seed),
        "error": Amount(100 * error, decimals=1),
    }
    drawn = words(
        "Varied at once: each target by up to {targets} and each weight by up to {weights} of "
        "what it is, and contributions within their ranges. Drawn from seed {seed}, the same "
        "before and after a what-if. Standard error of the shares: at most {error} percentage "
        "points.",
        **said,
    )
    if found.exact:
        return drawn
    return words(
        "{drawn} In so large a library each best portfolio is within 0.2% of the best possible, "
        "or the best found in three seconds: what is missing to it is never said too low.",
        drawn=drawn,
    )


def _shortfall(model: Model, found: Robustness) -> Iterator[Words]:
    """What the portfolio shown has to regret, where that is, and which one less."""
    if found.regret is None or found.worst is None or found.least is None:
        return
    if found.regret.greatest == 0:
        yield counted(
            "In that draw no portfolio covers more than the one shown above.",
            "In none of the {n} draws does a portfolio cover more than the one shown above.",
            found.samples,
        )
        return
    yield words(
        "The portfolio shown above covers as much as any in {held} of {draws} draws. At most it "
        "covers {points} percentage points less than the best one there: in draw {number}.",
        held=chance(found.held),
        draws=found.samples,
        points=Amount(100 * found.regret.greatest, decimals=1),
        number=found.worst.number,
    )
    yield words("The best one of that draw {differs}.", differs=_differs(model, found, "worst"))
    if found.steadiest == found.shown:
        yield words("No portfolio that is best in some draw falls short less at most.")
        return
    if found.least <= SAME:
        yield words(
            "A portfolio that falls short in no draw {differs}.",
            differs=_differs(model, found, "steadiest"),
        )
        return
    yield words(
        "Of all that are best in some draw, the one that falls short least at most, by {points} "
        "percentage points, {differs}.",
        points=Amount(100 * found.least, decimals=1 if found.least >= NO_LESS else 3),
        differs=_differs(model, found, "steadiest"),
    )


def _differs(model: Model, found: Robustness, which: str) -> Words:
    """What another portfolio has, and has not, beside the one shown."""
    worst = () if found.worst is None else found.worst.best
    other = worst if which == "worst" else found.steadiest
    more = [model.called("partnerships", name) for name in other if name not in found.shown]
    less = [model.called("partnerships", name) for name in found.shown if name not in other]
    if more and less:
        return words("takes in {more} and leaves out {less}", more=some(more), less=some(less))
    if more:
        return words("takes in {more} as well", more=some(more))
    return words("leaves out {less}", less=some(less))


# -- tables ---------------------------------------------------------------------------------------


def _shares(model: Model, found: Robustness, bars: Sequence[OtherwiseBar], reader: Reader) -> Table:
    yes, no = reader.text("in"), reader.text("out")
    columns = (
        Col(N_("Partnership"), lambda bar: reader.say(model.called("partnerships", bar.id))),
        Col(N_("In the best portfolio"), lambda bar: yes if bar.id in found.shown else no),
        Col(N_("Share of draws"), lambda bar: bar.share, "percent"),
        Col(N_("Means"), lambda bar: reader.text(VERDICTS[bar.verdict])),
    )
    caption = N_("In how many draws each partnership is in the best portfolio")
    return table(caption, columns, bars, reader)


def _worst(model: Model, found: Robustness, reader: Reader) -> Table | None:
    """The figures of the draw where the portfolio shown falls short most."""
    worst = found.worst
    if worst is None or found.regret is None or found.regret.greatest == 0:
        return None
    total = sum(goal.weight or 0.0 for goal in model.goals)
    columns = (
        Col(N_("Goal"), lambda goal: reader.say(model.called("goals", goal.id))),
        Col(N_("Weight"), lambda goal: (goal.weight or 0.0) / total, "percent"),
        Col(N_("Weight in this draw"), lambda goal: worst.weights[goal.id], "percent"),
        Col(N_("Target"), lambda goal: goal.target, "number", 1),
        Col(N_("Target in this draw"), lambda goal: worst.targets[goal.id], "number", 1),
    )
    caption = words("Draw {number}, where it falls short most", number=worst.number)
    return table(caption, columns, model.goals, reader)
