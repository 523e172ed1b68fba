"""Every group of figures."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from lib.analysis.alignment.pairs.agreeing import find_agreement
from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability
from lib.analysis.figures.groups import GROUPS, figures
from lib.analysis.ground.coverage import find_adds
from lib.errors import FigureError
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.alignment.pairs.builders import full, rather
from tests.lib.analysis.builders import strategy
from tests.models import models


def test_all_groups_come_in_their_order_when_none_is_asked_for() -> None:
    few = strategy({"S1": 1.0}, {"P1": (3.0,)})
    exact = [name for name in GROUPS if name not in ("selection_frequency", "pairwise")]
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
    assert found["P01"]["adds"] == find_adds(demo())["P01"]


def test_who_too_little_is_known_of_has_no_rank_but_a_value() -> None:
    model = strategy({"S1": 2.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (0.0, 0.0)})
    row = figures(model, ["alignment"])["alignment"]["P1"]
    assert (row["rank"], row["alignment"]) == (None, pytest.approx(100 / 3))
    assert (row["low"], row["high"]) == pytest.approx((100 / 3, 100.0))


def test_what_is_unknown_is_none() -> None:
    found = figures(strategy({"S1": None}, {"P1": (3.0,)}), ["alignment"])["alignment"]["P1"]
    assert (found["alignment"], found["rank"], found["parts"]) == (None, None, {})


def test_each_goal_has_the_weights_at_which_the_leader_stays_first() -> None:
    found = figures(demo(), ["weight_interval"])["weight_interval"]
    assert list(found) == ["S1", "S2", "S3", "S4", "S5", "S6"]
    assert found["S1"] == {
        "leader": "P02",
        "now": 0.25,
        "low": pytest.approx(0.2467, abs=5e-5),
        "high": 1.0,
        "below": "P12",
        "above": None,
    }


def test_shares_of_ranks_are_of_weightings_near_todays() -> None:
    found = figures(demo(), ["rank_acceptability"])["rank_acceptability"]
    assert isinstance(found, dict)
    assert {"samples": 10_000, "model": "near"}.items() <= found.items()
    assert found["P02"] == {
        "first": rank_acceptability(demo(), "near").find("P02").first,
        **{key: found["P02"][key] for key in ("top_k", "ranks", "central_weight", "confidence")},
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


ROWS = {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.0, 1.0)}


def test_without_choices_there_is_no_group() -> None:
    assert figures(demo(), ["pairwise"]) == {}


def test_choices_come_with_the_weights_that_agree_and_what_is_then_certain() -> None:
    model = full({"S1": 1.0, "S2": 3.0}, ROWS, "P1>P2")
    found = figures(model, ["pairwise"])["pairwise"]
    assert found["choices"] == [{"rather": "P1", "than": "P2", "today": -50.0, "holds": False}]
    assert (found["agrees"], found["contradiction"]) == (False, None)
    assert found["weights"] == find_agreement(model).weights
    assert found["necessary"] == {"P1": ["P2", "P3"], "P2": [], "P3": []}
    assert found["possible"] == {"P1": ["P2", "P3"], "P2": ["P3"], "P3": ["P2"]}
    json.dumps(found)


def test_choices_that_contradict_one_another_are_named_and_nothing_follows() -> None:
    found = figures(full({"S1": 1.0, "S2": 1.0}, ROWS, "P1>P2", "P2>P1"), ["pairwise"])["pairwise"]
    assert found["contradiction"]["together"] == [["P1", "P2"], ["P2", "P1"]]
    assert found["necessary"] is found["possible"] is found["weights"] is None


def test_without_weights_it_is_not_known_whether_a_choice_holds() -> None:
    found = figures(full({"S1": None, "S2": None}, ROWS, "P1>P2"), ["pairwise"])["pairwise"]
    assert found["choices"] == [{"rather": "P1", "than": "P2", "today": None, "holds": None}]


def test_of_the_demo_the_figures_can_be_written_down() -> None:
    json.dumps(figures(rather(demo(), ("P07", "P02")), ["pairwise"]))
