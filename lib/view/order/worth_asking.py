"""The answers most worth finding out, as a to-do list in one reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.worth_asking import Ask, WorthAsking
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS
from lib.text.language import Language
from lib.view.order.chances import chance
from lib.view.steps import Step
from lib.words import Words, counted, words

MOST = 5
"""So many answers are on the list."""


@dataclass(frozen=True, slots=True)
class AskView:
    """What there is to find out, in one sentence, and the answers most worth it, with links."""

    finding: str
    steps: tuple[Step, ...]


def ask_view(model: Model, found: WorthAsking, language: Language) -> AskView:
    """The to-do list of what is unknown."""
    return AskView(
        finding=language.say(_finding(found)),
        steps=tuple(
            Step(
                language.say(_said(model, ask, found.top)),
                "partnership",
                {"partnership": ask.partnership},
            )
            for ask in found.asks[:MOST]
        ),
    )


def _finding(found: WorthAsking) -> Words:
    if not found.unsure:
        return words("Every contribution is known.")
    if not found.asks:
        return counted(
            "One contribution is unknown or given as a range; knowing it would not change {first}.",
            "{n} contributions are unknown or given as a range; "
            "no single answer would change {first}.",
            found.unsure,
            first=_first(found.top),
        )
    return words(
        "{unsure} {asks}",
        unsure=counted(
            "One contribution is unknown or given as a range.",
            "{n} contributions are unknown or given as a range.",
            found.unsure,
        ),
        asks=counted(
            "One answer could change {first} by itself.",
            "{n} answers could each change {first}; most worth finding out first:",
            len(found.asks),
            first=_first(found.top),
        ),
    )


def _said(model: Model, ask: Ask, k: int) -> Words:
    """What to find out about one partnership, and what the answer could do."""
    low, high = _range(model, ask)
    unknown = (low, high) == (0.0, MOST_POINTS)
    points = words("unknown") if unknown else words("{low} to {high} points", low=low, high=high)
    return words(
        "What does {name} give {goal} ({points})? The answer puts it between number {best} and "
        "number {worst}, and changes {first} in {chance} of cases.",
        name=model.called("partnerships", ask.partnership),
        goal=model.called("goals", ask.goal),
        points=points,
        best=ask.best,
        worst=ask.worst,
        first=_first(k),
        chance=chance(ask.chance),
    )


def _first(k: int) -> Words:
    """Whom an answer may change."""
    return words("who is first") if k == 1 else words("the first {k}", k=k)


def _range(model: Model, ask: Ask) -> tuple[float, float]:
    for cell in model.contributions:
        if (cell.partnership, cell.goal) == (ask.partnership, ask.goal):
            return cell.least, cell.most
    return 0.0, MOST_POINTS
