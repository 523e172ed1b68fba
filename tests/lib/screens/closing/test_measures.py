"""Measures for all staff."""

from __future__ import annotations

from datetime import date

from lib.analysis.competences.departments import find_department_gaps
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.closing.measures import (
    MeasureView,
    measure_changes,
    measure_views,
    measures_finding,
    measures_of,
    measures_table,
    with_measures,
)
from lib.study import study_of
from tests.lib.screens.closing.closings import DA, EN
from tests.readers import everybody

TODAY = date(2026, 11, 22)
WITHOUT = demo().with_tables({"measures": []})


def views(model: Model | None = None, today: date = TODAY, told: bool = True) -> list[MeasureView]:
    model = model or demo()
    everybody = find_department_gaps(model).total if told else None
    return list(measure_views(model, everybody, today, EN))


def test_the_measure_that_most_staff_lack_stands_first() -> None:
    shares = [view.share for view in views()]
    assert shares == sorted(shares, key=lambda share: share or 0.0)
    assert views()[0].need == "Conveying the strategy, level 2: 15 of 30 staff."


def test_where_shares_may_not_be_shown_there_are_none() -> None:
    assert {view.share for view in views(told=False)} == {None}


def test_a_librarys_own_measures_have_shares_only_where_they_may_be_told() -> None:
    reader = everybody("en", demo())
    for told in (True, False):
        found = measures_of(study_of(demo()), TODAY, reader, told=told)
        assert list(found) == views(told=told)


def test_each_says_who_sees_to_it_and_by_when() -> None:
    status = {view.id: view.status for view in views()}
    assert status["openness"] == "Communications: by 1 February 2027."
    assert status["strengths"] == "Nobody sees to it yet."
    assert status["celebrating"] == "Done."


def test_a_day_that_has_passed_is_told() -> None:
    late = {view.id: view for view in views(today=date(2027, 3, 1))}
    assert late["openness"].late
    assert late["openness"].status == "Communications: it was due on 1 February 2027."


def test_an_owner_without_a_date_is_told() -> None:
    model = apply(demo(), [Set("measures", "openness", "due", None)])
    assert "Communications: no date yet." in [view.status for view in views(model)]


def test_the_finding_counts_what_somebody_sees_to_and_names_the_greatest_need() -> None:
    said = EN.say(measures_finding(demo(), views()))
    assert said.startswith("3 of 4 measures")
    assert said.endswith("“Everybody can tell others what the library wants to achieve.”")


def test_without_shares_the_finding_only_counts() -> None:
    assert "Needed most" not in EN.say(measures_finding(demo(), views(told=False)))


def test_the_table_holds_what_the_cards_say() -> None:
    rows = measures_table(views(), EN).rows
    assert rows[0][1:] == (0.5, "The management group", "31 March 2027", "no")


def test_each_language_has_its_own_names() -> None:
    everybody = find_department_gaps(demo()).total
    titles = [view.owner for view in measure_views(demo(), everybody, TODAY, DA)]
    assert "Ledergruppen" in titles


def test_a_library_without_measures_gets_the_sources() -> None:
    assert len(with_measures(WITHOUT).measures) == 4
    changes = measure_changes(WITHOUT, "openness", {"done": True})
    saved = apply(WITHOUT, changes)
    assert [row.done for row in saved.measures if row.id == "openness"] == [True]
    assert len(saved.measures) == 4


def test_nothing_new_is_no_change() -> None:
    assert measure_changes(demo(), "celebrating", {"done": True}) == ()
    assert measure_changes(WITHOUT, "openness", {"done": None}) == ()
