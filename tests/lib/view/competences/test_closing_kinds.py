"""Kinds of action to think of."""

from lib.exchange.ready import demo
from lib.model.competences import ACTIONS
from lib.view.competences.closing_kinds import kinds_for, kinds_table, meanings
from tests.lib.view.competences.closings import EN, bare


def test_what_all_staff_need_is_developed() -> None:
    assert kinds_for(demo(), "K9", 3)[0] == "develop"


def test_what_no_role_asks_for_is_borrowed_or_hired() -> None:
    assert kinds_for(demo(), "X2", 1)[:2] == ("borrow", "hire")


def test_more_than_there_are_people_for_is_hired() -> None:
    assert kinds_for(demo(), "K9", 31)[0] == "hire"


def test_every_gap_has_kinds_to_think_of() -> None:
    rows = kinds_table(bare(), EN).rows
    assert len(rows) == 9
    assert all(row[2] for row in rows)


def test_every_kind_is_explained() -> None:
    assert len(meanings(EN)) == len(ACTIONS)
