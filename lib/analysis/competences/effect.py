"""What a change of staff does to the competences: every figure before and after, and losses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from lib.analysis.competences.gaps import CompetenceGap, Gaps, assemble, find_gaps
from lib.analysis.competences.partnerships import find_special_needs
from lib.analysis.competences.roles import find_role_gaps
from lib.analysis.ground.comparing import Pair
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class GapChange:
    """One competence, people at target and people missing, before and after (None: not there)."""

    competence: str
    people: Pair
    shortfall: Pair


@dataclass(frozen=True, slots=True)
class CompetenceEffect:
    """What a what-if does to the competences. Lists name competences, in the model's order.

    `figures`: enough (competences with people enough), asked (those that somebody has to have),
    redundancy_coverage, shortfall (people missing in all), steps_to_close, bus_factor,
    single_points and uncovered (how many), professions (how many are lacking), and for each role
    how many are ready for it.
    """

    figures: tuple[Pair, ...]
    competences: tuple[GapChange, ...]
    new_single_points: tuple[str, ...]
    new_uncovered: tuple[str, ...]
    closed: tuple[str, ...]
    opened: tuple[str, ...]

    def find(self, figure: str) -> Pair:
        """One figure; raises `KeyError` for one that is not there."""
        return {row.name: row for row in self.figures}[figure]


def compare_competences(before: Model, after: Model) -> CompetenceEffect:
    """Every competence figure of both models, side by side."""
    old, new = find_gaps(before), find_gaps(after)
    figures, later = _figures(before, old), _figures(after, new)
    names = dict.fromkeys((*figures, *later))
    short, still = _short(old), _short(new)
    return CompetenceEffect(
        figures=tuple(Pair(name, figures.get(name), later.get(name)) for name in names),
        competences=_held(old, new),
        new_single_points=_added(old.single_points, new.single_points),
        new_uncovered=_added(old.uncovered, new.uncovered),
        closed=_added(still, short),
        opened=_added(short, still),
    )


def _figures(model: Model, gaps: Gaps) -> dict[str, float | None]:
    return {
        "enough": len(gaps.enough),
        "asked": sum(row.is_asked for row in gaps.competences),
        "redundancy_coverage": gaps.redundancy_coverage,
        "shortfall": sum(row.shortfall for row in gaps.competences),
        "steps_to_close": sum(row.steps_to_close or 0 for row in gaps.competences),
        "bus_factor": gaps.bus_factor,
        "single_points": len(gaps.single_points),
        "uncovered": len(gaps.uncovered),
        "professions": len(find_special_needs(model).professions),
        **{f"ready.{role.role}": role.ready for role in find_role_gaps(model)},
    }


def _held(old: Gaps, new: Gaps) -> tuple[GapChange, ...]:
    before, after = _by_competence(old), _by_competence(new)
    return tuple(
        _change(name, before.get(name), after.get(name))
        for name in dict.fromkeys((*before, *after))
    )


def _change(competence: str, old: CompetenceGap | None, new: CompetenceGap | None) -> GapChange:
    people = [None if row is None else row.people for row in (old, new)]
    shortfall = [None if row is None else row.shortfall for row in (old, new)]
    return GapChange(competence, Pair("people", *people), Pair("shortfall", *shortfall))


def _by_competence(gaps: Gaps) -> dict[str, CompetenceGap]:
    return {row.competence: row for row in gaps.competences}


def _short(gaps: Gaps) -> tuple[str, ...]:
    return tuple(row.competence for row in gaps.competences if row.shortfall)


def _added(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in after if name not in before)


@dataclass(frozen=True, slots=True)
class Loss:
    """What redundancy coverage loses when these people leave together. Personal: leader only."""

    people: tuple[str, ...]
    loss: float


def leave_losses(model: Model) -> dict[str, float]:
    """V − V without q, for every person q; empty where nothing is weighed. Personal: leader only.

    The same as redundancy coverage before and after `leaving`: only n changes, by one wherever the
    person is at target.
    """
    team = assemble(model)
    if not team.asked.can_be_weighed:
        return {}
    without = team.asked.coverage(team.counts - team.reached)
    lost = team.asked.coverage(team.counts) - without
    return dict(zip(team.people, lost.tolist(), strict=True))


def worst_pairs(model: Model, shown: int = 3) -> tuple[Loss, ...]:
    """The pairs of people whose leaving together costs most, worst first. Personal: leader only.

    Every pair is tried. Of equals those first by code; pairs that cost nothing are left out.
    """
    team = assemble(model)
    if not team.asked.can_be_weighed or len(team.people) < 2:
        return ()
    pairs = np.array(list(combinations(range(len(team.people)), 2)))
    left = team.counts - team.reached[pairs].sum(axis=1)
    lost = team.asked.coverage(team.counts) - team.asked.coverage(left)
    worst = np.argsort(-lost, kind="stable")[:shown].tolist()
    return tuple(
        Loss((team.people[pairs[i, 0]], team.people[pairs[i, 1]]), float(lost[i]))
        for i in worst
        if lost[i] > 0
    )
