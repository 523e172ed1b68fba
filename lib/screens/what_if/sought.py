"""Goal seek in words: how far each lever must be turned for a wish, or that nothing does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from lib.analysis.ground.tolerances import SAME
from lib.analysis.what_if.levers import Lever, levers_of
from lib.analysis.what_if.seeking import ClosingSought, Sought, Wish, open_gaps
from lib.analysis.what_if.weight_path import WeightSought
from lib.model.changes import Change
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.goals import weighed_goals
from lib.screens.names import percents
from lib.screens.parts import How
from lib.study import Study
from lib.words import N_, Amount, Value, Words, listing, words

WishKind = Literal["coverage", "partnership", "goal"]
Kind = WishKind | Literal["competence"]
WISHES: Mapping[Kind, str] = {
    "coverage": N_("So much of the strategy is covered"),
    "partnership": N_("A partnership is in"),
    "goal": N_("A goal reaches its target"),
    "competence": N_("A competence gap is closed"),
}
"""What can be wished for, as it is called."""
Means = Literal["means", "weights"]
MEANS: Mapping[Means, str] = {"means": N_("Money and hours"), "weights": N_("Weights of goals")}
"""What may be changed: what needs one search each, and what needs many."""
USUAL = 90
"""Per cent of the strategy that is wished for at first."""
HOW = How(
    (
        (
            N_(
                "One thing is changed, everything else stays. For the budget and for hours the "
                "cheapest portfolio that does what is wished is searched for, and whether the "
                "portfolio that would be shown at that amount does it too; the least such amount "
                "is exact. Of equals the one shown takes the fewest hours; where only another one "
                "that is as good does what is wished, that is said. For a weight the best "
                "portfolio is followed from no weight to all weight, while the other goals keep "
                "their proportions; the nearest share that does it is shown, a little beyond the "
                "point where the portfolio changes."
            ),
            "",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One lever: what it takes in one sentence, and the changes that make it so.

    No changes: there is no way, or what is wished for holds `already`. `level`: today it does so
    only in another portfolio of the same worth. `late`: it was not found in time.
    """

    name: str
    sentence: str
    changes: tuple[Change, ...]
    already: bool = False
    level: bool = False
    late: bool = False


def choices(model: Model, kind: Literal["partnership", "goal"], reader: Reader) -> dict[str, str]:
    """What can be wished to be in, or to be reached: its name by id."""
    if kind == "partnership":
        ids = [row.id for row in model.partnerships]
        return {one: reader.say(model.called("partnerships", one)) for one in ids}
    return {it.id: reader.say(model.called("goals", it.id)) for it in weighed_goals(model)}


def wish_for(kind: WishKind, about: str, percent: float) -> Wish:
    """What is wished for: so much of the strategy, or something about a partnership or a goal."""
    return Wish(kind, about, percent / 100)


def answers(
    study: Study,
    means: Means,
    wish: Wish,
    reader: Reader,
    follow: Callable[[float], object] | None = None,
) -> list[Answer]:
    """What each change by itself would have to be; `follow` is told the share that is tried.

    Raises `TimeoutError` where nobody waits for it any more.
    """
    tell = follow or (lambda _: None)
    each = _weights if means == "weights" else _levers
    return list(each(study, wish, reader, tell))


def _levers(
    study: Study, wish: Wish, reader: Reader, follow: Callable[[float], object]
) -> Iterator[Answer]:
    model, levers = study.model, levers_of(study.model)
    for n, lever in enumerate(levers, start=1):
        found = study.sought(lever, wish)
        follow(n / len(levers))
        if found is None:
            yield _late(_lever(model, lever), reader)
        else:
            yield lever_answer(model, found, reader)


def _weights(
    study: Study, wish: Wish, reader: Reader, follow: Callable[[float], object]
) -> Iterator[Answer]:
    goals = study.model.goals
    for n, goal in enumerate(goals, start=1):
        try:
            found = study.weight_sought(goal.id, wish)
        except TimeoutError:
            found = None
            yield _late(_weight_of(study.model, goal.id), reader)
        follow(n / len(goals))
        if found is not None:
            yield weight_answer(study.model, found, reader)


def _late(name: Words, reader: Reader) -> Answer:
    said = reader.text("This took too long, so nothing can be said of it.")
    return Answer(reader.say(name), said, (), late=True)


