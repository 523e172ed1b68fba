"""Two orders as lines from place to place."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.order.alignment import align
from lib.analysis.order.viewpoints import look
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.slopes import Slope, slopes_of
from tests.lib.analysis.departments import libraries


def slopes(model: Model, department: str) -> tuple[Slope, ...]:
    library = align(model)
    own = next(it for it in look(model, library) if it.department == department)
    return slopes_of(model, own, library, language("en"))


def test_only_what_is_on_a_shortlist_has_a_line() -> None:
    found = slopes(demo(), "BU")
    assert [line.kind for line in found].count("both") == 3
    assert len(found) == 7


def test_each_end_says_its_rank_its_name_and_whether_it_is_listed_there() -> None:
    trail = next(line for line in slopes(demo(), "BU") if line.id == "P01")
    assert trail.library.label == "6. Reading trail 0–6"
    assert trail.department.label == "2. Reading trail 0–6"
    assert (trail.library.listed, trail.department.listed, trail.kind) == (
        False,
        True,
        "department",
    )


@given(libraries())
def test_both_sides_use_each_place_once_and_listed_ones_come_first(model: Model) -> None:
    for department in model.departments:
        found = slopes(model, department.id)
        for ends in ([line.library for line in found], [line.department for line in found]):
            ordered = sorted(ends, key=lambda end: end.place)
            assert [end.place for end in ordered] == list(range(len(found)))
            listed = [end.listed for end in ordered]
            assert listed == sorted(listed, reverse=True)
