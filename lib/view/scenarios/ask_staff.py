"""The quick questions about staff: who has left, what a post brings, what a course does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from lib.analysis.competences.closing_ways import DEVELOP
from lib.analysis.competences.training import training
from lib.analysis.competences.turnover import Newcomer
from lib.model.changes import Add, Change, Remove
from lib.model.competences import Action
from lib.model.model import Model
from lib.model.plain import to_plain
from lib.model.scenario import Scenario, rebase
from lib.text.language import Language
from lib.view.competences.closing_names import action_words, seats_words
from lib.view.competences.turnover_choices import BEST, usual_hours
from lib.words import Words, counted, words


def left(model: Model, base: Model) -> list[str]:
    """Who of the library has left in the what-if, by code. For the leader only."""
    return [row.id for row in base.people if model.find("people", row.id) is None]


def index_of_leaver(changes: Sequence[Change], person: str) -> int | None:
    """Which change has this person leave; None where none does."""
    places = [n for n, it in enumerate(changes) if it == Remove("people", person)]
    return places[-1] if places else None


def hired(model: Model, base: Model) -> int:
    """How many people the what-if has invented."""
    return sum(base.find("people", row.id) is None for row in model.people)


def index_of_newest(changes: Sequence[Change]) -> int | None:
    """Which change invents the person hired last; None where none does."""
    places = [n for n, it in enumerate(changes) if isinstance(it, Add) and it.table == "people"]
    return places[-1] if places else None


def newcomer(
    model: Model, profiles: Mapping[str, Mapping[str, int]], name: str, department: str | None
) -> Newcomer:
    """Somebody with the profile called `name`, and the hours that are usual there."""
    role = None if name == BEST else name
    return Newcomer(profiles[name], department, usual_hours(model, department), role)


def hired_words(count: int) -> Words:
    """How many the what-if hires."""
    if not count:
        return words("Nobody is hired yet.")
    return counted("One person is hired.", "{n} people are hired.", count)


def course_names(model: Model, language: Language) -> dict[str, str]:
    """Every course by id, with its name. For the leader only: some are for one person."""
    return {
        row.id: language.say(action_words(model, row.id, leader=True))
        for row in model.actions
        if row.kind == DEVELOP
    }


def course_words(model: Model, changes: Sequence[Change]) -> Words:
    """How many reach target in which competence by the changes of a course."""
    if not changes:
        return words("It brings nobody to target: everybody is there, or it has no seats.")
    seats = Counter(_competence(change) for change in changes)
    return words("Reach the target level: {seats}.", seats=seats_words(model, seats))


def held(changes: Sequence[Change], base: Model, action: str) -> range | None:
    """Where in the what-if the course is held as it is described; None where it is not.

    Found by holding it anew at each change of a level: so a link, or a scenario kept, need not say
    that the levels changed because of a course.
    """
    row = base.find("actions", action)
    about = row.competence if isinstance(row, Action) else ()
    plain = [to_plain(change) for change in changes]
    for first, change in enumerate(changes):
        if change.table != "levels" or _competence(change) not in about:
            continue
        before = rebase(Scenario(changes=tuple(changes[:first])), base).model
        course = [to_plain(it) for it in training(before, action)]
        if course and plain[first : first + len(course)] == course:
            return range(first, first + len(course))
    return None


def _competence(change: Change) -> str:
    """The competence of a level that changes."""
    return change.key[-1]
