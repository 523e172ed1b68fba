"""The finding of the Approaches page: what each way of choosing comes to, in two sentences."""

from __future__ import annotations

from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.words import Amount, Words, counted, words

SHOWN = 0.05
"""Points that differ by less than this are shown as equal."""


def finding(found: Approaches) -> Words:
    """What the departments would reach, what the team would, and what the promise costs."""
    team = coverage(found.team_led)
    if team is None:
        return words(
            "No portfolio keeps all rules and limits, so the approaches cannot be compared yet."
        )
    own = coverage(found.department_led)
    if own is None or not found.led.can_choose:
        return words(
            "No department leads a partnership that it could choose, so only the team's choice "
            "can be told: it covers {team} of the strategy.",
            team=Amount(team, "%", 1),
        )
    return words(
        "{choices} {promise}",
        choices=_choices(found, own, team),
        promise=promise_words(found),
    )


def coverage(approach: Approach) -> float | None:
    """Strategy coverage of an approach, 0 to 100; None where there is none."""
    return None if approach.indicators is None else approach.indicators.values["strategy_coverage"]


def ownership(approach: Approach) -> float | None:
    """Ownership of an approach, 0 to 100; None where there is none."""
    return None if approach.indicators is None else approach.indicators.values["ownership"]


def _choices(found: Approaches, own: float, team: float) -> Words:
    return words(
        "Left to the departments, {chosen}, {stranded}, and {own} of the strategy is covered; "
        "the team's choice covers {team}.",
        chosen=counted(
            "one partnership is chosen", "{n} partnerships are chosen", len(found.led.wanted)
        ),
        stranded=_stranded(len(found.led.stranded)),
        own=Amount(own, "%", 1),
        team=Amount(team, "%", 1),
    )


def _stranded(n: int) -> Words:
    if not n:
        return words("all can be carried out")
    return counted("one cannot be carried out", "{n} cannot be carried out", n)


def promise_words(found: Approaches) -> Words:
    """What today's promise costs the strategy, and what it does to ownership."""
    both = found.combined
    promise = Amount(100 * (both.guarantee or 0.0), "%", 0)
    if not both.guarantee:
        return words("Nothing is promised to the departments, so the combination is the same.")
    cost = max(0.0, (coverage(found.team_led) or 0.0) - (coverage(both) or 0.0))
    bought = _bought(ownership(found.team_led), ownership(both))
    if cost < SHOWN:
        return words(
            "Promising departments {promise} of what they value costs nothing and {bought}.",
            promise=promise,
            bought=bought,
        )
    return words(
        "Promising departments {promise} of what they value costs {points} of coverage and "
        "{bought}.",
        promise=promise,
        points=points_words(cost),
        bought=bought,
    )


def points_words(points: float) -> Words:
    """A difference of two percentages."""
    return words("{points} percentage points", points=Amount(points, decimals=1))


def _bought(before: float | None, after: float | None) -> Words:
    if before is None or after is None:
        return words("its effect on ownership is not known")
    share = Amount(after, "%")
    if round(before) == round(after):
        return words("leaves ownership at {share}", share=share)
    if after > before:
        return words(
            "raises ownership from {before} to {after}", before=_whole(before), after=share
        )
    return words("lowers ownership from {before} to {after}", before=_whole(before), after=share)


def _whole(value: float) -> Amount:
    return Amount(value, decimals=0)
