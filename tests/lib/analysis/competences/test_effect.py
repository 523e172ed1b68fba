"""Every competence figure before and after a what-if."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.competences.effect import compare_competences
from lib.analysis.competences.gaps import find_gaps
from lib.exchange.ready import demo
from lib.model.changes import Remove, apply
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team, teams, without

ROWS = (competence("K1"), competence("K2", needed=2))


def test_somebody_leaving_opens_what_only_they_had() -> None:
    model = team({"A": (3, 3), "B": (1, 3)}, *ROWS)
    found = compare_competences(model, without(model, "A"))
    assert (found.opened, found.closed) == (("K1", "K2"), ())
    assert (found.new_uncovered, found.new_single_points) == (("K1",), ("K2",))
    assert found.find("shortfall").difference == 2
    assert found.find("redundancy_coverage").difference == pytest.approx(-0.75)


def test_the_way_back_closes_the_same() -> None:
    model = team({"A": (3, 3), "B": (1, 3)}, *ROWS)
    assert compare_competences(without(model, "A"), model).closed == ("K1", "K2")


def test_a_competence_that_goes_has_no_figure_afterwards() -> None:
    model = Model.of(ROWS)
    found = compare_competences(model, apply(model, [Remove("competences", "K2")]))
    gone = found.competences[1]
    assert (gone.competence, gone.people.after, gone.shortfall.difference) == ("K2", None, None)


def test_the_roles_that_can_be_filled_are_among_the_figures() -> None:
    found = compare_competences(demo(), without(demo(), "M28"))
    assert (found.find("ready.network_lead").before, found.find("ready.network_lead").after) == (
        1,
        0,
    )


def test_a_figure_that_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError):
        compare_competences(demo(), demo()).find("happiness")


@given(teams())
def test_nothing_changed_moves_nothing(model: Model) -> None:
    found = compare_competences(model, model)
    assert not any(row.has_moved for row in found.figures)
    assert found.opened == found.closed == found.new_single_points == found.new_uncovered == ()


@given(teams(), teams())
def test_each_side_has_the_figures_of_its_own_model(before: Model, after: Model) -> None:
    found = compare_competences(before, after).find("redundancy_coverage")
    assert found.before == find_gaps(before).redundancy_coverage
    assert found.after == find_gaps(after).redundancy_coverage
