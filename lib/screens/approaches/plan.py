"""From proposal to plan: the wave and reason of each partnership, and what a plan breaks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lib.analysis.approaches.plan import (
    AS_CHOSEN,
    NOT_NOW,
    NOW,
    SECOND,
    Decision,
    check,
    decide,
    propose,
    say_broken,
)
from lib.analysis.approaches.plan import (
    Checked as Checked,
)
from lib.analysis.approaches.wishes import wishes_of
from lib.analysis.ground.contributions import running_partnerships
from lib.model.changes import Change
from lib.model.goals import APPROACHES
from lib.model.model import Model
from lib.model.partnerships import WAVES
from lib.model.tables import TABLES, Key
from lib.reader import Reader
from lib.screens.approaches.finding import Seen
from lib.screens.names import some, telling
from lib.screens.overview.standing import Figure
from lib.screens.parts import How
from lib.screens.strategy.pasted import Pasted, spread
from lib.screens.strategy.sheets import Sheet, column_of
from lib.screens.strategy.typed import Typed as Typing
from lib.screens.strategy.typed import edit_of, unread
from lib.words import N_, Amount, Words, listing, words

BEGIN = ("combined", *(name for name in APPROACHES if name != "combined"))
"""The approaches whose portfolio a plan can begin with, the usual one first."""
ORDER = (NOW, SECOND, NOT_NOW)
WANTED: Mapping[str, str] = {
    AS_CHOSEN: N_("its department"),
    "team_led": N_("the team"),
    "combined": N_("the combination"),
}
"""Who would have a partnership, as the plan says it."""
Typed = Mapping[str, Mapping[str, str]]
"""By partnership: `wave` and `reason`, as far as somebody has written something else."""
HOW = How(
    (
        (
            N_(
                "Now: what is in the portfolio that the plan begins with. Second wave: what "
                "another approach, or a department by itself, would have. Not now: the rest. Each "
                "reason is a proposal: the goal that a partnership counts most for, or what stands "
                "in its way. The group decides, and what is not taken now stays on the list with "
                "its reason."
            ),
            "",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What is proposed for one partnership, or has been written instead."""

    id: str
    title: str
    wave: str
    reason: str
    wanted: str
    runs: bool = False


def beginnings(seen: Seen) -> tuple[str, ...]:
    """The approaches that a plan can begin with here, the usual one first."""
    return tuple(name for name in BEGIN if seen.has(seen.found.of(name)))


def plan_rows(seen: Seen, approach: str) -> tuple[PlanRow, ...]:
    """The proposal from one approach's portfolio: first what comes now."""
    running = running_partnerships(seen.model)
    rows = [
        PlanRow(
            row.partnership,
            seen.called("partnerships", row.partnership),
            row.wave,
            seen.reader.say(row.why),
            _wanted(row.wanted, seen.reader),
            row.partnership in running,
        )
        for row in propose(seen.model, seen.found, approach)
    ]
    return tuple(sorted(rows, key=lambda row: (ORDER.index(row.wave), row.id)))


def _wanted(wanted: Sequence[str], reader: Reader) -> str:
    names = [words(WANTED[name]) for name in WANTED if name in wanted]
    return reader.say(words("{names}", names=listing(names))) if names else "–"


def as_decided(rows: Sequence[PlanRow], model: Model) -> tuple[PlanRow, ...]:
    """The rows as the library has decided them, where it has."""
    known = {row.id: row for row in model.partnerships if row.wave is not None}
    found = (
        replace(row, wave=known[row.id].wave or row.wave, reason=known[row.id].reason or "")
        if row.id in known
        else row
        for row in rows
    )
    return tuple(sorted(found, key=lambda row: ORDER.index(row.wave)))


def written(rows: Sequence[PlanRow], typed: Typed) -> tuple[PlanRow, ...]:
    """The rows with what has been written over the proposal."""
    return tuple(
        replace(
            row,
            wave=given.get("wave", row.wave),
            reason=given.get("reason", row.reason),
        )
        for row in rows
        for given in [typed.get(row.id, {})]
    )


def differing(rows: Sequence[PlanRow], now: Sequence[PlanRow]) -> dict[str, dict[str, str]]:
    """What `now` says otherwise than the proposal `rows`; plain, to be kept."""
    found: dict[str, dict[str, str]] = {}
    for row, given in zip(rows, now, strict=True):
        if given.wave != row.wave:
            found.setdefault(row.id, {})["wave"] = given.wave
        if given.reason != row.reason:
            found.setdefault(row.id, {})["reason"] = given.reason
    return found


def reasons(proposed: Sequence[PlanRow], rows: Sequence[PlanRow]) -> dict[str, str]:
    """By partnership the reasons that somebody has written, in place of those proposed."""
    before = {row.id: row.reason for row in proposed}
    return {row.id: row.reason for row in rows if row.reason and row.reason != before[row.id]}


def frame(rows: Sequence[PlanRow]) -> dict[str, list[str]]:
    """The rows as an editor holds them, by field."""
    return {
        "runs": ["■" if row.runs else "" for row in rows],
        "title": [row.title for row in rows],
        "wave": [row.wave for row in rows],
        "reason": [row.reason for row in rows],
        "wanted": [row.wanted for row in rows],
    }


