"""Colours and habits of all charts, and what holds for every figure of every library."""

from __future__ import annotations

import json
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.theme import (
    FONT,
    INK_ON_DARK,
    INK_ON_LIGHT,
    LINE,
    PALETTE,
    SCALE,
    SYMBOLS,
    axis,
    colour,
    contrast,
    finished,
    layout,
    on,
    pattern,
    plain,
    plotted,
    shortened,
)
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.words import in_percent, rounded
from tests.lib.charts.drawn import drawn, figures, texts
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, library
from tests.models import models
from tests.readers import everybody

WHITE, BLACK = "#FFFFFF", "#000000"
DARK_GROUND, LIGHT_GROUND = "#0E1117", "#FFFFFF"
"""The grounds that Streamlit's own themes lay under a chart."""
OWN_MARKUP = re.compile(
    r"<br>|</?b>|<extra></extra>|<span style=\"color:#[0-9A-F]{6};font-size:22px\">|</span>"
)

of_every_library = pytest.mark.parametrize("name", LIBRARIES)
in_every_language = pytest.mark.parametrize("code", LANGUAGES)
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


# -- contrast -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(WHITE, BLACK, 21.0), (WHITE, WHITE, 1.0), ("#767676", WHITE, 4.54), ("#FF0000", WHITE, 4.0)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    """WCAG 2.1, relative luminance: #767676 is the lightest grey that carries text on white."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("ground", [WHITE, BLACK, DARK_GROUND])
@pytest.mark.parametrize("shade", [*PALETTE, LINE])
def test_every_colour_stands_out_from_both_grounds(shade: str, ground: str) -> None:
    assert contrast(shade, ground) >= 3


@given(colours)
def test_text_on_any_colour_can_be_read(background: str) -> None:
    assert contrast(on(background), background) >= 4.5


@pytest.mark.parametrize(
    ("ink", "ground"), [(INK_ON_LIGHT, LIGHT_GROUND), (INK_ON_DARK, DARK_GROUND)]
)
def test_ink_can_be_read_on_its_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_the_palette_holds_six_different_colours() -> None:
    assert len(set(PALETTE)) == len(PALETTE) == 6


def test_the_scale_of_heat_maps_grows_darker() -> None:
    steps = [contrast(colour, WHITE) for _, colour in SCALE]
    assert steps == sorted(steps)
    assert steps[0] < 1.2 < 7 < steps[-1]


def test_the_number_in_each_whole_step_of_a_heat_map_reads_well() -> None:
    assert all(contrast(on(colour), colour) >= 4.5 for _, colour in SCALE)


def test_no_two_of_the_first_thirty_six_series_look_alike() -> None:
    assert len({(colour(index), pattern(index)) for index in range(36)}) == 36


def test_there_is_a_symbol_for_every_colour() -> None:
    assert len(set(SYMBOLS)) >= len(PALETTE)


# -- names ----------------------------------------------------------------------------------------


@given(st.text())
def test_a_plain_name_holds_no_markup_and_keeps_its_length(name: str) -> None:
    assert not {"<", ">"} & set(plain(name))
    assert len(plain(name)) == len(name)


@pytest.mark.parametrize(
    ("name", "most", "short"),
    [("Læsekreds", 9, "Læsekreds"), ("Læsekreds", 8, "Læsekre…"), ("Åbent hus", 7, "Åbent…")],
)
def test_a_name_that_is_too_long_is_cut(name: str, most: int, short: str) -> None:
    assert shortened(name, most) == short


@given(st.text(), st.integers(1, 20))
def test_a_shortened_name_is_never_too_long(name: str, most: int) -> None:
    assert len(shortened(name, most)) <= most


# -- layout ---------------------------------------------------------------------------------------


def test_a_layout_has_its_height_and_what_is_laid_on_top() -> None:
    found = layout(300, margin={"l": 0}, barmode="stack")
    assert (found["height"], found["margin"], found["barmode"]) == (300, {"l": 0}, "stack")


def test_an_axis_has_its_title_and_what_is_laid_on_top() -> None:
    assert axis("Hours")["title"] == {"text": "Hours"}
    assert axis("Hours", range=[0, 9])["range"] == [0, 9]


@pytest.mark.parametrize(("dark", "ink"), [(True, INK_ON_DARK), (False, INK_ON_LIGHT)])
def test_a_finished_figure_has_ink_that_fits_its_ground(dark: bool, ink: str) -> None:
    font = finished({"data": [], "layout": layout(10)}, dark=dark, language="da")["layout"]["font"]
    assert font == {"size": 14, "family": FONT, "color": ink}


@pytest.mark.parametrize(("code", "separators"), [("da", ",."), ("en", ".,")])
def test_a_finished_figure_writes_numbers_as_the_language_does(code: str, separators: str) -> None:
    figure = {"data": [], "layout": layout(10)}
    assert finished(figure, dark=False, language=code)["layout"]["separators"] == separators


def test_finishing_leaves_the_figure_as_it_was() -> None:
    figure = {"data": [], "layout": layout(10)}
    finished(figure, dark=True, language="da")
    assert figure == {"data": [], "layout": layout(10)}


# -- every figure ---------------------------------------------------------------------------------


@of_every_library
@in_every_language
def test_every_figure_can_be_sent_to_the_browser(name: str, code: str) -> None:
    for figure in drawn(name, code):
        assert json.loads(json.dumps(figure, allow_nan=False))["layout"]["height"] > 0


