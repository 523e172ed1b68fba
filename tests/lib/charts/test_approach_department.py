"""The figure of a department's hours."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.approaches.department_share import share_of_department
from lib.charts.approach_department import department_bars
from lib.exchange.ready import demo
from lib.view.approaches.approach_department import DepartmentView, department_view
from tests.lib.view.approaches.builders import EN, found


def view() -> DepartmentView:
    return department_view(demo(), share_of_department(demo(), found(), "LB"), EN)


def test_what_is_not_on_its_list_is_hatched() -> None:
    own, imposed, _ = department_bars(view())["data"]
    assert (own["marker"]["pattern"]["shape"], imposed["marker"]["pattern"]["shape"]) == ("", "/")
    assert own["x"] == [bar.own for bar in view().bars]


def test_a_line_marks_the_hours_there_where_they_are_known() -> None:
    assert department_bars(view())["data"][2]["x"] == [630.0, 630.0]
    assert len(department_bars(replace(view(), there=None))["data"]) == 2


def test_each_approach_is_named_above_its_bar() -> None:
    heads = department_bars(view())["layout"]["annotations"]
    assert [head["text"] for head in heads] == ["Departments", "The team", "Combined"]
