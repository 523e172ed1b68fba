"""Bar charts of slides as PowerPoint's own, with the numbers in a workbook behind each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from lib.exchange.documents.values import Bars

TEXT_SIZE, LABEL_SIZE, SMALL_SIZE = 16, 14, 11
MANY = 14
"""With more bars than this their numbers are written smaller."""


def chart_data(slide: Bars) -> Any:
    """The slide's numbers as python-pptx takes them."""
    from pptx.chart.data import CategoryChartData

    data: Any = CategoryChartData(number_format=_format(slide))  # type: ignore[no-untyped-call]
    data.categories = slide.categories
    for series in slide.series:
        data.add_series(series.name, series.values)
    return data


def dress(chart: Any, slide: Bars, palette: Sequence[str], language: int) -> None:
    """Make the chart read from a distance: big text, a number on each bar, no grid.

    The last series is what it is about, in the first colour; what it is beside is in the last one.
    """
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    chart.has_title = False
    chart.font.size, chart.font.language_id = Pt(TEXT_SIZE), language
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.category_axis.reverse_order = True  # the first category on top
    chart.category_axis.has_major_gridlines = False
    _name_each(chart.category_axis)
    chart.value_axis.minimum_scale = 0
    chart.value_axis.has_major_gridlines = chart.value_axis.visible = False
    _colour(chart, slide, palette)


def _name_each(axis: Any) -> None:
    """Have every bar named, also where they stand close."""
    from pptx.oxml import parse_xml

    before = axis._element.find("{*}lblOffset")
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    before.addnext(parse_xml(f'<c:tickLblSkip xmlns:c="{space}" val="1"/>'))


def _colour(chart: Any, slide: Bars, palette: Sequence[str]) -> None:
    from pptx.util import Pt

    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, 0
    plot.has_data_labels = True
    few = len(slide.categories) * len(slide.series) <= MANY
    labels = plot.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = _format(slide), False
    labels.font.size = Pt(LABEL_SIZE if few else SMALL_SIZE)
    accent, *_, grey = palette
    last = len(slide.series) - 1
    for i, series in enumerate(plot.series):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _rgb(accent if i == last else grey)
        series.invert_if_negative = False


def _rgb(hue: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(hue.removeprefix("#"))  # type: ignore[no-untyped-call]


def _format(slide: Bars) -> str:
    places = f".{'0' * slide.decimals}" if slide.decimals else ""
    return f'#,##0{places}"{slide.unit}"' if slide.unit else f"#,##0{places}"


def workbook_behind(slide: Bars, made: datetime) -> bytes:
    """The workbook that holds the chart's numbers, laid out as the chart refers to them.

    Names stay text: python-pptx's own would make a formula of one that begins with “=”.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    file = BytesIO()
    book = Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": made.replace(tzinfo=None)})
    sheet = book.add_worksheet()
    shown = book.add_format({"num_format": _format(slide)})
    for row, category in enumerate(slide.categories, start=1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(slide.series, start=1):
        sheet.write_string(0, column, series.name)
        for row, value in enumerate(series.values, start=1):
            if value is not None:
                sheet.write_number(row, column, value, shown)
    book.close()
    return file.getvalue()
