"""What is promised to the departments, and what that costs the strategy, in words."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from lib.analysis.approaches.curve import Curve, Knee
from lib.analysis.approaches.highest_promise import Binding, Highest
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.ground.tolerances import SAME
from lib.model.model import Model
from lib.screens.names import at_least, some
from lib.words import N_, Amount, Value, Words, counted, rounded, words

SHOWN = 0.05
"""Points that differ by less than this are shown as equal."""


def points_words(points: float, decimals: int = 1) -> Words:
    """A difference of two percentages."""
    return words("{points} percentage points", points=Amount(points, decimals=decimals))


def cost_words(lost: float) -> Words:
    """What so many points of coverage less are, after “promising …”."""
    if lost < SHOWN:
        return words("costs nothing")
    return words("costs {points} of the strategy", points=points_words(lost))


def promise_words(model: Model, found: Approaches) -> Words:
    """Whom the team's choice leaves with least, and what today's promise costs the strategy."""
    if found.highest is None:
        return words(
            "No department leads anything that is worth something to it and fits its own hours "
            "and money, so there is nothing to promise."
        )
    if found.highest.share <= SAME:
        return _nothing_words(proved=found.highest.proved)
    least, promise = found.team_led.least_kept or 0.0, found.combined.guarantee or 0.0
    if least >= 1 - SAME:
        return words("The team's choice already gives every department all that it wanted.")
    if promise <= SAME:
        return counted(
            "The team's choice leaves {department} with {least} of what it wanted, and nothing is "
            "promised.",
            "The team's choice leaves {department} with {least} of what they wanted, and nothing "
            "is promised.",
            len(least_off(found.team_led)),
            department=worst_off(model, found.team_led),
            least=share_words(least),
        )
    if least >= promise - SAME:
        return words(
            "The team's choice already leaves every department at least {least} of what it "
            "wanted, so promising {promise} to everybody costs nothing.",
            least=at_least(least, fine=rounded(100 * least) == rounded(100 * promise)),
            promise=share_words(promise, least),
        )
    return _costs_words(model, found, least, promise)


def price_words(model: Model, found: Approaches) -> Words:
    """What today's promise costs the strategy, in short; where there is none, why."""
    promise, least = found.combined.guarantee or 0.0, found.team_led.least_kept or 0.0
    if found.highest is None or promise <= SAME or least >= promise - SAME:
        return promise_words(model, found)
    lost, share = 100 * (_coverage(found.team_led) - _coverage(found.combined)), 100 * promise
    if lost < SHOWN:
        return words(
            "Promising every department {promise} of its wishes costs nothing.",
            promise=Amount(share, "%"),
        )
    return words(
        "Promising every department {promise} of its wishes costs {points}.",
        promise=Amount(share, "%"),
        points=points_words(lost),
    )


def _nothing_words(*, proved: bool) -> Words:
    if proved:
        return words(
            "Nothing can be promised to every department at once: whatever is chosen, one of them "
            "keeps nothing of its own choice."
        )
    return words("No promise that can be kept to every department was found in time.")


def _costs_words(model: Model, found: Approaches, least: float, promise: float) -> Words:
    many = len(least_off(found.team_led))
    said: dict[str, Value] = {
        "department": worst_off(model, found.team_led),
        "least": share_words(least, promise),
        "promise": share_words(promise, least),
        "cost": cost_words(100 * (_coverage(found.team_led) - _coverage(found.combined))),
    }
    if found.asked > promise + SAME:
        return counted(
            "The team's choice leaves {department} with {least} of what it wanted; promising "
            "{promise} to everybody, the most that can be kept, {cost}.",
            "The team's choice leaves {department} with {least} of what they wanted; promising "
            "{promise} to everybody, the most that can be kept, {cost}.",
            many,
            **said,
        )
    return counted(
        "The team's choice leaves {department} with {least} of what it wanted; promising "
        "{promise} to everybody {cost}.",
        "The team's choice leaves {department} with {least} of what they wanted; promising "
        "{promise} to everybody {cost}.",
        many,
        **said,
    )


WHY: Mapping[tuple[Binding, ...], str] = {
    ("hours",): N_("More than {share} cannot be promised to all: the hours are not there."),
    ("money",): N_("More than {share} cannot be promised to all: the money is not there."),
    ("rules",): N_("More than {share} cannot be promised to all: the rules do not allow it."),
}
"""Where promises end, by what alone keeps more from being promised."""
TOGETHER = N_(
    "More than {share} cannot be promised to all: hours, money and rules leave no room for it."
)


def highest_words(highest: Highest | None, binds: tuple[Binding, ...] = ()) -> Words | None:
    """Where the promises end; None where there are none, which is said already.

    `binds`: what alone keeps more from being promised.
    """
    if highest is None or highest.share <= SAME:
        return None
    if not highest.proved:
        return _found_in_time(highest)
    if highest.share >= 1 - SAME:
        return words("All of its own choice can be promised to every department.")
    return words(WHY.get(binds, TOGETHER), share=_above(highest.share))