@of_every_library
def test_every_figure_is_one_that_plotly_knows(name: str) -> None:
    from plotly.graph_objects import Figure

    for figure in drawn(name, "da"):
        assert len(Figure(finished(figure, dark=True, language="da")).data) == len(figure["data"])


def sizes(part: object) -> list[float]:
    """How large every text in a part of a figure is, in pixels."""
    if isinstance(part, list):
        return [size for it in part for size in sizes(it)]
    if not isinstance(part, dict):
        return []
    own = [it["size"] for name, it in part.items() if name.endswith("font") and "size" in it]
    return own + [size for it in part.values() for size in sizes(it)]


@of_every_library
def test_on_a_wall_every_text_of_a_figure_is_read_from_afar(name: str) -> None:
    for figure in drawn(name, "da"):
        near = finished(figure, dark=False, language="da")
        far = finished(figure, dark=False, language="da", wall=True)
        assert min(sizes([near["data"], near["layout"]])) < 24
        assert min(sizes([far["data"], far["layout"]])) >= 24
        assert far["layout"].get("uniformtext", {"minsize": 19})["minsize"] >= 19  # within bars
        assert far["layout"]["height"] <= 1.75 * near["layout"]["height"]
        assert [trace.get("x") for trace in far["data"]] == [it.get("x") for it in near["data"]]


def test_on_a_wall_what_is_in_pixels_grows_and_what_is_data_stays() -> None:
    bar = {"type": "bar", "x": [12.0], "width": [0.8], "marker": {"line": {"width": 2}}}
    dot = {"x": [4.0], "marker": {"size": [8, 20]}, "textfont": {"size": 16}}
    figure = {"data": [bar, dot], "layout": layout(100, annotations=[{"yshift": 4}])}
    far = finished(figure, dark=False, language="da", wall=True)
    assert far["data"][0] == {**bar, "marker": {"line": {"width": 3.5}}}
    assert far["data"][1] == {"x": [4.0], "marker": {"size": [14, 35]}, "textfont": {"size": 28}}
    assert far["layout"]["annotations"] == [{"yshift": 7}]
    assert far["layout"]["margin"] == {"l": 14, "r": 14, "t": 14, "b": 70}


@of_every_library
@in_every_language
def test_no_text_of_a_figure_is_a_machines_word_for_unknown(name: str, code: str) -> None:
    said = [text for figure in drawn(name, code) for _, text in texts(figure)]
    assert [text for text in said if re.search(r"\b(None|nan|NaN)\b", text)] == []


@given(models())
def test_no_name_brings_markup_into_a_figure(model: Model) -> None:
    for figure in figures(model, everybody("da")):
        said = [OWN_MARKUP.sub("", text) for _, text in texts(figure)]
        assert [text for text in said if "<" in text] == []


def test_markup_in_names_is_shown_and_does_nothing() -> None:
    """Plotly would follow a link in a name."""
    link = '<a href="x">'
    named = [
        *(Set("partnerships", row.id, "title", f"{link}{row.id}") for row in demo().partnerships),
        *(Set("goals", row.id, "name", f"{link}{row.id}") for row in demo().goals),
        *(Set("competences", row.id, "name", f"{link}{row.id}") for row in demo().competences),
    ]
    before = drawn("demo", "da")
    for figure, unlike in zip(figures(apply(demo(), named), everybody("da")), before, strict=True):
        said = [text for _, text in texts(figure)]
        assert figure == unlike or any("‹a href" in text for text in said)
        assert not any("<a" in text for text in said)


@of_every_library
def test_the_same_library_gives_the_same_figures(name: str) -> None:
    again = Model.of(reversed(list(library(name).rows())))
    assert figures(again, everybody("da")) == drawn(name, "da")


@of_every_library
@in_every_language
def test_no_figure_lets_itself_be_dragged_or_zoomed(name: str, code: str) -> None:
    for figure in drawn(name, code):
        assert figure["layout"]["dragmode"] is False
        assert figure["layout"]["xaxis"]["fixedrange"]
        assert figure["layout"]["yaxis"]["fixedrange"]


@given(st.floats(0, 200), st.integers(0, 1), st.booleans())
def test_the_browser_shows_what_is_drawn_as_texts_say_it(
    value: float, decimals: int, percent: bool
) -> None:
    drawn = plotted(value, decimals, percent=percent)
    said = (
        in_percent(value / 100, decimals) if percent and value < 100 else rounded(value, decimals)
    )
    to_fixed = Decimal(drawn).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert float(to_fixed) == said
    assert abs(drawn - value) < 0.52


def test_every_number_that_the_browser_writes_is_rounded_by_us_first() -> None:
    trace = {
        "x": (62.5, 99.7, 28.499999999999996, None),
        "customdata": [["P1", 0.35]],
        "hovertemplate": "%{x:.0f} %<br>%{customdata[1]:.1f}",
    }
    shown = finished({"data": [trace], "layout": layout(10)}, dark=False, language="da")["data"][0]
    assert shown["x"] == [62.5, 99.49, 28.5, None]
    assert shown["customdata"] == [["P1", 0.4]]


def test_a_legend_on_a_phone_shows_a_long_name_whole() -> None:
    name = "measured, but does not hold here or makes no difference"
    shown = finished({"data": [{"name": name}], "layout": {"font": {}}}, dark=False, language="en")
    lines = shown["data"][0]["name"].split("<br>")
    assert " ".join(lines) == name
    assert max(map(len, lines)) <= 40
