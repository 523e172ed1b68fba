"""Bars of a decision's pictures: what is known is drawn, what is not is told under them."""

from __future__ import annotations

from collections.abc import Sequence

from lib.exchange.slides import ChartSlide, Series
from lib.text.language import Language
from lib.words import Amount, words


def bars(
    title: str,
    categories: Sequence[str],
    columns: Sequence[Series],
    language: Language,
    *,
    decimals: int = 0,
    unit: str | None = None,
) -> ChartSlide | None:
    """The slide; per cent where no other unit is given. None where everything is unknown."""
    places = range(len(categories))
    drawn = [i for i in places if any(column.values[i] is not None for column in columns)]
    if not drawn:
        return None
    names = tuple(categories[i] for i in drawn)
    series = tuple(Series(it.name, tuple(it.values[i] for i in drawn)) for it in columns)
    return ChartSlide(
        title,
        _alt(title, names, series, language, decimals),
        names,
        series,
        language.percent(0).replace("0", "") if unit is None else unit,
        decimals,
        _unknowns(categories, columns, language),
    )


def _alt(
    title: str,
    categories: Sequence[str],
    series: Sequence[Series],
    language: Language,
    decimals: int,
) -> str:
    """The picture in words: its finding, and every number."""
    told = []
    for row in series:
        said = (
            language.say(None if value is None else Amount(value, decimals=decimals))
            for value in row.values
        )
        pairs = (f"{name} {value}" for name, value in zip(categories, said, strict=True))
        told.append(f"{row.name}: {', '.join(pairs)}")
    return language.say(words("Bar chart. {title} {values}.", title=title, values="; ".join(told)))


def _unknowns(categories: Sequence[str], columns: Sequence[Series], language: Language) -> str:
    blank = []
    for i, name in enumerate(categories):
        where = [column.name for column in columns if column.values[i] is None]
        if where:
            blank.append(f"{name} ({', '.join(where)})")
    return language.say(words("Unknown: {names}.", names="; ".join(blank))) if blank else ""
