"""Every figure as plain values: what the command line prints, group by group.

Keys are ids; numbers are not rounded; unknown is None; the order of keys is stable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from lib.analysis.alignment.intervals import Takeover, find_intervals
from lib.analysis.alignment.pairs.agreeing import Agreement, choices_of, find_agreement, holds
from lib.analysis.alignment.pairs.certain import Certain, Pairs, find_certain
from lib.analysis.alignment.pairs.contradictions import Contradiction, find_contradiction
from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability
from lib.analysis.alignment.worth_asking import TOP
from lib.analysis.competences.privacy import keeps_secrets, takes_alike
from lib.analysis.figures.approaches import approach_figures
from lib.analysis.figures.competences import competence_figures, hiring_figures
from lib.analysis.figures.portfolios import (
    core_figures,
    frequency_figures,
    frontier_figures,
    robustness_figures,
    value_figures,
)
from lib.analysis.figures.staff import closing_figures, staffing_figures
from lib.analysis.ground.coverage import find_adds
from lib.errors import FigureError
from lib.model.changes import Change, apply
from lib.model.model import Model
from lib.model.persons import codes_in, present
from lib.model.tables import TABLES
from lib.words import listing, words

Group = Mapping[str, Any]

Groups = Mapping[str, Callable[[Model], "Group | list[dict[str, Any]] | None"]]
CONTENT = "model"
"""The group about all that the library holds."""
FOR_LEADER: Groups = {
    "approaches": partial(approach_figures, leader=True),
    "competences": partial(competence_figures, leader=True),
    "staffing": partial(staffing_figures, leader=True),
    "hiring": partial(hiring_figures, leader=True),
    "closing_plan": partial(closing_figures, leader=True),
}
"""The groups that hold more in the leader's own view: personal figures, and small groups."""
ABOUT_STAFF = ("competences", "staffing", "hiring", "closing_plan")
"""The groups that are left out where a what-if asks what only the leader may."""


def figures(
    model: Model,
    only: Iterable[str] = (),
    leader: bool = False,
    today: date | None = None,
    changes: Sequence[Change] = (),
) -> dict[str, Group | list[dict[str, Any]]]:
    """The groups of figures by name: all, or those asked for; personal ones for the `leader` only.

    They are those of the model with the `changes` of a what-if. One that says something of
    somebody, or asks something of few, is the leader's: without, the groups about staff are left
    out. Raises `ChangeError` where it does not fit the model.

    Figures about staff are of the day `today`: who has left by then counts in none. A group that
    another one takes the place of is not there: with more than 20 candidates
    `selection_frequency` stands instead of `core_index`; `pairwise` needs choices. Raises
    `FigureError` for a group that does not exist.
    """
    asked = list(only) or list(GROUPS)
    for name in asked:
        if name not in GROUPS:
            raise FigureError(
                words(
                    "There is no group of figures “{name}”. Choose from: {known}.",
                    name=name,
                    known=listing(GROUPS),
                )
            )
    there = apply(model, changes)
    groups = {**GROUPS, **FOR_LEADER} if leader else _for_everybody(model, changes, today)
    now = present(there, today)
    made = (
        (name, groups[name](there if name == CONTENT else now)) for name in groups if name in asked
    )
    return {name: group for name, group in made if group is not None}


def _for_everybody(saved: Model, changes: Sequence[Change], today: date | None) -> Groups:
    """The groups for whoever is not the leader, of a what-if on the saved library."""
    here = present(saved, today)
    groups: Groups = {**GROUPS, "approaches": partial(approach_figures, saved=here)}
    without = left_out(saved, changes, today)
    groups = {**groups, **dict.fromkeys(without, _nothing)}
    if without != ABOUT_STAFF:
        return groups
    return {**groups, CONTENT: _only_counts, "approaches": partial(approach_figures, untold=True)}


def left_out(saved: Model, changes: Sequence[Change], today: date | None) -> tuple[str, ...]:
    """The groups about staff in a what-if on the saved library that are for the leader alone.

    All of them where it says something of somebody who is stored, or asks something else of few;
    seats where other hours are taken: single people's hours decide them.
    """
    if not saved.people or not changes:
        return ()
    there = apply(saved, changes)
    guesses = any(saved.find("people", code) for code in codes_in(changes))
    here, now = present(saved, today), present(there, today)
    if guesses or not (keeps_secrets(saved, there) and keeps_secrets(here, now)):
        return ABOUT_STAFF
    return () if takes_alike(saved, there) else ("staffing",)


