"""The partnerships of a decision: which are chosen and left out, and the reason for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import not_

from lib.analysis.ground.contributions import Contributions, contributions
from lib.analysis.ground.coverage import cover
from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.conditions import (
    BUDGET,
    HOURS,
    Condition,
    limit_conditions,
    rule_conditions,
)
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.reader import Reader
from lib.screens.decision.ground import Decision, without_codes
from lib.screens.portfolios.rules import source_words
from lib.words import Amount, Words, listing, words

FEW = 5
"""So many partnerships that are left out are all told of in the note itself."""


def status_words(row: Partnership, *, is_in: bool) -> Words | None:
    """Whether it is new or runs already; None where nobody knows."""
    if row.status == "running":
        return words("runs already") if is_in else words("runs now, would stop")
    if row.status == "candidate":
        return words("new") if is_in else words("proposed")
    return None


def reasons_given(decision: Decision, reader: Reader) -> tuple[str, ...]:
    """What the group says of single chosen partnerships."""
    found = ((row, _typed(decision, row, reader)) for row in chosen_rows(decision))
    return tuple(
        reader.say(
            words(
                "{name}: {reason}",
                name=decision.chosen_model.called("partnerships", row.id),
                reason=reason,
            )
        )
        for row, reason in found
        if reason
    )


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """A portfolio, what every one has to keep, and the model's contributions."""

    model: Model
    done: Portfolio
    conditions: tuple[Condition, ...]
    cells: Contributions

    @classmethod
    def of(cls, model: Model, done: Portfolio) -> Beside:
        """What one partnership more would stand beside in this portfolio."""
        limits, rules = (
            limit_conditions(model, done.limits),
            rule_conditions(model, done.candidates),
        )
        return cls(model, done, (*limits, *rules), contributions(model))


def beside_chosen(decision: Decision) -> Beside | None:
    """What one partnership more would stand beside; None where nothing could be chosen."""
    done = decision.chosen_outcome.approach.portfolio
    return None if done is None else Beside.of(decision.chosen_model, done)


def reason_of(decision: Decision, beside: Beside | None, row: Partnership, reader: Reader) -> str:
    """Why the partnership is left out: as the group says, else as the figures tell, if they do."""
    typed = _typed(decision, row, reader)
    if typed:
        return typed
    found = None if beside is None else left_out_words(beside, row)
    return reader.say(found or words("No reason given"))


def chosen_rows(decision: Decision) -> tuple[Partnership, ...]:
    """The chosen partnerships, those that run already first."""
    chosen = decision.chosen_outcome.approach.chosen
    rows = (row for row in decision.chosen_model.partnerships if row.id in chosen)
    return tuple(sorted(rows, key=lambda row: row.status != "running"))


def left_out_rows(decision: Decision) -> tuple[tuple[Partnership, ...], tuple[Partnership, ...]]:
    """Those that could have been chosen: the ones somebody will miss, and the others.

    Missed are those that run now, that another column chooses, or that have a reason of their own;
    where there are only a few, all of them.
    """
    chosen = decision.chosen_outcome.approach.chosen
    rest = (row for row in decision.chosen_model.partnerships if row.id not in chosen)
    living = sorted(
        (row for row in rest if row.status != "ended"), key=lambda row: row.status != "running"
    )
    if len(living) <= FEW:
        return tuple(living), ()
    outcomes = decision.today, *(row.outcome for row in decision.compared)
    elsewhere = {name for outcome in outcomes for name in outcome.approach.chosen}
    missed = [
        row.status == "running" or row.id in elsewhere or bool(_written(decision, row))
        for row in living
    ]
    return tuple(compress(living, missed)), tuple(compress(living, map(not_, missed)))


def _typed(decision: Decision, row: Partnership, reader: Reader) -> str:
    return without_codes(decision, _written(decision, row), reader)


def _written(decision: Decision, row: Partnership) -> str:
    """The reason that somebody has written; one on file only where it speaks of this outcome."""
    written = decision.reasons.get(row.id, "").strip()
    if not written and _agrees(row, row.id in decision.chosen_outcome.approach.chosen):
        written = (row.reason or "").strip()
    return written


def _agrees(row: Partnership, is_in: bool) -> bool:
    if is_in:
        return row.wave in (None, "now") and row.fixed != "never"
    return row.wave in (None, "second", "not_now") and row.fixed != "must"


NOTHING = 1e-9
"""Coverage gained that is rounding."""


def left_out_words(beside: Beside, row: Partnership) -> Words | None:
    """What keeps the partnership out beside those chosen; None where the figures cannot tell."""
    done = beside.done
    if row.fixed == "never":
        return words("Decided beforehand: must not be in")
    if any(it.partnership == row.id and it.why == "no_hours" for it in done.candidates.left_out):
        return words("Its hours are unknown, so it cannot be planned")
    said = tuple(_stands_against(beside, row))
    if said:
        return words("{reasons}", reasons=_together(said))
    return _useless(beside, row)


def _stands_against(beside: Beside, row: Partnership) -> Iterator[Words]:
    """Each rule or limit that would be missed with the partnership in."""
    model, done = beside.model, beside.done
    every = (it for it in beside.conditions if row.id in it.factors)
    missed = [it for it in every if it.missed_by({*done.chosen, row.id})]
    short = [_short(model, done, row, it) for it in missed if it.source.kind == HOURS]
    if short:
        yield words("Not enough hours left: {departments}", departments=listing(short))
    for condition in missed:
        if condition.source.kind == BUDGET:
            currency = model.options.currency
            yield words(
                "Not enough money left: {cost} is needed, {left} is left",
                cost=Amount(condition.factors[row.id], currency),
                left=Amount(_left(done, condition), currency),
            )
        elif condition.source.kind != HOURS:
            yield words("{rule} stands against it", rule=source_words(model, condition.source))


def _short(model: Model, done: Portfolio, row: Partnership, condition: Condition) -> Words:
    return words(
        "{department} ({asked} needed, {left} left)",
        department=model.called("departments", condition.source.about),
        asked=Amount(condition.factors[row.id]),
        left=Amount(_left(done, condition)),
    )


def _left(done: Portfolio, condition: Condition) -> float:
    used = sum(factor for name, factor in condition.factors.items() if name in done.chosen)
    return max(0.0, condition.high - used)


def _together(said: Sequence[Words]) -> Words:
    first = said[0]
    for other in said[1:]:
        first = words("{first}. {second}", first=first, second=other)
    return first


def _useless(beside: Beside, row: Partnership) -> Words | None:
    """That it would add nothing to what is reached; None where it would."""
    model, chosen, cells = beside.model, beside.done.chosen, beside.cells
    place = cells.partnerships.index(row.id)
    if not cells.known[place].any():
        return words("Nobody has judged yet what it gives the goals")
    before, after = (cover(model, it, cells) for it in (chosen, {*chosen, row.id}))
    if before.coverage is None or after.coverage is None:
        return None
    if after.coverage - before.coverage > NOTHING:
        return None
    if not cells.points[place].any():
        return words("It gives nothing to the goals")
    return words("What it gives the goals is reached without it")
