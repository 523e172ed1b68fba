"""How well a person's levels fit what a role asks for. Personal: shown to the leader only."""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.qualified import Levels
from lib.model.model import Model


def role_profile(model: Model, role: str) -> dict[str, int]:
    """The levels that the role asks for by competence, must-haves and others; unknown left out."""
    return {
        row.competence: row.level
        for row in model.profiles
        if row.role == role and row.level is not None
    }


def competence_weights(model: Model) -> dict[str, float]:
    """The weight of each competence, in points; unknown weighs 0."""
    return {row.id: row.weight or 0.0 for row in model.competences}


def role_fit(
    levels: Levels, person: str, asked: Mapping[str, int], weights: Mapping[str, float]
) -> float:
    """Fit 0 to 1: 1 − Σ w_c max(0, T_c − L_c) / Σ w_c T_c; a surplus never makes up for a gap.

    An unknown level counts as 0. Where none of what is asked has a weight, all weigh the same.
    Where nothing is asked, everybody fits.
    """
    weighed = {name: weights.get(name, 0.0) for name in asked}
    if not any(weighed[name] * level for name, level in asked.items()):
        weighed = dict.fromkeys(asked, 1.0)
    whole = sum(weighed[name] * level for name, level in asked.items())
    if not whole:
        return 1.0
    gaps = (
        weighed[name] * max(0, level - levels.get((person, name), 0))
        for name, level in asked.items()
    )
    return 1.0 - sum(gaps) / whole
