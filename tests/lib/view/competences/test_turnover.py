"""Competences today beside a what-if: signs and tables."""

from __future__ import annotations

from dataclasses import replace

from lib.exchange.ready import demo
from lib.model.changes import apply, removal
from lib.model.model import Model
from lib.view.competences.turnover import TurnoverView, turnover_view
from tests.lib.view.competences.turned import EN, hired, left, turned
from tests.lib.view.screens import texts


def view(after: Model) -> TurnoverView:
    return turnover_view(demo(), after, turned(after), EN)


def rows(shown: TurnoverView) -> dict[object, tuple[object, ...]]:
    return {row[0]: row[1:] for row in shown.figures.rows}


def test_every_figure_stands_beside_todays_with_the_difference() -> None:
    found = rows(view(left()))
    assert found["Coverage of the competences (%)"] == ("65.1", "48.7", "−16.4")
    assert found["People missing, all competences together"] == ("18", "27", "+9")
    assert found["Ready for the role of network lead"] == ("1", "0", "−1")
    assert found["Lead seats that can be filled"] == ("1", "0", "−1")
    assert found["Strategy coverage (%)"] == ("89.5", "89.5", "0")


def test_what_cannot_be_told_is_left_open() -> None:
    nothing = Model()
    shown = turnover_view(nothing, nothing, turned(nothing, nothing), EN)
    assert {row[0]: row[1:] for row in shown.figures.rows}["Coverage of the competences (%)"] == (
        "–",
        "–",
        "–",
    )
    assert shown.dots == ()


def test_without_a_portfolio_there_are_no_seats_among_the_figures() -> None:
    found = replace(turned(left()), seats=None, portfolio=None)
    shown = turnover_view(demo(), left(), found, EN)
    assert not [row for row in shown.figures.rows if "seats" in str(row[0])]


def test_each_competence_has_its_people_before_after_and_needed() -> None:
    shown = view(hired())
    first = shown.dots[0]
    _, today, then, more, needed = shown.competences.rows[0]
    assert (today, then, needed) == (first.before, first.after, first.needed)
    assert more == (first.after or 0) - (first.before or 0)
    assert len(shown.dots) == len(demo().competences)


def test_a_competence_that_goes_is_still_named() -> None:
    after = apply(demo(), removal(demo(), "competences", "K1"))
    shown = view(after)
    name = demo().competences[0].name_en
    gone = next(it for it in shown.dots if it.label == name)
    assert gone.after is None
    assert next(row[3] for row in shown.competences.rows if row[0] == name) is None


def test_no_text_names_a_person() -> None:
    codes = {person.id for person in demo().people}
    assert not [text for text in texts(view(left())) if any(code in text for code in codes)]
