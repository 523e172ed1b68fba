"""All partnerships: how many of each status, and what a row says."""

from dataclasses import replace

from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.strategy.partnerships import finding, listed
from lib.study import study_of
from tests.readers import DA, EN

DEMO = demo()


def test_partnerships_are_counted_by_status_and_no_status_is_told() -> None:
    rows = DEMO.partnerships[:3]
    status = zip(rows, ("running", "candidate", None), strict=True)
    model = DEMO.with_tables({"partnerships": [replace(row, status=it) for row, it in status]})
    said = EN.say(finding(model))
    assert said == "3 partnerships: one runs, one is a candidate and one has no status."
    assert "no partnerships yet" in EN.say(finding(Model()))


def test_a_row_says_what_runs_and_how_far_it_serves_the_strategy() -> None:
    alignment = study_of(DEMO).alignment()
    shown = listed(DEMO, alignment, DA)
    assert shown.ids == tuple(row.id for row in DEMO.partnerships)
    status = [str(row[1]) for row in shown.table.rows]
    assert sum(said.startswith("■") for said in status) == 4
    first = alignment.find(shown.ids[0]).alignment
    assert first is not None
    assert shown.table.rows[0][2] == first / 100
