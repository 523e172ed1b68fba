"""What few people's levels and contacts give away, and figures without it.

How many are at the target there is told, because that is what a single point is. What tells how
far from it they are is not: it is the level of one of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from lib.analysis.competences.competence_effect import CompetenceEffect
from lib.analysis.competences.gaps import Gaps
from lib.analysis.competences.noise import NoiseTest
from lib.analysis.competences.qualified import levels_used
from lib.model.model import Model


def known_of_few(model: Model) -> frozenset[str]:
    """The competences in which the levels of fewer people than the smallest group are known."""
    known = Counter(competence for _, competence in levels_used(model))
    return frozenset(name for name, n in known.items() if n < model.options.min_group)


def gaps_but_steps(gaps: Gaps, few: Collection[str]) -> Gaps:
    """The gaps with the levels to climb unknown in these competences."""
    rows = tuple(
        replace(row, steps_to_close=None) if row.competence in few else row
        for row in gaps.competences
    )
    return replace(gaps, competences=rows)


def noise_but_few(found: NoiseTest, few: Collection[str]) -> NoiseTest:
    """The noise test without these competences: how often they hold is how far levels are off."""
    rows = tuple(row for row in found.competences if row.competence not in few)
    return replace(found, competences=rows)


def effect_but_steps(effect: CompetenceEffect, few: Collection[str]) -> CompetenceEffect:
    """The effect without the levels to climb in all, from which those of few could be reckoned."""
    if not few:
        return effect
    figures = tuple(row for row in effect.figures if row.name != "steps_to_close")
    return replace(effect, figures=figures)


def but_few_contacts(model: Model, saved: Model) -> Model:
    """The model without contacts where fewer people's than the smallest group are noted.

    Whom nobody knows is else what those few have not noted. It is people of the `saved` library
    who count: a what-if may invent some.
    """
    noted = {row.person for row in saved.contacts}
    return model if len(noted) >= saved.options.min_group else model.with_tables({"contacts": ()})
