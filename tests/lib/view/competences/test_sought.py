"""The post that texts are written about."""

from __future__ import annotations

import pytest

from lib.exchange.framework import GENERAL
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.view.competences.sought import (
    describe,
    questions_about,
    sought_hire,
    sought_role,
)
from lib.words import Name
from tests.lib.view.competences.hired import found


def test_what_other_weightings_ask_for_is_desirable() -> None:
    sought = sought_hire(demo(), found().best.profiles[0], found())
    assert sought.must == {"K2": 4, "X1": 3, "X2": 3}
    assert set(sought.desirable) == {"K11", "K6", "K4"}
    assert not set(sought.must) & set(sought.desirable)


def test_a_role_without_marked_must_haves_needs_its_whole_profile() -> None:
    none = [Set("profiles", (row.role, row.competence), "must", None) for row in demo().profiles]
    sought = sought_role(apply(demo(), none), "network_lead")
    assert not sought.desirable
    assert sought.asked == sought.must


def test_the_librarys_own_description_comes_before_the_frameworks() -> None:
    assert "drawing" not in str(describe(demo(), "K3"))
    own = apply(demo(), [Set("competences", "K3", "description", "Holder trådene.")])
    assert describe(own, "K3") == Name("Holder trådene.", None)


def test_a_competence_of_the_librarys_own_is_not_described_by_anybody_else() -> None:
    assert describe(demo(), "X1") is None
    assert describe(demo(), "gone") is None


@pytest.mark.parametrize("level", range(1, 6))
def test_a_competence_of_the_framework_has_its_own_questions(level: int) -> None:
    asked = questions_about(demo(), "K3", level)
    assert len(asked) == 2
    assert {row.competence for row in asked} == {"K3"}


def test_the_librarys_own_competences_have_the_general_questions() -> None:
    assert {row.competence for row in questions_about(demo(), "X1", 3)} == {GENERAL}
    own = apply(demo(), [Set("competences", "K3", "pack", "own")])
    assert {row.competence for row in questions_about(own, "K3", 3)} == {GENERAL}


def test_level_0_has_no_questions() -> None:
    assert questions_about(demo(), "K3", 0) == ()
