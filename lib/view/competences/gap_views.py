"""What staff say of their own levels beside what their leader says: apart, never as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.competences.two_views import Pair, TwoViews, Views
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import by_department, competences, group_name
from lib.view.names import counted_order
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, words

NOTABLE = 0.25
"""A mean difference from here on is spoken of, in levels."""
APART = "*"
"""Stands for levels that lie far apart where a competence can be picked: no id is like it."""


@dataclass(frozen=True, slots=True)
class ViewDots:
    """One competence: both means."""

    label: str
    own: float
    leader: float


@dataclass(frozen=True, slots=True)
class ViewsView:
    """The competences whose means may be shown as `dots`; `labels`: own, leader, axis."""

    finding: str
    lines: tuple[str, ...]
    dots: tuple[ViewDots, ...]
    labels: tuple[str, str, str]
    alt: str
    table: Table


def views_view(model: Model, found: TwoViews, language: Language) -> ViewsView:
    """Own and leader's view of each competence over the people of whom both are known."""
    text = language.text
    rows = sorted(found.competences, key=lambda row: counted_order(row.competence))
    return ViewsView(
        language.say(_finding(model, rows)),
        tuple(language.say(line) for line in _lines(model, rows)),
        tuple(_dots(model, rows, language)),
        (text("Own view"), text("Leader's view"), text("Mean level")),
        text(
            "For each competence, a sign for the mean of staff's own views and one for the mean "
            "of the leader's. The table below holds the same figures."
        ),
        _table(model, rows, language),
    )


def pairs_table(model: Model, pairs: Sequence[Pair], competence: str, language: Language) -> Table:
    """Both views of single people, for the leader: of one competence, or those far apart."""
    wanted = [
        pair
        for pair in pairs
        if pair.competence == competence or (competence == APART and pair.is_apart)
    ]
    order = by_department(model, dict.fromkeys(pair.person for pair in wanted))
    place = {person.id: at for at, person in enumerate(order)}
    text, say = language.text, language.say
    rows: list[tuple[Plain, ...]] = [
        (
            say(group_name(model, order[place[pair.person]].department)),
            pair.person,
            say(model.called("competences", pair.competence)),
            pair.own,
            pair.leader,
            pair.difference,
        )
        for pair in sorted(wanted, key=lambda pair: place[pair.person])
    ]
    return Table(
        text("Both views of single members of staff"),
        (
            Column(text("Department")),
            Column(text("Code")),
            Column(text("Competence")),
            Column(text("Own view"), "whole"),
            Column(text("Leader's view"), "whole"),
            Column(text("Difference"), "whole", help=text("Leader's view less own view.")),
        ),
        tuple(rows),
    )


def _told(rows: Sequence[Views]) -> list[tuple[Views, float]]:
    return [(row, row.mean_difference) for row in rows if row.mean_difference is not None]


def _finding(model: Model, rows: Sequence[Views]) -> Words:
    told = _told(rows)
    if not told:
        return words("There are not enough levels known from both sides to compare them.")
    apart = sum(row.apart or 0 for row, _ in told)
    widest, difference = max(told, key=lambda pair: abs(pair[1]))
    if not apart and abs(difference) < NOTABLE:
        return words("Staff and leaders see the levels much alike.")
    if not apart:
        return words(
            "Staff and leaders see the levels differently most in “{competence}”: {by} levels.",
            competence=model.called("competences", widest.competence),
            by=Amount(abs(difference), decimals=1),
        )
    return counted(
        "One level is seen two steps or more apart by staff and leader.",
        "{n} levels are seen two steps or more apart by staff and leader.",
        apart,
    )


def _lines(model: Model, rows: Sequence[Views]) -> Iterator[Words]:
    told = _told(rows)
    if lower := [row.competence for row, by in told if by <= -NOTABLE]:
        yield words(
            "Leaders see less than staff themselves in {names}.", names=competences(model, lower)
        )
    if higher := [row.competence for row, by in told if by >= NOTABLE]:
        yield words(
            "Leaders see more than staff themselves in {names}.", names=competences(model, higher)
        )
    if few := [row.competence for row in rows if row.mean_difference is None]:
        yield words(
            "Not compared, since both views are known of too few people: {names}.",
            names=competences(model, few),
        )
    yield (
        words("Where both are known, the figures of this library count by the staff's own view.")
        if model.options.level_used == "own"
        else words("Where both are known, the figures of this library count by the leader's view.")
    )


def _dots(model: Model, rows: Sequence[Views], language: Language) -> Iterator[ViewDots]:
    for row in rows:
        if row.mean_own is not None and row.mean_leader is not None:
            name = language.say(model.called("competences", row.competence))
            yield ViewDots(name, row.mean_own, row.mean_leader)


def _table(model: Model, rows: Sequence[Views], language: Language) -> Table:
    text = language.text
    return Table(
        text("Own view and leader's view: mean levels"),
        (
            Column(text("Competence")),
            Column(text("People"), "whole", help=text("Of whom both views are known.")),
            Column(text("Own view"), "number", 1),
            Column(text("Leader's view"), "number", 1),
            Column(text("Difference"), "number", 1, text("Leader's view less own view.")),
            Column(text("Two levels or more apart"), "whole"),
        ),
        tuple(_row(model, row, language) for row in rows),
    )


def _row(model: Model, row: Views, language: Language) -> tuple[Plain, ...]:
    """The figures; also how many people is left out where they are too few for a mean."""
    name = language.say(model.called("competences", row.competence))
    both = None if row.mean_own is None else row.both
    return name, both, row.mean_own, row.mean_leader, row.mean_difference, row.apart
