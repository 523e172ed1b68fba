"""Own and leader's view of the same levels, side by side: never averaged into one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from lib.analysis.competences.privacy import may_tell
from lib.model.model import Model
from lib.model.people import Level

APART = 2
"""Levels from which on two views of one level lie far apart."""


@dataclass(frozen=True, slots=True)
class BothViews:
    """Both views of one person's level: personal."""

    person: str
    competence: str
    own: int
    leader: int

    @property
    def difference(self) -> int:
        """Leader's view less own view: negative where the person sees more than the leader."""
        return self.leader - self.own

    @property
    def is_apart(self) -> bool:
        """Whether the views are two levels or more from one another."""
        return abs(self.difference) >= APART


@dataclass(frozen=True, slots=True)
class Views:
    """One competence, over the `both` people of whom both views are known.

    Every mean is over the same people, so that none can be reckoned from two figures. The means
    are None where `both` are too few to be shown. `only_own` and `only_leader` people have one
    view, `neither` none.
    """

    competence: str
    both: int
    only_own: int
    only_leader: int
    neither: int
    mean_own: float | None
    mean_leader: float | None
    mean_difference: float | None
    apart: int | None


@dataclass(frozen=True, slots=True)
class TwoViews:
    """Every competence; `pairs` (by person) are empty outside the leader's own view."""

    competences: tuple[Views, ...]
    pairs: tuple[BothViews, ...]


def compare_views(model: Model, leader: bool = False, saved: Model | None = None) -> TwoViews:
    """Own and leader's view of every level that has both, by competence, and for the leader all.

    Outside the leader's view no mean is over fewer people than the smallest group. In a what-if,
    `saved` is the library without it: invented people make no group larger there, and are left out.
    """
    staff = model.people
    if saved is not None and not leader:
        staff = tuple(row for row in staff if saved.find("people", row.id) is not None)
    real = {row.id for row in staff}
    rows: dict[str, list[Level]] = {row.id: [] for row in model.competences}
    for level in model.levels:
        if level.person in real:
            rows[level.competence].append(level)
    least = 1 if leader else max(1, model.options.min_group)
    if not (leader or may_tell(model)):
        return TwoViews((), ())
    pairs = tuple(_pairs(model.levels)) if leader else ()
    return TwoViews(
        tuple(_views(name, levels, len(staff), least) for name, levels in rows.items()), pairs
    )


def _views(competence: str, levels: list[Level], staff: int, least: int) -> Views:
    pairs = list(_pairs(levels))
    own = sum(row.own is not None for row in levels) - len(pairs)
    leader = sum(row.leader is not None for row in levels) - len(pairs)
    told = len(pairs) >= least
    return Views(
        competence=competence,
        both=len(pairs),
        only_own=own,
        only_leader=leader,
        neither=staff - len(pairs) - own - leader,
        mean_own=fmean(pair.own for pair in pairs) if told else None,
        mean_leader=fmean(pair.leader for pair in pairs) if told else None,
        mean_difference=fmean(pair.difference for pair in pairs) if told else None,
        apart=sum(pair.is_apart for pair in pairs) if told else None,
    )


def _pairs(levels: Iterable[Level]) -> Iterable[BothViews]:
    for row in levels:
        if row.own is not None and row.leader is not None:
            yield BothViews(row.person, row.competence, row.own, row.leader)
