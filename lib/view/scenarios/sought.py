"""What goal seek has found, in words: how far each lever must be turned, or that nothing does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.scenarios.closing import ClosingSought
from lib.analysis.scenarios.levers import Lever
from lib.analysis.scenarios.seeking import Sought, Wish
from lib.analysis.scenarios.weight_path import WeightSought
from lib.model.changes import Change
from lib.model.model import Model
from lib.text.language import Language
from lib.words import N_, Amount, Value, Words, words

WISHES: Mapping[str, str] = {
    "coverage": N_("So much of the strategy is covered"),
    "partnership": N_("A partnership is in"),
    "goal": N_("A goal reaches its target"),
    "competence": N_("A competence gap is closed"),
}
"""What can be wished for, as it is called."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One lever: what it takes in one sentence, and the changes that make it so.

    No changes: there is no way, or what is wished for holds `already`.
    """

    name: str
    sentence: str
    changes: tuple[Change, ...]
    already: bool = False


def lever_answer(model: Model, found: Sought, language: Language) -> Answer:
    """What a search over the budget or hours has found."""
    name = language.say(_lever(model, found.lever))
    sentence = language.say(_sentence(model, found))
    if found.needed is None or found.already:
        return Answer(name, sentence, (), found.already)
    return Answer(name, sentence, found.lever.changes(model, found.needed))


def weight_answer(model: Model, found: WeightSought, language: Language) -> Answer:
    """What a search over a goal's weight has found."""
    goal = model.called("goals", found.goal)
    name = language.say(words("Weight of {goal}", goal=goal))
    return Answer(name, language.say(_weight(model, found)), found.changes, found.already)


def closing_sentence(model: Model, found: ClosingSought) -> Words:
    """What closing one competence gap takes."""
    name = model.called("competences", found.competence)
    if not found.missing:
        return words("There is no gap in {competence}.", competence=name)
    if found.cost is None:
        return words(
            "No action in the library closes the gap in {competence} before the deadline.",
            competence=name,
        )
    return words(
        "The gap in {competence} can be closed for {cost}, in {months}.",
        competence=name,
        cost=Amount(found.cost, model.options.currency),
        months=Amount(found.months or 0.0, "months"),
    )


def finding(wish: Words, answers: Sequence[Answer]) -> Words:
    """How many of the levers reach the wish by themselves, or that nothing need change."""
    if any(answer.already for answer in answers):
        return words("Nothing needs to change: {wish}.", wish=wish)
    ways = sum(bool(answer.changes) for answer in answers)
    if ways:
        return words(
            "{ways} of {n} single changes would be enough: {wish}.",
            ways=ways,
            n=len(answers),
            wish=wish,
        )
    return words("No single change would be enough: {wish}.", wish=wish)


def wish_words(model: Model, wish: Wish) -> Words:
    """What is wished for, as a clause."""
    match wish.kind:
        case "coverage":
            return words("{share} of the strategy", share=Amount(100 * wish.amount, "%"))
        case "partnership":
            return words("“{name}” in the best portfolio", name=_called(model, wish))
    return words("the target of “{name}” reached", name=_called(model, wish))


def _called(model: Model, wish: Wish) -> Value:
    return model.called("partnerships" if wish.kind == "partnership" else "goals", wish.about)


def _lever(model: Model, lever: Lever) -> Words:
    match lever.kind:
        case "budget":
            return words("Budget")
        case "all_hours":
            return words("Hours of all departments, by the same share")
    return words("Hours of {department}", department=model.called("departments", lever.about))


def _sentence(model: Model, found: Sought) -> Words:
    today, needed = found.today, found.needed
    if needed is None:
        return words("No amount does it alone: something else stands in the way.")
    if found.already:
        if today is not None and needed < today:
            return words(
                "It is so already; {needed} would be enough.", needed=_amount(model, found, needed)
            )
        return words("It is so already.")
    if today is None:
        return words("It takes {needed}.", needed=_amount(model, found, needed))
    return words(
        "{today} → {needed}, that is {more} more.",
        today=_amount(model, found, today),
        needed=_amount(model, found, needed),
        more=_amount(model, found, needed - today),
    )


def _amount(model: Model, found: Sought, value: float) -> Amount:
    match found.lever.kind:
        case "budget":
            return Amount(value, model.options.currency)
        case "all_hours":
            return Amount(100 * value, "%", 1)
    return Amount(value, "hours", 1 if value % 1 else 0)


def _weight(model: Model, found: WeightSought) -> Words:
    if found.share is None:
        return words("No weight does it alone: something else stands in the way.")
    if found.already:
        return words("It is so already.")
    shares = {
        "today": Amount(100 * found.today, "%", 1),
        "share": Amount(100 * found.share, "%", 1),
    }
    if found.points is None:
        return words("{today} → {share} of all weight: only where nothing else counts.", **shares)
    return words(
        "{today} → {share} of all weight ({points} while the others keep theirs).",
        **shares,
        points=Amount(found.points, "points", 1),
    )
