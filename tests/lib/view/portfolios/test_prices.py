"""What more hours, more money or fewer rules would bring, in words."""

from __future__ import annotations

from lib.analysis.portfolios.conditions import Source
from lib.analysis.portfolios.pricing import Worth
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.partnerships import Rule
from lib.text.language import language
from lib.view.portfolios.prices import PricesView, prices_view

MONEY, HOURS = Source("budget"), Source("hours", "BU")
RULED = apply(
    demo(),
    [
        Add("rules", Rule(id="R1", kind="excludes", partnerships=("P01", "P02"))),
        Set("partnerships", "P03", "fixed", "never"),
    ],
)


def view(*found: Worth, late: int = 0) -> PricesView:
    return prices_view(RULED, found, late, language("en"))


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
