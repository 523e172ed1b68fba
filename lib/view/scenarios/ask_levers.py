"""What the quick questions can turn, where each stands, and where it stands today, in words."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.weights import normalise
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import FIXED, Partnership
from lib.text.language import Language
from lib.view.competences.closing_names import months_words
from lib.view.names import row_name
from lib.words import Amount, Value, Words, words

TODAY, FREE = "today", "free"
"""How a partnership can be treated, besides the values of its field `fixed`."""
MORE = 100_000
"""So much money one click adds to the budget."""
TENTH = 0.1
"""The share of the budget that one click adds or takes."""


def goal_names(model: Model, language: Language) -> dict[str, str]:
    """Every goal by id, with its name."""
    return {row.id: language.say(row_name(row)) for row in model.goals}


def department_names(model: Model, language: Language) -> dict[str, str]:
    """Every department by id, with its name."""
    return {row.id: language.say(row_name(row)) for row in model.departments}


def partnership_names(model: Model, language: Language) -> dict[str, str]:
    """Every partnership that has not ended by id, with its title."""
    open_ones = (row for row in model.partnerships if row.status != "ended")
    return {row.id: language.say(row_name(row)) for row in open_ones}


def weight_words(model: Model, base: Model, goal: str) -> Words:
    """The share of all weight that the goal has, and has today."""
    now, today = (_share(it, goal) for it in (model, base))
    share = words("{share} of all weight", share=now)
    return _beside(share, today, is_same=now == today)


def doubled(base: Model, goal: str) -> float | None:
    """Twice today's weight; None where it has none."""
    row = base.find("goals", goal)
    return 2 * row.weight if isinstance(row, Goal) and row.weight else None


def moved_budget(budget: float | None, share: float = 0.0, more: float = 0.0) -> float | None:
    """The budget by a share more, or by an amount more, in whole units; None where none is set."""
    return None if budget is None else max(0.0, float(round(budget * (1 + share) + more)))


def budget_words(model: Model, base: Model) -> Words:
    """What the budget is today."""
    if model.options.budget is None and base.options.budget is None:
        return words("No budget is set: the partnerships may cost what they cost.")
    return _today(_money(base), is_same=model.options.budget == base.options.budget)


def hours_words(model: Model, base: Model, department: str) -> Words:
    """What hours the department has today."""
    now, today = (_hours(it, department) for it in (model, base))
    said = None if today is None else Amount(today, "hours")
    return _today(said, is_same=now == today)


def deadline_words(model: Model, base: Model) -> Words:
    """What the deadline is today."""
    now, today = (it.options.deadline_months for it in (model, base))
    said = words("no deadline") if today is None else months_words(today)
    return _today(said, is_same=now == today)


def share_words(model: Model, base: Model, setting: str) -> Words:
    """What a setting that is a share is today."""
    now, today = (float(getattr(it.options, setting)) for it in (model, base))
    return _today(Amount(100 * today, "%"), is_same=now == today)


def fixing(model: Model, base: Model, partnership: str) -> str:
    """How the partnership is treated: as today, or one of `FREE`, must and never."""
    now, today = (_fixed(it, partnership) for it in (model, base))
    return TODAY if now == today else now or FREE


def fixings(base: Model, partnership: str, language: Language) -> dict[str, str]:
    """How the partnership can be treated, as today first."""
    today = _fixed(base, partnership)
    others = {FREE: language.text("Free to choose")}
    others |= {code: _capital(language.text(label)) for code, label in FIXED.items()}
    return {
        TODAY: language.text("As today"),
        **{code: title for code, title in others.items() if code != (today or FREE)},
    }


def fixed_value(base: Model, partnership: str, treated: str) -> str | None:
    """The value of the field `fixed` when a partnership is treated so."""
    if treated == TODAY:
        return _fixed(base, partnership)
    return None if treated == FREE else treated


def fixing_words(base: Model, partnership: str) -> Words:
    """How the partnership is treated today."""
    today = _fixed(base, partnership)
    if today is None:
        return words("Today: free to choose")
    return words("Today: {fixed}", fixed=words(FIXED[today]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _share(model: Model, goal: str) -> Amount | None:
    weights: Mapping[str, float] = normalise({row.id: row.weight for row in model.goals})
    return None if goal not in weights else Amount(round(100 * weights[goal], 1), "%", 1)


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


def _beside(said: Words, today: Value, *, is_same: bool) -> Words:
    if is_same:
        return words("{said}, as today", said=said)
    return words("{said}; today {today}", said=said, today=today)


def _today(today: Value, *, is_same: bool) -> Words:
    return words("As today") if is_same else words("Today: {today}", today=today)
