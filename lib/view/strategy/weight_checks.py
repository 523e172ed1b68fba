"""Checks of the weights: what the answers say of two goals, and whether that fits."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.order.weighing import Answers, Check
from lib.model.model import Model
from lib.text.language import Language
from lib.words import Words, words


@dataclass(frozen=True, slots=True)
class CheckAsked:
    """One trade-off to be checked, in words; `goals` are the two, `fits` what has been said."""

    check: Check
    text: str
    goals: tuple[str, str]
    fits: bool | None


def check_asked(model: Model, answers: Answers, check: Check, language: Language) -> CheckAsked:
    """The check in words, with what has been said to it."""
    said = language.say(_trade_off(model, check))
    return CheckAsked(check, said, (check.more, check.less), answers.fits.get(check))


def _trade_off(model: Model, check: Check) -> Words:
    more, less = model.called("goals", check.more), model.called("goals", check.less)
    if check.times is None:
        return words(
            "According to this, taking “{less}” from nothing to its target is worth nothing at "
            "all. Does that fit?",
            less=less,
        )
    if round(check.times, 2) == 1:
        return words(
            "According to this, taking “{more}” from nothing to its target is worth just as much "
            "as “{less}”. Does that fit?",
            more=more,
            less=less,
        )
    if check.times == 2:
        return words(
            "According to this, taking “{more}” from nothing to its target is worth twice as much "
            "as “{less}”. Does that fit?",
            more=more,
            less=less,
        )
    return words(
        "According to this, taking “{more}” from nothing to its target is worth {times} times as "
        "much as “{less}”. Does that fit?",
        more=more,
        less=less,
        times=round(check.times, 2 if check.times < 1.5 else 1),
    )
