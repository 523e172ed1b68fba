"""Fit of people to roles against a case that was reckoned by a second method."""

from __future__ import annotations

import pytest

from lib.analysis.competences.roles import find_role_gaps
from lib.model.competences import Profile
from tests.published.competence_case import NAMES, five

NETWORK = (4, 4, 4, 3, 3, 3, 3)
PARTNERSHIP = (3, 3, 2, 3, 3, 3, 4)
"""The levels of the two profiles, in the order of the competences."""
FITS = {
    "Anne": (0.928571, 0.866667),
    "Bo": (0.642857, 0.75),
    "Carla": (0.7, 0.766667),
    "David": (0.457143, 0.533333),
    "Eva": (0.542857, 0.633333),
}


def test_fit_of_the_team_of_five_to_both_lead_roles() -> None:
    """Constructed case “role fit and assignment”, part B: 1 − Σ w max(0, T − L) / Σ w T."""
    profiles = [
        Profile(role=role, competence=name, level=level)
        for role, levels in (("network_lead", NETWORK), ("partnership_lead", PARTNERSHIP))
        for name, level in zip(NAMES, levels, strict=True)
    ]
    network, partnership = find_role_gaps(five(*profiles))
    found = {p: (network.find(p).fit, partnership.find(p).fit) for p in FITS}
    assert found == {p: pytest.approx(fits, abs=5e-7) for p, fits in FITS.items()}
