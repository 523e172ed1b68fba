"""Competences: gaps, noise test and the next post, by staff and competences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from lib.analysis.competences.department_gaps import find_department_gaps
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hiring import most_valuable_hire
from lib.analysis.competences.leaving import leave_losses, worst_pairs
from lib.analysis.competences.noise import find_steadiness
from lib.analysis.competences.roles import find_role_gaps
from lib.model.model import Model
from tests.bench.measure import ms, seconds_of, section, table
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


def run() -> None:
    """Print the time of each analysis for each size, every competence short of people."""
    with section("Competences (ms)"):
        rows = []
        for people, competences in SIZES:
            model = _short(sized_model(people=people, competences=competences))
            taken = [ms(seconds_of(partial(work, model))) for work in WORK.values()]
            rows.append([str(people), str(competences), *taken])
        print(table(["people", "competences", *WORK], rows))


def _short(model: Model) -> Model:
    """The model with more people needed than there are, so that every seat can be filled."""
    competences = (
        replace(row, needed=len(model.people) + 5, target=LEVELS[c % len(LEVELS)])
        for c, row in enumerate(model.competences)
    )
    return model.with_tables({"competences": competences})
