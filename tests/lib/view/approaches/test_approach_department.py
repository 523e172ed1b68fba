"""One department under each approach."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.approaches.department_share import share_of_department
from lib.exchange.ready import demo
from lib.view.approaches.approach_department import DepartmentView, department_view
from tests.lib.view.approaches.builders import EN, found


def view(department: str = "LB") -> DepartmentView:
    return department_view(demo(), share_of_department(demo(), found(), department), EN)


def row(label: str) -> tuple[object, ...]:
    return next(row[1:] for row in view().summary.rows if row[0] == label)


def test_hours_asked_stand_beside_hours_there() -> None:
    assert row("Hours asked") == (624.0, 602.0, 586.0)
    assert row("Hours there") == (630.0, 630.0, 630.0)
    assert row("Hours asked before anything was given up") == (764.0, None, None)


def test_the_bars_part_the_hours() -> None:
    for bar, asked in zip(view().bars, row("Hours asked"), strict=True):
        assert bar.own + bar.imposed == asked


def test_what_is_imposed_names_the_goal_that_asks_for_it() -> None:
    approach, partnership, _, lead, why = view().imposed.rows[0]
    assert (approach, partnership) == ("Departments", "Reading trail 0–6")
    assert lead == "Children & Young People"
    assert why == "Joy of reading through life: 25 percentage points less without it"


def test_its_wishes_say_under_which_approach_they_come() -> None:
    assert view().wishes.rows[1] == ("Homework café", "comes", "does not come", "does not come")


def test_a_department_without_a_list_or_known_hours_is_told_so() -> None:
    shares = share_of_department(demo(), found(), "LB")
    bare = [
        replace(share, shortlist=(), imposed=(), load=replace(share.load, available=None))
        for share in shares
    ]
    shown = department_view(demo(), bare, EN)
    assert "lists no partnership of its own" in shown.finding
    assert shown.there is None
    assert shown.lines[0] == "Departments: no wishes of its own; nothing else takes hours."
    free = [replace(share, load=replace(share.load, available=None)) for share in shares]
    assert "works 586 hours, " in department_view(demo(), free, EN).finding


def test_each_approach_has_its_line() -> None:
    assert [line.split(":")[0] for line in view().lines] == ["Departments", "The team", "Combined"]
