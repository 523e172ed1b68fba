"""The slope chart."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.ranking import align, look
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.alignment import departments
from tests.readers import everybody


def chart(model: Model | None = None) -> Figure:
    model = model or demo()
    library = align(model)
    own = departments.viewpoint(look(model, library), "BU")
    picture = departments.picture(model, own, library, everybody("en"))
    assert picture is not None
    return picture.figure


def test_each_line_leads_from_its_place_in_one_order_to_that_in_the_other() -> None:
    both = chart()["data"][0]
    assert both["x"] == [0, 1, None] * 3
    assert both["y"] == [0, 3, None, 1, 0, None, 4, 4, None]


def test_kinds_are_told_apart_by_more_than_colour() -> None:
    kinds = chart()["data"][:3]
    looks = [(it["line"]["color"], it["line"]["dash"], it["marker"]["symbol"]) for it in kinds]
    assert [len(set(parts)) for parts in zip(*looks, strict=True)] == [3, 3, 3]
    assert all(it["name"] for it in kinds)


@pytest.mark.parametrize(("side", "listed"), [("yaxis", 5), ("yaxis2", 5)])
def test_what_is_shortlisted_on_a_side_is_bold_there(side: str, listed: int) -> None:
    labels = chart()["layout"][side]["ticktext"]
    assert sum(label.startswith("<b>") for label in labels) == listed
    assert len(labels) == 7


def test_no_line_of_a_label_is_wider_than_half_a_phone() -> None:
    model = apply(demo(), [Set("partnerships", "P02", "title_en", "A very long name indeed " * 8)])
    for side in ("yaxis", "yaxis2"):
        for label in chart(model)["layout"][side]["ticktext"]:
            bare = label.removeprefix("<b>").removesuffix("</b>")
            assert max(map(len, bare.split("<br>"))) <= 19


def test_names_cannot_bring_markup_into_the_labels() -> None:
    model = apply(demo(), [Set("partnerships", "P02", "title_en", "<a href='x'>y</a>")])
    assert not any("<a" in label for label in chart(model)["layout"]["yaxis"]["ticktext"])
    assert not any("<a" in hover for hover in chart(model)["data"][0]["hovertext"])


def test_both_sides_have_the_same_places() -> None:
    layout = chart()["layout"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]
    assert layout["yaxis2"]["side"] == "right"
