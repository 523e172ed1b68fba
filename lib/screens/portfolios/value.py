"""Value for money: what an order by benefit over cost buys, and the best beside it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.frontier import By
from lib.analysis.portfolios.value_for_money import (
    Beside,
    Order,
    Passing,
    greatest_loss,
    places_beside,
)
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import percents, some
from lib.screens.parts import How, Picture, Table
from lib.screens.portfolios.frontier import NO_LESS, Told
from lib.screens.portfolios.value_shown import Seen, order_picture, order_table
from lib.study import Study
from lib.words import N_, Amount, Value, Words, words

HOW = How(
    (
        (
            N_(
                "Each partnership's benefit is the part of the strategy that it would cover alone. "
                "They are put in order of benefit over cost, the most first, and taken one after "
                "the other with all that they require. Departments' hours, rules and the limit "
                "that is not drawn are kept: who has no room or breaks a rule is passed over. What "
                "each adds to those before it is the height of its step; the steps sum to the "
                "coverage."
            ),
            r"\frac{V(\{p\})}{c_p} \qquad V(S_i) - V(S_{i-1})",
        ),
        (
            N_(
                "Beside it stands the best selection that takes no more than the order does down "
                "to that place, under the same rules and limits. It is never below the order. "
                "Where it is above, the order loses: it takes what other partnerships have made "
                "superfluous, or misses what would fit better together. Unknown cost counts as "
                "none, so those come first; unknown contributions count nothing."
            ),
            "",
        ),
    ),
    N_(
        "Order of priority: Phillips & Bana e Costa (2007). The best beside it: integer "
        "programming with HiGHS."
    ),
)


@dataclass(frozen=True, slots=True)
class ValueView:
    """The order; without a picture there is none, and `finding` says why."""

    finding: str
    loss: str
    picture: Picture | None
    notes: tuple[str, ...]
    table: Table


def value_of(study: Study, varied: str, reader: Reader, told: Told | None = None) -> ValueView:
    """The order of a library by money or hours, with the best beside it; `told` how far it is."""
    by: By = "hours" if varied == "hours" else "budget"
    order = study.value_for_money(by)
    if order is None:
        said = reader.say(_why_none(study, by))
        return ValueView(said, "", None, (), Table("", (), ()))
    found: list[Beside] = []
    places = places_beside(order)
    for i, place in enumerate(places):
        if told is not None:
            told(i / len(places))
        found.append(study.best_beside(order, place, found[-1] if found else None))
    try:
        best = study.portfolio()
    except TimeoutError:
        best = None
    return value_view(study.model, order, found, best, reader)


def _why_none(study: Study, by: By) -> Words:
    candidates = study.candidates()
    costs = any(row.cost for row in study.model.partnerships if row.id in candidates.ids)
    if by == "hours" and not candidates.hours_known:
        return words("No partnership has hours, so there is no order by hours.")
    if by == "budget" and not costs:
        return words("No partnership has a known cost, so there is no order by money.")
    return words("Taken in order alone, no selection keeps all rules and hours.")


def value_view(
    model: Model, order: Order, beside: Sequence[Beside], best: Portfolio | None, reader: Reader
) -> ValueView:
    """The order, the best `beside` its places, and the `best` portfolio of all as a mark."""
    seen = Seen(model, order, {row.place: row for row in beside}, reader)
    return ValueView(
        reader.say(_finding(seen)),
        reader.say(_losses(seen, greatest_loss(order, beside), best)),
        order_picture(seen, best),
        tuple(reader.say(note) for note in _notes(seen)),
        order_table(seen),
    )


def _finding(seen: Seen) -> Words:
    """How far the order comes within what there is, and the best for as much."""
    stops, room = seen.stops, seen.room
    n = max((i for i, (taken, _) in enumerate(stops) if room is None or taken <= room), default=0)
    last = max((place for place in seen.beside if place <= n), default=0)
    if not seen.order.steps and set(seen.order.passed.values()) <= {"nothing"}:
        return words("No partnership covers anything alone, so nothing stands in the order.")
    if not n:
        return words("Nothing of the order fits into what there is.")
    covered, best = percents(100 * stops[last][1], 100 * seen.beside[last].coverage)
    values: dict[str, Value] = {
        "n": last + len(seen.order.base),
        "all": len(seen.order.base) + len(seen.order.steps) + len(seen.order.passed),
        "amount": seen.amount(stops[last][0]),
        "covered": covered,
        "best": best,
    }
    if values["n"] == 1:
        return words(_ONE_REACHES[seen.by, seen.beside[last].proved], **values)
    return words(_REACHES[seen.by, seen.beside[last].proved], **values)


_REACHES: Mapping[tuple[By, bool], str] = {
    ("budget", True): N_(
        "In order of coverage for the money, {n} of {all} partnerships take {amount} and cover "
        "{covered} of the strategy; the best selection for as much money covers {best}."
    ),
    ("budget", False): N_(
        "In order of coverage for the money, {n} of {all} partnerships take {amount} and cover "
        "{covered} of the strategy; the best selection found for as much money covers {best}."
    ),
    ("hours", True): N_(
        "In order of coverage for the hours, {n} of {all} partnerships take {amount} and cover "
        "{covered} of the strategy; the best selection for as many hours covers {best}."
    ),
    ("hours", False): N_(
        "In order of coverage for the hours, {n} of {all} partnerships take {amount} and cover "
        "{covered} of the strategy; the best selection found for as many hours covers {best}."
    ),
}
"""By what is drawn, and whether the best is proved."""
_ONE_REACHES: Mapping[tuple[By, bool], str] = {
    ("budget", True): N_(
        "In order of coverage for the money, one partnership of {all} takes {amount} and covers "
        "{covered} of the strategy; the best selection for as much money covers {best}."
    ),
    ("budget", False): N_(
        "In order of coverage for the money, one partnership of {all} takes {amount} and covers "
        "{covered} of the strategy; the best selection found for as much money covers {best}."
    ),
    ("hours", True): N_(
        "In order of coverage for the hours, one partnership of {all} takes {amount} and covers "
        "{covered} of the strategy; the best selection for as many hours covers {best}."
    ),
    ("hours", False): N_(
        "In order of coverage for the hours, one partnership of {all} takes {amount} and covers "
        "{covered} of the strategy; the best selection found for as many hours covers {best}."
    ),
}
"""The same of one."""


def _losses(seen: Seen, most: Beside | None, best: Portfolio | None) -> Words:
    """Where the order loses most on its way, and what is beyond its end."""
    said, (taken, covered) = _loss(seen, most), seen.stops[-1]
    if best is None or not {"room", "rule"} & set(seen.order.passed.values()):
        return said
    takes, reached = seen.taken(best), best.coverage or 0.0
    if takes <= taken or reached - covered < NO_LESS:
        return said
    more = words(
        "The order ends at {end}: nothing that is left fits beside it. The best portfolio takes "
        "{amount} and covers {best}.",
        end=seen.amount(taken),
        amount=seen.amount(takes),
        best=Amount(100 * reached, "%"),
    )
    return words("{said} {more}", said=said, more=more)


def _loss(seen: Seen, most: Beside | None) -> Words:
    """Where the order falls furthest below the best."""
    lost = 0.0 if most is None else most.coverage - seen.stops[most.place][1]
    if most is None or lost < NO_LESS:
        return words("At no place compared does the order lose anything against the best found.")
    values = {
        "lost": Amount(100 * lost, decimals=1),
        "amount": seen.amount(seen.stops[most.place][0]),
    }
    if not most.place:
        return words(
            "The order loses most before it begins: what has to be in takes {amount}, and {lost} "
            "percentage points more could be covered for as much.",
            **values,
        )
    return words(
        "The order loses most down to {name}: for the same {amount}, {lost} percentage points more "
        "could be covered.",
        name=seen.name(seen.order.steps[most.place - 1]),
        **values,
    )


def _notes(seen: Seen) -> Iterator[Words]:
    order, called = seen.order, seen.model.called
    if order.base:
        names = some([called("partnerships", name) for name in order.base])
        yield words("In before the order begins, as it has to be: {names}.", names=names)
    for why, said in _PASSED.items():
        names_ = [called("partnerships", name) for name, it in order.passed.items() if it == why]
        if names_:
            yield words(said, names=some(names_))
    if order.unknown:
        names = some([called("partnerships", name) for name in order.unknown])
        yield words("Unknown cost counts as none, so these come first: {names}.", names=names)
    without = [row for row in _left_out(seen) if seen.by == "hours"]
    if without:
        names = some([called("partnerships", name) for name in without])
        yield words(
            "Without hours they cannot be planned, so they are left out: {names}.", names=names
        )
    if not all(row.proved for row in seen.beside.values()):
        yield words(
            "Not at every place is the best proved: there it is the best found, and more may be "
            "possible."
        )


_PASSED: Mapping[Passing, str] = {
    "room": N_("Passed over, since there is no room for them beside those before: {names}."),
    "rule": N_("Passed over, since a rule is in the way: {names}."),
    "nothing": N_("Not in the order, since they cover nothing alone: {names}."),
}


def _left_out(seen: Seen) -> list[str]:
    taken = {row.partnership for row in seen.model.efforts if row.hours is not None}
    return [
        row.id
        for row in seen.model.partnerships
        if row.id not in taken and row.status != "ended" and row.fixed != "never"
    ]
