"""Special competences that partnerships ask for."""

from __future__ import annotations

from lib.analysis.competences.special_needs import SpecialNeeds, find_special_needs
from lib.model.competences import Need
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.model.tables import Row
from tests.lib.analysis.staff import Levels, competence, team

ROWS: tuple[Row, ...] = (
    competence("X1"),
    Partnership(id="P1", title="P1"),
    Partnership(id="P2", title="P2", status="ended"),
)


def staffed(levels: Levels, *needs: Need) -> Model:
    return team(levels, *ROWS, *needs)


def needs(levels: Levels, *rows: Need) -> SpecialNeeds:
    return find_special_needs(staffed(levels, *rows))


def need(partnership: str = "P1", level: int | None = 3) -> Need:
    return Need(partnership=partnership, competence="X1", level=level)


def test_people_at_the_level_that_the_partnership_asks_for_are_counted() -> None:
    (row,) = needs({"A": (3,), "B": (2,), "C": (None,)}, need()).needs
    assert (row.people, row.unknown, row.is_met) == (1, 1, True)


def test_what_nobody_has_is_a_profession_the_library_has_not_got() -> None:
    found = needs({"A": (2,)}, need())
    assert (found.professions, found.waiting("X1")) == (("X1",), ("P1",))


def test_what_somebody_has_is_no_missing_profession() -> None:
    assert needs({"A": (3,)}, need()).professions == ()


def test_a_need_without_a_level_asks_for_nothing() -> None:
    assert needs({"A": (0,)}, need(level=None)).needs == ()


def test_partnerships_that_have_ended_need_nothing() -> None:
    assert needs({"A": (0,)}, need("P2")).needs == ()


def test_only_the_needs_of_the_chosen_partnerships_are_told() -> None:
    model = staffed({"A": (0,)}, need("P1"), need("P2"))
    assert [row.partnership for row in find_special_needs(model, {"P2"}).needs] == ["P2"]
