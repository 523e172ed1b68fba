"""The figures of one approach, each with what it is compared with."""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.approaches.measures import Indicators
from lib.analysis.approaches.side_by_side import Approach
from lib.analysis.portfolios.best import Portfolio
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.finding import Seen
from lib.screens.approaches.measures import decimals_beside
from lib.screens.approaches.promising import SHOWN, worst_off
from lib.screens.names import some
from lib.screens.overview.standing import Figure
from lib.words import Amount, Value, Words, counted, rounded, words


def column_figures(seen: Seen, row: Approach, yardstick: Approach | None) -> Iterator[Figure]:
    """The figures of one approach; differences are to the `yardstick`, another or itself."""
    if row.portfolio is None or row.indicators is None:
        return
    other, reader = None if yardstick is row else yardstick, seen.reader
    yield _coverage(seen, row.indicators, other)
    yield _wishes(seen, row.indicators, other)
    yield _least(seen, row, row.indicators)
    yield _chosen(seen, row, row.portfolio, other)
    yield _cost(seen.model, row.portfolio, other, reader)
    yield _hours(row.portfolio, other, reader)
    yield _weakest(seen, row.indicators)
    yield _overload(seen, row.indicators)
    yield _imposed(seen, row.indicators, other)
    yield _risk(seen, row.indicators)


def _coverage(seen: Seen, own: Indicators, other: Approach | None) -> Figure:
    reader = seen.reader
    return Figure(
        reader.text("Strategy coverage"),
        _beside(seen, own, "strategy_coverage"),
        reader.say(_points(own, other, "strategy_coverage") or words("of what the goals ask for")),
        reader.text("Weighted share of the goals' targets that the portfolio reaches."),
    )


def _chosen(seen: Seen, row: Approach, own: Portfolio, other: Approach | None) -> Figure:
    n, led = len(row.chosen), seen.found.led
    if other is not None:
        detail = _fewer(n - len(other.chosen))
    elif row.id != "department_led":
        detail = words("of {n} to choose from", n=len(own.candidates.ids))
    elif led.stranded:
        detail = counted(
            "{n} of {all} wished for is given up",
            "{n} of {all} wished for are given up",
            len(led.stranded),
            all=len(led.wanted),
        )
    elif led.wanted:
        detail = words("all that was wished for")
    else:
        detail = words("nobody chooses anything")
    return Figure(
        seen.reader.text("Partnerships"),
        seen.reader.number(n),
        seen.reader.say(detail),
        seen.reader.text("How many partnerships are chosen and fit the hours, money and rules."),
    )


def _wishes(seen: Seen, own: Indicators, other: Approach | None) -> Figure:
    reader = seen.reader
    return Figure(
        reader.text("Wishes kept"),
        _beside(seen, own, "wishes_kept"),
        reader.say(_points(own, other, "wishes_kept") or words("of all wishes")),
        reader.text("What departments keep of their own choices, each weighed by its hours."),
    )


def _least(seen: Seen, row: Approach, own: Indicators) -> Figure:
    """What the worst-off keeps, and who that is, unless all keep everything."""
    reader, least = seen.reader, own.values["least_kept"]
    if least is None:
        detail: Value = words("nobody chooses anything")
    elif least >= 100 - SHOWN:
        detail = words("everybody keeps all of it")
    else:
        detail = worst_off(seen.model, row)
    return Figure(
        reader.text("Least kept"),
        _beside(seen, own, "least_kept"),
        reader.say(detail),
        reader.text("What the department keeps of its own choice that keeps least."),
    )


def _cost(model: Model, own: Portfolio, other: Approach | None, reader: Reader) -> Figure:
    before, currency = None if other is None else other.portfolio, model.options.currency
    budget = own.limits.budget
    known = any(name not in own.candidates.unknown_cost for name in own.chosen)
    return Figure(
        reader.text("Cost"),
        reader.money(own.cost if known else None, currency),
        reader.say(
            _of(None if budget is None else Amount(budget, currency))
            if before is None
            else _difference(own.cost - before.cost, currency)
        ),
        reader.text("What the portfolio costs in a year. Unknown cost counts as none."),
    )


