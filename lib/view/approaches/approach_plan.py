"""From proposal to plan: the wave and reason of each partnership, and what a plan breaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.analysis.approaches.plan import NOT_NOW, NOW, SECOND, Checked, Decision, standing
from lib.analysis.approaches.plan_proposal import AS_CHOSEN, propose, say_broken
from lib.analysis.approaches.side_by_side import Approaches
from lib.model.model import Model
from lib.model.partnerships import WAVES
from lib.text.language import Language
from lib.view.names import some
from lib.view.start.standing import Figure
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Amount, Words, listing, words

ORDER = (NOW, SECOND, NOT_NOW)
WANTED: Mapping[str, str] = {
    AS_CHOSEN: N_("its department"),
    "team_led": N_("the team"),
    "combined": N_("the combination"),
}
"""Who would have a partnership, as the plan says it."""
Typed = Mapping[str, Mapping[str, str]]
"""By partnership: `wave` and `reason`, as far as somebody has written something else."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What is proposed for one partnership, or has been written instead."""

    id: str
    title: str
    wave: str
    reason: str
    wanted: str


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """What the plan as it stands reaches and takes; `broken` is what it breaks, one a line."""

    verdict: str
    fits: bool
    broken: tuple[str, ...]
    figures: tuple[Figure, ...]


def plan_rows(
    model: Model, found: Approaches, approach: str, language: Language
) -> tuple[PlanRow, ...]:
    """The proposal from one approach's portfolio: first what comes now."""
    rows = [
        PlanRow(
            row.partnership,
            language.say(model.called("partnerships", row.partnership)),
            row.wave,
            language.say(row.why),
            _wanted(row.wanted, language),
        )
        for row in propose(model, found, approach)
    ]
    return tuple(sorted(rows, key=lambda row: (ORDER.index(row.wave), row.id)))


def _wanted(wanted: Sequence[str], language: Language) -> str:
    names = [words(WANTED[name]) for name in WANTED if name in wanted]
    return language.say(words("{names}", names=listing(names))) if names else "–"


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


def taken_now(rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """The partnerships that come now."""
    return tuple(row.id for row in rows if row.wave == NOW)


def decisions(rows: Sequence[PlanRow]) -> Iterator[Decision]:
    """What the plan decides about each partnership."""
    return (Decision(row.id, row.wave, row.reason) for row in rows)


def plan_check(model: Model, checked: Checked, proposed: Checked, language: Language) -> PlanCheck:
    """What a plan made by hand breaks and reaches, beside the proposal it began with."""
    say = language.say
    broken = [say(say_broken(model, row)) for row in checked.broken]
    if checked.impossible:
        names = [model.called("partnerships", row.partnership) for row in checked.impossible]
        said = words("They can be in no plan as they stand: {names}.", names=some(names))
        broken.append(say(said))
    verdict = (
        words("The plan fits hours, money, rules and promise.")
        if checked.fits
        else words("The plan cannot be carried out as it stands:")
    )
    return PlanCheck(
        say(verdict),
        checked.fits,
        tuple(broken),
        tuple(_figures(model, checked, proposed, language)),
    )


def _figures(
    model: Model, checked: Checked, proposed: Checked, language: Language
) -> Iterator[Figure]:
    text, currency = language.text, model.options.currency
    yield Figure(
        text("Partnerships now"),
        language.number(len(checked.chosen)),
        language.say(words("proposed {n}", n=len(proposed.chosen))),
        text("How many partnerships come now."),
    )
    yield Figure(
        text("Strategy coverage"),
        language.percent(checked.coverage, 1),
        language.say(words("proposed {share}", share=_percent(proposed.coverage))),
        text("Weighted share of the goals' targets that the plan reaches."),
    )
    yield Figure(
        text("Cost"),
        language.money(checked.cost, currency),
        language.say(_left(checked, currency)),
        text("What the plan costs in a year. Unknown cost counts as none."),
    )
    asked = sum(load.asked for load in checked.loads)
    over = sum(load.over for load in checked.loads)
    yield Figure(
        text("Hours"),
        language.say(Amount(asked, "hours")),
        language.say(words("{hours} too many", hours=Amount(over, "hours")) if over else _fit()),
        text("Hours a year of all departments together."),
    )


def _percent(share: float | None) -> Amount | None:
    return None if share is None else Amount(100 * share, "%", 1)


def _left(checked: Checked, currency: str) -> Words:
    if checked.left is None:
        return words("no limit known")
    if checked.left < 0:
        return words("{money} too much", money=Amount(-checked.left, currency))
    return words("{money} left", money=Amount(checked.left, currency))


def _fit() -> Words:
    return words("everybody's work fits")


def decided_table(model: Model, language: Language) -> Table:
    """What is decided today: every partnership with a wave, and its reason."""
    text, rows = language.text, {row.id: row for row in model.partnerships}
    waves = standing(model)
    lines: list[tuple[Plain, ...]] = [
        (
            text(WAVES[wave]),
            language.say(model.called("partnerships", name)),
            rows[name].reason,
        )
        for wave in ORDER
        for name in waves[wave]
    ]
    return Table(
        text("What is decided today, with the reasons"),
        (Column(text("Wave")), Column(text("Partnership")), Column(text("Reason"))),
        tuple(lines),
    )


def decided_words(model: Model) -> Words:
    """How much is decided today."""
    waves = standing(model)
    living = sum(1 for row in model.partnerships if row.status != "ended")
    known = sum(len(names) for names in waves.values())
    if not known:
        return words("Nothing is decided yet.")
    return words(
        "Decided so far: {now} now, {second} in the second wave, {not_now} not now; {open} open.",
        now=len(waves[NOW]),
        second=len(waves[SECOND]),
        not_now=len(waves[NOT_NOW]),
        open=living - known,
    )
