"""What it costs to choose otherwise, and what more hours, more money or fewer rules would bring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.conditions import BUDGET, HOURS
from lib.analysis.portfolios.pricing import MANY_HOURS, MONEY, Forced, Worth
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, Table, table
from lib.screens.portfolios.rules import source_words
from lib.study import Study
from lib.words import N_, Amount, Value, Words, counted, words

NOTHING = 5e-4
"""Coverage lost that rounds to no tenth of a point."""

Told = Callable[[float, str], object]
"""Told the share of the work that is done, and in words how far it is."""


@dataclass(frozen=True, slots=True)
class PricesView:
    """What is worth most, what to know about it, and what each brings, the most first."""

    finding: str
    notes: tuple[str, ...]
    table: Table


def reasons_of(study: Study, partnership: str, reader: Reader) -> tuple[str, ...]:
    """Why a partnership is in the best portfolio, or not; none where there is no portfolio.

    Raises `TimeoutError` where it is not found in time.
    """
    best = study.portfolio()
    if best is None:
        return ()
    return reasons(study.model, best, study.forced(partnership, best), reader)


def reasons(model: Model, best: Portfolio, forced: Forced, reader: Reader) -> tuple[str, ...]:
    """What the best portfolio would be without the partnership, or with it, as sentences."""
    is_in = forced.partnership in best.chosen
    said = [_answer(model, best, forced, is_in=is_in)]
    if forced.portfolio is not None:
        said += _moves(model, forced)
    return tuple(reader.say(sentence) for sentence in said)


def _answer(model: Model, best: Portfolio, forced: Forced, *, is_in: bool) -> Words:
    name = model.called("partnerships", forced.partnership)
    if forced.portfolio is None or forced.lost is None:
        if is_in:
            return words("{name} has to be in: no portfolio is possible without it.", name=name)
        return words("{name} cannot be in: rules, hours or budget do not allow it.", name=name)
    if not (best.proved and forced.portfolio.proved):
        return _found(name, forced.lost, is_in=is_in)
    if forced.lost <= SAME:
        return words(_LEVEL[is_in], name=name)
    if forced.lost < NOTHING:
        return words(_HARDLY[is_in], name=name)
    return words(_LOST[is_in], name=name, lost=Amount(100 * forced.lost, decimals=1))


def _found(name: Value, lost: float, *, is_in: bool) -> Words:
    """What was found where a search was ended: no claim about what was not looked at."""
    if lost < NOTHING:
        return words(_NEARLY[is_in], name=name)
    return words(_FOUND[is_in], name=name, lost=Amount(100 * lost, decimals=1))


_LEVEL = {
    True: N_("{name} is in the portfolio shown; another one without it covers just as much."),
    False: N_("{name} is not in the portfolio shown; another one with it covers just as much."),
}
_HARDLY = {
    True: N_(
        "{name} is in: without it, the best that is left covers hardly less (under 0.1 percentage "
        "points)."
    ),
    False: N_(
        "{name} is out: with it, the best that is possible covers hardly less (under 0.1 "
        "percentage points)."
    ),
}
_LOST = {
    True: N_(
        "{name} is in: without it, the best that is left covers {lost} percentage points less."
    ),
    False: N_(
        "{name} is out: with it, the best that is possible covers {lost} percentage points less."
    ),
}
_NEARLY = {
    True: N_("{name} is in; without it one was found that covers as much, or nearly so."),
    False: N_("{name} is out; with it one was found that covers as much, or nearly so."),
}
_FOUND = {
    True: N_(
        "{name} is in: the best found without it covers {lost} percentage points less. The search "
        "was ended after a few seconds."
    ),
    False: N_(
        "{name} is out: the best found with it covers {lost} percentage points less. The search "
        "was ended after a few seconds."
    ),
}
"""By whether the partnership is in: level; nearly; lost; and where the search was ended."""


def _moves(model: Model, forced: Forced) -> list[Words]:
    came = [model.called("partnerships", name) for name in forced.came]
    went = [model.called("partnerships", name) for name in forced.went]
    said = []
    if came:
        said.append(words("These would come in: {names}.", names=some(came)))
    if went:
        said.append(words("These would have to go: {names}.", names=some(went)))
    return said


def prices_of(study: Study, reader: Reader, told: Told) -> PricesView:
    """What each that there could be more of would bring, as far as it is found in time."""
    sources = study.priceable()
    found: list[Worth] = []
    for i, source in enumerate(sources):
        said = words("{done} of {all} found", done=i, all=len(sources))
        told(i / len(sources), reader.say(said))
        try:
            found.append(study.worth(source))
        except TimeoutError:
            continue
    return prices_view(study.model, found, len(sources) - len(found), reader)


def prices_view(model: Model, found: Sequence[Worth], late: int, reader: Reader) -> PricesView:
    """What each of `found` brings; `late`: how many took too long to find."""
    ranked = sorted(found, key=lambda it: -(it.gained or 0.0))
    return PricesView(
        finding=reader.say(_most(model, ranked, late)),
        notes=tuple(reader.say(note) for note in _notes(model, ranked, late)),
        table=_table(model, ranked, reader),
    )


def _most(model: Model, ranked: Sequence[Worth], late: int) -> Words:
    if late and (not ranked or not _points(ranked[0])):
        return words("Of those found in time, not one would cover more.")
    if not ranked or not _points(ranked[0]):
        return words("Neither a little more money or hours nor fewer rules would cover more.")
    return words(
        "Worth most: {what} ({points} percentage points more coverage).",
        what=_what(model, ranked[0]),
        points=Amount(_points(ranked[0]) or 0.0, decimals=1),
    )


def _notes(model: Model, ranked: Sequence[Worth], late: int) -> list[Words]:
    names = [model.called("departments", it.source.about) for it in ranked if it.one]
    hours = any(it.source.kind == HOURS for it in ranked)
    said = []
    if names:
        said.append(words("A single hour more would bring something already: {names}.",
                          names=some(names)))  # fmt: skip
    elif hours and not late:
        said.append(
            words("A single hour more brings nothing: partnerships are in or out as a whole.")
        )
    if late:
        said.append(
            counted(
                "One of them took too long and is not shown.",
                "{n} of them took too long and are not shown.",
                late,
            )
        )
    return said


def _table(model: Model, ranked: Sequence[Worth], reader: Reader) -> Table:
    columns = (
        Col(N_("Change"), lambda it: reader.say(_what(model, it))),
        Col(
            N_("Coverage gained (percentage points)"),
            _points,
            "number",
            1,
            N_("How much more of the strategy the best portfolio would then cover."),
        ),
    )
    return table(N_("What more would bring"), columns, ranked, reader)


def _what(model: Model, worth: Worth) -> Words:
    source = worth.source
    if source.kind == BUDGET:
        return words("{money} more a year", money=Amount(MONEY, model.options.currency))
    if source.kind == HOURS:
        name = model.called("departments", source.about)
        return words("{hours} more in {name}", hours=Amount(MANY_HOURS, "hours"), name=name)
    return words("without {rule}", rule=source_words(model, source))


def _points(worth: Worth) -> float | None:
    """What is gained in percentage points; what is less than the least is nothing."""
    if worth.gained is None:
        return None
    return 100 * worth.gained if abs(worth.gained) >= SAME else 0.0