def _nothing(_: Model) -> None:
    """No figures at all."""


def _only_counts(model: Model) -> Group:
    """How many rows each table has; a digest would tell whether a guess is right."""
    return {**_model(model), "digest": None}


def _model(model: Model) -> Group:
    """The digest, and how many rows each table has."""
    return {"digest": model.digest, **{name: len(model.table(name)) for name in TABLES}}


def _alignment(model: Model) -> Group:
    """Each partnership's alignment, and what it adds to those that run today, by id."""
    rows = sorted(align(model).rows, key=lambda row: row.partnership)
    adds = find_adds(model)
    return {
        row.partnership: {
            "alignment": row.alignment,
            "low": row.low,
            "high": row.high,
            "assessed": row.assessed,
            "adds": adds[row.partnership],
            "rank": row.rank,
            "parts": dict(row.parts),
        }
        for row in rows
    }


def _weight_interval(model: Model) -> Group:
    """For each goal the shares of weight at which the first stays first, and who takes over.

    Of several who take over level with one another, the one whose id comes last. All unknown
    where nothing is in order.
    """
    found = find_intervals(model)
    none: Group = dict.fromkeys(("leader", "now", "low", "high", "below", "above"))
    return {goal.id: none for goal in model.goals} | {
        row.goal: {
            "leader": found.first,
            "now": row.now,
            "low": row.low,
            "high": row.high,
            "below": _entering(row.below),
            "above": _entering(row.above),
        }
        for row in found.of_first
    }


def _entering(takeover: Takeover | None) -> str | None:
    return None if takeover is None else max(takeover.enters)


def _rank_acceptability(model: Model) -> Group:
    """How it was sampled; then each partnership's shares of the places, by id."""
    found = rank_acceptability(model)
    return {"samples": found.samples, "seed": found.seed, "model": found.kind} | {
        row.partnership: {
            "first": row.first,
            "top_k": {str(TOP): row.top(TOP)},
            "ranks": list(row.ranks),
            "central_weight": row.central_weight,
            "confidence": row.confidence,
        }
        for row in found.rows
    }


def _pairwise(model: Model) -> Group | None:
    """The choices, the weights that agree with them, and what follows; None without choices."""
    choices = choices_of(model)
    if not choices.pairs:
        return None
    found, certain = find_agreement(model, choices), find_certain(choices)
    return {
        "choices": _choices(found),
        "agrees": found.agrees,
        "margin": found.margin,
        "change": found.change,
        "weights": found.weights,
        "saved": found.saved,
        "contradiction": _contradiction(find_contradiction(choices)),
        "necessary": None if certain is None else _preferred(certain, certain.necessary),
        "possible": None if certain is None else _preferred(certain, certain.possible),
    }


def _choices(found: Agreement) -> list[Group]:
    today = found.today or (None,) * len(found.pairs)
    return [
        {
            "rather": rather,
            "than": than,
            "today": ahead,
            "holds": None if ahead is None else holds(ahead),
        }
        for (rather, than), ahead in zip(found.pairs, today, strict=True)
    ]


def _contradiction(found: Contradiction | None) -> Group | None:
    if found is None:
        return None
    return {
        "together": [list(pair) for pair in found.together],
        "smallest": found.smallest,
        "alone": [list(pair) for pair in found.alone],
        "enough": [list(pair) for pair in found.enough],
        "fewest": found.fewest,
    }


def _preferred(certain: Certain, pairs: Pairs) -> dict[str, list[str]]:
    """For each partnership the others that it is preferred to, by id."""
    names = certain.partnerships
    return {
        name: [other for other, so in zip(names, row, strict=True) if so and other != name]
        for name, row in zip(names, pairs.tolist(), strict=True)
    }


GROUPS: Groups = {
    CONTENT: _model,
    "alignment": _alignment,
    "weight_interval": _weight_interval,
    "rank_acceptability": _rank_acceptability,
    "pairwise": _pairwise,
    "frontier": frontier_figures,
    "value_for_money": value_figures,
    "core_index": core_figures,
    "selection_frequency": frequency_figures,
    "robustness": robustness_figures,
    "approaches": approach_figures,
    "competences": competence_figures,
    "staffing": staffing_figures,
    "hiring": hiring_figures,
    "closing_plan": closing_figures,
}
"""The groups in the order they are printed."""
