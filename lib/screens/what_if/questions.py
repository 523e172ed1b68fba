"""The quick questions: what each can turn, where it stands, and what is saved, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lib.analysis.competences.closing.ways import DEVELOP
from lib.analysis.competences.moves import Newcomer, coming, hours_moved, leaving, training
from lib.analysis.ground.weights import normalise
from lib.model.changes import Add, Change, Remove, Set
from lib.model.competences import Action
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import FIXED, Partnership
from lib.model.scenario import Scenario, rebase
from lib.model.writing import to_plain
from lib.reader import Reader
from lib.screens.closing.names import action_words, months_words, seats_words
from lib.screens.names import row_name, telling
from lib.screens.turnover.choices import BEST, profile_words, usual_hours
from lib.words import Amount, Value, Words, counted, rounded, words

SAVED, FREE = "saved", "free"
"""How a partnership can be treated, besides the values of its field `fixed`."""
STEPS = (-20, -10, 10, 20)
"""Per cent of the saved value that one click adds or takes."""


class Post(NamedTuple):
    """A post that could be filled: its profile, what the profile goes by, and a department."""

    profile: Mapping[str, int]
    name: str
    department: str | None


@dataclass(frozen=True, slots=True)
class Course:
    """Whether a course is held in the what-if, and what it changes, or would change."""

    is_held: bool
    changes: tuple[Change, ...]


def goal_names(model: Model, reader: Reader) -> dict[str, str]:
    """Every goal by id, with its name."""
    return {row.id: reader.say(row_name(row)) for row in model.goals}


def department_names(model: Model, reader: Reader) -> dict[str, str]:
    """Every department by id, with its name."""
    return {row.id: reader.say(row_name(row)) for row in model.departments}


def partnership_names(model: Model, reader: Reader) -> dict[str, str]:
    """Every partnership that has not ended by id, with its title."""
    open_ones = (row for row in model.partnerships if row.status != "ended")
    return {row.id: reader.say(row_name(row)) for row in open_ones}


def weight_words(model: Model, base: Model, goal: str) -> Words:
    """The share of all weight that the goal has, and the saved one."""
    shares = [_share(it, goal) for it in (model, base)]
    decimals = telling(*shares)
    now, saved = (None if it is None else Amount(100 * it, "%", decimals) for it in shares)
    share = words("{share} of all weight", share=now)
    return _beside(share, saved, is_same=str(now) == str(saved))


def doubled(base: Model, goal: str) -> float | None:
    """Twice the saved weight; None where it has none."""
    row = base.find("goals", goal)
    return 2 * row.weight if isinstance(row, Goal) and row.weight else None


def steps(saved: float | None) -> dict[int, float | None]:
    """What one click leads to: the saved value with so many per cent more, in whole units.

    None where nothing is saved.
    """
    if saved is None:
        return dict.fromkeys(STEPS)
    return {by: float(rounded(saved * (100 + by) / 100)) for by in STEPS}


def step_words(by: int) -> Words:
    """What such a click is called."""
    share = Amount(abs(by), "%")
    return words("+{share}", share=share) if by > 0 else words("−{share}", share=share)


def budget_words(model: Model, base: Model) -> Words:
    """What budget is saved."""
    if model.options.budget is None and base.options.budget is None:
        return words("No budget is set: the partnerships may cost what they cost.")
    return _saved_words(_money(base), is_same=model.options.budget == base.options.budget)


def hours_words(model: Model, base: Model, department: str) -> Words:
    """What hours are saved of the department."""
    now, saved = (_hours(it, department) for it in (model, base))
    said = None if saved is None else Amount(saved, "hours")
    return _saved_words(said, is_same=now == saved)


def deadline_words(model: Model, base: Model) -> Words:
    """What deadline is saved."""
    now, saved = (it.options.deadline_months for it in (model, base))
    said = words("no deadline") if saved is None else months_words(saved)
    return _saved_words(said, is_same=now == saved)


def share_words(model: Model, base: Model, setting: str) -> Words:
    """What is saved of a setting that is a share."""
    now, saved = (float(getattr(it.options, setting)) for it in (model, base))
    return _saved_words(Amount(100 * saved, "%"), is_same=now == saved)


def fixing(model: Model, base: Model, partnership: str) -> str:
    """How the partnership is treated: as saved, or one of `FREE`, must and never."""
    now, saved = (_fixed(it, partnership) for it in (model, base))
    return SAVED if now == saved else now or FREE


def fixings(base: Model, partnership: str, reader: Reader) -> dict[str, str]:
    """How the partnership can be treated, as saved first."""
    saved = _fixed(base, partnership)
    others = {FREE: reader.text("Free to choose")}
    others |= {code: _capital(reader.text(label)) for code, label in FIXED.items()}
    return {
        SAVED: reader.text("As saved"),
        **{code: title for code, title in others.items() if code != (saved or FREE)},
    }


def fixed_value(base: Model, partnership: str, treated: str) -> str | None:
    """The value of the field `fixed` when a partnership is treated so."""
    if treated == SAVED:
        return _fixed(base, partnership)
    return None if treated == FREE else treated


def fixing_words(base: Model, partnership: str) -> Words:
    """How the partnership is treated as saved."""
    saved = _fixed(base, partnership)
    if saved is None:
        return words("Saved: free to choose")
    return words("Saved: {fixed}", fixed=words(FIXED[saved]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _share(model: Model, goal: str) -> float | None:
    return normalise({row.id: row.weight for row in model.goals}).get(goal)


def _money(model: Model) -> Value:
    budget = model.options.budget
    return words("no limit") if budget is None else Amount(budget, model.options.currency)


def _hours(model: Model, department: str) -> float | None:
    row = model.find("departments", department)
    hours: float | None = getattr(row, "hours", None)
    return hours


def _fixed(model: Model, partnership: str) -> str | None:
    row = model.find("partnerships", partnership)
    return row.fixed if isinstance(row, Partnership) else None


def _beside(said: Words, saved: Value, *, is_same: bool) -> Words:
    if is_same:
        return words("{said}, as saved", said=said)
    return words("{said}; saved: {saved}", said=said, saved=saved)


def _saved_words(saved: Value, *, is_same: bool) -> Words:
    return words("As saved") if is_same else words("Saved: {saved}", saved=saved)


def left(model: Model, base: Model) -> list[str]:
    """Who of the library has left in the what-if, by code. For the leader only."""
    return [row.id for row in base.people if model.find("people", row.id) is None]


def leavers(model: Model, base: Model, picked: Sequence[str]) -> tuple[Change, ...]:
    """The changes by which those leave who were picked and are still there, with all about them."""
    gone = left(model, base)
    return leaving(model, [person for person in picked if person not in gone])


def hours_along(model: Model, base: Model, picked: Sequence[str]) -> tuple[tuple[Set, float], ...]:
    """The departments' hours with those who leave gone and those back who do not; and the saved.

    See `lib.analysis.competences.moves.going`.
    """
    gone = left(model, base)
    new = [person for person in picked if person not in gone]
    back = [person for person in gone if person not in picked]
    changes = hours_moved(model, base, new, back)
    saved = {row.id: row.hours for row in base.departments}
    return tuple(
        (it, hours)
        for it in changes
        if isinstance(it, Set) and (hours := saved.get(str(it.key))) is not None
    )


def leavings_undone(model: Model, base: Model, picked: Sequence[str]) -> tuple[Change, ...]:
    """The changes to take back, so that those who were not picked are there again."""
    return tuple(Remove("people", one) for one in left(model, base) if one not in picked)


def hired(model: Model, base: Model) -> int:
    """How many people the what-if has invented."""
    return sum(base.find("people", row.id) is None for row in model.people)


def newest_hired(changes: Sequence[Change]) -> Change | None:
    """The change that invents the person hired last; None where none does."""
    hirings = (it for it in reversed(changes) if isinstance(it, Add) and it.table == "people")
    return next(hirings, None)


def post_words(model: Model, post: Post) -> Words:
    """What whoever fills the post brings."""
    return profile_words(model, newcomer(model, post))


def post_filled(model: Model, post: Post) -> tuple[Change, ...]:
    """The changes by which somebody fills the post."""
    return coming(model, newcomer(model, post))


def newcomer(model: Model, post: Post) -> Newcomer:
    """Somebody with the profile, and the hours that are usual in the department."""
    hours = usual_hours(model, post.department)
    role = None if post.name == BEST else post.name
    return Newcomer(post.profile, post.department, hours, role)


def hired_words(count: int) -> Words:
    """How many the what-if hires."""
    if not count:
        return words("Nobody is hired yet.")
    return counted("One person is hired.", "{n} people are hired.", count)


def course_names(model: Model, reader: Reader) -> dict[str, str]:
    """Every course by id, with its name. For the leader only: some are for one person."""
    return {
        row.id: reader.say(action_words(model, row.id, reader))
        for row in model.actions
        if row.kind == DEVELOP
    }


def course_of(model: Model, changes: Sequence[Change], base: Model, action: str) -> Course:
    """The course in the what-if with these changes. For the leader only."""
    places = held(changes, base, action)
    if places is None:
        return Course(is_held=False, changes=training(model, action))
    return Course(is_held=True, changes=tuple(changes[place] for place in places))


def without_course(changes: Sequence[Change], base: Model, action: str) -> list[Change]:
    """The changes of the what-if but for every level that the course changed."""
    places = held(changes, base, action) or range(0)
    return [change for place, change in enumerate(changes) if place not in places]


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
        if isinstance(change, Remove) or change.table != "levels":
            continue
        if _competence(change) not in about:
            continue
        before = rebase(Scenario(changes=tuple(changes[:first])), base).model
        course = [to_plain(it) for it in training(before, action)]
        if course and plain[first : first + len(course)] == course:
            return range(first, first + len(course))
    return None


def _competence(change: Change) -> str:
    """The competence of a level that changes."""
    return change.key[-1]