def read(rows: Sequence[PlanRow], given: Mapping[str, Sequence[str | None]]) -> tuple[PlanRow, ...]:
    """The rows as they now stand in an editor; its own checks run in the browser only."""
    return tuple(
        replace(row, wave=wave if wave in WAVES else row.wave, reason=(reason or "").strip())
        for row, wave, reason in zip(rows, given["wave"], given["reason"], strict=True)
    )


def pasted(
    rows: Sequence[PlanRow], block: Pasted, model: Model, reader: Reader
) -> tuple[tuple[PlanRow, ...], tuple[Words, ...]]:
    """The rows with a block pasted into them, and what of it could not be taken in."""
    sheet = _sheet(rows, model, reader)
    done = spread(sheet, Typing(), sheet.keys, block, grows=False)
    edited = edit_of(sheet, done.typed).edited
    told = [
        words("“{found}” was not taken in. {why}", found=str(it.value), why=it.why)
        for it in unread(sheet, done.typed)
    ]
    cells: Mapping[Key, Mapping[str, Any]] = edited
    now = tuple(
        replace(
            row,
            wave=given.get("wave") or row.wave,
            reason=(given["reason"] or "") if "reason" in given else row.reason,
        )
        for row in rows
        for given in [cells.get(row.id, {})]
    )
    return now, (*done.told, *told)


def _sheet(rows: Sequence[PlanRow], model: Model, reader: Reader) -> Sheet:
    """What of the plan can be written, as a table that is pasted into."""
    fields = TABLES["partnerships"].field
    labels = {"wave": reader.text("Wave"), "reason": reader.text("Reason")}
    return Sheet(
        *("plan", "", ""),
        tuple(
            replace(column_of(model, fields[name], reader), label=label)
            for name, label in labels.items()
        ),
        tuple(row.id for row in rows),
        tuple((row.wave, row.reason) for row in rows),
        heads=tuple(row.title for row in rows),
        called=tuple((row.id, row.title) for row in rows),
        code=reader.code,
    )


def taken_now(rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """The partnerships that come now."""
    return tuple(row.id for row in rows if row.wave == NOW)


def decided(model: Model, rows: Sequence[PlanRow]) -> tuple[Change, ...]:
    """The changes that write the plan down; none for what stands so already."""
    return decide(model, (Decision(row.id, row.wave, row.reason) for row in rows))


# -- what a plan breaks, and reaches -------------------------------------------------------------


def checked(seen: Seen, approach: str, rows: Sequence[PlanRow]) -> Checked:
    """What the plan breaks, reaches and takes; begun with the combination, it has its promise."""
    promise = seen.found.combined.guarantee if approach == "combined" else None
    also = wishes_of(seen.model, seen.found.led).floors(promise or 0.0)
    return check(seen.model, taken_now(rows), also)


def verdict(checked: Checked) -> Words:
    """Whether the plan can be carried out."""
    if checked.fits:
        return words("The plan fits hours, money, rules and promise.")
    return words("The plan cannot be carried out as it stands:")


def broken(model: Model, checked: Checked, reader: Reader) -> tuple[str, ...]:
    """What the plan breaks, one a line."""
    lines = [reader.say(say_broken(model, row)) for row in checked.broken]
    if checked.impossible:
        names = [model.called("partnerships", row.partnership) for row in checked.impossible]
        said = words("They can be in no plan as they stand: {names}.", names=some(names))
        lines.append(reader.say(said))
    return tuple(lines)


def figures(model: Model, checked: Checked, proposed: Checked, reader: Reader) -> Iterator[Figure]:
    """What the plan reaches and takes, beside the proposal that it began with."""
    text, currency = reader.text, model.options.currency
    decimals = telling(checked.coverage, proposed.coverage)
    costs = {row.id for row in model.partnerships if row.cost is not None}
    hours = {row.partnership for row in model.efforts if row.hours is not None}
    yield Figure(
        text("Strategy coverage"),
        reader.percent(checked.coverage, decimals),
        reader.say(words("proposed {share}", share=_percent(proposed.coverage, decimals))),
        text("Weighted share of the goals' targets that the plan reaches."),
    )
    yield Figure(
        text("Cost"),
        reader.money(checked.cost if _is_known(checked.chosen, costs) else None, currency),
        reader.say(_left(checked, currency)),
        text("What the plan costs in a year. Unknown cost counts as none."),
    )
    asked = sum(load.asked for load in checked.loads)
    over, fits = sum(load.over for load in checked.loads), words("hours enough in every department")
    yield Figure(
        text("Hours"),
        reader.say(Amount(asked, "hours")) if _is_known(checked.chosen, hours) else "–",
        reader.say(words("{hours} too many", hours=Amount(over, "hours")) if over else fits),
        text("Hours a year of all departments together."),
    )


def _is_known(chosen: Collection[str], known: Collection[str]) -> bool:
    """Whether a sum over those chosen can be told: where it is known of none, it cannot."""
    return not chosen or any(name in known for name in chosen)


def _percent(share: float | None, decimals: int) -> Amount | None:
    return None if share is None else Amount(100 * share, "%", decimals)


def _left(checked: Checked, currency: str) -> Words:
    if checked.left is None:
        return words("no limit known")
    if checked.left < 0:
        return words("{money} too much", money=Amount(-checked.left, currency))
    return words("{money} left", money=Amount(checked.left, currency))
