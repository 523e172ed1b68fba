"""The figures about the next post as plain values, for the command line."""

from __future__ import annotations

from typing import Any

from lib.analysis.competences.hiring import Hire, Hiring, most_valuable_hire
from lib.analysis.competences.hiring_advice import advise
from lib.analysis.competences.small_groups import may_tell
from lib.model.model import Model

Figures = dict[str, Any]


def hiring_figures(model: Model, leader: bool = False) -> Figures:
    """The most valuable profile for one post and for two, and the source's three advices.

    They are None where fewer people than the smallest group work here, unless for the leader.
    """
    if not (leader or may_tell(model)):
        return {"one": None, "two": None, "advice": None}
    return {
        "one": _answer(most_valuable_hire(model, 1)),
        "two": _answer(most_valuable_hire(model, 2)),
        "advice": _advice(model),
    }


def _answer(found: Hiring | None) -> Figures | None:
    if found is None:
        return None
    return {
        "coverage_before": found.coverage_before,
        "best": _hire(found.best),
        "runner_up": None if found.runner_up is None else _hire(found.runner_up),
        "wanted": dict(found.wanted),
        "ways": found.ways,
        "weightings": found.weightings,
        "seed": found.seed,
        "model": found.kind,
    }


def _hire(hire: Hire) -> Figures:
    return {
        "profiles": [dict(profile) for profile in hire.profiles],
        "gain": hire.gain,
        "coverage": hire.coverage,
        "holds": hire.holds,
    }


def _advice(model: Model) -> Figures:
    found = advise(model)
    network, missing, external = found.network, found.missing, found.external
    return {
        "network": {
            "unknown_partners": [row.partner for row in network.strangers],
            "contactless_partners": [row.partner for row in network.contactless],
            "types": list(network.types),
        },
        "competences": {
            "missing": list(missing.competences),
            "professions": {name: list(rows) for name, rows in missing.professions.items()},
        },
        "external": None
        if external is None
        else {
            "competence": external.competence,
            "n": external.people,
            "needed": external.needed,
            "shortfall": None if external.needed is None else external.shortfall,
        },
    }
