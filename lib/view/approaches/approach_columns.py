"""The three approaches side by side: what is chosen, what it reaches, and what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.approaches.indicators import Indicators
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.portfolios.portfolio import Portfolio
from lib.model.model import Model
from lib.text.language import Language
from lib.view.approaches.approach_names import approach_name, approach_summary, choice_words
from lib.view.names import some
from lib.view.start.standing import Figure
from lib.words import Amount, Value, Words, counted, words


@dataclass(frozen=True, slots=True)
class ApproachColumn:
    """One approach. `sure`: whether it is the best there is; `missing`: why there are no figures.

    `chosen` are titles, and so is `stranded`: wished for, and given up.
    """

    id: str
    name: str
    summary: str
    figures: tuple[Figure, ...]
    chosen: tuple[str, ...]
    stranded: tuple[str, ...]
    sure: str
    missing: str


def approach_columns(
    model: Model, found: Approaches, language: Language
) -> tuple[ApproachColumn, ...]:
    """A column for each approach; differences are to the first one that there is."""
    yardstick = next((row for row in found.each if shown(found, row)), None)
    return tuple(_column(model, found, row, yardstick, language) for row in found.each)


def shown(found: Approaches, approach: Approach) -> bool:
    """Whether there is such an approach here at all."""
    if approach.portfolio is None:
        return False
    return approach.id != "department_led" or found.led.can_choose


def yardstick_words(found: Approaches) -> Words | None:
    """What the differences are told against; None where there is nothing to compare."""
    rows = [row for row in found.each if shown(found, row)]
    if len(rows) < 2:
        return None
    return words("Differences are to {choice}.", choice=choice_words(rows[0].id))


def _column(
    model: Model, found: Approaches, row: Approach, yardstick: Approach | None, language: Language
) -> ApproachColumn:
    say, there = language.say, shown(found, row)
    stranded = found.led.stranded if row.id == "department_led" and there else ()
    return ApproachColumn(
        row.id,
        say(approach_name(row.id)),
        say(approach_summary(row.id)),
        tuple(_figures(model, found, row, yardstick, language)) if there else (),
        tuple(say(model.called("partnerships", name)) for name in (row.chosen if there else ())),
        tuple(say(model.called("partnerships", name)) for name in stranded),
        say(sure_words(row.portfolio)) if there and row.portfolio else "",
        "" if there else say(_missing(row)),
    )


def _missing(row: Approach) -> Words:
    if row.portfolio is None:
        return words("No portfolio keeps all rules and limits.")
    return words("No department leads a partnership that it could choose.")


def sure_words(portfolio: Portfolio) -> Words:
    """Whether it is proved to be the best of its kind, and how much better another could be."""
    if portfolio.proved:
        return words("Proved: there is no better one of this kind.")
    return words(
        "Within {share} of the best one of this kind.",
        share=Amount(max(0.1, 100 * portfolio.gap), "%", 1),
    )


def _figures(
    model: Model, found: Approaches, row: Approach, yardstick: Approach | None, language: Language
) -> Iterator[Figure]:
    if row.portfolio is None or row.indicators is None:
        return
    other = None if yardstick is row else yardstick
    yield _coverage(row.indicators, other, language)
    yield _chosen(found, row, other, language)
    yield _ownership(row.indicators, other, language)
    yield from _demands(model, row.portfolio, other, language)
    yield _weakest(model, row.indicators, language)
    yield _overload(model, row.indicators, language)


def _coverage(own: Indicators, other: Approach | None, language: Language) -> Figure:
    return Figure(
        language.text("Strategy coverage"),
        _percent(own.values["strategy_coverage"], language, 1),
        language.say(
            _points(own, other, "strategy_coverage") or words("of what the goals ask for")
        ),
        language.text("Weighted share of the goals' targets that the portfolio reaches."),
    )


def _chosen(found: Approaches, row: Approach, other: Approach | None, language: Language) -> Figure:
    n = len(row.chosen)
    if row.portfolio is None:
        detail = words("not known")
    elif other is not None:
        detail = _difference(float(n - len(other.chosen)), "")
    elif row.id != "department_led":
        detail = words("of {n} to choose from", n=len(row.portfolio.candidates.ids))
    elif found.led.stranded:
        detail = counted(
            "{n} of {all} wished for is given up",
            "{n} of {all} wished for are given up",
            len(found.led.stranded),
            all=len(found.led.wanted),
        )
    else:
        detail = words("all that was wished for")
    return Figure(
        language.text("Partnerships"),
        language.number(n),
        language.say(detail),
        language.text("How many partnerships are chosen and fit the hours, money and rules."),
    )


def _ownership(own: Indicators, other: Approach | None, language: Language) -> Figure:
    return Figure(
        language.text("Ownership"),
        _percent(own.values["ownership"], language),
        language.say(_points(own, other, "ownership") or words("of hours on own wishes")),
        language.text("Share of the hours that go to partnerships on the department's own list."),
    )


def _demands(
    model: Model, own: Portfolio, other: Approach | None, language: Language
) -> Iterator[Figure]:
    before, currency = None if other is None else other.portfolio, model.options.currency
    budget = own.limits.budget
    known = any(name not in own.candidates.unknown_cost for name in own.chosen)
    yield Figure(
        language.text("Cost"),
        language.money(own.cost if known else None, currency),
        language.say(
            _of(None if budget is None else Amount(budget, currency))
            if before is None
            else _difference(own.cost - before.cost, currency)
        ),
        language.text("What the portfolio costs in a year. Unknown cost counts as none."),
    )
    there = [load.available for load in own.loads if load.available is not None]
    yield Figure(
        language.text("Hours"),
        language.say(Amount(own.hours, "hours")) if own.candidates.hours_known else "–",
        language.say(
            _of(Amount(sum(there), "hours") if there else None)
            if before is None
            else _difference(own.hours - before.hours, "hours")
        ),
        language.text("Hours a year of all departments together."),
    )


def _overload(model: Model, own: Indicators, language: Language) -> Figure:
    over = own.workload.overload
    rows = [row.id for row in over.rows if row.part > 0]
    if over.value is None:
        detail = words("hours are not known")
    elif rows:
        detail = some([model.called("departments", name) for name in rows])
    else:
        detail = words("everybody's work fits")
    return Figure(
        language.text("Hours too many, as chosen"),
        "–" if over.value is None else language.say(Amount(over.value, "hours")),
        language.say(detail),
        language.text(
            "Hours asked beyond those there, before anything was given up: what happens when "
            "nobody adds the choices up."
        ),
    )


def _weakest(model: Model, own: Indicators, language: Language) -> Figure:
    goal = own.reach.weakest
    return Figure(
        language.text("Weakest goal"),
        _percent(own.values["weakest_goal"], language),
        "" if goal is None else language.say(model.called("goals", goal)),
        language.text("The goal of which the portfolio reaches the smallest share of the target."),
    )


def _percent(value: float | None, language: Language, decimals: int = 0) -> str:
    return "–" if value is None else language.say(Amount(value, "%", decimals))


def _points(own: Indicators, other: Approach | None, measure: str) -> Words | None:
    """The difference to the yardstick in percentage points; None where this is the yardstick."""
    if other is None or other.indicators is None:
        return None
    now, before = own.values[measure], other.indicators.values[measure]
    if now is None or before is None:
        return words("not known")
    return _difference(now - before, "points", 1)


def _difference(by: float, unit: str, decimals: int = 0) -> Words:
    """More or less than the yardstick, with its sign."""
    if round(by, decimals) == 0:
        return words("the same")
    amount = Amount(abs(by), unit, decimals)
    return (
        words("{amount} more", amount=amount) if by > 0 else words("{amount} less", amount=amount)
    )


def _of(limit: Value) -> Words:
    return words("no limit known") if limit is None else words("of {limit}", limit=limit)
