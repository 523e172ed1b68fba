"""Special competences and the partnerships that wait for them."""

from __future__ import annotations

from lib.analysis.competences.special_needs import find_special_needs
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.gap_needs import NeedsView, needs_view
from tests.lib.view.competences.gapped import EN, led, library


def view(model: Model) -> NeedsView:
    return needs_view(model, find_special_needs(model), EN)


def test_a_profession_nobody_has_is_named_with_the_partnership_that_waits() -> None:
    assert any(
        "Nobody has “Fundraising” at the level asked" in line and "literature festival" in line
        for line in view(demo()).lines
    )


def test_where_every_need_is_met_that_is_said() -> None:
    assert view(led()).lines == (
        "Somebody has every special competence that partnerships ask for.",
    )


def test_where_nothing_is_asked_nothing_is_said() -> None:
    found = view(library())
    assert not found.lines
    assert not found.table.rows