def gap_names(model: Model, reader: Reader) -> dict[str, str]:
    """The competences in which people are missing: the name of each by id."""
    return {one: reader.say(model.called("competences", one)) for one in open_gaps(model)}


def action_names(model: Model, found: ClosingSought, reader: Reader) -> tuple[str, ...]:
    """What closes the gap, by name."""
    return tuple(reader.say(model.called("actions", one)) for one in found.actions)


def lever_answer(model: Model, found: Sought, reader: Reader) -> Answer:
    """What a search over the budget or hours has found."""
    name = reader.say(_lever(model, found.lever))
    sentence = reader.say(_sentence(model, found))
    if found.needed is None or found.already:
        return Answer(name, sentence, (), found.already, found.level_already)
    changes = found.lever.changes(model, found.needed)
    return Answer(name, sentence, changes, level=found.level_already)


def weight_answer(model: Model, found: WeightSought, reader: Reader) -> Answer:
    """What a search over a goal's weight has found."""
    name, sentence = reader.say(_weight_of(model, found.goal)), reader.say(_weight(model, found))
    return Answer(name, sentence, found.changes, found.already, found.level)


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
    said = _ways(wish, answers)
    if not any(answer.level for answer in answers):
        return said
    return words("{level} {said}", level=words(_LEVEL), said=said)


def started(is_what_if: bool) -> str:
    """What the search starts from (a text to translate)."""
    if is_what_if:
        return N_("The search starts from the scenario that is open.")
    return N_("The search starts from the library as saved.")


def without_a_way(answers: Sequence[Answer], reader: Reader) -> tuple[str, ...]:
    """What is said of the changes that lead nowhere, those with the same sentence in one line."""
    names: dict[str, list[str]] = {}
    for it in answers:
        if not it.changes:
            names.setdefault(it.sentence, []).append(it.name)
    return tuple(
        reader.say(words("{names}: {said}", names=listing(listed), said=said))
        for said, listed in names.items()
    )


def _ways(wish: Words, answers: Sequence[Answer]) -> Words:
    ways = sum(bool(answer.changes) for answer in answers)
    late = sum(answer.late for answer in answers)
    values: dict[str, Value] = {"ways": ways, "n": len(answers), "wish": wish}
    if ways:
        return words("{ways} of {n} single changes would be enough: {wish}.", **values)
    if late:
        return words("No single change found in time would be enough: {wish}.", wish=wish)
    return words("No single change would be enough: {wish}.", wish=wish)


_LEVEL = N_("Another portfolio as good as the one shown does it already.")
"""Said where a wish holds in an equal of the portfolio shown."""


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
    said = _needed(model, found)
    if found.already or found.level is None:
        return said
    if found.level_already:
        return words("{said} {level}", said=said, level=words(_LEVEL))
    level = words(
        "With {amount} another portfolio as good as the one shown does it.",
        amount=_amount(model, found, found.level),
    )
    return words("{said} {level}", said=said, level=level)


def _needed(model: Model, found: Sought) -> Words:
    today, needed = found.today, found.needed
    if needed is None and found.level is not None:
        return words("No amount alone has the portfolio shown do it.")
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
            return Amount(ceil(1000 * value - SAME) / 10, "%", 1)  # what is needed, not less
    return Amount(value, "hours", 1 if value % 1 else 0)


def _weight_of(model: Model, goal: str) -> Words:
    return words("Weight of {goal}", goal=model.called("goals", goal))


def _weight(model: Model, found: WeightSought) -> Words:
    said = _share(found)
    return words("{said} {level}", said=said, level=words(_LEVEL)) if found.level else said


def _share(found: WeightSought) -> Words:
    if found.already:
        return words("It is so already.")
    if found.share is None and found.level:
        return words("No weight alone has the portfolio shown do it.")
    if found.share is None:
        return words("No weight does it alone: something else stands in the way.")
    before, after = percents(100 * found.today, 100 * found.share)
    shares = {"today": before, "share": after}
    if found.points is None:
        return words("{today} → {share} of all weight: only where nothing else counts.", **shares)
    return words(
        "{today} → {share} of all weight ({points} while the others keep theirs).",
        **shares,
        points=Amount(found.points, "points", 1),
    )
