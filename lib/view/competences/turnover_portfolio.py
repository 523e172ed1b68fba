"""What a what-if does to the seats and to the best portfolio, in words and in one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.competences.turnover import PortfolioChange, SeatsChange
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.turnover_finding import seats_clause
from lib.view.names import some
from lib.view.tables import Column, Table
from lib.words import Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """What becomes of the best portfolio; `table` has a row for each partnership in either."""

    finding: str
    lines: tuple[str, ...]
    table: Table


def seats_words(seats: SeatsChange) -> tuple[Words, Words]:
    """How many seats of today's best portfolio can be filled: in a sentence, and by kind."""
    before, after = seats.before, seats.after
    finding = words(
        "Of the seats in today's best portfolio, {filled} of {all} can be filled: {moved}.",
        filled=after.seats,
        all=after.lead_seats + after.backup_seats,
        moved=seats_clause(seats),
    )
    kinds = words(
        "Leads, the network lead among them: {leads} of {lead_seats} (today {leads_today}). "
        "Backups and the deputy: {backups} of {backup_seats} (today {backups_today}).",
        leads=after.leads,
        lead_seats=after.lead_seats,
        leads_today=before.leads,
        backups=after.backups,
        backup_seats=after.backup_seats,
        backups_today=before.backups,
    )
    return finding, kinds


def portfolio_view(
    before: Model, after: Model, change: PortfolioChange, language: Language
) -> PortfolioView:
    """What becomes of the best portfolio, partnership by partnership."""
    text = language.text
    inside, outside = text("in"), text("out")
    sides = {
        **dict.fromkeys(change.kept, (before, inside, inside)),
        **dict.fromkeys(change.out, (before, inside, outside)),
        **dict.fromkeys(change.new, (after, outside, inside)),
    }
    rows = sorted(
        (language.say(model.called("partnerships", name)), today, then)
        for name, (model, today, then) in sides.items()
    )
    return PortfolioView(
        language.say(_finding(change)),
        tuple(language.say(line) for line in _lines(before, after, change)),
        Table(
            text("The best portfolio today and in the what-if"),
            (Column(text("Partnership")), Column(text("Today")), Column(text("What if"))),
            tuple(rows),
        ),
    )


def _finding(change: PortfolioChange) -> Words:
    before, after = change.before, change.after
    if before is None or after is None:
        return _impossible(change)
    if not change.out and not change.new:
        return counted(
            "The best portfolio stays as it is: one partnership, {share} of the strategy covered.",
            "The best portfolio stays as it is: {n} partnerships, {share} of the strategy covered.",
            len(after.chosen),
            share=_share(after.coverage),
        )
    return words(
        "The best portfolio becomes another: it covers {after} of the strategy, today {before}.",
        after=_share(after.coverage),
        before=_share(before.coverage),
    )


def _impossible(change: PortfolioChange) -> Words:
    if change.after is not None:
        return words("A portfolio becomes possible; today none keeps all rules and limits.")
    if change.before is not None:
        return words("No portfolio is possible any more: none keeps all rules and limits.")
    return words("No portfolio keeps all rules and limits, today or in the what-if.")


def _lines(before: Model, after: Model, change: PortfolioChange) -> Iterator[Words]:
    if change.new:
        yield words("Comes in: {names}.", names=_titles(after, change.new))
    if change.out:
        yield words("Goes out: {names}.", names=_titles(before, change.out))
    if change.is_same:
        yield words(
            "Portfolios hang on the departments' hours, the budget, the rules and the goals, and "
            "none of these has changed."
        )
    elif not all(best is None or best.proved for best in (change.before, change.after)):
        yield words(
            "The search was ended after a few seconds, so a slightly better portfolio may exist."
        )


def _titles(model: Model, names: Sequence[str]) -> Words:
    return some([model.called("partnerships", name) for name in names])


def _share(coverage: float | None) -> Amount | None:
    return None if coverage is None else Amount(100 * coverage, "%", 1)
