"""Why a partnership stands where it stands, in sentences of one reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.order.alignment import SAME, Aligned
from lib.analysis.order.explaining import Difference, Explanation
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Contribution
from lib.text.language import Language
from lib.words import Amount, Value, Words, counted, listing, words

SMALLEST = 0.05
"""A difference below this shows as 0.0: it is told as less than 0.1."""
MOST_NAMED = 3
"""More goals than this to each side are not named in a sentence."""


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """One partnership's place: in one sentence, against its nearest rivals, and how sure it is.

    `parts` says where its value comes from; empty where it has none.
    """

    finding: str
    parts: str
    rivals: tuple[str, ...]
    notes: tuple[str, ...]


def explanation_view(model: Model, explanation: Explanation, language: Language) -> ExplanationView:
    """Why the partnership stands where it stands."""
    return ExplanationView(
        finding=language.say(_standing(model, explanation)),
        parts=_parts(model, explanation.own, language),
        rivals=tuple(language.say(said) for said in _rivals(model, explanation, language)),
        notes=tuple(language.say(said) for said in _notes(model, explanation.own)),
    )


def difference_words(model: Model, difference: Difference, language: Language) -> Words:
    """Two partnerships head to head in one sentence, such as “A is 1.2 behind B: more for …”."""
    names: dict[str, Value] = {
        "one": called(model, difference.one),
        "other": called(model, difference.other),
    }
    reasons = _reasons(model, difference, language)
    if abs(difference.total) <= SAME and not reasons:
        return words("{one} and {other} give every goal the same.", **names)
    names |= {"why": reasons, "gap": _gap(difference.total)}
    if abs(difference.total) <= SAME:
        return words("{one} is level with {other}: {why}.", **names)
    if difference.total > 0:
        return words("{one} is {gap} ahead of {other}: {why}.", **names)
    return words("{one} is {gap} behind {other}: {why}.", **names)


def called(model: Model, partnership: str) -> Value:
    """What people call the partnership, with its status where it has ended."""
    name, row = model.called("partnerships", partnership), model.find("partnerships", partnership)
    if getattr(row, "status", None) == "ended":
        return words("{name} ({status})", name=name, status=words(STATUSES["ended"]))
    return name


def signed(value: float, language: Language) -> str:
    """The value with one decimal and its sign; nothing has none."""
    shown = language.number(value, 1)
    return f"+{shown}" if value >= SMALLEST else shown


def _standing(model: Model, explanation: Explanation) -> Words:
    own = explanation.own
    if own.rank is None or own.alignment is None:
        return words(
            "No goal has a weight yet, so {title} has no place.",
            title=called(model, own.partnership),
        )
    said = words(
        "{title} stands as number {rank} of {all} with {value} of 100.",
        title=called(model, own.partnership),
        rank=own.rank,
        all=len(model.partnerships),
        value=Amount(own.alignment, decimals=1),
    )
    if not explanation.level:
        return said
    return words("{said} {level}", said=said, level=_level(model, explanation.level))


def _parts(model: Model, own: Aligned, language: Language) -> str:
    """“It gets 25.0 from A and 13.3 from B.”: every goal it serves, the greatest part first."""
    served = sorted((goal for goal, part in own.parts.items() if part > SAME),
                    key=lambda goal: -own.parts[goal])  # fmt: skip
    if not served:
        return ""
    parts = (
        words(
            "{value} from {goal}",
            value=Amount(own.parts[goal], decimals=1),
            goal=model.called("goals", goal),
        )
        for goal in served
    )
    return language.say(words("It gets {parts}.", parts=listing(parts)))


def _level(model: Model, level: tuple[str, ...]) -> Words:
    if len(level) > MOST_NAMED:
        return words("It shares the place with {n} others.", n=len(level))
    names = listing(called(model, name) for name in level)
    return words("It shares the place with {names}.", names=names)


def _rivals(model: Model, explanation: Explanation, language: Language) -> Iterator[Words]:
    """What separates it from the one above and from the one below."""
    above, below = explanation.above, explanation.below
    if explanation.own.rank is not None and above is None:
        yield words("No other stands above it.")
    if above is not None:
        yield difference_words(model, above, language)
    if below is not None:
        yield difference_words(model, below, language)
    if explanation.own.rank is not None and below is None:
        yield words("No other stands below it.")


def _gap(total: float) -> Value:
    if abs(total) < SMALLEST:
        return words("less than {least}", least=Amount(0.1, decimals=1))
    return Amount(abs(total), decimals=1)


def _reasons(model: Model, difference: Difference, language: Language) -> Words | None:
    """“more for A (+4.2) and B (+1.0), less for C (−5.4)”, the greatest first."""
    order = sorted(difference.parts, key=lambda goal: -abs(difference.parts[goal]))
    told = [goal for goal in order if abs(difference.parts[goal]) >= SMALLEST] or [
        goal for goal in order if abs(difference.parts[goal]) > SAME
    ]
    more, less = (
        listing(
            words(
                "{goal} ({difference})",
                goal=model.called("goals", goal),
                difference=signed(difference.parts[goal], language),
            )
            for goal in [it for it in told if (difference.parts[it] > 0) is up][:MOST_NAMED]
        )
        for up in (True, False)
    )
    if more.parts and less.parts:
        return words("more for {more}, less for {less}", more=more, less=less)
    if more.parts:
        return words("more for {more}", more=more)
    return words("less for {less}", less=less) if less.parts else None


def _notes(model: Model, own: Aligned) -> Iterator[Words]:
    if own.alignment is None or own.low is None or own.high is None:
        return
    unknown = [goal for goal in own.parts if _unknown(model, own.partnership, goal)]
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


def _unknown(model: Model, partnership: str, goal: str) -> bool:
    cell = model.find("contributions", (partnership, goal))
    return not isinstance(cell, Contribution) or cell.points is None
