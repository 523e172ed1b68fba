"""The partnerships for which a reason may be given."""

from __future__ import annotations

from dataclasses import replace

from lib.text.language import language
from lib.view.scenarios.reason_rows import reason_rows
from tests.lib.view.scenarios.decisions import changed, demo_decision

EN = language("en")


def test_the_chosen_come_first_and_every_living_partnership_stands_once() -> None:
    decision = demo_decision()
    rows = reason_rows(decision, EN)
    chosen = [row.id for row in rows if row.state == "chosen"]
    assert set(chosen) == set(decision.chosen_outcome.approach.chosen)
    assert [row.id for row in rows][: len(chosen)] == chosen
    living = {row.id for row in decision.chosen_model.partnerships if row.status != "ended"}
    assert sorted(row.id for row in rows) == sorted(living)


def test_the_order_does_not_hang_on_what_is_typed() -> None:
    typed = changed(reasons={"P20": "Later", "P01": "Our best"})
    assert reason_rows(typed, EN) == reason_rows(demo_decision(), EN)


def test_without_a_portfolio_there_is_nothing_to_give_reasons_for() -> None:
    decision = demo_decision()
    bare = replace(decision.today, approach=replace(decision.today.approach, portfolio=None))
    assert reason_rows(replace(decision, today=bare, compared=(), chosen=None), EN) == ()
