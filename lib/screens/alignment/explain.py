"""“Why there?”: what explains a partnership's place, and any two head to head, goal by goal."""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.alignment.ranking import Aligned, Alignment, Explanation
from lib.analysis.ground.contributions import running_partnerships
from lib.analysis.ground.tolerances import SAME
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.alignment.duel import called, difference_words, points_of
from lib.words import N_, Amount, Words, counted, listing, words

MOST_NAMED = 3
"""More goals than this to each side are not named in a sentence."""


def titles(model: Model, alignment: Alignment, reader: Reader) -> dict[str, str]:
    """Every partnership by its place and its title, best first."""
    found = {}
    for row in alignment.rows:
        place = "" if row.rank is None else f"{row.rank}. "
        title = reader.say(model.called("partnerships", row.partnership))
        found[row.partnership] = f"{place}{title} ({row.partnership})"
    return found


def nearest(explanation: Explanation) -> str | None:
    """The nearest rival: the one above, else the one below, else one that is level."""
    beside = explanation.above or explanation.below
    if beside is not None:
        return beside.other
    return explanation.level[0] if explanation.level else None


# -- one partnership's place ----------------------------------------------------------------------


def finding(model: Model, explanation: Explanation) -> Words:
    """Which place it has, and with whom it shares it."""
    own = explanation.own
    title = called(model, own.partnership)
    if own.alignment is None:
        return words("No goal has a weight yet, so {title} has no place.", title=title)
    if own.rank is None:
        return words(
            "Too little is known to rank {title}: {assessed} of the weight is assessed. On its own "
            "it could reach from {low} to {high} of the strategy.",
            title=title,
            assessed=Amount(100 * (own.assessed or 0.0), "%"),
            low=Amount(own.low or 0.0, "%", 1),
            high=Amount(own.high or 0.0, "%", 1),
        )
    said = words(
        "{title} stands as number {rank} of {all}: on its own it would reach {value} of the "
        "strategy.",
        title=title,
        rank=own.rank,
        all=explanation.ranked,
        value=Amount(own.alignment, "%", 1),
    )
    if not explanation.level:
        return said
    return words("{said} {level}", said=said, level=level_words(model, explanation.level))


def parts(model: Model, own: Aligned) -> Words | None:
    """“It gets 25.0 from A and 13.3 from B.”: every goal it serves, the greatest part first.

    None where it has no value.
    """
    served = sorted((goal for goal, part in own.parts.items() if part > SAME),
                    key=lambda goal: -own.parts[goal])  # fmt: skip
    if not served:
        return None
    gets = (
        words(
            "{value} from {goal}",
            value=Amount(own.parts[goal], decimals=1),
            goal=model.called("goals", goal),
        )
        for goal in served
    )
    return words("It gets {parts}.", parts=listing(gets))


def level_words(model: Model, level: tuple[str, ...]) -> Words:
    """With whom one shares its place."""
    if len(level) > MOST_NAMED:
        return words("It shares the place with {n} others.", n=len(level))
    names = listing(called(model, name) for name in level)
    return words("It shares the place with {names}.", names=names)


def added(model: Model, own: Aligned, adds: float | None) -> Words | None:
    """What it adds to those that run, or what would go with it.

    None where that is unknown, as it is where no goal has a target.
    """
    if adds is None or not any(goal.target for goal in model.goals):
        return None
    running = own.partnership in running_partnerships(model)
    said = (_LESS if adds < 0 else _MORE)[running]
    return words(said, points=Amount(abs(adds), decimals=1))


_MORE = (
    N_("Beside what runs now it would add {points} percentage points."),
    N_("It runs now: without it {points} percentage points less would be reached."),
)
_LESS = (
    N_("Beside what runs now it would take {points} percentage points away."),
    N_("It runs now: without it {points} percentage points more would be reached."),
)
"""Of one that does not run, and of one that does."""


def rivals(model: Model, explanation: Explanation, reader: Reader) -> Iterator[Words]:
    """What separates it from the one above and from the one below."""
    above, below = explanation.above, explanation.below
    if explanation.own.rank is not None and above is None:
        yield words("No other stands above it.")
    if above is not None:
        yield difference_words(model, above, reader)
    if below is not None:
        yield difference_words(model, below, reader)
    if explanation.own.rank is not None and below is None:
        yield words("No other stands below it.")


def notes(model: Model, own: Aligned) -> Iterator[Words]:
    """What is not known of it, and where it could end."""
    if own.alignment is None or own.low is None or own.high is None:
        return
    unknown = [goal for goal in own.parts if points_of(model, own.partnership, goal) is None]
    if unknown:
        yield counted(
            "Its contribution to {goals} is unknown and adds nothing here.",
            "Its contributions to {goals} are unknown and add nothing here.",
            len(unknown),
            goals=listing(model.called("goals", goal) for goal in unknown),
        )
    if own.high - own.low > SAME:
        yield words(
            "With all that is unknown or given as a range, it could end anywhere from {low} to "
            "{high}.",
            low=Amount(own.low, decimals=1),
            high=Amount(own.high, decimals=1),
        )
