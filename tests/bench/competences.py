"""Competences: gaps, noise test, the next post and staffing, by staff and competences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random
from time import perf_counter

from lib.analysis.competences.closing.curves import follow
from lib.analysis.competences.closing.plan import close_gaps
from lib.analysis.competences.departments import find_department_gaps
from lib.analysis.competences.effect import leave_losses, worst_pairs
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hiring import most_valuable_hire
from lib.analysis.competences.noise import find_steadiness
from lib.analysis.competences.roles import find_role_gaps
from lib.analysis.competences.staffing.proposing import propose_staffing
from lib.model.competences import ACTIONS, Action
from lib.model.model import Model
from tests.bench.measure import ms, ratio, seconds_of, section, table
from tests.sized import sized_model

SIZES = ((30, 13), (300, 13), (300, 18))
"""People and competences."""
LEVELS = (3, 3, 4)
"""Targets in turn: of those that make the most profiles to try."""
WORK: dict[str, Callable[[Model], object]] = {
    "coverage": find_gaps,
    "roles": find_role_gaps,
    "departments": find_department_gaps,
    "leave-loss": leave_losses,
    "pairs who leave": worst_pairs,
    "noise test": find_steadiness,
    "one post": most_valuable_hire,
    "two posts": lambda model: most_valuable_hire(model, 2),
}


SEATED = ((13, 30), (30, 100), (30, 300), (60, 300))
"""Partnerships to staff, and people."""
LIMIT = 10.0
"""Seconds after which the search for people ends; each is made once."""


def run() -> None:
    """Print the time of each analysis for each size, every competence short of people."""
    with section("Competences (ms)"):
        rows = []
        for people, competences in SIZES:
            model = _short(sized_model(people=people, competences=competences))
            taken = [ms(seconds_of(partial(work, model))) for work in WORK.values()]
            rows.append([str(people), str(competences), *taken])
        print(table(["people", "competences", *WORK], rows))
    _run_closing()
    _staffing()


ACTIONS_LISTED = (12, 30, 60)
"""Actions to close gaps with."""
CLOSING: dict[str, Callable[[Model], object]] = {
    "plan": close_gaps,
    "over the deadline": partial(follow, limit="deadline"),
    "over the budget": partial(follow, limit="budget"),
    "over course hours": partial(follow, limit="course_hours"),
}


def _run_closing() -> None:
    """Print the time of the closing plan and its curves, by the number of actions."""
    with section("Closing plan, 300 people and 13 competences (ms)"):
        rows = []
        for count in ACTIONS_LISTED:
            model = _with_actions(_short(sized_model()), count)
            taken = [ms(seconds_of(partial(work, model))) for work in CLOSING.values()]
            rows.append([str(count), *taken])
        print(table(["actions", *CLOSING], rows))


def _with_actions(model: Model, count: int) -> Model:
    """The model with so many actions of all kinds but accepting, the same for the same count."""
    rng, names = Random(count), [row.id for row in model.competences]
    kinds = [kind for kind in ACTIONS if kind != "accept"]
    rows = [
        Action(
            id=f"A{number:02d}",
            kind=kinds[number % len(kinds)],
            competence=tuple(rng.sample(names, rng.randint(1, 3))),
            seats=rng.randint(1, 6),
            cost=rng.randint(0, 60) * 1_000.0,
            hours=float(rng.randint(0, 100)),
            months=float(rng.randint(1, 12)),
        )
        for number in range(count)
    ]
    return model.with_tables({"actions": rows})


def _staffing() -> None:
    """Print what the best and the fairest proposal take, and what of them is proved."""
    with section("Staffing: the best proposal and the fairest"):
        rows, before = [], 0.0
        for partnerships, people in SEATED:
            model = sized_model(partnerships=partnerships, people=people)
            names, began = tuple(row.id for row in model.partnerships), perf_counter()
            found = propose_staffing(model, names, seconds=LIMIT)
            taken = perf_counter() - began
            growth = ratio(taken, before) if before else "–"
            proved = "yes" if found.best.proved and found.fairest.proved else "no"
            seats = str(len(found.best.posts))
            rows.append([str(partnerships), str(people), seats, ms(taken), growth, proved])
            before = taken
        print(table(["partnerships", "people", "seats", "ms", "growth", "proved"], rows))


def _short(model: Model) -> Model:
    """The model with more people needed than there are, so that every seat can be filled."""
    competences = (
        replace(row, needed=len(model.people) + 5, target=LEVELS[c % len(LEVELS)])
        for c, row in enumerate(model.competences)
    )
    return model.with_tables({"competences": competences})
