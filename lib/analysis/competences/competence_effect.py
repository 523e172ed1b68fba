"""Every competence figure before and after a what-if: somebody leaves, is hired or has learnt."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.competences.gaps import Gaps, Held, find_gaps
from lib.analysis.competences.roles import find_role_gaps
from lib.analysis.competences.special_needs import find_special_needs
from lib.analysis.pairs import Pair
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class HeldChange:
    """One competence, people at target and people missing, before and after (None: not there)."""

    competence: str
    people: Pair
    shortfall: Pair


@dataclass(frozen=True, slots=True)
class CompetenceEffect:
    """What a what-if does to the competences. Lists name competences, in the model's order.

    `figures`: redundancy_coverage, shortfall (people missing in all), steps_to_close, bus_factor,
    single_points and uncovered (how many), professions (how many are lacking), and for each role
    how many are ready for it.
    """

    figures: tuple[Pair, ...]
    competences: tuple[HeldChange, ...]
    new_single_points: tuple[str, ...]
    new_uncovered: tuple[str, ...]
    closed: tuple[str, ...]
    opened: tuple[str, ...]

    def find(self, figure: str) -> Pair:
        """One figure; raises `KeyError` for one that is not there."""
        for row in self.figures:
            if row.name == figure:
                return row
        raise KeyError(figure)


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
        "redundancy_coverage": gaps.redundancy_coverage,
        "shortfall": sum(row.shortfall for row in gaps.competences),
        "steps_to_close": sum(row.steps_to_close or 0 for row in gaps.competences),
        "bus_factor": gaps.bus_factor,
        "single_points": len(gaps.single_points),
        "uncovered": len(gaps.uncovered),
        "professions": len(find_special_needs(model).professions),
        **{f"ready.{role.role}": role.ready for role in find_role_gaps(model)},
    }


def _held(old: Gaps, new: Gaps) -> tuple[HeldChange, ...]:
    before, after = _by_competence(old), _by_competence(new)
    return tuple(
        _change(name, before.get(name), after.get(name))
        for name in dict.fromkeys((*before, *after))
    )


def _change(competence: str, old: Held | None, new: Held | None) -> HeldChange:
    people = [None if row is None else row.people for row in (old, new)]
    shortfall = [None if row is None else row.shortfall for row in (old, new)]
    return HeldChange(competence, Pair("people", *people), Pair("shortfall", *shortfall))


def _by_competence(gaps: Gaps) -> dict[str, Held]:
    return {row.competence: row for row in gaps.competences}


def _short(gaps: Gaps) -> tuple[str, ...]:
    return tuple(row.competence for row in gaps.competences if row.shortfall)


def _added(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in after if name not in before)
