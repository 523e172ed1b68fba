"""How staff stand to the profiles of the roles."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.competences.levels import levels_used, meets, must_haves
from lib.analysis.competences.roles import RoleGaps, find_role_gaps
from lib.model.competences import Profile
from lib.model.model import Model
from lib.model.people import Person
from tests.lib.analysis.staff import Levels, competence, team, teams

ROWS = (competence("K1", weight=3.0), competence("K2", weight=1.0))


def asks(role: str = "partnership_lead", level: int | None = 4) -> tuple[Profile, Profile]:
    return (
        Profile(role=role, competence="K1", level=level, must=True),
        Profile(role=role, competence="K2", level=2),
    )


def role(levels: Levels, *rows: Profile | Person) -> RoleGaps:
    (found,) = find_role_gaps(team(levels, *ROWS, *rows))
    return found


def test_fit_is_the_weighted_share_of_the_levels_asked_that_are_there() -> None:
    fit = role({"A": (2, 1)}, *asks()).find("A")
    assert fit.fit == pytest.approx(1 - (3 * 2 + 1 * 1) / (3 * 4 + 1 * 2))
    assert (fit.gaps, fit.steps) == ({"K1": 2, "K2": 1}, 3)


def test_a_surplus_never_makes_up_for_a_gap() -> None:
    found = role({"A": (4, 1), "B": (5, 1)}, *asks())
    assert found.find("A").fit == found.find("B").fit


def test_a_missing_must_have_is_said_apart() -> None:
    found = role({"A": (3, 5), "B": (4, 0)}, *asks())
    assert (found.find("A").missing, found.find("B").missing) == (("K1",), ())
    assert found.with_must_haves == found.ready == 1


def test_an_unknown_level_counts_as_nothing_and_is_reported() -> None:
    fit = role({"A": (None, 2)}, *asks()).find("A")
    assert (fit.missing, fit.unknown, fit.gaps) == (("K1",), ("K1",), {"K1": 4})


def test_fit_is_unknown_where_the_profile_weighs_nothing() -> None:
    rows = (competence("K1", weight=0.0), competence("K2", weight=None))
    (found,) = find_role_gaps(team({"A": (5, 5)}, *rows, *asks()))
    assert found.find("A").fit is None


@pytest.mark.parametrize(
    ("mandate", "answer", "ready"),
    [("management", "yes", 1), ("backing", "partly", 1), ("none", "no", 0), (None, None, 0)],
)
def test_the_network_lead_needs_a_mandate_that_no_level_makes_up_for(
    mandate: str | None, answer: str | None, ready: int
) -> None:
    found = role({"A": (5, 5)}, *asks("network_lead"), Person(id="A", mandate=mandate))
    assert (found.find("A").mandate, found.ready, found.with_must_haves) == (answer, ready, 1)


def test_the_partnership_lead_needs_no_mandate() -> None:
    assert role({"A": (5, 5)}, *asks(), Person(id="A", mandate="none")).ready == 1


def test_a_role_that_asks_for_nothing_is_not_there() -> None:
    unasked = Profile(role="all_staff", competence="K1")
    assert find_role_gaps(team({"A": (5, 5)}, *ROWS, unasked)) == ()


def test_somebody_who_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError):
        role({"A": (5, 5)}, *asks()).find("B")


@given(teams())
def test_fit_and_must_haves_are_as_one_would_reckon_by_hand(model: Model) -> None:
    levels = levels_used(model)
    weights = {row.id: row.weight or 0.0 for row in model.competences}
    for found in find_role_gaps(model):
        whole = sum(weights[ask.competence] * ask.level for ask in found.asks)
        for fit in found.fits:
            gap = sum(
                weights[ask.competence]
                * max(0, ask.level - levels.get((fit.person, ask.competence), 0))
                for ask in found.asks
            )
            assert fit.fit == (pytest.approx(1 - gap / whole) if whole else None)
            musts = must_haves(model, found.role)
            assert (not fit.missing) == meets(levels, fit.person, musts)
        for ask in found.asks:
            asked = {ask.competence: ask.level}
            assert ask.people == sum(meets(levels, p.id, asked) for p in model.people)
