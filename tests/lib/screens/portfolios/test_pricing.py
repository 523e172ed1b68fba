"""What it costs to choose otherwise, and what more of something would bring, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from lib.analysis.portfolios.best import Portfolio, best_portfolio
from lib.analysis.portfolios.conditions import Source
from lib.analysis.portfolios.pricing import Forced, Worth
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.portfolios.pricing import PricesView, prices_of, prices_view, reasons, reasons_of
from lib.study import Study, study_of
from lib.study.base import Kept
from tests.readers import EN

T = TypeVar("T")
MONEY, HOURS = Source("budget"), Source("hours", "BU")
RULED = apply(
    demo(),
    [
        Add("rules", Rule(id="R1", kind="excludes", partnerships=("P01", "P02"))),
        Set("partnerships", "P03", "fixed", "never"),
    ],
)


def best(model: Model) -> Portfolio:
    found = best_portfolio(model)
    assert found is not None
    return found


def said(model: Model, partnership: str) -> tuple[str, ...]:
    return reasons_of(study_of(model), partnership, EN)


def view(*found: Worth, late: int = 0) -> PricesView:
    return prices_view(RULED, found, late, EN)


def test_what_brings_most_is_the_finding_and_stands_first() -> None:
    shown = view(Worth(MONEY, 0.0), Worth(HOURS, 0.0119))
    assert shown.finding == (
        "Worth most: 100 hours more in Children & Young People (1.2 percentage points more "
        "coverage)."
    )
    assert [row[0] for row in shown.table.rows] == [
        "100 hours more in Children & Young People",
        "DKK 10,000 more a year",
    ]


def test_where_nothing_brings_anything_that_is_said() -> None:
    assert view(Worth(MONEY, 0.0)).finding.startswith("Neither a little more money")


def test_what_was_not_found_in_time_is_not_claimed_to_bring_nothing() -> None:
    shown = view(Worth(HOURS, 0.0), late=1)
    assert shown.finding == "Of those found in time, not one would cover more."
    assert not any("brings nothing" in note for note in shown.notes)


def test_a_rule_and_a_fixed_place_are_said_in_words() -> None:
    rows = view(Worth(Source("rule", "R1"), 0.1), Worth(Source("fixed", "P03"), 0.05)).table.rows
    assert rows[0][0] == (
        "without the rule “Only one of Reading trail 0–6 and Reading groups in care homes”"
    )
    assert str(rows[1][0]).startswith("without “must not be in” for Children")


def test_it_is_said_whether_a_single_hour_helps() -> None:
    assert "brings nothing" in view(Worth(HOURS, 0.1)).notes[0]
    assert view(Worth(HOURS, 0.1, one=True)).notes[0].endswith("already: Children & Young People.")
    assert view(Worth(MONEY, 0.1)).notes == ()


def test_what_took_too_long_is_counted() -> None:
    assert view(late=1).notes == ("One of them took too long and is not shown.",)
    assert view(late=2).notes == ("2 of them took too long and are not shown.",)


def test_one_that_is_in_is_missed_by_so_much() -> None:
    first, *_ = said(demo(), "P13")
    assert "is in: without it, the best that is left covers" in first
    assert first.endswith("percentage points less.")


def test_one_that_is_out_would_cost_so_much_and_push_others_out() -> None:
    first, *moves = said(demo(), "P04")
    assert "is out: with it, the best that is possible covers" in first
    assert any("would have to go" in move for move in moves)


def test_one_that_cannot_be_in_is_said_so() -> None:
    model = apply(demo(), [Set("settings", "budget", "value", "10000")])
    dear = max(model.partnerships, key=lambda row: row.cost or 0.0).id
    assert "cannot be in" in said(model, dear)[0]


def test_one_that_must_be_in_is_said_so() -> None:
    model = apply(demo(), [Set("partnerships", "P12", "fixed", "must")])
    assert "has to be in" in said(model, "P12")[0]


def test_equals_are_said_to_be_equals_and_hardly_less_is_not() -> None:
    found = best(demo())
    for partnership, place in (("P01", "is in"), ("P04", "is out")):
        level = reasons(demo(), found, Forced(partnership, found, 0.0, (), ()), EN)[0]
        assert level.endswith("covers just as much.")
        hardly = reasons(demo(), found, Forced(partnership, found, 4e-4, (), ()), EN)[0]
        assert place in hardly
        assert "hardly less" in hardly


def test_what_was_found_without_a_proof_is_not_told_as_the_best() -> None:
    found = best(demo())
    ended = replace(found, proved=False)
    for shown, other in ((ended, found), (found, ended)):
        nearly = reasons(demo(), shown, Forced("P01", other, -0.001, (), ()), EN)[0]
        assert nearly.endswith("without it one was found that covers as much, or nearly so.")
        less = reasons(demo(), shown, Forced("P01", other, 0.01, (), ()), EN)[0]
        assert "the best found without it covers 1.0 percentage points less" in less


class Late(Kept):
    """A memo of somebody who never waits long enough to hear what anything is worth."""

    def __call__(self, key: str, find: Callable[[], T]) -> T:
        """What is found, unless it is a worth."""
        if key.startswith("worth "):
            raise TimeoutError
        return super().__call__(key, find)


def test_all_that_there_could_be_more_of_is_tried_and_progress_told() -> None:
    told: list[tuple[float, str]] = []
    study = Study(RULED, Late(), lambda: True)
    shown = prices_of(study, EN, lambda share, said: told.append((share, said)))
    n = len(study.priceable())
    assert shown.table.rows == ()
    assert shown.notes == (f"{n} of them took too long and are not shown.",)
    assert told[0] == (0.0, f"0 of {n} found")
    assert told[-1] == ((n - 1) / n, f"{n - 1} of {n} found")
