"""What each approach means for one department, in words that its head understands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.approaches.department_share import DepartmentShare
from lib.model.model import Model
from lib.text.language import Language
from lib.view.approaches.approach_department_words import (
    department_words,
    meaning_words,
    share_words,
)
from lib.view.approaches.approach_names import short_name
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, words


@dataclass(frozen=True, slots=True)
class Bar:
    """The hours of one department under one approach, parted; a year."""

    label: str
    own: float
    imposed: float


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """One department. `there` is the hours it has (None: unknown); `lines` one for each approach.

    `meaning` tells the approaches apart. `imposed` and `gives` have rows for each approach that
    has any.
    """

    finding: str
    meaning: str
    lines: tuple[str, ...]
    bars: tuple[Bar, ...]
    there: float | None
    labels: tuple[str, str, str, str]
    alt: str
    summary: Table
    wishes: Table
    imposed: Table
    gives: Table


def department_view(
    model: Model, shares: Sequence[DepartmentShare], language: Language
) -> DepartmentView:
    """The department under each approach that there is; there must be one at least."""
    say, text = language.say, language.text
    return DepartmentView(
        say(department_words(model, shares)),
        say(meaning_words(model, shares)),
        tuple(say(share_words(model, share)) for share in shares),
        tuple(_bars(shares, language)),
        shares[0].load.available,
        (
            text("On its own list"),
            text("Not on its list"),
            text("Hours there"),
            text("Hours a year"),
        ),
        text(
            "Bars of hours asked under each approach, parted into what the department listed "
            "itself and what it did not; a line marks the hours there. The table below holds the "
            "same figures."
        ),
        _summary(shares, language),
        _wishes(model, shares, language),
        _imposed(model, shares, language),
        _gives(model, shares, language),
    )


def _bars(shares: Sequence[DepartmentShare], language: Language) -> Iterator[Bar]:
    for share in shares:
        label = language.say(short_name(share.approach))
        yield Bar(label, share.load.asked - share.hours_imposed, share.hours_imposed)


def _summary(shares: Sequence[DepartmentShare], language: Language) -> Table:
    text = language.text
    chosen = next((share.as_chosen for share in shares if share.as_chosen is not None), None)
    rows: list[tuple[Plain, ...]] = [
        (text("Hours asked"), *(share.load.asked for share in shares)),
        (text("Hours there"), *(share.load.available for share in shares)),
        (text("Hours on what it did not list"), *(share.hours_imposed for share in shares)),
        (text("Hours given to what others lead"), *(share.hours_given for share in shares)),
        (text("Hours that others give to what it leads"), *(share.gets for share in shares)),
        (text("Wishes that come"), *(share.granted for share in shares)),
        (
            text("Own value kept, % of what its own choice gives"),
            *(None if share.kept is None else 100 * share.kept for share in shares),
        ),
    ]
    if chosen is not None and chosen.asked > shares[0].load.asked:
        asked = (chosen.asked, *(None for _ in shares[1:]))
        rows.insert(1, (text("Hours asked before anything was given up"), *asked))
    return Table(
        text("What each approach means, in figures"), _heads(shares, language), tuple(rows)
    )


def _heads(
    shares: Sequence[DepartmentShare], language: Language, first: str = ""
) -> tuple[Column, ...]:
    names = (language.say(short_name(share.approach)) for share in shares)
    return Column(first), *(Column(name, "number") for name in names)


def _wishes(model: Model, shares: Sequence[DepartmentShare], language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = []
    for i, wish in enumerate(shares[0].shortlist):
        came = (share.shortlist[i].chosen for share in shares)
        rows.append(
            (
                language.say(model.called("partnerships", wish.partnership)),
                *(text("comes") if yes else text("does not come") for yes in came),
            )
        )
    names = (language.say(short_name(share.approach)) for share in shares)
    return Table(
        text("Its own list, best first"),
        (Column(text("Partnership")), *(Column(name) for name in names)),
        tuple(rows),
    )


def _imposed(model: Model, shares: Sequence[DepartmentShare], language: Language) -> Table:
    """What it works on though it did not list it: for whom, and which goal asks for it."""
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(short_name(share.approach)),
            language.say(model.called("partnerships", row.partnership)),
            row.hours,
            None if row.lead is None else language.say(model.called("departments", row.lead)),
            language.say(_why(model, row.goal, row.loss)),
        )
        for share in shares
        for row in share.imposed
    ]
    return Table(
        text("Asked of it, though not on its list, and what for"),
        (
            Column(text("Approach")),
            Column(text("Partnership")),
            Column(text("Hours"), "number"),
            Column(text("Led by")),
            Column(text("What it is for")),
        ),
        tuple(rows),
    )


def _why(model: Model, goal: str | None, loss: float) -> Words:
    if goal is None:
        return words("no goal would fall without it")
    return words(
        "{goal}: {points} percentage points less without it",
        goal=model.called("goals", goal),
        points=Amount(100 * loss, decimals=0),
    )


def _gives(model: Model, shares: Sequence[DepartmentShare], language: Language) -> Table:
    text = language.text
    hours: dict[tuple[str, str | None], dict[str, float]] = {}
    for share in shares:
        for row in share.gives:
            hours.setdefault((row.partnership, row.lead), {})[share.approach] = row.hours
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("partnerships", partnership)),
            None if lead is None else language.say(model.called("departments", lead)),
            *(given.get(share.approach) for share in shares),
        )
        for (partnership, lead), given in sorted(hours.items(), key=lambda item: item[0][0])
    ]
    heads = _heads(shares, language)
    return Table(
        text("Hours it gives to what others lead"),
        (Column(text("Partnership")), Column(text("Led by")), *heads[1:]),
        tuple(rows),
    )
