"""Every figure as plain values."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from lib.analysis.figures import GROUPS, figures
from lib.analysis.order.alignment import align
from lib.errors import FigureError
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.models import models


def test_all_groups_come_in_their_order_when_none_is_asked_for() -> None:
    few = strategy({"S1": 1.0}, {"P1": (3.0,)})
    exact = [name for name in GROUPS if name != "selection_frequency"]
    assert list(figures(few)) == exact


def test_only_the_groups_asked_for_come() -> None:
    assert list(figures(demo(), ["alignment"])) == ["alignment"]


def test_groups_keep_their_order_whatever_the_order_asked() -> None:
    assert list(figures(demo(), ["alignment", "model"])) == ["model", "alignment"]


def test_a_group_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(FigureError, match=r"“alignments”.*alignment"):
        figures(demo(), ["alignments"])


def test_the_model_is_told_by_its_digest_and_its_rows() -> None:
    found = figures(demo(), ["model"])["model"]
    assert found["digest"] == demo().digest
    assert (found["goals"], found["partnerships"], found["people"]) == (6, 24, 30)


def test_alignment_stands_by_id_and_is_not_rounded() -> None:
    found = figures(demo(), ["alignment"])["alignment"]
    row = align(demo()).find("P01")
    assert list(found) == sorted(found)
    assert (found["P01"]["alignment"], found["P01"]["rank"]) == (row.alignment, 6)
    assert found["P01"]["parts"] == row.parts


def test_what_is_unknown_is_none() -> None:
    found = figures(strategy({"S1": None}, {"P1": (3.0,)}), ["alignment"])["alignment"]["P1"]
    assert (found["alignment"], found["rank"], found["parts"]) == (None, None, {})


def test_each_goal_has_the_weights_at_which_the_leader_stays_first() -> None:
    found = figures(demo(), ["weight_interval"])["weight_interval"]
    assert list(found) == ["S1", "S2", "S3", "S4", "S5", "S6"]
    assert found["S1"] == {
        "leader": "P02",
        "now": 0.25,
        "low": pytest.approx(2 / 11),
        "high": 1.0,
        "below": "P12",
        "above": None,
    }


def test_where_nothing_is_in_order_every_part_of_an_interval_is_unknown() -> None:
    found = figures(strategy({"S1": None}, {"P1": (3.0,)}), ["weight_interval"])
    assert set(found["weight_interval"]["S1"].values()) == {None}


@given(models())
def test_the_same_content_gives_the_same_bytes(model: Model) -> None:
    again = Model.of(reversed(list(model.rows())))
    assert json.dumps(figures(again), allow_nan=False) == json.dumps(figures(model))


def test_the_leader_gets_the_same_groups_with_more_in_them() -> None:
    some = ["competences", "hiring"]
    assert list(figures(demo(), some, leader=True)) == some
    assert "leave_loss" in figures(demo(), some, leader=True)["competences"]
    assert "leave_loss" not in figures(demo(), some)["competences"]