def _found_in_time(highest: Highest) -> Words:
    if highest.bound >= 1 - SAME:
        return words(
            "The highest promise found in time is {share}; whether more can be kept is not known.",
            share=share_words(highest.share),
        )
    return words(
        "The highest promise found in time is {share}; more than {bound} cannot be promised to "
        "all.",
        share=share_words(highest.share),
        bound=_above(highest.bound),
    )


def _above(share: float) -> Amount:
    """A share in whole per cent that is not below it: nothing more than that can be kept."""
    return Amount(ceil(100 * share - SAME), "%")


def end_of_dial(found: Approaches) -> float | None:
    """Where the dial of the promise ends, in whole per cent as a share of 1; None: there is none.

    At the highest promise that can be kept, or just above it: what is above counts as that.
    """
    if found.highest is None or found.highest.share <= SAME:
        return None
    return min(1.0, ceil(100 * found.highest.share - SAME) / 100)


# -- along the curve ------------------------------------------------------------------------------


def next_words(curve: Curve, today: float) -> Words:
    """What the next greater promise on the curve would cost, and what it would buy."""
    here = [point for point in curve.points if point.guarantee <= today + SAME]
    after = [point for point in curve.points if point.guarantee > today + SAME]
    if not here or not after:
        return words("The promise is the highest on the curve.")
    now, then = here[-1], after[0]
    said: dict[str, Value] = {
        "promise": Amount(100 * then.guarantee, "%"),
        "cost": cost_words(now.coverage - then.coverage),
    }
    least, kept = _rise(now.least_kept, then.least_kept), _rise(now.wishes_kept, then.wishes_kept)
    if least is None and kept is None:
        return words("The next step, to {promise}, {cost}.", **said)
    return words(
        "The next step, to {promise}, {cost}: the worst-off department then keeps {least}, and "
        "{kept} of all wishes are kept.",
        **said,
        least=least or _share(then.least_kept),
        kept=kept or _share(then.wishes_kept),
    )


def _rise(now: float | None, then: float | None) -> Words | None:
    """A share of 100 and what it is now; None where the two read the same."""
    if now is None or then is None or rounded(now) == rounded(then):
        return None
    return words("{then} instead of {now}", then=_share(then), now=_share(now))


def _share(value: float | None) -> Amount | None:
    return None if value is None else Amount(value, "%")


def proposal_words(curve: Curve, today: float) -> Words:
    """Which promise to propose, and why."""
    if curve.knee is not None:
        return _knee_words(curve.knee, today)
    if curve.proposed is None:
        return words(
            "No promise stands out: from none to the highest, {points} of coverage are lost "
            "evenly, or most at the beginning.",
            points=points_words(curve.at_stake),
        )
    if curve.at_stake < SHOWN:
        return words(
            "Proposed for discussion: the highest promise, {promise}. It costs nothing.",
            promise=Amount(100 * curve.proposed, "%"),
        )
    return words(
        "Proposed for discussion: the highest promise, {promise}. In all it costs {points} of "
        "coverage.",
        promise=Amount(100 * curve.proposed, "%"),
        points=points_words(curve.at_stake),
    )


def _knee_words(knee: Knee, today: float) -> Words:
    said: dict[str, Value] = {
        "promise": Amount(100 * knee.guarantee, "%"),
        "before": Amount(knee.before, decimals=1),
        "after": Amount(knee.after, decimals=1),
    }
    if abs(knee.guarantee - today) < SAME:
        return words(
            "Today's promise of {promise} is also the one to propose: up to there each ten per "
            "cent cost {before} percentage points on average, beyond it {after}.",
            **said,
        )
    return words(
        "Proposed for discussion: {promise}. Up to there each ten per cent cost {before} "
        "percentage points on average, beyond it {after}.",
        **said,
    )


# -- what they are made of ------------------------------------------------------------------------


def worst_off(model: Model, approach: Approach) -> Value:
    """The department that keeps least of its own choice; all of them where several are level."""
    return some([model.called("departments", name) for name in least_off(approach)])


def least_off(approach: Approach) -> list[str]:
    """The departments that keep least of their own choices, level with one another."""
    known = {name: share for name, share in approach.kept.items() if share is not None}
    least = min(known.values())
    return [name for name, share in known.items() if share - least <= SAME]


def share_words(share: float, beside: float | None = None) -> Amount:
    """A share in per cent; with a decimal where it would read like the one `beside` it."""
    alike = beside is not None and rounded(100 * share) == rounded(100 * beside) and share != beside
    return Amount(100 * share, "%", 1 if alike else 0)


def _coverage(approach: Approach) -> float:
    return 0.0 if approach.portfolio is None else approach.portfolio.coverage or 0.0
