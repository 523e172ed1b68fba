"""Stacked counts under titles."""

from lib.charts.closing_stack import Part, stacked_counts

FIGURE = stacked_counts(
    ["One", "Two"],
    [Part("Here", [3, 0], 0), Part("Gone", [0, 0], 1), Part("Open", [1, 20], 2)],
    "N",
)


def test_parts_that_are_nowhere_are_left_out() -> None:
    assert [series["name"] for series in FIGURE["data"]] == ["Here", "Open"]


def test_no_part_is_told_by_colour_alone() -> None:
    looks = {(row["marker"]["color"], row["marker"]["pattern"]["shape"]) for row in FIGURE["data"]}
    assert len({shape for _, shape in looks}) == 2


def test_the_number_stands_in_each_part() -> None:
    assert FIGURE["data"][1]["texttemplate"] == ["<b>1</b>", "<b>20</b>"]


def test_the_axis_counts_in_whole_steps_that_are_not_a_crowd() -> None:
    assert FIGURE["layout"]["xaxis"]["dtick"] == 3
    assert FIGURE["layout"]["xaxis"]["range"] == [0, 20]


def test_nothing_to_draw_is_an_empty_figure() -> None:
    assert stacked_counts([], [], "N")["data"] == []