def _hours(own: Portfolio, other: Approach | None, reader: Reader) -> Figure:
    before = None if other is None else other.portfolio
    there = [load.available for load in own.loads if load.available is not None]
    return Figure(
        reader.text("Hours"),
        reader.say(Amount(own.hours, "hours")) if own.candidates.hours_known else "–",
        reader.say(
            _of(Amount(sum(there), "hours") if there else None)
            if before is None
            else _difference(own.hours - before.hours, "hours")
        ),
        reader.text("Hours a year of all departments together."),
    )


def _weakest(seen: Seen, own: Indicators) -> Figure:
    goals, text = own.reach.all_weakest, seen.reader.text
    return Figure(
        text("Weakest goal"),
        _beside(seen, own, "weakest_goal"),
        seen.reader.say(some([seen.called("goals", goal) for goal in goals])) if goals else "",
        text("The goal of which the portfolio reaches the smallest share of the target."),
    )


def _overload(seen: Seen, own: Indicators) -> Figure:
    over, reader = own.workload.overload, seen.reader
    rows = [row.id for row in over.rows if row.part > 0]
    if over.value is None:
        detail = words("hours are not known")
    elif rows:
        detail = some([seen.model.called("departments", name) for name in rows])
    else:
        detail = words("every department has hours enough")
    return Figure(
        reader.text("Hours over capacity, as chosen"),
        "–" if over.value is None else reader.say(Amount(over.value, "hours")),
        reader.say(detail),
        reader.text(
            "Hours asked beyond those there, before anything was given up: what happens when "
            "nobody adds the choices up."
        ),
    )


def _imposed(seen: Seen, own: Indicators, other: Approach | None) -> Figure:
    reader = seen.reader
    return Figure(
        reader.text("Imposed tasks"),
        _beside(seen, own, "imposed"),
        reader.say(_points(own, other, "imposed") or words("of hours not on own lists")),
        reader.text("Share of the hours that departments give to what is not on their own list."),
    )


def _risk(seen: Seen, own: Indicators) -> Figure:
    reader, value = seen.reader, own.values["risk"]
    risky = [seen.model.called("partnerships", name) for name in own.selection.risky]
    if value is None:
        detail = words("nobody has judged it")
    elif risky:
        detail = words("much in {names}", names=some(risky))
    else:
        detail = words("much in none")
    return Figure(
        reader.text("Risk"),
        "–" if value is None else reader.say(words("{n} of 100", n=Amount(value, decimals=1))),
        reader.say(detail),
        reader.text("How much could go wrong, by hours; much is 4 or 5 of 5."),
    )


def _beside(seen: Seen, own: Indicators, measure: str) -> str:
    """A share, with the decimals that it takes beside the other approaches."""
    value, decimals = own.values[measure], decimals_beside(measure, seen.each)
    return "–" if value is None else seen.reader.say(Amount(value, "%", decimals))


def _points(own: Indicators, other: Approach | None, measure: str) -> Words | None:
    """The difference to the yardstick in percentage points; None where this is the yardstick."""
    if other is None or other.indicators is None:
        return None
    now, before = own.values[measure], other.indicators.values[measure]
    if now is None or before is None:
        return words("not known")
    return _difference(now - before, "percentage points", 1)


def _difference(by: float, unit: str, decimals: int = 0) -> Words:
    """More or less than the yardstick, with its sign."""
    if rounded(by, decimals) == 0:
        return words("the same")
    amount = Amount(abs(by), unit, decimals)
    return (
        words("{amount} more", amount=amount) if by > 0 else words("{amount} less", amount=amount)
    )


def _fewer(by: int) -> Words:
    """How many more or fewer than in the yardstick."""
    if not by:
        return words("the same")
    return words("{n} more", n=by) if by > 0 else words("{n} fewer", n=-by)


def _of(limit: Value) -> Words:
    return words("no limit known") if limit is None else words("of {limit}", limit=limit)
